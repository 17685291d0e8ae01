//! `prompt=none`: a login that may show no page leads a stranger back as a stranger, and never in circles.

use axum::routing::get;
use axum::{Json, Router};
use http::StatusCode;
use oauth_runtime::description::ProviderDescription;
use oauth_runtime::flow::BeginLogin;
use oauth_runtime::prelude::*;
use oauth_runtime::settings::{FieldValues, Settings};
use oauth_runtime::testing::{DevelopmentProvider, Endpoint, Misbehaviour, Persona};
use oauth_runtime::web::{AnyUser, Routes};
use oauth_runtime::{Client, ClientConfig, Identifies, OAuthProvider};
use oauth_tests::browser::{Browser, Page};

use crate::rig::{App, Log, Open, TestClock, alone, assert_protected, code_of, environment};

/// Asks nobody who they are.
struct Silent(Open);

impl OAuthProvider for Silent {
    const DESCRIPTION: ProviderDescription = Open::DESCRIPTION
        .named("silent", "Silent")
        .issuer("http://{authority}/silent")
        .authorization_params(&[("prompt", "none")]);

    fn from_settings(settings: &mut Settings<'_>) -> Option<Self> {
        Open::from_settings(settings).map(Self)
    }

    fn describe_fields(&self, fields: &mut FieldValues) {
        self.0.describe_fields(fields);
    }
}

impl Identifies for Silent {}

async fn start() -> (DevelopmentProvider, App) {
    let provider = DevelopmentProvider::builder().auto_login(Persona::ada()).start().expect("a provider");
    let who =
        |user: Option<AnyUser>| async move { Json(user.map(|user| user.text("name").unwrap_or_default().to_owned())) };
    let router = Router::new()
        .route("/", get(who))
        .route("/open-to-all", get(who))
        .route("/guarded", get(|_: User<Silent>| async { "guarded" }))
        // A page that starts the login by itself, whoever comes.
        .route(
            "/eager",
            get(|user: Option<User<Silent>>| async move {
                match user {
                    Some(_) => Ok("eager"),
                    None => Err(axum::response::Redirect::to("/login/silent?return_to=/eager")),
                }
            }),
        )
        .merge(Routes::<Silent>::from_env())
        .merge(Open::routes());
    let environment = environment(provider.origin());
    let app = App::start(router, |builder| builder.environment(environment).clock(TestClock::new())).await;
    (provider, app)
}

#[tokio::test]
async fn a_login_that_may_show_no_page_leads_a_stranger_back_to_the_page_and_logs_nobody_in() {
    let errors = ["login_required", "interaction_required", "consent_required", "account_selection_required"];
    for error in errors {
        let (provider, app) = start().await;
        provider.misbehave(Misbehaviour::AuthorizationError(error));
        let mut browser = Browser::new();
        let page = browser.get(&app.path("/login/silent?return_to=/open-to-all")).await;
        assert_eq!(
            (page.status(), page.url().path(), page.body()),
            (StatusCode::OK, "/open-to-all", "null"),
            "{error}"
        );
        assert!(browser.cookies().find("session").is_none(), "{error}");
        assert!(!browser.cookies().iter().any(|cookie| cookie.name.contains("oauth-login-")), "{error}");
    }
}

#[tokio::test]
async fn who_is_known_at_the_provider_is_logged_in_without_a_page() {
    let (_provider, app) = start().await;
    let page = Browser::new().get(&app.path("/login/silent?return_to=/open-to-all")).await;
    assert_eq!(page.body(), "\"Ada Lovelace\"");
}

#[tokio::test]
async fn a_page_that_starts_logins_ends_at_a_page_and_its_button_tries_once() {
    for path in ["/guarded", "/eager"] {
        let (provider, app) = start().await;
        provider.log_in_on_page();
        let mut browser = Browser::new();
        let page = browser.get(&app.path(path)).await;
        assert_eq!(
            (page.status(), provider.request_count(Endpoint::Authorization)),
            (StatusCode::UNAUTHORIZED, 1),
            "{path}"
        );
        assert_eq!(code_of(&page), "login_required", "{path}");
        assert_protected(&page);
        assert!(page.body().contains("Silent does not know you"), "{}", page.body());
        // There is another provider, so the way out is the choice.
        assert_eq!(page.links()[0].href(), format!("/login?return_to=%2F{}", &path[1..]));
        // Somebody logs in there, and comes again.
        let page = browser.get(&app.path(path)).await;
        assert_eq!(
            (page.status(), provider.request_count(Endpoint::Authorization)),
            (StatusCode::UNAUTHORIZED, 2),
            "{path}"
        );
        provider.log_in_as(Persona::ada());
        let page = browser.get(&app.path(path)).await;
        assert_eq!((page.status(), page.body()), (StatusCode::OK, &path[1..]), "{path}");
    }
}

