//! npm's `@node-oauth/oauth2-server`: OAuth 2.0 as it is without metadata, ID tokens and OpenID Connect's names.

use std::sync::Arc;

use axum::Router;
use axum::routing::get;
use http::StatusCode;
use oauth_runtime::api::{ApiCall, ApiDescription, ApiError};
use oauth_runtime::description::{ClientAuthenticationMethod, ProviderDescription, UserInfoMapping};
use oauth_runtime::http::ReqwestClient;
use oauth_runtime::prelude::Granted;
use oauth_runtime::{Identifies, Routes};
use oauth_tests::browser::{Browser, Page};
use oauth_tests::peer::OAuth2Server;
use oauth_tests::skip;
use serde_json::Value;

use super::registered::{Registered, providers};
use super::site::{Running, Site};
use crate::rig::{TestClock, code_of};

const ID: &str = "web-app";
const SECRET: &str = "letters.and-digits_1";
const API: ApiDescription = ApiDescription::new("http://unused.invalid").dangerous_allow_loopback_http();

const fn node(name: &'static str) -> ProviderDescription {
    let profile = UserInfoMapping::STANDARD.subject("/user_id").username("/login").email("/mail").name("/display/name");
    ProviderDescription::oauth2(name, "Node")
        .authorization_endpoint("http://{authority}/authorize")
        .token_endpoint("http://{authority}/token")
        .userinfo_endpoint("http://{authority}/profile")
        .userinfo(profile)
        .scopes(&["profile"])
}

providers! {
    Basic = node("basic");
    Post = node("post").client_authentication(ClientAuthenticationMethod::ClientSecretPost);
}

struct Sites {
    peer: OAuth2Server,
    app: Running,
    browser: Browser,
    clock: Arc<TestClock>,
    name: &'static str,
}

impl Sites {
    async fn basic(registered: &str, configured: &str) -> Option<Self> {
        Self::start("basic", registered, configured, Basic).await
    }

    /// The peer knows one secret, and the application is set up with one.
    async fn start<P: Identifies>(
        name: &'static str,
        registered: &str,
        configured: &str,
        provider: impl FnOnce(Registered) -> P,
    ) -> Option<Self> {
        let site = Site::http().await;
        let peer = skip::unless(OAuth2Server::start(ID, registered, &site.redirect_uri(name)).await)?;
        let base = peer.url().to_owned();
        let page = move |granted: Granted<P, ()>| {
            let base = base.clone();
            async move {
                let api = granted.with_base_url(&base).expect("a base URL");
                let user = api.json::<Value>(ApiCall::get(&API, "/profile")).await?;
                Ok::<_, ApiError>(user["login"].as_str().unwrap_or_default().to_owned())
            }
        };
        let provider = provider(Registered::new(ID, configured, peer.url()));
        let routes = Router::new().merge(Routes::with(provider)).route("/me", get(page));
        let (http, clock) = (ReqwestClient::new().expect("an HTTP client"), TestClock::new());
        let app = site.serve_with(routes, http, |layer| layer.clock(Arc::<TestClock>::clone(&clock)));
        Some(Self { peer, app, browser: Browser::new(), clock, name })
    }

    /// From the application to the peer's question, and past its answer.
    async fn answer(&mut self, button: &str) -> Page {
        let page = self.browser.get(&self.app.at(&format!("/login/{}", self.name))).await;
        self.browser.submit(&page, &page.form().press(button)).await
    }

    async fn me(&mut self) -> Page {
        self.browser.get(&self.app.at("/me")).await
    }
}

#[track_caller]
fn assert_alice(page: &Page) {
    assert_eq!((page.status(), page.body()), (StatusCode::OK, "alice"), "{}", page.url());
}

#[tokio::test]
async fn a_profile_in_the_servers_own_words_logs_in() {
    let Some(mut sites) = Sites::basic(SECRET, SECRET).await else { return };
    let page = sites.answer("Allow").await;
    assert_eq!((page.status(), page.url().as_str()), (StatusCode::OK, &*sites.app.at("/")), "{}", page.body());
    let page = sites.browser.get(&sites.app.at("/claims")).await;
    let claims: Value = serde_json::from_str(page.body()).expect("JSON");
    assert_eq!((&claims["sub"], &claims["preferred_username"]), (&"4711".into(), &"alice".into()), "{claims}");
    assert_eq!((&claims["email"], &claims["name"]), (&"alice@example.com".into(), &"Alice Example".into()), "{claims}");
    assert_alice(&sites.me().await);
}

#[tokio::test]
async fn who_says_no_at_a_plain_server_is_told_so() {
    let Some(mut sites) = Sites::basic(SECRET, SECRET).await else { return };
    let page = sites.answer("Deny").await;
    assert_eq!((page.status(), &*code_of(&page)), (StatusCode::FORBIDDEN, "access_denied"));
    assert!(page.body().contains("<h1>Login cancelled</h1>"), "{}", page.body());
    let page = sites.answer("Allow").await;
    assert_eq!(page.url().as_str(), sites.app.at("/"), "{}", page.body());
}

#[tokio::test]
async fn refresh_tokens_of_one_use_are_followed_and_a_dead_one_means_one_new_login() {
    let Some(mut sites) = Sites::basic(SECRET, SECRET).await else { return };
    sites.answer("Allow").await;
    for refreshes in 1..=3 {
        sites.clock.advance(3600);
        assert_alice(&sites.me().await);
        assert_alice(&sites.me().await);
        assert_eq!(sites.peer.refreshes().await, refreshes);
    }

    sites.peer.forget_refresh_tokens().await;
    sites.clock.advance(3600);
    let page = sites.me().await;
    assert!(page.body().contains("<h1>Authorize</h1>"), "{} {}", page.url(), page.body());
    // Whoever does not log in is not worth another question.
    sites.me().await;
    assert_eq!(sites.peer.refreshes().await, 4);
    let page = sites.browser.submit(&page, &page.form().press("Allow")).await;
    assert_alice(&page);
    assert_eq!(page.url().as_str(), sites.app.at("/me"));
    assert_eq!(sites.peer.refreshes().await, 4);
}

#[tokio::test]
async fn a_wrong_secret_at_a_plain_server_is_called_one() {
    let Some(mut sites) = Sites::basic(SECRET, "another.secret").await else { return };
    let page = sites.answer("Allow").await;
    assert_eq!((page.status(), &*code_of(&page)), (StatusCode::BAD_GATEWAY, "invalid_client"));
    assert!(page.body().contains("secret"), "{}", page.body());
}

#[tokio::test]
async fn a_secret_that_the_server_reads_without_decoding_it_is_sent_in_the_body() {
    // RFC 6749 §2.3.1 has both parts of Basic authentication form-encoded; this server takes them as they are.
    let secret = "100% ours & +more";
    let Some(mut sites) = Sites::basic(secret, secret).await else { return };
    let page = sites.answer("Allow").await;
    assert_eq!((page.status(), &*code_of(&page)), (StatusCode::BAD_GATEWAY, "invalid_client"));
    assert!(page.body().contains("client_secret_post"), "the way out is named: {}", page.body());

    let Some(mut sites) = Sites::start("post", secret, secret, Post).await else { return };
    let page = sites.answer("Allow").await;
    assert_eq!(page.url().as_str(), sites.app.at("/"), "{}", page.body());
    assert_alice(&sites.me().await);
}
