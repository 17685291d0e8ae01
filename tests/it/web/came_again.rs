//! The provider's answer a second time: reload, back button, double click, an address that was kept or sent on.

use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::Duration;

use axum::Router;
use axum::routing::get;
use http::StatusCode;
use oauth_runtime::testing::{DevelopmentProvider, Endpoint, Misbehaviour, Persona};
use oauth_runtime::web::{AnyUser, Granted, Login, LoginAllowed};
use oauth_tests::browser::{Browser, CookieJar, Page};
use serde_json::Value;
use tokio::io::AsyncWriteExt as _;
use tokio::net::TcpStream;

use crate::rig::{
    App, CodeHost, Lasting, Open, Posted, Rig, assert_begun_anew, assert_protected, code_of, environment, is_logged_in,
    repo,
};

const SCRIPT: &[(&str, &str)] = &[("sec-fetch-mode", "cors"), ("accept", "*/*")];

fn session(browser: &Browser) -> String {
    browser.cookies().find("session").expect("a session").value.clone()
}

/// The cookies of before the answer, with the session of after it: as a browser has them that went back in its history.
fn with_session(mut early: CookieJar, app: &App, session: &str) -> CookieJar {
    early.store(&app.url.parse().expect("a URL"), &format!("session={session}; Path=/"));
    early
}

#[tokio::test]
async fn t021_whoever_is_logged_in_by_an_answer_is_led_to_where_it_led_as_often_as_it_comes() {
    let rig = Rig::new().await;
    for provider in ["open", "plain", "legacy"] {
        let mut browser = rig.browser();
        let start = rig.app.path(&format!("/login/{provider}?return_to=/{provider}?text=caf%25C3%25A9"));
        let callback = browser.get(&start).await.location().expect("an answer");
        let early = browser.cookies().clone();
        let landing = browser.get(callback.as_str()).await;
        assert!(is_logged_in(&landing), "{}", landing.body());
        let (outbound, own) = (rig.outbound(), session(&browser));
        for _ in 0..2 {
            let again = browser.get(callback.as_str()).await;
            assert_eq!((again.status(), again.url()), (StatusCode::OK, landing.url()), "{provider}");
        }
        // From another site's page, as a click on the provider's.
        let again = browser.get_from(rig.provider.origin(), callback.as_str()).await;
        assert_eq!(again.url(), landing.url(), "{provider}");
        // With the cookie of the login that is used up.
        *browser.cookies_mut() = with_session(early, &rig.app, &own);
        let again = browser.get(callback.as_str()).await;
        assert_eq!(again.url(), landing.url(), "{provider}: {}", again.body());
        assert_eq!(
            (rig.outbound(), session(&browser)),
            (outbound, own),
            "nothing was asked, and the session is the same"
        );
    }
}

#[tokio::test]
async fn t005_an_answer_that_did_not_make_this_session_ends_with_who_is_logged_in() {
    let rig = Rig::new().await;
    for provider in ["open", "plain", "legacy"] {
        // Ada was here, and on this machine Grace is logged in now.
        let mut browser = rig.browser();
        rig.provider.log_in_as(Persona::ada());
        let of_ada = rig.answer(&mut browser, provider).await;
        assert!(is_logged_in(&browser.get(&of_ada).await));
        rig.provider.log_in_as(Persona::grace());
        rig.log_in(&mut browser, provider).await;
        // And an answer of another browser.
        let elsewhere = rig.answer(&mut rig.browser(), provider).await;
        let (outbound, own) = (rig.outbound(), session(&browser));
        for callback in [&of_ada, &elsewhere] {
            let page = browser.get(callback).await;
            assert_eq!((page.status(), &*code_of(&page)), (StatusCode::BAD_REQUEST, "state_unknown"), "{provider}");
            assert_protected(&page);
            assert_eq!(page.url().path(), format!("/login/{provider}"), "neither code nor state stays");
            assert!(page.body().contains("logged in as <strong>Grace Hopper</strong>"), "{}", page.body());
            let links =
                page.links().iter().map(|link| (link.text().to_owned(), link.href().to_owned())).collect::<Vec<_>>();
            let (login, logout) = (format!("/login/{provider}"), format!("/logout/{provider}"));
            let expected = [("Continue as Grace Hopper", "/"), ("Log in anew", &login), ("Log out", &logout)];
            assert_eq!(links, expected.map(|(text, href)| (text.to_owned(), href.to_owned())));
            // A reload says it again.
            let again = browser.get(page.url().as_str()).await;
            assert!(again.body().contains("Grace Hopper"));
        }
        assert_eq!((rig.outbound(), session(&browser)), (outbound, own), "{provider}");
        assert!(rig.who(&mut browser).await.to_string().contains("Grace"), "{provider}");

        // Nobody is logged in: it failed, as ever.
        browser.post_form(&rig.app.path(&format!("/logout/{provider}")), &[]).await;
        let page = browser.get(&of_ada).await;
        assert!(page.body().contains("Login failed") && !page.body().contains("Grace"), "{}", page.body());
    }
}

