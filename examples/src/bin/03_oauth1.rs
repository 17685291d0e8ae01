//! Log in with an OAuth 1.0a provider, and let the application decide who may.
//!
//! ```text
//! cargo run --bin 03_oauth1
//! ```
//!
//! Open <http://localhost:3000>. With no variables set, a debug build logs in at the development provider inside the
//! process, which checks every signature. For the real Twitter set `TWITTER_CLIENT_ID` (the consumer key) and
//! `TWITTER_CLIENT_SECRET` (the consumer secret), and register the redirect URI that is printed at start.

use axum::response::IntoResponse;
use examples::{escape, page, style_sheet};
use oauth_runtime::prelude::*;

/// The preset says what you would write yourself for a provider without one:
///
/// ```text
/// temporary_credentials_endpoint = "https://api.x.com/oauth/request_token",
/// authorization_endpoint = "https://api.x.com/oauth/authenticate",
/// token_endpoint = "https://api.x.com/oauth/access_token",
/// userinfo_endpoint = "https://api.x.com/1.1/account/verify_credentials.json?include_email=true",
/// userinfo(subject = "/id_str", name = "/name", username = "/screen_name", email = "/email", picture = "/profile_image_url_https"),
/// ```
#[derive(OAuthProvider)]
#[oauth(preset = twitter_oauth1)]
struct Twitter;

#[tokio::main]
async fn main() -> oauth_runtime::Result<()> {
    tracing_subscriber::fmt().init();
    let app = Router::new()
        .route("/", get(home))
        .route("/profile", get(profile))
        .route("/style.css", get(style_sheet))
        .merge(Twitter::routes().after_login("/profile").on_login(admit))
        .layer(OAuthLayer::from_env()?);
    serve(app).await
}

/// Runs when the provider has confirmed the login and before a session begins.
async fn admit(login: Login<Twitter>) -> Result<(), LoginRefused> {
    match login.identity().text("preferred_username") {
        Some("alan") => Err(LoginRefused::because("Alan is not on the list.")),
        _ => Ok(()),
    }
}

async fn home() -> impl IntoResponse {
    page(
        "OAuth 1.0a",
        "<h1>OAuth 1.0a</h1><p class=\"quiet\">Three signed requests, one redirect, and no bearer token. \
         At the development provider everybody may log in except Alan.</p>\
         <a class=\"button primary\" href=\"/login/twitter\">Log in with Twitter</a>",
    )
}

/// `User<Twitter>` sends everybody to the login who is not logged in, and back here afterwards.
async fn profile(user: User<Twitter>) -> impl IntoResponse {
    let claim = |name| escape(user.identity().text(name).unwrap_or("unknown"));
    page(
        "Profile",
        &format!(
            "<header class=\"person\"><div><h1>{}</h1><p class=\"quiet\">@{}</p></div>\
             <form method=\"post\" action=\"/logout/twitter\"><button class=\"button\">Log out</button></form></header>\
             <h2>Verified with a signed request</h2>\
             <table><tr><th>subject</th><td>{}</td></tr><tr><th>issuer</th><td>{}</td></tr></table>",
            claim("name"),
            claim("preferred_username"),
            escape(user.subject().as_str()),
            escape(user.identity().issuer().as_str()),
        ),
    )
}
