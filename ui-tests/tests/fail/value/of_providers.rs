use oauth_runtime::prelude::*;

#[derive(OAuthProvider)]
#[oauth(issuer = "https://as.example", scopes(openid))]
struct Corp;

#[derive(OAuthProviders)]
struct Providers {
    #[oauth(name = "Corp", mount = "/", display_name = "")]
    a: Corp,
    #[oauth(mount = "/a/")]
    b: Corp,
    #[oauth(mount = "/A", env_prefix = "north")]
    c: Corp,
}

fn main() {
    let _: Router = Router::new().merge(Providers::routes());
}
