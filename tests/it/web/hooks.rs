use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, Mutex};

use axum::Router;
use axum::body::to_bytes;
use axum::extract::{MatchedPath, OriginalUri, RawQuery, Request, State};
use axum::response::{AppendHeaders, Redirect};
use axum::routing::get;
use http::header::SET_COOKIE;
use http::{HeaderMap, StatusCode, Uri};
use oauth_runtime::testing::{DevelopmentProvider, Persona};
use oauth_runtime::web::{AnyUser, Login, LoginRefused};
use oauth_tests::browser::Browser;

use crate::rig::{App, CodeHost, Legacy, Open, Plain, Posted, TestClock, assert_protected, environment};

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

/// Everything that an extractor can take out of the request that a hook gets.
type Seen = Arc<Mutex<String>>;

async fn look_at_everything(
    State(seen): State<Seen>,
    OriginalUri(original): OriginalUri,
    path: MatchedPath,
    uri: Uri,
    RawQuery(query): RawQuery,
    headers: HeaderMap,
    request: Request,
) {
    let (parts, body) = request.into_parts();
    let body = to_bytes(body, 100_000).await.expect("a body");
    let extension = parts.extensions.get::<OriginalUri>();
    let text = format!(
        "{original} {original:?} {path:?} {uri} {query:?} {headers:?} {} {:?} {extension:?} {body:?} {:?}",
        parts.uri, parts.headers, parts.method
    );
    *seen.lock().expect("no panic while it is held") = text;
}

/// Whoever holds one of these can finish a login, or could before.
fn secrets_of<'a>(browser: &Browser, answer: impl Iterator<Item = (std::borrow::Cow<'a, str>, String)>) -> Vec<String> {
    let sealed = browser.cookies().iter().find(|cookie| cookie.name.starts_with("oauth-login-")).expect("a login");
    let is_secret = |name: &str| ["code", "state", "oauth_token", "oauth_verifier"].contains(&name);
    let answer = answer.filter(|(name, _)| is_secret(name)).map(|(_, value)| value);
    answer.chain([sealed.value.clone()]).collect()
}

#[track_caller]
fn assert_hidden(seen: &Seen, secrets: &[String], path: &str) {
    let seen = seen.lock().expect("no panic while it is held");
    assert_eq!(secrets.len(), 3, "{path}");
    for secret in secrets {
        assert!(!seen.contains(secret), "the hook of {path} sees {secret}: {seen}");
    }
    for rest in [path, "accept-language", "own=1"] {
        assert!(seen.contains(rest), "{rest} is there: {seen}");
    }
}

#[tokio::test]
async fn a_hook_sees_neither_code_nor_state_nor_the_login_in_flight() {
    let provider = DevelopmentProvider::builder().auto_login(Persona::ada()).start().expect("a provider");
    let seen = Seen::default();
    let router = Router::new()
        .merge(Open::routes().mount("/accounts").on_login(look_at_everything))
        .merge(Legacy::routes().on_login(look_at_everything))
        .merge(Posted::routes().on_login(look_at_everything))
        .with_state(Arc::clone(&seen));
    let settings = environment(provider.origin());
    let app = App::start(router, |builder| builder.environment(settings).clock(TestClock::new())).await;
    let browser = || {
        let mut browser = Browser::new();
        browser.stop_at(&app.path("/accounts/auth/"));
        browser.stop_at(&app.path("/auth/"));
        browser.set_header("accept-language", "de");
        browser.cookies_mut().store(&app.url.parse().expect("a URL"), "own=1; Path=/");
        browser
    };
    for (login, path) in [("/accounts/login/open", "/accounts/auth/open"), ("/login/legacy", "/auth/legacy")] {
        let mut browser = browser();
        let callback = browser.get(&app.path(login)).await.location().expect("the provider's answer");
        let secrets = secrets_of(&browser, callback.query_pairs().map(|(name, value)| (name, value.into_owned())));
        // As proxies and browsers repeat an address.
        let original = format!("{path}?{}", callback.query().expect("a query"));
        let repeated = [("x-original-uri", &*original), ("referer", callback.as_str())];
        browser.get_with_headers(callback.as_str(), &repeated).await;
        assert_hidden(&seen, &secrets, path);
    }
    let mut browser = browser();
    let page = browser.get(&app.path("/login/posted")).await;
    let form = page.form();
    let answer = form.entries();
    let secrets = secrets_of(&browser, answer.iter().map(|(name, value)| ((*name).into(), (*value).to_owned())));
    browser.post_form_from(&app.url, &app.path("/auth/posted"), &answer).await;
    assert_hidden(&seen, &secrets, "/auth/posted");
    assert!(!seen.lock().expect("no panic while it is held").contains("content-"), "there is no body");
}

#[tokio::test]
async fn cookies_that_a_hook_sets_are_kept_at_a_consent_as_at_a_login() {
    async fn marks(_: Login<CodeHost>) -> AppendHeaders<[(http::HeaderName, &'static str); 2]> {
        AppendHeaders([(SET_COOKIE, "seen=1; Path=/"), (SET_COOKIE, "twice=2; Path=/")])
    }
    async fn goes_elsewhere(_: Login<Plain>) -> (AppendHeaders<[(http::HeaderName, &'static str); 1]>, Redirect) {
        (AppendHeaders([(SET_COOKIE, "seen=1; Path=/")]), Redirect::to("/welcome"))
    }
    let provider = DevelopmentProvider::builder().auto_login(Persona::ada()).start().expect("a provider");
    let router = Router::new()
        .route("/", get(|user: Option<AnyUser>| async move { if user.is_some() { "in" } else { "out" } }))
        .route("/welcome", get(|| async { "welcome" }))
        .merge(CodeHost::routes().on_login(marks))
        .merge(Plain::routes().on_login(goes_elsewhere));
    let settings = environment(provider.origin());
    let app = App::start(router, |builder| builder.environment(settings).clock(TestClock::new())).await;
    for (login, consent, cookies) in [
        ("/login/code", "/login/code?scope=repo", &["seen", "twice"][..]),
        ("/login/plain", "/login/plain?scope=user:email", &["seen"]),
    ] {
        let mut browser = Browser::new();
        for path in [login, consent] {
            cookies.iter().for_each(|name| browser.cookies_mut().remove(name));
            browser.get(&app.path(path)).await;
            for name in cookies {
                assert!(browser.cookies().find(name).is_some(), "{path}: {:?}", browser.cookies());
            }
        }
        assert_eq!(browser.get(&app.path("/")).await.body(), "in");
    }
}