#[tokio::test]
async fn scripts_are_told_the_code_and_not_who_is_logged_in() {
    let rig = Rig::new().await;
    let mut browser = rig.browser();
    let other = rig.answer(&mut rig.browser(), "open").await;
    rig.log_in(&mut browser, "open").await;
    let page = browser.get_with_headers(&other, SCRIPT).await;
    let told: Value = serde_json::from_str(page.body()).expect("JSON");
    assert_eq!((page.status(), &told["error"]), (StatusCode::BAD_REQUEST, &"state_unknown".into()));
    assert!(!page.body().contains("Ada"), "{}", page.body());
}

#[tokio::test]
async fn a_name_that_is_markup_stays_a_name_and_a_long_one_is_cut() {
    let rig = Rig::new().await;
    let name = format!("<b onclick=\"x\">{}", "ä".repeat(500));
    rig.provider.log_in_as(Persona::new("evil-1", "evil", name));
    let mut browser = rig.browser();
    let other = rig.answer(&mut rig.browser(), "open").await;
    rig.log_in(&mut browser, "open").await;
    let page = browser.get(&other).await;
    assert!(page.body().contains("&lt;b onclick=&quot;x&quot;&gt;ää") && page.body().len() < 8_000, "{}", page.body());
    assert!(!page.body().contains("<b onclick"), "{}", page.body());
}

/// A permission that was asked for changes the session, and both answers are this browser's own.
#[tokio::test]
async fn the_answers_of_a_login_and_of_a_permission_each_lead_where_they_led() {
    let provider = DevelopmentProvider::builder().auto_login(Persona::ada()).start().expect("a provider");
    let router = Router::new()
        .route("/", get(|user: Option<AnyUser>| async move { if user.is_some() { "in" } else { "out" } }))
        .route("/repos", get(|_: Granted<CodeHost, (repo,)>| async { "repositories" }))
        .merge(CodeHost::routes().on_login(|_: Login<CodeHost>| async { LoginAllowed::default() }));
    let settings = environment(provider.origin());
    let app = App::start(router, |builder| builder.environment(settings)).await;
    let mut browser = Browser::new();
    let login = browser.get(&app.path("/login/code")).await;
    let consent = browser.get(&app.path("/repos")).await;
    assert_eq!(consent.body(), "repositories");
    let callback =
        |page: &Page| page.hops().iter().find(|hop| hop.url.path() == "/auth/code").expect("a callback").url.clone();
    assert_eq!(browser.get(callback(&login).as_str()).await.url().path(), "/");
    assert_eq!(browser.get(callback(&consent).as_str()).await.url().path(), "/repos");
    // No for an answer: it made no session, so a page says who is there.
    provider.misbehave(Misbehaviour::AuthorizationError("access_denied"));
    let refused = browser.get(&app.path("/login/code?scope=gist")).await;
    let page = browser.get(callback(&refused).as_str()).await;
    assert!(page.body().contains("You are logged in already"), "{}", page.body());
}

