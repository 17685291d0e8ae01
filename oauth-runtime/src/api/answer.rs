use std::fmt;
use std::time::Duration;

use bytes::Bytes;
use http::header::{RETRY_AFTER, WWW_AUTHENTICATE};
use http::{HeaderMap, StatusCode};
use serde::de::DeserializeOwned;
use serde_json::Value;

use super::error::ApiErrorKind;
use crate::error::DecodeError;
use crate::http::Response;
use crate::identity::decode::decode;
use crate::wire::json::parse_value;

/// An API's answer as it came: whatever its status, untrusted.
#[derive(Clone)]
pub struct ApiResponse {
    status: StatusCode,
    headers: HeaderMap,
    body: Bytes,
}

impl ApiResponse {
    /// The status.
    #[must_use]
    pub fn status(&self) -> StatusCode {
        self.status
    }

    /// The headers.
    #[must_use]
    pub fn headers(&self) -> &HeaderMap {
        &self.headers
    }

    /// The body, complete.
    #[must_use]
    pub fn body(&self) -> &[u8] {
        &self.body
    }

    /// The body as JSON of a type.
    ///
    /// # Errors
    ///
    /// Says where the body does not fit the type, and never what stands there.
    pub fn json<T: DeserializeOwned>(&self) -> Result<T, DecodeError> {
        match read(&self.body) {
            Ok(value) => Ok(value),
            Err(ApiErrorKind::AnswerType(error)) => Err(error),
            Err(_) => Err(DecodeError::not_json()),
        }
    }

    /// Sorts out every answer that is no success.
    pub(super) fn judge(&self) -> Result<(), ApiErrorKind> {
        Err(match self.status {
            status if status.is_success() => return Ok(()),
            StatusCode::UNAUTHORIZED => ApiErrorKind::TokenRefused,
            StatusCode::FORBIDDEN => {
                self.insufficient_scope().map_or(ApiErrorKind::Status(self.status), ApiErrorKind::MissingScopes)
            }
            StatusCode::TOO_MANY_REQUESTS => ApiErrorKind::RateLimited { retry_after: self.retry_after() },
            StatusCode::SERVICE_UNAVAILABLE if self.headers.contains_key(RETRY_AFTER) => {
                ApiErrorKind::RateLimited { retry_after: self.retry_after() }
            }
            status => ApiErrorKind::Status(status),
        })
    }

    /// RFC 6750 §3.1: `Bearer error="insufficient_scope", scope="repo gist"`. The scopes are foreign text.
    fn insufficient_scope(&self) -> Option<Vec<Box<str>>> {
        let challenge = self.headers.get(WWW_AUTHENTICATE)?.to_str().ok()?;
        if parameter(challenge, "error") != Some("insufficient_scope") {
            return None;
        }
        let scopes = parameter(challenge, "scope").unwrap_or_default();
        Some(scopes.split(' ').filter(|scope| !scope.is_empty()).take(32).map(Into::into).collect())
    }

    /// RFC 9110 §10.2.3, in seconds; a date is left to the caller.
    fn retry_after(&self) -> Option<Duration> {
        let seconds = self.headers.get(RETRY_AFTER)?.to_str().ok()?.trim().parse::<u32>().ok()?;
        Some(Duration::from_secs(u64::from(seconds)))
    }
}

/// A quoted parameter of a challenge (RFC 9110 §11.6.1).
fn parameter<'a>(challenge: &'a str, name: &str) -> Option<&'a str> {
    let mut rest = challenge;
    loop {
        let at = rest.find(name)?;
        let is_whole = rest[..at].ends_with([' ', ',', '\t']);
        rest = &rest[at + name.len()..];
        if let Some(quoted) = rest.strip_prefix("=\"").filter(|_| is_whole) {
            return quoted.split('"').next();
        }
    }
}

/// A body as a type.
pub(super) fn read<T: DeserializeOwned>(body: &[u8]) -> Result<T, ApiErrorKind> {
    read_value(body).and_then(fit)
}

