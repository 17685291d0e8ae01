use std::collections::{HashMap, HashSet};

use axum::body::Body;
use axum::extract::Request;
use http::StatusCode;
use http::header::{LOCATION, SET_COOKIE};
use oauth_runtime::testing::Endpoint;
use oauth_tests::browser::Browser;
use tower::ServiceExt as _;
use url::Url;

use crate::rig::{Rig, assert_protected, is_logged_in, location, raw};

fn parameters(url: &str) -> Vec<(String, String)> {
    Url::parse(url).expect("a URL").query_pairs().into_owned().collect()
}

#[track_caller]
fn once(parameters: &[(String, String)], name: &str) -> String {
    let values: Vec<_> = parameters.iter().filter(|(n, _)| n == name).collect();
    assert_eq!(values.len(), 1, "{name} in {parameters:?}");
    values[0].1.clone()
}

#[tokio::test]
async fn t001_parameters_of_the_start_url_are_ignored_but_for_a_few() {
    let rig = Rig::new().await;
    let mut browser = Browser::new();
    browser.follow_redirects(false);
    let start = "/login/open?state=KNOWN&nonce=N&redirect_uri=https://evil.example/&scope=admin&client_id=evil\
                 &code_challenge=C&code_challenge_method=plain&response_type=token&response_mode=fragment\
                 &request=jwt&request_uri=https://evil.example/r&max_age=0&prompt=none&audience=x&login_hint=ada%26prompt%3Dnone%23x&ui_locales=en";
    let sent = parameters(&location(&browser.get(&rig.app.path(start)).await));
    for (name, value) in [
        ("response_type", "code"),
        ("client_id", "development"),
        ("redirect_uri", &*rig.app.path("/auth/open")),
        ("scope", "openid profile email"),
        ("code_challenge_method", "S256"),
        ("login_hint", "ada&prompt=none#x"),
        ("ui_locales", "en"),
        // It makes the login stricter.
        ("max_age", "0"),
    ] {
        assert_eq!(once(&sent, name), value, "{name}");
    }
    for name in ["state", "nonce", "code_challenge"] {
        assert_eq!(once(&sent, name).len(), 43, "{name}");
    }
    let expected = ["response_type", "client_id", "redirect_uri", "scope", "code_challenge_method", "login_hint"];
    let expected = [&expected[..], &["ui_locales", "max_age", "state", "nonce", "code_challenge"]].concat();
    let unexpected: Vec<_> = sent.iter().filter(|(name, _)| !expected.contains(&&**name)).collect();
    assert!(unexpected.is_empty(), "{unexpected:?}");

    let page = browser.get(&rig.app.path("/auth/open?code=x&state=KNOWN")).await;
    let page = browser.get(location(&page).as_str()).await;
    assert_eq!(page.status(), StatusCode::BAD_REQUEST, "a state from the start URL is never known");
}

#[tokio::test]
async fn t006_the_redirect_to_the_provider_is_never_stored_and_leaks_no_referrer() {
    let rig = Rig::new().await;
    let mut browser = Browser::new();
    browser.follow_redirects(false);
    for provider in ["open", "plain", "legacy"] {
        let page = browser.get(&rig.app.path(&format!("/login/{provider}"))).await;
        assert_eq!(page.status(), StatusCode::SEE_OTHER);
        assert_protected(&page);
        let lines: Vec<_> = page.set_cookies().collect();
        assert_eq!(lines.len(), 1);
        for part in ["oauth-login-", "; HttpOnly", "; Path=/", "; SameSite=Lax", "; Max-Age=600"] {
            assert!(lines[0].contains(part), "{lines:?} without {part}");
        }
    }
}

