use std::sync::Arc;

use axum::Router;
use axum::routing::get;
use oauth_runtime::flow::BeginLogin;
use oauth_runtime::testing::{ClientRegistration, DevelopmentProvider, Endpoint, Persona, TestApp, logged_in};
use oauth_runtime::{ClientConfig, Environment, OAuthLayer};

use super::app::{Corp, app, routes, with};

#[tokio::test]
async fn settings_of_real_providers_may_be_there_and_nobody_is_asked() {
    let app = TestApp::new(app()).await;
    let ada = app.logged_in_at("google", Persona::ada()).await;
    let user = ada.user().await.expect("a login");
    assert_eq!(user.identity().issuer().as_str(), "http://development.localhost/google");
    assert_eq!(app.provider().request_count(Endpoint::Token), 1);
}

#[tokio::test]
async fn an_application_without_any_setting_is_tested_as_well() {
    let bare = || routes().layer(OAuthLayer::builder().environment(Environment::default()).build().expect("a layer"));
    let deployed =
        || with(|builder| builder.environment(Environment::from_iter([("OAUTH_DEVELOPMENT_PROVIDER", "off")])));
    for router in [bare(), bare(), deployed()] {
        let ada = logged_in(router, Persona::ada()).await;
        let user = ada.user().await.expect("a login");
        assert_eq!(user.identity().issuer().as_str(), "http://development.localhost/corp", "in every test the same");
    }
}

#[tokio::test]
async fn a_call_that_would_leave_the_test_is_refused_and_says_what_to_do() {
    let ada = TestApp::new(app()).await.logged_in_at("code", Persona::ada()).await;
    let page = ada.get("/elsewhere").await;
    assert_eq!((page.status().as_u16(), page.code().as_deref()), (503, Some("network_in_test")));
    assert!(page.text().contains("localhost:9"), "{}", page.text());
    let script = ada.fetch("/elsewhere").await;
    assert_eq!((script.status().as_u16(), script.code().as_deref()), (503, Some("network_in_test")));
}

#[tokio::test]
async fn the_api_of_a_provider_is_that_of_the_one_that_stands_in() {
    let ada = TestApp::new(app()).await.logged_in_at("code", Persona::ada()).await;
    let asked = ada.get("/repositories").await;
    assert_eq!(asked.status(), 303, "the scope was not granted yet");
    let page = ada.follow(asked).await;
    assert_eq!(page.json::<serde_json::Value>()[0]["full_name"], "ada/notes");
}

#[tokio::test]
async fn a_client_without_routes_is_given_the_same_provider() {
    let provider = Arc::new(DevelopmentProvider::builder().in_process().expect("a debug build"));
    provider.log_in_as(Persona::ada());
    let config = ClientConfig::new()
        .with_credentials(ClientRegistration::DEFAULT_ID, ClientRegistration::DEFAULT_SECRET)
        .with_redirect_uri("https://app.example/auth/corp")
        .with_http_client(provider.http_client());
    let client = Corp::client(config).expect("a client");
    let refused = client.begin_login(BeginLogin::new()).await.expect_err("the issuer is no part of the test");
    assert_eq!(refused.code(), "network_in_test");
    assert!(refused.to_string().contains("`login.example.com`"), "{refused}");
}

#[tokio::test]
#[should_panic = "there is no `OAuthLayer` above the routes"]
async fn an_application_without_a_layer_is_none() {
    TestApp::new(Router::new().route("/", get(|| async { "hello" }))).await;
}

#[tokio::test]
#[should_panic = "is not a path of this application"]
async fn what_is_wrong_with_the_application_itself_is_said() {
    TestApp::new(with(|builder| builder.login_page("https://evil.example/"))).await;
}
