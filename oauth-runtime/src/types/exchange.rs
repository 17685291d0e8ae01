//! One exchange with a provider, as values: a request is built, a response is judged; sending is somebody else's.

use std::fmt::{self, Debug};
use std::time::Duration;

use bytes::Bytes;
use http::{HeaderMap, Method, StatusCode, header};

use super::{AddressRule, EndpointUrl, TlsIdentity, without_query};
use crate::error::foreign;
use crate::error::{Error, Result, TransportFault};

/// A request to a provider. Built by the protocol modules with a body of bytes, sent by the flow as a
/// [`Body`](crate::http::Body).
#[derive(Clone)]
#[non_exhaustive]
pub struct Request<B = Bytes> {
    /// `GET` or `POST`, unless an API call says otherwise.
    pub method: Method,
    /// Where it goes.
    pub url: EndpointUrl,
    /// Headers; secrets among them are marked sensitive.
    pub headers: HeaderMap,
    /// The body.
    pub body: B,
    /// The most decoded bytes of the response that are read.
    pub limit: usize,
    /// The client certificate to show. A client that does not have it must not send the request.
    pub tls_identity: Option<TlsIdentity>,
    /// Where it may connect to.
    pub addresses: AddressRule,
}

/// What a request asks a provider for. The functions of [`before_call` and `after_call`](crate::reference::quirks) are told.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Call {
    /// The metadata document.
    Discovery,
    /// The provider's keys.
    Jwks,
    /// OAuth 1.0a temporary credentials.
    TemporaryCredentials,
    /// The exchange of a code, or of an OAuth 1.0a verifier.
    Token,
    /// New tokens for a refresh token.
    Refresh,
    /// The exchange of a short-lived access token for one that lasts.
    Exchange,
    /// The user's profile.
    UserInfo,
    /// The end of a token.
    Revocation,
    /// What the server says about a token.
    Introspection,
    /// The provider's API, called by the application.
    Api,
}

/// A provider's response: an attacker may have written all of it. With a body of bytes it is complete and within the limit; with
/// a [`Body`](crate::http::Body) it is on its way.
#[non_exhaustive]
pub struct Response<B = Bytes> {
    /// The status.
    pub status: StatusCode,
    /// The headers.
    pub headers: HeaderMap,
    /// The body.
    pub body: B,
}

impl Request {
    /// A request without headers and body.
    #[must_use]
    pub fn new(method: Method, url: EndpointUrl, limit: usize) -> Self {
        let (headers, body) = (HeaderMap::new(), Bytes::new());
        Self { method, url, headers, body, limit, tls_identity: None, addresses: AddressRule::Any }
    }

    /// A `GET` that accepts JSON.
    #[must_use]
    pub fn get(url: EndpointUrl, limit: usize) -> Self {
        let mut request = Self::new(Method::GET, url, limit);
        request.headers.insert(header::ACCEPT, header::HeaderValue::from_static("application/json"));
        request
    }

    /// A form-encoded `POST` that accepts JSON.
    #[must_use]
    pub fn post_form(url: EndpointUrl, form: String, limit: usize) -> Self {
        Self::post(url, "application/x-www-form-urlencoded", form, limit)
    }

    /// A `POST` of a body that accepts JSON.
    pub(crate) fn post(url: EndpointUrl, media_type: &'static str, body: String, limit: usize) -> Self {
        let mut request = Self::get(url, limit);
        request.method = Method::POST;
        request.headers.insert(header::CONTENT_TYPE, header::HeaderValue::from_static(media_type));
        request.body = Bytes::from(body);
        request
    }
}

impl<B> Request<B> {
    /// The same request with another body.
    #[must_use]
    pub fn with_body<T>(self, body: T) -> Request<T> {
        self.map_body(|_| body)
    }

    pub(crate) fn map_body<T>(self, map: impl FnOnce(B) -> T) -> Request<T> {
        let Self { method, url, headers, body, limit, tls_identity, addresses } = self;
        Request { method, url, headers, body: map(body), limit, tls_identity, addresses }
    }
}

impl<B> Response<B> {
    /// A response.
    pub fn new(status: StatusCode, headers: HeaderMap, body: B) -> Self {
        Self { status, headers, body }
    }

    pub(crate) fn map_body<T>(self, map: impl FnOnce(B) -> T) -> Response<T> {
        let Self { status, headers, body } = self;
        Response { status, headers, body: map(body) }
    }
}

impl Response {
    /// The media type without its parameters, in lower case.
    #[must_use]
    pub fn media_type(&self) -> Option<String> {
        let value = self.headers.get(header::CONTENT_TYPE)?.to_str().ok()?;
        let essence = value.split(';').next().unwrap_or_default().trim();
        Some(essence.to_ascii_lowercase())
    }

    pub(crate) fn is_json(&self) -> bool {
        let value = self.headers.get(header::CONTENT_TYPE).and_then(|value| value.to_str().ok()).unwrap_or_default();
        value.split(';').next().is_some_and(|essence| essence.trim().eq_ignore_ascii_case("application/json"))
    }

