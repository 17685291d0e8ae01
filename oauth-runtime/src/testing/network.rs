//! What stands in the place of the network under a test: the development provider, in the same process, and nothing else.

use std::fmt;
use std::net::{IpAddr, Ipv4Addr};
use std::sync::Arc;

use axum::extract::Request as Incoming;
use http::{HeaderValue, header};
use url::Url;

use crate::development::provider::DevelopmentProvider;
use crate::error::{Error, Finding, Result};
use crate::http::{Body, HttpClient, Request, Response, TransportCause};
use crate::types::BoxFuture;

impl DevelopmentProvider {
    /// A client whose requests this provider answers, without a network; whatever is meant for another host is refused, with the
    /// code `network_in_test`. For a [`ClientConfig`](crate::ClientConfig) that a test makes by itself.
    #[must_use]
    pub fn http_client(self: &Arc<Self>) -> Arc<dyn HttpClient> {
        Arc::new(InProcess(Arc::clone(self)))
    }
}

/// Answers for the development provider, and for nobody else.
struct InProcess(Arc<DevelopmentProvider>);

/// More than these no client reads; the usual one breaks off there.
const MAX_HEADERS: usize = 100;
const MAX_HEADER_BYTES: usize = 400 * 1024;

impl HttpClient for InProcess {
    fn send(&self, request: Request<Body>) -> BoxFuture<'_, Result<Response<Body>>> {
        Box::pin(async move {
            let answer = if request.url.url().origin().ascii_serialization() == self.0.origin() {
                // RFC 6761 §6.3: where names below `localhost` lead.
                let address = IpAddr::V4(Ipv4Addr::LOCALHOST);
                if !request.addresses.allows(address) {
                    return Err(TransportCause::AddressForbidden(address).into());
                }
                self.0.answer(incoming(request, url::Position::BeforePath)?).await
            } else {
                let (method, url) = (request.method.clone(), request.url.url().clone());
                let address = &url[..url::Position::AfterPath];
                let answer = self.0.answer_elsewhere(address, incoming(request, url::Position::BeforeScheme)?).await;
                answer.ok_or_else(|| elsewhere(&method, &url))?
            };
            let (parts, body) = answer.into_parts();
            let bytes = parts.headers.iter().map(|(name, value)| name.as_str().len() + value.len()).sum::<usize>();
            if parts.headers.len() > MAX_HEADERS || bytes > MAX_HEADER_BYTES {
                return Err(TransportCause::ConnectionLost.into());
            }
            Ok(Response::new(parts.status, parts.headers, Body::from(body)))
        })
    }
}

/// The request as a server receives it.
fn incoming(request: Request<Body>, from: url::Position) -> Result<Incoming> {
    let url = request.url.url();
    let host = &url[url::Position::BeforeHost..url::Position::AfterPort];
    let host = HeaderValue::try_from(host).map_err(|_| TransportCause::Dns)?;
    let target = &url[from..url::Position::AfterQuery];
    let built = Incoming::builder().method(request.method.clone()).uri(target);
    let mut incoming = built.body(axum::body::Body::new(request.body)).map_err(|_| TransportCause::Dns)?;
    *incoming.headers_mut() = request.headers;
    incoming.headers_mut().insert(header::HOST, host);
    Ok(incoming)
}

/// Nothing leaves a test: the developer has to say what is answered.
fn elsewhere(method: &http::Method, url: &Url) -> Error {
    let host = url.host_str().unwrap_or_default();
    let what = format!("a test calls `{host}`, and no call leaves a test");
    let address = format!("{}{}", url.origin().ascii_serialization(), url.path());
    let remedy = format!(
        "say what is answered there, `provider().answers(Method::{method}, \"{address}\", …)`, or leave the call out of the test"
    );
    Finding::new("network_in_test", what, remedy).into()
}

impl fmt::Debug for InProcess {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "InProcess({})", self.0.origin())
    }
}
