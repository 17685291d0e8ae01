//! `Granted<P, (S, …)>`: what a page needs and was not granted is asked for, once, and never in circles.

use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::Duration;

use axum::Json;
use axum::Router;
use axum::extract::State;
use axum::routing::get;
use http::StatusCode;
use oauth_runtime::api::{ApiCall, ApiDescription, ApiError, Operation, Paging, Verb};
use oauth_runtime::prelude::*;
use oauth_runtime::scope::email;
use oauth_runtime::testing::{DevelopmentProvider, Endpoint, Misbehaviour, Persona};
use oauth_runtime::tokens::TokenKey;
use oauth_runtime::web::NotGranted;
use oauth_tests::browser::{Browser, Page};
use serde_json::Value;
use tower_sessions::Session;

use crate::rig::{
    App, CodeHost, Lasting, Log, TestClock, alone, assert_protected, code_of, environment, gist, location, repo,
    repo_status, user_email,
};

const API: ApiDescription = ApiDescription::new("http://unused.invalid").dangerous_allow_loopback_http();

/// Where the provider's API is.
#[derive(Clone)]
struct Base(String);

struct Rig {
    provider: DevelopmentProvider,
    app: App,
    clock: Arc<TestClock>,
    posted: Arc<AtomicUsize>,
}

impl Rig {
    async fn new() -> Self {
        let provider = DevelopmentProvider::builder().auto_login(Persona::ada()).start().expect("a provider");
        let (clock, posted) = (TestClock::new(), Arc::<AtomicUsize>::default());
        let counter = Arc::clone(&posted);
        let post = move |_: Granted<CodeHost, (repo,)>| {
            counter.fetch_add(1, Ordering::SeqCst);
            async { "posted" }
        };
        let base = format!("{}/code/api", provider.origin());
        let state = Base(base.clone());
        let repos = move |granted: Granted<CodeHost, (repo,)>| {
            let base = base.clone();
            async move {
                let call = ApiCall::get(&API, "/user/repos");
                let api = granted.with_base_url(&base).expect("a base URL");
                Ok::<_, ApiError>(Json(api.json::<Value>(call).await?))
            }
        };
        let router = Router::new()
            .route("/", get(|| async { "home" }))
            .route("/repos", get(repos).post(post))
            .route("/key", get(|user: User<CodeHost>| async move { Json(user.signed_in().token_key()) }))
            .route("/typed", get(typed))
            .route(
                "/maybe",
                get(|granted: Option<Granted<CodeHost, (repo,)>>| async move { format!("{}", granted.is_some()) }),
            )
            .route("/note", get(note))
            .route("/status", get(|_: Granted<CodeHost, (repo_status,)>| async { "status" }))
            .route("/gists", get(|_: Granted<CodeHost, (gist,)>| async { "gists" }))
            .route("/addresses", get(|_: Granted<CodeHost, (user_email,)>| async { "addresses" }))
            .route("/stubborn", get(stubborn))
            .route("/lasting", get(|_: Granted<Lasting, (email,)>| async { "lasting" }))
            .route("/who", get(|user: User<CodeHost>| async move { user.text("email").unwrap_or_default().to_owned() }))
            .merge(CodeHost::routes().on_login(only_example))
            .merge(Lasting::routes())
            .with_state(state);
        let (settings, at) = (environment(provider.origin()), Arc::clone(&clock));
        let app = App::start(router, |builder| builder.environment(settings).clock(at)).await;
        Self { provider, app, clock, posted }
    }

    async fn logged_in(&self) -> Browser {
        let mut browser = Browser::new();
        let page = browser.get(&self.app.path("/login/code")).await;
        assert_eq!(page.status(), StatusCode::OK, "{}", page.body());
        browser
    }

    async fn script(&self, browser: &mut Browser, path: &str) -> Page {
        browser
            .get_with_headers(&self.app.path(path), &[("sec-fetch-mode", "cors"), ("accept", "application/json")])
            .await
    }

    /// The scopes of the last authorization request.
    fn asked(&self) -> Vec<String> {
        let requests = self.provider.requests();
        let last =
            requests.iter().rev().find(|request| request.endpoint == Endpoint::Authorization).expect("a request");
        last.scope.as_deref().expect("scopes").split(' ').map(str::to_owned).collect()
    }
}

