use oauth_runtime::prelude::*;

#[derive(OAuthProvider)]
#[oauth(issuer = "https://as.example", scopes(openid))]
struct Corp;

#[derive(OAuthProvider)]
#[oauth(issuer = "https://id.example", name = "corp", env_prefix = "CLUB")]
struct Club;

#[derive(OAuthProviders)]
struct Providers {
    corp: Corp,
    club: Club,
}

fn main() {
    let _: Router = Router::new().merge(Providers::routes());
}
