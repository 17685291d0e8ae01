//! An application as its own function builds it; nothing in it knows of tests.

use axum::extract::Form;
use axum::response::Redirect;
use axum::routing::get;
use axum::{Json, Router};
use oauth_runtime::Environment;
use oauth_runtime::api::{ApiCall, ApiDescription, ApiError};
use oauth_runtime::prelude::*;
use oauth_runtime::web::OAuthLayerBuilder;
use serde_json::{Value, json};

#[derive(OAuthProvider)]
#[oauth(issuer = "https://login.example.com", scopes(openid, email, profile, offline_access))]
pub(super) struct Corp;

#[derive(OAuthProvider)]
#[oauth(preset = google, scopes(openid, email))]
pub(super) struct Google;

#[derive(OAuthProvider)]
#[oauth(
    authorization_endpoint = "https://code.example/authorize",
    token_endpoint = "https://code.example/token",
    userinfo_endpoint = "https://api.code.example/user",
    userinfo(subject = "/id", username = "/login"),
    scopes("user:email" as user_email),
    incremental_scopes("repo" as repo)
)]
pub(super) struct Code;

#[derive(OAuthProvider)]
#[oauth(
    protocol = oauth1,
    temporary_credentials_endpoint = "https://old.example/initiate",
    authorization_endpoint = "https://old.example/authorize",
    token_endpoint = "https://old.example/token",
    userinfo_endpoint = "https://old.example/me",
    userinfo(subject = "/id_str", username = "/screen_name")
)]
pub(super) struct Old;

/// An API on the developer's own machine, which the development provider does not stand in for.
const ELSEWHERE: ApiDescription = ApiDescription::new("http://localhost:9/api").dangerous_allow_loopback_http();

/// The settings that a deployed application has.
pub(super) const REAL: [(&str, &str); 8] = [
    ("CORP_CLIENT_ID", "real-id"),
    ("CORP_CLIENT_SECRET", "real-secret"),
    ("GOOGLE_CLIENT_ID", "real-id.apps.googleusercontent.com"),
    ("GOOGLE_CLIENT_SECRET", "real-secret"),
    ("CODE_CLIENT_ID", "real-id"),
    ("CODE_CLIENT_SECRET", "real-secret"),
    ("OLD_CLIENT_ID", "real-id"),
    ("OLD_CLIENT_SECRET", "real-secret"),
];

pub(super) fn app() -> Router {
    with(|builder| builder)
}

pub(super) fn with(configure: impl FnOnce(OAuthLayerBuilder) -> OAuthLayerBuilder) -> Router {
    let builder = OAuthLayer::builder().environment(Environment::from_iter(REAL));
    routes().layer(configure(builder).build().expect("a layer"))
}

pub(super) fn routes() -> Router {
    Router::new()
        .route("/", get(home))
        .route("/admin", get(admin))
        .route("/forgotten", get(|| async { "the accounts of everybody" }))
        .route("/notes", get(notes).post(note))
        .route("/code", get(|user: User<Code>| async move { user.subject().to_string() }))
        .route("/old", get(|user: User<Old>| async move { user.subject().to_string() }))
        .route("/google", get(|user: User<Google>| async move { user.email().unwrap_or("nobody").to_owned() }))
        .route("/repositories", get(repositories))
        .route("/elsewhere", get(elsewhere))
        .route("/things", get(things))
        .route("/away", get(|| async { Redirect::to("https://shop.example/pay") }))
        .route("/login", get(login_page))
        .merge(Corp::routes())
        .merge(Google::routes())
        .merge(Code::routes())
        .merge(Old::routes())
}

async fn home(user: Option<AnyUser>) -> String {
    user.map_or_else(|| "hello, visitor".to_owned(), |user| format!("hello, {}", user.subject()))
}

async fn admin(user: User<Corp>) -> String {
    format!("admin {}", user.email().unwrap_or("nobody"))
}

async fn notes(user: User<Corp>) -> Json<Value> {
    Json(json!({ "of": user.subject().to_string() }))
}

#[derive(serde::Deserialize)]
struct Note {
    text: String,
}

async fn note(user: User<Corp>, Form(note): Form<Note>) -> String {
    format!("{} wrote {}", user.subject(), note.text)
}

const API: ApiDescription = ApiDescription::new("https://api.code.example");

async fn repositories(code: Granted<Code, (repo,)>) -> Result<Json<Value>, ApiError> {
    code.json(ApiCall::get(&API, "/user/repos")).await.map(Json)
}

const THINGS: ApiDescription = ApiDescription::new("https://api.example.com");

async fn things(corp: Granted<Corp, (openid,)>) -> Result<Json<Value>, ApiError> {
    corp.json(ApiCall::get(&THINGS, "/things")).await.map(Json)
}

async fn elsewhere(code: Granted<Code, ()>) -> Result<Json<Value>, ApiError> {
    code.json(ApiCall::get(&ELSEWHERE, "/things")).await.map(Json)
}
