//! What every client behind [`HttpClient`] must do and must not, as a test.

mod server;

use std::fmt;
use std::future::Future;
use std::io;
use std::pin::Pin;
use std::time::Duration;

use bytes::Bytes;
use http::{HeaderValue, Method, StatusCode, header};
use http_body_util::StreamBody;

use self::server::Server;
use crate::error::{Error, Result};
use crate::http::{AddressRule, Body, HttpClient, Request, Response, TlsIdentity};
use crate::types::{EndpointUrl, UrlPolicy};

/// The contract of [`HttpClient`], as a test that any client can be put to.
///
/// ```
/// use oauth_runtime::http::ReqwestClient;
/// use oauth_runtime::testing::HttpClientContract;
///
/// # #[tokio::main(flavor = "current_thread")]
/// # async fn main() -> Result<(), Box<dyn std::error::Error>> {
/// let contract = HttpClientContract::start().await?;
/// let breaches = contract.check(&ReqwestClient::new()?).await;
/// assert!(breaches.is_empty(), "{breaches:?}");
/// # Ok(())
/// # }
/// ```
///
/// Its server speaks plain http on loopback. Put TLS in front of it, and name an address where the certificate is not to be
/// trusted, to have the client tested as it will be used.
#[derive(Debug)]
pub struct HttpClientContract {
    server: Server,
    origin: String,
    untrusted: Option<String>,
    patience: Duration,
}

/// What a client does otherwise than it must.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Breach {
    /// The rule.
    pub rule: &'static str,
    /// What was seen instead.
    pub seen: String,
}

impl HttpClientContract {
    /// Starts the server on a free port of 127.0.0.1. It stops when this is dropped.
    ///
    /// # Errors
    ///
    /// If no port can be bound.
    pub async fn start() -> io::Result<Self> {
        let server = Server::start().await?;
        let origin = format!("http://127.0.0.1:{}", server.port);
        Ok(Self { server, origin, untrusted: None, patience: Duration::from_secs(5) })
    }

    /// Scheme, host and port at which the client reaches the server.
    #[must_use]
    pub fn origin(&self) -> &str {
        &self.origin
    }

    /// The client reaches the server at this origin: by way of a proxy that ends TLS, for instance.
    #[must_use]
    pub fn reached_at(mut self, origin: impl Into<String>) -> Self {
        self.origin = origin.into();
        self
    }

    /// This https origin leads to the server too, with a certificate that the client must not believe.
    #[must_use]
    pub fn untrusted_at(mut self, origin: impl Into<String>) -> Self {
        self.untrusted = Some(origin.into());
        self
    }

    /// How long one case may take. Default 5 s.
    #[must_use]
    pub fn patience(mut self, patience: Duration) -> Self {
        self.patience = patience;
        self
    }

    /// Puts the client to every case, one after the other. An empty list is a client that keeps the contract.
    pub async fn check(&self, client: &dyn HttpClient) -> Vec<Breach> {
        let mut breaches = Vec::new();
        for (rule, case) in CASES {
            let scene = Scene { contract: self, client };
            let outcome = tokio::time::timeout(self.patience, case(&scene)).await;
            let outcome = outcome.unwrap_or_else(|_| Err(format!("nothing for {:?}", self.patience)));
            breaches.extend(outcome.err().map(|seen| Breach { rule, seen }));
        }
        breaches
    }
}

impl fmt::Display for Breach {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: {}", self.rule, self.seen)
    }
}

const LIMIT: usize = 1000;

type Outcome = Result<(), String>;
type Case = for<'a> fn(&'a Scene<'a>) -> Pin<Box<dyn Future<Output = Outcome> + Send + 'a>>;

const CASES: &[(&str, Case)] = &[
    ("method, URL, headers and body go out as they are", |scene| Box::pin(sends_what_it_was_given(scene))),
    ("a body that is a stream arrives", |scene| Box::pin(sends_a_stream(scene))),
    ("status, headers and body come back as they are, whatever the status", |scene| Box::pin(returns_what_came(scene))),
    ("no redirect is followed", |scene| Box::pin(follows_no_redirect(scene))),
    ("no cookie is kept", |scene| Box::pin(keeps_no_cookie(scene))),
    ("nothing is sent twice", |scene| Box::pin(sends_nothing_twice(scene))),
    ("a body that announces too much is not read", |scene| Box::pin(stops_at_the_limit(scene, "/long"))),
    ("a body without end is read no further than it is asked for", |scene| {
        Box::pin(stops_at_the_limit(scene, "/endless"))
    }),
    ("the response is there before its body is", |scene| Box::pin(streams_the_response(scene))),
    ("a body that breaks off is an error", |scene| Box::pin(refuses_half_a_body(scene))),
    ("who gives up waiting ends the request", |scene| Box::pin(ends_with_its_future(scene))),
    ("a port where nobody listens is an error of its own", |scene| Box::pin(tells_that_nobody_listens(scene))),
    ("an address that the rule forbids is not connected to", |scene| Box::pin(keeps_the_address_rule(scene))),
    ("without the client certificate that is asked for nothing is sent", |scene| Box::pin(needs_its_identity(scene))),
    ("a certificate that is not to be trusted ends it", |scene| Box::pin(believes_no_stranger(scene))),
];

