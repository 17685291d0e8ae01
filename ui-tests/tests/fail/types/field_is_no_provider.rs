use oauth_runtime::prelude::*;

#[derive(OAuthProvider)]
#[oauth(issuer = "https://as.example", scopes(openid))]
struct Corp;

struct Club;

#[derive(OAuthProviders)]
struct Providers {
    corp: Corp,
    club: Club,
}

fn main() {
    let _: Router = Router::new().merge(Providers::routes());
}
