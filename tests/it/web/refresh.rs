//! Tokens that end: renewed once for all who need them, and never asked for in vain again and again.

use std::collections::HashMap;
use std::sync::Arc;
use std::time::{Duration, Instant};

use axum::extract::Query;
use axum::response::IntoResponse as _;
use axum::routing::get;
use axum::{Json, Router};
use http::header::{AUTHORIZATION, LINK};
use http::{HeaderMap, StatusCode};
use oauth_runtime::api::{ApiCall, ApiDescription, Paging};
use oauth_runtime::http::Limits;
use oauth_runtime::prelude::*;
use oauth_runtime::scope::email;
use oauth_runtime::testing::{DevelopmentProvider, Endpoint, Misbehaviour, Persona, ResponseFault};
use oauth_runtime::tokens::TokenKey;
use oauth_tests::browser::Browser;

use crate::rig::{App, Lasting, Log, Open, TestClock, alone, code_of, environment};

const API: ApiDescription = ApiDescription::new("https://unused.invalid");

/// A page that needs tokens, of a login whose tokens last ten minutes.
struct Rig {
    provider: DevelopmentProvider,
    app: App,
    clock: Arc<TestClock>,
    cookie: String,
}

impl Rig {
    async fn new() -> Self {
        let provider = DevelopmentProvider::builder().auto_login(Persona::ada()).start().expect("a provider");
        provider.access_token_lifetime(Duration::from_secs(600));
        let router = Router::new()
            .route("/", get(|| async { "home" }))
            .route("/key", get(|user: User<Lasting>| async move { Json(user.signed_in().token_key()) }))
            .route("/page", get(|_: Granted<Lasting, (email,)>| async { "page" }))
            .merge(Lasting::routes().logout_at_provider());
        let (settings, clock) = (environment(provider.origin()), TestClock::new());
        let at = Arc::clone(&clock);
        let limits = Limits::default().with_call_timeout(Duration::from_secs(3));
        let app = App::start(router, |builder| builder.environment(settings).clock(at).limits(limits)).await;
        let mut browser = Browser::new();
        assert_eq!(browser.get(&app.path("/page")).await.body(), "page");
        let session = browser.cookies().find("session").expect("a session");
        let cookie = format!("session={}", session.value);
        provider.clear_requests();
        Self { provider, app, clock, cookie }
    }

    /// A page load of the one who is logged in, without following where it leads.
    fn load(&self) -> impl Future<Output = (StatusCode, String)> + use<> {
        let (url, cookie) = (self.app.path("/page"), self.cookie.clone());
        async move {
            let mut browser = Browser::new();
            browser.follow_redirects(false);
            let page = browser.get_with_headers(&url, &[("cookie", &cookie)]).await;
            let says = if page.body() == "page" || page.location().is_some() { String::new() } else { code_of(&page) };
            (page.status(), says)
        }
    }

    async fn loads(&self, number: usize) -> Vec<(StatusCode, String)> {
        let loads = (0..number).map(|_| tokio::spawn(self.load()));
        let mut answers = Vec::new();
        for load in loads.collect::<Vec<_>>() {
            answers.push(load.await.expect("no panic"));
        }
        answers
    }

    fn refreshes(&self) -> usize {
        self.provider.request_count(Endpoint::Token)
    }
}