struct Scene<'a> {
    contract: &'a HttpClientContract,
    client: &'a dyn HttpClient,
}

impl Scene<'_> {
    fn request(&self, path: &str) -> Result<Request<Body>, String> {
        self.request_at(&self.contract.origin, path)
    }

    fn request_at(&self, origin: &str, path: &str) -> Result<Request<Body>, String> {
        let url = EndpointUrl::parse(&format!("{origin}{path}"), UrlPolicy::DangerousLoopbackHttp);
        let url = url.map_err(|error| format!("{origin}: {error}"))?;
        Ok(Request::get(url, LIMIT).with_body(Body::empty()))
    }

    async fn send(&self, path: &str) -> Result<Response<Body>, String> {
        self.client.send(self.request(path)?).await.map_err(told)
    }

    fn came(&self, path: &str) -> usize {
        self.contract.server.requests(path).len()
    }
}

fn told(error: Error) -> String {
    format!("{error:?}")
}

fn require(holds: bool, seen: impl FnOnce() -> String) -> Outcome {
    if holds { Ok(()) } else { Err(seen()) }
}

/// The error that `outcome` must be.
fn require_code<T>(outcome: Result<T>, code: &str) -> Outcome {
    match outcome {
        Ok(_) => Err("no error".to_owned()),
        Err(error) => require(error.code() == code, || told(error)),
    }
}

async fn sends_what_it_was_given(scene: &Scene<'_>) -> Outcome {
    const OF_THE_CLIENT: [&str; 5] = ["host", "user-agent", "connection", "content-length", "transfer-encoding"];
    let mut request = scene.request("/given?a=1%20b+%2F&a=2")?;
    request.method = Method::POST;
    request.headers.insert(header::AUTHORIZATION, HeaderValue::from_static("Bearer a.b-c"));
    request.headers.append("x-contract", HeaderValue::from_static("a, \"b\"  c"));
    request.headers.append("x-contract", HeaderValue::from_static("d"));
    let given = request.headers.clone();
    scene.client.send(request.with_body("a=1&b=%C3%A9".into())).await.map_err(told)?;
    let received = scene.contract.server.requests("/given?a=1%20b+%2F&a=2");
    let [received] = &received[..] else { return Err(format!("{} requests with this target", received.len())) };
    require(received.method == "POST" && received.body == b"a=1&b=%C3%A9", || format!("{received:?}"))?;
    for name in given.keys() {
        let sent = given.get_all(name).iter().filter_map(|value| value.to_str().ok());
        require(sent.eq(received.values(name.as_str())), || format!("{name}: {received:?}"))?;
    }
    let stranger =
        received.headers.iter().find(|(name, _)| !given.contains_key(name) && !OF_THE_CLIENT.contains(&&**name));
    require(stranger.is_none(), || format!("one header more: {stranger:?}"))
}

async fn sends_a_stream(scene: &Scene<'_>) -> Outcome {
    let mut request = scene.request("/streamed")?;
    request.method = Method::PUT;
    let chunks =
        ["one, ", "", "two, ", "three"].map(|chunk| Ok::<_, Error>(http_body::Frame::data(Bytes::from(chunk))));
    let body = Body::stream(StreamBody::new(futures_util::stream::iter(chunks)));
    scene.client.send(request.with_body(body)).await.map_err(told)?;
    let received = scene.contract.server.requests("/streamed");
    require(received.first().is_some_and(|request| request.body == b"one, two, three"), || format!("{received:?}"))
}

async fn returns_what_came(scene: &Scene<'_>) -> Outcome {
    let response = scene.send("/").await?;
    let values = response.headers.get_all("x-contract").iter().map(HeaderValue::as_bytes);
    require(response.status == 200 && values.eq([b"one", b"two"]), || format!("{:?}", response.headers))?;
    let body = response.body.collect(LIMIT).await.map_err(told)?;
    require(body == "ok", || format!("{body:?}"))?;
    let failure = scene.send("/failure").await?.collect(LIMIT).await.map_err(told)?;
    require(failure.status == StatusCode::SERVICE_UNAVAILABLE && failure.body == "ok", || format!("{failure:?}"))
}

async fn follows_no_redirect(scene: &Scene<'_>) -> Outcome {
    let response = scene.send("/redirect").await?;
    require(response.status == StatusCode::TEMPORARY_REDIRECT, || format!("{response:?}"))?;
    require(scene.came("/elsewhere") == 0, || "a request where the redirect leads".to_owned())
}

