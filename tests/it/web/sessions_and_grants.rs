//! A grant that the provider ended, and the session of its login.

use std::sync::Arc;
use std::time::Duration;

use axum::Router;
use axum::routing::get;
use http::StatusCode;
use oauth_runtime::prelude::*;
use oauth_runtime::testing::{DevelopmentProvider, Endpoint, Misbehaviour, Persona, ResponseFault};
use oauth_runtime::web::{AnyUser, OAuthLayerBuilder};
use oauth_tests::browser::Browser;

use crate::rig::{App, Lasting, Log, Open, TestClock, alone, environment};

struct Rig {
    provider: DevelopmentProvider,
    app: App,
    clock: Arc<TestClock>,
    browser: Browser,
}

impl Rig {
    async fn new(configure: impl FnOnce(OAuthLayerBuilder) -> OAuthLayerBuilder) -> Self {
        let provider = DevelopmentProvider::builder().auto_login(Persona::ada()).start().expect("a provider");
        provider.access_token_lifetime(Duration::from_secs(600));
        let router = Router::new()
            .route("/", get(|user: Option<AnyUser>| async move { user.is_some().to_string() }))
            .route("/page", get(|_: User<Lasting>| async { "page" }))
            .merge(Lasting::routes())
            .merge(Open::routes());
        let (settings, clock) = (environment(provider.origin()), TestClock::new());
        let at = Arc::clone(&clock);
        let app = App::start(router, |builder| configure(builder.environment(settings).clock(at))).await;
        let mut browser = Browser::new();
        assert_eq!(browser.get(&app.path("/login/lasting")).await.body(), "true");
        provider.clear_requests();
        Self { provider, app, clock, browser }
    }

    async fn is_logged_in(&mut self) -> bool {
        self.browser.get(&self.app.path("/")).await.body() == "true"
    }
}

#[tokio::test]
async fn a_session_ends_with_the_grant_where_the_layer_says_so() {
    let mut rig = Rig::new(OAuthLayerBuilder::end_sessions_with_grants).await;
    rig.provider.revoke_everything();
    assert!(rig.is_logged_in().await, "the access token has not ended, and nobody asked");
    rig.clock.advance(600);
    assert!(!rig.is_logged_in().await);
    assert!(rig.browser.cookies().find("session").is_none(), "the session is gone, not hidden");
    let refreshes = rig.provider.request_count(Endpoint::Token);
    assert!(!rig.is_logged_in().await);
    assert_eq!((refreshes, rig.provider.request_count(Endpoint::Token)), (1, 1));
    rig.provider.set_clock_offset(600);
    assert_eq!(rig.browser.get(&rig.app.path("/page")).await.body(), "page", "a new login works");
}

#[tokio::test]
async fn a_session_outlives_the_grant_without_the_switch() {
    let mut rig = Rig::new(|builder| builder).await;
    rig.provider.revoke_everything();
    rig.clock.advance(600);
    assert!(rig.is_logged_in().await);
    assert_eq!(rig.browser.get(&rig.app.path("/page")).await.body(), "page");
    assert_eq!(rig.provider.request_count(Endpoint::Token), 0, "nobody asks");
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_provider_that_does_not_answer_ends_no_session() {
    for fault in [ResponseFault::Unavailable, ResponseFault::ServerError, ResponseFault::TooManyRequests] {
        let mut rig = Rig::new(OAuthLayerBuilder::end_sessions_with_grants).await;
        rig.provider.misbehave(Misbehaviour::Response(Endpoint::Token, fault));
        rig.clock.advance(600);
        for _ in 0..3 {
            assert!(rig.is_logged_in().await, "{fault:?}");
        }
        assert_eq!(rig.provider.request_count(Endpoint::Token), 1, "and is left alone: {fault:?}");
        rig.provider.behave();
        rig.clock.advance(31);
        assert!(rig.is_logged_in().await, "{fault:?}");
    }
}

#[tokio::test]
async fn a_refusal_that_is_the_clients_fault_ends_no_session() {
    let mut rig = Rig::new(OAuthLayerBuilder::end_sessions_with_grants).await;
    rig.provider.misbehave(Misbehaviour::TokenInvalidClient);
    rig.clock.advance(600);
    assert!(rig.is_logged_in().await);
}

#[tokio::test]
async fn a_login_without_a_refresh_token_is_not_ended() {
    let mut rig = Rig::new(OAuthLayerBuilder::end_sessions_with_grants).await;
    assert_eq!(rig.browser.get(&rig.app.path("/login/open")).await.status(), StatusCode::OK);
    rig.provider.revoke_everything();
    rig.clock.advance(7200);
    assert!(rig.is_logged_in().await);
}

#[test]
fn the_log_says_what_becomes_of_the_session() {
    alone("web::sessions_and_grants::the_log_says_what_becomes_of_the_session", async {
        let (log, _guard) = Log::begin();
        let mut rig = Rig::new(OAuthLayerBuilder::end_sessions_with_grants).await;
        rig.provider.revoke_everything();
        rig.clock.advance(600);
        assert!(!rig.is_logged_in().await);
        let text = log.text();
        let line = text.lines().find(|line| line.contains("takes a refresh token no more")).expect("a line");
        assert!(line.contains("ends with it"), "{line}");
        let line = text.lines().find(|line| line.contains(r#"code="session_ended_with_grant""#)).expect("a line");
        assert!(line.contains(r#"provider="lasting""#), "{line}");
    });
}
