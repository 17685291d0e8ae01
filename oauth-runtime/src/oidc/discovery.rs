//! Server metadata: [RFC 8414](https://www.rfc-editor.org/rfc/rfc8414) and
//! [OpenID Connect Discovery](https://openid.net/specs/openid-connect-discovery-1_0.html).

use std::borrow::Cow;
use std::fmt;

use serde_json::{Map, Value};
use url::Url;

use crate::declaration::endpoint::{Endpoint, Endpoints};
use crate::error::foreign;
use crate::error::{Error, ProtocolViolation, Result, VerificationFailure};
use crate::oauth2::parameters::require_none_of_protocol;
use crate::types::{EndpointUrl, InternalAddress, InvalidUrl, IssuerIdentifier, Response, UrlPolicy};
use crate::wire::document::bare;
use crate::wire::json;

/// Of what a document says, for people.
const LONGEST: usize = 200;
/// The part of OpenID Connect Discovery §4 that follows the issuer.
const WELL_KNOWN_OPENID: &str = "/.well-known/openid-configuration";
/// RFC 8414 §3: stands between host and path of the issuer.
const WELL_KNOWN_OAUTH: &str = "/.well-known/oauth-authorization-server";

/// What a server says about itself, reduced to what this client uses. Everything else in the document is ignored.
#[derive(Clone, Debug)]
pub struct ServerMetadata {
    pub(crate) issuer: IssuerIdentifier,
    pub(crate) endpoints: Endpoints<Option<EndpointUrl>>,
    /// What is wrong with endpoints that are left out, because a login does without them.
    pub(crate) unusable: Vec<InvalidEndpoint>,
    /// RFC 9207 §3.
    pub(crate) response_iss_promised: bool,
    pub(crate) id_token_algs: Option<Vec<Box<str>>>,
    /// The server names the ways of PKCE that it knows (RFC 8414 §2), and `S256` is not among them.
    pub(crate) lacks_s256: bool,
    /// The server names `select_account` among the prompts that it knows (Initiating User Registration §4).
    pub(crate) offers_accounts: bool,
}

/// Which issuer a metadata document may name.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum ExpectedIssuer {
    /// Exactly this one.
    Exactly(IssuerIdentifier),
    /// The one whose metadata URL this is; with or without a final slash, since both give the same URL (Discovery §4.1).
    Of(Box<str>),
}

impl ExpectedIssuer {
    /// From what the developer pinned; `None` if that names no issuer, so that anybody could be it.
    pub(crate) fn new(issuer: Option<&str>, metadata_url: Option<&str>) -> Option<Self> {
        match (issuer, metadata_url) {
            (Some(issuer), _) => Some(Self::Exactly(IssuerIdentifier::from(issuer))),
            (None, Some(url)) => Self::from_metadata_url(url),
            (None, None) => None,
        }
    }

    fn from_metadata_url(url: &str) -> Option<Self> {
        if let Some(issuer) = url.strip_suffix(WELL_KNOWN_OPENID) {
            return Some(Self::Of(issuer.into()));
        }
        // RFC 8414 §3.1: `https://host/.well-known/oauth-authorization-server/path` is the issuer `https://host/path`.
        let (host, path) = url.split_once(WELL_KNOWN_OAUTH)?;
        Some(Self::Of(format!("{host}{path}").into()))
    }

    /// Both, for whoever has to find the difference.
    fn beside(&self, found: &str) -> String {
        let expected = match self {
            Self::Exactly(expected) => expected.as_str(),
            Self::Of(expected) => expected,
        };
        foreign::beside(expected, found)
    }

    fn accepts(&self, issuer: &str) -> bool {
        match self {
            Self::Exactly(expected) => expected.as_str() == issuer,
            Self::Of(prefix) => issuer == &**prefix || issuer.strip_suffix('/') == Some(prefix),
        }
    }
}

/// Where an issuer's metadata is (Discovery §4.1: a final slash goes first).
pub(crate) fn metadata_url(issuer: &str) -> String {
    format!("{}{WELL_KNOWN_OPENID}", issuer.strip_suffix('/').unwrap_or(issuer))
}

/// The issuer that a metadata document names, and nothing else of it.
pub(crate) fn named_issuer(response: &Response) -> Result<String> {
    response.require_ok()?;
    let document = json::parse_object(bare(&response.body));
    let document = document.map_err(|why| why.breaks(ProtocolViolation::MetadataMalformed))?;
    Ok(string(&document, "issuer")?.ok_or_else(|| ServerMetadata::lacking("issuer"))?.to_owned())
}

