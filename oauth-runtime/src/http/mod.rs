//! The only way out: one trait, with limits on every call.

mod body;
mod cause;
mod measured;
mod reqwest;
mod resolver;

use std::fmt::Debug;
use std::time::Duration;

pub use self::body::Body;
pub use self::cause::{TransportCause, transport_error};
pub use self::reqwest::{ReqwestClient, ReqwestClientBuilder};
use crate::error::Result;
use crate::types::BoxFuture;
#[doc(inline)]
pub use crate::types::{AddressRule, Call, Request, Response, TlsIdentity};

/// Sends requests to providers.
///
/// An implementation must
///
/// - verify certificates, and show the one of [`Request::tls_identity`] and no other;
/// - connect to nothing that [`Request::addresses`] forbids;
/// - send method, URL, headers and body as they are: `Host`, `User-Agent` and the headers of framing may be added;
/// - follow no redirect, keep no cookie, send nothing twice;
/// - return when the headers of the response are there, and read its body no faster than it is asked for: whoever calls stops
///   after [`Request::limit`] bytes. If it decodes what it receives, the decoded bytes are meant.
///
/// It need not watch over the time of a call. Errors are [`TransportFault`](crate::error::TransportFault)s, with a
/// [`TransportCause`] as their source where one is known.
///
#[cfg_attr(feature = "testing", doc = "[`HttpClientContract`](crate::testing::HttpClientContract) tests all of it.")]
#[diagnostic::on_unimplemented(
    message = "`{Self}` cannot send requests to providers",
    label = "not an HTTP client of this crate",
    note = "use `ReqwestClient`, or implement `oauth_runtime::http::HttpClient`"
)]
pub trait HttpClient: Debug + Send + Sync + 'static {
    /// Sends one request, once.
    fn send(&self, request: Request<Body>) -> BoxFuture<'_, Result<Response<Body>>>;

    /// Sends one request, once, and reads its response to the end, within [`Request::limit`].
    fn fetch(&self, request: Request) -> BoxFuture<'_, Result<Response>> {
        let limit = request.limit;
        let sent = self.send(request.map_body(Body::from));
        Box::pin(async move { sent.await?.collect(limit).await })
    }
}

/// Limits of outbound calls.
///
/// ```
/// use std::time::Duration;
/// use oauth_runtime::http::Limits;
///
/// let limits = Limits::default().with_call_timeout(Duration::from_secs(5)).with_in_flight(16);
/// # let _ = limits;
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Limits {
    /// Time to connect. Default 3 s, at most 30 s.
    pub connect_timeout: Duration,
    /// Time for the whole call. Default 10 s, at most 60 s.
    pub call_timeout: Duration,
    /// Time for all the calls of one callback. Default 20 s, at most 90 s.
    pub callback_timeout: Duration,
    /// Largest discovery document or key set, decoded. Default 512 KB, at most 4 MB.
    pub document: usize,
    /// Largest token or userinfo response, decoded. Default 1 MB, at most 4 MB.
    pub response: usize,
    /// Most that a login keeps of what a profile says, as JSON: sessions hold it. Default 128 KB, at most 1 MB.
    pub claims: usize,
    /// Requests to one provider that may wait at once. Default 64.
    pub in_flight: usize,
}

impl Default for Limits {
    fn default() -> Self {
        Self {
            connect_timeout: Duration::from_secs(3),
            call_timeout: Duration::from_secs(10),
            callback_timeout: Duration::from_secs(20),
            document: 512 * 1024,
            response: 1024 * 1024,
            claims: 128 * 1024,
            in_flight: 64,
        }
    }
}

impl Limits {
    pub(crate) const MAX_CALL_TIMEOUT: Duration = Duration::from_secs(60);
    const MAX_BODY: usize = 4 * 1024 * 1024;
    const MAX_CLAIMS: usize = 1024 * 1024;

    /// Time to connect.
    #[must_use]
    pub const fn with_connect_timeout(mut self, connect_timeout: Duration) -> Self {
        self.connect_timeout = connect_timeout;
        self
    }

    /// Time for the whole call.
    #[must_use]
    pub const fn with_call_timeout(mut self, call_timeout: Duration) -> Self {
        self.call_timeout = call_timeout;
        self
    }

    /// Time for all the calls of one callback.
    #[must_use]
    pub const fn with_callback_timeout(mut self, callback_timeout: Duration) -> Self {
        self.callback_timeout = callback_timeout;
        self
    }

    /// Largest discovery document or key set, decoded, in bytes.
    #[must_use]
    pub const fn with_document(mut self, document: usize) -> Self {
        self.document = document;
        self
    }

    /// Largest token or userinfo response, decoded, in bytes.
    #[must_use]
    pub const fn with_response(mut self, response: usize) -> Self {
        self.response = response;
        self
    }

    /// Most that a login keeps of what a profile says, as JSON, in bytes. A claim that does not fit is left out, with a line in the
    /// log; one that the application's type names ends the login, `claim_too_large`.
    #[must_use]
    pub const fn with_claims(mut self, claims: usize) -> Self {
        self.claims = claims;
        self
    }

    /// Requests to one provider that may wait at once.
    #[must_use]
    pub const fn with_in_flight(mut self, in_flight: usize) -> Self {
        self.in_flight = in_flight;
        self
    }

    /// The same limits inside their hard bounds.
    #[must_use]
    pub fn clamped(self) -> Self {
        Self {
            connect_timeout: self.connect_timeout.min(Duration::from_secs(30)),
            call_timeout: self.call_timeout.min(Self::MAX_CALL_TIMEOUT),
            callback_timeout: self.callback_timeout.min(Duration::from_secs(90)),
            document: self.document.min(Self::MAX_BODY),
            response: self.response.min(Self::MAX_BODY),
            claims: self.claims.min(Self::MAX_CLAIMS),
            in_flight: self.in_flight.clamp(1, 4096),
        }
    }
}