async fn typed(granted: Result<Granted<CodeHost, (repo,)>, NotGranted>) -> String {
    match granted {
        Ok(_) => "granted".to_owned(),
        Err(why) => format!("refused={} missing={:?}", why.is_refused(), why.missing_scopes()),
    }
}

/// The API wants a scope that this page did not ask for.
async fn stubborn(granted: Granted<CodeHost, ()>, State(base): State<Base>) -> Result<String, ApiError> {
    let api = granted.with_base_url(&base.0).expect("a base URL");
    Ok(api.json::<Value>(ApiCall::get(&API, "/user/repos")).await?.to_string())
}

/// Who has an address elsewhere is not let in.
async fn only_example(login: Login<CodeHost>) -> Result<(), LoginRefused> {
    match login.identity().text("email") {
        Some(address) if !address.ends_with("@example.com") => Err(LoginRefused::because("not of this house")),
        _ => Ok(()),
    }
}

/// Something of the application's own in the session.
async fn note(session: Session) -> String {
    let seen: u32 = session.get("seen").await.expect("a store").unwrap_or(0);
    session.insert("seen", seen + 1).await.expect("a store");
    seen.to_string()
}

fn json(page: &Page) -> Value {
    serde_json::from_str(page.body()).unwrap_or_else(|error| panic!("{error}: {}", page.body()))
}

#[tokio::test]
async fn a_page_load_asks_for_what_is_missing_and_comes_back() {
    let rig = Rig::new().await;
    let mut browser = rig.logged_in().await;
    assert_eq!(rig.asked(), ["user:email", "offline_access"], "an incremental scope is not asked for at the login");
    assert_eq!(browser.get(&rig.app.path("/note")).await.body(), "0");

    let page = browser.get(&rig.app.path("/repos?page=1")).await;
    assert_eq!(
        (page.status(), page.url().as_str()),
        (StatusCode::OK, &*rig.app.path("/repos?page=1")),
        "{}",
        page.body()
    );
    assert_eq!(json(&page)[0]["name"], "notes");
    assert_eq!(
        rig.asked(),
        ["user:email", "offline_access", "repo"],
        "what was granted is asked for again, so that it is not lost"
    );
    assert_eq!(browser.get(&rig.app.path("/note")).await.body(), "1", "the application's own session data stays");

    let before = rig.provider.request_count(Endpoint::Authorization);
    assert_eq!(browser.get(&rig.app.path("/repos")).await.status(), StatusCode::OK);
    assert_eq!(rig.provider.request_count(Endpoint::Authorization), before, "granted is granted");
}

#[tokio::test]
async fn who_is_not_logged_in_is_asked_for_everything_at_once() {
    let rig = Rig::new().await;
    let page = Browser::new().get(&rig.app.path("/repos")).await;
    assert_eq!(json(&page)[0]["name"], "notes");
    assert_eq!(rig.provider.request_count(Endpoint::Authorization), 1);
    assert_eq!(rig.asked(), ["user:email", "offline_access", "repo"]);
}

#[tokio::test]
async fn a_script_is_told_what_is_missing_and_where_to_ask() {
    let rig = Rig::new().await;
    let mut browser = rig.logged_in().await;
    let page = rig.script(&mut browser, "/repos").await;
    assert_eq!(page.status(), StatusCode::FORBIDDEN);
    assert_protected(&page);
    let told = json(&page);
    assert_eq!(told["error"], "api_scope_missing");
    assert_eq!(told["missing_scopes"], serde_json::json!(["repo"]));
    assert_eq!(told["consent_url"], "/login/code?scope=repo");

    browser.get(&rig.app.path("/login/code?scope=repo")).await;
    assert_eq!(rig.script(&mut browser, "/repos").await.status(), StatusCode::OK);
}

#[tokio::test]
async fn what_was_posted_is_not_done_and_never_replayed() {
    let rig = Rig::new().await;
    let mut browser = rig.logged_in().await;
    browser.set_header("referer", &rig.app.path("/note"));
    browser.set_header("accept", "text/html");
    let page = browser.post_form(&rig.app.path("/repos"), &[("marker", "very-private")]).await;
    assert_eq!(page.status(), StatusCode::FORBIDDEN);
    assert_protected(&page);
    assert!(!page.body().contains("very-private") && page.hops().iter().all(|hop| hop.location.is_none()));
    let links = page.links();
    assert_eq!(links[0].href(), "/login/code?scope=repo&return_to=%2Fnote");

    browser.get(&rig.app.path(links[0].href())).await;
    assert_eq!(rig.posted.load(Ordering::SeqCst), 0);
    let page = browser.post_form(&rig.app.path("/repos"), &[]).await;
    assert_eq!((page.body(), rig.posted.load(Ordering::SeqCst)), ("posted", 1));
}

