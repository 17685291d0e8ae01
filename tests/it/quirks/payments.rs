//! Like Stripe: whoever gave the tokens is named beside them, and nowhere else.

use axum::routing::post;
use axum::{Json, Router};
use oauth_runtime::OAuthProvider;
use oauth_runtime::tokens::Tokens;
use serde_json::{Value, json};

use super::detour::{Detour, begin, one};

#[derive(OAuthProvider)]
#[oauth(
    authorization_endpoint = "https://pay.example/authorize",
    token_endpoint = "https://pay.example/token",
    profile_in_token_answer,
    userinfo(subject = "/account/id", name = "/account/name"),
    scopes("read_write" as read_write),
)]
struct Payments;

fn server(answer: Value) -> Router {
    Router::new().route("/token", post(|| async move { Json(answer) }))
}

async fn log_in(answer: Value) -> Result<(String, Option<String>, Value), &'static str> {
    let detour = Detour::to(server(answer)).await;
    let client = Payments::client(detour.config()).expect("complete");
    let (asked, pending) = begin(&client).await;
    let query = format!("code=good&state={}", one(&asked, "state"));
    let login = client.finish_login(pending, &query).await.map_err(|error| error.code())?;
    let Tokens::OAuth2(tokens) = login.tokens() else { panic!("OAuth 2.0") };
    assert_eq!(tokens.access_token.expose(), "sk_hunter2");
    let identity = login.identity();
    let claims = Value::Object(identity.claims().clone());
    Ok((identity.subject().to_string(), identity.text("name").map(str::to_owned), claims))
}

#[tokio::test]
async fn the_token_answer_says_who_it_is_and_no_token_becomes_a_claim() {
    let (subject, name, claims) = log_in(json!({
        "access_token": "sk_hunter2", "token_type": "bearer", "refresh_token": "rt_hunter2", "livemode": false,
        "account": {"id": 17, "name": "Ada", "key": "sk_hunter2", "link": "https://pay.example/?key=sk_hunter2", "keys": ["rt_hunter2", "pk_public"], "access_token": "x"},
    }))
    .await
    .expect("a login");
    assert_eq!((subject.as_str(), name.as_deref()), ("17", Some("Ada")));
    assert!(!claims.to_string().contains("hunter2"), "{claims}");
    assert_eq!(claims["account"], json!({"id": 17, "name": "Ada", "keys": ["pk_public"]}));
}

#[tokio::test]
async fn t191_a_token_answer_that_names_nobody_logs_nobody_in() {
    for account in [json!(null), json!({}), json!({"id": ""}), json!({"id": {"deep": 1}})] {
        let answer = json!({"access_token": "sk_hunter2", "token_type": "bearer", "account": account});
        assert_eq!(log_in(answer).await, Err("userinfo_subject_missing"));
    }
}
