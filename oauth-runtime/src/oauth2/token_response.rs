//! The token response, [RFC 6749 §5](https://www.rfc-editor.org/rfc/rfc6749#section-5).

use serde_json::{Map, Value};

use crate::error::{Error, ErrorKind, ErrorResponse, ProtocolViolation, Result};
use crate::http::{Response, status_fault};
use crate::json;
use crate::types::{AccessToken, IdToken, RefreshToken};

/// A successful token response.
#[derive(Clone, Debug)]
pub(crate) struct TokenResponse {
    pub(crate) access_token: AccessToken,
    pub(crate) id_token: Option<IdToken>,
    pub(crate) refresh_token: Option<RefreshToken>,
    pub(crate) expires_in: Option<u64>,
    pub(crate) scope: Option<Box<str>>,
}

impl TokenResponse {
    /// Judges an answer of the token endpoint.
    ///
    /// # Errors
    ///
    /// [`ErrorKind::Refused`] with the server's code; [`ErrorKind::Transport`] for a status that is no answer;
    /// [`ErrorKind::Protocol`] for an answer that breaks RFC 6749 §5.1.
    pub(crate) fn parse(response: &Response) -> Result<Self> {
        match response.status.as_u16() {
            200 => {}
            400 | 401 => return Err(refused(response)),
            _ => return Err(status_fault(response.status).into()),
        }
        if response.media_type().as_deref() != Some("application/json") {
            return Err(ProtocolViolation::TokenResponseContentType.into());
        }
        let members = json::parse_object(&response.body).ok_or(ProtocolViolation::TokenResponseMalformed)?;
        // Some servers answer errors with status 200; a token beside an error is never used.
        if members.contains_key("error") {
            return Err(error_response(&members));
        }
        token_type(&members)?;
        Ok(Self {
            access_token: AccessToken::new(
                token(&members, "access_token")?.ok_or(ProtocolViolation::AccessTokenMissing)?,
            ),
            id_token: optional_string(&members, "id_token")?.map(IdToken::new),
            refresh_token: token(&members, "refresh_token")?.map(RefreshToken::new),
            expires_in: expires_in(members.get("expires_in"))?,
            scope: optional_string(&members, "scope")?.map(Into::into),
        })
    }
}

fn refused(response: &Response) -> Error {
    match json::parse_object(&response.body) {
        Some(members) if members.contains_key("error") => error_response(&members),
        _ => status_fault(response.status).into(),
    }
}

fn error_response(members: &Map<String, Value>) -> Error {
    let code = members.get("error").and_then(Value::as_str).unwrap_or_default();
    let description = members.get("error_description").and_then(Value::as_str);
    ErrorKind::Refused(ErrorResponse::new(code, description)).into()
}

/// RFC 6749 §5.1 and §7.1: required, case-insensitive; a type we did not ask for is not usable.
fn token_type(members: &Map<String, Value>) -> Result<()> {
    match members.get("token_type").and_then(Value::as_str) {
        None => Err(ProtocolViolation::TokenTypeMissing.into()),
        Some(kind) if kind.eq_ignore_ascii_case("bearer") => Ok(()),
        Some(_) => Err(ProtocolViolation::TokenTypeUnsupported.into()),
    }
}

/// RFC 6749 Appendix A.12 and A.17: `1*VSCHAR`. Anything else could break a header apart. An empty refresh token is none.
fn token<'a>(members: &'a Map<String, Value>, name: &str) -> Result<Option<&'a str>> {
    let malformed = if name == "access_token" {
        ProtocolViolation::AccessTokenMissing
    } else {
        ProtocolViolation::TokenResponseMalformed
    };
    match members.get(name) {
        None | Some(Value::Null) => Ok(None),
        Some(Value::String(value)) if value.is_empty() => Ok(None),
        Some(Value::String(value)) if value.bytes().all(|b| matches!(b, 0x20..=0x7e)) => Ok(Some(value)),
        Some(_) => Err(malformed.into()),
    }
}

fn optional_string<'a>(members: &'a Map<String, Value>, name: &str) -> Result<Option<&'a str>> {
    match members.get(name) {
        None | Some(Value::Null) => Ok(None),
        Some(Value::String(value)) => Ok(Some(value)),
        Some(_) => Err(ProtocolViolation::TokenResponseMalformed.into()),
    }
}

/// Whole seconds; a numeric string is tolerated, since several servers send one. Absurd values saturate.
fn expires_in(value: Option<&Value>) -> Result<Option<u64>> {
    #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "positive and saturating")]
    let seconds = match value {
        None | Some(Value::Null) => return Ok(None),
        Some(Value::Number(number)) => {
            number.as_u64().or_else(|| number.as_f64().filter(|n| *n >= 0.0).map(|n| n as u64))
        }
        Some(Value::String(text)) => text.parse().ok(),
        Some(_) => None,
    };
    seconds.map(Some).ok_or_else(|| ProtocolViolation::ExpiresInInvalid.into())
}

