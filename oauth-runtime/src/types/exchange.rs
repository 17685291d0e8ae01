//! One exchange with a provider, as values: a request is built, an answer is judged; sending is somebody else's.

use std::fmt::{self, Debug};

use bytes::Bytes;
use http::{HeaderMap, Method, StatusCode, header};

use super::EndpointUrl;
use crate::error::{Result, TransportFault};

/// A request to a provider. Built by the protocol modules, sent by the flow.
pub struct Request {
    /// `GET` or `POST`, unless an API call says otherwise.
    pub method: Method,
    /// Where it goes.
    pub url: EndpointUrl,
    /// Headers; secrets among them are marked sensitive.
    pub headers: HeaderMap,
    /// The body.
    pub body: Bytes,
    /// The most decoded bytes of the answer to read.
    pub limit: usize,
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
    /// The user's profile.
    UserInfo,
    /// The end of a token.
    Revocation,
    /// The provider's API, called by the application.
    Api,
}

/// A provider's answer: an attacker may have written all of it.
pub struct Response {
    /// The status.
    pub status: StatusCode,
    /// The headers.
    pub headers: HeaderMap,
    /// The body, complete and within the limit.
    pub body: Bytes,
}

impl Request {
    /// A `GET` that accepts JSON.
    #[must_use]
    pub fn get(url: EndpointUrl, limit: usize) -> Self {
        let mut headers = HeaderMap::new();
        headers.insert(header::ACCEPT, header::HeaderValue::from_static("application/json"));
        Self { method: Method::GET, url, headers, body: Bytes::new(), limit }
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

impl Response {
    /// The media type without its parameters, in lower case.
    #[must_use]
    pub fn media_type(&self) -> Option<String> {
        let value = self.headers.get(header::CONTENT_TYPE)?.to_str().ok()?;
        let essence = value.split(';').next().unwrap_or_default().trim();
        Some(essence.to_ascii_lowercase())
    }

    /// Sorts out what no protocol step handles: redirects, server errors, other statuses than 200.
    pub(crate) fn require_ok(&self) -> Result<()> {
        match self.status {
            StatusCode::OK => Ok(()),
            status => Err(status_fault(status).into()),
        }
    }
}

pub(crate) fn status_fault(status: StatusCode) -> TransportFault {
    if status.is_redirection() {
        TransportFault::Redirected
    } else if status.is_server_error() {
        TransportFault::ServerError
    } else {
        TransportFault::UnexpectedStatus
    }
}

impl Debug for Request {
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
