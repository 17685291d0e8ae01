//! Tokens of a session: how long they serve, and what is done when Keycloak ends them.

use std::sync::Arc;

use axum::Router;
use axum::routing::get;
use http::{Method, StatusCode};
use oauth_runtime::Routes;
use oauth_runtime::api::{ApiCall, ApiDescription, ApiError};
use oauth_runtime::http::{Limits, ReqwestClient};
use oauth_runtime::prelude::Granted;
use oauth_tests::browser::{Browser, Page};
use oauth_tests::peer::{Keycloak, KeycloakRealm};
use oauth_tests::skip;
use serde_json::{Value, json};

use super::{ID, Plain, SECRET, log_in, realm};
use crate::real::registered::Registered;
use crate::real::site::{Running, Site};
use crate::rig::{Log, TestClock, alone_with};

const API: ApiDescription = ApiDescription::new("http://unused.invalid").dangerous_allow_loopback_http();

/// An application with a page that asks Keycloak's userinfo endpoint as an API.
pub(super) struct Club {
    pub(super) app: Running,
    pub(super) clock: Arc<TestClock>,
}

impl Club {
    /// `url` is where Keycloak is reached.
    pub(super) fn serve(site: Site, url: &str, realm: &str, limits: Limits) -> Self {
        let clock = TestClock::new();
        let base = format!("{url}/realms/{realm}");
        let page = move |granted: Granted<Plain, ()>| {
            let base = base.clone();
            async move {
                let api = granted.with_base_url(&base).expect("a base URL");
                let user = api.json::<Value>(ApiCall::get(&API, "/protocol/openid-connect/userinfo")).await?;
                Ok::<_, ApiError>(user["email"].as_str().unwrap_or_default().to_owned())
            }
        };
        let provider = Plain(Registered::new(ID, SECRET, url).in_realm(realm));
        let routes = Router::new().merge(Routes::with(provider)).route("/me", get(page));
        let http = ReqwestClient::builder().limits(limits).build().expect("an HTTP client");
        let app = site.serve_with(routes, http, |layer| layer.clock(Arc::<TestClock>::clone(&clock)).limits(limits));
        Self { app, clock }
    }

    async fn start(configure: impl FnOnce(KeycloakRealm) -> KeycloakRealm) -> Option<(Keycloak, Self)> {
        let site = Site::http().await;
        let realm = configure(realm(&site, "plain", json!({})));
        let peer = skip::unless(Keycloak::start(realm).await)?;
        let club = Self::serve(site, peer.url(), peer.realm(), Limits::default());
        Some((peer, club))
    }

    /// What the page answers when the access token has ended, at the application's clock: Keycloak's stands.
    async fn page_after_the_token(&self, browser: &mut Browser) -> Page {
        self.clock.advance(3600);
        let page = browser.get(&self.app.at("/me")).await;
        self.clock.advance(-3600);
        page
    }

    /// Fifty calls at once in the session of this browser.
    async fn crowd(&self, browser: &Browser) {
        let calls = (0..50).map(|_| {
            let mut tab = Browser::new();
            *tab.cookies_mut() = browser.cookies().clone();
            let url = self.app.at("/me");
            tokio::spawn(async move { tab.get(&url).await })
        });
        for call in calls.collect::<Vec<_>>() {
            assert_granted(&call.await.expect("no panic"));
        }
    }
}

#[track_caller]
pub(super) fn assert_granted(page: &Page) {
    assert_eq!((page.status(), page.body()), (StatusCode::OK, "alice@example.com"), "{}", page.url());
}

#[tokio::test]
async fn fifty_calls_at_once_with_tokens_of_a_minute_are_one_refresh() {
    let Some((peer, club)) = Club::start(|realm| realm.with("accessTokenLifespan", 60)).await else { return };
    let mut browser = Keycloak::browser();
    log_in(&mut browser, &club.app, "plain").await;
    club.crowd(&browser).await;
    assert_eq!(peer.events("REFRESH_TOKEN").await, 0, "a token serves for its life");
    for refreshes in 1..=3 {
        club.clock.advance(60);
        club.crowd(&browser).await;
        club.crowd(&browser).await;
        assert_eq!(peer.events("REFRESH_TOKEN").await, refreshes);
    }
    assert_eq!(peer.events("REFRESH_TOKEN_ERROR").await, 0);
}