#[tokio::test]
async fn an_answer_that_is_posted_again_ends_in_the_same_way() {
    let provider = DevelopmentProvider::builder().auto_login(Persona::ada()).start().expect("a provider");
    let router = Router::new()
        .route("/", get(|user: Option<AnyUser>| async move { if user.is_some() { "in" } else { "out" } }))
        .route("/page", get(|_: AnyUser| async { "page" }))
        .merge(Posted::routes());
    let settings = environment(provider.origin());
    let app = App::start(router, |builder| builder.environment(settings)).await;
    let mut browser = Browser::new();
    let page = browser.get(&app.path("/login/posted?return_to=/page")).await;
    let (form, early) = (page.form(), browser.cookies().clone());
    let post = |form: oauth_tests::browser::Form| {
        form.entries().iter().map(|(n, v)| ((*n).to_owned(), (*v).to_owned())).collect::<Vec<_>>()
    };
    let fields = post(form);
    let fields = fields.iter().map(|(n, v)| (&**n, &**v)).collect::<Vec<_>>();
    let landing = browser.post_form_from(&app.url, &app.path("/auth/posted"), &fields).await;
    assert_eq!(landing.body(), "page");
    // As another site posts it: without the session, which the page it leads to is sent.
    for _ in 0..2 {
        let again = browser.post_form_from(provider.origin(), &app.path("/auth/posted"), &fields).await;
        assert_eq!((again.status(), again.url()), (StatusCode::OK, landing.url()), "{}", again.body());
    }
    let own = session(&browser);
    *browser.cookies_mut() = with_session(early, &app, &own);
    let again = browser.post_form_from(&app.url, &app.path("/auth/posted"), &fields).await;
    assert_eq!(again.url(), landing.url(), "{}", again.body());
    // Somebody else's session: who that is.
    provider.log_in_as(Persona::grace());
    let page = browser.get(&app.path("/login/posted")).await;
    let of_grace = post(page.form());
    let of_grace = of_grace.iter().map(|(n, v)| (&**n, &**v)).collect::<Vec<_>>();
    browser.post_form_from(&app.url, &app.path("/auth/posted"), &of_grace).await;
    let page = browser.post_form_from(provider.origin(), &app.path("/auth/posted"), &fields).await;
    assert!(page.body().contains("logged in as <strong>Grace Hopper</strong>"), "{}", page.body());
}

struct Clicks {
    provider: DevelopmentProvider,
    app: App,
    hooks: Arc<AtomicUsize>,
}

impl Clicks {
    /// An application whose hook takes its time, and is counted.
    async fn new(hook_takes: Duration) -> Self {
        let provider = DevelopmentProvider::builder().auto_login(Persona::ada()).start().expect("a provider");
        let hooks = Arc::<AtomicUsize>::default();
        let counter = Arc::clone(&hooks);
        let hook = move |_: Login<Lasting>| {
            let counter = Arc::clone(&counter);
            async move {
                tokio::time::sleep(hook_takes).await;
                counter.fetch_add(1, Ordering::SeqCst);
                LoginAllowed::default()
            }
        };
        let router = Router::new()
            .route("/", get(|user: Option<AnyUser>| async move { if user.is_some() { "in" } else { "out" } }))
            .merge(Open::routes())
            .merge(Lasting::routes().on_login(hook));
        let settings = environment(provider.origin());
        let app = App::start(router, |builder| builder.environment(settings)).await;
        Self { provider, app, hooks }
    }

    async fn answered(&self) -> (String, CookieJar) {
        let mut browser = Browser::new();
        browser.stop_at(&self.app.path("/auth/"));
        let callback = browser.get(&self.app.path("/login/lasting")).await.location().expect("an answer");
        (callback.into(), browser.cookies().clone())
    }

    /// The first request of a double click: the browser gives it up as soon as the second one goes out.
    async fn given_up(&self, callback: &str, jar: &CookieJar, after: Duration) {
        let path = callback.strip_prefix(&self.app.url).expect("of this application");
        let cookies =
            jar.iter().map(|cookie| format!("{}={}", cookie.name, cookie.value)).collect::<Vec<_>>().join("; ");
        let host = format!("localhost:{}", self.app.port);
        let request = format!("GET {path} HTTP/1.1\r\nhost: {host}\r\naccept: text/html\r\ncookie: {cookies}\r\n\r\n");
        let mut stream = TcpStream::connect(("127.0.0.1", self.app.port)).await.expect("it listens");
        stream.write_all(request.as_bytes()).await.expect("sent");
        tokio::time::sleep(after).await;
        drop(stream);
    }
}