async fn keeps_no_cookie(scene: &Scene<'_>) -> Outcome {
    let response = scene.send("/cookie").await?;
    require(response.headers.contains_key(header::SET_COOKIE), || format!("{:?}", response.headers))?;
    response.body.collect(LIMIT).await.map_err(told)?;
    scene.send("/after-cookie").await?;
    let received = scene.contract.server.requests("/after-cookie");
    require(received.iter().all(|request| request.values("cookie").next().is_none()), || format!("{received:?}"))
}

async fn sends_nothing_twice(scene: &Scene<'_>) -> Outcome {
    // So that there is a connection to reuse, which is where libraries try again.
    scene.send("/").await?.collect(LIMIT).await.map_err(told)?;
    let mut request = scene.request("/closed")?;
    request.method = Method::POST;
    let outcome = scene.client.send(request.with_body("code=1".into())).await;
    require_code(outcome, "response_interrupted")?;
    let came = scene.came("/closed");
    require(came == 1, || format!("sent {came} times"))
}

async fn stops_at_the_limit(scene: &Scene<'_>, path: &str) -> Outcome {
    // What the buffers of two sockets and a client may hold.
    const ENOUGH: usize = 16 * 1024 * 1024;
    let response = scene.send(path).await?;
    require_code(response.body.collect(LIMIT).await, "response_too_large")?;
    let taken = scene.contract.server.seen().taken;
    require(taken < ENOUGH, || format!("{taken} bytes taken"))
}

async fn streams_the_response(scene: &Scene<'_>) -> Outcome {
    let mut response = scene.send("/slow").await?;
    let chunk = response.body.chunk().await.map_err(told)?;
    require(chunk.as_deref() == Some(b"ab"), || format!("{chunk:?}"))
}

async fn refuses_half_a_body(scene: &Scene<'_>) -> Outcome {
    let response = scene.send("/broken").await?;
    require_code(response.body.collect(LIMIT).await, "response_interrupted")
}

async fn ends_with_its_future(scene: &Scene<'_>) -> Outcome {
    let waiting = scene.client.send(scene.request("/silent")?);
    let outcome = tokio::time::timeout(Duration::from_millis(200), waiting).await;
    require(outcome.is_err(), || format!("{outcome:?}"))?;
    while scene.contract.server.seen().given_up == 0 {
        tokio::time::sleep(Duration::from_millis(10)).await;
    }
    Ok(())
}

async fn tells_that_nobody_listens(scene: &Scene<'_>) -> Outcome {
    let free = tokio::net::TcpListener::bind(("127.0.0.1", 0)).await.map_err(|error| error.to_string())?;
    let port = free.local_addr().map_err(|error| error.to_string())?.port();
    drop(free);
    let request = scene.request_at(&format!("http://127.0.0.1:{port}"), "/")?;
    require_code(scene.client.send(request).await, "connect_failed")
}

async fn keeps_the_address_rule(scene: &Scene<'_>) -> Outcome {
    let port = scene.contract.server.port;
    // The other port is one that the client may have a connection to already.
    let origins =
        [scene.contract.origin.clone(), format!("http://127.0.0.1:{port}"), format!("http://localhost:{port}")];
    for origin in origins {
        scene.client.send(scene.request_at(&origin, "/")?).await.map_err(told)?.collect(LIMIT).await.map_err(told)?;
        let mut request = scene.request_at(&origin, "/forbidden")?;
        request.addresses = AddressRule::PublicOnly;
        require_code(scene.client.send(request).await, "address_forbidden")
            .map_err(|seen| format!("{origin}: {seen}"))?;
    }
    // A name that leads to this machine, and an address that does not.
    let mut request = scene.request("/")?;
    request.addresses = AddressRule::LoopbackOnly;
    scene.client.send(request).await.map_err(told)?;
    let mut request = scene.request_at("https://192.0.2.1", "/forbidden")?;
    request.addresses = AddressRule::LoopbackOnly;
    require_code(scene.client.send(request).await, "address_forbidden")?;
    require(scene.came("/forbidden") == 0, || "the request arrived".to_owned())
}

async fn needs_its_identity(scene: &Scene<'_>) -> Outcome {
    let mut request = scene.request("/identity")?;
    request.tls_identity = Some(TlsIdentity::named("nobody has a certificate of this name"));
    require_code(scene.client.send(request).await, "tls_identity_unknown")?;
    require(scene.came("/identity") == 0, || "the request arrived".to_owned())
}

async fn believes_no_stranger(scene: &Scene<'_>) -> Outcome {
    let Some(origin) = &scene.contract.untrusted else { return Ok(()) };
    require_code(scene.client.send(scene.request_at(origin, "/untrusted")?).await, "tls_failed")?;
    require(scene.came("/untrusted") == 0, || "the request arrived".to_owned())
}
