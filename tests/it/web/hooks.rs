use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};

use axum::Router;
use axum::extract::State;
use axum::response::Redirect;
use axum::routing::get;
use http::StatusCode;
use oauth_runtime::testing::{DevelopmentProvider, Persona};
use oauth_runtime::web::{AnyUser, Login, LoginRefused};
use oauth_tests::browser::Browser;

use crate::rig::{App, Legacy, Open, Plain, TestClock, assert_protected, environment};

#[derive(Clone, Default)]
struct Accounts {
    calls: Arc<AtomicUsize>,
}

async fn only_ada(State(accounts): State<Accounts>, login: Login<Open>) -> Result<(), LoginRefused> {
    accounts.calls.fetch_add(1, Ordering::SeqCst);
    match login.identity().text("name") {
        Some("Ada Lovelace") => Ok(()),
        _ => Err(LoginRefused::because("only <Ada> may come in")),
    }
}

async fn to_welcome(_: Login<Plain>) -> Redirect {
    Redirect::to("/welcome")
}

async fn broken(_: Login<Legacy>) -> StatusCode {
    StatusCode::INTERNAL_SERVER_ERROR
}

async fn app(provider: &DevelopmentProvider, accounts: Accounts) -> App {
    let router =
        Router::new()
            .route(
                "/",
                get(|user: Option<AnyUser>| async move {
                    user.map_or("nobody".into(), |u| u.subject().as_str().to_owned())
                }),
            )
            .route("/welcome", get(|user: AnyUser| async move { format!("welcome {}", user.subject().as_str()) }))
            .merge(Open::routes().on_login(only_ada))
            .merge(Plain::routes().on_login(to_welcome))
            .merge(Legacy::routes().on_login(broken))
            .with_state(accounts);
    let settings = environment(provider.origin());
    App::start(router, |builder| builder.environment(settings).clock(TestClock::new())).await
}

#[tokio::test]
async fn a_hook_allows_and_the_login_goes_on() {
    let provider = DevelopmentProvider::builder().auto_login(Persona::ada()).start().expect("a provider");
    let accounts = Accounts::default();
    let app = app(&provider, accounts.clone()).await;
    let page = Browser::new().get(&app.path("/login/open")).await;
    assert_eq!(page.body(), "ada-9f1c2d");
    assert_eq!(accounts.calls.load(Ordering::SeqCst), 1);
}

#[tokio::test]
async fn t194_a_hook_refuses_and_nothing_is_left_behind() {
    let provider = DevelopmentProvider::builder().auto_login(Persona::ada()).start().expect("a provider");
    let app = app(&provider, Accounts::default()).await;
    let mut browser = Browser::new();
    browser.get(&app.path("/login/open")).await;
    let before = browser.cookies().find("session").expect("a session").value.clone();

    provider.log_in_as(Persona::grace());
    let page = browser.get(&app.path("/login/open")).await;
    assert_eq!(page.status(), StatusCode::FORBIDDEN);
    assert!(page.body().contains("only &lt;Ada&gt; may come in"), "{}", page.body());
    assert_protected(&page);
    assert!(!page.set_cookies().any(|line| line.starts_with("session=")), "no session, not even an empty one");
    assert_eq!(browser.cookies().find("session").expect("a session").value, before);
    assert_eq!(browser.get(&app.path("/")).await.body(), "ada-9f1c2d", "the session before is unharmed");

    let mut stranger = Browser::new();
    let page = stranger.get(&app.path("/login/open")).await;
    assert_eq!(page.status(), StatusCode::FORBIDDEN);
    assert_eq!(stranger.cookies().iter().count(), 0, "{:?}", stranger.cookies());
    assert_eq!(stranger.get(&app.path("/")).await.body(), "nobody");
}

#[tokio::test]
async fn a_hook_redirects_and_the_session_is_there_already() {
    let provider = DevelopmentProvider::builder().auto_login(Persona::ada()).start().expect("a provider");
    let app = app(&provider, Accounts::default()).await;
    let page = Browser::new().get(&app.path("/login/plain?return_to=/elsewhere")).await;
    assert_eq!(page.body(), "welcome 583231", "{}", page.url());
}

#[tokio::test]
async fn t202_a_hook_that_fails_leaves_nobody_logged_in() {
    let provider = DevelopmentProvider::builder().auto_login(Persona::ada()).start().expect("a provider");
    let app = app(&provider, Accounts::default()).await;
    let mut browser = Browser::new();
    let page = browser.get(&app.path("/login/legacy")).await;
    assert_eq!(page.status(), StatusCode::INTERNAL_SERVER_ERROR, "the hook's own answer");
    assert_eq!(browser.cookies().iter().count(), 0, "{:?}", browser.cookies());
    assert_eq!(browser.get(&app.path("/")).await.body(), "nobody");
}

/// To axum, `Err("no")` is a page with status 200. It must not be taken for a yes.
#[tokio::test]
async fn a_hook_that_answers_with_a_page_refuses_the_login() {
    let provider = DevelopmentProvider::builder().auto_login(Persona::ada()).start().expect("a provider");
    let refuse = |_: Login<Open>| async { Err::<(), String>("this account is closed".to_owned()) };
    let router = Router::new()
        .route("/", get(|user: Option<AnyUser>| async move { if user.is_some() { "in" } else { "out" } }))
        .merge(Open::routes().on_login(refuse));
    let settings = environment(provider.origin());
    let app = App::start(router, |builder| builder.environment(settings).clock(TestClock::new())).await;
    let mut browser = Browser::new();
    let page = browser.get(&app.path("/login/open")).await;
    assert_eq!(page.status(), StatusCode::FORBIDDEN);
    assert_protected(&page);
    assert_eq!(browser.get(&app.path("/")).await.body(), "out");
}
