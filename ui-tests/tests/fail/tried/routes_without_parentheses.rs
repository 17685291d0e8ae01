use oauth_runtime::prelude::*;

#[derive(OAuthProvider)]
#[oauth(issuer = "https://login.example.com", scopes(openid, email, profile))]
struct Corp;

fn main() {
    let _: Router = Router::new().merge(Corp::routes);
}
