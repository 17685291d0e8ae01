use std::sync::Arc;

use axum::Router;
use oauth_runtime::http::{Body, HttpClient, Request, ReqwestClient, Response};
use oauth_runtime::in_flight::PendingLogin;
use oauth_runtime::types::{EndpointUrl, UrlPolicy};
use oauth_runtime::{BoxFuture, ClientConfig, Identifies, Result};
use tokio::net::TcpListener;
use tokio::task::JoinHandle;
use url::Url;

/// The client's registration everywhere.
pub(super) const ID: &str = "client-7";
pub(super) const SECRET: &str = "hunter2-hunter2";
pub(super) const CALLBACK: &str = "https://rp.example/auth/quirks";

/// A server on loopback that stands at `https://…` hosts of the outside: what the derive accepts leads to it.
#[derive(Debug)]
pub(crate) struct Detour {
    client: ReqwestClient,
    origin: String,
    serving: JoinHandle<()>,
}

impl Detour {
    /// Serves the routes; whichever host is asked, they answer.
    pub(crate) async fn to(routes: Router) -> Arc<Self> {
        let listener = TcpListener::bind(("127.0.0.1", 0)).await.expect("loopback has a free port");
        let origin = format!("http://{}", listener.local_addr().expect("a bound socket has an address"));
        let serving = tokio::spawn(async move { axum::serve(listener, routes).await.expect("serving") });
        let client = ReqwestClient::new().expect("an HTTP client needs no more than this");
        Arc::new(Self { client, origin, serving })
    }

    /// How a client finds the server.
    pub(crate) fn config(self: &Arc<Self>) -> ClientConfig {
        let http: Arc<dyn HttpClient> = Arc::<Self>::clone(self);
        ClientConfig::new().with_credentials(ID, SECRET).with_redirect_uri(CALLBACK).with_http_client(http)
    }
}

impl HttpClient for Detour {
    fn send(&self, mut request: Request<Body>) -> BoxFuture<'_, Result<Response<Body>>> {
        let url = request.url.url();
        let query = url.query().map(|query| format!("?{query}")).unwrap_or_default();
        let url = format!("{}{}{query}", self.origin, url.path());
        request.url = EndpointUrl::parse(&url, UrlPolicy::DangerousLoopbackHttp).expect("a loopback URL");
        self.client.send(request)
    }
}

impl Drop for Detour {
    fn drop(&mut self) {
        self.serving.abort();
    }
}

/// A login that has begun: the parameters of the authorization request, and what is kept for the answer.
pub(super) async fn begin<P: Identifies>(client: &oauth_runtime::Client<P>) -> (Vec<(String, String)>, PendingLogin) {
    let started = client.begin_login(Default::default()).await.expect("a login begins");
    let url = Url::parse(started.url()).expect("a URL");
    (url.query_pairs().map(|(name, value)| (name.into_owned(), value.into_owned())).collect(), started.into_pending())
}

/// The value of a parameter that is there once.
#[track_caller]
pub(super) fn one<'a>(parameters: &'a [(String, String)], name: &str) -> &'a str {
    let values: Vec<_> = parameters.iter().filter(|(n, _)| n == name).map(|(_, value)| value).collect();
    assert_eq!(values.len(), 1, "`{name}` in {parameters:?}");
    values[0]
}

/// A form or a query.
pub(super) fn pairs(encoded: &str) -> Vec<(String, String)> {
    url::form_urlencoded::parse(encoded.as_bytes()).into_owned().collect()
}
