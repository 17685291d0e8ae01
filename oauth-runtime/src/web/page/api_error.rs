//! An [`ApiError`] as the answer of a handler.

use axum::Json;
use axum::response::{IntoResponse, Response};
use http::header::RETRY_AFTER;
use http::{HeaderValue, StatusCode};
use serde_json::json;

use crate::api::{ApiError, ApiErrorKind, Asking, Connected};
use crate::error::{Error, SessionFault, Stage};
use crate::web::page::consent::{ask, consent_url, say_missing, say_refused};
use crate::web::page::failure::Failure;
use crate::web::page::headers::protect;
use crate::web::page::pages::{self, ConnectForm, ConnectWhy};
use crate::web::page::rejection::{incident, status_of};

impl IntoResponse for ApiError {
    /// As the situation needs, if the caller came from a request; else a plain status.
    fn into_response(self) -> Response {
        let Some(asking) = self.asking().cloned() else { return plain(&self) };
        if let Some(connected) = &asking.connected {
            return of_connection(&self, &asking, connected);
        }
        match self.kind() {
            // Found before the call, so asking helps. An API that misses a scope although the token has it would send the
            // browser round and round: there the user decides.
            ApiErrorKind::MissingScopes(scopes) if self.response().is_none() => ask(&asking, scopes),
            ApiErrorKind::MissingScopes(scopes) => say_missing(&asking, scopes),
            ApiErrorKind::RefusedScopes(scopes) => say_refused(&asking, scopes),
            ApiErrorKind::TokenRefused if !asking.shows_pages => log_in_again(&self, &asking),
            _ if !asking.shows_pages => plain(&self),
            _ => failed_page(&self, &asking),
        }
    }
}

/// Whose login is another one: where the account itself is the trouble, its owner connects it again.
fn of_connection(error: &ApiError, asking: &Asking, connected: &Connected) -> Response {
    let again = match error.kind() {
        ApiErrorKind::TokenRefused => ConnectWhy::Dead,
        // Left out by its owner. One that nobody asks for when an account is connected would be missing again.
        ApiErrorKind::MissingScopes(scopes) | ApiErrorKind::RefusedScopes(scopes)
            if scopes.iter().all(|scope| connected.scopes.contains(&&**scope)) =>
        {
            ConnectWhy::Scopes(scopes)
        }
        _ if asking.shows_pages => return failed_page(error, asking),
        _ => return plain(error),
    };
    let incident = log(error);
    let Connected { id, goes_on_to, .. } = connected;
    let form =
        ConnectForm { action: &asking.path, connection: Some(id), return_to: asking.return_to.as_deref(), goes_on_to };
    let mut response = if asking.shows_pages {
        pages::connect_first(&asking.provider, &form, again)
    } else {
        let code = match again {
            ConnectWhy::Scopes(_) => error.code(),
            _ => SessionFault::NotConnected.code(),
        };
        let body = json!({ "error": code, "connect_url": form.action, "connection": id, "incident": incident });
        Json(body).into_response()
    };
    *response.status_mut() = StatusCode::FORBIDDEN;
    protect(response.headers_mut());
    response
}

/// The same that a script is told whom nobody is logged in for, and the number of the event in the log.
fn log_in_again(error: &ApiError, asking: &Asking) -> Response {
    let code = SessionFault::NotAuthenticated.code();
    let body = json!({ "error": code, "login_url": &*asking.path, "incident": log(error) });
    let mut response = (StatusCode::UNAUTHORIZED, Json(body)).into_response();
    protect(response.headers_mut());
    response
}

/// An error for a program: status and code, nothing of the API's answer.
fn plain(error: &ApiError) -> Response {
    let mut response = match error.kind() {
        ApiErrorKind::Failed(failed) => failure_of_call(error, failed).json(),
        _ => {
            let incident = log(error);
            (status(error), Json(json!({ "error": error.code(), "incident": incident }))).into_response()
        }
    };
    if let ApiErrorKind::RateLimited { retry_after: Some(time) } = error.kind()
        && let Ok(value) = HeaderValue::try_from(time.as_secs().to_string())
    {
        response.headers_mut().insert(RETRY_AFTER, value);
    }
    protect(response.headers_mut());
    response
}

fn failed_page(error: &ApiError, asking: &Asking) -> Response {
    if let ApiErrorKind::Failed(failed) = error.kind() {
        return failure_of_call(error, failed).page(None, &[], None);
    }
    let incident = log(error);
    let restart = matches!(error.kind(), ApiErrorKind::TokenRefused).then(|| consent_url(asking, &[]));
    let mut response = pages::api_failed(error, &incident, restart.as_deref());
    *response.status_mut() = status(error);
    response
}

/// What there is to say about a call that was not made, with one event in the log under its incident number.
fn failure_of_call<'a>(error: &ApiError, failed: &'a Error) -> Failure<'a> {
    let (incident, status) = (incident(), status(error));
    tracing::warn!(
        target: "oauth_runtime::api",
        code = error.code(),
        stage = failed.stage().map_or("", Stage::as_str),
        provider = error.provider(),
        call = error.call(),
        incident,
        status = status.as_u16(),
        error = %error,
        cause = failed.causes().map(tracing::field::display),
        address = failed.address(),
        // Untrusted, cut and without control characters.
        provider_code = failed.provider_code(),
        description = failed.description(),
        remedy = failed.help(),
        "an API call failed"
    );
    Failure::of(failed, status, incident).of_page()
}

/// One event in the log; the number that it is found by.
fn log(error: &ApiError) -> String {
    let incident = incident();
    tracing::warn!(
        target: "oauth_runtime::api",
        code = error.code(),
        provider = error.provider(),
        call = error.call(),
        address = error.address(),
        incident,
        status = error.status().map_or(0, |status| status.as_u16()),
        error = %error,
        cause = std::error::Error::source(error).map(tracing::field::display),
        remedy = error.remedy(),
        "an API call failed"
    );
    incident
}

/// Who must act: this application is a gateway to the API.
fn status(error: &ApiError) -> StatusCode {
    match error.kind() {
        ApiErrorKind::MissingScopes(_) | ApiErrorKind::RefusedScopes(_) => StatusCode::FORBIDDEN,
        ApiErrorKind::TokenRefused => StatusCode::UNAUTHORIZED,
        ApiErrorKind::RateLimited { .. } => StatusCode::SERVICE_UNAVAILABLE,
        ApiErrorKind::Failed(error)
            if matches!(error.kind(), crate::ErrorKind::Session(SessionFault::NotAuthenticated)) =>
        {
            StatusCode::UNAUTHORIZED
        }
        ApiErrorKind::Failed(error) => status_of(error),
        ApiErrorKind::Argument { .. } | ApiErrorKind::Upload(_) => StatusCode::BAD_REQUEST,
        _ => StatusCode::BAD_GATEWAY,
    }
}
