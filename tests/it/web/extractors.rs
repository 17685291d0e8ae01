use std::sync::atomic::Ordering;

use axum::Router;
use axum::routing::get;
use http::{Method, StatusCode};
use oauth_runtime::web::{AnyUser, Rejection, User};
use oauth_tests::browser::Browser;
use serde_json::Value;

use crate::rig::{App, Open, Plain, Rig, TestClock, assert_protected, environment, is_logged_in, location, raw};

#[tokio::test]
async fn visitors_are_sent_to_the_login_of_the_handlers_provider_and_scripts_are_told() {
    let rig = Rig::new().await;
    let mut browser = Browser::new();
    browser.follow_redirects(false);
    for (path, login) in [
        ("/open", "/login/open?return_to=%2Fopen"),
        ("/plain?a=1&b=%20x", "/login/plain?return_to=%2Fplain%3Fa%3D1%26b%3D%2520x"),
        ("/legacy", "/login/legacy?return_to=%2Flegacy"),
        ("/any", "/login?return_to=%2Fany"),
    ] {
        let page = browser.get(&rig.app.path(path)).await;
        assert_eq!(page.status(), StatusCode::SEE_OTHER);
        assert_eq!(location(&page), rig.app.path(login));
        assert_protected(&page);

        let script = [("sec-fetch-mode", "cors"), ("accept", "application/json")];
        let page = browser.get_with_headers(&rig.app.path(path), &script).await;
        assert_eq!(page.status(), StatusCode::UNAUTHORIZED);
        let told: Value = serde_json::from_str(page.body()).expect("JSON");
        assert_eq!(told["error"], "not_authenticated");
        assert_eq!(told["login_url"], login.split('?').next().expect("a path"));
        assert_protected(&page);
    }
}

#[tokio::test]
async fn t015_a_protected_handler_never_runs_for_a_visitor() {
    let rig = Rig::new().await;
    for method in ["GET", "POST", "HEAD", "OPTIONS", "PUT", "TRACE", "PROPFIND"] {
        let answer = raw(rig.app.port, method, "/counted", &[("content-length", "0")]).await;
        assert!([303, 401, 405].contains(&answer.status), "{method}: {answer:?}");
        assert!(!answer.text.contains("the secret of the house"), "{method}");
    }
    let upgrade = [("connection", "upgrade"), ("upgrade", "websocket"), ("sec-websocket-version", "13")];
    let answer = raw(rig.app.port, "GET", "/counted", &upgrade).await;
    assert!(!answer.text.contains("the secret of the house"), "{answer:?}");
    assert_eq!(rig.runs.load(Ordering::SeqCst), 0);

    let mut browser = rig.browser();
    rig.log_in(&mut browser, "open").await;
    assert_eq!(browser.get(&rig.app.path("/counted")).await.body(), "the secret of the house");
    assert_eq!(rig.runs.load(Ordering::SeqCst), 1);
}

#[tokio::test]
async fn t014_a_post_by_a_visitor_is_dropped_and_not_repeated_after_the_login() {
    let rig = Rig::new().await;
    let page = Browser::new().post_form(&rig.app.path("/counted"), &[("marker", "very-private")]).await;
    assert_eq!(page.status(), StatusCode::UNAUTHORIZED);
    assert_protected(&page);
    assert!(page.body().contains("Please log in"), "a person reads a page: {}", page.body());
    assert!(!page.body().contains("very-private"));
    assert!(page.hops().iter().all(|hop| hop.method == Method::POST && hop.location.is_none()));
    assert_eq!(rig.runs.load(Ordering::SeqCst), 0);
}

#[tokio::test]
async fn a_form_that_nobody_posted_shows_a_page_with_the_way_back_and_tells_scripts_in_json() {
    let any = |user: AnyUser| async move { user.subject().as_str().to_owned() };
    let router = Router::new()
        .route("/any", axum::routing::post(any).put(any))
        .route("/open", axum::routing::post(|_: User<Open>| async {}))
        .merge(Open::routes())
        .merge(Plain::routes());
    let settings = environment("http://127.0.0.1:1");
    let app = App::start(router, |builder| builder.environment(settings).clock(TestClock::new())).await;
    let form = format!("{}/form?id=7", app.url);
    for (path, way) in
        [("/any", "/login?return_to=%2Fform%3Fid%3D7"), ("/open", "/login/open?return_to=%2Fform%3Fid%3D7")]
    {
        for (referer, way) in [(&*form, way), ("https://evil.example/x", way.split('?').next().expect("a path"))] {
            let mut browser = Browser::new();
            browser.set_header("referer", referer);
            let page = browser.post_form(&app.path(path), &[("a", "b")]).await;
            assert_eq!(page.status(), StatusCode::UNAUTHORIZED);
            assert_protected(&page);
            let links = page.links();
            assert!(links.iter().any(|link| link.href() == way), "{path} {referer}: {links:?}");
        }
        // A script, and a program that reads no pages.
        for headers in [&[("sec-fetch-mode", "cors"), ("accept", "*/*")][..], &[("accept", "application/json")]] {
            let mut browser = Browser::new();
            headers.iter().for_each(|(name, value)| browser.set_header(name, value));
            let page = browser.post_form(&app.path(path), &[]).await;
            let told: Value = serde_json::from_str(page.body()).expect("JSON");
            assert_eq!((page.status(), &told["error"]), (StatusCode::UNAUTHORIZED, &"not_authenticated".into()));
        }
    }
}

