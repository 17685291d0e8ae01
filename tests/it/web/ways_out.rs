//! How pages go on: the button that stands out, the quiet links, other providers, another account; and what the application is called.

use axum::Router;
use axum::extract::State;
use axum::routing::get;
use http::StatusCode;
use oauth_runtime::api::{ApiCall, ApiDescription, ApiError};
use oauth_runtime::prelude::*;
use oauth_runtime::testing::{DevelopmentProvider, Endpoint, Misbehaviour, Persona, ResponseFault};
use oauth_runtime::web::LoginRefused;
use oauth_runtime::{Environment, ErrorKind};
use oauth_tests::browser::{Browser, Page};
use serde_json::Value;

use crate::rig::{App, Legacy, Log, Open, Plain, TestClock, alone, assert_protected, code_of, environment};

const SCRIPT: &[(&str, &str)] = &[("sec-fetch-mode", "cors"), ("accept", "*/*")];

/// Asks again whenever somebody logs in.
#[derive(OAuthProvider)]
#[oauth(
    issuer = "{base}/asking",
    scopes(openid),
    authorization_params(prompt = "consent"),
    dangerous_allow_loopback_http
)]
struct Asking {
    base: String,
}

/// The links of a page, in order: what they say, where they lead, and a star for the one that stands out.
fn ways_out(page: &Page) -> Vec<String> {
    let links = page.links().into_iter().map(|link| {
        let primary = format!("class=\"button primary\" href=\"{}\"", link.href().replace('&', "&amp;"));
        let star = if page.body().contains(&primary) { "*" } else { "" };
        format!("{star}{} -> {}", link.text(), link.href())
    });
    links.collect()
}

async fn no(_: Login<Open>) -> Result<(), LoginRefused> {
    Err(LoginRefused::because("members only"))
}

#[tokio::test]
async fn a_provider_that_does_not_answer_is_no_dead_end_where_there_are_others() {
    let provider = DevelopmentProvider::start().expect("a provider");
    let settings = environment(provider.origin());
    let routes = Router::new().merge(Open::routes()).merge(Plain::routes()).merge(Legacy::routes());
    let app = App::start(routes, |builder| builder.environment(settings.clone())).await;
    let alone = App::start(Router::new().merge(Open::routes()), |builder| builder.environment(settings)).await;
    provider.misbehave(Misbehaviour::Response(Endpoint::Discovery, ResponseFault::Unavailable));
    let page = Browser::new().get(&app.path("/login/open?return_to=/a")).await;
    assert!(page.status().is_server_error(), "{}", page.body());
    assert_protected(&page);
    assert_eq!(
        ways_out(&page),
        [
            "*Try again -> /login/open",
            "Continue with Plain -> /login/plain",
            "Continue with Legacy -> /login/legacy",
            "Back to the start -> /",
        ],
        "{}",
        page.body()
    );
    let page = Browser::new().get(&alone.path("/login/open")).await;
    assert_eq!(ways_out(&page), ["*Try again -> /login/open", "Back to the start -> /"], "{}", page.body());
    assert!(!page.body().contains("another provider"), "{}", page.body());
}

#[tokio::test]
async fn other_providers_are_offered_when_the_fault_is_the_providers_and_not_when_it_is_the_users() {
    let provider = DevelopmentProvider::builder().auto_login(Persona::ada()).start().expect("a provider");
    let settings = environment(provider.origin());
    let routes = Router::new().merge(Open::routes()).merge(Plain::routes());
    let app = App::start(routes, |builder| builder.environment(settings)).await;
    let offers_plain = |page: &Page| ways_out(page).iter().any(|way| way.starts_with("Continue with Plain"));
    // At the token endpoint, with the page to go to.
    provider.misbehave(Misbehaviour::Response(Endpoint::Token, ResponseFault::ServerError));
    let page = Browser::new().get(&app.path("/login/open?return_to=/a")).await;
    assert!(
        ways_out(&page).contains(&"Continue with Plain -> /login/plain?return_to=%2Fa".to_owned()),
        "{:?}",
        ways_out(&page)
    );
    // What the user did: denied, or brought an answer of nobody.
    provider.behave();
    provider.misbehave(Misbehaviour::AuthorizationError("access_denied"));
    let page = Browser::new().get(&app.path("/login/open")).await;
    assert_eq!(ways_out(&page), ["*Log in again -> /login/open", "Back to the start -> /"]);
    let page = Browser::new().get(&app.path("/auth/open?code=c&state=0123456789abcdef0123456789abcdef")).await;
    assert!(!offers_plain(&page), "{:?}", ways_out(&page));
    // A logout that a foreign page asks for.
    let page = Browser::new().post_form_from("https://evil.example", &app.path("/logout/open"), &[]).await;
    assert_eq!(ways_out(&page), ["*Back to the start -> /"]);
}

