//! npm's oidc-provider with refresh tokens that are good for one use. One that comes a second time ends the whole grant
//! there, so whatever was lost on the way shows at the refresh after.

use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::{Duration, Instant};

use axum::Router;
use axum::routing::get;
use http::StatusCode;
use oauth_runtime::api::{ApiCall, ApiDescription, ApiError};
use oauth_runtime::description::ProviderDescription;
use oauth_runtime::http::{Body, HttpClient, Request, ReqwestClient, Response};
use oauth_runtime::prelude::Granted;
use oauth_runtime::records::{MemoryRecords, Records};
use oauth_runtime::{BoxFuture, Result, Routes};
use oauth_tests::browser::{Browser, Page};
use oauth_tests::peer::{OidcClient, OidcProvider, OidcProviderConfig};
use oauth_tests::skip;
use serde_json::{Value, json};
use tokio::io::AsyncWriteExt as _;
use tokio::net::TcpStream;
use tokio::sync::{Notify, watch};
use tower_sessions::MemoryStore;

use super::registered::{Registered, providers};
use super::site::{Running, Site};
use crate::rig::TestClock;

const ID: &str = "web app:1";
const SECRET: &str = "a secret";
const HOUR: i64 = 3600;

providers! {
    Rotating = ProviderDescription::open_id_connect("rotating", "Peer")
        .issuer("http://{authority}")
        .scopes(&["openid", "offline_access"])
        .incremental_scopes(&["profile"])
        // Without the question the peer gives no refresh token.
        .authorization_params(&[("prompt", "consent")]);
}

const API: ApiDescription = ApiDescription::new("http://unused.invalid").dangerous_allow_loopback_http();

/// The framework's own client. The peer sees every refresh at once; its answer waits while the gate is closed.
#[derive(Debug)]
struct Gate {
    http: ReqwestClient,
    is_closed: watch::Sender<bool>,
    refreshes: AtomicUsize,
    refreshed: Notify,
    revocations: AtomicUsize,
}

impl Gate {
    fn new() -> Arc<Self> {
        let http = ReqwestClient::new().expect("an HTTP client");
        let (is_closed, refreshed) = (watch::Sender::new(false), Notify::new());
        let (refreshes, revocations) = Default::default();
        Arc::new(Self { http, is_closed, refreshes, refreshed, revocations })
    }

    fn refreshes(&self) -> usize {
        self.refreshes.load(Ordering::SeqCst)
    }
}

impl HttpClient for Gate {
    fn send(&self, request: Request<Body>) -> BoxFuture<'_, Result<Response<Body>>> {
        let sent = request.body.as_bytes().map(|bytes| String::from_utf8_lossy(bytes).into_owned());
        if request.url.as_str().ends_with("/revocation") {
            self.revocations.fetch_add(1, Ordering::SeqCst);
        }
        let is_refresh = sent.is_some_and(|sent| sent.contains("grant_type=refresh_token"));
        Box::pin(async move {
            let response = self.http.send(request).await;
            if is_refresh {
                self.refreshes.fetch_add(1, Ordering::SeqCst);
                self.refreshed.notify_one();
                let _ = self.is_closed.subscribe().wait_for(|is_closed| !is_closed).await;
            }
            response
        })
    }
}

/// One of several instances of an application, which share what they keep.
struct Shared {
    gate: Arc<Gate>,
    clock: Arc<TestClock>,
    sessions: MemoryStore,
    records: Arc<MemoryRecords>,
}

impl Shared {
    fn new() -> Self {
        let (sessions, records) = (MemoryStore::default(), Arc::default());
        Self { gate: Gate::new(), clock: TestClock::new(), sessions, records }
    }

    fn serve(&self, site: Site, peer: &OidcProvider) -> Running {
        let base = peer.url().to_owned();
        let page = move |granted: Granted<Rotating, ()>| {
            let base = base.clone();
            async move {
                let api = granted.with_base_url(&base).expect("a base URL");
                let user = api.json::<Value>(ApiCall::get(&API, "/me")).await?;
                Ok::<_, ApiError>(user["sub"].as_str().unwrap_or_default().to_owned())
            }
        };
        let provider = Rotating(Registered::new(ID, SECRET, peer.url()));
        let routes = Router::new().merge(Routes::with(provider)).route("/me", get(page));
        let (http, clock) = (Arc::clone(&self.gate), Arc::clone(&self.clock));
        let (sessions, records): (_, Arc<dyn Records>) =
            (self.sessions.clone(), Arc::<MemoryRecords>::clone(&self.records));
        site.serve_with(routes, ReqwestClient::new().expect("an HTTP client"), |layer| {
            let layer = layer.http_client(http).clock(clock).session_store(sessions).store(records);
            layer.secrets(["the instances of one application share this"])
        })
    }
}

async fn peer(redirect_uris: &[String]) -> Option<OidcProvider> {
    let client = OidcClient::new(ID, SECRET, &redirect_uris[0]).with("redirect_uris", json!(redirect_uris));
    let config = OidcProviderConfig::default().with_client(client).with_setting("rotateRefreshToken", true);
    skip::unless(OidcProvider::start(config).await)
}