#[cfg(test)]
mod tests {
    use bytes::Bytes;
    use http::{HeaderMap, HeaderValue, StatusCode, header};

    use super::*;

    fn judge(status: u16, content_type: &'static str, body: &str) -> Result<TokenResponse> {
        let mut headers = HeaderMap::new();
        headers.insert(header::CONTENT_TYPE, HeaderValue::from_static(content_type));
        TokenResponse::parse(&Response {
            status: StatusCode::from_u16(status).expect("a status"),
            headers,
            body: Bytes::copy_from_slice(body.as_bytes()),
        })
    }

    fn code(status: u16, content_type: &'static str, body: &str) -> &'static str {
        judge(status, content_type, body).map_or_else(|error| error.code(), |_| "ok")
    }

    fn member(member: &str) -> &'static str {
        code(200, "application/json", &format!(r#"{{"access_token":"t","token_type":"Bearer",{member}}}"#))
    }

    #[test]
    fn a_token_response_is_read() {
        let response = judge(
            200,
            "Application/JSON; charset=utf-8",
            r#"{"access_token":"t","token_type":"bEaReR","expires_in":3600,"scope":"a b","refresh_token":""}"#,
        )
        .expect("valid");
        assert_eq!(response.access_token.expose(), "t");
        assert_eq!(response.expires_in, Some(3600));
        assert_eq!(response.scope.as_deref(), Some("a b"));
        assert!(response.refresh_token.is_none());
    }

    #[test]
    fn t164_t166_only_json_is_a_token_response() {
        assert_eq!(code(200, "text/html", "<html>"), "token_response_content_type");
        assert_eq!(code(200, "application/jsonx", "{}"), "token_response_content_type");
        assert_eq!(code(200, "application/json", ""), "token_response_malformed");
        assert_eq!(
            code(200, "application/x-www-form-urlencoded", "access_token=t&token_type=bearer"),
            "token_response_content_type"
        );
    }

    #[test]
    fn t167_an_error_with_status_200_is_an_error() {
        assert_eq!(
            code(200, "application/json", r#"{"error":"invalid_grant","access_token":"t","token_type":"Bearer"}"#),
            "invalid_grant"
        );
        assert_eq!(code(400, "application/json", r#"{"error":"invalid_client"}"#), "invalid_client");
        assert_eq!(code(400, "text/html", "no"), "unexpected_status");
    }

    #[test]
    fn t169_t184_other_statuses_are_no_answer() {
        for (status, expected) in [
            (500, "provider_unavailable"),
            (302, "response_redirected"),
            (204, "unexpected_status"),
            (201, "unexpected_status"),
        ] {
            assert_eq!(code(status, "application/json", r#"{"access_token":"t","token_type":"Bearer"}"#), expected);
        }
    }

    #[test]
    fn t174_expires_in_is_lenient_and_never_panics() {
        for ok in ["0", "3600.5", "1e18", "18446744073709551615", "null", "\"3600\""] {
            assert_eq!(member(&format!("\"expires_in\":{ok}")), "ok", "{ok}");
        }
        for bad in ["-1", "[]", "\"x\"", "\"-1\"", "{}", "true"] {
            assert_eq!(member(&format!("\"expires_in\":{bad}")), "expires_in_invalid", "{bad}");
        }
    }

    #[test]
    fn t175_t176_t177_unusable_tokens_are_refused() {
        for (body, expected) in [
            (r#"{"token_type":"Bearer"}"#, "access_token_missing"),
            (r#"{"access_token":"","token_type":"Bearer"}"#, "access_token_missing"),
            (r#"{"access_token":1,"token_type":"Bearer"}"#, "access_token_missing"),
            (r#"{"access_token":null,"token_type":"Bearer"}"#, "access_token_missing"),
            (r#"{"access_token":"a\nb","token_type":"Bearer"}"#, "access_token_missing"),
            (r#"{"access_token":"a\u0000","token_type":"Bearer"}"#, "access_token_missing"),
            (r#"{"access_token":"é","token_type":"Bearer"}"#, "access_token_missing"),
            (r#"{"access_token":"t"}"#, "token_type_missing"),
            (r#"{"access_token":"t","token_type":"N_A"}"#, "token_type_unsupported"),
            (r#"{"access_token":"t","token_type":"DPoP"}"#, "token_type_unsupported"),
        ] {
            assert_eq!(code(200, "application/json", body), expected, "{body}");
        }
    }
}
