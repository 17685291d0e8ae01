//! Token introspection, [RFC 7662](https://www.rfc-editor.org/rfc/rfc7662).

use std::fmt;
use std::time::SystemTime;

use serde_json::{Map, Value};

use super::authenticated_request::AuthenticatedRequest;
use super::client_authentication::{ClientAuthentication, Recipient};
use super::token_error::refused;
use crate::declaration::description::Quirks;
use crate::declaration::quirks::{RenamedParams, TokenRequestFormat};
use crate::error::{Error, ProtocolViolation, Result};
use crate::types::{AccessToken, Request, Response, Timestamp};
use crate::wire::document::bare;
use crate::wire::json::{Json, Members, read_object};

/// What the server says about a token.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum Introspection {
    /// It is good now.
    Active(Box<ActiveToken>),
    /// It has ended, was revoked, is not of this server, or not this client's business: the server does not say which.
    Inactive,
}

/// What is known of a token that is good ([RFC 7662 §2.2](https://www.rfc-editor.org/rfc/rfc7662#section-2.2)). Everything is as the
/// server says it, and all of it is optional.
#[derive(Clone, PartialEq)]
#[non_exhaustive]
pub struct ActiveToken {
    /// The scopes that it is good for.
    pub scopes: Vec<Box<str>>,
    /// Whom it was given to.
    pub client_id: Option<Box<str>>,
    /// What people call whoever granted it.
    pub username: Option<Box<str>>,
    /// How it is used, as `Bearer`.
    pub token_type: Option<Box<str>>,
    /// When it ends.
    pub expires_at: Option<SystemTime>,
    /// When it was given out.
    pub issued_at: Option<SystemTime>,
    /// From when it is good.
    pub not_before: Option<SystemTime>,
    /// Whoever granted it.
    pub subject: Option<Box<str>>,
    /// What it is for.
    pub audiences: Vec<Box<str>>,
    /// Who gave it out.
    pub issuer: Option<Box<str>>,
    /// What tells it from every other.
    pub token_id: Option<Box<str>>,
    /// What else the server says.
    pub others: Map<String, Value>,
}

impl Introspection {
    /// It is good now.
    #[must_use]
    pub fn is_active(&self) -> bool {
        matches!(self, Self::Active(_))
    }
}

/// RFC 7662 §2.1.
///
/// # Errors
///
/// Those of the authentication.
pub(crate) fn introspection_request(
    to: &Recipient<'_>,
    authentication: &ClientAuthentication,
    token: &AccessToken,
    names: &RenamedParams,
    limit: usize,
) -> Result<Request> {
    let mut request = AuthenticatedRequest::new();
    request.parameters.add("token", token.expose());
    request.proved(authentication, to, names)?.into_request(to, TokenRequestFormat::Form, limit)
}

impl Introspection {
    /// Judges a response: RFC 7662 §2.2 and §2.3. Only the word `true` makes a token good.
    ///
    /// # Errors
    ///
    /// [`ErrorKind::Refused`](crate::ErrorKind::Refused) with the server's code; [`ProtocolViolation::IntrospectionMalformed`].
    pub(crate) fn parse(response: &Response, quirks: &Quirks) -> Result<Self> {
        match response.status.as_u16() {
            200 => {}
            429 => return Err(response.status_fault()),
            400..500 => return Err(refused(response, quirks)),
            _ => return Err(response.status_fault()),
        }
        let malformed = |why: &'static str| Error::from(ProtocolViolation::IntrospectionMalformed).because(why);
        let members = read_object(bare(&response.body));
        let members = members.map_err(|why| why.breaks(ProtocolViolation::IntrospectionMalformed))?;
        match members.get("active") {
            Some(Json::Bool(false)) => Ok(Self::Inactive),
            Some(Json::Bool(true)) => ActiveToken::read(&members).map(Box::new).map(Self::Active).map_err(malformed),
            _ => Err(malformed("`active` is neither `true` nor `false`")),
        }
    }
}

impl ActiveToken {
    /// Whoever decides by one of these must not take what cannot be read for what is not there.
    fn read(members: &Members<'_>) -> Result<Self, &'static str> {
        const KNOWN: [&str; 12] =
            ["active", "scope", "client_id", "username", "token_type", "exp", "iat", "nbf", "sub", "aud", "iss", "jti"];
        let text = |name, why| match members.get(name) {
            None | Some(Json::Null) => Ok(None),
            Some(Json::Text(text)) => Ok(Some(Box::from(&**text))),
            Some(_) => Err(why),
        };
        let time = |name, why| match members.get(name) {
            None | Some(Json::Null) => Ok(None),
            Some(Json::Number(seconds)) => {
                #[allow(clippy::cast_possible_truncation, reason = "saturating")]
                let whole = seconds.as_i64().or_else(|| seconds.as_f64().map(|seconds| seconds as i64));
                whole.map(|seconds| Some(Timestamp::from_seconds(seconds).into())).ok_or(why)
            }
            Some(_) => Err(why),
        };
        let audiences = match members.get("aud") {
            None | Some(Json::Null) => Vec::new(),
            Some(Json::Text(audience)) => vec![Box::from(&**audience)],
            Some(Json::Array(audiences)) => {
                let texts = audiences.iter().map(|audience| audience.as_str().map(Box::from));
                texts.collect::<Option<_>>().ok_or("`aud` is no text, and no list of texts")?
            }
            Some(_) => return Err("`aud` is no text, and no list of texts"),
        };
        let others = members.iter().filter(|(name, _)| !KNOWN.contains(name));
        Ok(Self {
            scopes: text("scope", "`scope` is no text")?
                .map(|scopes: Box<str>| scopes.split_ascii_whitespace().map(Box::from).collect())
                .unwrap_or_default(),
            client_id: text("client_id", "`client_id` is no text")?,
            username: text("username", "`username` is no text")?,
            token_type: text("token_type", "`token_type` is no text")?,
            expires_at: time("exp", "`exp` is no number of seconds")?,
            issued_at: time("iat", "`iat` is no number of seconds")?,
            not_before: time("nbf", "`nbf` is no number of seconds")?,
            subject: text("sub", "`sub` is no text")?,
            audiences,
            issuer: text("iss", "`iss` is no text")?,
            token_id: text("jti", "`jti` is no text")?,
            others: others.map(|(name, value)| (name.to_owned(), value.clone().into())).collect(),
        })
    }
}

impl fmt::Debug for ActiveToken {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        // Whose it is stays out of logs, and what a server adds may be anything.
        f.debug_struct("ActiveToken")
            .field("scopes", &self.scopes)
            .field("client_id", &self.client_id)
            .field("expires_at", &self.expires_at)
            .finish_non_exhaustive()
    }
}

