//! The only way out: one trait, with limits on every call.

mod reqwest;

use std::fmt::Debug;
use std::time::Duration;

pub use self::reqwest::{ReqwestClient, ReqwestClientBuilder};
use crate::error::Result;
use crate::types::BoxFuture;
pub use crate::types::{Call, Request, Response};

/// Sends requests to providers.
///
/// An implementation must verify certificates, follow no redirect, keep no cookie, and stop reading after
/// [`Request::limit`] decoded bytes ([`TransportFault::TooLarge`]).
#[diagnostic::on_unimplemented(
    message = "`{Self}` cannot send requests to providers",
    label = "not an HTTP client of this crate",
    note = "use `ReqwestClient`, or implement `oauth_runtime::http::HttpClient`"
)]
pub trait HttpClient: Debug + Send + Sync + 'static {
    /// Sends one request, once.
    fn send(&self, request: Request) -> BoxFuture<'_, Result<Response>>;
}

/// Limits of outbound calls.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Limits {
    /// Time to connect. Default 3 s, at most 30 s.
    pub connect_timeout: Duration,
    /// Time for the whole call. Default 10 s, at most 60 s.
    pub call_timeout: Duration,
    /// Time for all the calls of one callback. Default 20 s, at most 90 s.
    pub callback_timeout: Duration,
    /// Largest discovery document or key set, decoded. Default 512 KB, at most 4 MB.
    pub document: usize,
    /// Largest token or userinfo answer, decoded. Default 1 MB, at most 4 MB.
    pub answer: usize,
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
            answer: 1024 * 1024,
            in_flight: 64,
        }
    }
}

impl Limits {
    const MAX_BODY: usize = 4 * 1024 * 1024;

    /// The same limits inside their hard bounds.
    #[must_use]
    pub fn clamped(self) -> Self {
        Self {
            connect_timeout: self.connect_timeout.min(Duration::from_secs(30)),
            call_timeout: self.call_timeout.min(Duration::from_secs(60)),
            callback_timeout: self.callback_timeout.min(Duration::from_secs(90)),
            document: self.document.min(Self::MAX_BODY),
            answer: self.answer.min(Self::MAX_BODY),
            in_flight: self.in_flight.clamp(1, 4096),
        }
    }
}
