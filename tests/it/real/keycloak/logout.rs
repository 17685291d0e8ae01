//! Logging out here, and what that means there.

use std::time::Duration;

use axum::Router;
use oauth_runtime::Routes;
use oauth_tests::browser::{Browser, Page};
use oauth_tests::peer::Keycloak;
use oauth_tests::skip;
use serde_json::json;

use super::{ID, Plain, change_client, log_in, realm, registered};
use crate::real::site::{Running, Site};

async fn log_out(browser: &mut Browser, app: &Running) -> Page {
    let page = browser.get(&app.at("/")).await;
    browser.submit(&page, &page.form()).await
}

/// Whether Keycloak still knows the person: then it shows no form.
async fn is_known_at_keycloak(browser: &mut Browser, app: &Running) -> bool {
    let page = browser.get(&app.at("/login/plain")).await;
    page.url().as_str() == app.at("/")
}

#[tokio::test]
async fn a_logout_at_keycloak_ends_its_session_and_comes_back() {
    let site = Site::http().await;
    let back = format!("{}/", site.url());
    let Some(peer) = skip::unless(Keycloak::start(realm(&site, "plain", json!({}))).await) else { return };
    change_client(&peer, ID, json!({ "post.logout.redirect.uris": back })).await;
    let app = site.serve(Router::new().merge(Routes::with(Plain(registered(&peer))).logout_at_provider()));
    let mut browser = Keycloak::browser();
    log_in(&mut browser, &app, "plain").await;
    let page = log_out(&mut browser, &app).await;
    // Without an ID token Keycloak asks first, unless the revocation was there before the browser.
    let page = match page.forms().first().filter(|_| page.url().as_str() != back) {
        Some(form) => browser.submit(&page, form).await,
        None => page,
    };
    assert_eq!(page.url().as_str(), back, "{}", page.body());
    assert!(page.body().contains("Nobody is logged in"), "{}", page.body());
    assert!(!is_known_at_keycloak(&mut browser, &app).await);
}

#[tokio::test]
async fn a_logout_that_revokes_the_tokens_ends_keycloaks_session_too() {
    let site = Site::http().await;
    let Some(peer) = skip::unless(Keycloak::start(realm(&site, "plain", json!({}))).await) else { return };
    let app = site.serve(Router::new().merge(Routes::with(Plain(registered(&peer)))));
    let mut browser = Keycloak::browser();
    log_in(&mut browser, &app, "plain").await;
    log_out(&mut browser, &app).await;
    // In the background, after the answer.
    for _ in 0..400 {
        if peer.events("REVOKE_GRANT").await == 1 {
            break;
        }
        tokio::time::sleep(Duration::from_millis(50)).await;
    }
    assert!(!is_known_at_keycloak(&mut browser, &app).await, "the guide says that some providers do so");
}
