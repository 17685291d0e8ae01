//! Log in with one provider.
//!
//! ```text
//! cargo run --bin 01_hello
//! ```
//!
//! With no variables set, a debug build logs in at the development provider inside the process. For the real Google set
//! `GOOGLE_CLIENT_ID` and `GOOGLE_CLIENT_SECRET`, and register the redirect URI that is printed at start.

use oauth_runtime::prelude::*;

#[derive(OAuthProvider)]
#[oauth(issuer = "https://accounts.google.com", scopes(openid, email, profile))]
struct GoogleProvider;

async fn home(user: User<GoogleProvider>) -> String {
    format!("hello {}", user.email().unwrap_or("you"))
}

#[tokio::main]
async fn main() -> oauth_runtime::Result<()> {
    tracing_subscriber::fmt().init();
    let app = Router::new().route("/", get(home)).merge(GoogleProvider::routes());
    serve(app.layer(OAuthLayer::from_env()?)).await
}
