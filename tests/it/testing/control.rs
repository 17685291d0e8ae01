//! The development provider by HTTP, as a test in another language speaks to it.

use http::header::{CONTENT_TYPE, LOCATION, ORIGIN, SET_COOKIE};
use oauth_runtime::Environment;
use oauth_runtime::testing::DevelopmentProvider;
use oauth_tests::browser::Browser;
use serde_json::{Value, json};
use url::Url;

use super::app::routes;
use crate::rig::{App, Legacy, Open, Plain, code_of, environment};

/// A script at `/control`, or for a browser.
async fn say(provider: &str, path: &str, script: &Value) -> reqwest::Response {
    let client = reqwest::Client::builder().no_proxy().tls_certs_only([]).build().expect("a client");
    client.post(format!("{provider}{path}")).json(script).send().await.expect("an answer")
}

/// The browser has a script of its own, as `context.request.post` gives it to a browser of Playwright.
async fn give(provider: &str, browser: &mut Browser, script: &Value) {
    let answer = say(provider, "/control/browser", script).await;
    assert_eq!(answer.status(), 204, "{script}");
    let cookie = answer.headers()[SET_COOKIE].to_str().expect("ASCII").to_owned();
    browser.cookies_mut().store(&Url::parse(provider).expect("a URL"), &cookie);
}

async fn application(provider: &DevelopmentProvider) -> App {
    let router = axum::Router::new()
        .route(
            "/",
            axum::routing::get(|user: Option<oauth_runtime::web::AnyUser>| async move {
                user.map_or("nobody".to_owned(), |user| user.subject().to_string())
            }),
        )
        .merge(Open::routes())
        .merge(Plain::routes())
        .merge(Legacy::routes());
    let settings = environment(provider.origin());
    App::start(router, |builder| builder.environment(settings)).await
}

fn controlled() -> DevelopmentProvider {
    DevelopmentProvider::builder().control().start().expect("a port")
}

#[tokio::test]
async fn a_test_in_another_language_says_who_logs_in_and_what_goes_wrong() {
    let provider = controlled();
    let app = application(&provider).await;
    let login = app.path("/login/open");
    assert_eq!(say(provider.origin(), "/control", &json!({ "log_in_as": "grace" })).await.status(), 204);
    assert_eq!(Browser::new().get(&login).await.body(), "grace-41b07e");

    let stranger =
        json!({ "log_in_as": { "subject": "eve-1", "login": "eve", "name": "Eve", "email": "eve@example.com" } });
    assert_eq!(say(provider.origin(), "/control", &stranger).await.status(), 204);
    assert_eq!(Browser::new().get(&login).await.body(), "eve-1");

    let script = json!({ "faults": ["AuthorizationDenied", { "at": "token", "response": "ServerError" }] });
    assert_eq!(say(provider.origin(), "/control", &script).await.status(), 204);
    assert_eq!(code_of(&Browser::new().get(&login).await), "access_denied");
    let script = json!({ "faults": [{ "at": "token", "retry_after": 30 }] });
    say(provider.origin(), "/control", &script).await;
    assert_eq!(code_of(&Browser::new().get(&login).await), "rate_limited");

    let client = reqwest::Client::builder().no_proxy().tls_certs_only([]).build().expect("a client");
    let control = format!("{}/control", provider.origin());
    let state: Value =
        serde_json::from_slice(&client.get(&control).send().await.expect("sent").bytes().await.expect("read"))
            .expect("JSON");
    let requests = state["requests"].as_array().expect("requests");
    assert!(requests.iter().any(|seen| seen["endpoint"] == "token" && seen["tenant"] == "open"), "{state}");
    assert!(state["faults"].as_array().expect("faults").contains(&json!("AuthorizationDenied")));

    assert_eq!(client.delete(&control).send().await.expect("sent").status(), 204);
    let page = Browser::new().get(&login).await;
    assert!(page.body().contains("Ada Lovelace"), "everything is as it was: the page asks again");
}

#[tokio::test]
async fn to_begin_anew_concerns_browsers_keys_and_grants_too() {
    let provider = controlled();
    let app = application(&provider).await;
    let client = reqwest::Client::builder().no_proxy().tls_certs_only([]).build().expect("a client");
    let keys = async || {
        let answer = client.get(format!("{}/open/jwks", provider.origin())).send().await.expect("an answer");
        assert_eq!(answer.status(), 200);
        answer.text().await.expect("keys")
    };
    let at_first = keys().await;
    say(provider.origin(), "/control", &json!({ "rotate_keys": true })).await;
    assert_ne!(keys().await, at_first);
    let mut grace = Browser::new();
    give(provider.origin(), &mut grace, &json!({ "log_in_as": "grace" })).await;
    assert_eq!(grace.get(&app.path("/login/open")).await.body(), "grace-41b07e");
    assert_eq!(client.delete(format!("{}/control", provider.origin())).send().await.expect("sent").status(), 204);
    assert_eq!(keys().await, at_first);
    assert!(grace.get(&app.path("/login/open")).await.body().contains("Ada Lovelace"), "her browser has no script");
}

