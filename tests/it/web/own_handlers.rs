//! Login and callback as handlers of the application, with the checks, the cookies and the session of the framework.

use std::sync::{Arc, Mutex};
use std::time::Duration;

use axum::Form;
use axum::body::Body;
use axum::extract::{Path, Request, State};
use axum::handler::Handler;
use axum::response::{IntoResponse, Redirect, Response};
use axum::routing::{any, get, post};
use http::header::LOCATION;
use http::{HeaderMap, Method, StatusCode};
use oauth_runtime::flow::{BeginLogin, FinishLogin, Prompt};
use oauth_runtime::prelude::*;
use oauth_runtime::testing::{DevelopmentProvider, Endpoint, Misbehaviour, Persona};
use oauth_runtime::web::{
    AnyBegin, AnyFinish, Begin, Finish, Granted, LoginFailed, LoginProviders, Responsible, WithoutSession,
};
use oauth_tests::browser::Browser;
use serde_json::json;
use tower::ServiceExt as _;
use url::Url;

use crate::rig::{
    App, Careless, CodeHost, Legacy, Open, Plain, Posted, Recorder, TestClock, assert_protected, code_of, environment,
    repo,
};

async fn who(user: Option<AnyUser>) -> String {
    user.map_or_else(|| "nobody".to_owned(), |user| user.subject().as_str().to_owned())
}

fn provider() -> DevelopmentProvider {
    DevelopmentProvider::builder().auto_login(Persona::ada()).start().expect("a provider")
}

async fn start(provider: &DevelopmentProvider, router: Router) -> App {
    let environment = environment(provider.origin());
    let router = router.route("/", get(who)).route("/inbox", get(who));
    App::start(router, |builder| builder.environment(environment).clock(TestClock::new())).await
}

async fn login<P: OAuthProvider>(provider: Begin<P>) -> Result<Response, LoginFailed> {
    provider.redirect().await
}

async fn callback<P: OAuthProvider>(provider: Finish<P>) -> Result<Response, LoginFailed> {
    provider.login().await?.begin_session().await
}

fn own() -> Router {
    Router::new()
        .route("/login/open", get(login::<Open>))
        .route("/auth/open", get(callback::<Open>))
        .route("/login/legacy", get(login::<Legacy>))
        .route("/auth/legacy", get(callback::<Legacy>))
        .merge(Open::routes().own_handlers())
        .merge(Legacy::routes().own_handlers())
}

/// The provider `Open`, whose logins end in this handler.
fn finished_by<H: Handler<T, ()>, T: 'static>(callback: H) -> Router {
    Router::new()
        .route("/login/open", get(login::<Open>))
        .route("/auth/open", get(callback))
        .merge(Open::routes().own_handlers())
}

/// Where the browser is sent by a request for this path.
async fn sent_to(app: &App, path: &str) -> Url {
    let response = ask(app, Method::GET, path, &[]).await;
    let location = response.headers().get(LOCATION).and_then(|location| location.to_str().ok());
    location.and_then(|location| location.parse().ok()).unwrap_or_else(|| panic!("{path}: {response:?}"))
}

async fn ask(app: &App, method: Method, path: &str, headers: &[(&str, &str)]) -> Response {
    let mut request = Request::builder().method(method).uri(path).header("host", app.url.trim_start_matches("http://"));
    for (name, value) in headers {
        request = request.header(*name, *value);
    }
    app.router.clone().oneshot(request.body(Body::empty()).expect("a request")).await.expect("infallible")
}

fn values(url: &Url, name: &str) -> Vec<String> {
    url.query_pairs().filter(|(key, _)| key == name).map(|(_, value)| value.into_owned()).collect()
}

#[tokio::test]
async fn two_handlers_log_somebody_in_as_the_routes_of_the_framework_do() {
    let provider = provider();
    let app = start(&provider, own()).await;
    for (name, subject) in [("open", "ada-9f1c2d"), ("legacy", "583231")] {
        let mut browser = Browser::new();
        let page = browser.get(&app.path(&format!("/login/{name}?return_to=/inbox"))).await;
        assert_eq!((page.url().path(), page.body()), ("/inbox", subject));
        assert!(
            !browser.cookies().iter().any(|cookie| cookie.name.contains("oauth-login-")),
            "{:?}",
            browser.cookies()
        );
        let logout = browser.post_form(&app.path(&format!("/logout/{name}")), &[]).await;
        assert_eq!(logout.body(), "nobody", "the logout is the framework's");
    }
}

