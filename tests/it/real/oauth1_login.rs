//! The three legs of OAuth 1.0a against Authlib, through the routes.

use std::collections::HashMap;

use axum::Router;
use http::StatusCode;
use oauth_runtime::Routes;
use oauth_runtime::description::{Placement, ProviderDescription, SignatureMethod, UserInfoMapping};
use oauth_tests::browser::{Browser, Page};
use oauth_tests::peer::{OAuth1Client, OAuth1Server, OAuth1ServerConfig};
use oauth_tests::skip;
use serde_json::Value;
use url::Url;

use super::oauth1_signatures::RsaKey;
use super::registered::{Registered, providers};
use super::site::{Running, Site};

pub(super) const KEY: &str = "client key";
pub(super) const SECRET: &str = "client&secret %";

/// In the order they are merged.
const NAMES: [&str; 7] =
    ["hmac-sha1", "hmac-sha256", "hmac-sha512", "rsa-sha1", "rsa-sha256", "rsa-sha512", "plaintext"];

const fn flask(name: &'static str) -> ProviderDescription {
    ProviderDescription::oauth1(name, "Flask")
        .temporary_credentials_endpoint("http://{authority}/initiate")
        .authorization_endpoint("http://{authority}/authorize")
        .token_endpoint("http://{authority}/token")
        .userinfo_endpoint("http://{authority}/verify_credentials.json")
        .userinfo(UserInfoMapping::STANDARD.subject("/id").username("/screen_name"))
}

providers! {
    HmacSha1 = flask("hmac-sha1");
    HmacSha256 = flask("hmac-sha256").signature_method(SignatureMethod::HmacSha256).realm("Photos");
    HmacSha512 = flask("hmac-sha512").signature_method(SignatureMethod::HmacSha512).placement(Placement::Body);
    RsaSha1 = flask("rsa-sha1").signature_method(SignatureMethod::RsaSha1);
    RsaSha256 = flask("rsa-sha256").signature_method(SignatureMethod::RsaSha256).placement(Placement::Query);
    RsaSha512 = flask("rsa-sha512").signature_method(SignatureMethod::RsaSha512);
    Plaintext = flask("plaintext").signature_method(SignatureMethod::Plaintext);
}

/// One server with one client; one application that signs in every way.
async fn start() -> Option<(OAuth1Server, Running)> {
    start_with(OAuth1ServerConfig::default().with_callback_confirmed("true")).await
}

pub(super) async fn start_with(config: OAuth1ServerConfig) -> Option<(OAuth1Server, Running)> {
    let rsa = RsaKey::generate();
    let client = OAuth1Client::new(KEY, SECRET).with_rsa_public_key(&rsa.public_pem);
    let server = skip::unless(OAuth1Server::start(config.with_client(client)).await)?;
    let app = Site::http().await.serve(routes(server.url(), &rsa));
    Some((server, app))
}

fn routes(server: &str, rsa: &RsaKey) -> Router {
    let shared = || Registered::new(KEY, SECRET, server);
    let private = || Registered::new(KEY, &rsa.private_pem, server);
    Router::new()
        .merge(Routes::with(HmacSha1(shared())))
        .merge(Routes::with(HmacSha256(shared())))
        .merge(Routes::with(HmacSha512(shared())))
        .merge(Routes::with(RsaSha1(private())))
        .merge(Routes::with(RsaSha256(private())))
        .merge(Routes::with(RsaSha512(private())))
        .merge(Routes::with(Plaintext(shared())))
}

/// Up to the server's question.
async fn begin(browser: &mut Browser, app: &Running, name: &str) -> Page {
    let page = browser.get(&app.at(&format!("/login/{name}"))).await;
    assert_eq!(page.status(), StatusCode::OK, "{name}: {}", page.body());
    assert!(page.body().contains("client key asks for access"), "{name}: {}", page.body());
    page
}

/// Up to the callback, which the browser does not open.
pub(super) async fn approve(browser: &mut Browser, app: &Running, name: &str) -> Url {
    browser.stop_at(&app.at("/auth/"));
    let page = begin(browser, app, name).await;
    let page = browser.submit(&page, &page.form().press("Allow")).await;
    page.location().expect("a callback")
}

