//! The policy of every kind of answer that the layer and its routes give.

use std::time::Duration;

use aws_lc_rs::digest;
use axum::Router;
use axum::body::{Body, to_bytes};
use axum::http::Request;
use axum::response::Response;
use axum::routing::get;
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use http::{HeaderMap, Method, StatusCode};
use oauth_runtime::http::Limits;
use oauth_runtime::testing::{DevelopmentProvider, Persona};
use oauth_runtime::web::{AnyUser, Granted, Login, LoginRefused, User, login_page};
use oauth_tests::browser::Browser;
use tower::ServiceExt as _;

use crate::rig::{App, CodeHost, Open, Plain, Posted, TestClock, environment, repo};

const NAVIGATION: &[(&str, &str)] = &[("sec-fetch-mode", "navigate"), ("accept", "text/html")];
const SCRIPT: &[(&str, &str)] = &[("sec-fetch-mode", "cors"), ("accept", "application/json")];
const FORM: (&str, &str) = ("content-type", "application/x-www-form-urlencoded");

/// What an answer may have beside its policy.
const OTHERS: &[&str] = &["allow", "content-length", "content-type", "location", "set-cookie", "vary"];

/// The whole policy, and nothing that weakens it.
#[track_caller]
fn assert_policy(of: &str, headers: &HeaderMap, body: &str) {
    // A form of ours is posted with an `Origin`, which browsers without fetch metadata are asked for.
    let referrer = if body.contains("<form") { "same-origin" } else { "no-referrer" };
    let mut expected = vec![
        ("cache-control", "no-store".to_owned()),
        ("referrer-policy", referrer.to_owned()),
        ("x-content-type-options", "nosniff".to_owned()),
        ("x-frame-options", "DENY".to_owned()),
    ];
    let is_page = headers.get("content-type").is_some_and(|of| of.as_bytes().starts_with(b"text/html"));
    assert_eq!(is_page, body.starts_with("<!doctype html>"), "{of}: {body}");
    if is_page {
        let style = body.split_once("<style>").and_then(|(_, rest)| rest.split_once("</style>")).expect("a style").0;
        let hash = STANDARD.encode(digest::digest(&digest::SHA256, style.as_bytes()));
        let policy = format!(
            "default-src 'none'; style-src 'sha256-{hash}'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'"
        );
        expected.insert(1, ("content-security-policy", policy));
        assert!(!body.contains("<script") && !body.contains("javascript:"), "{of} runs something: {body}");
    }
    let mut found = headers
        .iter()
        .filter(|(name, _)| !OTHERS.contains(&name.as_str()))
        .map(|(name, value)| (name.as_str(), value.to_str().expect("ASCII").to_owned()))
        .collect::<Vec<_>>();
    found.sort();
    assert_eq!(found, expected, "{of}");
}

struct Answers {
    app: App,
    seen: Vec<(String, StatusCode)>,
}

impl Answers {
    async fn ask(&mut self, method: Method, path: &str, headers: &[(&str, &str)], body: Body) -> Response {
        let of = format!("{method} {path} {headers:?}");
        let mut request = Request::builder().method(method).uri(path);
        for (name, value) in headers {
            request = request.header(*name, *value);
        }
        let answer = self.app.router.clone().oneshot(request.body(body).expect("a request")).await.expect("infallible");
        let (parts, body) = answer.into_parts();
        let body = to_bytes(body, 100_000).await.expect("a body");
        assert_policy(&of, &parts.headers, &String::from_utf8_lossy(&body));
        self.seen.push((of, parts.status));
        Response::from_parts(parts, Body::from(body))
    }

    async fn expect(&mut self, status: u16, method: Method, path: &str, headers: &[(&str, &str)]) -> Response {
        let answer = self.ask(method, path, headers, Body::empty()).await;
        assert_eq!(answer.status().as_u16(), status, "{:?}", self.seen.last());
        answer
    }

    /// A login of a browser of its own, up to where the provider sends it back to: path and query, and the cookies.
    async fn answered(&self, provider: &str) -> (String, String) {
        let mut browser = Browser::new();
        browser.stop_at(&self.app.path("/auth/"));
        let callback = browser.get(&self.app.path(&format!("/login/{provider}"))).await.location().expect("an answer");
        let cookies = browser.cookies().iter().map(|cookie| format!("{}={}", cookie.name, cookie.value));
        let cookies = cookies.collect::<Vec<_>>().join("; ");
        (format!("{}?{}", callback.path(), callback.query().expect("a query")), cookies)
    }
}

async fn refuse(_: Login<Plain>) -> Result<(), LoginRefused> {
    Err(LoginRefused::because("not today"))
}