#[tokio::test]
async fn one_pair_of_handlers_serves_every_provider_and_an_unknown_name_is_a_page() {
    async fn login(provider: AnyBegin) -> Result<Response, LoginFailed> {
        provider.redirect().await
    }
    async fn callback(provider: AnyFinish) -> Result<Response, LoginFailed> {
        let name = provider.provider().to_owned();
        let login = provider.login().await?;
        assert_eq!(login.identity().provider().as_str(), name);
        login.begin_session().await
    }
    let router = Router::new()
        .route("/login/{name}", get(login))
        .route("/auth/{name}", any(callback))
        .merge(Open::routes().own_handlers())
        .merge(Plain::routes().own_handlers())
        .merge(Posted::routes().own_handlers())
        .merge(Legacy::routes().own_handlers());
    let provider = provider();
    let app = start(&provider, router).await;
    for (name, subject) in [("open", "ada-9f1c2d"), ("plain", "583231"), ("posted", "ada-9f1c2d"), ("legacy", "583231")]
    {
        let mut browser = Browser::new();
        let mut page = browser.get(&app.path(&format!("/login/{name}"))).await;
        if name == "posted" {
            // Plain http keeps the login's cookie at home, so the form comes from there.
            let form = page.form();
            page = browser.post_form_from(&app.url, &app.path("/auth/posted"), &form.entries()).await;
        }
        assert_eq!(page.body(), subject, "{name}: {}", page.url());
    }
    for path in ["/login/nobody", "/auth/nobody", "/auth/open/../nobody"] {
        let page = Browser::new().get(&app.path(path)).await;
        assert_eq!((page.status(), &*code_of(&page)), (StatusCode::NOT_FOUND, "provider_unknown"), "{path}");
    }
}

#[tokio::test]
async fn a_form_names_the_provider_and_an_unknown_name_is_a_typed_error() {
    #[derive(serde::Deserialize)]
    struct Choice {
        provider: String,
    }
    async fn login(providers: LoginProviders, Form(choice): Form<Choice>) -> Response {
        match providers.named(&choice.provider) {
            Ok(provider) => provider.redirect_with(BeginLogin::new().return_to("/inbox")).await.into_response(),
            Err(error) => (error.into_response().status(), "no such provider here").into_response(),
        }
    }
    async fn choices(providers: LoginProviders) -> String {
        let line = |known: oauth_runtime::web::LoginProvider<'_>| {
            format!("{} {} {}", known.name(), known.display_name(), known.login_url(Some("/inbox")))
        };
        providers.iter().map(line).collect::<Vec<_>>().join("\n")
    }
    let router = Router::new()
        .route("/signin", get(choices).post(login))
        .merge(Open::routes())
        .merge(Plain::routes().display_name("Code"));
    let provider = provider();
    let app = start(&provider, router).await;
    let mut browser = Browser::new();
    let page = browser.get(&app.path("/signin")).await;
    assert_eq!(page.body(), "open Open /login/open?return_to=%2Finbox\nplain Code /login/plain?return_to=%2Finbox");
    let page = browser.post_form(&app.path("/signin"), &[("provider", "plain")]).await;
    assert_eq!((page.url().path(), page.body()), ("/inbox", "583231"));
    for unknown in ["", "Plain", "nobody", "<b>"] {
        let page = browser.post_form(&app.path("/signin"), &[("provider", unknown)]).await;
        assert_eq!((page.status(), page.body()), (StatusCode::NOT_FOUND, "no such provider here"), "{unknown}");
    }
    // T002: a form of another site begins nothing.
    let page = browser.post_form_from("https://evil.example", &app.path("/signin"), &[("provider", "plain")]).await;
    assert!(page.body().contains("Log in?") && page.body().contains("href=\"/login/plain\""), "{}", page.body());
}