pub(super) fn with_query(url: &Url, change: impl FnOnce(&mut HashMap<String, String>)) -> String {
    let mut pairs = url.query_pairs().into_owned().collect();
    change(&mut pairs);
    let mut url = url.clone();
    url.query_pairs_mut().clear().extend_pairs(pairs);
    url.into()
}

pub(super) async fn is_nobody(browser: &mut Browser, app: &Running) -> bool {
    browser.get(&app.at("/")).await.body().contains("Nobody is logged in")
}

#[tokio::test]
async fn every_signature_method_and_placement_logs_in() {
    let Some((server, app)) = start().await else { return };
    for name in NAMES {
        let mut browser = Browser::new();
        let page = begin(&mut browser, &app, name).await;
        let page = browser.submit(&page, &page.form().press("Allow")).await;
        assert_eq!((page.status(), page.url().as_str()), (StatusCode::OK, &*app.at("/")), "{name}: {}", page.body());
        let who = format!("id-alice at {}", server.url());
        assert!(page.body().contains(&who), "{name}: {}", page.body());
        let page = browser.get(&app.at("/claims")).await;
        let claims: Value = serde_json::from_str(page.body()).expect("JSON");
        assert_eq!((&claims["sub"], &claims["preferred_username"]), (&"id-alice".into(), &"alice".into()), "{name}");
        assert_eq!(claims["email"], "alice@example.com", "{name}");
        let page = browser.get(&app.at("/")).await;
        browser.submit(&page, &page.form()).await;
        assert!(is_nobody(&mut browser, &app).await);
        assert!(browser.cookies().refused().is_empty(), "{:?}", browser.cookies().refused());
    }
}

#[tokio::test]
async fn a_server_of_authlib_confirms_the_callback_in_its_own_spelling() {
    // RFC 5849 §2.1 has `true`; Python writes `True`, and so does every server made with Authlib.
    let Some((_server, app)) = start_with(OAuth1ServerConfig::default()).await else { return };
    let mut browser = Browser::new();
    let page = begin(&mut browser, &app, "hmac-sha1").await;
    let page = browser.submit(&page, &page.form().press("Allow")).await;
    assert!(page.body().contains("id-alice at"), "{}", page.body());
}

#[tokio::test]
async fn a_denied_login_ends_on_a_page_and_logs_nobody_in() {
    let Some((_server, app)) = start().await else { return };
    let mut browser = Browser::new();
    browser.stop_at(&app.at("/auth/"));
    let page = begin(&mut browser, &app, "hmac-sha1").await;
    let token = page.form().value("oauth_token").expect("a token").to_owned();
    let page = browser.submit(&page, &page.form().press("Deny")).await;
    let callback = page.location().expect("a callback");
    let query: HashMap<_, _> = callback.query_pairs().into_owned().collect();
    assert_eq!(query["error"], "access_denied");

    // Authlib borrows OAuth 2.0's `error` and leaves the token out, so nothing says whose login was denied.
    assert!(!query.contains_key("oauth_token"), "{query:?}");
    let page = browser.get(callback.as_str()).await;
    assert!(page.status().is_client_error(), "{} {}", page.status(), page.body());
    assert!(is_nobody(&mut browser, &app).await);

    // What most servers send: `denied` with the token.
    let page = browser.get(&app.at(&format!("/auth/hmac-sha1?denied={token}"))).await;
    assert_eq!(page.status(), StatusCode::FORBIDDEN, "{}", page.body());
    assert!(page.body().contains("<h1>Login cancelled</h1>"), "{}", page.body());
    assert!(is_nobody(&mut browser, &app).await);
}

#[tokio::test]
async fn a_denial_without_a_token_is_called_a_denial() {
    let Some((_server, app)) = start().await else { return };
    let mut browser = Browser::new();
    let page = begin(&mut browser, &app, "hmac-sha1").await;
    let page = browser.submit(&page, &page.form().press("Deny")).await;
    assert_eq!(page.status(), StatusCode::FORBIDDEN, "{}", page.body());
    assert!(page.body().contains("<h1>Login cancelled</h1>"), "{}", page.body());
}