#[tokio::test]
async fn whoever_is_not_let_in_may_come_with_another_account_that_the_provider_asks_for() {
    let provider = DevelopmentProvider::builder().auto_login(Persona::ada()).start().expect("a provider");
    let settings = environment(provider.origin()).with("ASKING_BASE", provider.origin());
    let settings = settings.with("ASKING_CLIENT_ID", "development").with("ASKING_CLIENT_SECRET", "development-secret");
    let routes = Router::new()
        .merge(Open::routes().on_login(no))
        .merge(Plain::routes().on_login(|_: Login<Plain>| async { Err::<(), _>(LoginRefused::because("no")) }))
        .merge(Asking::routes());
    let app = App::start(routes, |builder| builder.environment(settings)).await;
    let page = Browser::new().get(&app.path("/login/open")).await;
    assert_eq!(page.status(), StatusCode::FORBIDDEN, "{}", page.body());
    assert!(page.body().contains("members only"), "{}", page.body());
    assert_eq!(
        ways_out(&page),
        ["*Log in with another account -> /login/open?prompt=select_account", "Back to the start -> /"]
    );
    let asked = async |path: &str| {
        let mut browser = Browser::new();
        browser.follow_redirects(false);
        let page = browser.get(&app.path(path)).await;
        let url = page.location().unwrap_or_else(|| panic!("{path}: {}", page.body()));
        url.query_pairs().filter(|(name, _)| name == "prompt").map(|(_, value)| value.into_owned()).collect::<Vec<_>>()
    };
    assert_eq!(asked("/login/open?prompt=select_account").await, ["select_account"]);
    // Nobody else says what the provider asks: not another prompt, and not where the server offers no choice or the declaration
    // asks for something.
    for path in
        ["/login/open", "/login/open?prompt=none", "/login/open?prompt=login", "/login/plain?prompt=select_account"]
    {
        assert!(asked(path).await.is_empty(), "{path}");
    }
    assert_eq!(asked("/login/asking?prompt=select_account").await, ["consent"]);
}

#[tokio::test]
async fn the_application_is_called_by_its_name_on_every_page() {
    let provider = DevelopmentProvider::builder().auto_login(Persona::ada()).start().expect("a provider");
    let name = "Tom & <b>Jerry</b>";
    let escaped = "Tom &amp; &lt;b&gt;Jerry&lt;/b&gt;";
    for by_setting in [false, true] {
        let settings = environment(provider.origin());
        let settings = if by_setting { settings.with("OAUTH_APPLICATION_NAME", format!(" {name} ")) } else { settings };
        let routes = Router::new()
            .route("/login", get(login_page))
            .route("/own", get(|| async { axum::response::Html("<title>own</title>") }))
            .route("/broken", get(|_: User<Legacy>| async { "nobody" }))
            .merge(Open::routes())
            .merge(Plain::routes().on_login(|_: Login<Plain>| async { Err::<(), _>(LoginRefused::because("no")) }));
        let app = App::start(routes, |builder| {
            let builder = builder.environment(settings);
            if by_setting { builder } else { builder.application_name(name) }
        })
        .await;
        let mut ada = Browser::new();
        ada.get(&app.path("/login/open")).await;
        for (path, title) in [
            ("/login", "Log in"),
            ("/logout/open", "Log out?"),
            ("/login/nobody", "No such login"),
            ("/auth/open?state=x&code=y", "You are logged in already"),
            ("/login/plain", "Not allowed"),
            ("/broken", "Login is not set up"),
        ] {
            let page = ada.get(&app.path(path)).await;
            assert!(page.body().contains(&format!("<title>{title} · {escaped}</title>")), "{path}: {}", page.body());
            assert!(!page.body().contains("<b>"), "{path}: {}", page.body());
        }
        let page = Browser::new().get(&app.path("/login")).await;
        assert!(page.body().contains(&format!("<h1>Log in to {escaped}</h1>")), "{}", page.body());
        // What the application answers itself stays, and so does what scripts are told.
        assert_eq!(ada.get(&app.path("/own")).await.body(), "<title>own</title>");
        let told = ada.get_with_headers(&app.path("/broken"), SCRIPT).await;
        assert!(serde_json::from_str::<Value>(told.body()).is_ok(), "{}", told.body());
    }
}

