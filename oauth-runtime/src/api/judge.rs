//! What a response says: success, or which error; JSON of the wanted type, or not.

use http::header::RETRY_AFTER;
use http::{HeaderMap, StatusCode};
use serde::de::DeserializeOwned;
use serde_json::Value;

use super::error::ApiErrorKind;
use super::response::json_of;
use crate::identity::decode::decode;
use crate::types::retry_after;
use crate::wire::challenge::Challenge;

/// Sorts out every response that is no success.
pub(super) fn judge(status: StatusCode, headers: &HeaderMap) -> Result<(), ApiErrorKind> {
    Err(match status {
        status if status.is_success() => return Ok(()),
        StatusCode::UNAUTHORIZED => ApiErrorKind::TokenRefused,
        StatusCode::FORBIDDEN => {
            insufficient_scope(headers).map_or(ApiErrorKind::Status(status), ApiErrorKind::MissingScopes)
        }
        StatusCode::TOO_MANY_REQUESTS => ApiErrorKind::RateLimited { retry_after: retry_after(headers) },
        StatusCode::SERVICE_UNAVAILABLE if headers.contains_key(RETRY_AFTER) => {
            ApiErrorKind::RateLimited { retry_after: retry_after(headers) }
        }
        status => ApiErrorKind::Status(status),
    })
}

/// RFC 6750 §3.1: `Bearer error="insufficient_scope", scope="repo gist"`. The scopes are foreign text.
fn insufficient_scope(headers: &HeaderMap) -> Option<Vec<Box<str>>> {
    let challenges = Challenge::all(headers);
    let challenge = challenges.iter().find(|challenge| challenge.get("error") == Some("insufficient_scope"))?;
    let scopes = challenge.get("scope").unwrap_or_default();
    Some(scopes.split(' ').filter(|scope| !scope.is_empty()).take(32).map(Into::into).collect())
}

/// A body as a type.
pub(super) fn read<T: DeserializeOwned>(body: &[u8]) -> Result<T, ApiErrorKind> {
    read_value(body).and_then(fit)
}

/// A body as any JSON, without duplicate members.
pub(super) fn read_value(body: &[u8]) -> Result<Value, ApiErrorKind> {
    json_of(body).ok_or(ApiErrorKind::ResponseMalformed)
}

/// JSON as a type.
pub(super) fn fit<T: DeserializeOwned>(value: Value) -> Result<T, ApiErrorKind> {
    decode(value).map_err(ApiErrorKind::ResponseMismatch)
}

#[cfg(test)]
mod tests {
    use http::header::WWW_AUTHENTICATE;
    use http::{HeaderName, HeaderValue};

    use super::*;

    fn judged(status: u16, headers: &[(HeaderName, &'static str)]) -> Result<(), ApiErrorKind> {
        let headers = headers.iter().map(|(name, value)| (name.clone(), HeaderValue::from_static(value))).collect();
        judge(StatusCode::from_u16(status).expect("a status"), &headers)
    }

    #[test]
    fn a_challenge_names_the_missing_scopes() {
        let refused = |challenge| judged(403, &[(WWW_AUTHENTICATE, challenge)]);
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
    fn a_challenge_is_found_among_several_and_however_it_is_written() {
        for lines in [
            &[(WWW_AUTHENTICATE, "Basic realm=\"x\""), (WWW_AUTHENTICATE, "Bearer error=\"insufficient_scope\"")][..],
            &[(WWW_AUTHENTICATE, "Bearer error=insufficient_scope")],
            &[(WWW_AUTHENTICATE, "BEARER Error = \"insufficient_scope\" , scope = repo")],
        ] {
            assert!(matches!(judged(403, lines), Err(ApiErrorKind::MissingScopes(_))), "{lines:?}");
        }
    }

    #[test]
    fn a_limit_says_how_long_to_wait() {
        let wait = |status, value| match judged(status, &[(RETRY_AFTER, value)]) {
            Err(ApiErrorKind::RateLimited { retry_after }) => retry_after.map(|time| time.as_secs()),
            other => panic!("a limit: {other:?}"),
        };
        assert_eq!(wait(429, "17"), Some(17));
        assert_eq!(wait(503, "1"), Some(1));
        assert_eq!(wait(429, "Sun, 22 Nov 2026 00:00:00 GMT"), None);
        assert!(matches!(judged(503, &[]), Err(ApiErrorKind::Status(_))));
        assert!(matches!(judged(304, &[]), Err(ApiErrorKind::Status(_))));
        assert!(judged(204, &[]).is_ok());
    }
}