/// A body as any JSON, without duplicate members.
pub(super) fn read_value(body: &[u8]) -> Result<Value, ApiErrorKind> {
    parse_value(body).ok_or(ApiErrorKind::AnswerMalformed)
}

/// JSON as a type.
pub(super) fn fit<T: DeserializeOwned>(value: Value) -> Result<T, ApiErrorKind> {
    decode(value).map_err(ApiErrorKind::AnswerType)
}

impl From<Response> for ApiResponse {
    fn from(response: Response) -> Self {
        Self { status: response.status, headers: response.headers, body: response.body }
    }
}

impl fmt::Debug for ApiResponse {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        // Bodies and headers carry what is the user's.
        write!(f, "ApiResponse({}, {} bytes)", self.status, self.body.len())
    }
}

#[cfg(test)]
mod tests {
    use http::{HeaderName, HeaderValue};

    use super::*;

    fn answer(status: u16, headers: &[(HeaderName, &'static str)], body: &'static str) -> ApiResponse {
        ApiResponse {
            status: StatusCode::from_u16(status).expect("a status"),
            headers: headers.iter().map(|(name, value)| (name.clone(), HeaderValue::from_static(value))).collect(),
            body: Bytes::from_static(body.as_bytes()),
        }
    }

    #[test]
    fn a_challenge_names_the_missing_scopes() {
        let refused = |challenge| answer(403, &[(WWW_AUTHENTICATE, challenge)], "").judge();
        let Err(ApiErrorKind::MissingScopes(scopes)) =
            refused(r#"Bearer realm="x", error="insufficient_scope", scope="repo  gist""#)
        else {
            panic!("missing scopes")
        };
        assert_eq!(scopes, ["repo".into(), "gist".into()] as [Box<str>; 2]);
        assert!(
            matches!(refused(r#"Bearer error="insufficient_scope""#), Err(ApiErrorKind::MissingScopes(scopes)) if scopes.is_empty())
        );
        assert!(matches!(refused(r#"Bearer error="invalid_token""#), Err(ApiErrorKind::Status(_))));
        assert!(matches!(refused(r#"Bearer x_error="insufficient_scope""#), Err(ApiErrorKind::Status(_))));
        assert!(matches!(refused("Bearer error"), Err(ApiErrorKind::Status(_))));
    }

    #[test]
    fn a_limit_says_how_long_to_wait() {
        let wait = |status, value| match answer(status, &[(RETRY_AFTER, value)], "").judge() {
            Err(ApiErrorKind::RateLimited { retry_after }) => retry_after.map(|time| time.as_secs()),
            other => panic!("a limit: {other:?}"),
        };
        assert_eq!(wait(429, "17"), Some(17));
        assert_eq!(wait(503, "1"), Some(1));
        assert_eq!(wait(429, "Sun, 22 Nov 2026 00:00:00 GMT"), None);
        assert!(matches!(answer(503, &[], "").judge(), Err(ApiErrorKind::Status(_))));
        assert!(matches!(answer(304, &[], "").judge(), Err(ApiErrorKind::Status(_))));
        assert!(answer(204, &[], "").judge().is_ok());
    }

    #[test]
    fn a_body_that_does_not_fit_says_where_and_not_what() {
        #[derive(Debug, serde::Deserialize)]
        struct Item {
            #[serde(rename = "id")]
            _id: u64,
        }
        let error = answer(200, &[], r#"[{"id":1},{"id":"hunter2"}]"#).json::<Vec<Item>>();
        let text = error.map_err(|error| error.to_string()).expect_err("does not fit");
        assert!(text.contains("[1].id") && !text.contains("hunter2"), "{text}");
        assert!(answer(200, &[], "<html>").json::<u8>().is_err());
        assert_eq!(answer(200, &[], "[1,2]").json::<Vec<u8>>().ok(), Some(vec![1, 2]));
    }
}
