//! What a user who is logged in gets, and what a stranger does.

use std::sync::Arc;

use axum::extract::{OriginalUri, State};
use axum::response::{IntoResponse, Response};
use bytes::Bytes;
use http::header::{AUTHORIZATION, HeaderMap};
use http::{HeaderValue, Request};
use serde::Deserialize;

use super::{App, SESSION, redirect};

pub(super) async fn page(State(app): State<Arc<App>>, OriginalUri(uri): OriginalUri, headers: HeaderMap) -> Response {
    match app.open(&headers, SESSION) {
        Some(session) => session.text().split(' ').next().unwrap_or_default().to_owned().into_response(),
        None => to_login(uri.path()),
    }
}

fn to_login(from: &str) -> Response {
    let location = ["/login/bench?return_to=", &from.replace('/', "%2F")].concat();
    redirect(HeaderValue::try_from(location).expect("a header"), None)
}

#[derive(Deserialize)]
struct Profile<'a> {
    name: &'a str,
}

pub(super) async fn api(State(app): State<Arc<App>>, OriginalUri(uri): OriginalUri, headers: HeaderMap) -> Response {
    let Some(session) = app.open(&headers, SESSION) else { return to_login(uri.path()) };
    let (_, token) = session.text().split_once(' ').expect("two");
    let request = Request::get(app.profile.clone())
        .header(AUTHORIZATION, HeaderValue::try_from(["Bearer ", token].concat()).expect("a header"))
        .body(Bytes::new().into())
        .expect("a request");
    let profile = app.send(request).await;
    let profile: Profile<'_> = serde_json::from_slice(&profile).expect("a profile");
    profile.name.to_owned().into_response()
}
