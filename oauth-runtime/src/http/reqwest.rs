use std::fmt;
use std::time::Duration;

use bytes::{Bytes, BytesMut};

use super::{HttpClient, Limits, Request, Response};
use crate::error::{Error, Problem, Result, TransportFault};
use crate::types::BoxFuture;

/// [`HttpClient`] over reqwest and rustls: certificates verified, no redirect followed, no cookie kept, no proxy unless
/// one is set here, no decompression.
///
/// One client serves all providers of an application, so that connections and TLS sessions are reused.
#[derive(Clone)]
pub struct ReqwestClient {
    client: reqwest::Client,
}

/// Sets up a [`ReqwestClient`].
#[derive(Debug)]
pub struct ReqwestClientBuilder {
    limits: Limits,
    user_agent: String,
    proxy: Option<String>,
    root_certificates: Vec<Vec<u8>>,
}

impl ReqwestClient {
    /// A client with the default [`Limits`].
    ///
    /// # Errors
    ///
    /// [`ErrorKind::Config`](crate::ErrorKind::Config) if the platform's TLS setup fails.
    pub fn new() -> Result<Self> {
        Self::builder().build()
    }

    /// A client with other settings.
    #[must_use]
    pub fn builder() -> ReqwestClientBuilder {
        ReqwestClientBuilder {
            limits: Limits::default(),
            user_agent: concat!("oauth-runtime/", env!("CARGO_PKG_VERSION")).to_owned(),
            proxy: None,
            root_certificates: Vec::new(),
        }
    }
}

impl ReqwestClientBuilder {
    /// The time to connect; the flow that sends a request watches over the whole call. Default [`Limits::default`].
    #[must_use]
    pub fn limits(mut self, limits: Limits) -> Self {
        self.limits = limits.clamped();
        self
    }

    /// The `User-Agent` header. Default `oauth-runtime/` and the version.
    #[must_use]
    pub fn user_agent(mut self, value: impl Into<String>) -> Self {
        self.user_agent = value.into();
        self
    }

    /// A proxy for every call, as `http://proxy.example:3128`. Default none; proxy variables of the environment are
    /// ignored.
    #[must_use]
    pub fn proxy(mut self, url: impl Into<String>) -> Self {
        self.proxy = Some(url.into());
        self
    }

    /// Trusts one more root certificate, in PEM, beside the platform's.
    #[must_use]
    pub fn root_certificate(mut self, pem: impl Into<Vec<u8>>) -> Self {
        self.root_certificates.push(pem.into());
        self
    }

    /// The client.
    ///
    /// # Errors
    ///
    /// [`ErrorKind::Config`](crate::ErrorKind::Config) if the proxy, a certificate or the platform's TLS setup is not usable.
    pub fn build(self) -> Result<ReqwestClient> {
        let invalid = |what: &str, remedy: &str| Error::from(Problem::new("http_client_invalid", what, remedy));
        let mut builder = reqwest::Client::builder()
            .redirect(reqwest::redirect::Policy::none())
            .no_proxy()
            .user_agent(self.user_agent)
            .connect_timeout(self.limits.connect_timeout)
            .pool_idle_timeout(Duration::from_secs(90));
        if let Some(url) = self.proxy {
            let proxy = reqwest::Proxy::all(url)
                .map_err(|e| invalid("the proxy is not a URL", "write it as `http://proxy.example:3128`").because(e))?;
            builder = builder.proxy(proxy);
        }
        for pem in self.root_certificates {
            let certificate = reqwest::Certificate::from_pem(&pem)
                .map_err(|e| invalid("a root certificate cannot be read", "pass one certificate in PEM").because(e))?;
            builder = builder.add_root_certificate(certificate);
        }
        let client = builder.build().map_err(|e| {
            invalid("the HTTP client cannot be set up", "check the machine's certificate store").because(e)
        })?;
        Ok(ReqwestClient { client })
    }
}

impl HttpClient for ReqwestClient {
    fn send(&self, request: Request) -> BoxFuture<'_, Result<Response>> {
        Box::pin(async move {
            let limit = request.limit;
            let mut outbound = reqwest::Request::new(request.method, request.url.url().clone());
            *outbound.headers_mut() = request.headers;
            *outbound.body_mut() = Some(request.body.into());
            let answer = self.client.execute(outbound).await.map_err(transport_error)?;
            read(answer, limit).await
        })
    }
}

async fn read(mut answer: reqwest::Response, limit: usize) -> Result<Response> {
    let status = answer.status();
    let headers = std::mem::take(answer.headers_mut());
    // The length header is the attacker's claim; it only helps to refuse early.
    if answer.content_length().is_some_and(|length| length > limit as u64) {
        return Err(TransportFault::TooLarge.into());
    }
    let first = answer.chunk().await.map_err(transport_error)?.unwrap_or_default();
    let Some(second) = answer.chunk().await.map_err(transport_error)? else {
        return if first.len() > limit {
            Err(TransportFault::TooLarge.into())
        } else {
            Ok(Response { status, headers, body: first })
        };
    };
    let mut body = BytesMut::from(first);
    let mut next: Option<Bytes> = Some(second);
    while let Some(chunk) = next {
        if body.len() + chunk.len() > limit {
            return Err(TransportFault::TooLarge.into());
        }
        body.extend_from_slice(&chunk);
        next = answer.chunk().await.map_err(transport_error)?;
    }
    Ok(Response { status, headers, body: body.freeze() })
}

fn transport_error(error: reqwest::Error) -> Error {
    let fault = if error.is_timeout() {
        TransportFault::Timeout
    } else if error.is_connect() {
        if is_tls(&error) { TransportFault::Tls } else { TransportFault::Connect }
    } else {
        TransportFault::Interrupted
    };
    // The URL may carry a query.
    Error::from(fault).because(error.without_url())
}

fn is_tls(error: &reqwest::Error) -> bool {
    let mut source = std::error::Error::source(error);
    while let Some(cause) = source {
        if cause.to_string().contains("certificate") {
            return true;
        }
        source = cause.source();
    }
    false
}

impl fmt::Debug for ReqwestClient {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("ReqwestClient")
    }
}
