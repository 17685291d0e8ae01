//! Keycloak that hangs and comes back: all ways to it lead through a proxy, also those of the browser.

use std::time::{Duration, Instant};

use http::StatusCode;
use oauth_runtime::http::Limits;
use oauth_tests::peer::Keycloak;
use oauth_tests::proxy::Proxy;
use oauth_tests::skip;
use serde_json::json;

use super::grant::{Club, assert_granted};
use super::{log_in, realm};
use crate::real::site::Site;
use crate::rig::code_of;

/// Long enough for a Keycloak on a busy machine.
const CALL: Duration = Duration::from_secs(2);

fn short() -> Limits {
    Limits::default().with_call_timeout(CALL).with_callback_timeout(CALL)
}

async fn start() -> Option<(Proxy, Club)> {
    let site = Site::http().await;
    let peer = skip::unless(Keycloak::start(realm(&site, "plain", json!({}))).await)?;
    let proxy = Proxy::start(peer.address()).await;
    let club = Club::serve(site, proxy.url(), peer.realm(), short());
    Some((proxy, club))
}

#[tokio::test]
async fn a_login_that_meets_a_hanging_keycloak_ends_in_time_and_the_next_one_works() {
    let Some((proxy, Club { app, clock })) = start().await else { return };
    let mut browser = Keycloak::browser();
    browser.stop_at(&app.at("/auth/"));
    let page = browser.get(&app.at("/login/plain")).await;
    let page = Keycloak::sign_in(&mut browser, page, "alice").await;
    let callback = page.location().expect("a callback");

    proxy.hang();
    let started = Instant::now();
    let page = browser.get(callback.as_str()).await;
    assert_eq!((page.status(), code_of(&page).as_str()), (StatusCode::GATEWAY_TIMEOUT, "timed_out"));
    assert!(started.elapsed() < Duration::from_secs(4), "{:?}", started.elapsed());
    assert!(page.body().contains("The provider does not answer"), "{}", page.body());
    // An application that started meanwhile would ask for the metadata first; this one has it, and pages answer.
    assert!(browser.get(&app.at("/")).await.body().contains("Nobody is logged in"));

    proxy.resume();
    clock.advance(2);
    log_in(&mut Keycloak::browser(), &app, "plain").await;
}

#[tokio::test]
async fn a_session_outlives_a_hanging_keycloak() {
    let Some((proxy, Club { app, clock })) = start().await else { return };
    let mut browser = Keycloak::browser();
    log_in(&mut browser, &app, "plain").await;
    assert_granted(&browser.get(&app.at("/me")).await);

    proxy.hang();
    clock.advance(3600);
    let page = browser.get(&app.at("/me")).await;
    assert!(page.status().is_server_error(), "{} {}", page.status(), page.body());
    assert!(!browser.get(&app.at("/")).await.body().contains("Nobody is logged in"));

    // Metadata of an hour ago is asked for first, so that the refresh itself ends after the page that waited for it.
    tokio::time::sleep(CALL).await;
    proxy.resume();
    clock.advance(60);
    let page = browser.get(&app.at("/me")).await;
    assert_granted(&page);
    assert_eq!(page.hops().len(), 1, "no login in between");
}

#[tokio::test]
async fn an_application_that_starts_while_keycloak_hangs_is_no_worse_off_afterwards() {
    let Some((proxy, Club { app, clock })) = start().await else { return };
    proxy.hang();
    let mut browser = Keycloak::browser();
    let page = browser.get(&app.at("/login/plain")).await;
    assert_eq!((page.status(), code_of(&page).as_str()), (StatusCode::GATEWAY_TIMEOUT, "timed_out"));
    proxy.resume();
    clock.advance(2);
    log_in(&mut browser, &app, "plain").await;
}
