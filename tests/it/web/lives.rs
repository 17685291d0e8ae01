//! How long a login lasts: used or not, remembered by its browser, or bound to its tokens.

use std::sync::Arc;
use std::time::Duration;

use axum::Router;
use axum::routing::get;
use http::StatusCode;
use oauth_runtime::prelude::*;
use oauth_runtime::records::MemoryRecords;
use oauth_runtime::testing::{DevelopmentProvider, Persona};
use oauth_runtime::web::{OAuthLayerBuilder, TowerSessions};
use oauth_tests::browser::Browser;
use tower_sessions::{MemoryStore, Session};

use super::logins::below_another_session;
use super::session_store::Watched;
use crate::rig::{App, Lasting, Open, Plain, TestClock, code_of, environment};

struct Rig {
    _provider: DevelopmentProvider,
    app: App,
    clock: Arc<TestClock>,
}

impl Rig {
    async fn new(configure: impl FnOnce(OAuthLayerBuilder) -> OAuthLayerBuilder) -> Self {
        let provider = DevelopmentProvider::builder().auto_login(Persona::ada()).start().expect("a provider");
        let who = |user: Option<AnyUser>| async move { user.map_or("nobody", |_| "somebody") };
        let count = async |session: Session| {
            let count = session.get::<u32>("count").await.expect("a store").unwrap_or_default() + 1;
            session.insert("count", count).await.expect("a store");
            count.to_string()
        };
        let router = Router::new().route("/", get(who)).route("/count", get(count));
        let router = router.merge(Open::routes()).merge(Plain::routes()).merge(Lasting::routes());
        let (settings, clock) = (environment(provider.origin()), TestClock::new());
        let of_app = Arc::clone(&clock);
        let app = App::start(router, |builder| configure(builder.environment(settings).clock(of_app))).await;
        Self { _provider: provider, app, clock }
    }

    async fn log_in(&self, login: &str) -> Browser {
        let mut browser = Browser::new();
        assert_eq!(browser.get(&self.app.path(login)).await.body(), "somebody");
        browser
    }

    /// Who is there after this time; and what that request has to say is said.
    async fn after(&self, seconds: i64, browser: &mut Browser) -> String {
        self.after_with(seconds, browser, &[]).await
    }

    async fn after_with(&self, seconds: i64, browser: &mut Browser, headers: &[(&str, &str)]) -> String {
        self.clock.advance(seconds);
        let who = browser.get_with_headers(&self.app.path("/"), headers).await.body().to_owned();
        self.app.layer.shutdown().await;
        who
    }
}

const IDLE: Duration = Duration::from_secs(1800);
const HOUR: Duration = Duration::from_secs(3600);
const DAY: Duration = Duration::from_secs(86_400);

/// In each kind of store.
fn stores() -> [fn(OAuthLayerBuilder) -> OAuthLayerBuilder; 4] {
    [
        |builder| builder,
        |builder| builder.store(MemoryRecords::default()),
        |builder| builder.session_store(MemoryStore::default()),
        |builder| builder.atomic_session_store(Watched::default()),
    ]
}

#[tokio::test]
async fn a_login_that_nobody_uses_ends_and_one_that_is_used_goes_on_until_its_own_end() {
    for store in stores() {
        let rig = Rig::new(|builder| store(builder.session_idle(IDLE).session_life(2 * HOUR))).await;
        let (mut used, mut unused) = (rig.log_in("/login/open").await, rig.log_in("/login/open").await);
        for _ in 0..4 {
            assert_eq!(rig.after(1700, &mut used).await, "somebody");
        }
        assert_eq!(rig.after(0, &mut unused).await, "nobody");
        // 6800 seconds have passed, and it was used all the time.
        assert_eq!(rig.after(380, &mut used).await, "somebody");
        assert_eq!(rig.after(30, &mut used).await, "nobody");
    }
}

#[tokio::test]
async fn what_the_browser_fetches_by_itself_does_not_prolong_a_login() {
    let rig = Rig::new(|builder| builder.session_idle(IDLE)).await;
    for page in ["/", "/count"] {
        let mut browser = rig.log_in("/login/plain").await;
        rig.clock.advance(1700);
        let prefetch = browser.get_with_headers(&rig.app.path(page), &[("sec-purpose", "prefetch")]).await;
        assert!(["somebody", "1"].contains(&prefetch.body()), "{}", prefetch.body());
        assert_eq!(rig.after(200, &mut browser).await, "nobody", "{page}");
    }
}

#[tokio::test]
async fn a_page_writes_no_session_but_once_in_a_tenth_of_the_idle_life() {
    let store = Watched::default();
    let rig = Rig::new(|builder| builder.session_idle(IDLE).atomic_session_store(store.clone())).await;
    let mut browser = rig.log_in("/login/open").await;
    rig.app.layer.shutdown().await;
    store.take_notes();
    for _ in 0..3 {
        assert_eq!(rig.after(50, &mut browser).await, "somebody");
    }
    assert_eq!(store.take_notes(), ["load"; 3]);
    let page = browser.get(&rig.app.path("/")).await;
    assert_eq!((page.set_cookies().count(), page.headers().contains_key("cache-control")), (0, false));
    store.take_notes();
    assert_eq!(rig.after(40, &mut browser).await, "somebody");
    assert_eq!(store.take_notes(), ["load", "load", "replace"], "180 seconds after the login");
    assert_eq!(rig.after(10, &mut browser).await, "somebody");
    assert_eq!(store.take_notes(), ["load"]);
}

