//! An application under test on a port of its own, known before its provider starts: that one wants the redirect URI.

use std::sync::{Arc, Mutex, PoisonError};

use axum::extract::Request;
use axum::middleware::{self, Next};
use axum::response::Html;
use axum::routing::get;
use axum::{Json, Router};
use http::{HeaderMap, Method};
use oauth_runtime::http::{Body, HttpClient, Request as Outbound, ReqwestClient, Response};
use oauth_runtime::prelude::{AnyUser, OAuthLayer, login_page};
use oauth_runtime::settings::Environment;
use oauth_runtime::web::OAuthLayerBuilder;
use oauth_runtime::{BoxFuture, Result};
use oauth_tests::tls::Terminator;
use serde_json::Value;
use tokio::net::TcpListener;
use tokio::task::JoinHandle;

/// A port, before the application is put together.
pub(super) struct Site {
    listener: TcpListener,
    tls: Option<Terminator>,
}

/// The running application.
pub(super) struct Running {
    url: String,
    requests: Log<Received>,
    outbound: Log<String>,
    serving: JoinHandle<()>,
    _tls: Option<Terminator>,
}

/// A request as the application received it.
#[derive(Debug, Clone)]
pub(super) struct Received {
    pub(super) method: Method,
    pub(super) path: String,
    pub(super) headers: HeaderMap,
}

impl Site {
    /// Plain http on 127.0.0.1.
    pub(super) async fn http() -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").await.expect("loopback has a free port");
        Self { listener, tls: None }
    }

    /// `https://localhost:PORT`.
    pub(super) async fn https() -> Self {
        let site = Self::http().await;
        let address = site.listener.local_addr().expect("an address");
        Self { tls: Some(Terminator::start(address).await), ..site }
    }

    /// Scheme, host and port.
    pub(super) fn url(&self) -> String {
        match &self.tls {
            Some(tls) => tls.url(),
            None => format!("http://{}", self.listener.local_addr().expect("an address")),
        }
    }

    /// The redirect URI of the provider with this name.
    pub(super) fn redirect_uri(&self, name: &str) -> String {
        format!("{}/auth/{name}", self.url())
    }

    /// What a browser must trust to come here.
    pub(super) fn certificate_pem(&self) -> &str {
        self.tls.as_ref().map_or("", Terminator::certificate_pem)
    }

    /// Serves the providers' routes with the pages below.
    pub(super) fn serve(self, providers: Router) -> Running {
        self.serve_with(providers, ReqwestClient::new().expect("an HTTP client"), |layer| layer)
    }

    /// The same with another HTTP client and further settings of the layer.
    pub(super) fn serve_with(
        self,
        providers: Router,
        http: ReqwestClient,
        configure: impl FnOnce(OAuthLayerBuilder) -> OAuthLayerBuilder,
    ) -> Running {
        self.serve_around(providers, http, configure, |app| app)
    }

    /// The same with middlewares of the application's own around the layer.
    pub(super) fn serve_around(
        self,
        providers: Router,
        http: ReqwestClient,
        configure: impl FnOnce(OAuthLayerBuilder) -> OAuthLayerBuilder,
        around: impl FnOnce(Router) -> Router,
    ) -> Running {
        let url = self.url();
        let outbound = Log::default();
        let layer = OAuthLayer::builder()
            .environment(Environment::default())
            .base_url(&url)
            .http_client(Arc::new(Recording { http, urls: outbound.clone() }))
            .dangerous_allow_loopback_http();
        let layer = configure(layer).build().expect("a layer");
        let requests = Log::default();
        let log = requests.clone();
        let app = Router::new()
            .route("/", get(home))
            .route("/claims", get(claims))
            .route("/login", get(login_page))
            .merge(providers)
            .layer(layer.clone());
        let app = around(app).layer(middleware::from_fn(move |request: Request, next: Next| {
            log.push(Received {
                method: request.method().clone(),
                path: request.uri().path().to_owned(),
                headers: request.headers().clone(),
            });
            next.run(request)
        }));
        layer.check().expect("a complete configuration");
        let serving = tokio::spawn(async move { axum::serve(self.listener, app).await.expect("a server") });
        Running { url, requests, outbound, serving, _tls: self.tls }
    }
}

impl Running {
    /// The address of a page.
    pub(super) fn at(&self, path: &str) -> String {
        format!("{}{path}", self.url)
    }

    /// The requests received since the last time this was asked.
    pub(super) fn received(&self) -> Vec<Received> {
        self.requests.take()
    }

    /// Where the framework called since the last time this was asked.
    pub(super) fn called(&self) -> Vec<String> {
        self.outbound.take()
    }
}

impl Drop for Running {
    fn drop(&mut self) {
        self.serving.abort();
    }
}

/// The landing page: open to everybody, and its logout is a form as an application would write it.
async fn home(user: Option<AnyUser>) -> Html<String> {
    let body = match user {
        Some(user) => format!(
            "<h1>Hello {}</h1><p id=\"who\">{} at {}</p>\
             <form method=\"post\" action=\"/logout/{}\"><button>Log out</button></form>",
            user.text("name").unwrap_or("you"),
            user.subject().as_str(),
            user.issuer(),
            user.provider(),
        ),
        None => "<h1>Nobody is logged in</h1><p><a href=\"/login\">Log in</a></p>".to_owned(),
    };
    Html(format!(
        "<!doctype html><html lang=\"en\"><meta charset=\"utf-8\"><title>Landing</title>\
         <link rel=\"icon\" href=\"data:,\">{body}</html>"
    ))
}

async fn claims(user: AnyUser) -> Json<Value> {
    Json(Value::Object(user.claims().clone()))
}

/// The framework's own client, with a list of where it went.
#[derive(Debug)]
struct Recording {
    http: ReqwestClient,
    urls: Log<String>,
}

impl HttpClient for Recording {
    fn send(&self, request: Outbound<Body>) -> BoxFuture<'_, Result<Response<Body>>> {
        self.urls.push(request.url.as_str().to_owned());
        self.http.send(request)
    }
}

#[derive(Debug)]
struct Log<T>(Arc<Mutex<Vec<T>>>);

impl<T> Log<T> {
    fn push(&self, entry: T) {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).push(entry);
    }

    fn take(&self) -> Vec<T> {
        std::mem::take(&mut *self.0.lock().unwrap_or_else(PoisonError::into_inner))
    }
}

impl<T> Default for Log<T> {
    fn default() -> Self {
        Self(Arc::default())
    }
}

impl<T> Clone for Log<T> {
    fn clone(&self) -> Self {
        Self(Arc::clone(&self.0))
    }
}
