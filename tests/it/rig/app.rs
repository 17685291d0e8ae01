use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::Duration;

use axum::routing::get;
use axum::{Json, Router};
use oauth_runtime::http::HttpClient;
use oauth_runtime::testing::{DevelopmentProvider, Endpoint, Persona};
use oauth_runtime::web::{AnyUser, OAuthLayer, OAuthLayerBuilder, User, login_page};
use oauth_runtime::{Identity, OAuthProvider};
use oauth_tests::browser::{Browser, Page};
use serde_json::{Value, json};
use tokio::net::TcpListener;
use tokio::task::JoinHandle;

use super::{Legacy, Open, Other, Plain, Recorder, TestClock, environment, is_logged_in};

/// An application on a free loopback port, served until it is dropped.
#[derive(Debug)]
pub(crate) struct App {
    pub(crate) url: String,
    pub(crate) port: u16,
    pub(crate) layer: OAuthLayer,
    /// The same application without a port: for many requests in a row.
    pub(crate) router: Router,
    serving: JoinHandle<()>,
}

impl App {
    /// Serves `router` under a layer that `configure` set up; the base URL is filled in.
    pub(crate) async fn start(router: Router, configure: impl FnOnce(OAuthLayerBuilder) -> OAuthLayerBuilder) -> Self {
        let listener = TcpListener::bind(("127.0.0.1", 0)).await.expect("loopback has a free port");
        let port = listener.local_addr().expect("a bound socket has an address").port();
        let url = format!("http://localhost:{port}");
        let layer = configure(OAuthLayer::builder().base_url(&url)).build().expect("a layer");
        let router = router.layer(layer.clone());
        let serving = router.clone();
        let serving = tokio::spawn(async move { axum::serve(listener, serving).await.expect("serving") });
        Self { url, port, layer, router, serving }
    }

    pub(crate) fn path(&self, path: &str) -> String {
        format!("{}{path}", self.url)
    }
}

impl Drop for App {
    fn drop(&mut self) {
        self.serving.abort();
    }
}

/// An application with all four providers, and the provider behind them.
pub(crate) struct Rig {
    pub(crate) provider: DevelopmentProvider,
    pub(crate) app: App,
    pub(crate) clock: Arc<TestClock>,
    pub(crate) http: Arc<Recorder>,
    /// How often the handler behind `/counted` ran.
    pub(crate) runs: Arc<AtomicUsize>,
}

impl Rig {
    /// Everybody logs in as Ada, without a page.
    pub(crate) async fn new() -> Self {
        Self::with(|builder| builder).await
    }

    pub(crate) async fn with(configure: impl FnOnce(OAuthLayerBuilder) -> OAuthLayerBuilder) -> Self {
        let provider = DevelopmentProvider::builder().auto_login(Persona::ada()).start().expect("a provider");
        Self::at(provider, configure).await
    }

    pub(crate) async fn at(
        provider: DevelopmentProvider,
        configure: impl FnOnce(OAuthLayerBuilder) -> OAuthLayerBuilder,
    ) -> Self {
        let (clock, http, runs) = (TestClock::new(), Recorder::new(), Arc::<AtomicUsize>::default());
        let app = Self::app(provider.origin(), &clock, &http, &runs, configure).await;
        Self { provider, app, clock, http, runs }
    }

    /// The same application started anew: with nothing fetched yet and nobody logged in.
    pub(crate) async fn restart(&mut self) {
        self.app = Self::app(self.provider.origin(), &self.clock, &self.http, &self.runs, |builder| builder).await;
    }

