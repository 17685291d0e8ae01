//! What providers with ways of their own send, as the keys of their presets have it.

use std::sync::Arc;

use axum::routing::{get, post};
use axum::{Json, Router};
use http::{Method, StatusCode};
use oauth_runtime::api::{ApiCall, ApiDescription, ApiError};
use oauth_runtime::http::HttpClient;
use oauth_runtime::prelude::*;
use oauth_runtime::testing::models::{CLIENT_ID, CLIENT_SECRET, Models};
use oauth_runtime::testing::{DevelopmentProvider, Persona};
use oauth_runtime::{Environment, oauth_api};
use oauth_tests::browser::{Browser, Page};
use serde_json::{Value, json};

use super::bent::{Bend, Bent};
use super::row::{Events, Row, note};
use crate::quirks::detour::Detour;
use crate::rig::{App, Rig, alone};

/// Like EVE Online.
#[derive(OAuthProvider)]
#[oauth(
    authorization_endpoint = "https://space.example/authorize",
    token_endpoint = "https://space.example/token",
    profile_in_access_token,
    userinfo(subject = "/sub")
)]
struct Space;

/// Like Shopify: the redirect says where the profile is.
#[derive(OAuthProvider)]
#[oauth(
    authorization_endpoint = "https://shop.example/authorize",
    token_endpoint = "https://shop.example/token",
    userinfo_endpoint = "https://shop.example/{shop}/me",
    keep_from_redirect(shop = "shop"),
    userinfo(subject = "/id")
)]
struct Shop;

/// Like GitHub.
#[derive(OAuthProvider)]
#[oauth(
    authorization_endpoint = "https://code.example/authorize",
    token_endpoint = "https://code.example/token",
    userinfo_endpoint = "https://code.example/me",
    userinfo(subject = "/id"),
    email_endpoint = "https://code.example/emails",
    email_list(list = "")
)]
struct Code;

/// Like Salesforce, whose API is where the token answer says.
#[derive(OAuthProvider)]
#[oauth(
    authorization_endpoint = "https://login.force.example/authorize",
    token_endpoint = "https://login.force.example/token",
    userinfo_endpoint = "https://login.force.example/me",
    userinfo(subject = "/id"),
    scopes("api" as api),
    keep_from_token(instance_url = "/instance_url"),
    api_base(from = "instance_url", suffixes = "force.example")
)]
struct Force;

#[oauth_api(Force, base_url = "{instance_url}/services")]
trait ForceApi {
    #[get("/limits")]
    async fn limits(&self) -> Value;
}

/// A provider that takes access tokens in forms alone.
#[derive(OAuthProvider)]
#[oauth(
    authorization_endpoint = "https://form.example/authorize",
    token_endpoint = "https://form.example/token",
    userinfo_endpoint = "https://form.example/me",
    userinfo(subject = "/id"),
    scopes("things" as things),
    access_token_form = "token"
)]
struct Form;

const THINGS: ApiDescription = ApiDescription::new("https://form.example");

async fn limits(force: Granted<Force, (api,)>) -> Result<Json<Value>, ApiError> {
    force.limits().await.map(Json)
}

async fn call_things(form: Granted<Form, (things,)>) -> Result<Json<Value>, ApiError> {
    form.json(ApiCall::with(&THINGS, Method::POST, "/things").json(&json!({}))).await.map(Json)
}

/// Entra, with one directory whose users may log in.
#[derive(OAuthProvider)]
#[oauth(preset = entra, tenants("72f988bf-86f1-41af-91ab-2d7cd011db47"))]
struct Entra;

const PROVIDERS: [&str; 5] = ["SPACE", "SHOP", "CODE", "FORCE", "FORM"];

/// An application of them all, whose providers' token answer is `token`.
async fn application(token: Value) -> App {
    let emails = || async { (StatusCode::FORBIDDEN, Json(json!({"message": "Resource not accessible"}))) };
    let routes = Router::new()
        .route("/token", post(|| async move { Json(token) }))
        .route("/me", get(|| async { Json(json!({"id": 7})) }).post(|| async { Json(json!({"id": 7})) }))
        .route("/emails", get(emails));
    let http: Arc<dyn HttpClient> = Detour::to(routes).await;
    let settings = PROVIDERS.iter().flat_map(|name| {
        [(format!("{name}_CLIENT_ID"), "id".to_owned()), (format!("{name}_CLIENT_SECRET"), "secret".to_owned())]
    });
    let environment = settings.collect::<Environment>();
    let router = Router::new()
        .route("/", get(|| async { "the front page" }))
        .route("/limits", get(limits))
        .route("/things", get(call_things))
        .merge(Space::routes())
        .merge(Shop::routes())
        .merge(Code::routes())
        .merge(Force::routes())
        .merge(Form::routes());
    App::start(router, |builder| builder.environment(environment).http_client(http)).await
}

