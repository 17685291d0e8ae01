use std::collections::HashMap;
use std::fmt;
use std::pin::Pin;
use std::sync::{Arc, Mutex, OnceLock, PoisonError};
use std::task::{Context, Poll};
use std::time::Duration;

use bytes::Bytes;
use http_body::{Body as HttpBody, Frame, SizeHint};

use super::resolver::{Resolver, require_allowed};
use super::{Body, HttpClient, Limits, Request, Response, TransportCause, transport_error};
use crate::error::{Error, Finding, Result, TransportFault};
use crate::types::{AddressRule, BoxFuture, TlsIdentity};

/// [`HttpClient`] over reqwest and rustls: certificates verified, no redirect followed, no cookie kept, no proxy unless
/// one is set here, no decompression.
///
/// One client serves all providers of an application, so that connections and TLS sessions are reused; never between requests
/// that show different client certificates or follow different rules of addresses.
#[derive(Clone)]
pub struct ReqwestClient {
    clients: Arc<Clients>,
}

struct Clients {
    settings: ReqwestClientBuilder,
    plain: ByRule,
    with_identity: HashMap<TlsIdentity, ByRule>,
}

/// Connections are kept by host name. What one rule forbids must not be at hand from another.
struct ByRule {
    any: reqwest::Client,
    public_only: OnceLock<reqwest::Client>,
    loopback_only: OnceLock<reqwest::Client>,
}

/// Sets up a [`ReqwestClient`].
pub struct ReqwestClientBuilder {
    limits: Limits,
    user_agent: String,
    proxy: Option<String>,
    root_certificates: Vec<Vec<u8>>,
    tls_identities: Vec<(TlsIdentity, Vec<u8>)>,
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
            tls_identities: Vec::new(),
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
    /// ignored. A request that may reach [some addresses alone](AddressRule) is then refused: it is the proxy that connects.
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

    /// A client certificate for requests that ask for this identity, in PEM: the certificate, those between it and the root, and
    /// the private key. Such requests have connections of their own.
    #[must_use]
    pub fn tls_identity(mut self, identity: TlsIdentity, pem: impl Into<Vec<u8>>) -> Self {
        self.tls_identities.push((identity, pem.into()));
        self
    }

    /// The client.
    ///
    /// # Errors
    ///
    /// [`ErrorKind::Config`](crate::ErrorKind::Config) if the proxy, a certificate or the platform's TLS setup is not usable.
    pub fn build(self) -> Result<ReqwestClient> {
        let client = |identity: Option<&TlsIdentity>| {
            let any = self.client(identity, AddressRule::Any)?;
            Ok::<_, Error>(ByRule { any, public_only: OnceLock::new(), loopback_only: OnceLock::new() })
        };
        let plain = client(None)?;
        let identities = self.tls_identities.iter().map(|(identity, _)| identity);
        let with_identity = identities.map(|identity| Ok((identity.clone(), client(Some(identity))?)));
        let with_identity = with_identity.collect::<Result<_>>()?;
        Ok(ReqwestClient { clients: Arc::new(Clients { settings: self, plain, with_identity }) })
    }

    fn client(&self, identity: Option<&TlsIdentity>, rule: AddressRule) -> Result<reqwest::Client> {
        let mut builder = reqwest::Client::builder()
            .redirect(reqwest::redirect::Policy::none())
            .referer(false)
            .no_proxy()
            .user_agent(&*self.user_agent)
            .connect_timeout(self.limits.connect_timeout)
            .pool_idle_timeout(Duration::from_secs(90))
            .dns_resolver(Arc::new(Resolver { rule }));
        if let Some(url) = &self.proxy {
            let proxy = reqwest::Proxy::all(&**url)
                .map_err(|e| invalid("the proxy is not a URL", "write it as `http://proxy.example:3128`").because(e))?;
            builder = builder.proxy(proxy);
        }
        for pem in &self.root_certificates {
            let certificate = reqwest::Certificate::from_pem(pem)
                .map_err(|e| invalid("a root certificate cannot be read", "pass one certificate in PEM").because(e))?;
            builder = builder.add_root_certificate(certificate);
        }
        if let Some((_, pem)) = self.tls_identities.iter().find(|(name, _)| Some(name) == identity) {
            let remedy = "pass the certificate chain and the private key in one PEM";
            let identity = reqwest::Identity::from_pem(pem)
                .map_err(|e| invalid("a client certificate cannot be read", remedy).because(e))?;
            builder = builder.identity(identity);
        }
        builder.build().map_err(|e| {
            invalid("the HTTP client cannot be set up", "check the machine's certificate store").because(e)
        })
    }
}

