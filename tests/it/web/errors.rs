//! `Error` as the error of a handler.

use axum::Router;
use axum::routing::get;
use http::StatusCode;
use oauth_runtime::prelude::*;
use oauth_runtime::testing::{DevelopmentProvider, Persona};
use oauth_runtime::tokens::Tokens;
use oauth_tests::browser::Browser;
use serde_json::Value;

use crate::rig::{App, CodeHost, Log, Open, Plain, TestClock, alone, assert_protected, code_of, environment};

/// It asks for its own provider, and that one was never merged.
async fn unmerged(_: User<Plain>) -> &'static str {
    "nobody"
}

async fn tokens(granted: Granted<CodeHost, ()>) -> oauth_runtime::Result<String> {
    let elsewhere = granted.with_base_url("ftp://api.example")?;
    let Tokens::OAuth2(tokens) = elsewhere.tokens().await? else { return Ok(String::new()) };
    Ok(format!("{}", tokens.scopes.len()))
}

async fn logins() -> oauth_runtime::Result<&'static str> {
    // A configuration without the list of logins.
    OAuthLayer::builder().environment(environment("http://127.0.0.1:1")).build()?.logins()?;
    Ok("listed")
}

async fn start() -> (DevelopmentProvider, App) {
    let provider = DevelopmentProvider::builder().auto_login(Persona::ada()).start().expect("a provider");
    let router = Router::new()
        .route("/", get(|| async { "home" }))
        .route("/tokens", get(tokens))
        .route("/logins", get(logins).post(logins))
        .route("/unmerged", get(unmerged))
        .merge(CodeHost::routes())
        .merge(Open::routes());
    let environment = environment(provider.origin());
    let app = App::start(router, |builder| builder.environment(environment).clock(TestClock::new())).await;
    (provider, app)
}

#[tokio::test]
async fn an_error_of_a_handler_is_a_page_for_people_and_json_for_scripts() {
    let (_provider, app) = start().await;
    let mut browser = Browser::new();
    browser.get(&app.path("/login/code")).await;
    for (path, code) in
        [("/tokens", "url_invalid"), ("/logins", "logins_not_listed"), ("/unmerged", "provider_not_merged")]
    {
        let page = browser.get(&app.path(path)).await;
        assert_eq!((page.status(), &*code_of(&page)), (StatusCode::SERVICE_UNAVAILABLE, code), "{path}");
        assert_protected(&page);
        for headers in [
            &[("sec-fetch-mode", "cors"), ("accept", "*/*")][..],
            &[("sec-fetch-mode", "cors"), ("accept", "text/html")],
        ] {
            let script = browser.get_with_headers(&app.path(path), headers).await;
            assert_eq!(script.status(), StatusCode::SERVICE_UNAVAILABLE, "{path} {headers:?}");
            assert_protected(&script);
            let told: Value =
                serde_json::from_str(script.body()).unwrap_or_else(|_| panic!("{path}: {}", script.body()));
            assert_eq!(told["error"], code, "{path}");
            assert_eq!(told["incident"].as_str().map(str::len), Some(8), "{path}");
            assert_eq!(told.as_object().map(serde_json::Map::len), Some(2), "nothing else: {told}");
        }
    }
}

#[test]
fn the_log_tells_a_failed_page_from_a_failed_login() {
    alone("web::errors::the_log_tells_a_failed_page_from_a_failed_login", async {
        let (log, _guard) = Log::begin();
        let (_provider, app) = start().await;
        let page = Browser::new().get(&app.path("/logins")).await;
        let incident = page.body().split_once("Incident <code>").expect("a number").1[..8].to_owned();
        let text = log.text();
        let line = text.lines().find(|line| line.contains(&incident)).expect("a line under the number of the page");
        assert!(line.contains("a page could not be completed") && line.contains("logins_not_listed"), "{line}");
        assert!(!text.contains("login failed"), "{text}");
    });
}
