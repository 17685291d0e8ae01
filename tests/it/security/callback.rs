use http::StatusCode;
use oauth_runtime::testing::Endpoint;

use crate::rig::{Rig, code_of, is_logged_in, raw, raw_failure};

/// The path and query of the honest answer, and the cookie it needs.
async fn honest(rig: &Rig) -> (oauth_tests::browser::Browser, String, String) {
    let mut browser = rig.browser();
    let callback = rig.answer(&mut browser, "open").await;
    let cookie = browser.cookies().iter().next().expect("the login's cookie");
    let cookie = format!("{}={}", cookie.name, cookie.value);
    let target = callback.strip_prefix(&rig.app.url).expect("our own address").to_owned();
    (browser, target, cookie)
}

#[tokio::test]
async fn t046_t059_t067_to_t075_junk_in_the_query_is_refused_and_the_login_can_still_finish() {
    let rig = Rig::new().await;
    let (mut browser, target, cookie) = honest(&rig).await;
    let query = target.split_once('?').expect("a query").1;
    let long_code = format!("/auth/open?state=s&code={}", "c".repeat(8192));
    let many = format!("{target}&{}", "x=1&".repeat(200));
    let long = format!("{target}&x={}", "x".repeat(17_000));
    let cases = [
        (format!("{target}&code=second"), "parameter_repeated"),
        (format!("/auth/open?code=first&{query}"), "parameter_repeated"),
        (format!("{target}&state=second"), "parameter_repeated"),
        (format!("/auth/open?state=first&{query}"), "parameter_repeated"),
        (format!("{target}&iss=https://evil.example"), "parameter_repeated"),
        (format!("{target}&error=x&error=y"), "parameter_repeated"),
        (format!("{target}&c%6fde=second"), "parameter_repeated"),
        (format!("{target}&access_token=x"), "tokens_in_front_channel"),
        (format!("{target}&id_token=x"), "tokens_in_front_channel"),
        (format!("{target}&%69d_token=x"), "tokens_in_front_channel"),
        (format!("{target}&error=%"), "response_malformed"),
        (format!("{target}&error=%zz"), "response_malformed"),
        (format!("{target}&error=%ff"), "response_malformed"),
        (format!("{target}&error=%00"), "response_malformed"),
        (format!("{target}&error=%c0%af"), "response_malformed"),
        (format!("{target}&error=%ed%a0%80"), "response_malformed"),
        (many, "response_malformed"),
        (long, "response_malformed"),
        (long_code, "response_malformed"),
        ("/auth/open".to_owned(), "state_missing"),
        ("/auth/open?".to_owned(), "state_missing"),
        ("/auth/open?&".to_owned(), "state_missing"),
        ("/auth/open?&&=&=".to_owned(), "state_missing"),
        (target.replace("state=", "STATE="), "state_missing"),
        (target.replace("state=", "state[]="), "state_missing"),
        (target.replace("state=", "state%5B0%5D="), "state_missing"),
        (target.replace('&', ";"), "state_missing"),
    ];
    for (target, code) in &cases {
        let (answer, page) = raw_failure(rig.app.port, target, &[("cookie", &cookie)]).await;
        let what = &target[..target.len().min(300)];
        assert_eq!(page.status, 400, "{what}");
        assert!(page.text.contains(&format!("<dd>{code}</dd>")), "{what}: not {code}\n{}", page.text);
        assert!([answer, page].iter().all(|answer| answer.header("set-cookie").is_empty()), "{what}");
    }
    assert_eq!(rig.provider.request_count(Endpoint::Token), 0);
    assert!(is_logged_in(&browser.get(&rig.app.path(&target)).await), "nothing of it used the login up");
}

#[tokio::test]
async fn t076_no_other_method_than_get_finishes_a_login() {
    let rig = Rig::new().await;
    let (mut browser, target, cookie) = honest(&rig).await;
    for method in ["HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS", "TRACE", "PROPFIND"] {
        let headers =
            [("cookie", &*cookie), ("content-length", "0"), ("content-type", "application/x-www-form-urlencoded")];
        let answer = raw(rig.app.port, method, &target, &headers).await;
        let expected = if method == "POST" { 303 } else { 405 };
        assert_eq!(answer.status, expected, "{method}");
        assert!(answer.header("location").iter().all(|to| to.starts_with("/login/open?failure=")), "{method}");
        assert!(answer.header("set-cookie").is_empty(), "{method}");
        assert_eq!(answer.header("cache-control"), ["no-store"], "{method}");
    }
    assert_eq!(rig.provider.request_count(Endpoint::Token), 0);
    assert!(is_logged_in(&browser.get(&rig.app.path(&target)).await), "the login is as it was");
}

