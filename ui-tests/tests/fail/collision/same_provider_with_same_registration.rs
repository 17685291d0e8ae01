use oauth_runtime::prelude::*;

#[derive(OAuthProvider)]
#[oauth(issuer = "https://as.example", scopes(openid))]
struct Corp;

#[derive(OAuthProviders)]
struct Providers {
    corp: Corp,
    #[oauth(name = "north")]
    north: Corp,
}

fn main() {
    let _: Router = Router::new().merge(Providers::routes());
}