    async fn app(
        origin: &str,
        clock: &Arc<TestClock>,
        http: &Arc<Recorder>,
        runs: &Arc<AtomicUsize>,
        configure: impl FnOnce(OAuthLayerBuilder) -> OAuthLayerBuilder,
    ) -> App {
        let counter = Arc::clone(runs);
        let counted = move |_: User<Open>| {
            counter.fetch_add(1, Ordering::SeqCst);
            async { "the secret of the house" }
        };
        let router = Router::new()
            .route("/", get(home))
            .route("/open", get(user::<Open>))
            .route("/other", get(user::<Other>))
            .route("/plain", get(user::<Plain>))
            .route("/legacy", get(user::<Legacy>))
            .route("/any", get(|user: AnyUser| async move { Json(describe(&user)) }))
            .route("/counted", get(counted.clone()).post(counted))
            .route("/slow", get(slow))
            .route("/seen", get(seen))
            .route("/login", get(login_page))
            .merge(Open::routes())
            .merge(Other::routes())
            .merge(Plain::routes())
            .merge(Legacy::routes());
        let (environment, clock, http) = (environment(origin), Arc::clone(clock), Arc::clone(http));
        let http: Arc<dyn HttpClient> = http;
        App::start(router, |builder| configure(builder.environment(environment).clock(clock).http_client(http))).await
    }

    /// A browser that stops when the provider sends it back, so that a test can look at the answer, or bend it.
    pub(crate) fn browser(&self) -> Browser {
        let mut browser = Browser::new();
        browser.stop_at(&self.app.path("/auth/"));
        browser
    }

    /// Starts a login: the answer of the provider, not yet delivered; or the page where it ended before.
    pub(crate) async fn begin(&self, browser: &mut Browser, provider: &str) -> Result<String, Page> {
        let page = browser.get(&self.app.path(&format!("/login/{provider}"))).await;
        match page.location() {
            Some(callback) => Ok(callback.into()),
            None => Err(page),
        }
    }

    /// The callback's address with the provider's honest answer.
    pub(crate) async fn answer(&self, browser: &mut Browser, provider: &str) -> String {
        match self.begin(browser, provider).await {
            Ok(callback) => callback,
            Err(page) => panic!("the login ended at {}: {}\n{}", page.url(), page.status(), page.body()),
        }
    }

    /// A whole login, up to the page it leads to.
    pub(crate) async fn log_in(&self, browser: &mut Browser, provider: &str) -> Page {
        match self.begin(browser, provider).await {
            Ok(callback) => browser.get_from(self.provider.origin(), &callback).await,
            Err(page) => page,
        }
    }

    /// What the application knows of this browser's user.
    pub(crate) async fn who(&self, browser: &mut Browser) -> Value {
        let page = browser.get(&self.app.path("/")).await;
        assert_eq!(page.status(), 200, "{}", page.body());
        serde_json::from_str(page.body()).unwrap_or(Value::Null)
    }

    /// Nothing else wrong is left: a login of a new browser works.
    pub(crate) async fn assert_honest_login(&self, provider: &str, after: &str) {
        let page = self.log_in(&mut self.browser(), provider).await;
        assert!(is_logged_in(&page), "after {after}: {} {}\n{}", page.url(), page.status(), page.body());
    }

    /// Requests that the application itself sent to the provider.
    pub(crate) fn outbound(&self) -> usize {
        let own = [
            Endpoint::Discovery,
            Endpoint::ServerMetadata,
            Endpoint::Keys,
            Endpoint::Token,
            Endpoint::UserInfo,
            Endpoint::ApiUser,
            Endpoint::TemporaryCredentials,
            Endpoint::TokenCredentials,
            Endpoint::VerifyCredentials,
            Endpoint::Canary,
        ];
        own.iter().map(|endpoint| self.provider.request_count(*endpoint)).sum()
    }
}

fn describe(identity: &Identity) -> Value {
    json!({
        "provider": identity.provider().as_str(),
        "issuer": identity.issuer().as_str(),
        "subject": identity.subject().as_str(),
        "claims": identity.claims(),
    })
}

async fn home(user: Option<AnyUser>) -> String {
    user.map_or_else(|| "nobody".to_owned(), |user| describe(&user).to_string())
}

async fn user<P: OAuthProvider>(user: User<P>) -> Json<Value> {
    Json(describe(user.identity()))
}

/// What that left in the session.
async fn seen(session: tower_sessions::Session) -> String {
    format!("{:?}", session.get::<i32>("seen").await.expect("a memory store"))
}

/// Touches its session long after it began.
async fn slow(session: tower_sessions::Session) -> &'static str {
    session.insert("seen", 1).await.expect("a memory store");
    tokio::time::sleep(Duration::from_millis(300)).await;
    session.insert("seen", 2).await.expect("a memory store");
    "done"
}