#[tokio::test]
async fn t276_a_callback_with_another_token_is_refused() {
    let Some((_server, app)) = start().await else { return };
    let mut browser = Browser::new();
    let callback = approve(&mut browser, &app, "hmac-sha1").await;
    app.called();
    let tampered = with_query(&callback, |query| {
        query.insert("oauth_token".into(), "another".into());
    });
    let page = browser.get(&tampered).await;
    assert_eq!(page.status(), StatusCode::BAD_REQUEST);
    assert!(page.body().contains("state_unknown"), "{}", page.body());

    // The token of somebody else's login, who approved it: session fixation, the reason for 1.0a.
    let attackers = approve(&mut Browser::new(), &app, "hmac-sha1").await;
    app.called();
    let page = browser.get(attackers.as_str()).await;
    assert_eq!(page.status(), StatusCode::BAD_REQUEST);
    assert!(page.body().contains("state_unknown"), "{}", page.body());
    assert!(app.called().is_empty(), "nothing is sent to the server for a login that is not this browser's");
    assert!(is_nobody(&mut browser, &app).await);

    // A verifier of another login of the same browser: the server says no.
    let other = approve(&mut browser, &app, "hmac-sha1").await;
    let verifier = other.query_pairs().find(|(name, _)| name == "oauth_verifier").expect("a verifier").1.into_owned();
    let mixed = with_query(&callback, |query| {
        query.insert("oauth_verifier".into(), verifier);
    });
    let page = browser.get(&mixed).await;
    assert_eq!(page.status(), StatusCode::BAD_GATEWAY, "{}", page.body());
    assert!(is_nobody(&mut browser, &app).await);
}

#[tokio::test]
async fn t277_a_callback_without_a_verifier_is_refused_and_used_up() {
    let Some((_server, app)) = start().await else { return };
    let mut browser = Browser::new();
    let callback = approve(&mut browser, &app, "hmac-sha256").await;
    app.called();
    let without = with_query(&callback, |query| {
        query.remove("oauth_verifier");
    });
    let page = browser.get(&without).await;
    assert_eq!(page.status(), StatusCode::BAD_REQUEST);
    assert!(page.body().contains("verifier_missing"), "{}", page.body());
    let page = browser.get(callback.as_str()).await;
    assert_eq!(page.status(), StatusCode::BAD_REQUEST, "{}", page.body());
    assert!(app.called().is_empty());
    assert!(is_nobody(&mut browser, &app).await);
}

#[tokio::test]
async fn a_callback_opened_twice_is_used_once_and_leads_its_own_browser_on() {
    let Some((_server, app)) = start().await else { return };
    let mut browser = Browser::new();
    let callback = approve(&mut browser, &app, "hmac-sha1").await;
    let login = browser.cookies().iter().find(|cookie| cookie.name.starts_with("oauth-login-")).cloned();
    let login = login.expect("a login in flight");
    let page = browser.get(callback.as_str()).await;
    assert!(page.body().contains("id-alice at"), "{}", page.body());
    app.called();
    let page = browser.get(callback.as_str()).await;
    assert_eq!(page.url().as_str(), app.at("/"), "{}", page.body());
    assert!(page.body().contains("id-alice at"), "{}", page.body());
    // A moment after a login that began anew; else one would begin.
    let copy = format!("{}={}; oauth-anew=1", login.name, login.value);
    let page = Browser::new().get_with_headers(callback.as_str(), &[("cookie", &copy)]).await;
    assert_eq!(page.status(), StatusCode::BAD_REQUEST);
    assert!(page.body().contains("state_used"), "{}", page.body());
    assert!(app.called().is_empty());
}

#[tokio::test]
async fn the_login_page_offers_the_providers_in_the_order_they_were_merged() {
    // None of them is asked for anything.
    let app = Site::http().await.serve(routes("http://127.0.0.1:9", &RsaKey::generate()));
    let page = Browser::new().get(&app.at("/login?return_to=/a%3Fb")).await;
    let offered: Vec<_> = page.links().iter().map(|link| link.href().to_owned()).collect();
    let expected = NAMES.map(|name| format!("/login/{name}?return_to=%2Fa%3Fb"));
    assert_eq!(offered, expected);
}
