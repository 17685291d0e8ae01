//! Headers that every answer of an authentication route carries.

use axum::response::Response;
use http::header::{
    ALLOW, CACHE_CONTROL, HeaderName, HeaderValue, LOCATION, REFERRER_POLICY, X_CONTENT_TYPE_OPTIONS, X_FRAME_OPTIONS,
};
use http::{HeaderMap, StatusCode};

use crate::in_flight::SetCookie;

static FIXED: [(HeaderName, HeaderValue); 4] = [
    (CACHE_CONTROL, HeaderValue::from_static("no-store")),
    (REFERRER_POLICY, HeaderValue::from_static("no-referrer")),
    (X_CONTENT_TYPE_OPTIONS, HeaderValue::from_static("nosniff")),
    (X_FRAME_OPTIONS, HeaderValue::from_static("DENY")),
];

/// Not stored, not framed, not sniffed, without referrer.
pub(crate) fn protect(headers: &mut HeaderMap) {
    for (name, value) in &FIXED {
        headers.insert(name, value.clone());
    }
}

/// 303, whatever the method was: a browser goes on with `GET` and re-posts nothing.
pub(crate) fn see_other<L>(location: L) -> Response
where
    HeaderValue: TryFrom<L>,
{
    let mut response = Response::default();
    protect(response.headers_mut());
    match HeaderValue::try_from(location) {
        Ok(location) => {
            *response.status_mut() = StatusCode::SEE_OTHER;
            response.headers_mut().insert(LOCATION, location);
        }
        // Every location was checked before; if one slips through, it leads nowhere.
        Err(_) => *response.status_mut() = StatusCode::BAD_REQUEST,
    }
    response
}

/// Where a redirect leads.
pub(crate) fn target_of(response: &Response) -> &str {
    response.headers().get(LOCATION).and_then(|location| location.to_str().ok()).unwrap_or_default()
}

/// A status and nothing else.
pub(crate) fn status_only(status: StatusCode) -> Response {
    let mut response = Response::default();
    *response.status_mut() = status;
    protect(response.headers_mut());
    response
}

/// The wrong method, and the right one (RFC 9110 §15.5.6).
pub(crate) fn method_not_allowed(allow: &'static str) -> Response {
    let mut response = status_only(StatusCode::METHOD_NOT_ALLOWED);
    response.headers_mut().insert(ALLOW, HeaderValue::from_static(allow));
    response
}

pub(crate) fn set_cookies(headers: &mut HeaderMap, cookies: impl IntoIterator<Item = SetCookie>) {
    for cookie in cookies {
        headers.append(http::header::SET_COOKIE, cookie.into_header());
    }
}