#[tokio::test]
async fn t214_an_optional_user_lets_everybody_in_and_makes_nobody_somebody() {
    let rig = Rig::new().await;
    let mut browser = rig.browser();
    assert_eq!(rig.who(&mut browser).await, Value::Null);
    rig.log_in(&mut browser, "legacy").await;
    assert_eq!(rig.who(&mut browser).await["provider"], "legacy");
}

#[tokio::test]
async fn t192_a_user_of_one_provider_is_nobody_at_another() {
    let rig = Rig::new().await;
    let mut browser = rig.browser();
    rig.log_in(&mut browser, "open").await;
    assert!(is_logged_in(&browser.get(&rig.app.path("/open")).await));
    assert!(is_logged_in(&browser.get(&rig.app.path("/any")).await));
    browser.follow_redirects(false);
    for path in ["/other", "/plain", "/legacy"] {
        let page = browser.get(&rig.app.path(path)).await;
        assert_eq!(page.status(), StatusCode::SEE_OTHER, "{path}: {}", page.body());
    }
}

#[tokio::test]
async fn the_login_page_offers_every_provider_and_keeps_the_way_back() {
    let rig = Rig::new().await;
    let mut browser = rig.browser();
    let page = browser.get(&rig.app.path("/login?return_to=/any?x=1")).await;
    assert_protected(&page);
    let links = page.links();
    let found: Vec<_> = links.iter().map(|link| (link.text(), link.href())).collect();
    assert_eq!(
        found,
        [
            ("Continue with Open", "/login/open?return_to=%2Fany%3Fx%3D1"),
            ("Continue with Other", "/login/other?return_to=%2Fany%3Fx%3D1"),
            ("Continue with Plain", "/login/plain?return_to=%2Fany%3Fx%3D1"),
            ("Continue with Legacy", "/login/legacy?return_to=%2Fany%3Fx%3D1"),
        ]
    );
    for hostile in ["//evil.example", "\"><script>alert(1)</script>", "javascript:alert(1)"] {
        let query = url::form_urlencoded::byte_serialize(hostile.as_bytes()).collect::<String>();
        let page = browser.get(&rig.app.path(&format!("/login?return_to={query}"))).await;
        assert!(!page.body().contains("evil") && !page.body().contains("alert"), "{hostile}: {}", page.body());
    }
}

#[tokio::test]
async fn t215_authorization_headers_mean_nothing_to_a_browsers_routes() {
    let rig = Rig::new().await;
    for value in ["Bearer %", "Basic !!!", "Bearer ", "Basic YTpi", "OAuth oauth_token=\"x\"", "\u{7f}"] {
        for path in ["/open", "/any", "/login/open", "/auth/open"] {
            let answer = raw(rig.app.port, "GET", path, &[("authorization", value)]).await;
            assert!([303, 400].contains(&answer.status), "{path} {value:?}: {answer:?}");
        }
    }
}

/// What proxies that log users in put into requests, for applications that believe them.
#[tokio::test]
async fn t233_a_header_that_names_a_user_makes_nobody_somebody() {
    let rig = Rig::new().await;
    let mut names = ["remote-user", "x-remote-user", "x-forwarded-user", "x-forwarded-email", "x-user"].to_vec();
    names.extend(["x-auth-request-user", "x-authenticated-user", "x-ms-client-principal", "oidc-claim-sub", "from"]);
    let headers = names.iter().map(|name| (*name, "ada-9f1c2d")).collect::<Vec<_>>();
    for path in ["/open", "/any", "/counted"] {
        let answer = raw(rig.app.port, "GET", path, &headers).await;
        assert_eq!(answer.status, 303, "{path}: {answer:?}");
    }
    assert_eq!(raw(rig.app.port, "GET", "/", &headers).await.text.lines().last(), Some("nobody"));
    assert_eq!(rig.runs.load(Ordering::SeqCst), 0);
}

#[tokio::test]
async fn a_login_ends_when_its_time_is_over() {
    let rig = Rig::with(|builder| builder.session_life(std::time::Duration::from_secs(3600))).await;
    let mut browser = rig.browser();
    rig.log_in(&mut browser, "open").await;
    rig.clock.advance(3599);
    assert_eq!(rig.who(&mut browser).await["provider"], "open");
    rig.clock.advance(2);
    assert_eq!(rig.who(&mut browser).await, Value::Null);
}

#[tokio::test]
async fn a_handler_may_answer_visitors_itself() {
    let page = |user: Result<User<Open>, Rejection>| async move {
        match user {
            Ok(_) => "inside".to_owned(),
            Err(rejection) => format!("{} {}", rejection.code(), rejection.login_url().unwrap_or_default()),
        }
    };
    let router = Router::new().route("/own", get(page)).merge(Open::routes());
    let settings = environment("http://127.0.0.1:1");
    let app = App::start(router, |builder| builder.environment(settings).clock(TestClock::new())).await;
    let page = Browser::new().get(&app.path("/own?a=b")).await;
    assert_eq!(
        (page.status(), page.body()),
        (StatusCode::OK, "not_authenticated /login/open?return_to=%2Fown%3Fa%3Db")
    );
}
