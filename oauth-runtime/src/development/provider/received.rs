use std::sync::Arc;

use bytes::Bytes;
use http::{HeaderMap, Method, Uri, header};
use url::form_urlencoded;

use super::state::{BrowserScript, RecordedRequest, Shared};
use super::{Endpoint, Misbehaviour, Persona};

/// One request, read whole, with the faults that concern it.
#[derive(Debug)]
pub(super) struct Received {
    pub(super) shared: Arc<Shared>,
    pub(super) tenant: String,
    pub(super) endpoint: Endpoint,
    pub(super) method: Method,
    pub(super) uri: Uri,
    pub(super) headers: HeaderMap,
    pub(super) query: DecodedParameters,
    /// Empty unless the body was form-encoded.
    pub(super) form: DecodedParameters,
    /// As it came, for signatures.
    pub(super) body: Bytes,
    pub(super) faults: Vec<Misbehaviour>,
    pub(super) now: i64,
    pub(super) claims_in_id_token: bool,
    /// Who sits before the browser, where a test says it.
    pub(super) person: Option<Persona>,
    /// What holds for the browser alone that makes this request, or that brought about what it is made with.
    pub(super) script: Option<Arc<BrowserScript>>,
}

/// In a request inside the process: who sits before the browser that makes it.
#[derive(Clone, Debug)]
pub(crate) struct Person(pub(crate) Persona);

/// Decoded parameters in the order they came.
#[derive(Debug, Default)]
pub(super) struct DecodedParameters(Vec<(String, String)>);

/// A parameter came more than once (RFC 6749 §3.1 forbids it).
#[derive(Debug)]
pub(super) struct Repeated;

impl DecodedParameters {
    pub(super) fn parse(encoded: &[u8]) -> Self {
        Self(form_urlencoded::parse(encoded).into_owned().collect())
    }

    /// The only value of a name; an empty one counts as missing (RFC 6749 §3.1).
    pub(super) fn one(&self, name: &str) -> Result<Option<&str>, Repeated> {
        let mut values = self.all(name);
        let first = values.next();
        match values.next() {
            Some(_) => Err(Repeated),
            None => Ok(first.filter(|value| !value.is_empty())),
        }
    }

    /// The first value of a name, for what no rule depends on.
    pub(super) fn first(&self, name: &str) -> Option<&str> {
        self.all(name).next()
    }

    pub(super) fn all<'a>(&'a self, name: &str) -> impl Iterator<Item = &'a str> {
        self.0.iter().filter(move |(n, _)| n == name).map(|(_, value)| value.as_str())
    }

    fn names(&self) -> Vec<String> {
        self.0.iter().map(|(name, _)| name.clone()).collect()
    }
}

impl Received {
    pub(super) fn issuer(&self) -> String {
        format!("{}/{}", self.shared.origin, self.tenant)
    }

    pub(super) fn canary(&self) -> String {
        format!("{}/{}", self.issuer(), Endpoint::Canary.path())
    }

    /// Who logs in without a page, if nobody else is said.
    pub(super) fn persona(&self) -> Option<&Persona> {
        let of_script = || self.script.as_ref().and_then(|script| script.persona.as_ref());
        self.person.as_ref().or_else(of_script)
    }

    pub(super) fn misbehaves(&self, fault: Misbehaviour) -> bool {
        self.faults.contains(&fault)
    }

    /// The parameters of a request that may come by `GET` or `POST`.
    pub(super) fn parameters(&self) -> &DecodedParameters {
        if self.method == Method::POST { &self.form } else { &self.query }
    }

    /// The credentials after an `Authorization` scheme; schemes compare without case (RFC 9110 §11.1).
    pub(super) fn credentials(&self, scheme: &str) -> Option<&str> {
        let value = self.headers.get(header::AUTHORIZATION)?.to_str().ok()?;
        let (name, rest) = value.split_once(' ')?;
        name.eq_ignore_ascii_case(scheme).then(|| rest.trim_start())
    }

    /// What a record says of where it went: codes and tokens are in the queries of endpoints.
    fn target(&self) -> String {
        if self.endpoint != Endpoint::Api {
            return format!("/{}", self.endpoint.path());
        }
        let whole = self.uri.to_string();
        match Endpoint::api_path(self.uri.path()) {
            Some((_, path)) if self.uri.authority().is_none() => match self.uri.query() {
                Some(query) => format!("{path}?{query}"),
                None => path.to_owned(),
            },
            _ => whole,
        }
    }

    pub(super) fn record(&self) -> RecordedRequest {
        let authorization = self.headers.get(header::AUTHORIZATION).and_then(|value| value.to_str().ok());
        let plain = |name: &str| self.form.first(name).or_else(|| self.query.first(name)).map(str::to_owned);
        RecordedRequest {
            tenant: self.tenant.clone(),
            endpoint: self.endpoint,
            method: self.method.clone(),
            query: self.query.names(),
            form: self.form.names(),
            authorization: authorization.and_then(|value| value.split(' ').next()).map(str::to_owned),
            grant_type: plain("grant_type"),
            scope: plain("scope"),
            cookie: self.headers.contains_key(header::COOKIE),
            target: self.target(),
            body: if self.endpoint == Endpoint::Api { self.body.clone() } else { Bytes::new() },
        }
    }
}

/// Whether a request body is one form (RFC 5849 §3.4.1.3.1, parameters of the media type allowed).
pub(super) fn is_form(headers: &HeaderMap) -> bool {
    let value = headers.get(header::CONTENT_TYPE).and_then(|value| value.to_str().ok()).unwrap_or_default();
    let essence = value.split(';').next().unwrap_or_default().trim();
    essence.eq_ignore_ascii_case("application/x-www-form-urlencoded")
}