#[tokio::test]
async fn a_double_click_ends_well_wherever_the_first_request_is_given_up() {
    // While the provider is asked, while the hook is, and between the two clicks of somebody slow.
    for (token, hook, pause) in [(400, 0, 0), (0, 400, 0), (100, 0, 600)] {
        let clicks = Clicks::new(Duration::from_millis(hook)).await;
        clicks.provider.delay(Endpoint::Token, Duration::from_millis(token));
        let (callback, jar) = clicks.answered().await;
        clicks.given_up(&callback, &jar, Duration::from_millis(if token == 100 { 50 } else { 150 })).await;
        tokio::time::sleep(Duration::from_millis(pause)).await;
        let mut browser = Browser::new();
        *browser.cookies_mut() = jar;
        let page = browser.get(&callback).await;
        assert_eq!(page.body(), "in", "{token} {hook} {pause}: {}", page.url());
        assert_eq!(clicks.provider.request_count(Endpoint::Token), 1, "{token} {hook}");
        assert_eq!(clicks.hooks.load(Ordering::SeqCst), 1, "{token} {hook}");
    }
}

#[tokio::test]
async fn a_second_code_for_the_same_login_is_not_redeemed_beside_the_first() {
    let clicks = Clicks::new(Duration::ZERO).await;
    clicks.provider.delay(Endpoint::Token, Duration::from_millis(300));
    let (callback, jar) = clicks.answered().await;
    let mut first = Browser::new();
    *first.cookies_mut() = jar.clone();
    let other = callback.replace("code=", "code=another-");
    let one = {
        let callback = callback.clone();
        tokio::spawn(async move { first.get(&callback).await.body().to_owned() })
    };
    tokio::time::sleep(Duration::from_millis(100)).await;
    let mut second = Browser::new();
    *second.cookies_mut() = jar;
    assert_eq!(second.get(&other).await.body(), "in");
    assert_eq!(one.await.expect("no panic"), "in");
    assert_eq!(clicks.provider.request_count(Endpoint::Token), 1);
}

#[tokio::test]
async fn t019_nobody_joins_a_login_without_its_cookie() {
    let clicks = Clicks::new(Duration::ZERO).await;
    clicks.provider.delay(Endpoint::Token, Duration::from_millis(400));
    let (callback, jar) = clicks.answered().await;
    let cookie = jar.iter().next().expect("the login's").clone();
    let bent = format!("{}={}A; Path=/", cookie.name, cookie.value);
    let mut own = Browser::new();
    *own.cookies_mut() = jar;
    let one = {
        let callback = callback.clone();
        tokio::spawn(async move { own.get(&callback).await.body().to_owned() })
    };
    tokio::time::sleep(Duration::from_millis(100)).await;
    let mut stranger = Browser::new();
    assert_eq!(&*code_of(&stranger.get(&callback).await), "state_unknown");
    stranger.cookies_mut().store(&clicks.app.url.parse().expect("a URL"), &bent);
    assert_eq!(&*code_of(&stranger.get(&callback).await), "state_unknown");
    assert_eq!(one.await.expect("no panic"), "in");
}

#[tokio::test]
async fn tokens_that_nobody_comes_for_are_revoked() {
    let clicks = Clicks::new(Duration::ZERO).await;
    clicks.provider.delay(Endpoint::Token, Duration::from_millis(200));
    let (callback, jar) = clicks.answered().await;
    clicks.given_up(&callback, &jar, Duration::from_millis(100)).await;
    assert_eq!(clicks.provider.request_count(Endpoint::Revocation), 0);
    for _ in 0..100 {
        tokio::time::sleep(Duration::from_millis(100)).await;
        if clicks.provider.request_count(Endpoint::Revocation) > 0 {
            break;
        }
    }
    assert!(clicks.provider.request_count(Endpoint::Revocation) > 0);
    // And the answer is used up for good: whoever comes late begins anew.
    let mut late = Browser::new();
    late.stop_at(&clicks.app.path("/auth/"));
    *late.cookies_mut() = jar;
    assert_begun_anew(&late.get(&callback).await, &callback);
    assert_eq!((clicks.hooks.load(Ordering::SeqCst), clicks.provider.request_count(Endpoint::Token)), (0, 1));
}