#[tokio::test]
async fn without_an_idle_life_no_use_is_written_down() {
    let store = Watched::default();
    let rig = Rig::new(|builder| builder.session_life(2 * HOUR).atomic_session_store(store.clone())).await;
    let mut browser = rig.log_in("/login/open").await;
    store.take_notes();
    assert_eq!(rig.after(7000, &mut browser).await, "somebody");
    assert_eq!(store.take_notes(), ["load"]);
}

#[tokio::test]
async fn values_of_a_login_end_with_it_and_what_is_written_late_does_not_prolong_it() {
    for store in stores() {
        let rig = Rig::new(|builder| store(builder.session_life(2 * HOUR))).await;
        let mut browser = rig.log_in("/login/open").await;
        rig.clock.advance(7000);
        assert_eq!(browser.get(&rig.app.path("/count")).await.body(), "1");
        assert_eq!(browser.get(&rig.app.path("/count")).await.body(), "2");
        rig.clock.advance(300);
        assert_eq!(browser.get(&rig.app.path("/count")).await.body(), "1", "a session of nobody");
    }
}

#[tokio::test]
async fn a_login_whose_idle_life_nobody_would_keep_does_not_begin() {
    let provider = DevelopmentProvider::builder().auto_login(Persona::ada()).start().expect("a provider");
    let url = below_another_session(&provider, |builder| builder.session_idle(IDLE)).await;
    let page = Browser::new().get(&format!("{url}/login/lasting")).await;
    assert_eq!((page.status(), code_of(&page).as_str()), (StatusCode::SERVICE_UNAVAILABLE, "session_idle_elsewhere"));
    let elsewhere = OAuthLayer::builder().environment(environment(provider.origin()));
    let elsewhere = elsewhere.sessions(Arc::new(TowerSessions)).session_idle(IDLE).build().expect("a layer");
    assert_eq!(elsewhere.check().expect_err("a finding").code(), "session_idle_elsewhere");
}

#[tokio::test]
async fn a_login_outlasts_its_browser_if_its_link_says_so() {
    let rig = Rig::new(|builder| builder.remember_me(30 * DAY).session_life(HOUR).session_idle(IDLE)).await;
    let mut browser = rig.log_in("/login/open?remember=1").await;
    let age = |line: &str| line.split_once("Max-Age=").map(|(_, age)| age.parse::<u64>().expect("seconds"));
    for _ in 0..2 {
        browser.cookies_mut().end_session();
        assert_eq!(rig.after(7200, &mut browser).await, "somebody");
        // A page that changes the session gives the cookie anew, with what is left of its time.
        let page = browser.get(&rig.app.path("/count")).await;
        let left = page.set_cookies().find_map(age).expect("a cookie that lasts");
        assert!((2_570_000..2_585_000).contains(&left), "{left}");
    }
    assert_eq!(rig.after(2_577_500, &mut browser).await, "somebody");
    assert_eq!(rig.after(200, &mut browser).await, "nobody", "after 30 days");
}

#[tokio::test]
async fn a_login_that_asks_for_more_is_remembered_as_before() {
    let rig = Rig::new(|builder| builder.remember_me(30 * DAY).session_life(HOUR)).await;
    let mut browser = rig.log_in("/login/lasting?remember=1").await;
    assert_eq!(browser.get(&rig.app.path("/login/lasting?scope=email")).await.body(), "somebody");
    browser.cookies_mut().end_session();
    assert_eq!(rig.after(7200, &mut browser).await, "somebody");
}

#[tokio::test]
async fn a_login_ends_with_the_browser_unless_the_setting_and_a_page_of_the_application_say_otherwise() {
    let (with, without) = (Rig::new(|builder| builder.remember_me(30 * DAY)).await, Rig::new(|builder| builder).await);
    let from_elsewhere: &[(&str, &str)] = &[("sec-fetch-site", "cross-site"), ("sec-fetch-mode", "navigate")];
    for (rig, login, headers) in [
        (&with, "/login/open", &[][..]),
        (&with, "/login/open?remember=0", &[]),
        (&with, "/login/open?remember=1", from_elsewhere),
        (&without, "/login/open?remember=1", &[("sec-fetch-site", "same-origin"), ("sec-fetch-mode", "navigate")]),
    ] {
        let mut browser = Browser::new();
        let page = browser.get_with_headers(&rig.app.path(login), headers).await;
        assert_eq!(page.body(), "somebody", "{login}");
        assert!(!page.set_cookies().any(|line| line.starts_with("session=") && line.contains("Max-Age")), "{login}");
        browser.cookies_mut().end_session();
        assert_eq!(rig.after(0, &mut browser).await, "nobody", "{login}");
    }
}

#[tokio::test]
async fn a_login_whose_tokens_nothing_renews_ends_with_them() {
    let bound = Rig::new(OAuthLayerBuilder::end_sessions_with_tokens).await;
    let free = Rig::new(|builder| builder).await;
    // An access token lives for an hour at this provider, an ID token for five minutes.
    for login in ["/login/open", "/login/plain"] {
        // The first one is OpenID Connect, whose tokens carry the time of their server.
        let (mut ends, mut goes_on) = (bound.log_in(login).await, free.log_in(login).await);
        assert_eq!(bound.after(3590, &mut ends).await, "somebody", "{login}");
        assert_eq!(bound.after(20, &mut ends).await, "nobody", "{login}");
        assert_eq!(free.after(3610, &mut goes_on).await, "somebody", "{login}");
    }
    let bound = Rig::new(OAuthLayerBuilder::end_sessions_with_tokens).await;
    let mut renewed = bound.log_in("/login/lasting").await;
    assert_eq!(bound.after(7200, &mut renewed).await, "somebody", "a refresh token renews them");
}
