use oauth_runtime::prelude::*;

#[derive(OAuthProvider)]
#[oauth(issuer = "https://as.example", scopes(openid, email))]
struct Corp;

use oauth_runtime::scope::{email, openid, phone};

async fn home(granted: Granted<Corp, (openid, phone, email)>) -> String {
    granted.user.subject().to_string()
}

fn main() {
    let _: Router = Router::new().route("/", get(home));
}
