use oauth_runtime::prelude::*;

#[derive(OAuthProvider)]
#[oauth(issuer = "https://as.example", scopes(openid))]
struct Corp;

#[derive(OAuthProviders)]
enum Providers {
    Corp(Corp),
}

fn main() {
    let _: Router = Router::new().merge(Providers::routes());
}