fn answer(status: StatusCode, code: &str) -> (StatusCode, String) {
    (status, code.to_owned())
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn t254_pages_behind_a_refresh_that_fails_slowly_share_its_failure_and_the_provider_is_left_alone() {
    let rig = Rig::new().await;
    rig.clock.advance(600);
    rig.provider.misbehave(Misbehaviour::Response(Endpoint::Token, ResponseFault::Unavailable));
    rig.provider.delay(Endpoint::Token, Duration::from_secs(1));
    let begun = Instant::now();
    let failed = answer(StatusCode::BAD_GATEWAY, "provider_unavailable");
    assert_eq!(rig.loads(8).await, vec![failed.clone(); 8]);
    assert!(begun.elapsed() < Duration::from_secs(3), "{:?}", begun.elapsed());
    assert_eq!(rig.refreshes(), 1);
    let begun = Instant::now();
    rig.clock.advance(25);
    assert_eq!((rig.load().await, rig.refreshes()), (failed, 1));
    assert!(begun.elapsed() < Duration::from_millis(900), "{:?}", begun.elapsed());
    rig.provider.behave();
    rig.clock.advance(5);
    assert_eq!((rig.load().await, rig.refreshes()), (answer(StatusCode::OK, ""), 2));
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_page_of_a_token_that_is_still_good_does_not_wait_for_a_refresh_that_hangs() {
    let rig = Rig::new().await;
    rig.clock.advance(550);
    rig.provider.misbehave(Misbehaviour::Response(Endpoint::Token, ResponseFault::Hang));
    let begun = Instant::now();
    assert_eq!(rig.loads(8).await, vec![answer(StatusCode::OK, ""); 8]);
    assert!(begun.elapsed() < Duration::from_secs(2), "{:?}", begun.elapsed());
    assert_eq!(rig.refreshes(), 1);
    rig.clock.advance(50);
    let begun = Instant::now();
    assert_eq!(rig.load().await, answer(StatusCode::GATEWAY_TIMEOUT, "timed_out"));
    assert!(begun.elapsed() < Duration::from_secs(5), "{:?}", begun.elapsed());
}

#[tokio::test]
async fn a_grant_that_has_ended_is_asked_for_once_and_leads_to_the_login() {
    for fault in [ResponseFault::BadRequest, ResponseFault::Forbidden] {
        let rig = Rig::new().await;
        rig.clock.advance(600);
        rig.provider.misbehave(Misbehaviour::Response(Endpoint::Token, fault));
        for _ in 0..5 {
            assert_eq!(rig.load().await, answer(StatusCode::SEE_OTHER, ""), "{fault:?}");
            rig.clock.advance(60);
        }
        assert_eq!(rig.refreshes(), 1, "{fault:?}");
        rig.provider.behave();
        rig.provider.set_clock_offset(900);
        assert_eq!(Browser::new().get(&rig.app.path("/page")).await.body(), "page", "{fault:?}");
    }
}

#[tokio::test]
async fn t257_a_token_of_a_minute_is_not_renewed_at_every_call() {
    let rig = Rig::new().await;
    rig.provider.access_token_lifetime(Duration::from_secs(60));
    rig.clock.advance(600);
    for _ in 0..5 {
        assert_eq!(rig.load().await, answer(StatusCode::OK, ""));
        rig.clock.advance(10);
    }
    assert_eq!(rig.refreshes(), 1);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn t305_a_server_that_shuts_down_waits_for_a_refresh_whose_browser_left() {
    let rig = Rig::new().await;
    rig.clock.advance(600);
    rig.provider.delay(Endpoint::Token, Duration::from_secs(1));
    assert!(tokio::time::timeout(Duration::from_millis(300), rig.load()).await.is_err());
    let begun = Instant::now();
    rig.app.layer.shutdown().await;
    assert!(begun.elapsed() > Duration::from_millis(300), "{:?}", begun.elapsed());
    rig.provider.misbehave(Misbehaviour::Response(Endpoint::Token, ResponseFault::BadRequest));
    assert_eq!((rig.load().await, rig.refreshes()), (answer(StatusCode::OK, ""), 1));
}

#[tokio::test]
async fn a_caller_that_is_kept_has_its_tokens_renewed_and_notices_the_logout() {
    let rig = Rig::new().await;
    let page = Browser::new().get_with_headers(&rig.app.path("/key"), &[("cookie", &rig.cookie)]).await;
    let key: TokenKey = serde_json::from_str(page.body()).expect("a key");
    let job = rig.app.layer.api::<Lasting>(key.clone()).expect("a caller");
    let first = job.tokens().await.expect("tokens");
    rig.clock.advance(540);
    let second = job.tokens().await.expect("tokens");
    assert_ne!(first.access_token(), second.access_token());
    assert_eq!(rig.refreshes(), 1);
    let elsewhere = job.with_base_url("https://api.example").expect("a URL");
    assert_eq!(elsewhere.tokens().await.expect("tokens"), second);

    log_out(&rig).await;
    rig.clock.advance(1);
    let call = ApiCall::get(&API, "/");
    assert_eq!(job.tokens().await.expect_err("logged out").code(), "not_authenticated");
    assert_eq!(job.discard(call).await.expect_err("logged out").code(), "api_token_refused");
    assert_eq!(rig.app.layer.api::<Open>(key).expect_err("another provider").code(), "provider_not_merged");
}

/// Posts the logout: where it leads, and how long that takes.
async fn log_out(rig: &Rig) -> (String, Duration) {
    let mut browser = Browser::new();
    browser.follow_redirects(false);
    let session = rig.cookie.strip_prefix("session=").expect("a session");
    browser.cookies_mut().store(&rig.app.url.parse().expect("a URL"), &format!("session={session}"));
    let begun = Instant::now();
    let page = browser.post_form(&rig.app.path("/logout/lasting"), &[]).await;
    (page.location().unwrap_or_else(|| panic!("{}", page.body())).into(), begun.elapsed())
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_logout_waits_for_no_provider_and_leads_to_its_logout_all_the_same() {
    let rig = Rig::new().await;
    // Out of date, and no newer one to be had.
    rig.clock.advance(2 * 3600);
    for endpoint in [Endpoint::Discovery, Endpoint::Revocation] {
        rig.provider.misbehave(Misbehaviour::Response(endpoint, ResponseFault::Hang));
    }
    let (leads_to, took) = log_out(&rig).await;
    assert!(leads_to.starts_with(&rig.provider.endpoints("lasting").end_session_endpoint), "{leads_to}");
    assert!(took < Duration::from_secs(1), "{took:?}");
    assert_eq!(rig.load().await.0, StatusCode::SEE_OTHER, "nobody is logged in");
    rig.app.layer.shutdown().await;
    assert_eq!(rig.provider.request_count(Endpoint::Revocation), 1, "it is tried, however long that takes");
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn logging_out_wins_over_a_refresh_that_is_under_way() {
    let rig = Rig::new().await;
    rig.clock.advance(600);
    rig.provider.delay(Endpoint::Token, Duration::from_secs(1));
    let waiting = tokio::spawn(rig.load());
    tokio::time::sleep(Duration::from_millis(300)).await;
    let (_, took) = log_out(&rig).await;
    assert!(took < Duration::from_millis(500), "it does not wait for the refresh: {took:?}");
    assert_eq!(waiting.await.expect("no panic").0, StatusCode::SEE_OTHER, "the page goes to the login");
    rig.app.layer.shutdown().await;
    assert_eq!((rig.provider.request_count(Endpoint::Revocation), rig.refreshes()), (1, 1));
}

#[tokio::test]
async fn what_a_consent_brings_after_the_logout_is_revoked() {
    let rig = Rig::new().await;
    let mut browser = Browser::new();
    let session = rig.cookie.strip_prefix("session=").expect("a session");
    browser.cookies_mut().store(&rig.app.url.parse().expect("a URL"), &format!("session={session}"));
    browser.stop_at(&rig.app.path("/auth/"));
    let question = browser.get(&rig.app.path("/login/lasting?scope=email")).await;
    let answer = question.location().unwrap_or_else(|| panic!("{}", question.body()));
    log_out(&rig).await;
    let page = browser.get_from(rig.provider.origin(), answer.as_str()).await;
    assert_eq!(code_of(&page), "not_authenticated");
    rig.app.layer.shutdown().await;
    assert_eq!(rig.provider.request_count(Endpoint::Revocation), 2, "of the logout, and of the consent");
}

#[test]
fn the_log_says_why_the_provider_takes_a_refresh_token_no_more() {
    alone("web::refresh::the_log_says_why_the_provider_takes_a_refresh_token_no_more", async {
        let (log, _guard) = Log::begin();
        let rig = Rig::new().await;
        rig.clock.advance(600);
        rig.provider.misbehave(Misbehaviour::TokenInvalidGrant);
        assert_eq!(rig.load().await.0, StatusCode::SEE_OTHER, "a new login");
        let log = log.text();
        let line = log.lines().find(|line| line.contains("takes a refresh token no more")).expect("a line");
        for said in [
            r#"code="invalid_grant""#,
            r#"provider="lasting""#,
            "end_sessions_with_grants",
            r#"description="the provider misbehaves""#,
        ] {
            assert!(line.contains(said), "{said}: {line}");
        }
    });
}

/// Pages of one item each, for tokens that the provider takes at the moment.
async fn paged_api(userinfo: String, last: u32) -> String {
    let page = move |Query(query): Query<HashMap<String, u32>>, headers: HeaderMap| {
        let userinfo = userinfo.clone();
        async move {
            let token = headers[AUTHORIZATION].to_str().expect("text").to_owned();
            let asked = Browser::new().get_with_headers(&userinfo, &[("authorization", &token)]).await;
            if asked.status() != StatusCode::OK {
                return StatusCode::UNAUTHORIZED.into_response();
            }
            let page = query.get("page").copied().unwrap_or(1);
            let mut answer = Json([page]).into_response();
            if page < last {
                let link = format!("</pages?page={}>; rel=next", page + 1);
                answer.headers_mut().insert(LINK, link.parse().expect("a header"));
            }
            answer
        }
    };
    let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.expect("a free port");
    let url = format!("http://{}", listener.local_addr().expect("an address"));
    tokio::spawn(async move { axum::serve(listener, Router::new().route("/pages", get(page))).await });
    url
}

#[tokio::test]
async fn a_thousand_pages_outlive_the_token_that_the_first_was_read_with() {
    const PAGES: u32 = 1000;
    let rig = Rig::new().await;
    rig.provider.access_token_lifetime(Duration::from_secs(20));
    rig.clock.advance(600);
    rig.provider.set_clock_offset(600);
    let page = Browser::new().get_with_headers(&rig.app.path("/key"), &[("cookie", &rig.cookie)]).await;
    let key: TokenKey = serde_json::from_str(page.body()).expect("a key");
    let url = paged_api(rig.provider.endpoints("lasting").userinfo_endpoint, PAGES).await;
    let job = rig.app.layer.api::<Lasting>(key).expect("a caller").with_base_url(&url).expect("a base URL");
    let mut pages = job.pages::<u32>(ApiCall::get(&API, "/pages"), Paging::link());
    for number in 1..=PAGES {
        let read = pages.next().await.expect("a page");
        assert_eq!(read.unwrap_or_else(|error| panic!("page {number}: {error:?}")), number);
        rig.clock.advance(2);
        rig.provider.set_clock_offset(rig.clock.ahead());
    }
    assert!(pages.next().await.is_none());
    let renewed = rig.refreshes();
    assert!((100..=250).contains(&renewed), "2,000 seconds with tokens of 20: {renewed}");
}

#[tokio::test]
async fn pages_go_on_with_another_token_where_the_api_refuses_one_before_its_end() {
    let rig = Rig::new().await;
    let page = Browser::new().get_with_headers(&rig.app.path("/key"), &[("cookie", &rig.cookie)]).await;
    let key: TokenKey = serde_json::from_str(page.body()).expect("a key");
    let url = paged_api(rig.provider.endpoints("lasting").userinfo_endpoint, 5).await;
    let job = rig.app.layer.api::<Lasting>(key).expect("a caller").with_base_url(&url).expect("a base URL");
    let mut pages = job.pages::<u32>(ApiCall::get(&API, "/pages"), Paging::link());
    for number in [1, 2] {
        assert_eq!(pages.next().await.expect("a page").expect("a page"), number);
    }
    // The provider's time has come, and this machine's has not.
    rig.provider.set_clock_offset(601);
    for number in [3, 4, 5] {
        assert_eq!(pages.next().await.expect("a page").expect("another token"), number);
    }
    assert!(pages.next().await.is_none());
    assert_eq!(rig.refreshes(), 1);
}

#[tokio::test]
async fn a_token_that_an_api_refuses_while_no_other_is_to_be_had_is_no_reason_to_log_in() {
    let rig = Rig::new().await;
    let page = Browser::new().get_with_headers(&rig.app.path("/key"), &[("cookie", &rig.cookie)]).await;
    let key: TokenKey = serde_json::from_str(page.body()).expect("a key");
    let base = rig.provider.issuer("lasting");
    let job = rig.app.layer.api::<Lasting>(key).expect("a caller").with_base_url(&base).expect("a base URL");
    // The provider's time has come, and this machine's has not: the token is sent in its last moment.
    rig.provider.set_clock_offset(601);
    rig.provider.misbehave(Misbehaviour::Response(Endpoint::Token, ResponseFault::Unavailable));
    let call = || ApiCall::get(&API, "/userinfo");
    for _ in 0..2 {
        assert_eq!(job.discard(call()).await.expect_err("no token").code(), "provider_unavailable");
    }
    assert_eq!(rig.refreshes(), 1, "the provider is left alone");
    rig.provider.behave();
    rig.clock.advance(30);
    job.discard(call()).await.expect("another token");
    // The provider has ended the grant: that is one.
    rig.provider.revoke_everything();
    assert_eq!(job.discard(call()).await.expect_err("the grant is gone").code(), "api_token_refused");
}