#[tokio::test]
async fn a_handler_says_what_the_provider_is_asked_and_wins_over_the_link() {
    async fn login(open: Begin<Open>) -> Result<Response, LoginFailed> {
        let login = BeginLogin::new()
            .prompt(Prompt::Login)
            .prompt(Prompt::Consent)
            .login_hint("ada@example.com")
            .max_age(Duration::from_secs(300))
            .acr_values(["gold", "silver"])
            .ui_locales(["fr-CA", "en"])
            .claims(&json!({ "userinfo": { "email": null } }))
            .resource("https://api.example")
            .resource("https://files.example/v2")
            .return_to("/inbox")
            .parameter("audience", "a")
            .and_then(|login| login.parameter("audience", "b"))
            .and_then(|login| login.parameter("display", "page"))
            .and_then(|login| login.parameter("display", "popup"));
        open.redirect_with(login.expect("usable")).await
    }
    let router = Router::new().route("/start", get(login)).merge(Open::routes());
    let provider = provider();
    let app = start(&provider, router).await;
    let url =
        sent_to(&app, "/start?login_hint=mallory&ui_locales=de&state=KNOWN&scope=admin&prompt=select_account").await;
    let expected: [(&str, &[&str]); 10] = [
        ("prompt", &["login consent"]),
        ("login_hint", &["ada@example.com"]),
        ("max_age", &["300"]),
        ("acr_values", &["gold silver"]),
        ("ui_locales", &["fr-CA en"]),
        ("claims", &[r#"{"userinfo":{"email":null}}"#]),
        ("resource", &["https://api.example", "https://files.example/v2"]),
        ("audience", &["a", "b"]),
        ("display", &["popup"]),
        ("scope", &["openid profile email"]),
    ];
    for (name, expected) in expected {
        assert_eq!(values(&url, name), expected, "{name}");
    }
    assert_eq!(values(&url, "state").len(), 1);
    assert_ne!(values(&url, "state"), ["KNOWN"]);
}

#[tokio::test]
async fn what_cannot_be_asked_is_said_before_anybody_is_sent_away() {
    type Make = fn() -> BeginLogin;
    let cases: [(&str, Make); 6] = [
        ("parameter_invalid", || BeginLogin::new().prompt(Prompt::None).prompt(Prompt::Login)),
        ("parameter_invalid", || BeginLogin::new().acr_values(["gold silver"])),
        ("parameter_invalid", || BeginLogin::new().ui_locales([""])),
        ("parameter_invalid", || BeginLogin::new().resource("https://api.example#fragment")),
        ("parameter_invalid", || BeginLogin::new().claims(&json!({ "id_token": "everything" }))),
        ("parameter_too_long", || BeginLogin::new().login_hint(&"x".repeat(1025))),
    ];
    let failures = Arc::new(Mutex::new(Vec::new()));
    let mut router = Router::new().merge(Open::routes());
    for (place, (_, make)) in cases.iter().enumerate() {
        let (failures, make) = (Arc::clone(&failures), *make);
        let handler = move |open: Begin<Open>| async move {
            let failed = open.redirect_with(make()).await.expect_err("refused");
            failures.lock().expect("no panic").push((failed.code(), failed.responsible()));
            failed
        };
        router = router.route(&format!("/start/{place}"), get(handler));
    }
    let provider = provider();
    let app = start(&provider, router).await;
    for (place, (code, _)) in cases.iter().enumerate() {
        let mut browser = Browser::new();
        let page = browser.get(&app.path(&format!("/start/{place}"))).await;
        assert_eq!((page.status(), &*code_of(&page)), (StatusCode::SERVICE_UNAVAILABLE, *code));
        let told = failures.lock().expect("no panic").pop();
        assert_eq!(told, Some((Some(*code), Some(Responsible::Application))));
        assert_eq!(browser.cookies().iter().count(), 0);
    }
}

#[tokio::test]
async fn parameters_of_one_exchange_reach_the_token_endpoint_alone() {
    async fn callback(open: Finish<Open>) -> Result<Response, LoginFailed> {
        let how = FinishLogin::new().token_parameter("resource", "https://api.example").expect("usable");
        let how = how.token_parameter("resource", "https://files.example").expect("usable");
        open.login_with(&how).await?.begin_session().await
    }
    let router = finished_by(callback);
    let (provider, http) = (provider(), Recorder::new());
    let environment = environment(provider.origin());
    let (shared, router) = (Arc::clone(&http), router.route("/", get(who)));
    let app = App::start(router, |builder| builder.environment(environment).http_client(shared)).await;
    let page = Browser::new().get(&app.path("/login/open")).await;
    assert_eq!(page.body(), "ada-9f1c2d");
    let calls = http.calls();
    let tokens = calls.iter().filter(|call| call.url.ends_with("/token")).collect::<Vec<_>>();
    assert_eq!(tokens.len(), 1);
    let sent = url::form_urlencoded::parse(tokens[0].sent.as_bytes());
    let resources = sent.filter(|(name, _)| name == "resource").map(|(_, value)| value.into_owned());
    assert_eq!(resources.collect::<Vec<_>>(), ["https://api.example", "https://files.example"]);
    assert!(calls.iter().filter(|call| !call.url.ends_with("/token")).all(|call| !call.sent.contains("api.example")));
    for (name, value) in [("code", "x"), ("client_secret", "x"), ("grant_type", "x"), ("oauth_token", "x")] {
        assert!(FinishLogin::new().token_parameter(name, value).is_err(), "{name}");
    }
}

#[tokio::test]
async fn oauth1_carries_parameters_of_the_request_for_temporary_credentials() {
    async fn login(legacy: Begin<Legacy>) -> Result<Response, LoginFailed> {
        let login = BeginLogin::new().temporary_credentials_parameter("x_auth_access_type", "read").expect("usable");
        legacy.redirect_with(login).await
    }
    let (provider, http) = (provider(), Recorder::new());
    let environment = environment(provider.origin());
    let router = Router::new().route("/", get(who)).route("/start", get(login)).merge(Legacy::routes());
    let shared = Arc::clone(&http);
    let app = App::start(router, |builder| builder.environment(environment).http_client(shared)).await;
    // It is part of what is signed: the provider checks that.
    assert_eq!(Browser::new().get(&app.path("/start")).await.body(), "583231");
    let calls = http.calls();
    let temporary = calls.iter().find(|call| call.url.contains("temporary_credentials")).expect("asked for");
    assert_eq!(temporary.sent, "x_auth_access_type=read");
    assert!(BeginLogin::new().temporary_credentials_parameter("oauth_callback", "x").is_err());
}

#[tokio::test]
async fn what_the_application_gives_a_login_comes_back_with_it_and_with_its_failure() {
    async fn login(open: Begin<Open>) -> Result<Response, LoginFailed> {
        open.redirect_with(BeginLogin::new().data(*b"cart 42").return_to("/inbox")).await
    }
    async fn callback(open: Finish<Open>) -> Response {
        match open.login().await {
            Ok(login) => {
                assert_eq!((login.data(), login.return_to()), (&b"cart 42"[..], Some("/inbox")));
                login.begin_session_at("/?cart=42").await.into_response()
            }
            Err(failed) => {
                assert_eq!((failed.data(), failed.return_to()), (&b"cart 42"[..], Some("/inbox")));
                assert_eq!((failed.is_denied(), failed.responsible()), (true, Some(Responsible::User)));
                let shown = format!("{failed:?} {failed}");
                assert!(!shown.contains("cart") && !shown.contains("99, 97, 114, 116"), "{shown}");
                Redirect::to("/inbox?cancelled").into_response()
            }
        }
    }
    let router = Router::new()
        .route("/login/open", get(login))
        .route("/auth/open", get(callback))
        .merge(Open::routes().own_handlers());
    let provider = provider();
    let app = start(&provider, router).await;
    let page = Browser::new().get(&app.path("/login/open")).await;
    assert_eq!((page.url().query(), page.body()), (Some("cart=42"), "ada-9f1c2d"));
    provider.misbehave(Misbehaviour::AuthorizationError("access_denied"));
    let mut browser = Browser::new();
    let page = browser.get(&app.path("/login/open")).await;
    assert_eq!((page.url().query(), page.body()), (Some("cancelled"), "nobody"));
}

#[tokio::test]
async fn t059_a_failed_login_ends_at_an_address_without_code_and_state() {
    let provider = provider();
    let app = start(&provider, own()).await;
    provider.misbehave(Misbehaviour::AuthorizationError("access_denied"));
    let mut browser = Browser::new();
    let page = browser.get(&app.path("/login/open?return_to=/inbox")).await;
    assert_eq!((page.status(), &*code_of(&page)), (StatusCode::FORBIDDEN, "access_denied"));
    assert_protected(&page);
    assert_eq!(page.url().path(), "/auth/open/failed");
    assert!(!page.url().as_str().contains("state="), "{}", page.url());
    // A reload shows it again, and its way out leads to a login.
    let again = browser.get(page.url().as_str()).await;
    assert_eq!(code_of(&again), "access_denied");
    provider.behave();
    let page = browser.click(&page, "Log in again").await;
    assert_eq!((page.url().path(), page.body()), ("/inbox", "ada-9f1c2d"));
    // An address that somebody cut off leads to a login, and none is made up.
    let page = browser.get(&app.path("/auth/open/failed?failure=made-up")).await;
    assert_eq!(page.status(), StatusCode::BAD_REQUEST, "{}", page.body());
}

#[tokio::test]
async fn t019_t020_t021_an_answer_is_good_for_its_browser_and_once() {
    let provider = provider();
    let app = start(&provider, own()).await;
    let mut browser = Browser::new();
    browser.stop_at(&app.path("/auth/"));
    let answer = browser.get(&app.path("/login/open?return_to=/inbox")).await.location().expect("an answer");
    let mut other = Browser::new();
    other.stop_at(&app.path("/auth/"));
    other.get(&app.path("/login/open")).await;
    for mut other in [Browser::new(), other] {
        let mut page = other.get(answer.as_str()).await;
        if page.location().is_some() {
            page = other.follow(&page).await;
        }
        assert_eq!((page.status(), &*code_of(&page)), (StatusCode::BAD_REQUEST, "state_unknown"));
        assert_eq!(other.get(&app.path("/")).await.body(), "nobody");
    }
    assert_eq!(provider.request_count(Endpoint::Token), 0);
    assert_eq!(browser.get(answer.as_str()).await.body(), "ada-9f1c2d");
    let page = browser.get(answer.as_str()).await;
    assert_eq!((page.url().path(), page.body()), ("/inbox", "ada-9f1c2d"), "led on to where it led");
    assert_eq!(provider.request_count(Endpoint::Token), 1);
}

#[tokio::test]
async fn somebody_who_clicks_twice_is_logged_in_once_and_both_requests_lead_there() {
    let handled = Arc::new(Mutex::new(0));
    let counter = Arc::clone(&handled);
    let callback = move |open: Finish<Open>| async move {
        let login = open.login().await?;
        *counter.lock().expect("no panic") += 1;
        tokio::time::sleep(Duration::from_millis(300)).await;
        login.begin_session().await
    };
    let router = finished_by(callback);
    let provider = provider();
    let app = start(&provider, router).await;
    let mut browser = Browser::new();
    browser.stop_at(&app.path("/auth/"));
    let answer = browser.get(&app.path("/login/open?return_to=/inbox")).await.location().expect("an answer");
    let cookies = browser.cookies().iter().map(|cookie| format!("{}={}", cookie.name, cookie.value));
    let cookies = cookies.collect::<Vec<_>>().join("; ");
    let path = format!("{}?{}", answer.path(), answer.query().expect("a query"));
    let headers = [("cookie", &*cookies), ("accept", "text/html")];
    let [first, second] =
        tokio::join!(ask(&app, Method::GET, &path, &headers), ask(&app, Method::GET, &path, &headers)).into();
    for response in [first, second] {
        assert_eq!(
            (response.status(), response.headers()[LOCATION].to_str().expect("ASCII")),
            (StatusCode::SEE_OTHER, "/inbox"),
            "{response:?}"
        );
    }
    assert_eq!((provider.request_count(Endpoint::Token), *handled.lock().expect("no panic")), (1, 1));
}

#[tokio::test]
async fn a_login_that_the_application_refuses_leaves_nobody_and_no_tokens() {
    async fn callback(open: Finish<Open>) -> Result<Response, LoginFailed> {
        Ok(open.login().await?.refuse(LoginRefused::because("only <Grace> may come in")).await)
    }
    let router = finished_by(callback);
    let provider = provider();
    let app = start(&provider, router).await;
    let mut browser = Browser::new();
    let page = browser.get(&app.path("/login/open")).await;
    assert_eq!(page.status(), StatusCode::FORBIDDEN);
    assert!(page.body().contains("only &lt;Grace&gt; may come in"), "{}", page.body());
    assert_eq!(page.url().path(), "/auth/open/failed");
    assert_eq!(browser.cookies().iter().count(), 0, "{:?}", browser.cookies());
    app.layer.shutdown().await;
    assert_eq!(provider.request_count(Endpoint::Revocation), 1);
}

#[tokio::test]
async fn a_login_that_is_dropped_without_a_word_leaves_nobody_and_no_tokens() {
    async fn callback(open: Finish<Open>) -> Result<&'static str, LoginFailed> {
        let login = open.login().await?;
        Ok(if login.identity().subject().as_str().is_empty() { "nobody at all" } else { "not today" })
    }
    let router = finished_by(callback);
    let provider = provider();
    let app = start(&provider, router).await;
    let mut browser = Browser::new();
    assert_eq!(browser.get(&app.path("/login/open")).await.body(), "not today");
    assert_eq!(browser.get(&app.path("/")).await.body(), "nobody");
    // The browser may come again with the same answer for a while: the server may have dropped the request half-way.
    let in_time = tokio::time::timeout(Duration::from_secs(20), async {
        while provider.request_count(Endpoint::Revocation) == 0 {
            tokio::time::sleep(Duration::from_millis(100)).await;
        }
    });
    in_time.await.expect("the tokens are revoked");
}

#[tokio::test]
async fn an_application_with_sessions_of_its_own_takes_login_and_tokens() {
    async fn callback(open: Finish<Open>) -> Result<(HeaderMap, String), LoginFailed> {
        let shown = format!("{open:?}");
        let login = open.login().await?;
        let shown = format!("{shown} {login:?}");
        let without = login.without_session().expect("nobody else has it");
        let shown = format!("{shown} {without:?}");
        let WithoutSession { login, cookies, .. } = without;
        let oauth_runtime::tokens::Tokens::OAuth2(tokens) = login.tokens() else { panic!("OAuth 2.0") };
        // T267
        assert!(!shown.contains(tokens.access_token.expose()), "{shown}");
        Ok((cookies, format!("{} {}", login.identity().subject().as_str(), tokens.access_token.expose().len() > 8)))
    }
    let router = finished_by(callback);
    let provider = provider();
    let app = start(&provider, router).await;
    let mut browser = Browser::new();
    assert_eq!(browser.get(&app.path("/login/open")).await.body(), "ada-9f1c2d true");
    assert_eq!(browser.cookies().iter().count(), 0, "{:?}", browser.cookies());
    assert_eq!(browser.get(&app.path("/")).await.body(), "nobody");
    app.layer.shutdown().await;
    assert_eq!(provider.request_count(Endpoint::Revocation), 0, "the tokens are the application's");
}

/// Where logins in flight have no cookie, no second request of a browser can be told from anybody's, and none is waited for.
#[tokio::test]
async fn a_login_that_nobody_else_can_bring_is_decided_about_once_in_every_way() {
    async fn callback(open: Finish<Open>) -> Result<Response, LoginFailed> {
        let login = open.login().await?;
        match login.data() {
            b"keep" => {
                let WithoutSession { login, .. } = login.without_session().expect("it is this one's");
                Ok(login.identity().subject().as_str().to_owned().into_response())
            }
            b"refuse" => Ok(login.refuse(LoginRefused::because("not today")).await),
            b"drop" => Ok("dropped".into_response()),
            _ => login.begin_session().await,
        }
    }
    async fn begin(open: Begin<Open>, Path(what): Path<String>) -> Result<Response, LoginFailed> {
        open.redirect_with(BeginLogin::new().data(what)).await
    }
    for (what, expected, revoked) in
        [("keep", "ada-9f1c2d", 0), ("refuse", "not today", 1), ("drop", "dropped", 1), ("begin", "ada-9f1c2d", 0)]
    {
        let provider = provider();
        let router = finished_by(callback).route("/begin/{what}", get(begin)).route("/", get(who));
        let settings = environment(provider.origin());
        let keeper = Arc::<Careless>::default();
        let app = App::start(router, |builder| builder.environment(settings).logins_in_flight(keeper)).await;
        let page = Browser::new().get(&app.path(&format!("/begin/{what}"))).await;
        assert!(page.body().contains(expected), "{what}: {}", page.body());
        app.layer.shutdown().await;
        assert_eq!(provider.request_count(Endpoint::Revocation), revoked, "{what}");
    }
}

#[tokio::test]
async fn nothing_begins_for_a_prefetch_a_script_or_a_question_for_headers() {
    let provider = provider();
    let app = start(&provider, own()).await;
    type Headers = &'static [(&'static str, &'static str)];
    let cases: [(Method, Headers, u16); 4] = [
        (Method::GET, &[("sec-purpose", "prefetch")], 204),
        (Method::GET, &[("sec-fetch-mode", "cors"), ("sec-fetch-dest", "empty")], 403),
        (Method::HEAD, &[], 405),
        (Method::GET, &[], 303),
    ];
    for (method, headers, status) in cases {
        let response = ask(&app, method, "/login/open", headers).await;
        assert_eq!(response.status().as_u16(), status, "{headers:?}");
        assert_eq!(response.headers().contains_key("set-cookie"), status == 303, "{headers:?}");
    }
    // T076: nothing but the browser's own request finishes one.
    let mut browser = Browser::new();
    browser.stop_at(&app.path("/auth/"));
    let answer = browser.get(&app.path("/login/open")).await.location().expect("an answer");
    let path = format!("{}?{}", answer.path(), answer.query().expect("a query"));
    for (method, headers, status) in
        [(Method::HEAD, [("a", "b")], 405), (Method::GET, [("sec-purpose", "prefetch")], 204)]
    {
        let response = ask(&app, method, &path, &headers).await;
        assert_eq!(response.status().as_u16(), status);
    }
    assert_eq!(provider.request_count(Endpoint::Token), 0);
}

#[tokio::test]
async fn a_path_that_the_application_forgot_to_answer_is_named() {
    let provider = provider();
    let app = start(&provider, Router::new().merge(Open::routes().own_handlers())).await;
    for path in ["/login/open", "/auth/open?code=x&state=y"] {
        let page = Browser::new().get(&app.path(path)).await;
        assert_eq!((page.status(), &*code_of(&page)), (StatusCode::SERVICE_UNAVAILABLE, "handler_missing"), "{path}");
    }
    assert!(app.layer.check().is_ok());
}

#[tokio::test]
async fn a_handler_at_another_path_than_the_callback_says_which_one_it_is() {
    let router = Router::new()
        .route("/elsewhere", get(callback::<Open>))
        .route("/plain", get(callback::<Plain>))
        .route("/login/open", get(login::<Open>))
        .merge(Open::routes().own_handlers())
        .merge(Plain::routes());
    let provider = provider();
    let app = start(&provider, router).await;
    for (path, remedy) in [("/elsewhere", "/auth/open"), ("/plain", "own_handlers")] {
        let page = Browser::new().get(&app.path(path)).await;
        assert_eq!(
            (page.status(), &*code_of(&page)),
            (StatusCode::SERVICE_UNAVAILABLE, "callback_elsewhere"),
            "{path}"
        );
        assert!(page.body().contains(remedy), "{path}: {}", page.body());
    }
}

#[tokio::test]
async fn accounts_are_not_connected_at_a_callback_of_the_application() {
    let provider = provider();
    let app = start(&provider, Router::new().merge(Open::routes().own_handlers().with_connections())).await;
    let error = app.layer.check().expect_err("refused at start");
    assert!(error.to_string().contains("at the callback path"), "{error}");
}

#[tokio::test]
async fn t035_more_scopes_from_a_handler_are_for_the_user_who_asked() {
    async fn more(code: Begin<CodeHost>) -> Result<Response, LoginFailed> {
        code.scopes::<(repo,)>().redirect_with(BeginLogin::new().return_to("/repositories")).await
    }
    async fn repositories(granted: Granted<CodeHost, (repo,)>) -> String {
        format!("repositories of {}", granted.user.subject().as_str())
    }
    let router = Router::new()
        .route("/more", get(more))
        .route("/repositories", get(repositories))
        .route("/login/code", get(login::<CodeHost>))
        .route("/auth/code", get(callback::<CodeHost>))
        .merge(CodeHost::routes().own_handlers());
    let provider = provider();
    let app = start(&provider, router).await;
    let mut browser = Browser::new();
    let subject = browser.get(&app.path("/login/code")).await.body().to_owned();
    let page = browser.get(&app.path("/more")).await;
    assert_eq!(page.body(), format!("repositories of {subject}"), "{}", page.url());
    provider.log_in_as(Persona::grace());
    let page = browser.get(&app.path("/more")).await;
    assert_eq!(code_of(&page), "consent_of_other_user");
    assert_eq!(browser.get(&app.path("/")).await.body(), subject, "the first login goes on");
}

#[tokio::test]
async fn t064_a_silent_login_that_finds_nobody_is_a_typed_outcome_and_ends_no_session() {
    async fn silent(open: Begin<Open>) -> Result<Response, LoginFailed> {
        open.redirect_with(BeginLogin::new().prompt(Prompt::None).return_to("/inbox")).await
    }
    async fn callback(open: Finish<Open>) -> Response {
        match open.login().await {
            Ok(login) => login.begin_session().await.into_response(),
            Err(failed) if failed.is_interaction_required() => Redirect::to("/inbox?stranger").into_response(),
            Err(failed) => failed.into_response(),
        }
    }
    let router = finished_by(callback).route("/silent", get(silent));
    let provider = provider();
    let app = start(&provider, router).await;
    let mut browser = Browser::new();
    assert_eq!(browser.get(&app.path("/login/open")).await.body(), "ada-9f1c2d");
    provider.misbehave(Misbehaviour::AuthorizationError("login_required"));
    let page = browser.get(&app.path("/silent")).await;
    assert_eq!((page.url().query(), page.body()), (Some("stranger"), "ada-9f1c2d"), "{}", page.url());
    let page = Browser::new().get(&app.path("/silent")).await;
    assert_eq!((page.url().query(), page.body()), (Some("stranger"), "nobody"));
}

#[tokio::test]
async fn a_login_that_carries_data_begins_anew_by_nobody_but_the_application() {
    async fn sudo(open: Begin<Open>) -> Result<Response, LoginFailed> {
        open.redirect_with(BeginLogin::new().max_age(Duration::ZERO).data(*b"delete the account")).await
    }
    let provider = provider();
    let app = start(&provider, own().route("/sudo", get(sudo))).await;
    for (path, begins_anew) in [("/sudo", false), ("/login/open", true)] {
        let begun = ask(&app, Method::GET, path, &[("accept", "text/html")]).await;
        let cookie =
            begun.headers()["set-cookie"].to_str().expect("ASCII").split(';').next().expect("a cookie").to_owned();
        let url: Url = begun.headers()[LOCATION].to_str().expect("ASCII").parse().expect("a URL");
        let state = values(&url, "state").remove(0);
        let answer = format!("/auth/open?error=access_denied&state={state}&iss={}/open", provider.origin());
        let headers = [("cookie", &*cookie), ("accept", "text/html")];
        // Used up, and the cookie put back.
        ask(&app, Method::GET, &answer, &headers).await;
        let again = ask(&app, Method::GET, &answer, &headers).await;
        let led_to = again.headers()[LOCATION].to_str().expect("ASCII");
        assert_eq!(led_to.starts_with(provider.origin()), begins_anew, "{path}: {led_to}");
    }
}

#[tokio::test]
async fn a_hook_that_would_not_be_asked_is_refused_at_start() {
    async fn admit(_: Login<Open>) -> Result<(), LoginRefused> {
        Err(LoginRefused::because("nobody"))
    }
    async fn failed(failed: LoginFailed) -> Response {
        failed.into_response()
    }
    for routes in [Open::routes().on_login(admit).own_handlers(), Open::routes().own_handlers().on_failure(failed)] {
        let provider = provider();
        let app = start(&provider, Router::new().merge(routes)).await;
        let error = app.layer.check().expect_err("refused at start");
        assert!(error.to_string().contains("hook_of_own_handlers"), "{error}");
    }
}

#[tokio::test]
async fn of_two_providers_of_one_type_a_login_begins_with_the_one_whose_path_it_is() {
    let router = Router::new()
        .route("/login/north", get(login::<Open>))
        .route("/login/south", get(login::<Open>))
        .route("/elsewhere", get(login::<Open>))
        .merge(Open::routes().name("north").own_handlers())
        .merge(Open::routes().name("south").own_handlers());
    let provider = provider();
    let app = start(&provider, router).await;
    for (path, name) in [("/login/north", "north"), ("/login/south", "south"), ("/elsewhere", "north")] {
        let url = sent_to(&app, path).await;
        assert_eq!(values(&url, "redirect_uri"), [app.path(&format!("/auth/{name}"))], "{path}");
    }
}

#[derive(Clone, Default)]
struct Told(Arc<Mutex<Vec<String>>>);

#[tokio::test]
async fn a_hook_answers_logins_that_failed_and_knows_why() {
    async fn failed(State(told): State<Told>, headers: HeaderMap, failed: LoginFailed) -> Response {
        let line = format!("{} {:?} {:?}", failed.code().unwrap_or("?"), failed.responsible(), failed.return_to());
        told.0.lock().expect("no panic").push(line);
        assert!(headers.keys().all(|name| name != "referer"), "the address of the page before may hold the state");
        if failed.is_denied() { Redirect::to("/?cancelled").into_response() } else { failed.into_response() }
    }
    let told = Told::default();
    let router = Router::new().merge(Open::routes().on_failure(failed)).with_state(told.clone());
    let provider = provider();
    let app = start(&provider, router).await;
    provider.misbehave(Misbehaviour::AuthorizationError("access_denied"));
    let mut browser = Browser::new();
    let page = browser.get(&app.path("/login/open?return_to=/inbox")).await;
    assert_eq!((page.url().query(), page.body()), (Some("cancelled"), "nobody"));
    assert!(!browser.cookies().iter().any(|cookie| cookie.name.contains("oauth-login-")), "{:?}", browser.cookies());
    provider.behave();
    provider.misbehave(Misbehaviour::IdTokenWrongNonce);
    let page = Browser::new().get(&app.path("/login/open")).await;
    assert_eq!(code_of(&page), "id_token_nonce", "what it passes on is the page of the framework");
    provider.behave();
    let page = Browser::new().get(&app.path("/auth/open?code=x&state=made-up")).await;
    assert_eq!(code_of(&page), "state_unknown");
    assert_eq!(
        *told.0.lock().expect("no panic"),
        [
            "access_denied Some(User) Some(\"/inbox\")",
            "id_token_nonce Some(Provider) None",
            "state_unknown Some(User) None"
        ]
    );
    assert_eq!(Browser::new().get(&app.path("/login/open")).await.body(), "ada-9f1c2d", "who succeeds is not asked");
}

#[tokio::test]
async fn a_hook_of_failed_logins_that_panics_ends_in_a_page() {
    async fn failed(_: LoginFailed) -> Response {
        panic!("a mistake of the application")
    }
    let provider = provider();
    let app = start(&provider, Router::new().merge(Open::routes().on_failure(failed))).await;
    let page = Browser::new().get(&app.path("/auth/open?code=x&state=made-up")).await;
    assert_eq!((page.status(), &*code_of(&page)), (StatusCode::INTERNAL_SERVER_ERROR, "login_hook_panicked"));
}

#[tokio::test]
async fn a_page_that_is_no_hook_gets_no_failure() {
    async fn page(_: LoginFailed) -> &'static str {
        "never"
    }
    let provider = provider();
    let app = start(&provider, Router::new().route("/page", post(page).get(page)).merge(Open::routes())).await;
    let page = Browser::new().get(&app.path("/page")).await;
    assert_eq!((page.status(), &*code_of(&page)), (StatusCode::SERVICE_UNAVAILABLE, "failure_outside_hook"));
}