#[tokio::test]
async fn every_kind_of_answer_carries_the_whole_policy_and_nothing_beside_it() {
    let provider = DevelopmentProvider::builder().auto_login(Persona::ada()).start().expect("a provider");
    let router = Router::new()
        .route("/user", get(|_: User<Open>| async {}).post(|_: User<Open>| async {}))
        .route("/any", get(|_: AnyUser| async {}).post(|_: AnyUser| async {}))
        .route("/repos", get(|_: Granted<CodeHost, (repo,)>| async {}).post(|_: Granted<CodeHost, (repo,)>| async {}))
        .route("/login-in-a-page", get(|_: Login<Open>| async {}))
        .route("/login", get(login_page))
        .merge(Open::routes())
        .merge(Plain::routes().on_login(refuse))
        .merge(Posted::routes())
        .merge(CodeHost::routes());
    let settings = environment(provider.origin());
    let app = App::start(router, |builder| builder.environment(settings).clock(TestClock::new())).await;
    let mut answers = Answers { app, seen: Vec::new() };
    let (get, post, put) = (Method::GET, Method::POST, Method::PUT);

    // Pages.
    answers.expect(200, get.clone(), "/login", NAVIGATION).await;
    for callback in ["/auth/open?code=c&state=s", "/auth/posted?code=c&state=s"] {
        let failed = answers.expect(303, get.clone(), callback, NAVIGATION).await;
        let page = failed.headers()["location"].to_str().expect("ASCII").to_owned();
        answers.expect(400, get.clone(), &page, NAVIGATION).await;
        answers.expect(400, get.clone(), callback, SCRIPT).await;
    }
    answers.expect(403, post.clone(), "/logout/open", &[("sec-fetch-site", "cross-site")]).await;
    answers.expect(503, get.clone(), "/login-in-a-page", NAVIGATION).await;
    for guarded in ["/repos", "/user", "/any"] {
        answers.expect(401, post.clone(), guarded, &[("accept", "text/html"), FORM]).await;
    }
    answers.expect(200, get.clone(), "/logout/open", NAVIGATION).await;
    let (callback, cookies) = answers.answered("open").await;
    let finished = answers.expect(303, get.clone(), &callback, &[("cookie", &cookies)]).await;
    let lines = finished.headers().get_all("set-cookie").iter().filter_map(|line| line.to_str().ok());
    let session = lines.filter_map(|line| line.split(';').next()).find(|pair| pair.starts_with("session="));
    let session = session.expect("a session").to_owned();
    let logged_in = [("cookie", &*session), ("sec-fetch-mode", "navigate"), ("accept", "text/html")];
    answers.expect(200, get.clone(), "/logout/open", &logged_in).await;
    let (other, _) = answers.answered("open").await;
    let failed = answers.expect(303, get.clone(), &other, &logged_in).await;
    let page = failed.headers()["location"].to_str().expect("ASCII").to_owned();
    answers.expect(400, get.clone(), &page, &logged_in).await;
    answers.expect(404, get.clone(), "/login/nobody", NAVIGATION).await;
    answers.expect(404, get.clone(), "/login/nobody", SCRIPT).await;

    // Redirects: a start, what guards a page, a finished login, a logout.
    answers.expect(303, get.clone(), "/login/open", NAVIGATION).await;
    for guarded in ["/user", "/any", "/repos"] {
        answers.expect(303, get.clone(), guarded, NAVIGATION).await;
    }
    let (callback, cookies) = answers.answered("open").await;
    let finished = answers.expect(303, get.clone(), &callback, &[("cookie", &cookies)]).await;
    assert_eq!(finished.headers().get_all("set-cookie").iter().count(), 2, "{:?}", finished.headers());
    let (callback, cookies) = answers.answered("plain").await;
    answers.expect(403, get.clone(), &callback, &[("cookie", &cookies)]).await;
    answers.expect(303, post.clone(), "/logout/open", &[("sec-fetch-site", "same-origin")]).await;

    // What scripts read, and what nobody does.
    answers.expect(403, get.clone(), "/login/open", SCRIPT).await;
    for guarded in ["/user", "/any", "/repos"] {
        answers.expect(401, get.clone(), guarded, SCRIPT).await;
    }
    answers.expect(204, get.clone(), "/login/open", &[("sec-purpose", "prefetch")]).await;
    answers.expect(415, post.clone(), "/auth/posted", &[("content-type", "application/json")]).await;
    for (method, path, allowed) in [
        (&put, "/login/open", "GET, POST"),
        (&Method::HEAD, "/login/open", "GET, POST"),
        (&put, "/auth/open", "GET"),
        (&Method::DELETE, "/auth/posted", "POST"),
        (&put, "/logout/open", "POST"),
    ] {
        let answer = answers.expect(405, method.clone(), path, NAVIGATION).await;
        assert_eq!(answer.headers().get_all("allow").iter().collect::<Vec<_>>(), [allowed], "{method} {path}");
    }
    // The most that a provider's page may post.
    let most = |bytes: usize| Body::from("x".repeat(bytes));
    let answer = answers.ask(post.clone(), "/auth/posted", &[FORM], most(64 * 1024)).await;
    assert_eq!(answer.status(), StatusCode::BAD_REQUEST, "it is read, and is no response; nobody said they read pages");
    let answer = answers.ask(post.clone(), "/auth/posted", &[FORM], most(64 * 1024 + 1)).await;
    assert_eq!(answer.status(), StatusCode::PAYLOAD_TOO_LARGE);

    // Without the layer, too.
    answers.app.router = Open::routes().into();
    for path in ["/login/open", "/auth/open"] {
        answers.expect(503, get.clone(), path, NAVIGATION).await;
    }
    assert_eq!(answers.seen.len(), 41, "{:?}", answers.seen);
}

#[tokio::test]
async fn a_posted_callback_that_never_ends_is_answered_after_the_time_of_a_call() {
    let limits = Limits::default().with_call_timeout(Duration::from_millis(300));
    let app = App::start(Posted::routes().into(), |builder| {
        builder.environment(environment("http://127.0.0.1:9")).limits(limits)
    })
    .await;
    let mut answers = Answers { app, seen: Vec::new() };
    let stalled = Body::from_stream(futures_util::stream::pending::<Result<Vec<u8>, std::io::Error>>());
    let answer = answers.ask(Method::POST, "/auth/posted", &[FORM], stalled);
    let answer = tokio::time::timeout(Duration::from_secs(20), answer).await.expect("an answer");
    assert_eq!(answer.status(), StatusCode::REQUEST_TIMEOUT);
}