#[tokio::test]
async fn a_scope_that_was_unticked_is_not_asked_for_in_circles() {
    let rig = Rig::new().await;
    let mut browser = rig.logged_in().await;
    rig.provider.grant_only(&["user:email"]);
    let page = browser.get(&rig.app.path("/repos")).await;
    assert_eq!((page.status(), page.hops().len()), (StatusCode::FORBIDDEN, 5), "{}", page.body());
    assert!(
        page.body().contains("Permission not given") && page.body().contains("<code>repo</code>"),
        "{}",
        page.body()
    );
    assert_protected(&page);
    let asked = rig.provider.request_count(Endpoint::Authorization);
    assert_eq!(json(&rig.script(&mut browser, "/repos").await)["error"], "api_scope_refused");
    assert_eq!(browser.get(&rig.app.path("/typed")).await.body(), r#"refused=true missing=["repo"]"#);
    assert_eq!(rig.provider.request_count(Endpoint::Authorization), asked);

    rig.provider.grant_everything();
    let again = page.links()[0].href().to_owned();
    let page = browser.get(&rig.app.path(&again)).await;
    assert_eq!((page.status(), page.url().path()), (StatusCode::OK, "/repos"), "{}", page.body());
}

#[tokio::test]
async fn a_no_at_the_provider_is_typed_and_ends_nothing() {
    let rig = Rig::new().await;
    let mut browser = rig.logged_in().await;
    rig.provider.log_in_on_page();
    let question = browser.get(&rig.app.path("/typed")).await;
    assert_eq!(question.body(), r#"refused=false missing=["repo"]"#);
    let question = browser.get(&rig.app.path("/repos")).await;
    let page = browser.submit(&question, &question.form().press("Deny")).await;
    assert_eq!((page.status(), page.url().path()), (StatusCode::FORBIDDEN, "/repos"), "{}", page.body());
    assert_eq!(browser.get(&rig.app.path("/typed")).await.body(), r#"refused=true missing=["repo"]"#);
    assert_eq!(browser.get(&rig.app.path("/maybe")).await.body(), "false");
}

#[tokio::test]
async fn another_user_who_comes_back_gets_nothing_of_the_session() {
    let rig = Rig::new().await;
    let mut browser = rig.logged_in().await;
    rig.provider.log_in_as(Persona::grace());
    let page = browser.get(&rig.app.path("/repos")).await;
    assert_eq!(code_of(&page), "consent_of_other_user");
    rig.provider.log_in_as(Persona::ada());
    assert_eq!(json(&browser.get(&rig.app.path("/repos")).await)[0]["full_name"], "ada/notes");
}

#[tokio::test]
async fn who_logged_out_meanwhile_is_not_logged_in_by_a_consent() {
    let rig = Rig::new().await;
    let mut browser = rig.logged_in().await;
    browser.stop_at(&rig.app.path("/auth/"));
    let answer = location(&browser.get(&rig.app.path("/repos")).await);
    let page = browser.post_form_from(&rig.app.path("/"), &rig.app.path("/logout/code"), &[]).await;
    assert!(page.status().is_redirection() || page.status().is_success(), "{}", page.body());
    let page = browser.get_from(rig.provider.origin(), &answer).await;
    assert_eq!(code_of(&page), "not_authenticated");
    assert_eq!(browser.get(&rig.app.path("/maybe")).await.body(), "false");
}

#[tokio::test]
async fn t001_a_link_cannot_ask_for_what_the_provider_does_not_declare() {
    let rig = Rig::new().await;
    let login = ["user:email", "offline_access"];
    for (scope, expected) in [
        ("admin:org", &login[..]),
        ("REPO", &login),
        ("%22", &login),
        ("repo+admin:org", &[login[0], login[1], "repo"]),
        ("repo&scope=admin:org", &login),
    ] {
        Browser::new().get(&rig.app.path(&format!("/login/code?scope={scope}"))).await;
        assert_eq!(rig.asked(), expected, "{scope}");
    }
}

#[tokio::test]
async fn a_scope_that_comes_with_another_is_asked_for_by_itself() {
    let rig = Rig::new().await;
    let mut browser = rig.logged_in().await;
    assert_eq!(browser.get(&rig.app.path("/status")).await.body(), "status");
    assert_eq!(rig.asked().last().map(String::as_str), Some("repo:status"), "no more than the page needs");
    assert_eq!(browser.get(&rig.app.path("/gists")).await.body(), "gists");
    assert_eq!(rig.asked(), ["user:email", "offline_access", "gist", "repo:status"], "what was granted is kept");
    let before = rig.provider.request_count(Endpoint::Authorization);
    assert_eq!(browser.get(&rig.app.path("/repos")).await.status(), StatusCode::OK);
    assert_eq!(browser.get(&rig.app.path("/status")).await.body(), "status", "it comes with `repo`");
    assert_eq!(rig.provider.request_count(Endpoint::Authorization), before + 1);
}

#[tokio::test]
async fn an_api_that_wants_more_than_was_asked_for_does_not_send_the_browser_in_circles() {
    let rig = Rig::new().await;
    let mut browser = rig.logged_in().await;
    let asked = rig.provider.request_count(Endpoint::Authorization);
    let page = browser.get(&rig.app.path("/stubborn")).await;
    assert_eq!((page.status(), page.hops().len()), (StatusCode::FORBIDDEN, 1), "{}", page.body());
    assert_eq!(page.links()[0].href(), "/login/code?scope=repo&return_to=%2Fstubborn");
    assert_eq!(rig.provider.request_count(Endpoint::Authorization), asked);
    let page = browser.click(&page, "Continue to Code host").await;
    assert_eq!((page.status(), page.url().path()), (StatusCode::OK, "/stubborn"), "{}", page.body());
}

#[tokio::test]
async fn a_refusal_of_what_every_login_asks_for_is_kept_too() {
    let rig = Rig::new().await;
    rig.provider.grant_only(&["offline_access"]);
    let mut browser = rig.logged_in().await;
    let refused = browser.get(&rig.app.path("/addresses")).await;
    assert_eq!((refused.status(), refused.hops().len()), (StatusCode::FORBIDDEN, 1), "{}", refused.body());
    rig.provider.log_in_on_page();
    let question = browser.click(&refused, "Ask me again").await;
    let page = browser.submit(&question, &question.form().press("Deny")).await;
    assert_eq!((page.status(), page.url().path()), (StatusCode::FORBIDDEN, "/addresses"), "{}", page.body());
}

#[tokio::test]
async fn a_refusal_outlives_questions_about_other_scopes() {
    let rig = Rig::new().await;
    let mut browser = rig.logged_in().await;
    rig.provider.grant_only(&["user:email", "offline_access", "gist"]);
    assert_eq!(browser.get(&rig.app.path("/repos")).await.status(), StatusCode::FORBIDDEN);
    assert_eq!(browser.get(&rig.app.path("/gists")).await.body(), "gists");
    let asked = rig.provider.request_count(Endpoint::Authorization);
    assert_eq!(browser.get(&rig.app.path("/repos")).await.status(), StatusCode::FORBIDDEN);
    assert_eq!(rig.provider.request_count(Endpoint::Authorization), asked);
}

#[tokio::test]
async fn claims_that_come_with_a_consent_are_judged_like_those_of_a_login() {
    let rig = Rig::new().await;
    let mut browser = rig.logged_in().await;
    rig.provider.log_in_as(Persona::ada().with_email("ada@evil.example", true));
    let page = browser.get(&rig.app.path("/repos")).await;
    assert!(page.status() == StatusCode::FORBIDDEN && page.body().contains("not of this house"), "{}", page.body());
    assert_eq!(browser.get(&rig.app.path("/who")).await.body(), "ada@example.com");
    assert_eq!(browser.get(&rig.app.path("/typed")).await.body(), r#"refused=false missing=["repo"]"#);
}

#[tokio::test]
async fn a_refresh_without_scopes_in_its_answer_forgets_none() {
    let rig = Rig::new().await;
    rig.provider.access_token_lifetime(Duration::from_secs(600));
    let mut browser = Browser::new();
    assert_eq!(browser.get(&rig.app.path("/lasting")).await.body(), "lasting");
    rig.provider.misbehave(Misbehaviour::TokenMissingScope);
    let (tokens, asked) =
        (rig.provider.request_count(Endpoint::Token), rig.provider.request_count(Endpoint::Authorization));
    rig.clock.advance(541);
    assert_eq!(browser.get(&rig.app.path("/lasting")).await.body(), "lasting");
    assert_eq!(rig.provider.request_count(Endpoint::Token), tokens + 1);
    assert_eq!(rig.provider.request_count(Endpoint::Authorization), asked);
}

#[tokio::test]
async fn an_access_token_is_refreshed_before_it_ends_and_once_for_all_requests_that_wait() {
    let rig = Rig::new().await;
    rig.provider.access_token_lifetime(Duration::from_secs(600));
    let mut browser = Browser::new();
    assert_eq!(browser.get(&rig.app.path("/repos")).await.status(), StatusCode::OK);
    rig.provider.access_token_lifetime(Duration::from_secs(3600));
    let tokens = rig.provider.request_count(Endpoint::Token);
    rig.clock.advance(541);
    let session = browser.cookies().find("session").expect("a session");
    let cookie = format!("{}={}", session.name, session.value);
    let calls = (0..16).map(|_| {
        let (mut browser, url, cookie) = (Browser::new(), rig.app.path("/repos"), cookie.clone());
        tokio::spawn(async move { browser.get_with_headers(&url, &[("cookie", &cookie)]).await.status() })
    });
    for call in calls.collect::<Vec<_>>() {
        assert_eq!(call.await.expect("a call"), StatusCode::OK);
    }
    assert_eq!(rig.provider.request_count(Endpoint::Token), tokens + 1);
}

/// What may do more from now on is not found under a name that somebody may have learned before (RFC 9700 §4.7).
#[tokio::test]
async fn a_consent_gives_the_session_a_new_identifier_and_ends_the_old_one() {
    let rig = Rig::new().await;
    let mut browser = rig.logged_in().await;
    assert_eq!(browser.get(&rig.app.path("/note")).await.body(), "0");
    let id = |browser: &Browser| browser.cookies().find("session").expect("a session").value.clone();
    let before = id(&browser);
    assert_eq!(browser.get(&rig.app.path("/repos")).await.status(), StatusCode::OK);
    assert_ne!(id(&browser), before);
    assert_eq!(browser.get(&rig.app.path("/note")).await.body(), "1", "what the application keeps is still there");

    let mut thief = Browser::new();
    let cookie = format!("session={before}; Path=/");
    thief.cookies_mut().store(&rig.app.url.parse().expect("a URL"), &cookie);
    assert_eq!(thief.get(&rig.app.path("/note")).await.body(), "0", "nothing is left under the old one");
    assert_eq!(rig.script(&mut thief, "/who").await.status(), StatusCode::UNAUTHORIZED);
}

#[test]
fn a_scope_that_the_provider_never_lists_is_told_as_not_granted_and_not_as_the_users_no() {
    alone(
        "web::granted::a_scope_that_the_provider_never_lists_is_told_as_not_granted_and_not_as_the_users_no",
        async {
            let (log, _guard) = Log::begin();
            let rig = Rig::new().await;
            let mut browser = rig.logged_in().await;
            // Nobody is asked: the answer names what it likes.
            rig.provider.grant_only(&["user:email", "offline_access"]);
            let page = browser.get(&rig.app.path("/repos")).await;
            assert_eq!(page.status(), StatusCode::FORBIDDEN);
            let body = page.body();
            assert!(body.contains("did not grant it") && !body.contains("you did not give it"), "{body}");
            assert!(body.contains("scope_aliases") && code_of(&page) == "api_scope_refused", "{body}");
            let text = log.text();
            assert!(!text.contains("consent given"), "{text}");
            let line =
                text.lines().find(|line| line.contains("did not grant all that it was asked for")).expect("a line");
            for said in [r#"scopes="repo""#, r#"provider="code""#, r#"code="api_scope_refused""#, "scope_aliases"] {
                assert!(line.contains(said), "{said}: {line}");
            }
            // With everything granted it says so.
            rig.provider.grant_everything();
            let again = page.links()[0].href().to_owned();
            assert_eq!(browser.get(&rig.app.path(&again)).await.status(), StatusCode::OK);
            assert!(log.text().contains("consent given"));
            // The user's own no is told as that.
            rig.provider.log_in_on_page();
            let question = browser.get(&rig.app.path("/gists")).await;
            browser.submit(&question, &question.form().press("Deny")).await;
            let text = log.text();
            let line = text.lines().find(|line| line.contains("consent refused")).expect("a line");
            assert!(line.contains(r#"code="access_denied""#) && line.contains("gist"), "{line}");
        },
    );
}

#[test]
fn a_failed_api_page_is_told_with_provider_and_call() {
    alone("web::granted::a_failed_api_page_is_told_with_provider_and_call", async {
        let (log, _guard) = Log::begin();
        let rig = Rig::new().await;
        let mut browser = rig.logged_in().await;
        assert_eq!(browser.get(&rig.app.path("/repos")).await.status(), StatusCode::OK);
        rig.provider.misbehave(Misbehaviour::Response(
            Endpoint::ApiRepositories,
            oauth_runtime::testing::ResponseFault::Truncated,
        ));
        let page = browser.get(&rig.app.path("/repos")).await;
        assert!(page.status().is_server_error(), "{}", page.status());
        let script = rig.script(&mut browser, "/repos").await;
        assert_eq!(json(&script)["error"], code_of(&page));
        let text = log.text();
        assert!(!text.contains("login failed"), "{text}");
        let incident = page.body().split_once("Incident <code>").expect("a number").1[..8].to_owned();
        let line = text.lines().find(|line| line.contains(&incident)).expect("a line under the number of the page");
        for said in ["an API call failed", r#"provider="code""#, "GET /user/repos", "stage=\"api\""] {
            assert!(line.contains(said), "{said}: {line}");
        }
    });
}

#[tokio::test]
async fn the_scopes_of_a_call_are_looked_at_where_a_job_makes_it() {
    const REPOS: Operation = Operation::new(&API, Verb::Get, "/user/repos").scopes(&["repo"]);
    const STATUS: Operation = Operation::new(&API, Verb::Get, "/user/repos").scopes(&["repo:status"]);
    const GISTS: Operation = Operation::new(&API, Verb::Get, "/gists").scopes(&["gist"]);
    let rig = Rig::new().await;
    let mut browser = rig.logged_in().await;
    let key: TokenKey = serde_json::from_str(browser.get(&rig.app.path("/key")).await.body()).expect("a key");
    let api = format!("{}/code/api", rig.provider.origin());
    let job = rig.app.layer.api::<CodeHost>(key).expect("a caller").with_base_url(&api).expect("a base URL");
    let asked =
        || rig.provider.requests().iter().filter(|request| request.endpoint == Endpoint::ApiRepositories).count();
    let before = asked();
    for operation in [&REPOS, &STATUS, &GISTS] {
        let error = job.raw(ApiCall::new(operation)).await.expect_err("not granted");
        assert_eq!((error.code(), asked()), ("api_scope_missing", before), "{error}");
        let error = job.stream(ApiCall::new(operation), 1).await.expect_err("not granted");
        assert_eq!((error.code(), asked()), ("api_scope_missing", before), "{error}");
        let mut pages = job.pages::<Value>(ApiCall::new(operation), Paging::link());
        let error = pages.next().await.expect("an error").expect_err("not granted");
        assert_eq!((error.code(), asked()), ("api_scope_missing", before), "{error}");
    }
    // The user grants it meanwhile, and the job is the same.
    assert_eq!(browser.get(&rig.app.path("/repos")).await.status(), StatusCode::OK);
    rig.clock.advance(1);
    for operation in [&REPOS, &STATUS] {
        assert!(job.raw(ApiCall::new(operation)).await.expect("granted").status().is_success());
    }
    assert_eq!(job.raw(ApiCall::new(&GISTS)).await.expect_err("not granted").code(), "api_scope_missing");
    rig.provider.grant_only(&["user:email", "offline_access", "repo"]);
    browser.get(&rig.app.path("/gists")).await;
    rig.clock.advance(1);
    assert_eq!(job.raw(ApiCall::new(&GISTS)).await.expect_err("refused").code(), "api_scope_refused");
}
