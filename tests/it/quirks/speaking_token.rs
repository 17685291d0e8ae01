//! Like EVE Online: the access token itself says who the user is.

use axum::routing::post;
use axum::{Json, Router};
use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use oauth_runtime::{Identity, OAuthProvider, Result};
use serde_json::{Value, json};

use super::detour::{Detour, begin, one};

#[derive(OAuthProvider)]
#[oauth(
    authorization_endpoint = "https://space.example/authorize",
    token_endpoint = "https://space.example/token",
    profile_in_access_token,
    userinfo(subject = "/character/id", name = "/character/name")
)]
struct Space;

fn jwt(payload: &Value) -> String {
    let part = |value: &Value| URL_SAFE_NO_PAD.encode(value.to_string());
    format!("{}.{}.AAAA", part(&json!({"alg": "RS256", "typ": "at+jwt"})), part(payload))
}

async fn log_in(access_token: String) -> Result<Identity> {
    let answer = json!({"access_token": access_token, "token_type": "bearer"});
    let detour = Detour::to(Router::new().route("/token", post(|| async move { Json(answer) }))).await;
    let client = Space::client(detour.config()).expect("complete");
    let (asked, pending) = begin(&client).await;
    let query = format!("code=good&state={}", one(&asked, "state"));
    client.finish_login(pending, &query).await.map(|login| login.identity().clone())
}

#[tokio::test]
async fn the_access_token_says_who_it_is() {
    let token =
        jwt(&json!({"character": {"id": 95_465_499, "name": "Ada"}, "exp": 4_000_000_000_u64, "scp": ["read"]}));
    let identity = log_in(token.clone()).await.expect("a login");
    assert_eq!((identity.subject().as_str(), identity.text("name")), ("95465499", Some("Ada")));
    let claims = Value::Object(identity.claims().clone()).to_string();
    assert!(!claims.contains(&token) && claims.contains("scp"), "{claims}");
}

#[tokio::test]
async fn t191_a_token_that_says_nothing_or_no_more_logs_nobody_in() {
    for (token, expected) in [
        ("opaque".to_owned(), "access_token_no_jwt"),
        ("a.b.c.d.e".to_owned(), "access_token_no_jwt"),
        (jwt(&json!(["x"])), "access_token_no_jwt"),
        (jwt(&json!({"character": {"id": 7}, "exp": 1_000_000_000})), "access_token_expired"),
        (jwt(&json!({"character": {"name": "Ada"}})), "userinfo_subject_missing"),
    ] {
        let error = log_in(token.clone()).await.expect_err("refused");
        assert_eq!(error.code(), expected, "{token}");
        assert!(!format!("{error:?}").contains(&token), "{error:?}");
    }
}
