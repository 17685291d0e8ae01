use oauth_runtime::prelude::*;

#[derive(OAuthProvider)]
#[oauth(issuer = "https://as.example", scopes(openid))]
struct Corp;

#[derive(OAuthProviders)]
#[oauth(name = "corp", scopes(openid), colour = "red")]
struct Providers {
    #[oauth(scopes(openid), mont = "/x", colour = "red", client_secret = "x", crate = oauth_runtime)]
    corp: Corp,
}

fn main() {
    let _: Router = Router::new().merge(Providers::routes());
}