#[tokio::test]
async fn browsers_at_once_have_scripts_of_their_own() {
    let provider = controlled();
    let app = application(&provider).await;
    let (mut ada, mut grace, mut alan) = (Browser::new(), Browser::new(), Browser::new());
    let origin = provider.origin();
    give(origin, &mut ada, &json!({ "log_in_as": "ada", "faults": ["IdTokenWrongNonce"] })).await;
    give(origin, &mut grace, &json!({ "log_in_as": "grace" })).await;
    give(origin, &mut alan, &json!({ "log_in_as": "alan", "faults": ["AuthorizationDenied"] })).await;
    assert_eq!(code_of(&ada.get(&app.path("/login/open")).await), "id_token_nonce");
    assert_eq!(grace.get(&app.path("/login/open")).await.body(), "grace-41b07e");
    assert_eq!(code_of(&alan.get(&app.path("/login/legacy")).await), "access_denied");
    assert_eq!(grace.get(&app.path("/login/legacy")).await.body(), "583232");
    assert_eq!(ada.get(&app.path("/login/plain")).await.body(), "583231");
    let page = Browser::new().get(&app.path("/login/open")).await;
    assert!(page.body().contains("Ada Lovelace"), "a browser without a script is asked");
}

#[tokio::test]
async fn there_are_no_controls_unless_somebody_asks_for_them() {
    let provider = DevelopmentProvider::start().expect("a port");
    for path in ["/control", "/control/browser"] {
        assert_eq!(say(provider.origin(), path, &json!({ "log_in_as": "ada" })).await.status(), 404, "{path}");
    }
}

#[tokio::test]
async fn a_page_of_another_site_has_no_say() {
    let provider = controlled();
    let client = reqwest::Client::builder().no_proxy().tls_certs_only([]).build().expect("a client");
    let post = |headers: &[(http::HeaderName, &str)]| {
        let mut request = client.post(format!("{}/control", provider.origin())).body(r#"{"log_in_as":"ada"}"#);
        for (name, value) in headers {
            request = request.header(name.clone(), *value);
        }
        async move { request.send().await.expect("an answer").status().as_u16() }
    };
    let json = (CONTENT_TYPE, "application/json");
    assert_eq!(post(&[json.clone(), (ORIGIN, "https://evil.example")]).await, 403);
    assert_eq!(post(&[json.clone(), (ORIGIN, "null")]).await, 403);
    assert_eq!(post(&[(CONTENT_TYPE, "text/plain")]).await, 415);
    assert_eq!(post(&[json, (ORIGIN, "http://localhost:3000")]).await, 204);
}

#[tokio::test]
async fn what_is_misspelt_is_said() {
    let provider = controlled();
    for (script, why) in [
        (json!({ "log_in_as": "adda" }), "nobody is called \"adda\" here"),
        (json!({ "faults": ["Nonsense"] }), "there is no fault \"Nonsense\""),
        (json!({ "faults": [{ "at": "tokens", "response": "Hang" }] }), "there is no endpoint \"tokens\""),
        (json!({ "faults": [{ "at": "token", "response": "Hung" }] }), "no answer goes wrong as \"Hung\""),
        (json!({ "fault": [] }), "unknown field `fault`"),
        (json!({ "faults": vec!["AuthorizationDenied"; 101] }), "there are 100 faults at most"),
    ] {
        let answer = say(provider.origin(), "/control", &script).await;
        assert_eq!(answer.status(), 400, "{script}");
        let body = answer.text().await.expect("a body");
        let body: Value = serde_json::from_str(&body).expect("JSON");
        assert!(body["error"].as_str().expect("a text").contains(why), "{script}: {body}");
    }
    let answer = say(provider.origin(), "/control/browser", &json!({ "rotate_keys": true })).await;
    assert_eq!(answer.status(), 400, "keys are everybody's");
}

#[tokio::test]
async fn the_provider_that_stands_in_has_controls_where_a_setting_says_so() {
    for (setting, status) in [("on", 204), ("off", 404)] {
        let port =
            std::net::TcpListener::bind(("127.0.0.1", 0)).and_then(|free| free.local_addr()).expect("a port").port();
        let settings =
            [("OAUTH_DEVELOPMENT_CONTROL", setting.to_owned()), ("OAUTH_DEVELOPMENT_PORT", port.to_string())];
        let app = App::start(routes(), |builder| builder.environment(Environment::from_iter(settings))).await;
        let mut browser = Browser::new();
        browser.follow_redirects(false);
        let page = browser.get(&app.path("/login/code")).await;
        let provider = Url::parse(page.headers()[LOCATION].to_str().expect("ASCII")).expect("a URL");
        let answer = say(&provider.origin().ascii_serialization(), "/control", &json!({ "log_in_as": "ada" })).await;
        assert_eq!(answer.status(), status, "{setting}");
    }
}
