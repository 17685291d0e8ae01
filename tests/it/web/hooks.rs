use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, Mutex};

use axum::Router;
use axum::body::to_bytes;
use axum::extract::{MatchedPath, OriginalUri, RawQuery, Request, State};
use axum::response::{AppendHeaders, Redirect};
use axum::routing::get;
use http::header::SET_COOKIE;
use http::{HeaderMap, StatusCode, Uri};
use oauth_runtime::scope::email;
use oauth_runtime::testing::{DevelopmentProvider, Endpoint, Persona};
use oauth_runtime::web::{AnyLogin, AnyUser, Granted, Login, LoginAllowed, LoginRefused, Rejection, Routes, User};
use oauth_tests::browser::Browser;

use crate::rig::{App, CodeHost, Legacy, Open, Plain, Posted, TestClock, assert_protected, code_of, environment};

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

async fn to_welcome(_: Login<Plain>) -> LoginAllowed {
    LoginAllowed::to("/welcome")
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
async fn the_tokens_of_a_login_that_a_hook_refuses_are_revoked() {
    let provider = DevelopmentProvider::builder().auto_login(Persona::grace()).start().expect("a provider");
    let app = app(&provider, Accounts::default()).await;
    let page = Browser::new().get(&app.path("/login/open")).await;
    assert_eq!(page.status(), StatusCode::FORBIDDEN);
    app.layer.shutdown().await;
    assert_eq!(provider.request_count(Endpoint::Revocation), 1);
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

/// The page of whoever is logged in, and the provider `Open` with a hook.
async fn app_with(provider: &DevelopmentProvider, routes: Routes<Open>) -> App {
    let router = Router::new()
        .route("/", get(|user: Option<AnyUser>| async move { if user.is_some() { "in" } else { "out" } }))
        .route("/welcome", get(|| async { "welcome" }))
        .merge(routes);
    let settings = environment(provider.origin());
    App::start(router, |builder| builder.environment(settings).clock(TestClock::new())).await
}

#[tokio::test]
async fn a_hook_that_takes_the_user_of_the_session_beside_the_login_refuses_first_and_later_logins() {
    let provider = DevelopmentProvider::builder().auto_login(Persona::ada()).start().expect("a provider");
    let hooks: [fn() -> Routes<Open>; 3] = [
        || Open::routes().on_login(|_: Login<Open>, _: User<Open>| async {}),
        || Open::routes().on_login(|_: AnyUser, _: Login<Open>| async {}),
        || Open::routes().on_login(|_: Granted<Open, (email,)>, _: AnyLogin| async {}),
    ];
    for hook in hooks {
        let app = app_with(&provider, hook()).await;
        let mut browser = Browser::new();
        let page = browser.get(&app.path("/login/open")).await;
        assert_eq!(page.status(), StatusCode::SERVICE_UNAVAILABLE, "{}", page.url());
        for words in ["user_in_login_hook", "take the login alone"] {
            assert!(page.body().contains(words), "{}", page.body());
        }
        assert_protected(&page);
        assert_eq!(browser.get(&app.path("/")).await.body(), "out");
    }
    // Who is logged in already is no more let in by it.
    let judge = |_: Login<Open>, user: Result<User<Open>, Rejection>| async move {
        user.map_or(StatusCode::FORBIDDEN, |_| StatusCode::OK)
    };
    let logged_in = app_with(&provider, Open::routes().on_login(|_: Login<Open>| async {})).await;
    let mut browser = Browser::new();
    browser.get(&logged_in.path("/login/open")).await;
    assert_eq!(browser.get(&logged_in.path("/")).await.body(), "in");
    let app = app_with(&provider, Open::routes().on_login(judge)).await;
    assert_eq!(browser.get(&app.path("/login/open")).await.status(), StatusCode::FORBIDDEN);
}

#[tokio::test]
async fn a_hook_may_look_at_who_was_logged_in_before() {
    type Before = (Option<User<Open>>, Option<AnyUser>, Option<Granted<Open, (email,)>>);
    let provider = DevelopmentProvider::builder().auto_login(Persona::ada()).start().expect("a provider");
    let seen = Arc::new(Mutex::new(Vec::new()));
    let saw = Arc::clone(&seen);
    let hook = move |login: Login<Open>,
                     user: Option<User<Open>>,
                     any: Option<AnyUser>,
                     granted: Option<Granted<Open, (email,)>>| {
        let before: Before = (user, any, granted);
        let before = [before.0.is_some(), before.1.is_some(), before.2.is_some()];
        saw.lock().expect("no panic").push((login.identity().text("name").map(str::to_owned), before));
        async {}
    };
    let app = app_with(&provider, Open::routes().on_login(hook)).await;
    let mut browser = Browser::new();
    assert_eq!(browser.get(&app.path("/login/open")).await.body(), "in");
    provider.log_in_as(Persona::grace());
    assert_eq!(browser.get(&app.path("/login/open")).await.body(), "in");
    let seen = seen.lock().expect("no panic").clone();
    let name = |name: &str| Some(name.to_owned());
    assert_eq!(seen, [(name("Ada Lovelace"), [false; 3]), (name("Grace Hopper"), [true; 3])]);
}

#[tokio::test]
async fn a_redirect_of_the_hooks_own_refuses_the_login_and_goes_where_it_says() {
    let provider = DevelopmentProvider::builder().auto_login(Persona::ada()).start().expect("a provider");
    let hooks: [fn() -> Routes<Open>; 4] = [
        || Open::routes().on_login(|_: Login<Open>| async { Redirect::to("/welcome") }),
        || Open::routes().on_login(|_: Login<Open>| async { Err::<(), _>(Redirect::temporary("/welcome")) }),
        || Open::routes().on_login(|_: Login<Open>| async { StatusCode::NOT_MODIFIED }),
        // Its status is no longer the one that was allowed.
        || Open::routes().on_login(|_: Login<Open>| async { (StatusCode::FOUND, LoginAllowed::to("/welcome")) }),
    ];
    for hook in hooks {
        let app = app_with(&provider, hook()).await;
        let mut browser = Browser::new();
        let page = browser.get(&app.path("/login/open")).await;
        assert!(
            page.body() == "welcome" || page.status() == StatusCode::NOT_MODIFIED,
            "{} {}",
            page.status(),
            page.body()
        );
        assert!(browser.cookies().find("session").is_none(), "{:?}", browser.cookies());
        assert_eq!(browser.get(&app.path("/")).await.body(), "out");
    }
}

#[tokio::test]
async fn t218_a_hook_leads_to_no_other_host() {
    let provider = DevelopmentProvider::builder().auto_login(Persona::ada()).start().expect("a provider");
    for target in ["https://evil.example/", "//evil.example", "/\\evil.example", "javascript:alert(1)", ""] {
        let hook = move |_: Login<Open>| async move { LoginAllowed::to(target) };
        let app = app_with(&provider, Open::routes().on_login(hook)).await;
        let page = Browser::new().get(&app.path("/login/open?return_to=/welcome")).await;
        assert_eq!(page.body(), "welcome", "{target}: {}", page.url());
    }
}

#[tokio::test]
async fn a_page_that_asks_for_a_login_is_told_what_is_wrong_with_it() {
    let provider = DevelopmentProvider::builder().auto_login(Persona::ada()).start().expect("a provider");
    let routes = Open::routes().on_login(|_: Login<Open>, _: Login<Plain>| async {});
    let router = Router::new()
        .route("/login-of-one", get(|_: Login<Open>| async {}))
        .route("/login-of-any", get(|_: AnyLogin| async {}))
        .merge(routes);
    let settings = environment(provider.origin());
    let app = App::start(router, |builder| builder.environment(settings).clock(TestClock::new())).await;
    for (path, code, remedy) in [
        ("/login-of-one", "login_outside_hook", "ask for the user"),
        ("/login-of-any", "login_outside_hook", "ask for the user"),
        ("/login/open", "login_of_other_provider", "take the login of the provider that the hook belongs to"),
    ] {
        let page = Browser::new().get(&app.path(path)).await;
        assert_eq!(page.status(), StatusCode::SERVICE_UNAVAILABLE, "{path}");
        assert!(page.body().contains(code) && page.body().contains(remedy), "{path}: {}", page.body());
        assert!(!page.body().contains("log in again"), "{path}: {}", page.body());
    }
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
    _: AnyLogin,
    State(seen): State<Seen>,
    OriginalUri(original): OriginalUri,
    path: MatchedPath,
    (uri, RawQuery(query), headers): (Uri, RawQuery, HeaderMap),
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
    async fn goes_elsewhere(_: Login<Plain>) -> (AppendHeaders<[(http::HeaderName, &'static str); 1]>, LoginAllowed) {
        (AppendHeaders([(SET_COOKIE, "seen=1; Path=/")]), LoginAllowed::to("/welcome"))
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

async fn panicking(_: Login<Open>) -> LoginAllowed {
    panic!("a mistake of the application's");
}

#[tokio::test]
async fn a_hook_that_panics_logs_nobody_in_and_says_so() {
    let provider = DevelopmentProvider::builder().auto_login(Persona::ada()).start().expect("a provider");
    let settings = environment(provider.origin());
    let router = Router::new()
        .route("/", get(|user: Option<AnyUser>| async move { if user.is_some() { "in" } else { "out" } }))
        .merge(Open::routes().on_login(panicking));
    let app = App::start(router, |builder| builder.environment(settings)).await;
    let mut browser = Browser::new();
    let page = browser.get(&app.path("/login/open")).await;
    assert_eq!((page.status(), code_of(&page).as_str()), (StatusCode::INTERNAL_SERVER_ERROR, "login_hook_panicked"));
    assert!(
        page.body().contains("/login/open") && !page.body().contains("a mistake of the application"),
        "{}",
        page.body()
    );
    // Neither code nor state stays in the address bar, as with every login that failed.
    let query = page.url().query().unwrap_or_default();
    assert!(page.url().path() == "/login/open" && query.starts_with("failure="), "{}", page.url());
    assert!(!query.contains('&'), "{}", page.url());
    assert_protected(&page);
    assert_eq!(browser.get(&app.path("/")).await.body(), "out");
}