#[tokio::test]
async fn t007_a_thousand_starts_have_a_thousand_states_nonces_and_challenges() {
    let rig = Rig::new().await;
    let mut seen = HashSet::new();
    for _ in 0..1000 {
        let request = Request::get("/login/open").body(Body::empty()).expect("a request");
        let answer = rig.app.router.clone().oneshot(request).await.expect("infallible");
        let sent = parameters(answer.headers()[LOCATION].to_str().expect("ASCII"));
        for name in ["state", "nonce", "code_challenge"] {
            let value = once(&sent, name);
            assert_eq!(value.len(), 43, "256 bits: {value}");
            assert!(seen.insert(value), "{name} repeated");
        }
        let cookie =
            answer.headers()[SET_COOKIE].to_str().expect("ASCII").split(';').next().expect("a pair").to_owned();
        assert!(seen.insert(cookie), "a sealed record repeated");
    }
    assert_eq!(seen.len(), 4000);
    assert_eq!(rig.provider.request_count(Endpoint::Discovery), 1);
}

#[tokio::test]
async fn t009_forged_host_and_forwarding_headers_change_nothing() {
    let rig = Rig::new().await;
    let forged: &[&[(&str, &str)]] = &[
        &[("host", "evil.example")],
        &[("x-forwarded-host", "evil.example")],
        &[("x-forwarded-proto", "https"), ("x-forwarded-port", "443")],
        &[("x-forwarded-prefix", "//evil.example")],
        &[("forwarded", "host=evil.example;proto=https")],
        &[("x-original-url", "/evil"), ("x-rewrite-url", "/evil"), ("x-host", "evil.example")],
    ];
    for headers in forged {
        let answer = raw(rig.app.port, "GET", "/login/open", headers).await;
        let sent = parameters(answer.header("location")[0]);
        assert_eq!(once(&sent, "redirect_uri"), rig.app.path("/auth/open"), "{headers:?}");
        assert!(!answer.text.contains("evil"), "{headers:?}: {}", answer.text);
        assert!(!answer.header("set-cookie")[0].to_ascii_lowercase().contains("domain"), "{headers:?}");
    }
    // The whole target in the request line, as a proxy sends it.
    let answer = raw(rig.app.port, "GET", "http://evil.example/login/open", &[]).await;
    assert!(!answer.text.contains("evil"), "{}", answer.text);
    let answer = raw(rig.app.port, "GET", "/open", &[("host", "evil.example")]).await;
    assert_eq!(answer.header("location"), ["/login/open?return_to=%2Fopen"]);
}

/// Cookies of `127.0.0.1` are not those of `localhost`: the login would end with "cookies must be allowed".
#[tokio::test]
async fn a_login_that_begins_at_another_name_of_this_machine_is_led_to_the_base_url_first() {
    let rig = Rig::new().await;
    let port = rig.app.port;
    let path = "/login/open?return_to=%2Fopen";
    for host in [format!("127.0.0.1:{port}"), format!("[::1]:{port}"), format!("app.localhost:{port}")] {
        let answer = raw(port, "GET", path, &[("host", &host)]).await;
        assert_eq!((answer.status, answer.header("location")), (303, vec![&*rig.app.path(path)]), "{host}");
        assert!(answer.header("set-cookie").is_empty(), "{host}");
    }
    for host in
        [format!("localhost:{port}"), "127.0.0.1:1".to_owned(), format!("evil.example:{port}"), "a b".to_owned()]
    {
        let answer = raw(port, "GET", path, &[("host", &host)]).await;
        assert!(!answer.header("location")[0].starts_with(&rig.app.path("/login")), "{host}: {}", answer.text);
    }
}

