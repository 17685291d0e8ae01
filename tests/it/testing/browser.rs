use axum::Router;
use axum::http::header::SET_COOKIE;
use axum::routing::get;
use http::Method;
use oauth_runtime::testing::{Endpoint, Persona, TestApp, logged_in};
use serde_json::Value;

use super::app::{app, with};

#[tokio::test]
async fn somebody_is_logged_in_by_one_line_and_pages_know_them() {
    let ada = logged_in(app(), Persona::ada()).await;
    let page = ada.get("/admin").await;
    assert_eq!((page.status().as_u16(), &*page.text()), (200, "admin ada@example.com"));
    assert_eq!(ada.user().await.expect("a login").identity().subject().as_str(), Persona::ada().subject());

    let page = ada.post("/notes", &[("text", "hi there")]).await;
    assert_eq!(page.text(), format!("{} wrote hi there", Persona::ada().subject()));
}

#[tokio::test]
async fn a_page_without_a_guard_is_seen_as_open_and_one_with_a_guard_as_closed() {
    let visitor = TestApp::new(app()).await.browser();
    let closed = visitor.get("/admin").await;
    assert_eq!(closed.status(), 303);
    assert_eq!(closed.location(), Some("/login/corp?return_to=%2Fadmin"));
    assert_eq!(visitor.get("/forgotten").await.status(), 200, "whoever forgot the guard sees it");

    let script = visitor.fetch("/notes").await;
    assert_eq!((script.status().as_u16(), script.code().as_deref()), (401, Some("not_authenticated")));
    assert_eq!(script.json::<Value>()["login_url"], "/login/corp");
    let form = visitor.post("/notes", &[("text", "hi")]).await;
    assert_eq!(form.status(), 401);
    assert!(visitor.user().await.is_none());
}

#[tokio::test]
async fn who_follows_ends_at_the_page_of_the_provider_and_back_at_the_page_once_somebody_sits_there() {
    let browser = TestApp::new(app()).await.browser();
    let page = browser.visit("/admin").await;
    assert_eq!((page.status().as_u16(), page.url().host_str()), (200, Some("development.localhost")));
    assert!(page.text().contains("Ada Lovelace"), "{}", page.text());

    browser.seat(Some(Persona::grace()));
    let page = browser.visit("/admin").await;
    assert_eq!((page.url().path(), &*page.text()), ("/admin", "admin grace@example.com"));
    let statuses = page.steps().iter().map(|step| step.status.as_u16()).collect::<Vec<_>>();
    assert_eq!(statuses, [303, 303, 303, 303, 200], "page, login, provider, callback, page: {:?}", page.steps());
}

#[tokio::test]
async fn what_leads_elsewhere_is_left_to_the_test() {
    let page = TestApp::new(app()).await.browser().visit("/away").await;
    assert_eq!((page.status().as_u16(), page.location()), (303, Some("https://shop.example/pay")));
}

#[tokio::test]
async fn two_browsers_share_no_login_and_a_clone_is_another_tab() {
    let app = TestApp::new(app()).await;
    let (ada, grace) = (app.logged_in(Persona::ada()).await, app.logged_in(Persona::grace()).await);
    assert_eq!(ada.get("/admin").await.text(), "admin ada@example.com");
    assert_eq!(grace.get("/admin").await.text(), "admin grace@example.com");
    let tab = ada.clone();
    ada.log_out().await;
    assert_eq!(tab.get("/admin").await.status(), 303);
    assert_eq!(grace.get("/admin").await.status(), 200);
    assert_eq!(app.browser().get("/admin").await.status(), 303);
}

#[tokio::test]
async fn a_cookie_of_one_application_is_nobodys_at_another() {
    let (one, other) = (logged_in(app(), Persona::ada()).await, TestApp::new(app()).await.browser());
    let cookie = format!("session={}", one.cookie("session").expect("a session"));
    let page = other.request(Method::GET, "/admin").header("cookie", &cookie).send().await;
    assert_eq!(page.status(), 303);
}