    /// What a refusal says in plain words, quoted and cut. A page is for people at a browser; and what is no refusal may hold what
    /// was asked for, tokens among it.
    pub(crate) fn words(&self) -> Option<String> {
        const MAX_WORDS: usize = 200;
        if !self.status.is_client_error() && !self.status.is_server_error() {
            return None;
        }
        let is_page = self.media_type().is_some_and(|media_type| media_type.contains("html"));
        let text = String::from_utf8_lossy(&self.body[..self.body.len().min(4 * MAX_WORDS)]);
        let words = foreign::cut(&text, MAX_WORDS);
        let words = words.trim();
        (!is_page && !words.is_empty()).then(|| words.to_owned())
    }

    /// The fault of a status that no protocol step handles, with what is known about it.
    pub(crate) fn status_fault(&self) -> Error {
        let fault = Error::from(status_fault(self.status)).with_retry_after(retry_after(&self.headers));
        // RFC 6749 §5.1: a success is a 200, since a cache or a proxy may have made the others.
        let remedy = self.status.is_success().then_some(
            "a success must have status 200; where the provider's own has another, a function of `after_call` sets it right",
        );
        let fault = fault.with_remedy(remedy);
        fault.because(match (self.target(), self.words()) {
            (Some(target), _) => format!("{}, to {target:?}", self.status),
            (None, Some(words)) => format!("{}: {words:?}", self.status),
            (None, None) if self.body.is_empty() => format!("{}, and the answer is empty", self.status),
            (None, None) => self.status.to_string(),
        })
    }

    /// Where a redirect leads, without the query.
    fn target(&self) -> Option<String> {
        const LONGEST: usize = 200;
        let target = self.headers.get(header::LOCATION).filter(|_| self.status.is_redirection())?.to_str().ok()?;
        Some(foreign::cut(without_query(target), LONGEST))
    }

    /// Sorts out what no protocol step handles: redirects, server errors, other statuses than 200.
    pub(crate) fn require_ok(&self) -> Result<()> {
        match self.status {
            StatusCode::OK => Ok(()),
            _ => Err(self.status_fault()),
        }
    }
}

/// RFC 9110 §10.2.3, in seconds; a date says nothing to a machine whose clock may be wrong.
pub(crate) fn retry_after(headers: &HeaderMap) -> Option<Duration> {
    let seconds = headers.get(header::RETRY_AFTER)?.to_str().ok()?.trim().parse::<u32>().ok()?;
    Some(Duration::from_secs(seconds.into()))
}

fn status_fault(status: StatusCode) -> TransportFault {
    if status == StatusCode::TOO_MANY_REQUESTS {
        TransportFault::RateLimited
    } else if status.is_redirection() {
        TransportFault::Redirected
    } else if status.is_server_error() {
        TransportFault::ServerError
    } else {
        TransportFault::UnexpectedStatus
    }
}

impl<B> Debug for Request<B> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        // Queries, headers and bodies carry credentials.
        write!(f, "Request({} {}{})", self.method, self.url.origin(), self.url.url().path())
    }
}

impl Debug for Response {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Response({}, {} bytes)", self.status, self.body.len())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn told(status: u16, location: Option<&'static str>) -> String {
        let mut response =
            Response::new(StatusCode::OK, HeaderMap::new(), Bytes::from_static(b"{\"access_token\":\"hunter2\"}"));
        response.status = StatusCode::from_u16(status).expect("a status");
        if let Some(location) = location {
            response.headers.insert(header::LOCATION, header::HeaderValue::from_static(location));
        }
        format!("{:?}", response.status_fault())
    }

    #[test]
    fn the_words_of_a_refusal_are_told_and_those_of_a_success_are_not() {
        for status in [400, 403, 404, 500, 503] {
            assert!(told(status, None).contains("access_token"), "{status}");
        }
        for status in [200, 201, 202, 206, 226, 302, 304] {
            assert!(!told(status, None).contains("hunter2"), "{}", told(status, None));
        }
    }

    #[test]
    fn an_empty_answer_is_called_empty() {
        let mut response = Response::new(StatusCode::NOT_FOUND, HeaderMap::new(), Bytes::new());
        assert!(format!("{:?}", response.status_fault()).contains("404 Not Found, and the answer is empty"));
        response.body = Bytes::from_static(b"<html>");
        response.headers.insert(header::CONTENT_TYPE, header::HeaderValue::from_static("text/html"));
        assert!(!format!("{:?}", response.status_fault()).contains("empty"));
    }

    #[test]
    fn a_redirect_tells_where_it_leads_without_the_query() {
        let told = told(307, Some("https://login.example/new/token?code=hunter2"));
        assert!(told.contains("https://login.example/new/token\"") && !told.contains("hunter2"), "{told}");
    }
}
