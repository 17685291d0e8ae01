//! Applications with tower-sessions 0.14: axum-login 0.18 around the layer, and a store that was published for it.

use std::convert::Infallible;
use std::time::Duration;

use axum::Router;
use axum::routing::get;
use axum_login::tower_sessions::SessionManagerLayer;
use axum_login::tower_sessions::cookie::SameSite;
use axum_login::{AuthManagerLayerBuilder, AuthSession, AuthUser, AuthnBackend};
use http::StatusCode;
use oauth_runtime::prelude::*;
use oauth_runtime::testing::{DevelopmentProvider, Persona};
use oauth_runtime::web::{SessionStore014, TowerSessions014};
use oauth_tests::browser::Browser;
use tokio::net::TcpListener;
use tokio::task::JoinHandle;
use tower_sessions_moka_store::MokaStore;

use crate::rig::{App, Open, TestClock, code_of, environment, raw};

/// The accounts of an application, for axum-login.
#[derive(Clone, Debug)]
struct Accounts;

#[derive(Clone, Debug)]
struct Account(String);

impl AuthUser for Account {
    type Id = String;

    fn id(&self) -> String {
        self.0.clone()
    }

    fn session_auth_hash(&self) -> &[u8] {
        self.0.as_bytes()
    }
}

impl AuthnBackend for Accounts {
    type User = Account;
    type Credentials = String;
    type Error = Infallible;

    async fn authenticate(&self, name: String) -> Result<Option<Account>, Infallible> {
        Ok(Some(Account(name)))
    }

    async fn get_user(&self, name: &String) -> Result<Option<Account>, Infallible> {
        Ok(Some(Account(name.clone())))
    }
}

struct WithAxumLogin {
    provider: DevelopmentProvider,
    url: String,
    serving: JoinHandle<()>,
}

impl Drop for WithAxumLogin {
    fn drop(&mut self) {
        self.serving.abort();
    }
}

/// Whoever comes back from the provider is logged in with axum-login as well.
async fn welcome(user: User<Open>, mut auth: AuthSession<Accounts>) -> &'static str {
    auth.login(&Account(user.subject().to_string())).await.expect("a memory store");
    "welcome"
}

impl WithAxumLogin {
    async fn start(same_site: SameSite) -> Self {
        let provider = DevelopmentProvider::builder().auto_login(Persona::ada()).start().expect("a provider");
        let listener = TcpListener::bind("127.0.0.1:0").await.expect("a free port");
        let url = format!("http://localhost:{}", listener.local_addr().expect("an address").port());
        let layer = OAuthLayer::builder().base_url(&url).environment(environment(provider.origin()));
        let layer = layer.sessions(std::sync::Arc::new(TowerSessions014)).build().expect("a layer");
        let sessions = SessionManagerLayer::new(MokaStore::new(Some(100))).with_secure(false).with_same_site(same_site);
        let whose = async |auth: AuthSession<Accounts>| auth.user.map_or("nobody".to_owned(), |account| account.0);
        let local = async |mut auth: AuthSession<Accounts>| {
            let account = auth.authenticate("local".to_owned()).await.expect("infallible").expect("an account");
            auth.login(&account).await.expect("a memory store");
        };
        let router = Router::new()
            .route("/", get(|user: Option<AnyUser>| async move { user.map_or("nobody", |_| "somebody") }))
            .route("/account", get(whose))
            .route("/local", get(local))
            .route("/welcome", get(welcome))
            .merge(Open::routes())
            .layer(layer)
            .layer(AuthManagerLayerBuilder::new(Accounts, sessions).build());
        let serving =
            tokio::spawn(async move { axum::serve(listener, router.into_make_service()).await.expect("serving") });
        Self { provider, url, serving }
    }

    async fn page(&self, browser: &mut Browser, path: &str) -> String {
        browser.get(&format!("{}{path}", self.url)).await.body().to_owned()
    }

    /// A login from a page of the application; the way back begins at the provider.
    async fn log_in(&self, cookies: &Browser, path: &str) -> (Browser, String) {
        let mut there = Browser::new();
        *there.cookies_mut() = cookies.cookies().clone();
        there.stop_at(&format!("{}/auth/", self.url));
        let page = there.get_from(&self.url, &format!("{}{path}", self.url)).await;
        let callback = page.location().expect("an answer");
        let mut back = Browser::new();
        *back.cookies_mut() = there.cookies().clone();
        let page = back.get_from(self.provider.origin(), callback.as_str()).await;
        assert_eq!(page.status(), StatusCode::OK, "{}", page.body());
        let body = page.body().to_owned();
        (back, body)
    }
}

