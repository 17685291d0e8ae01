//! What the users of an application see when its provider misbehaves, for the faults that a test of one wants first.

use std::time::Duration;

use http::{Method, StatusCode};
use oauth_runtime::http::Limits;
use oauth_runtime::testing::Misbehaviour::{self, *};
use oauth_runtime::testing::{ApiAnswer, Endpoint, Persona, ResponseFault, TestApp};
use serde_json::json;

use super::app::{app, with};

/// A login under a fault: what the user sees at the end, and the stable code.
const SEEN: &[(Misbehaviour, &str, u16, &str)] = &[
    (AuthorizationDenied, "corp", 403, "access_denied"),
    (AuthorizationDenied, "code", 403, "access_denied"),
    (AuthorizationDenied, "old", 403, "access_denied"),
    (AuthorizationWrongIssuer, "corp", 400, "response_issuer_mismatch"),
    (AuthorizationOtherMode, "corp", 400, "response_mode_mismatch"),
    (TokenCodeUsed, "corp", 502, "invalid_grant"),
    (TokenCodeUsed, "code", 502, "invalid_grant"),
    (IdTokenWrongIssuer, "corp", 400, "id_token_issuer"),
    (IdTokenWrongAudience, "corp", 400, "id_token_audience"),
    (IdTokenWrongNonce, "corp", 400, "id_token_nonce"),
    (IdTokenSignedByStranger, "corp", 400, "id_token_signature"),
    (Response(Endpoint::Token, ResponseFault::Truncated), "corp", 502, "response_interrupted"),
    (Response(Endpoint::Discovery, ResponseFault::Html), "corp", 502, "metadata_malformed"),
    (Response(Endpoint::Token, ResponseFault::RetryAfter(30)), "corp", 503, "rate_limited"),
    (Response(Endpoint::Keys, ResponseFault::HugeHeader), "corp", 502, "response_interrupted"),
    (Response(Endpoint::ApiUser, ResponseFault::ServerError), "code", 502, "provider_unavailable"),
];

#[tokio::test]
async fn each_fault_of_a_provider_ends_at_its_page_with_its_code() {
    let mut wrong = Vec::new();
    for (fault, provider, status, code) in SEEN {
        let app = TestApp::new(app()).await;
        app.provider().misbehave(*fault);
        let browser = app.browser();
        let page = browser.log_in_at(provider, Persona::ada()).await;
        if (page.status().as_u16(), page.code().as_deref()) != (*status, Some(*code)) {
            wrong.push(format!("{fault:?} at {provider}: {page:?}, {:#?}", page.steps()));
        }
        assert!(browser.user().await.is_none(), "{fault:?} at {provider}");
        if let Response(_, ResponseFault::RetryAfter(seconds)) = fault {
            assert_eq!(page.headers()["retry-after"], seconds.to_string());
        }

        app.provider().behave();
        // Whose metadata or keys failed is not asked again at once.
        app.clock().advance(Duration::from_secs(60));
        let page = browser.log_in_at(provider, Persona::ada()).await;
        if page.status() != 200 {
            wrong.push(format!("{fault:?} at {provider} is over: {page:?}"));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[tokio::test]
async fn a_provider_that_does_not_answer_in_time_is_said_to() {
    let app = || with(|builder| builder.limits(Limits::default().with_call_timeout(Duration::from_millis(300))));
    for fault in [ResponseFault::Hang, ResponseFault::Slow] {
        let app = TestApp::new(app()).await;
        app.provider().misbehave(Response(Endpoint::Token, fault));
        let page = app.browser().log_in_at("corp", Persona::ada()).await;
        assert_eq!((page.status().as_u16(), page.code().as_deref()), (504, Some("timed_out")), "{fault:?}");
    }
    let app = TestApp::new(app()).await;
    app.provider().delay(Endpoint::Token, Duration::from_millis(50));
    assert!(app.logged_in(Persona::ada()).await.user().await.is_some(), "slow is not too slow");
}

#[tokio::test]
async fn keys_that_rotate_keep_nobody_out() {
    let app = TestApp::new(app()).await;
    app.logged_in(Persona::ada()).await;
    app.provider().rotate_keys();
    app.logged_in(Persona::grace()).await;
    assert_eq!(app.provider().request_count(Endpoint::Keys), 2, "the new ones were asked for");
    app.provider().misbehave(KeysRotateBeforeSigning);
    app.clock().advance(Duration::from_secs(120));
    app.logged_in(Persona::alan()).await;
}

#[tokio::test]
async fn a_user_who_grants_less_is_told_what_is_missing() {
    let app = TestApp::new(app()).await;
    app.provider().grant_only(&["openid"]);
    let ada = app.logged_in(Persona::ada()).await;
    assert_eq!(ada.get("/admin").await.text(), "admin nobody", "without the scope there is no address");

    app.provider().grant_only(&["user:email"]);
    let ada = app.logged_in_at("code", Persona::ada()).await;
    let page = ada.visit("/repositories").await;
    assert_eq!((page.status().as_u16(), page.code().as_deref()), (403, Some("api_scope_refused")));
    let script = ada.fetch("/repositories").await;
    assert_eq!((script.status().as_u16(), script.code().as_deref()), (403, Some("api_scope_refused")));
}

#[tokio::test]
async fn a_login_ends_when_its_time_is_over_and_the_test_does_not_wait() {
    let app = TestApp::new(app()).await;
    let ada = app.logged_in(Persona::ada()).await;
    app.clock().advance(Duration::from_secs(12 * 3600 - 10));
    assert_eq!(ada.get("/admin").await.status(), 200);
    app.clock().advance(Duration::from_secs(11));
    assert_eq!(ada.get("/admin").await.status(), 303);
    app.logged_in(Persona::ada()).await;
}

#[tokio::test]
async fn a_clock_of_the_provider_that_is_ahead_is_a_refused_token() {
    let app = TestApp::new(app()).await;
    app.provider().set_clock_offset(3600);
    let page = app.browser().log_in_as(Persona::ada()).await;
    assert_eq!((page.status().as_u16(), page.code().as_deref()), (400, Some("id_token_issued_at")));
}

#[tokio::test]
async fn a_grant_that_is_dead_asks_for_a_new_login() {
    let app = TestApp::new(app()).await;
    app.provider().answers(Method::GET, "/things", json!(["a thing"]));
    let ada = app.logged_in(Persona::ada()).await;
    assert_eq!(ada.get("/things").await.text(), r#"["a thing"]"#);
    app.provider().misbehave(TokenGrantDead);
    let page = ada.fetch("/things").await;
    assert_eq!((page.status().as_u16(), page.code().as_deref()), (401, Some("not_authenticated")));
}

#[tokio::test]
async fn an_api_that_wants_fewer_calls_is_waited_for_once() {
    let app = TestApp::new(app()).await;
    app.provider().answers(Method::GET, "/things", json!(["a thing"]));
    let busy =
        |seconds: &str| ApiAnswer::status(StatusCode::TOO_MANY_REQUESTS).with_header("retry-after", seconds).once();
    let ada = app.logged_in(Persona::ada()).await;
    app.provider().answers(Method::GET, "/things", busy("1"));
    assert_eq!(ada.get("/things").await.text(), r#"["a thing"]"#);
    app.provider().answers(Method::GET, "/things", busy("3600"));
    let page = ada.get("/things").await;
    assert_eq!((page.status().as_u16(), page.code().as_deref()), (503, Some("api_rate_limited")));
}