#[cfg(test)]
mod tests {
    use bytes::Bytes;
    use http::{HeaderMap, StatusCode};
    use serde_json::json;

    use super::*;
    use crate::declaration::description::ClientAuthenticationMethod;
    use crate::types::{ClientId, ClientSecret, EndpointUrl, UrlPolicy};

    fn judge(status: u16, body: &str) -> Result<Introspection> {
        let (status, body) = (StatusCode::from_u16(status).expect("a status"), Bytes::copy_from_slice(body.as_bytes()));
        Introspection::parse(&Response { status, headers: HeaderMap::new(), body }, &Quirks::STANDARD)
    }

    #[test]
    fn the_token_travels_in_the_body_beside_the_client() {
        let endpoint = EndpointUrl::parse("https://as.example/introspect", UrlPolicy::HttpsOnly).expect("valid");
        let secret = ClientSecret::new("s");
        let method = ClientAuthenticationMethod::ClientSecretPost;
        let client = ClientAuthentication::new(method, ClientId::new("id"), Some(&secret)).expect("valid");
        let to = Recipient::for_tests(&endpoint);
        let token = AccessToken::new("a&t");
        let request = introspection_request(&to, &client, &token, &RenamedParams::STANDARD, 1).expect("a request");
        assert_eq!(String::from_utf8_lossy(&request.body), "token=a%26t&client_id=id&client_secret=s");
    }

    /// The example of RFC 7662 §2.2.
    #[test]
    fn an_active_token_is_read() {
        let body = r#"{"active": true, "client_id": "l238j323ds-23ij4", "username": "jdoe",
            "scope": "read write dolphin", "sub": "Z5O3upPC88QrAjx00dis", "aud": "https://protected.example.net/resource",
            "iss": "https://server.example.com/", "exp": 1419356238, "iat": 1419350238, "extension_field": "twenty-seven"}"#;
        let Introspection::Active(token) = judge(200, body).expect("valid") else { panic!("it is active") };
        assert_eq!(token.scopes, ["read", "write", "dolphin"].map(Box::from));
        assert_eq!(token.client_id.as_deref(), Some("l238j323ds-23ij4"));
        assert_eq!(token.subject.as_deref(), Some("Z5O3upPC88QrAjx00dis"));
        assert_eq!(token.audiences, [Box::from("https://protected.example.net/resource")]);
        assert_eq!(token.expires_at, Some(Timestamp::from_seconds(1_419_356_238).into()));
        assert_eq!((token.not_before, token.token_id), (None, None));
        assert_eq!(Value::Object(token.others), json!({"extension_field": "twenty-seven"}));
    }

    #[test]
    fn only_the_word_true_makes_a_token_good() {
        assert_eq!(judge(200, r#"{"active":false,"sub":7}"#).expect("valid"), Introspection::Inactive);
        for body in [
            r#"{"active":"true"}"#,
            r#"{"active":1}"#,
            r#"{"active":null}"#,
            "{}",
            "[]",
            "true",
            "",
            r#"{"active":false,"active":true}"#,
            r#"{"active":true,"exp":"1419356238"}"#,
            r#"{"active":true,"aud":[1]}"#,
            r#"{"active":true,"scope":["read"]}"#,
            r#"{"active":true,"sub":{"id":1}}"#,
        ] {
            assert_eq!(judge(200, body).expect_err(body).code(), "introspection_malformed", "{body}");
        }
    }

    #[test]
    fn who_may_not_ask_is_told_by_the_server() {
        assert_eq!(judge(401, "").expect_err("refused").code(), "invalid_client");
        assert_eq!(judge(400, r#"{"error":"invalid_request"}"#).expect_err("refused").code(), "invalid_request");
        assert_eq!(judge(503, "").expect_err("down").code(), "provider_unavailable");
    }

    #[test]
    fn debug_output_does_not_say_whose_token_it_is() {
        let told = judge(200, r#"{"active":true,"sub":"hunter2","username":"hunter2","x":"hunter2","scope":"read"}"#);
        let text = format!("{told:?}");
        assert!(text.contains("read") && !text.contains("hunter2"), "{text}");
    }
}