#[tokio::test]
async fn a_login_lives_in_the_session_of_axum_login_and_ends_with_it() {
    // The first is what a middleware of tower-sessions does by default.
    for same_site in [SameSite::Strict, SameSite::Lax] {
        let app = WithAxumLogin::start(same_site).await;
        let (mut browser, body) = app.log_in(&Browser::new(), "/welcome").await;
        assert_eq!(body, "welcome", "{same_site}");
        assert_eq!(app.page(&mut browser, "/").await, "somebody", "{same_site}");
        assert!(app.page(&mut browser, "/account").await.starts_with("ada"), "{same_site}");

        let page = browser.post_form(&format!("{}/logout/open", app.url), &[]).await;
        assert_eq!((page.status(), page.body()), (StatusCode::OK, "nobody"), "{same_site}");
        assert_eq!(app.page(&mut browser, "/account").await, "nobody", "one session, and one end");
    }
}

#[tokio::test]
async fn t199_t216_a_session_of_before_the_login_is_dead_after_it_below_axum_login_too() {
    let app = WithAxumLogin::start(SameSite::Lax).await;
    let mut before = Browser::new();
    app.page(&mut before, "/local").await;
    assert_eq!(app.page(&mut before, "/account").await, "local");
    let (mut after, body) = app.log_in(&before, "/login/open").await;
    assert_eq!(body, "somebody");
    assert_eq!(app.page(&mut after, "/account").await, "nobody", "what was planted before is gone");
    assert_eq!(
        (app.page(&mut before, "/").await.as_str(), app.page(&mut before, "/account").await.as_str()),
        ("nobody", "nobody")
    );
}

#[tokio::test]
async fn an_answer_that_comes_again_leads_on_whoever_is_logged_in_by_it_below_axum_login() {
    let app = WithAxumLogin::start(SameSite::Lax).await;
    let mut browser = Browser::new();
    browser.stop_at(&format!("{}/auth/", app.url));
    let callback =
        browser.get(&format!("{}/login/open?return_to=/account", app.url)).await.location().expect("an answer");
    let mut back = Browser::new();
    *back.cookies_mut() = browser.cookies().clone();
    assert_eq!(back.get(callback.as_str()).await.url().path(), "/account");
    let again = back.get(callback.as_str()).await;
    assert_eq!((again.status(), again.url().path()), (StatusCode::OK, "/account"));
}

#[tokio::test]
async fn logins_in_sessions_of_0_14_want_its_middleware_around_the_layer() {
    let provider = DevelopmentProvider::builder().auto_login(Persona::ada()).start().expect("a provider");
    let settings = environment(provider.origin());
    let router = Router::new().route("/", get(|_: AnyUser| async {})).merge(Open::routes());
    let app =
        App::start(router, |builder| builder.environment(settings).sessions(std::sync::Arc::new(TowerSessions014)))
            .await;
    let page = Browser::new().get(&app.path("/")).await;
    assert_eq!((page.status(), code_of(&page).as_str()), (StatusCode::SERVICE_UNAVAILABLE, "session_missing"));
}

#[tokio::test]
async fn a_store_of_0_14_keeps_the_layers_sessions() {
    let provider = DevelopmentProvider::builder().auto_login(Persona::ada()).start().expect("a provider");
    let (settings, clock) = (environment(provider.origin()), TestClock::new());
    let who = |user: Option<AnyUser>| async move { user.map_or("nobody", |_| "somebody") };
    let router = Router::new().route("/", get(who)).merge(Open::routes());
    let store = SessionStore014(MokaStore::new(Some(100)));
    let of_app = std::sync::Arc::clone(&clock);
    let app = App::start(router, |builder| {
        let builder = builder.environment(settings).clock(of_app).session_store(store);
        builder.list_logins().session_idle(Duration::from_secs(1800))
    });
    let app = app.await;
    let (mut one, mut other) = (Browser::new(), Browser::new());
    for browser in [&mut one, &mut other] {
        assert_eq!(browser.get(&app.path("/login/open")).await.body(), "somebody");
    }
    for _ in 0..2 {
        clock.advance(1700);
        assert_eq!(one.get(&app.path("/")).await.body(), "somebody");
        app.layer.shutdown().await;
    }
    assert_eq!(other.get(&app.path("/")).await.body(), "nobody", "nobody used it");
    let cookie = one.cookies().find("session").expect("a session").value.clone();
    let issuer = provider.endpoints("open").issuer.as_str().into();
    let logins = app.layer.logins().expect("they are listed");
    assert_eq!(logins.end_all(&issuer, &Persona::ada().subject().into()).await.expect("a memory store"), 2);
    let replay = raw(app.port, "GET", "/", &[("cookie", &format!("session={cookie}"))]).await;
    assert!(replay.text.ends_with("nobody"), "{replay:?}");
}
