//! Tokens for calls alone: nobody is logged in.

use oauth_runtime::api::{ApiCall, ApiDescription};
use oauth_runtime::description::Endpoint as To;
use oauth_runtime::flow::{BeginLogin, StartedLogin};
use oauth_runtime::prelude::*;
use oauth_runtime::testing::{ClientRegistration, DevelopmentProvider, Endpoint, Persona};
use oauth_runtime::tokens::Tokens;
use oauth_runtime::{Client, ClientConfig, Instance};
use oauth_tests::browser::Browser;
use serde_json::Value;

const CALLBACK: &str = "http://localhost:1/files";
const API: ApiDescription = ApiDescription::new("http://unused.invalid").dangerous_allow_loopback_http();

/// It says nothing about users.
#[derive(OAuthProvider)]
#[oauth(
    protocol = oauth2,
    authorization_endpoint = "https://files.example/authorize",
    token_endpoint = "https://files.example/token",
    scopes("files.read" as files_read),
    dangerous_allow_loopback_http,
)]
struct Files;

#[derive(OAuthProvider)]
#[oauth(
    temporary_credentials_endpoint = "https://photos.example/request",
    authorization_endpoint = "https://photos.example/authorize",
    token_endpoint = "https://photos.example/access",
    dangerous_allow_loopback_http
)]
struct Photos;

#[derive(OAuthProvider)]
#[oauth(issuer = "https://sso.example", scopes(openid), dangerous_allow_loopback_http)]
struct Sso;

fn provider() -> DevelopmentProvider {
    DevelopmentProvider::builder().auto_login(Persona::ada()).start().expect("a provider")
}

/// The provider as it is in this test.
fn client<P: OAuthProvider>(instance: Instance) -> Client<P> {
    let credentials = (ClientRegistration::DEFAULT_ID, ClientRegistration::DEFAULT_SECRET);
    let instance = instance.credentials(credentials.0, credentials.1);
    Client::new(ClientConfig::new().with_instance(instance).with_redirect_uri(CALLBACK)).expect("complete")
}

fn files(provider: &DevelopmentProvider) -> Client<Files> {
    let at = |path: &str| format!("{}/server/{path}", provider.origin());
    let instance = Instance::new().endpoint(To::Authorization, at("authorize"));
    client(instance.endpoint(To::Token, at("token")))
}

fn photos(provider: &DevelopmentProvider) -> Client<Photos> {
    let at = |path: &str| format!("{}/server/oauth1/{path}", provider.origin());
    let instance = Instance::new().endpoint(To::TemporaryCredentials, at("temporary_credentials"));
    client(instance.endpoint(To::Authorization, at("authorize")).endpoint(To::Token, at("token")))
}

fn sso(provider: &DevelopmentProvider) -> Client<Sso> {
    client(Instance::new().issuer(provider.issuer("server")))
}

/// The query that the browser brings back.
async fn answer(started: &StartedLogin) -> String {
    let mut browser = Browser::new();
    browser.stop_at(CALLBACK);
    let answer = browser.get(started.url()).await.location().expect("an answer");
    answer.query().expect("a query").to_owned()
}

async fn authorized<P: OAuthProvider>(client: &Client<P>) -> Result<Tokens, &'static str> {
    let started = client.begin_authorization(BeginLogin::new()).await.map_err(|error| error.code())?;
    let query = answer(&started).await;
    client.finish_authorization(started.into_pending(), &query).await.map_err(|error| error.code())
}

#[tokio::test]
async fn a_provider_that_knows_no_users_gives_out_tokens_that_call_its_api() {
    let provider = provider();
    let client = files(&provider);
    let tokens = authorized(&client).await.expect("tokens");
    assert_eq!(provider.request_count(Endpoint::UserInfo), 0, "nobody asks who it is");
    let api = client.api(tokens).with_base_url(&format!("{}/server/", provider.origin())).expect("a URL");
    let me: Value = api.json(ApiCall::get(&API, "/userinfo")).await.expect("a call with the tokens");
    assert_eq!(me["sub"], "ada-9f1c2d");
}

#[tokio::test]
async fn so_does_one_that_signs_its_requests() {
    let provider = provider();
    let client = photos(&provider);
    assert!(matches!(authorized(&client).await, Ok(Tokens::OAuth1(_))));
    assert_eq!(provider.request_count(Endpoint::UserInfo), 0);
}

/// Whoever asked for tokens has shown nobody who they are.
#[tokio::test]
async fn an_authorization_finishes_no_login_and_a_login_no_authorization() {
    let provider = provider();
    let client = sso(&provider);
    let started = client.begin_authorization(BeginLogin::new()).await.expect("started");
    let query = answer(&started).await;
    let error = client.finish_login(started.into_pending(), &query).await.expect_err("no login");
    assert_eq!(error.code(), "state_of_other_purpose");
    let started = client.begin_login(BeginLogin::new()).await.expect("started");
    let query = answer(&started).await;
    let error = client.finish_authorization(started.into_pending(), &query).await.expect_err("a login");
    assert_eq!(error.code(), "state_of_other_purpose");
    assert!(matches!(authorized(&client).await, Ok(Tokens::OAuth2(_))), "of an OpenID Provider too");
}