#[test]
fn a_name_that_cannot_be_shown_is_reported_with_the_setting() {
    let long = "x".repeat(61);
    for name in ["two\nlines", "\u{7}", &long, "a\u{85}b"] {
        let settings = Environment::from_iter([("OAUTH_APPLICATION_NAME", name)]);
        let layer = OAuthLayer::builder().environment(settings).build().expect("a layer");
        let error = layer.check().expect_err(name);
        let ErrorKind::Config(report) = error.kind() else { panic!("{error:?}") };
        let [finding] = report.findings() else { panic!("{error}") };
        assert_eq!((finding.code(), finding.setting()), ("application_name_invalid", Some("OAUTH_APPLICATION_NAME")));
        assert!(!error.to_string().contains(name), "{error}");
    }
    for name in ["é".repeat(60), "Paper Trail".to_owned(), "  ".to_owned()] {
        let settings = Environment::from_iter([("OAUTH_APPLICATION_NAME", name.clone())]);
        OAuthLayer::builder()
            .environment(settings)
            .build()
            .expect("a layer")
            .check()
            .unwrap_or_else(|_| panic!("{name}"));
    }
}

#[test]
fn a_call_of_an_api_that_failed_has_its_number_on_the_page_in_the_json_and_in_the_log() {
    const API: ApiDescription = ApiDescription::new("http://unused.invalid").dangerous_allow_loopback_http();
    async fn call(granted: Granted<Plain, ()>, State(base): State<String>) -> Result<String, ApiError> {
        let api = granted.with_base_url(&base).expect("a base URL");
        Ok(api.json::<Value>(ApiCall::get(&API, "/user")).await?.to_string())
    }
    alone("web::ways_out::a_call_of_an_api_that_failed_has_its_number_on_the_page_in_the_json_and_in_the_log", async {
        let (log, _guard) = Log::begin();
        let provider = DevelopmentProvider::builder().auto_login(Persona::ada()).start().expect("a provider");
        let settings = environment(provider.origin());
        let routes = Router::new().route("/call", get(call)).merge(Plain::routes());
        let routes = routes.with_state(format!("{}/plain/api", provider.origin()));
        let app = App::start(routes, |builder| builder.environment(settings).clock(TestClock::new())).await;
        let mut browser = Browser::new();
        browser.get(&app.path("/login/plain?return_to=/call")).await;
        for (fault, code, told) in [
            (ResponseFault::ServerError, "api_status", "api_status"),
            (ResponseFault::TooManyRequests, "api_rate_limited", "api_rate_limited"),
            (ResponseFault::Unauthorized, "api_token_refused", "not_authenticated"),
            (ResponseFault::Html, "api_response_malformed", "api_response_malformed"),
        ] {
            provider.behave();
            provider.misbehave(Misbehaviour::Response(Endpoint::ApiUser, fault));
            let page = browser.get(&app.path("/call")).await;
            assert_eq!(code_of(&page), code, "{}", page.body());
            let (_, rest) = page.body().split_once("Incident <code>").unwrap_or_else(|| panic!("{}", page.body()));
            let on_page = rest.split('<').next().expect("a number").to_owned();
            assert_eq!(ways_out(&page).iter().filter(|way| way.starts_with('*')).count(), 1, "{}", page.body());
            let script = browser.get_with_headers(&app.path("/call"), SCRIPT).await;
            let json: Value = serde_json::from_str(script.body()).unwrap_or_else(|_| panic!("{}", script.body()));
            assert_eq!(json["error"], told, "{json}");
            let in_json = json["incident"].as_str().unwrap_or_else(|| panic!("{json}")).to_owned();
            assert_ne!(on_page, in_json);
            for number in [on_page, in_json] {
                let log = log.text();
                let line = log.lines().find(|line| line.contains(&number)).unwrap_or_else(|| panic!("{number}: {log}"));
                assert!(line.contains(&format!("code=\"{code}\"")), "{line}");
            }
        }
    });
}