#[tokio::test]
async fn t077_paths_that_look_like_the_callback_are_not() {
    let rig = Rig::new().await;
    let (mut browser, target, cookie) = honest(&rig).await;
    let query = target.split_once('?').expect("a query").1;
    for path in [
        "//auth/open",
        "/auth//open",
        "/auth/open/",
        "/auth/open;x",
        "/AUTH/open",
        "/auth/OPEN",
        "/x/../auth/open",
        "/./auth/open",
        "/auth%2fopen",
        "/auth/open%2f",
        "/%61uth/open%00",
        "/auth/open\\",
    ] {
        let answer = raw(rig.app.port, "GET", &format!("{path}?{query}"), &[("cookie", &cookie)]).await;
        assert!([400, 404].contains(&answer.status), "{path}: {answer:?}");
        assert!(answer.header("location").is_empty() && answer.header("set-cookie").is_empty(), "{path}: {answer:?}");
    }
    // The same tricks do not open a protected page.
    for path in ["//open", "/open/", "/open;x", "/OPEN", "/x/../open", "/./open", "/%6fpen", "/open%2f", "/counted%00"]
    {
        let answer = raw(rig.app.port, "GET", path, &[]).await;
        assert!([303, 400, 404].contains(&answer.status), "{path}: {answer:?}");
        assert!(!answer.text.contains("the secret of the house") && !answer.text.contains("ada"), "{path}");
    }
    assert_eq!(rig.provider.request_count(Endpoint::Token), 0);
    assert!(is_logged_in(&browser.get(&rig.app.path(&target)).await));
}

#[tokio::test]
async fn t226_t227_nothing_from_the_address_is_repeated_on_a_page_or_in_a_header() {
    let rig = Rig::new().await;
    let mut browser = rig.browser();
    for hostile in [
        "<script>marker(1)</script>",
        "\"><img src=x onerror=marker(1)>",
        "javascript:marker(1)",
        "{{marker}}",
        "${marker}",
        "+ADw-script+AD4-marker+ADw-/script+AD4-",
        "marker\r\nSet-Cookie: planted=1",
        "marker\u{202e}",
    ] {
        let value = url::form_urlencoded::byte_serialize(hostile.as_bytes()).collect::<String>();
        for name in ["error", "error_description", "error_uri", "state", "iss", "code", "provider", "x"] {
            let page = browser.get(&rig.app.path(&format!("/auth/open?{name}={value}"))).await;
            assert_eq!(page.status(), StatusCode::BAD_REQUEST, "{name} {hostile}");
            assert!(!page.body().contains("marker"), "{name} {hostile}: {}", page.body());
            let headers = format!("{:?}", page.headers());
            assert!(!headers.contains("marker") && !headers.contains("planted"), "{name} {hostile}: {headers}");
        }
    }
}

#[tokio::test]
async fn t079_t299_malformed_and_enormous_cookie_headers_are_survived() {
    let rig = Rig::new().await;
    let (mut browser, target, cookie) = honest(&rig).await;
    let many = (0..1000).map(|i| format!("oauth-login-{i:012}=x")).collect::<Vec<_>>().join("; ");
    let large = format!("a={}", "x".repeat(60_000));
    for line in [
        ";",
        ";;;=;=",
        "session",
        "session=",
        "session=\"x\"",
        "session=x; session=y",
        "=",
        "\u{e9}=\u{e9}",
        &many,
        &large,
    ] {
        for path in ["/", "/open", "/login/open", "/auth/open?state=x&code=y", &target] {
            // The honest state with none but the junk cookies.
            let answer = raw(rig.app.port, "GET", path, &[("cookie", line)]).await;
            assert!(
                [200, 303, 400, 431].contains(&answer.status),
                "{path} {}: {answer:?}",
                &line[..line.len().min(40)]
            );
        }
    }
    let answer = raw(rig.app.port, "GET", "/", &[("cookie", ";;a;b="), ("cookie", &cookie)]).await;
    assert_eq!(answer.status, 200);
    assert!(is_logged_in(&browser.get(&rig.app.path(&target)).await), "the login is as it was");
}

#[tokio::test]
async fn t296_a_flood_of_junk_callbacks_asks_nothing_of_the_provider() {
    use tower::ServiceExt as _;
    let rig = Rig::new().await;
    for i in 0..2000 {
        let request = http::Request::get(format!("/auth/open?code=c{i}&state={i:043}")).body(axum::body::Body::empty());
        let answer = rig.app.router.clone().oneshot(request.expect("a request")).await.expect("infallible");
        assert_eq!(answer.status(), StatusCode::BAD_REQUEST);
    }
    assert_eq!(rig.outbound(), 0);
    rig.assert_honest_login("open", "a flood").await;
}

#[tokio::test]
async fn t041_a_code_that_a_portal_pushes_is_never_redeemed() {
    let rig = Rig::new().await;
    let mut browser = rig.browser();
    for path in ["/auth/open?code=pushed", "/auth/open?code=pushed&iss=x", "/auth/plain?code=pushed&session_state=1"] {
        let page = browser.get_from("https://portal.example/", &rig.app.path(path)).await;
        assert_eq!(code_of(&page), "state_missing", "{path}");
    }
    assert_eq!(rig.provider.request_count(Endpoint::Token), 0);
}