#[tokio::test]
async fn t005_a_silent_login_that_comes_to_nothing_does_not_end_in_the_session_of_before() {
    let (provider, app) = start().await;
    let mut browser = Browser::new();
    let page = browser.get(&app.path("/login/open")).await;
    assert_eq!(page.body(), "\"Ada Lovelace\"");
    provider.log_in_on_page();
    let page = browser.get(&app.path("/login/silent?return_to=/open-to-all")).await;
    assert_eq!((page.status(), page.body()), (StatusCode::OK, "null"));
}

/// Whoever has the provider's session meanwhile is who comes back.
#[tokio::test]
async fn t064_a_silent_login_that_finds_another_user_ends_the_session_of_before_and_is_theirs_alone() {
    let (provider, app) = start().await;
    let mut browser = Browser::new();
    let login = app.path("/login/silent?return_to=/open-to-all");
    assert_eq!(browser.get(&login).await.body(), "\"Ada Lovelace\"");
    let before = browser.cookies().find("session").expect("a session").value.clone();
    provider.log_in_as(Persona::grace());
    assert_eq!(browser.get(&login).await.body(), "\"Grace Hopper\"");
    assert_ne!(browser.cookies().find("session").expect("a session").value, before);
    browser.cookies_mut().set_value("session", &before);
    assert_eq!(browser.get(&app.path("/open-to-all")).await.body(), "null", "the session before is dead");
}

#[tokio::test]
async fn an_error_that_is_no_question_and_a_login_that_may_ask_end_as_before() {
    let (provider, app) = start().await;
    provider.misbehave(Misbehaviour::AuthorizationError("server_error"));
    let page = Browser::new().get(&app.path("/login/silent")).await;
    assert_eq!(code_of(&page), "server_error");
    provider.behave();
    provider.misbehave(Misbehaviour::AuthorizationError("login_required"));
    let page: Page = Browser::new().get(&app.path("/login/open")).await;
    assert_eq!(code_of(&page), "login_required");
    provider.behave();
    provider.misbehave(Misbehaviour::AuthorizationError("access_denied"));
    let page = Browser::new().get(&app.path("/login/silent")).await;
    assert_eq!((page.status(), &*code_of(&page)), (StatusCode::FORBIDDEN, "access_denied"));
}

#[tokio::test]
async fn a_client_without_routes_tells_a_question_from_other_errors() {
    const CALLBACK: &str = "http://localhost:1/back";
    let provider = DevelopmentProvider::builder().start().expect("a provider");
    let config = ClientConfig::new().with_environment(environment(provider.origin())).with_redirect_uri(CALLBACK);
    let client = Client::<Open>::new(config).expect("complete");
    let login = BeginLogin::new().parameter("prompt", "none").expect("allowed");
    let started = client.begin_login(login).await.expect("started");
    let mut browser = Browser::new();
    browser.stop_at(CALLBACK);
    let page = browser.get(started.url()).await;
    let query = page.location().and_then(|url| url.query().map(str::to_owned)).expect("an answer");
    let error = client.finish_login(started.into_pending(), &query).await.expect_err("nobody is known");
    assert!(error.is_interaction_required() && !error.is_denied(), "{error:?}");
}

#[test]
fn the_log_tells_that_a_stranger_was_led_back_and_why_a_loop_was_ended() {
    alone("web::silent::the_log_tells_that_a_stranger_was_led_back_and_why_a_loop_was_ended", async {
        let (log, _guard) = Log::begin();
        let (provider, app) = start().await;
        provider.log_in_on_page();
        Browser::new().get(&app.path("/guarded")).await;
        let log = log.text();
        for said in ["asks nobody: back as a stranger", "it ends at a page"] {
            let line = log.lines().find(|line| line.contains(said)).unwrap_or_else(|| panic!("{said}: {log}"));
            assert!(line.contains(r#"code="login_required""#) && line.contains(r#"provider="silent""#), "{line}");
        }
        assert!(!log.contains("login failed"), "{log}");
    });
}