impl ServerMetadata {
    /// Judges a metadata document. An endpoint that is pinned stands, whatever the document says of it. Of the others a wrong
    /// one makes the whole document unusable if a login may need it.
    ///
    /// # Errors
    ///
    /// [`VerificationFailure::IssuerMismatch`], or the [`ProtocolViolation`] of the first member that is unusable.
    pub(crate) fn parse(
        response: &Response,
        expected: &ExpectedIssuer,
        pinned: &Endpoints<Option<EndpointUrl>>,
        policy: UrlPolicy,
        internal: Option<&InternalAddress>,
    ) -> Result<Self> {
        response.require_ok()?;
        let document = json::parse_object(bare(&response.body));
        let document = document.map_err(|why| why.breaks(ProtocolViolation::MetadataMalformed))?;
        let issuer = string(&document, "issuer")?.ok_or_else(|| Self::lacking("issuer"))?;
        // OpenID Connect Discovery §4.3, RFC 8414 §3.3: identical, compared as received.
        if !expected.accepts(issuer) {
            return Err(Error::from(VerificationFailure::IssuerMismatch).because(expected.beside(issuer)));
        }
        let mut metadata = Self {
            issuer: IssuerIdentifier::from(issuer),
            endpoints: pinned.clone(),
            unusable: Vec::new(),
            response_iss_promised: document.get("authorization_response_iss_parameter_supported")
                == Some(&Value::Bool(true)),
            id_token_algs: strings(&document, "id_token_signing_alg_values_supported")?,
            // No login needs the word: a list that cannot be read says nothing.
            lacks_s256: strings(&document, "code_challenge_methods_supported")
                .is_ok_and(|known| known.is_some_and(|known| !known.iter().any(|method| &**method == "S256"))),
            offers_accounts: strings(&document, "prompt_values_supported")
                .is_ok_and(|known| known.is_some_and(|known| known.iter().any(|prompt| &**prompt == "select_account"))),
        };
        for endpoint in Endpoint::ALL.iter().copied().filter(|endpoint| endpoint.is_in_metadata()) {
            metadata.read_endpoint(endpoint, &document, policy, internal)?;
        }
        Ok(metadata)
    }

    fn read_endpoint(
        &mut self,
        endpoint: Endpoint,
        document: &Map<String, Value>,
        policy: UrlPolicy,
        internal: Option<&InternalAddress>,
    ) -> Result<()> {
        if self.endpoints.get(endpoint).is_some() {
            return Ok(());
        }
        match endpoint_url(endpoint, document, policy, internal) {
            Ok(url) => self.endpoints.set(endpoint, url),
            Err(invalid) if endpoint.is_for_logins() => return Err(invalid.into()),
            Err(invalid) => self.unusable.push(invalid),
        }
        Ok(())
    }

    /// The algorithm to expect must be offered; what else is offered never widens the choice (RFC 8725 §3.1).
    pub(crate) fn require_algorithm(&self, alg: &str) -> Result<()> {
        match &self.id_token_algs {
            Some(offered) if !offered.iter().any(|a| &**a == alg) => {
                let offered = foreign::cut(&offered.join(", "), LONGEST);
                let why = format!("expected {alg:?}, offered {offered:?}");
                Err(Error::from(ProtocolViolation::MetadataAlgorithms).because(why))
            }
            _ => Ok(()),
        }
    }

    fn lacking(member: &str) -> Error {
        Error::from(ProtocolViolation::MetadataMalformed).because(format!("it has no `{member}`"))
    }

    /// The issuer identifier.
    #[must_use]
    pub fn issuer(&self) -> &IssuerIdentifier {
        &self.issuer
    }
}

fn string<'a>(document: &'a Map<String, Value>, name: &str) -> Result<Option<&'a str>> {
    match document.get(name) {
        None | Some(Value::Null) => Ok(None),
        Some(Value::String(value)) => Ok(Some(value)),
        Some(_) => Err(ill_typed(name, "a text")),
    }
}

fn strings(document: &Map<String, Value>, name: &str) -> Result<Option<Vec<Box<str>>>> {
    match document.get(name) {
        None | Some(Value::Null) => Ok(None),
        Some(Value::Array(values)) if values.len() <= 1000 => {
            Ok(Some(values.iter().filter_map(Value::as_str).map(Into::into).collect()))
        }
        Some(_) => Err(ill_typed(name, "a list of texts")),
    }
}

fn ill_typed(member: &str, expected: &str) -> Error {
    Error::from(ProtocolViolation::MetadataMalformed).because(format!("`{member}` is not {expected}"))
}