async fn log_in(browser: &mut Browser, peer: &OidcProvider, app: &Running) {
    let page = browser.get(&app.at("/login/rotating?return_to=/me")).await;
    let page = peer.sign_in(browser, page, "alice").await;
    assert_granted(&page, app);
}

#[track_caller]
fn assert_granted(page: &Page, app: &Running) {
    let (status, at) = (page.status(), page.url().as_str());
    assert_eq!((status, at, page.body()), (StatusCode::OK, &*app.at("/me"), "alice"));
}

#[tokio::test]
async fn t251_a_browser_that_leaves_during_a_refresh_loses_nothing() {
    let site = Site::http().await;
    let Some(peer) = peer(&[site.redirect_uri("rotating")]).await else { return };
    let shared = Shared::new();
    let app = shared.serve(site, &peer);
    let mut browser = Browser::new();
    log_in(&mut browser, &peer, &app).await;

    shared.clock.advance(HOUR);
    shared.gate.is_closed.send_replace(true);
    let session = browser.cookies().find("session").expect("a session").value.clone();
    let address = app.at("").trim_start_matches("http://").to_owned();
    let mut leaving = TcpStream::connect(&address).await.expect("the application listens");
    let request = format!("GET /me HTTP/1.1\r\nhost: {address}\r\ncookie: session={session}\r\n\r\n");
    leaving.write_all(request.as_bytes()).await.expect("sent");
    shared.gate.refreshed.notified().await;
    drop(leaving);
    // The peer has answered, and whoever waited for it is gone.
    tokio::time::sleep(Duration::from_millis(200)).await;
    shared.gate.is_closed.send_replace(false);

    assert_granted(&browser.get(&app.at("/me")).await, &app);
    assert_eq!(shared.gate.refreshes(), 1);
    shared.clock.advance(HOUR);
    assert_granted(&browser.get(&app.at("/me")).await, &app);
    assert_eq!(shared.gate.refreshes(), 2, "with the token that the first one brought");
}

#[tokio::test]
async fn t206_what_another_instance_writes_during_a_refresh_costs_no_tokens() {
    let (first, second) = (Site::http().await, Site::http().await);
    let Some(peer) = peer(&[first.redirect_uri("rotating"), second.redirect_uri("rotating")]).await else { return };
    let shared = Shared::new();
    let (app, other) = (shared.serve(first, &peer), shared.serve(second, &peer));
    let mut browser = Browser::new();
    log_in(&mut browser, &peer, &app).await;

    shared.clock.advance(HOUR);
    shared.gate.is_closed.send_replace(true);
    let mut tab = Browser::new();
    *tab.cookies_mut() = browser.cookies().clone();
    let waiting = tokio::spawn({
        let url = app.at("/me");
        async move { tab.get(&url).await }
    });
    shared.gate.refreshed.notified().await;
    // In another tab, at another instance, the user is asked for more and says no. That is noted with the tokens.
    let page = browser.get(&other.at("/login/rotating?scope=profile")).await;
    let page = browser.click(&page, "[ Cancel ]").await;
    assert_eq!(page.url().as_str(), other.at("/"), "{}", page.body());
    shared.gate.is_closed.send_replace(false);

    assert_granted(&waiting.await.expect("no panic"), &app);
    for refreshes in [2, 3] {
        shared.clock.advance(HOUR);
        assert_granted(&browser.get(&app.at("/me")).await, &app);
        assert_eq!(shared.gate.refreshes(), refreshes);
    }
}

#[tokio::test]
async fn logging_out_wins_over_a_refresh_that_was_answered_and_not_yet_saved() {
    let site = Site::http().await;
    let Some(peer) = peer(&[site.redirect_uri("rotating")]).await else { return };
    let shared = Shared::new();
    let app = shared.serve(site, &peer);
    let mut browser = Browser::new();
    log_in(&mut browser, &peer, &app).await;

    shared.clock.advance(HOUR);
    shared.gate.is_closed.send_replace(true);
    let mut tab = Browser::new();
    *tab.cookies_mut() = browser.cookies().clone();
    tab.follow_redirects(false);
    let waiting = tokio::spawn({
        let url = app.at("/me");
        async move { tab.get(&url).await.status() }
    });
    shared.gate.refreshed.notified().await;
    let begun = Instant::now();
    let page = browser.post_form(&app.at("/logout/rotating"), &[]).await;
    assert!(page.body().contains("Nobody is logged in"), "{}", page.body());
    assert!(begun.elapsed() < Duration::from_secs(1), "{:?}", begun.elapsed());
    shared.gate.is_closed.send_replace(false);
    assert_eq!(waiting.await.expect("no panic"), StatusCode::SEE_OTHER, "the page goes to the login");
    for _ in 0..100 {
        if shared.gate.revocations.load(Ordering::SeqCst) == 2 {
            return;
        }
        tokio::time::sleep(Duration::from_millis(20)).await;
    }
    panic!("the old tokens are revoked, and then what the refresh brought: {:?}", shared.gate);
}
