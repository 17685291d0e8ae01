//! What the two credential endpoints answer, read strictly
//! ([RFC 5849 §2.1](https://www.rfc-editor.org/rfc/rfc5849#section-2.1),
//! [§2.3](https://www.rfc-editor.org/rfc/rfc5849#section-2.3)). All of it may be an attacker's.

use std::fmt;

use http::{StatusCode, header};
use serde::de::{Deserialize, Deserializer, Error as _, MapAccess, Visitor};
use serde_json::Value;

use super::authorization_header::AuthorizationHeader;
use super::percent_encoding::decode_lenient;
use super::{MAX_ANSWER, MAX_PARAMETERS, MAX_VALUE};
use crate::error::{Error, ErrorKind, ErrorResponse, ProtocolViolation, Result, TransportFault};
use crate::types::{AccessToken, SharedSecret};
use crate::types::{Response, status_fault};

/// The parameters of an answer, each name once.
pub(super) struct Answer {
    parameters: Vec<(String, String)>,
    malformed: ProtocolViolation,
}

impl Answer {
    /// Judges status, size, content type and syntax.
    pub(super) fn read(response: &Response, malformed: ProtocolViolation) -> Result<Self> {
        if response.body.len() > MAX_ANSWER {
            return Err(TransportFault::TooLarge.into());
        }
        match response.status {
            StatusCode::OK => {}
            // RFC 5849 §3.2: what a server answers when it refuses a signed request.
            StatusCode::BAD_REQUEST | StatusCode::UNAUTHORIZED => return Err(refusal(response)),
            status => return Err(status_fault(status).into()),
        }
        let parameters = match response.media_type().as_deref() {
            Some("application/json") => parse_json(&response.body),
            // Large providers label the form as text; nothing but a form passes the parser.
            Some("application/x-www-form-urlencoded" | "text/plain" | "text/html") | None => {
                parse_form(&response.body).ok()
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

/// Not empty, and nothing that could end a header line or a log line.
pub(super) fn is_clean(value: &str) -> bool {
    !value.is_empty() && !value.chars().any(char::is_control)
}

/// The problem reporting extension (`oauth_problem`) tells more, in the body or in the challenge.
fn refusal(response: &Response) -> Error {
    let in_body = || {
        let parameters = parse_form(&response.body).ok()?;
        parameters.into_iter().find(|(name, _)| name == "oauth_problem").map(|(_, value)| value)
    };
    let in_challenge = || {
        let challenges = response.headers.get_all(header::WWW_AUTHENTICATE).iter();
        challenges
            .filter_map(|value| AuthorizationHeader::parse(value.to_str().ok()?).ok())
            .find_map(|challenge| challenge.get("oauth_problem").map(str::to_owned))
    };
    let problem = in_body().or_else(in_challenge);
    ErrorKind::Refused(ErrorResponse::new("oauth1_unauthorized", problem.as_deref())).into()
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum FormFault {
    Malformed,
    Repeated,
}

/// A form with every character and escape in order and no name twice: a page of HTML does not pass for one.
pub(super) fn parse_form(raw: &[u8]) -> Result<Vec<(String, String)>, FormFault> {
    // Browsers leave a few more characters unescaped than RFC 3986 §3.4 allows in a query; these they never do.
    let allowed = |byte: &u8| matches!(byte, b'!'..=b'~') && !br##""#<>"##.contains(byte);
    if !raw.iter().all(allowed) {
        return Err(FormFault::Malformed);
    }
    let mut parameters: Vec<(String, String)> = Vec::new();
    for pair in raw.split(|byte| *byte == b'&').filter(|pair| !pair.is_empty()) {
        let (name, value) = match pair.iter().position(|byte| *byte == b'=') {
            Some(equals) => (&pair[..equals], &pair[equals + 1..]),
            None => (pair, &[][..]),
        };
        let decode = |raw| decode_lenient(raw, true).filter(|text| text.len() <= MAX_VALUE);
        let (name, value) = decode(name).zip(decode(value)).ok_or(FormFault::Malformed)?;
        if parameters.len() >= MAX_PARAMETERS {
            return Err(FormFault::Malformed);
        }
        if parameters.iter().any(|(earlier, _)| *earlier == name) {
            return Err(FormFault::Repeated);
        }
        parameters.push((name, value));
    }
    Ok(parameters)
}

/// A JSON object with no name twice. Texts, whole numbers and truth values are kept, as text.
fn parse_json(raw: &[u8]) -> Option<Vec<(String, String)>> {
    let Members(members) = serde_json::from_slice(raw).ok()?;
    let parameters = members
        .into_iter()
        .filter_map(|(name, value)| match value {
            Value::String(text) => Some((name, text)),
            Value::Bool(truth) => Some((name, truth.to_string())),
            Value::Number(number) if !number.is_f64() => Some((name, number.to_string())),
            _ => None,
        })
        .collect::<Vec<_>>();
    let bounded = parameters.iter().all(|(name, value)| name.len() <= MAX_VALUE && value.len() <= MAX_VALUE);
    bounded.then_some(parameters)
}

/// An object's members as they come: a map would keep the last of two with the same name.
struct Members(Vec<(String, Value)>);

impl<'de> Deserialize<'de> for Members {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct MembersVisitor;

        impl<'de> Visitor<'de> for MembersVisitor {
            type Value = Members;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("an object with at most 64 distinct members")
            }

            fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Members, A::Error> {
                let mut members: Vec<(String, Value)> = Vec::new();
                while let Some(member) = map.next_entry::<String, Value>()? {
                    if members.len() >= MAX_PARAMETERS || members.iter().any(|(name, _)| *name == member.0) {
                        return Err(A::Error::custom("a repeated member, or too many"));
                    }
                    members.push(member);
                }
                Ok(Members(members))
            }
        }

        deserializer.deserialize_map(MembersVisitor)
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn form(raw: &str) -> Result<Vec<(String, String)>, FormFault> {
        parse_form(raw.as_bytes())
    }

    #[test]
    fn forms_are_read_strictly() {
        let pair = |name: &str, value: &str| (name.to_owned(), value.to_owned());
        assert_eq!(
            form("a=1+2%2B&b=&c&&d==/?:@"),
            Ok(vec![pair("a", "1 2+"), pair("b", ""), pair("c", ""), pair("d", "=/?:@")])
        );
        assert_eq!(form(""), Ok(vec![]));
        for raw in ["<html>", "a=b c", "a=b\n", "a=%", "a=%zz", "a=%ff", "a=é", "a=\"b\"", "a=#", "{\"a\":1}"] {
            assert_eq!(form(raw), Err(FormFault::Malformed), "{raw}");
        }
        assert_eq!(form("a=1&a=1"), Err(FormFault::Repeated));
        assert_eq!(form("a=1&%61=2"), Err(FormFault::Repeated));
    }

    #[test]
    fn forms_are_bounded() {
        let value = |n: usize| format!("a={}", "x".repeat(n));
        assert!(form(&value(MAX_VALUE)).is_ok());
        assert_eq!(form(&value(MAX_VALUE + 1)), Err(FormFault::Malformed));
        let many = |n: usize| (0..n).map(|i| format!("a{i}=")).collect::<Vec<_>>().join("&");
        assert!(form(&many(64)).is_ok());
        assert_eq!(form(&many(65)), Err(FormFault::Malformed));
    }

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
            let _ = parse_form(&raw);
            let _ = parse_json(&raw);
        }
    }
}
