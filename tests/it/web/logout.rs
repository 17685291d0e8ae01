use http::StatusCode;
use oauth_runtime::testing::Persona;
use oauth_tests::browser::Browser;
use serde_json::Value;

use crate::rig::{Rig, assert_protected, code_of, raw};

#[tokio::test]
async fn logout_ends_the_session_and_removes_its_cookie() {
    let rig = Rig::new().await;
    for provider in ["open", "plain", "legacy"] {
        let mut browser = rig.browser();
        rig.log_in(&mut browser, provider).await;
        let page = browser.post_form(&rig.app.path(&format!("/logout/{provider}")), &[]).await;
        assert_eq!(page.body(), "nobody", "{provider}");
        assert_eq!(page.hops()[0].status, StatusCode::SEE_OTHER);
        assert_eq!(browser.cookies().iter().count(), 0, "{provider}: {:?}", browser.cookies());
    }
}

#[tokio::test]
async fn logout_without_a_session_is_no_error() {
    let rig = Rig::new().await;
    let page = rig.browser().post_form(&rig.app.path("/logout/open"), &[]).await;
    assert_eq!((page.status(), page.body()), (StatusCode::OK, "nobody"));
}

#[tokio::test]
async fn t236_another_site_cannot_log_somebody_out() {
    let rig = Rig::new().await;
    let mut browser = rig.browser();
    rig.log_in(&mut browser, "open").await;
    let url = rig.app.path("/logout/open");
    let cookie = format!("session={}", browser.cookies().find("session").expect("a session").value);

    let page = browser.get_from("https://evil.example/", &url).await;
    assert_eq!((page.status(), page.form().is_post()), (StatusCode::OK, true), "a page that asks, and nothing more");
    let page = browser.post_form_from("https://evil.example/", &url, &[]).await;
    assert_eq!((page.status(), code_of(&page).as_str()), (StatusCode::FORBIDDEN, "cross_site_request"));
    assert_protected(&page);
    // Even if the browser sent the cookie along.
    for headers in [
        &[("cookie", &*cookie), ("content-length", "0"), ("sec-fetch-site", "cross-site")][..],
        &[("cookie", &*cookie), ("content-length", "0"), ("sec-fetch-site", "same-site")],
        &[("cookie", &*cookie), ("content-length", "0"), ("sec-fetch-site", "none")],
        &[("cookie", &*cookie), ("content-length", "0"), ("origin", "null")],
        &[("cookie", &*cookie), ("content-length", "0"), ("origin", "https://evil.example")],
        &[("cookie", &*cookie), ("content-length", "0")],
    ] {
        let answer = raw(rig.app.port, "POST", "/logout/open", headers).await;
        assert_eq!(answer.status, 403, "{headers:?}");
    }
    for method in ["HEAD", "PUT", "DELETE", "OPTIONS"] {
        let headers = [("cookie", &*cookie), ("sec-fetch-site", "same-origin"), ("content-length", "0")];
        assert_eq!(raw(rig.app.port, method, "/logout/open", &headers).await.status, 405, "{method}");
    }
    assert_eq!(rig.who(&mut browser).await["provider"], "open", "the session survives");
}