/// The two programs of Authlib's documentation for Starlette, as this crate has them.
mod seeds {
    use super::*;

    async fn login_via_google(google: Begin<Open>) -> Result<Response, LoginFailed> {
        google.redirect().await
    }

    async fn authorize_google(google: Finish<Open>) -> Result<Response, LoginFailed> {
        let login = google.login().await?;
        assert_eq!(login.identity().text("email"), Some("ada@example.com"), "the user's claims are there");
        login.begin_session().await
    }

    #[tokio::test]
    async fn the_seed_of_open_id_connect_logs_in() {
        let router = Router::new()
            .route("/login/open", get(login_via_google))
            .route("/auth/open", get(authorize_google))
            .merge(Open::routes().own_handlers());
        let provider = provider();
        let app = start(&provider, router).await;
        assert_eq!(Browser::new().get(&app.path("/login/open")).await.body(), "ada-9f1c2d");
    }

    /// `create_client(name)`, with the name from the path.
    #[tokio::test]
    async fn a_provider_is_found_by_its_name() {
        async fn login(providers: LoginProviders, Path(name): Path<String>) -> Response {
            match providers.named(&name) {
                Ok(provider) => provider.redirect().await.into_response(),
                Err(unknown) => unknown.into_response(),
            }
        }
        let router = Router::new().route("/with/{name}", get(login)).merge(Open::routes());
        let provider = provider();
        let app = start(&provider, router).await;
        assert_eq!(Browser::new().get(&app.path("/with/open")).await.body(), "ada-9f1c2d");
        let page = Browser::new().get(&app.path("/with/nobody")).await;
        assert_eq!((page.status(), &*code_of(&page)), (StatusCode::NOT_FOUND, "provider_unknown"));
    }
}
