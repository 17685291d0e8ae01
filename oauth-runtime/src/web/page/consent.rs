//! What a user is answered whose permission is missing.

use axum::Json;
use axum::response::{IntoResponse as _, Response};
use http::StatusCode;
use serde_json::{Value, json};
use url::form_urlencoded::byte_serialize;

use crate::api::Asking;
use crate::error::ApiFault;
use crate::web::page::headers::{protect, see_other};
use crate::web::page::pages;
use crate::web::page::return_to::with_return_to;

/// `/login/github?scope=repo&return_to=%2Frepos`
pub(crate) fn consent_url(asking: &Asking, scopes: &[Box<str>]) -> String {
    let mut url = asking.path.to_string();
    if !scopes.is_empty() {
        url.push_str("?scope=");
        url.extend(byte_serialize(scopes.join(" ").as_bytes()));
    }
    with_return_to(&url, asking.return_to.as_deref())
}

pub(crate) fn ask(asking: &Asking, scopes: &[Box<str>]) -> Response {
    if asking.is_navigation { see_other(consent_url(asking, scopes)) } else { say_missing(asking, scopes) }
}

pub(crate) fn say_missing(asking: &Asking, scopes: &[Box<str>]) -> Response {
    forbidden(asking, ApiFault::ScopeMissing, scopes)
}

pub(crate) fn say_refused(asking: &Asking, scopes: &[Box<str>]) -> Response {
    forbidden(asking, ApiFault::ScopeRefused, scopes)
}

/// What is missing is asked for; what was not granted stays so until somebody does something about it.
fn log(asking: &Asking, fault: ApiFault, scopes: &[Box<str>]) {
    let (code, provider, scopes) = (fault.code(), &*asking.name, scopes.join(" "));
    match fault {
        ApiFault::ScopeRefused => {
            tracing::info!(target: "oauth_runtime::api", code, provider, scopes, remedy = fault.remedy(), "{fault}");
        }
        _ => tracing::debug!(target: "oauth_runtime::api", code, provider, scopes, "{fault}"),
    }
}

fn forbidden(asking: &Asking, fault: ApiFault, scopes: &[Box<str>]) -> Response {
    let consent_url = consent_url(asking, scopes);
    log(asking, fault, scopes);
    let mut response = if asking.shows_pages {
        pages::consent(&asking.provider, scopes, fault == ApiFault::ScopeRefused, &consent_url)
    } else {
        let scopes = scopes.iter().map(|scope| Value::from(&**scope)).collect::<Vec<_>>();
        Json(json!({ "error": fault.code(), "missing_scopes": scopes, "consent_url": consent_url })).into_response()
    };
    *response.status_mut() = StatusCode::FORBIDDEN;
    protect(response.headers_mut());
    response
}