/// The page that the login ends with, whose provider says yes.
async fn log_in(app: &App, browser: &mut Browser, provider: &str) -> Page {
    browser.stop_at("https://");
    let asked = browser.get(&app.path(&format!("/login/{provider}"))).await;
    let asked = asked.location().unwrap_or_else(|| panic!("{provider}: {}", asked.body()));
    let state = asked.query_pairs().find(|(name, _)| name == "state").expect("a state").1.into_owned();
    let callback = app.path(&format!("/auth/{provider}?code=good&state={state}"));
    browser.get_from(&asked.origin().ascii_serialization(), &callback).await
}

#[test]
fn every_fault_of_a_provider_with_ways_of_its_own_is_told_too() {
    alone("faults::presets::every_fault_of_a_provider_with_ways_of_its_own_is_told_too", async {
        let (events, _guard) = Events::begin();
        let mut rows = Vec::new();
        let mut ports = Vec::new();
        // {"sub":"7","exp":1}
        let expired = "eyJhbGciOiJSUzI1NiJ9.eyJzdWIiOiI3IiwiZXhwIjoxfQ.AA";
        for (fault, token, provider, then, code) in [
            ("the access token is no JWT and should say who the user is", "opaque", "space", "", "access_token_no_jwt"),
            ("the access token has expired that says who the user is", expired, "space", "", "access_token_expired"),
            ("the redirect does not say where the profile is", "t", "shop", "", "fact_unusable"),
            (
                "the provider takes tokens in forms, and a call has none",
                "t",
                "form",
                "/things",
                "access_token_needs_form",
            ),
            ("the provider says that its API is at a host of others", "t", "force", "/limits", "api_base_unusable"),
        ] {
            let answer = json!({"access_token": token, "token_type": "bearer", "instance_url": "https://evil.example"});
            let app = application(answer).await;
            ports.push(app.port);
            let mut browser = Browser::new();
            events.take();
            let mut page = log_in(&app, &mut browser, provider).await;
            if !then.is_empty() {
                assert_eq!(page.status(), 200, "{fault}: {}", page.body());
                page = browser.get(&app.path(then)).await;
            }
            rows.push(Row::of(fault, &page, &events, code));
        }
        let app = application(json!({"access_token": "t", "token_type": "bearer"})).await;
        events.take();
        let page = log_in(&app, &mut Browser::new(), "code").await;
        rows.push(Row::without("the address is not told", "an e-mail address", &page, &events, "email_not_told"));

        let (app, page) = of_another_directory(&events).await;
        rows.push(Row::of("the user is of a directory that may not log in", &page, &events, "id_token_tenant"));
        ports.push(app.port);

        let bent = Bent::new();
        let persona = Persona::ada().with_claim("email_verified", Value::Null);
        let provider = DevelopmentProvider::builder().auto_login(persona).start().expect("a provider");
        let rig = Rig::at(provider, |builder| builder.http_client(Arc::clone(&bent) as Arc<dyn HttpClient>)).await;
        bent.bend(Some(Bend { path: "/userinfo", change: |answer| answer.json(500, "{}") }));
        events.take();
        let page = rig.log_in(&mut rig.browser(), "open").await;
        let fault = "the ID token does not say whether the address is verified, and userinfo is down";
        rows.push(Row::without(fault, "a verified address", &page, &events, "email_verified_not_told"));
        let port = url::Url::parse(rig.provider.origin()).expect("a URL").port().expect("a port");
        ports.extend([port, rig.app.port]);
        note("presets", &rows, &ports);
    });
}

async fn of_another_directory(events: &Events) -> (App, Page) {
    let models = Models::new();
    models.of_tenant("9122040d-6c67-4c5b-b112-36a304b66dad");
    let http: Arc<dyn HttpClient> = Arc::<Models>::clone(&models);
    let environment = Environment::from_iter([("ENTRA_CLIENT_ID", CLIENT_ID), ("ENTRA_CLIENT_SECRET", CLIENT_SECRET)]);
    let router = Router::new().route("/", get(|| async { "the front page" })).merge(Entra::routes());
    let app = App::start(router, |builder| builder.environment(environment).http_client(http)).await;
    let mut browser = Browser::new();
    browser.stop_at("https://");
    let asked = browser.get(&app.path("/login/entra")).await.location().expect("Entra is asked");
    let redirect = models.allow(asked.as_str()).expect("Entra shows its page");
    events.take();
    let page = browser.get_from("https://login.microsoftonline.com", &redirect.url).await;
    (app, page)
}
