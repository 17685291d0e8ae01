//! Like Salesforce and Zoho: the token answer says where the user's API is.

use axum::extract::Path;
use axum::routing::{any, post};
use axum::{Json, Router};
use http::HeaderMap;
use oauth_runtime::api::ApiError;
use oauth_runtime::tokens::Tokens;
use oauth_runtime::{OAuthProvider, oauth_api};
use serde_json::{Value, json};

use super::detour::{Detour, begin, one};

#[derive(OAuthProvider)]
#[oauth(
    authorization_endpoint = "https://login.force.example/authorize",
    token_endpoint = "https://login.force.example/token",
    userinfo_endpoint = "https://login.force.example/me",
    userinfo(subject = "/id"),
    keep_from_token(instance_url = "/instance_url"),
    api_base(from = "instance_url", suffixes = "force.example sales.example")
)]
struct Force;

#[oauth_api(Force, base_url = "{instance_url}/services/data/v62.0")]
trait ForceApi {
    #[get("/limits")]
    async fn limits(&self) -> Value;
}

/// The answers of a login and of a refresh; what a call of the API sees.
async fn call(told: Value, refreshed: Value) -> [Result<Value, ApiError>; 2] {
    let token = move |body: String| {
        let answer = if body.contains("refresh_token=") { refreshed.clone() } else { told.clone() };
        let mut all = json!({"access_token": "t", "token_type": "bearer", "refresh_token": "r"});
        all["instance_url"] = answer;
        async { Json(all) }
    };
    let api = |Path(place): Path<String>, headers: HeaderMap| async move {
        Json(json!({"place": place, "token": headers["authorization"].to_str().expect("text")}))
    };
    let routes = Router::new()
        .route("/token", post(token))
        .route("/me", any(|| async { Json(json!({"id": 7})) }))
        .route("/{place}/services/data/v62.0/limits", any(api));
    let detour = Detour::to(routes).await;
    let client = Force::client(detour.config()).expect("complete");
    let (asked, pending) = begin(&client).await;
    let login = client.finish_login(pending, &format!("code=good&state={}", one(&asked, "state"))).await;
    let login = login.expect("the login stands, whatever the address");
    let Tokens::OAuth2(tokens) = login.tokens() else { panic!("OAuth 2.0") };
    let refreshed = client.refresh(tokens).await.expect("refreshed");
    [client.api(login.tokens().clone()).limits().await, client.api(Tokens::OAuth2(refreshed)).limits().await]
}

#[tokio::test]
async fn calls_go_to_the_address_of_the_user_and_stay_there_after_a_refresh() {
    for (refreshed, then) in [(json!(null), "one"), (json!("https://eu2.sales.example/two/"), "two")] {
        let called =
            call(json!("https://na1.force.example/one"), refreshed).await.map(|called| called.expect("an answer"));
        assert_eq!(called, ["one", then].map(|place| json!({"place": place, "token": "Bearer t"})));
    }
}

#[tokio::test]
async fn t264_no_token_goes_to_an_address_that_is_none_of_the_providers() {
    for told in [
        json!("https://evil.example"),
        json!("https://force.example.evil.example"),
        json!("http://na1.force.example"),
        json!("https://na1.force.example:8443"),
        json!("https://na1.force.example@evil.example"),
        json!("https://127.0.0.1"),
        json!(7),
        json!(null),
    ] {
        for called in call(told.clone(), json!(null)).await {
            let error = called.expect_err("not sent");
            assert_eq!(error.code(), "api_base_unusable", "{told}");
            assert!(!format!("{error} {error:?}").contains("evil"), "{error:?}");
        }
    }
}
