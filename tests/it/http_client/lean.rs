use std::future::Future;
use std::net::{IpAddr, SocketAddr};
use std::pin::Pin;
use std::task::{Context, Poll};

use hyper_util::client::legacy::Client;
use hyper_util::client::legacy::connect::HttpConnector;
use hyper_util::client::legacy::connect::dns::Name;
use hyper_util::rt::TokioExecutor;
use oauth_runtime::BoxFuture;
use oauth_runtime::error::TransportFault;
use oauth_runtime::http::{AddressRule, Body, HttpClient, Request, Response, TransportCause, transport_error};
use tower::Service;

/// A client of few lines over hyper-util, for plain http.
#[derive(Debug)]
pub(crate) struct LeanClient {
    any: Client<HttpConnector<Resolver>, Body>,
    public_only: Client<HttpConnector<Resolver>, Body>,
    loopback_only: Client<HttpConnector<Resolver>, Body>,
}

impl LeanClient {
    pub(crate) fn new() -> Self {
        let client = |rule| {
            let mut connector = HttpConnector::new_with_resolver(Resolver(rule));
            connector.set_nodelay(true);
            Client::builder(TokioExecutor::new()).retry_canceled_requests(false).build(connector)
        };
        let [any, public_only, loopback_only] =
            [AddressRule::Any, AddressRule::PublicOnly, AddressRule::LoopbackOnly].map(client);
        Self { any, public_only, loopback_only }
    }
}

impl HttpClient for LeanClient {
    fn send(&self, request: Request<Body>) -> BoxFuture<'_, oauth_runtime::Result<Response<Body>>> {
        Box::pin(async move {
            if request.tls_identity.is_some() {
                return Err(TransportCause::TlsIdentityUnknown.into());
            }
            let host = request.url.url().host_str().unwrap_or_default().trim_matches(['[', ']']);
            if let Ok(address) = host.parse::<IpAddr>()
                && !request.addresses.allows(address)
            {
                return Err(TransportCause::AddressForbidden(address).into());
            }
            let client = match request.addresses {
                AddressRule::Any => &self.any,
                AddressRule::LoopbackOnly => &self.loopback_only,
                _ => &self.public_only,
            };
            let mut outbound = http::Request::new(request.body);
            *outbound.method_mut() = request.method;
            *outbound.uri_mut() = request.url.as_str().parse().expect("what is a URL is a URI");
            *outbound.headers_mut() = request.headers;
            let response = client.request(outbound).await.map_err(|error| {
                let otherwise = if error.is_connect() { TransportFault::Connect } else { TransportFault::Interrupted };
                transport_error(error, otherwise)
            })?;
            let (response, body) = response.into_parts();
            Ok(Response::new(response.status, response.headers, Body::stream(body)))
        })
    }
}

#[derive(Clone, Copy, Debug)]
struct Resolver(AddressRule);

impl Service<Name> for Resolver {
    type Response = std::vec::IntoIter<SocketAddr>;
    type Error = TransportCause;
    type Future = Pin<Box<dyn Future<Output = Result<Self::Response, Self::Error>> + Send>>;

    fn poll_ready(&mut self, _: &mut Context<'_>) -> Poll<Result<(), Self::Error>> {
        Poll::Ready(Ok(()))
    }

    fn call(&mut self, name: Name) -> Self::Future {
        let Self(rule) = *self;
        Box::pin(async move {
            let found = tokio::net::lookup_host((name.as_str(), 0)).await.map_err(|_| TransportCause::Dns)?;
            let found = found.collect::<Vec<_>>();
            match found.iter().find(|address| !rule.allows(address.ip())) {
                Some(address) => Err(TransportCause::AddressForbidden(address.ip())),
                None => Ok(found.into_iter()),
            }
        })
    }
}
