use oauth_runtime::prelude::*;

#[derive(OAuthProvider)]
#[oauth(issuer = "https://login.example.com", scopes(openid, email))]
struct Corp;

async fn judges_nobody() {}

fn main() {
    let _: Router = Corp::routes().on_login(judges_nobody).into();
}
