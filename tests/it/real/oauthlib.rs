//! oauthlib's own OAuth 1.0a server classes with their defaults, which are stricter than Authlib's: 20 to 30 letters and digits
//! for whatever is made up, https alone, and errors in the words of OAuth 2.0.

use std::sync::Arc;

use axum::Router;
use axum::routing::get;
use http::StatusCode;
use oauth_runtime::Routes;
use oauth_runtime::api::{ApiCall, ApiDescription, ApiError};
use oauth_runtime::description::{ProviderDescription, UserInfoMapping};
use oauth_runtime::http::ReqwestClient;
use oauth_runtime::prelude::Granted;
use oauth_tests::browser::{Browser, Page};
use oauth_tests::peer::OauthlibServer;
use oauth_tests::skip;
use serde_json::Value;

use super::registered::{Registered, providers};
use super::site::{Running, Site};
use crate::rig::{Log, TestClock, alone, code_of};

const KEY: &str = "20lettersANDdigits4us";
const SECRET: &str = "client&secret %";
const API: ApiDescription = ApiDescription::new("https://unused.invalid");

providers! {
    Strict = ProviderDescription::oauth1("strict", "oauthlib")
        .temporary_credentials_endpoint("https://{authority}/initiate")
        .authorization_endpoint("https://{authority}/authorize")
        .token_endpoint("https://{authority}/token")
        .userinfo_endpoint("https://{authority}/me")
        .userinfo(UserInfoMapping::STANDARD.subject("/id").username("/screen_name"));
}

struct Sites {
    _server: OauthlibServer,
    app: Running,
    browser: Browser,
    clock: Arc<TestClock>,
}

async fn start(secret: &str) -> Option<Sites> {
    let server = skip::unless(OauthlibServer::start(KEY, SECRET).await)?;
    let base = server.url();
    let page = move |granted: Granted<Strict, ()>| {
        let base = base.clone();
        async move {
            let api = granted.with_base_url(&base).expect("a base URL");
            let user = api.json::<Value>(ApiCall::get(&API, "/me")).await?;
            Ok::<_, ApiError>(user["screen_name"].as_str().unwrap_or_default().to_owned())
        }
    };
    let routes = Routes::with(Strict(Registered::new(KEY, secret, &server.url())));
    let routes = Router::new().merge(routes).route("/me", get(page));
    let http = ReqwestClient::builder().root_certificate(server.certificate_pem()).build().expect("an HTTP client");
    let clock = TestClock::new();
    let app = Site::http().await.serve_with(routes, http, |layer| layer.clock(Arc::<TestClock>::clone(&clock)));
    let browser = Browser::trusting(server.certificate_pem());
    Some(Sites { _server: server, app, browser, clock })
}

impl Sites {
    /// Up to what follows the answer to the server's question.
    async fn answer(&mut self, button: &str) -> Page {
        let page = self.browser.get(&self.app.at("/login/strict")).await;
        self.browser.submit(&page, &page.form().press(button)).await
    }
}

/// The log's line about the login that failed.
fn failure(log: &Log) -> String {
    let text = log.text();
    let line = text.lines().find(|line| line.contains("login failed"));
    line.unwrap_or_else(|| panic!("nothing failed:\n{text}")).to_owned()
}

#[tokio::test]
async fn oauthlib_with_its_defaults_logs_in_and_serves_its_api() {
    let Some(mut sites) = start(SECRET).await else { return };
    // A nonce is made up for each request; one that a server of these rules refuses shows soon.
    for _ in 0..8 {
        let page = sites.answer("Allow").await;
        assert_eq!((page.status(), page.url().as_str()), (StatusCode::OK, &*sites.app.at("/")), "{}", page.body());
        assert!(page.body().contains("id-alice at"), "{}", page.body());
        let page = sites.browser.get(&sites.app.at("/me")).await;
        assert_eq!((page.status(), page.body()), (StatusCode::OK, "alice"));
    }
}

#[tokio::test]
async fn a_wrong_secret_at_oauthlib_is_called_a_refusal() {
    let Some(mut sites) = start("another secret").await else { return };
    let page = sites.browser.get(&sites.app.at("/login/strict")).await;
    assert_eq!((page.status(), &*code_of(&page)), (StatusCode::BAD_GATEWAY, "oauth1_unauthorized"));
    assert!(page.body().contains("secret") && !page.body().contains("RFC 6749"), "{}", page.body());
}

#[test]
fn what_oauthlib_says_about_a_clock_that_is_off_is_in_the_log() {
    alone("real::oauthlib::what_oauthlib_says_about_a_clock_that_is_off_is_in_the_log", async {
        let Some(mut sites) = start(SECRET).await else { return };
        let (log, _guard) = Log::begin();
        sites.clock.advance(3600);
        let page = sites.browser.get(&sites.app.at("/login/strict")).await;
        assert_eq!(page.status(), StatusCode::BAD_GATEWAY, "{}", page.body());
        assert!(page.body().contains("clock"), "{}", page.body());
        let line = failure(&log);
        let said = "Timestamp given is invalid, differ from allowed by over 600 seconds.";
        assert!(line.contains("invalid_request") && line.contains(said), "{line}");
    });
}

#[test]
fn a_refusal_in_oauthlibs_words_is_a_refusal_and_in_the_log() {
    alone("real::oauthlib::a_refusal_in_oauthlibs_words_is_a_refusal_and_in_the_log", async {
        let Some(mut sites) = start(SECRET).await else { return };
        let (log, _guard) = Log::begin();
        let page = sites.answer("Deny").await;
        assert_eq!((page.status(), &*code_of(&page)), (StatusCode::FORBIDDEN, "access_denied"));
        let line = failure(&log);
        assert!(line.contains("access_denied") && line.contains("The resource owner said no"), "{line}");
        drop(log);
        let page = sites.answer("Allow").await;
        assert!(page.body().contains("id-alice at"), "{}", page.body());
    });
}
