//! The response that a browser brings: from the query, from the body, or from the page that carried it on.

use axum::body::{Body, to_bytes};
use axum::response::Response;
use http::header::CONTENT_TYPE;
use http::request::Parts;
use http::{Method, StatusCode};

use crate::declaration::description::ResponseMode;
use crate::error::{Error, ProtocolViolation, Result, SessionFault, Stage};
use crate::web::layer::app::App;
use crate::web::page::headers::{method_not_allowed, status_only};
use crate::web::providers::registry::MountedProvider;
use crate::web::routes::carried;
use crate::web::routes::failed::failed;

/// The most that a provider's page may post.
pub(crate) const MAX_BODY: usize = 64 * 1024;

/// A provider's response, form-encoded, and how it came.
pub(crate) struct Brought {
    pub(crate) text: String,
    pub(crate) mode: ResponseMode,
    /// By a page of ours, which had it from the provider.
    pub(crate) is_carried: bool,
}

impl Brought {
    /// Reads the query, or the body if the provider was asked to post. The other way is closed, so that nobody ends a login by it.
    pub(crate) async fn read(
        app: &App,
        provider: &MountedProvider,
        parts: &Parts,
        body: Body,
    ) -> Result<Self, Response> {
        let page =
            |error: Error| failed(app, &provider.mount, parts, &error.at(Stage::AuthorizationResponse), None, None);
        let relying_party = app.relying_party(provider).map_err(page)?;
        let mode = relying_party.response_mode();
        let query = parts.uri.query().unwrap_or_default();
        if parts.method == Method::GET && carried::is_it(query) {
            let text = carried::open(app, &provider.mount, query);
            let text = text.ok_or_else(|| {
                let why = "the response that the page carried on was sealed with another secret, or is too old";
                page(Error::from(SessionFault::StateUnknown).because(why))
            })?;
            return Ok(Self { text, mode, is_carried: true });
        }
        match (&parts.method, mode.is_posted()) {
            (&Method::GET, false) => Ok(Self { text: query.to_owned(), mode, is_carried: false }),
            (&Method::POST, true) => {
                let content_type =
                    parts.headers.get(CONTENT_TYPE).and_then(|value| value.to_str().ok()).unwrap_or_default();
                let essence = content_type.split(';').next().unwrap_or_default().trim();
                if !essence.eq_ignore_ascii_case("application/x-www-form-urlencoded") {
                    return Err(status_only(StatusCode::UNSUPPORTED_MEDIA_TYPE));
                }
                // Two places to read one response from are one too many.
                if !query.is_empty() {
                    return Err(page(ProtocolViolation::ParameterRepeated.into()));
                }
                // What never ends keeps a connection and this task, and nobody would see why.
                let body = tokio::time::timeout(app.flow.limits.call_timeout, to_bytes(body, MAX_BODY)).await;
                let body = body.map_err(|_| status_only(StatusCode::REQUEST_TIMEOUT))?;
                let body = body.map_err(|_| status_only(StatusCode::PAYLOAD_TOO_LARGE))?;
                let text = String::from_utf8(body.into());
                let text = text.map_err(|_| page(ProtocolViolation::ResponseMalformed.into()))?;
                Ok(Self { text, mode, is_carried: false })
            }
            (&Method::GET | &Method::POST, _) => Err(page(ProtocolViolation::ResponseModeMismatch.into())),
            _ => Err(method_not_allowed(if mode.is_posted() { "POST" } else { "GET" })),
        }
    }
}
