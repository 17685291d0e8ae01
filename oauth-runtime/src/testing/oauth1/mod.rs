//! The OAuth 1.0a half of the development provider.

use axum::response::{IntoResponse, Response};
use http::StatusCode;

use super::Persona;
use super::call::Call;

#[derive(Debug, Default)]
pub(super) struct OAuth1State {}

impl OAuth1State {
    pub(super) fn clear(&mut self) {}
}

pub(super) fn temporary_credentials(_: &Call) -> Response {
    StatusCode::NOT_IMPLEMENTED.into_response()
}
pub(super) fn authorize(_: &Call) -> Response {
    StatusCode::NOT_IMPLEMENTED.into_response()
}
pub(super) fn token_credentials(_: &Call) -> Response {
    StatusCode::NOT_IMPLEMENTED.into_response()
}
pub(super) fn verify_credentials(_: &Call) -> Response {
    StatusCode::NOT_IMPLEMENTED.into_response()
}
pub(super) fn deny(_: &Call, _: &str) -> Response {
    StatusCode::NOT_IMPLEMENTED.into_response()
}
pub(super) fn grant(_: &Call, _: &str, _: Persona) -> Response {
    StatusCode::NOT_IMPLEMENTED.into_response()
}
