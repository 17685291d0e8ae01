//! Keep everything in a database: logins survive a restart, and a user sees them all and ends them.
//!
//! ```text
//! cargo run --bin 06_database
//! ```
//!
//! | variable | meaning |
//! |---|---|
//! | `DATABASE_URL` | `postgres://user:password@host/database`, or the path of a file for SQLite; without it, the memory of the process |
//! | `OAUTH_SECRET` | with a database: what everything is sealed with, 32 characters or more; `openssl rand -base64 32` makes one |
//!
//! Open <http://localhost:3000>, log in at two browsers, stop the program and start it again: both are logged in still. The tables are
//! made at the first start. With `GOOGLE_CLIENT_ID` and `GOOGLE_CLIENT_SECRET` it is the real Google, else the development provider.

use std::sync::Arc;

use axum::extract::State;
use axum::response::{IntoResponse, Redirect};
use examples::{escape, page, style_sheet};
use oauth_runtime::prelude::*;
use oauth_runtime::records::{MemoryRecords, Records};
use oauth_runtime::stores::{PostgresStore, SqliteStore};
use oauth_runtime::web::{LoginList, Rejection};

#[derive(OAuthProvider)]
#[oauth(preset = google, scopes(openid, email, profile))]
struct Google;

#[tokio::main]
async fn main() -> oauth_runtime::Result<()> {
    tracing_subscriber::fmt().init();
    let layer = OAuthLayer::builder().store(store().await?).list_logins().build()?;
    let app = Router::new()
        .route("/", get(home))
        .route("/elsewhere", post(log_out_elsewhere))
        .route("/style.css", get(style_sheet))
        .merge(Google::routes())
        .with_state(layer.logins()?)
        .layer(layer);
    serve(app).await
}

/// Several programs may have one database: each says whose records it means.
async fn store() -> oauth_runtime::Result<Arc<dyn Records>> {
    Ok(match std::env::var("DATABASE_URL") {
        Err(_) => Arc::new(MemoryRecords::default()),
        Ok(url) if url.contains("://") => Arc::new(PostgresStore::connect(&url).await?.application("example")),
        Ok(path) => Arc::new(SqliteStore::open(path).await?.application("example")),
    })
}

async fn home(user: Option<User<Google>>, logins: State<LoginList>) -> Result<impl IntoResponse, Rejection> {
    let Some(user) = user else {
        let link = "<a class=\"button primary\" href=\"/login/google\">Log in</a>";
        return Ok(page("A database", &format!("<h1>Hello, visitor</h1>{link}")));
    };
    let browsers = match logins.of_user(user.issuer(), user.subject()).await?.len() {
        1 => "at this browser alone".to_owned(),
        n => format!("at {n} browsers"),
    };
    let content = format!(
        "<h1>Hello, {}</h1><p>You are logged in {browsers}.</p>\
         <form method=\"post\" action=\"/elsewhere\"><button class=\"button\">Log out elsewhere</button></form>\
         <form method=\"post\" action=\"/logout/google\"><button class=\"button\">Log out</button></form>",
        escape(user.text("name").unwrap_or("somebody"))
    );
    Ok(page("A database", &content))
}

/// Other sites cannot have this form sent: the cookie of the session does not come along.
async fn log_out_elsewhere(user: User<Google>, logins: State<LoginList>) -> Result<Redirect, Rejection> {
    for login in logins.of_user(user.issuer(), user.subject()).await? {
        if *login.token_key() != user.signed_in().token_key() {
            logins.end(&login).await?;
        }
    }
    Ok(Redirect::to("/"))
}
