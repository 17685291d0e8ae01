//! Like Notion, QuickBooks and Shopify: token requests in JSON, a header with the version of the API, a key of the API, an
//! address that is verified in words, and a company that the redirect alone names.

use axum::response::IntoResponse;
use axum::routing::{get, post};
use axum::{Json, Router};
use http::{HeaderMap, StatusCode};
use oauth_runtime::http::{Call, Response};
use oauth_runtime::identity::ClaimTrust;
use oauth_runtime::web::User;
use oauth_runtime::{Environment, OAuthProvider};
use oauth_tests::browser::Browser;
use serde_json::{Value, json};

use crate::rig::App;

use super::detour::{CALLBACK, Detour, ID, begin, one};

#[derive(OAuthProvider)]
#[oauth(
    authorization_endpoint = "https://{shop}/oauth/authorize",
    token_endpoint = "https://{shop}/oauth/token",
    userinfo_endpoint = "https://{shop}/me",
    userinfo(subject = "/id"),
    authorization_params(audience = "https://{shop}/api", claims = "{\"userinfo\":{}}"),
    headers("Api-Version" = "2022-06-28", "User-Agent" = "quirks (by {client_id})", "X-Api-Key" = "{api_key}"),
    token_request_format = json,
    lenient_booleans,
    keep_from_redirect(realm_id = "realmId", code_of_the_login = "hmac"),
    after_call = created_is_fine,
)]
struct Commerce {
    shop: String,
    api_key: String,
}

fn created_is_fine(call: Call, response: &mut Response) {
    if call == Call::Token && response.status == StatusCode::CREATED {
        response.status = StatusCode::OK;
    }
}

fn assert_headers(headers: &HeaderMap) {
    for (name, value) in [("api-version", "2022-06-28"), ("user-agent", "quirks (by client-7)"), ("x-api-key", "k-1")] {
        assert_eq!(headers[name], value);
    }
}

fn server() -> Router {
    let token = |headers: HeaderMap, Json(body): Json<Value>| async move {
        assert_headers(&headers);
        assert!(headers["authorization"].to_str().is_ok_and(|value| value.starts_with("Basic ")));
        assert_eq!((&body["grant_type"], &body["code"]), (&json!("authorization_code"), &json!("a/good+code")));
        assert_eq!(body["redirect_uri"], CALLBACK);
        assert!(body["code_verifier"].is_string() && body.get("client_secret").is_none());
        (StatusCode::CREATED, Json(json!({"access_token": "t-1", "token_type": "bearer"}))).into_response()
    };
    let profile = |headers: HeaderMap| async move {
        assert_headers(&headers);
        Json(json!({"id": 42, "email": "ada@example.com", "email_verified": "true"}))
    };
    Router::new().route("/oauth/token", post(token)).route("/me", get(profile))
}

fn settings() -> Environment {
    Environment::from_iter([("COMMERCE_SHOP", "acme.shop.example"), ("COMMERCE_API_KEY", "k-1")])
}

#[tokio::test]
async fn somebody_logs_in_to_a_company_that_the_redirect_names() {
    let detour = Detour::to(server()).await;
    let client = Commerce::client(detour.config().with_environment(settings())).expect("complete");
    let (asked, pending) = begin(&client).await;
    assert_eq!(one(&asked, "audience"), "https://acme.shop.example/api");
    assert_eq!(one(&asked, "claims"), "{\"userinfo\":{}}");
    assert_eq!(one(&asked, "client_id"), ID);

    let code = "a%2Fgood%2Bcode";
    let query = format!("code={code}&state={}&realmId=93451%2F7&other=x&hmac=0-{code}", one(&asked, "state"));
    let login = client.finish_login(pending, &query).await.expect("a login");
    let identity = login.identity();
    assert_eq!((identity.subject().as_str(), identity.email_trust()), ("42", ClaimTrust::Verified));
    assert_eq!(identity.kept_from_redirect("realm_id"), Some("93451/7"));
    assert_eq!(identity.kept_from_redirect("code_of_the_login"), None, "it holds the code");
    assert_eq!(identity.kept_from_redirect("other"), None);
    assert_eq!(identity.claims().keys().collect::<Vec<_>>(), ["_kept", "email", "email_verified", "id", "sub"]);
}

#[tokio::test]
async fn a_fact_that_comes_twice_ends_the_login() {
    let detour = Detour::to(server()).await;
    let client = Commerce::client(detour.config().with_environment(settings())).expect("complete");
    let (asked, pending) = begin(&client).await;
    let query = format!("code=c&state={}&realmId=1&realmId=2", one(&asked, "state"));
    assert_eq!(client.finish_login(pending, &query).await.expect_err("refused").code(), "parameter_repeated");
}

#[tokio::test]
async fn the_development_provider_stands_in_and_hears_nothing_of_the_peculiarities() {
    let home = get(|user: User<Commerce>| async move { user.subject().as_str().to_owned() });
    let router = Router::new().route("/", home).merge(Commerce::routes());
    let app = App::start(router, |builder| builder.environment(Environment::default())).await;
    app.layer.check().unwrap_or_else(|error| panic!("{error:?}"));
    let mut browser = Browser::new();
    let page = browser.get(&app.path("/login/commerce")).await;
    assert!(page.url().query_pairs().all(|(name, _)| name != "audience"), "{}", page.url());
    let page = browser.submit(&page, &page.form()).await;
    assert_eq!(page.status(), StatusCode::OK, "{}", page.body());
}

#[tokio::test]
async fn every_field_that_is_missing_is_reported_once() {
    let detour = Detour::to(server()).await;
    let settings = Environment::from_iter([("COMMERCE_SHOP", "acme.shop.example")]);
    let error = Commerce::client(detour.config().with_environment(settings)).expect_err("refused").to_string();
    assert!(error.contains("`COMMERCE_API_KEY` is not set") && !error.contains("placeholder_missing"), "{error}");
}

#[tokio::test]
async fn a_setting_that_breaks_a_header_is_reported_without_its_value() {
    let settings = settings().with("COMMERCE_API_KEY", "hunter2\r\nX: 1");
    let detour = Detour::to(server()).await;
    let error = Commerce::client(detour.config().with_environment(settings)).expect_err("refused");
    assert_eq!(error.code(), "header_invalid");
    assert!(error.to_string().contains("`X-Api-Key`") && !error.to_string().contains("hunter2"), "{error}");
}