#[tokio::test(flavor = "multi_thread")]
async fn twenty_tests_at_once_do_not_meet() {
    let tests = (0..20).map(|number| {
        tokio::spawn(async move {
            let subject = format!("user-{number}");
            let user = logged_in(app(), Persona::new(&*subject, "user", "A User")).await;
            assert_eq!(user.get("/").await.text(), format!("hello, {subject}"));
            assert_eq!(user.provider().requests().iter().filter(|seen| seen.grant_type.is_some()).count(), 1);
        })
    });
    for test in tests.collect::<Vec<_>>() {
        test.await.expect("no test meets another");
    }
}

#[tokio::test]
async fn a_router_that_is_taken_twice_is_one_application() {
    let router = app();
    let ada = logged_in(router.clone(), Persona::ada()).await;
    let again = TestApp::new(router).await;
    assert_eq!(again.provider().request_count(Endpoint::Token), 1, "the same provider");
    let again = again.browser();
    let cookie = format!("session={}", ada.cookie("session").expect("a session"));
    let page = again.request(Method::GET, "/admin").header("cookie", &cookie).send().await;
    assert_eq!(page.text(), "admin ada@example.com");
}

#[tokio::test]
async fn each_protocol_and_each_provider_logs_in() {
    let app = TestApp::new(app()).await;
    for (provider, path, known_as) in
        [("google", "/google", "ada@example.com"), ("code", "/code", "583231"), ("old", "/old", "583231")]
    {
        let ada = app.logged_in_at(provider, Persona::ada()).await;
        assert_eq!(ada.get(path).await.text(), known_as, "{provider}");
    }
}

#[tokio::test]
async fn an_application_behind_https_has_the_cookies_of_https() {
    let ada = logged_in(with(|builder| builder.base_url("https://app.example")), Persona::ada()).await;
    assert!(ada.cookie("__Host-session").is_some());
    let page = ada.get("/admin").await;
    assert_eq!((page.url().as_str(), page.status().as_u16()), ("https://app.example/admin", 200));
    ada.restart();
    assert_eq!(ada.get("/admin").await.status(), 303, "the session ended with the browser");
}

#[tokio::test]
async fn a_form_of_another_site_brings_no_login() {
    let ada = logged_in(app(), Persona::ada()).await;
    let foreign =
        ada.request(Method::POST, "/notes").form(&[("text", "spam")]).from_site("https://evil.example").send().await;
    assert_eq!(foreign.status(), 401);
    let opened = ada.request(Method::GET, "/notes").from_site("https://evil.example").send().await;
    let script = ada.request(Method::GET, "/notes").from_site("https://evil.example").by_script().send().await;
    assert_eq!(
        (opened.status().as_u16(), script.status().as_u16()),
        (200, 401),
        "a link brings it, and a script does not"
    );
    let logout = ada.request(Method::POST, "/logout/corp").form(&[]).from_site("https://evil.example").send().await;
    assert_eq!((logout.status().as_u16(), logout.code().as_deref()), (403, Some("cross_site_request")));
    assert!(ada.user().await.is_some());
}

#[tokio::test]
#[should_panic = "a browser does not take the cookie `__Host-theme`"]
async fn a_cookie_that_no_browser_takes_is_no_silent_loss() {
    let careless = get(|| async { ([(SET_COOKIE, "__Host-theme=dark")], "dark") });
    let router: Router = super::app::routes().route("/theme", careless);
    let layer = oauth_runtime::OAuthLayer::builder()
        .environment(oauth_runtime::Environment::from_iter(super::app::REAL))
        .build()
        .expect("a layer");
    TestApp::new(router.layer(layer)).await.browser().get("/theme").await;
}

#[tokio::test]
#[should_panic = "nobody is logged in after"]
async fn a_login_that_fails_is_no_login() {
    let app = TestApp::new(app()).await;
    app.provider().misbehave(oauth_runtime::testing::Misbehaviour::TokenInvalidGrant);
    app.logged_in(Persona::ada()).await;
}

#[tokio::test]
#[should_panic = "nobody logs in with `corpo`: there are `corp`, `google`, `code`, `old`"]
async fn a_provider_that_is_not_there_is_said_with_those_that_are() {
    TestApp::new(app()).await.logged_in_at("corpo", Persona::ada()).await;
}