fn endpoint_url(
    endpoint: Endpoint,
    document: &Map<String, Value>,
    policy: UrlPolicy,
    internal: Option<&InternalAddress>,
) -> std::result::Result<Option<EndpointUrl>, InvalidEndpoint> {
    let value: Cow<'_, str> = match document.get(endpoint.key()) {
        None | Some(Value::Null) => return Ok(None),
        Some(Value::String(value)) if value.is_empty() => return Ok(None),
        Some(Value::String(value)) => internal.map_or(value.into(), |internal| internal.outside(value)),
        Some(_) => return Err(InvalidEndpoint { endpoint, host: None, why: None }),
    };
    let invalid = |why| InvalidEndpoint { endpoint, host: host_of(&value), why: Some(why) };
    let url = EndpointUrl::parse(&value, policy).map_err(invalid)?;
    if endpoint == Endpoint::Authorization {
        require_none_of_protocol(&url).map_err(invalid)?;
    }
    Ok(Some(url))
}

/// The host of what is no endpoint, for people. Nothing else of the URL: it may hold a key.
fn host_of(value: &str) -> Option<Box<str>> {
    let url = Url::parse(value).ok().filter(|_| value.len() <= EndpointUrl::MAX_LENGTH)?;
    url.host_str().map(Into::into)
}

/// An endpoint in a metadata document that cannot be one.
#[derive(Clone, Debug)]
pub(crate) struct InvalidEndpoint {
    endpoint: Endpoint,
    host: Option<Box<str>>,
    /// Nothing where the value is no text.
    why: Option<InvalidUrl>,
}

impl fmt::Display for InvalidEndpoint {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "`{}`", self.endpoint.key())?;
        if let Some(host) = &self.host {
            write!(f, " at `{host}`")?;
        }
        match &self.why {
            Some(why) => write!(f, ": {why}"),
            None => f.write_str(": not a text"),
        }
    }
}

impl std::error::Error for InvalidEndpoint {}

impl From<InvalidEndpoint> for Error {
    fn from(invalid: InvalidEndpoint) -> Self {
        let violation = match invalid.why {
            Some(_) => ProtocolViolation::MetadataEndpointInvalid,
            None => ProtocolViolation::MetadataMalformed,
        };
        Self::from(violation).because(invalid)
    }
}

#[cfg(test)]
mod tests {
    use bytes::Bytes;
    use http::{HeaderMap, StatusCode};
    use serde_json::json;

    use super::*;