#[tokio::test]
async fn whoever_opens_the_address_of_the_logout_is_asked_and_a_click_ends_the_session() {
    let rig = Rig::new().await;
    let mut browser = rig.browser();
    rig.log_in(&mut browser, "open").await;
    // The address that names another provider than the one of the login logs out as well, and so does its page.
    for path in ["/logout/open", "/logout/plain?x=1"] {
        let page = browser.get(&rig.app.path(path)).await;
        assert_eq!(page.status(), StatusCode::OK, "{path}");
        assert!(page.body().contains("You are logged in as <strong>Ada Lovelace</strong>"), "{}", page.body());
        let header = |name: &str| page.headers().get(name).and_then(|value| value.to_str().ok()).unwrap_or_default();
        assert_eq!((header("cache-control"), header("referrer-policy")), ("no-store", "same-origin"));
        assert!(header("content-security-policy").contains("form-action 'self';"), "{page:?}");
        assert_eq!(rig.who(&mut browser).await["provider"], "open", "nothing happened yet");
    }
    let page = browser.get(&rig.app.path("/logout/open")).await;
    let page = browser.submit(&page, &page.form()).await;
    assert_eq!((page.body(), browser.cookies().iter().count()), ("nobody", 0));
    let page = browser.get(&rig.app.path("/logout/open")).await;
    assert!(page.status() == StatusCode::OK && page.body().contains("You are logged out"), "{}", page.body());
    assert_protected(&page);
    // Scripts, images and pages that are fetched ahead get no page.
    let script = [("sec-fetch-mode", "cors"), ("sec-fetch-dest", "empty")];
    for headers in
        [&script[..], &[("sec-fetch-mode", "no-cors"), ("sec-fetch-dest", "image")], &[("sec-purpose", "prefetch")]]
    {
        let page = browser.get_with_headers(&rig.app.path("/logout/open"), headers).await;
        assert_eq!((page.status(), page.body()), (StatusCode::METHOD_NOT_ALLOWED, ""), "{headers:?}");
    }
}

/// A name is what its owner likes; the page that asks shows it.
#[tokio::test]
async fn t196_a_name_full_of_markup_is_text_on_a_page() {
    let rig = Rig::new().await;
    for name in ["<img src=x onerror=alert(1)>", "</strong><script>alert(1)</script>", "\"'><b>Ada\r\nSet-Cookie: x=1"]
    {
        rig.provider.log_in_as(Persona::new("eve", "eve", name));
        let mut browser = rig.browser();
        rig.log_in(&mut browser, "open").await;
        assert_eq!(rig.who(&mut browser).await["claims"]["name"], name, "the application gets it as it is");
        let page = browser.get(&rig.app.path("/logout/open")).await;
        assert!(page.body().contains("You are logged in as <strong>"), "{}", page.body());
        for markup in ["<img", "<script", "<b>", "\"'>"] {
            assert!(!page.body().contains(markup), "{name}: {}", page.body());
        }
        assert!(page.set_cookies().next().is_none(), "{name}");
    }
}

#[tokio::test]
async fn t204_an_old_session_cookie_is_worthless_after_logout() {
    let rig = Rig::new().await;
    let mut browser = rig.browser();
    rig.log_in(&mut browser, "open").await;
    let old = browser.cookies().find("session").expect("a session").value.clone();
    browser.post_form(&rig.app.path("/logout/open"), &[]).await;

    let mut thief = Browser::new();
    thief.cookies_mut().store(&rig.app.url.parse().expect("a URL"), &format!("session={old}"));
    assert_eq!(rig.who(&mut thief).await, Value::Null);
    let script = [("sec-fetch-mode", "cors")];
    assert_eq!(thief.get_with_headers(&rig.app.path("/open"), &script).await.status(), StatusCode::UNAUTHORIZED);
}

#[tokio::test]
async fn t205_a_request_in_flight_during_logout_does_not_revive_the_session() {
    let rig = Rig::new().await;
    let mut browser = rig.browser();
    rig.log_in(&mut browser, "open").await;
    let old = browser.cookies().find("session").expect("a session").value.clone();
    let origin = rig.app.url.parse().expect("a URL");

    let mut tab = Browser::new();
    tab.cookies_mut().store(&origin, &format!("session={old}"));
    let slow = rig.app.path("/slow");
    let in_flight = tokio::spawn(async move { (tab.get(&slow).await, tab) });
    tokio::time::sleep(std::time::Duration::from_millis(100)).await;
    browser.post_form(&rig.app.path("/logout/open"), &[]).await;
    let (page, mut tab) = in_flight.await.expect("no panic");
    assert_eq!(page.body(), "done", "the request itself is not disturbed");
    assert_eq!(page.set_cookies().count(), 0, "{:?}", page.set_cookies().collect::<Vec<_>>());

    for browser in [&mut tab, &mut browser] {
        assert_eq!(rig.who(browser).await, Value::Null);
    }
    let mut thief = Browser::new();
    thief.cookies_mut().store(&origin, &format!("session={old}"));
    assert_eq!(rig.who(&mut thief).await, Value::Null);
}