#[tokio::test]
async fn nothing_but_a_click_starts_a_login() {
    let rig = Rig::new().await;
    type Headers = &'static [(&'static str, &'static str)];
    let cases: &[(&str, Headers, u16)] = &[
        ("GET", &[("sec-purpose", "prefetch")], 204),
        ("GET", &[("sec-purpose", "prefetch;prerender")], 204),
        ("GET", &[("purpose", "prefetch")], 204),
        ("GET", &[("x-moz", "prefetch")], 204),
        ("GET", &[("sec-fetch-mode", "cors"), ("sec-fetch-dest", "empty")], 403),
        ("GET", &[("sec-fetch-mode", "no-cors"), ("sec-fetch-dest", "image")], 403),
        ("GET", &[("sec-fetch-mode", "same-origin")], 403),
        ("HEAD", &[], 405),
        // Nothing says that it is a form of this application: a page asks.
        ("POST", &[("content-length", "0")], 200),
        ("POST", &[("content-length", "0"), ("sec-fetch-mode", "cors"), ("sec-fetch-site", "same-origin")], 403),
        ("PUT", &[("content-length", "0")], 405),
        ("OPTIONS", &[("origin", "https://evil.example"), ("access-control-request-method", "GET")], 405),
    ];
    for provider in ["open", "plain", "legacy"] {
        for (method, headers, status) in cases {
            let answer = raw(rig.app.port, method, &format!("/login/{provider}"), headers).await;
            assert_eq!(answer.status, *status, "{method} {headers:?}");
            assert!(answer.header("set-cookie").is_empty(), "{method} {headers:?}: {answer:?}");
            assert!(answer.header("location").is_empty(), "{method} {headers:?}: {answer:?}");
            assert!(!answer.text.to_ascii_lowercase().contains("access-control-allow"), "{method} {headers:?}");
            assert_eq!(answer.header("cache-control"), ["no-store"], "{method} {headers:?}");
        }
    }
    assert_eq!(rig.outbound(), 0, "the provider was not bothered");
}

#[tokio::test]
async fn t004_unknown_and_hostile_provider_names_are_not_found_and_not_repeated() {
    let rig = Rig::new().await;
    let long = format!("/login/{}", "x".repeat(8192));
    for target in [
        "/login/unknown",
        "/login/OPEN",
        "/login/Open",
        "/login/open/",
        "/login//open",
        "/login/%2e%2e%2fadmin",
        "/login/<script>alert(1)</script>",
        "/login/%3Cscript%3E",
        "/login/open%00",
        "/login/o%70en%2f",
        "/login/open;x",
        &long,
    ] {
        let answer = raw(rig.app.port, "GET", target, &[]).await;
        assert!([400, 404, 414, 431].contains(&answer.status), "{target}: {answer:?}");
        assert!(!answer.text.contains("script") && !answer.text.contains("xxxx"), "{target}: {answer:?}");
        assert!(answer.header("set-cookie").is_empty(), "{target}");
    }
    assert_eq!(rig.outbound(), 0);
}

#[tokio::test]
async fn t294_a_flood_of_starts_leaves_nothing_on_the_server_and_honest_logins_work() {
    let rig = Rig::new().await;
    for provider in ["open", "plain"] {
        for _ in 0..500 {
            let request = Request::get(format!("/login/{provider}")).body(Body::empty()).expect("a request");
            let answer = rig.app.router.clone().oneshot(request).await.expect("infallible");
            assert_eq!(answer.status(), StatusCode::SEE_OTHER);
        }
    }
    assert_eq!(rig.outbound(), 1, "one discovery");
    rig.assert_honest_login("open", "a flood of starts").await;
}

#[tokio::test]
async fn t036_no_url_carries_a_login_from_one_browser_to_another() {
    let rig = Rig::new().await;
    let mut attacker = rig.browser();
    let callback = rig.answer(&mut attacker, "open").await;
    let state: HashMap<_, _> = parameters(&callback).into_iter().collect();
    let mut victim = rig.browser();
    for path in ["/login/open", "/login", "/auth/open", "/logout/open", "/"] {
        let url = format!("{}?state={}&session=x&resume=x&login=x", rig.app.path(path), state["state"]);
        victim.follow_redirects(false);
        let page = victim.get(&url).await;
        assert!(!is_logged_in(&page), "{path}");
        let carried = page.set_cookies().any(|line| line.contains(&state["state"]));
        assert!(!carried, "{path}: {:?}", page.set_cookies().collect::<Vec<_>>());
    }
}