#[tokio::test]
async fn fifty_calls_at_once_with_refresh_tokens_for_one_use_are_one_refresh() {
    let once = |realm: KeycloakRealm| {
        realm.with("accessTokenLifespan", 60).with("revokeRefreshToken", true).with("refreshTokenMaxReuse", 0)
    };
    let Some((peer, club)) = Club::start(once).await else { return };
    let mut browser = Keycloak::browser();
    log_in(&mut browser, &club.app, "plain").await;
    for refreshes in 1..=3 {
        club.clock.advance(60);
        club.crowd(&browser).await;
        assert_eq!(peer.events("REFRESH_TOKEN").await, refreshes);
    }
    assert_eq!(peer.events("REFRESH_TOKEN_ERROR").await, 0);
}

#[tokio::test]
async fn a_user_whom_the_administrator_logs_out_logs_in_again_once() {
    let Some((peer, club)) = Club::start(|realm| realm).await else { return };
    let mut browser = Keycloak::browser();
    log_in(&mut browser, &club.app, "plain").await;
    assert_granted(&browser.get(&club.app.at("/me")).await);

    let user = peer.user_id("alice").await;
    peer.administer(Method::POST, &format!("/users/{user}/logout"), None).await;
    let page = club.page_after_the_token(&mut browser).await;
    assert!(page.url().as_str().starts_with(&peer.issuer()), "the login form: {} {}", page.url(), page.body());
    assert_eq!((peer.events("REFRESH_TOKEN_ERROR").await, peer.events("LOGIN").await), (1, 1));
    // Whoever does not log in costs Keycloak no further question.
    browser.get(&club.app.at("/me")).await;
    let page = Keycloak::sign_in(&mut browser, page, "alice").await;
    assert_granted(&page);
    assert_eq!(page.url().as_str(), club.app.at("/me"));
    assert_granted(&browser.get(&club.app.at("/me")).await);
    assert_eq!((peer.events("REFRESH_TOKEN_ERROR").await, peer.events("LOGIN").await), (1, 2));
}

#[tokio::test]
async fn a_user_who_was_disabled_is_asked_to_log_in_and_not_told_that_keycloak_is_down() {
    let Some((peer, club)) = Club::start(|realm| realm).await else { return };
    let mut browser = Keycloak::browser();
    log_in(&mut browser, &club.app, "plain").await;
    let path = format!("/users/{}", peer.user_id("alice").await);
    peer.administer(Method::PUT, &path, Some(json!({ "enabled": false }))).await;
    let page = club.page_after_the_token(&mut browser).await;
    assert!(page.url().as_str().starts_with(&peer.issuer()), "the login form: {} {}", page.url(), page.body());
}

#[test]
fn why_keycloak_refreshes_no_more_is_in_the_log() {
    let Some(running) = skip::unless(Keycloak::hand_over()) else { return };
    alone_with("real::keycloak::grant::why_keycloak_refreshes_no_more_is_in_the_log", Some(running), async {
        let (log, _guard) = Log::begin();
        let (peer, club) = Club::start(|realm| realm).await.expect("it runs");
        let mut browser = Keycloak::browser();
        log_in(&mut browser, &club.app, "plain").await;
        let user = peer.user_id("alice").await;
        peer.administer(Method::POST, &format!("/users/{user}/logout"), None).await;
        club.page_after_the_token(&mut browser).await;
        let text = log.text();
        let line = text.lines().find(|line| line.contains("takes a refresh token no more"));
        let line = line.unwrap_or_else(|| panic!("{text}"));
        let told = ["invalid_grant", "Session not active", "plain"];
        assert!(told.iter().all(|told| line.contains(told)), "{line}");
    });
}
