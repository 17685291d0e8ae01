use oauth_runtime::prelude::*;

#[derive(OAuthProvider)]
#[oauth(issuer = "https://login.example.com", scopes(openid, email))]
struct Corp;

struct NoExtractor;

async fn of_something(_: Login<Corp>, _: NoExtractor) {}

fn main() {
    let _: Router = Corp::routes().on_login(of_something).into();
}