    fn judge(change: impl FnOnce(&mut Value)) -> &'static str {
        judge_text(&document(change))
    }

    fn document(change: impl FnOnce(&mut Value)) -> String {
        let mut document = json!({
            "issuer": "https://op.example",
            "authorization_endpoint": "https://op.example/authorize",
            "token_endpoint": "https://op.example/token",
            "jwks_uri": "https://op.example/jwks",
            "id_token_signing_alg_values_supported": ["none", "RS256", "ES256K"],
        });
        change(&mut document);
        document.to_string()
    }

    fn judge_text(body: &str) -> &'static str {
        read(body, &Endpoints::default())
            .and_then(|metadata| metadata.require_algorithm("RS256"))
            .map_or_else(|error| error.code(), |()| "ok")
    }

    fn read(body: &str, pinned: &Endpoints<Option<EndpointUrl>>) -> Result<ServerMetadata> {
        let response = Response {
            status: StatusCode::OK,
            headers: HeaderMap::new(),
            body: Bytes::copy_from_slice(body.as_bytes()),
        };
        let expected = ExpectedIssuer::new(None, Some("https://op.example/.well-known/openid-configuration"));
        ServerMetadata::parse(&response, &expected.expect("a well-known URL"), pinned, UrlPolicy::HttpsOnly, None)
    }

    #[test]
    fn a_document_is_read_and_unknown_members_are_ignored() {
        assert_eq!(judge(|_| {}), "ok");
        assert_eq!(judge(|d| d["claims_supported"] = json!(1)), "ok");
        assert_eq!(judge(|d| d["issuer"] = json!("https://op.example/")), "ok");
    }

    #[test]
    fn t145_another_issuer_is_refused() {
        for issuer in [
            "https://evil.example",
            "https://OP.example",
            "http://op.example",
            "https://op.example/x",
            "https://op.example//",
        ] {
            assert_eq!(judge(|d| d["issuer"] = json!(issuer)), "issuer_mismatch", "{issuer}");
        }
    }

    #[test]
    fn t145_an_issuer_that_was_pinned_is_compared_with_its_slash() {
        let pinned = ExpectedIssuer::Exactly("https://op.example/".into());
        assert!(pinned.accepts("https://op.example/"));
        assert!(!pinned.accepts("https://op.example"));
    }

    #[test]
    fn t010_t146_odd_endpoints_are_refused() {
        for url in
            ["http://op.example/t", "javascript:alert(1)", "https://op.example/#x", "https://u@op.example/", "/token"]
        {
            assert_eq!(judge(|d| d["token_endpoint"] = json!(url)), "metadata_endpoint_invalid", "{url}");
            assert_eq!(judge(|d| d["jwks_uri"] = json!(url)), "metadata_endpoint_invalid", "{url}");
        }
    }

    #[test]
    fn a_server_that_knows_plain_alone_is_noticed() {
        for (methods, expected) in [
            (json!(["plain"]), true),
            (json!([]), true),
            (json!(["plain", "S256"]), false),
            (json!(null), false),
            (json!("plain"), false),
        ] {
            let body = document(|d| d["code_challenge_methods_supported"] = methods.clone());
            assert_eq!(read(&body, &Endpoints::default()).expect("read").lacks_s256, expected, "{methods}");
        }
    }

    #[test]
    fn an_authorization_endpoint_with_parameters_of_the_protocol_would_have_them_sent_twice() {
        for query in ["client_id=evil", "tenant=a&state=S", "%73tate=S", "redirect_uri=https://evil.example"] {
            let url = format!("https://op.example/authorize?{query}");
            assert_eq!(judge(|d| d["authorization_endpoint"] = json!(url)), "metadata_endpoint_invalid", "{query}");
        }
        assert_eq!(
            judge(|d| d["authorization_endpoint"] = json!("https://op.example/authorize?tenant=a&prompt=x")),
            "ok"
        );
    }

    #[test]
    fn a_pinned_endpoint_stands_and_the_document_is_not_asked_about_it() {
        let pin = EndpointUrl::parse("https://pinned.example/token", UrlPolicy::HttpsOnly).expect("valid");
        let mut pinned = Endpoints::default();
        pinned.set(Endpoint::Token, Some(pin.clone()));
        for value in [json!("http://op.example/t"), json!(1), json!("https://other.example/token"), json!(null)] {
            let metadata = read(&document(|d| d["token_endpoint"] = value), &pinned).expect("the pin stands");
            assert_eq!(metadata.endpoints.get(Endpoint::Token), &Some(pin.clone()));
            assert!(metadata.endpoints.get(Endpoint::Authorization).is_some());
        }
    }

    #[test]
    fn what_a_login_does_without_is_left_out_and_named() {
        let document = document(|d| {
            d["revocation_endpoint"] = json!("http://op.example/revoke?key=hunter2");
            d["end_session_endpoint"] = json!([]);
        });
        let metadata = read(&document, &Endpoints::default()).expect("good enough for a login");
        assert_eq!(metadata.endpoints.get(Endpoint::Revocation), &None);
        let named = metadata.unusable.iter().map(ToString::to_string).collect::<Vec<_>>();
        let expected =
            ["`end_session_endpoint`: not a text", "`revocation_endpoint` at `op.example`: the scheme must be `https`"];
        assert_eq!(named, expected);
    }

    #[test]
    fn the_error_names_endpoint_and_host_and_nothing_else_of_the_url() {
        let body = document(|d| d["token_endpoint"] = json!("http://as.example/t?key=hunter2"));
        let error = read(&body, &Endpoints::default()).expect_err("not https");
        let cause = std::error::Error::source(&error).map(ToString::to_string);
        assert_eq!(cause.as_deref(), Some("`token_endpoint` at `as.example`: the scheme must be `https`"));
        assert!(!format!("{error} {error:?}").contains("hunter2"));
    }

    #[test]
    fn t152_ill_typed_documents_are_refused() {
        assert_eq!(judge(|d| d["token_endpoint"] = json!(1)), "metadata_malformed");
        assert_eq!(judge(|d| d["issuer"] = json!([])), "metadata_malformed");
        for text in ["<html>", "[]", "", "{}", "{\"issuer\":\"a\",\"issuer\":\"b\"}"] {
            assert_eq!(judge_text(text), "metadata_malformed", "{text}");
        }
    }

    #[test]
    fn t155_offered_algorithms_never_widen_the_choice() {
        assert_eq!(
            judge(|d| d["id_token_signing_alg_values_supported"] = json!(["none", "HS256"])),
            "metadata_no_usable_algorithm"
        );
        assert_eq!(
            judge(|d| drop(d.as_object_mut().and_then(|d| d.remove("id_token_signing_alg_values_supported")))),
            "ok"
        );
    }

    #[test]
    fn metadata_urls_follow_discovery_and_rfc_8414() {
        assert_eq!(metadata_url("https://op.example/"), "https://op.example/.well-known/openid-configuration");
        assert_eq!(
            ExpectedIssuer::from_metadata_url("https://as.example/.well-known/oauth-authorization-server/tenant"),
            Some(ExpectedIssuer::Of("https://as.example/tenant".into()))
        );
        assert_eq!(ExpectedIssuer::from_metadata_url("https://as.example/metadata.json"), None);
    }
}