fn invalid(what: &str, remedy: &str) -> Error {
    Finding::new("http_client_invalid", what, remedy).into()
}

impl Clients {
    fn fitting<B>(&self, request: &Request<B>) -> Result<&reqwest::Client> {
        let identity = request.tls_identity.as_ref();
        let by_rule = match identity {
            None => &self.plain,
            Some(identity) => self.with_identity.get(identity).ok_or(TransportCause::TlsIdentityUnknown)?,
        };
        let kept = match request.addresses {
            AddressRule::Any => return Ok(&by_rule.any),
            AddressRule::PublicOnly => &by_rule.public_only,
            AddressRule::LoopbackOnly => &by_rule.loopback_only,
        };
        // Whoever connects through a proxy does not see the address.
        if self.settings.proxy.is_some() {
            return Err(TransportFault::AddressForbidden.into());
        }
        require_allowed(request.addresses, request.url.url())?;
        if let Some(client) = kept.get() {
            return Ok(client);
        }
        let client = self.settings.client(identity, request.addresses)?;
        Ok(kept.get_or_init(|| client))
    }
}

impl HttpClient for ReqwestClient {
    fn send(&self, request: Request<Body>) -> BoxFuture<'_, Result<Response<Body>>> {
        Box::pin(async move {
            let client = self.clients.fitting(&request)?;
            let mut outbound = reqwest::Request::new(request.method, request.url.into_url());
            *outbound.headers_mut() = request.headers;
            *outbound.body_mut() = Some(outbound_body(request.body));
            let response = client.execute(outbound).await.map_err(failure)?;
            let (response, body) = http::Response::<reqwest::Body>::from(response).into_parts();
            Ok(Response::new(response.status, response.headers, Body::stream(Inbound(body))))
        })
    }
}

fn outbound_body(body: Body) -> reqwest::Body {
    match body.as_bytes() {
        Some(bytes) => bytes.clone().into(),
        None => reqwest::Body::wrap(Alone(Mutex::new(body))),
    }
}

/// reqwest asks for what threads could share. Nobody shares it, so nobody waits for the lock.
struct Alone(Mutex<Body>);

impl HttpBody for Alone {
    type Data = Bytes;
    type Error = Error;

    fn poll_frame(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Option<Result<Frame<Bytes>>>> {
        let body = self.0.get_mut().unwrap_or_else(PoisonError::into_inner);
        Pin::new(body).poll_frame(context)
    }

    fn is_end_stream(&self) -> bool {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).is_end_stream()
    }

    /// A length that is known is sent as `Content-Length`.
    fn size_hint(&self) -> SizeHint {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).size_hint()
    }
}

/// The body of a response, whose faults are told as those of the request are.
struct Inbound(reqwest::Body);

impl HttpBody for Inbound {
    type Data = Bytes;
    type Error = Error;

    fn poll_frame(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Option<Result<Frame<Bytes>>>> {
        Pin::new(&mut self.0).poll_frame(context).map_err(failure)
    }

    fn is_end_stream(&self) -> bool {
        self.0.is_end_stream()
    }

    fn size_hint(&self) -> SizeHint {
        self.0.size_hint()
    }
}

fn failure(error: reqwest::Error) -> Error {
    // The URL may carry a query.
    let error = error.without_url();
    if error.is_timeout() {
        return Error::from(TransportFault::Timeout).because(error);
    }
    let otherwise = if error.is_connect() { TransportFault::Connect } else { TransportFault::Interrupted };
    transport_error(error, otherwise)
}

impl fmt::Debug for ReqwestClient {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("ReqwestClient")
    }
}

impl fmt::Debug for ReqwestClientBuilder {
    /// A proxy's URL may hold a password, and certificates come with keys.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("ReqwestClientBuilder")
            .field("limits", &self.limits)
            .field("user_agent", &self.user_agent)
            .field("proxy", &self.proxy.as_ref().map(|_| "[redacted]"))
            .field("root_certificates", &self.root_certificates.len())
            .field("tls_identities", &self.tls_identities.iter().map(|(name, _)| name.name()).collect::<Vec<_>>())
            .finish()
    }
}
