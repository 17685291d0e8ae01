//! What the two credential endpoints answer, read strictly
//! ([RFC 5849 §2.1](https://www.rfc-editor.org/rfc/rfc5849#section-2.1),
//! [§2.3](https://www.rfc-editor.org/rfc/rfc5849#section-2.3)). All of it may be an attacker's.

use http::StatusCode;
use http::header::WWW_AUTHENTICATE;
use serde_json::Value;

use super::authorization_header::AuthorizationHeader;
use super::form::{MAX_PARAMETERS, MAX_VALUE, is_clean, parse_form};
use crate::error::{Error, ErrorResponse, ProtocolViolation, Result, TransportFault, is_denial};
use crate::types::Response;
use crate::types::{AccessToken, SharedSecret};
use crate::wire::challenge::Challenge;
use crate::wire::document::bare;
use crate::wire::json;

/// Largest response of a credential endpoint, in bytes.
pub(super) const MAX_RESPONSE: usize = 64 * 1024;

/// The parameters of a response, each name once.
pub(super) struct CredentialResponse {
    parameters: Vec<(String, String)>,
    malformed: ProtocolViolation,
}

impl CredentialResponse {
    /// Judges status, size, content type and syntax.
    pub(super) fn read(response: &Response, malformed: ProtocolViolation) -> Result<Self> {
        if response.body.len() > MAX_RESPONSE {
            return Err(TransportFault::TooLarge.into());
        }
        match response.status {
            StatusCode::OK => {}
            _ => return Err(request_refused(response)),
        }
        let parameters = match response.media_type().as_deref() {
            Some("application/json") => parse_json(&response.body),
            // Large providers label the form as text; nothing but a form passes the parser.
            Some("application/x-www-form-urlencoded" | "text/plain" | "text/html") | None => {
                parse_form(bare(&response.body)).ok()
            }
            Some(_) => None,
        };
        Ok(Self { parameters: parameters.ok_or(malformed)?, malformed })
    }

    /// `oauth_token` and `oauth_token_secret`.
    pub(super) fn take_credentials(&mut self) -> Result<(AccessToken, SharedSecret)> {
        let mut required = |name| self.take(name).filter(|value| is_clean(value)).ok_or(self.malformed);
        Ok((AccessToken::new(required("oauth_token")?), SharedSecret::new(required("oauth_token_secret")?)))
    }

    pub(super) fn take(&mut self, name: &str) -> Option<String> {
        let i = self.parameters.iter().position(|(n, _)| n == name)?;
        Some(self.parameters.remove(i).1)
    }

    pub(super) fn into_rest(self) -> Vec<(String, String)> {
        self.parameters
    }
}

/// What an answer says that is no success.
pub(crate) fn request_refused(response: &Response) -> Error {
    match response.status {
        StatusCode::TOO_MANY_REQUESTS => response.status_fault(),
        // RFC 5849 §3.2: what a server answers when it refuses a signed request. Some say so with other statuses.
        StatusCode::BAD_REQUEST | StatusCode::UNAUTHORIZED => refusal(response, response.words()),
        status if status.is_client_error() && problem(response).is_some() => refusal(response, None),
        _ => response.status_fault(),
    }
}

/// Why a signed request was refused, in the provider's words; `otherwise` if it has none.
fn refusal(response: &Response, otherwise: Option<String>) -> Error {
    match problem(response) {
        Some((problem, _)) if is_denial(&problem) => ErrorResponse::new("access_denied", Some(&problem)).into(),
        Some((problem, Some(words))) => {
            ErrorResponse::new("oauth1_unauthorized", Some(&format!("{problem}: {words}"))).into()
        }
        Some((problem, None)) => ErrorResponse::new("oauth1_unauthorized", Some(&problem)).into(),
        None => ErrorResponse::new("oauth1_unauthorized", otherwise.as_deref()).into(),
    }
}

/// What is wrong and what is said about it: by the problem reporting extension (`oauth_problem`), in the body or in the challenge,
/// or as OAuth 2.0 says it.
fn problem(response: &Response) -> Option<(String, Option<String>)> {
    let parameters = parse_form(bare(&response.body)).ok().or_else(|| parse_json(&response.body)).unwrap_or_default();
    let in_body = |name: &str| {
        let told = parameters.iter().find(|(known, value)| known == name && !value.is_empty());
        told.map(|(_, value)| value.clone())
    };
    // RFC 5849 §3.5.1: values are percent-encoded. Not every server knows.
    let lines = response.headers.get_all(WWW_AUTHENTICATE).iter().filter_map(|line| line.to_str().ok());
    let encoded = lines.filter_map(|line| AuthorizationHeader::parse(line).ok());
    let in_encoded = || encoded.into_iter().find_map(|header| header.get("oauth_problem").map(str::to_owned));
    let challenges = Challenge::all(&response.headers);
    let as_it_is = || challenges.iter().find_map(|challenge| challenge.get("oauth_problem").map(str::to_owned));
    let in_challenge = || in_encoded().or_else(as_it_is);
    let problem = in_body("oauth_problem").or_else(in_challenge).or_else(|| in_body("error"))?;
    Some((problem, in_body("oauth_problem_advice").or_else(|| in_body("error_description"))))
}

/// A JSON object. Texts, whole numbers and truth values are kept, as text.
fn parse_json(raw: &[u8]) -> Option<Vec<(String, String)>> {
    let parameters = json::parse_object(bare(raw))
        .ok()?
        .into_iter()
        .filter_map(|(name, value)| match value {
            Value::String(text) => Some((name, text)),
            Value::Bool(truth) => Some((name, truth.to_string())),
            Value::Number(number) if !number.is_f64() => Some((name, number.to_string())),
            _ => None,
        })
        .collect::<Vec<_>>();
    let bounded = parameters.iter().all(|(name, value)| name.len() <= MAX_VALUE && value.len() <= MAX_VALUE);
    (bounded && parameters.len() <= MAX_PARAMETERS).then_some(parameters)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn json_objects_are_read_strictly() {
        let names = |raw: &str| parse_json(raw.as_bytes()).map(|p| p.into_iter().map(|(n, v)| n + "=" + &v).collect());
        let some = |text: &str| Some(vec![text.to_owned()]);
        assert_eq!(names(r#"{"a":"b"}"#), some("a=b"));
        assert_eq!(names(r#"{"a":true}"#), some("a=true"));
        assert_eq!(
            names(r#"{"user_id":9007199254740993,"x":1.5,"y":null,"z":{},"w":[]}"#),
            some("user_id=9007199254740993")
        );
        for raw in ["", "[]", "\"a\"", "{", r#"{"a":1}x"#, r#"{"a":1,"a":2}"#, r#"{"a":1,"\u0061":null}"#] {
            assert_eq!(names(raw), None, "{raw}");
        }
        assert_eq!(names(&format!(r#"{{"a":"{}"}}"#, "x".repeat(MAX_VALUE + 1))), None);
        assert_eq!(names(&("[".repeat(500) + &"]".repeat(500))), None);
    }

    proptest! {
        #[test]
        fn reading_never_panics(raw in any::<Vec<u8>>()) {
            let _ = parse_json(&raw);
        }
    }
}
