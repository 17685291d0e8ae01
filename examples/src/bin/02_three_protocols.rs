//! One application, three providers, three protocols: OpenID Connect, OAuth 2.0 and OAuth 1.0a.
//!
//! ```text
//! cargo run --bin 02_three_protocols
//! ```
//!
//! Open <http://localhost:3000>. With no variables set, a debug build logs in at the development provider inside the
//! process, for all three. Each provider for which these variables are set is the real one:
//!
//! | provider | variables | redirect URI to register |
//! |---|---|---|
//! | Google | `GOOGLE_CLIENT_ID`, `GOOGLE_CLIENT_SECRET` | `http://localhost:3000/auth/google` |
//! | GitHub | `GITHUB_CLIENT_ID`, `GITHUB_CLIENT_SECRET` | `http://localhost:3000/auth/github` |
//! | Twitter | `TWITTER_CLIENT_ID`, `TWITTER_CLIENT_SECRET` | `http://localhost:3000/auth/twitter` |

use axum::response::{IntoResponse, Response};
use examples::{escape, page, style_sheet};
use oauth_runtime::description::ProviderDescription;
use oauth_runtime::prelude::*;
use serde_json::Value;

/// OpenID Connect: the metadata document tells the endpoints, the ID token who it is.
#[derive(OAuthProvider)]
#[oauth(metadata_url = "https://accounts.google.com/.well-known/openid-configuration", scopes(openid, email, profile))]
struct Google;

/// OAuth 2.0: there is no ID token, so the profile endpoint says who it is, in the provider's own words.
#[derive(OAuthProvider)]
#[oauth(
    authorization_endpoint = "https://github.com/login/oauth/authorize",
    token_endpoint = "https://github.com/login/oauth/access_token",
    userinfo_endpoint = "https://api.github.com/user",
    userinfo(subject = "/id", username = "/login", name = "/name", email = "/email", picture = "/avatar_url"),
    scopes("read:user" as read_user, "user:email" as user_email),
)]
struct GitHub;

/// OAuth 1.0a: no scopes and no bearer token; every request is signed.
#[derive(OAuthProvider)]
#[oauth(
    temporary_credentials_endpoint = "https://api.twitter.com/oauth/request_token",
    authorization_endpoint = "https://api.twitter.com/oauth/authorize",
    token_endpoint = "https://api.twitter.com/oauth/access_token",
    userinfo_endpoint = "https://api.twitter.com/1.1/account/verify_credentials.json",
    userinfo(subject = "/id_str", username = "/screen_name", picture = "/profile_image_url_https")
)]
struct Twitter;

const PROVIDERS: [ProviderDescription; 3] = [Google::DESCRIPTION, GitHub::DESCRIPTION, Twitter::DESCRIPTION];

#[tokio::main]
async fn main() -> oauth_runtime::Result<()> {
    tracing_subscriber::fmt().init();
    let app = Router::new()
        .route("/", get(home))
        .route("/login", get(login_page))
        .route("/style.css", get(style_sheet))
        .merge(Google::routes())
        .merge(GitHub::routes())
        .merge(Twitter::routes())
        .layer(OAuthLayer::from_env()?);
    serve(app).await
}

/// `Option<AnyUser>` lets visitors in too, whichever provider they come from.
async fn home(user: Option<AnyUser>) -> Response {
    match user {
        Some(user) => profile(&user).into_response(),
        None => welcome().into_response(),
    }
}

fn welcome() -> impl IntoResponse {
    let names = PROVIDERS.map(|provider| format!("{} ({})", provider.display_name(), provider.protocol().as_str()));
    let content = format!(
        "<h1>Hello, visitor</h1>\
         <p class=\"quiet\">Nobody is logged in. You can log in with {}.</p>\
         <a class=\"button primary\" href=\"/login\">Log in</a>",
        escape(&names.join(", "))
    );
    page("Three protocols", &content)
}

fn profile(identity: &Identity) -> impl IntoResponse + use<> {
    let name = identity.text("name").or(identity.text("preferred_username")).unwrap_or("somebody");
    let provider = identity.provider().as_str();
    let known = PROVIDERS.iter().find(|known| known.name() == provider);
    let (provider_name, protocol) =
        known.map_or((provider, "a protocol"), |known| (known.display_name(), known.protocol().as_str()));
    let account = [("issuer", identity.issuer().as_str()), ("subject", identity.subject().as_str())];
    let content = format!(
        "<header class=\"person\"><span class=\"initials\" aria-hidden=\"true\">{initials}</span>\
         <div><h1>{name}</h1><p class=\"quiet\">Logged in with {provider_name} over {protocol}</p></div>\
         <form method=\"post\" action=\"/logout/{provider}\"><button class=\"button\">Log out</button></form></header>\
         <h2>The account</h2><table>{account}</table>\
         <h2>What {provider_name} says</h2><table>{claims}</table>",
        initials = escape(&initials(name)),
        name = escape(name),
        provider_name = escape(provider_name),
        provider = escape(provider),
        account = rows(account.map(|(name, value)| (name, value.to_owned()))),
        claims = rows(identity.claims().iter().map(|(name, value)| (name.as_str(), text(value)))),
    );
    page(name, &content)
}

fn rows<'a>(rows: impl IntoIterator<Item = (&'a str, String)>) -> String {
    let row = |(name, value): (&str, String)| format!("<tr><th>{}</th><td>{}</td></tr>", escape(name), escape(&value));
    rows.into_iter().map(row).collect()
}

/// A text without its quotes, anything else as JSON.
fn text(value: &Value) -> String {
    value.as_str().map_or_else(|| value.to_string(), str::to_owned)
}

fn initials(name: &str) -> String {
    name.split_whitespace().filter_map(|word| word.chars().next()).take(2).flat_map(char::to_uppercase).collect()
}
