//! Like GitHub, Bitbucket and LinkedIn: the e-mail address is told elsewhere, if the user's grant lets the application ask.

use axum::response::{IntoResponse as _, Response};
use axum::routing::{get, post};
use axum::{Json, Router};
use http::{HeaderMap, StatusCode};
use oauth_runtime::identity::ClaimTrust;
use oauth_runtime::{Client, ClientConfig, Identifies, Identity, OAuthProvider, Result};
use serde_json::{Value, json};

use super::detour::{Detour, begin, one};
use crate::rig::{Log, alone};

#[derive(OAuthProvider)]
#[oauth(
    authorization_endpoint = "https://code.example/authorize",
    token_endpoint = "https://code.example/token",
    userinfo_endpoint = "https://code.example/user",
    userinfo(subject = "/id"),
    email_endpoint = "https://code.example/user/emails",
    email_list(list = "", primary = "/primary", verified = "/verified"),
    scopes("user:email" as user_email),
    headers("Api-Version" = "3"),
)]
struct Code;

/// One object, of whose address the provider says nothing, because it gives out verified ones only.
#[derive(OAuthProvider)]
#[oauth(
    authorization_endpoint = "https://code.example/authorize",
    token_endpoint = "https://code.example/token",
    userinfo_endpoint = "https://code.example/user",
    userinfo(subject = "/id"),
    email_endpoint = "https://code.example/user/emails",
    email_list(address = "/data/email"),
    email_proof = dangerous_always,
)]
struct Sure;

/// The list is in the profile, and proves nothing.
#[derive(OAuthProvider)]
#[oauth(
    authorization_endpoint = "https://code.example/authorize",
    token_endpoint = "https://code.example/token",
    userinfo_endpoint = "https://code.example/user",
    userinfo(subject = "/id"),
    email_list(list = "/emails", address = "/value", verified = "/verified"),
    email_proof = never,
)]
struct Unsure;

type Answer = fn() -> Response;

/// `emails` answers the second request.
async fn log_in<P: Identifies>(
    client: fn(ClientConfig) -> Result<Client<P>>,
    profile: Value,
    emails: Answer,
) -> Result<Identity> {
    let token = || async { Json(json!({"access_token": "at-hunter2-hunter2", "token_type": "bearer"})) };
    let emails = move |headers: HeaderMap| async move {
        assert_eq!(headers["authorization"], "Bearer at-hunter2-hunter2");
        assert_eq!(headers["accept"], "application/json");
        emails()
    };
    let routes = Router::new()
        .route("/token", post(token))
        .route("/user", get(|| async move { Json(profile) }))
        .route("/user/emails", get(emails));
    let detour = Detour::to(routes).await;
    let client = client(detour.config()).expect("complete");
    let (asked, pending) = begin(&client).await;
    let query = format!("code=good&state={}", one(&asked, "state"));
    client.finish_login(pending, &query).await.map(|login| login.identity().clone())
}

fn told(identity: &Identity) -> (Option<&str>, ClaimTrust) {
    (identity.text("email"), identity.email_trust())
}

/// The profile has an address that users choose to show, of which nobody says anything.
fn profile() -> Value {
    json!({"id": 7, "email": "shown@x.example", "email_verified": true})
}

#[tokio::test]
async fn t119_the_primary_address_comes_from_the_second_request_with_the_word_on_it() {
    let identity = log_in(Code::client, profile(), || {
        Json(json!([
            {"email": "old@x.example", "primary": false, "verified": true},
            {"email": "ada@x.example", "primary": true, "verified": true},
        ]))
        .into_response()
    });
    let identity = identity.await.expect("a login");
    assert_eq!(told(&identity), (Some("ada@x.example"), ClaimTrust::Verified));
    assert_eq!(identity.subject().as_str(), "7");
    for (verified, trust) in [
        (json!(false), ClaimTrust::Unverified),
        (json!("true"), ClaimTrust::Unverified),
        (json!(null), ClaimTrust::Unknown),
    ] {
        static VERIFIED: std::sync::Mutex<Value> = std::sync::Mutex::new(Value::Null);
        *VERIFIED.lock().expect("no panic while it is held") = verified;
        let identity = log_in(Code::client, profile(), || {
            let verified = VERIFIED.lock().expect("no panic while it is held").clone();
            Json(json!([{"email": "ada@x.example", "primary": true, "verified": verified}])).into_response()
        });
        assert_eq!(told(&identity.await.expect("a login")), (Some("ada@x.example"), trust));
    }
}

#[test]
fn a_login_does_not_depend_on_the_address_and_the_log_says_why_there_is_none() {
    alone("quirks::addresses::a_login_does_not_depend_on_the_address_and_the_log_says_why_there_is_none", async {
        let cases: [(Answer, &[&str]); 7] = [
            (|| StatusCode::UNAUTHORIZED.into_response(), &["invalid_token", "add it to `scopes(…)`"]),
            (
                || (StatusCode::FORBIDDEN, "no scope for at-hunter2-hunter2").into_response(),
                &["unexpected_status", "add it to `scopes(…)`"],
            ),
            (|| StatusCode::NOT_FOUND.into_response(), &["unexpected_status", "add it to `scopes(…)`"]),
            (|| StatusCode::BAD_GATEWAY.into_response(), &["provider_unavailable"]),
            (|| "<html>".into_response(), &["userinfo_malformed"]),
            (|| Json(json!([])).into_response(), &["userinfo_malformed", "email_list(…)"]),
            (|| Json(json!({"message": "x"})).into_response(), &["userinfo_malformed", "email_list(…)"]),
        ];
        for (answer, words) in cases {
            let (log, _guard) = Log::begin();
            let identity = log_in(Code::client, profile(), answer).await.expect("a login");
            // What the profile shows is not what was asked for.
            assert_eq!(told(&identity), (None, ClaimTrust::Unknown));
            let text = log.text();
            let line = text.lines().find(|line| line.contains("email_not_told")).unwrap_or_else(|| panic!("{text}"));
            assert!(words.iter().all(|word| line.contains(word)), "{line}");
            assert!(line.contains("https://code.example/user/emails") && !line.contains("hunter2"), "{line}");
        }
    });
}

#[tokio::test]
async fn t119_what_an_address_proves_is_declared() {
    let emails = || Json(json!({"data": {"email": "ada@x.example"}})).into_response();
    let identity = log_in(Sure::client, json!({"id": 7}), emails).await.expect("a login");
    assert_eq!(told(&identity), (Some("ada@x.example"), ClaimTrust::Verified));

    let never = || StatusCode::IM_A_TEAPOT.into_response();
    let profile = json!({"id": 7, "emails": [{"value": "a@x.example"}, {"value": "b@x.example", "verified": true}]});
    let identity = log_in(Unsure::client, profile, never).await.expect("a login");
    assert_eq!(told(&identity), (Some("b@x.example"), ClaimTrust::Unverified));
}
