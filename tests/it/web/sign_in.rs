use oauth_runtime::testing::{Endpoint, Persona};
use oauth_tests::browser::Browser;
use oauth_tests::tls::Terminator;
use serde_json::json;

use crate::rig::{App, Rig, TestClock, environment, is_logged_in, location};

#[tokio::test]
async fn somebody_logs_in_with_each_protocol_and_their_claims_are_seen() {
    let rig = Rig::new().await;
    for (provider, subject, picture) in
        [("open", "ada-9f1c2d", "picture"), ("plain", "583231", "picture"), ("legacy", "583231", "picture")]
    {
        let mut browser = rig.browser();
        let page = rig.log_in(&mut browser, provider).await;
        assert!(is_logged_in(&page), "{provider}: {} {}\n{}", page.url(), page.status(), page.body());
        assert_eq!(page.url().as_str(), rig.app.path("/"), "{provider}: a clean address");
        let user = rig.who(&mut browser).await;
        assert_eq!(user["provider"], provider);
        assert_eq!(user["subject"], subject, "{provider}");
        assert_eq!(user["claims"]["name"], "Ada Lovelace", "{provider}");
        assert_eq!(user["claims"]["email"], "ada@example.com", "{provider}");
        assert_eq!(user["claims"]["sub"], subject, "{provider}");
        assert!(user["claims"][picture].is_string(), "{provider}: {user}");
        assert!(browser.cookies().refused().is_empty(), "{:?}", browser.cookies().refused());
        let left: Vec<_> = browser.cookies().iter().map(|cookie| cookie.name.as_str()).collect();
        assert_eq!(left, ["session"], "{provider}: the login's own cookie is gone");
    }
    assert_eq!(rig.provider.request_count(Endpoint::Canary), 0);
}

#[tokio::test]
async fn t030_the_landing_page_sees_the_session_in_the_same_chain_of_redirects() {
    let rig = Rig::new().await;
    for path in ["/open", "/plain", "/legacy", "/any"] {
        // Nothing stops this browser: application, provider, application, as a person would see it.
        let mut browser = Browser::new();
        let page = browser.get(&rig.app.path(path)).await;
        let page = match path {
            "/any" => browser.click(&page, "Continue with Open").await,
            _ => page,
        };
        assert!(is_logged_in(&page), "{path}: {} {}\n{}", page.url(), page.status(), page.body());
        assert_eq!(page.url().path(), path, "back where it began");
    }
}

#[tokio::test]
async fn somebody_picks_a_persona_and_scopes_on_the_providers_page() {
    let rig = Rig::new().await;
    rig.provider.log_in_on_page();
    let mut browser = Browser::new();
    let page = browser.get(&rig.app.path("/open?x=1")).await;
    let form = page.form().check("persona", Persona::ada().subject(), false);
    let form = form.check("persona", Persona::grace().subject(), true).check("scope", "email", false);
    let page = browser.submit(&page, &form).await;
    assert!(is_logged_in(&page), "{} {}\n{}", page.url(), page.status(), page.body());
    assert_eq!(page.url().query(), Some("x=1"));
    let claims = &rig.who(&mut browser).await["claims"];
    assert_eq!((&claims["name"], &claims["email"]), (&json!("Grace Hopper"), &json!(null)));
}

#[tokio::test]
async fn an_honest_second_login_asks_for_no_metadata_and_no_keys_again() {
    let rig = Rig::new().await;
    let mut browser = rig.browser();
    assert!(is_logged_in(&rig.log_in(&mut browser, "open").await));
    rig.provider.clear_requests();
    rig.provider.log_in_as(Persona::grace());
    assert!(is_logged_in(&rig.log_in(&mut browser, "open").await));
    assert_eq!(rig.who(&mut browser).await["claims"]["name"], "Grace Hopper");
    assert_eq!(rig.provider.request_count(Endpoint::Discovery), 0);
    assert_eq!(rig.provider.request_count(Endpoint::Keys), 0);
    assert_eq!(rig.provider.request_count(Endpoint::Token), 1);
}

#[tokio::test]
async fn t005_nothing_of_the_user_before_is_left_in_the_session_of_the_next() {
    let rig = Rig::new().await;
    let mut browser = rig.browser();
    rig.log_in(&mut browser, "open").await;
    let old = browser.cookies().find("session").expect("a session").value.clone();

    // A login that is given up changes nothing.
    rig.answer(&mut browser, "plain").await;
    assert_eq!(rig.who(&mut browser).await["provider"], "open");

    rig.provider.log_in_as(Persona::alan());
    rig.log_in(&mut browser, "plain").await;
    let user = rig.who(&mut browser).await;
    assert_eq!((&user["subject"], &user["claims"]["email"]), (&json!("583233"), &json!(null)));
    browser.cookies_mut().set_value("session", &old);
    assert_eq!(rig.who(&mut browser).await, json!(null), "the session before is dead");
}

#[tokio::test]
async fn t026_tabs_finish_in_any_order_and_each_lands_where_it_began() {
    let rig = Rig::new().await;
    for order in [[0, 1, 2], [2, 1, 0], [1, 2, 0]] {
        let mut browser = rig.browser();
        let mut tabs = Vec::new();
        for (provider, path) in [("open", "/any?tab=0"), ("open", "/any?tab=1"), ("plain", "/any?tab=2")] {
            let start = format!("{}?return_to={path}", rig.app.path(&format!("/login/{provider}")));
            tabs.push((location(&browser.get(&start).await), path));
        }
        for index in order {
            let (callback, path) = &tabs[index];
            let page = browser.get(callback).await;
            assert!(is_logged_in(&page), "{order:?} {index}: {}\n{}", page.status(), page.body());
            assert_eq!(page.url().as_str(), rig.app.path(path));
        }
    }
}

#[tokio::test]
async fn a_browser_with_more_logins_than_are_kept_still_finishes_the_newest() {
    let rig = Rig::new().await;
    let mut browser = rig.browser();
    let mut last = String::new();
    for _ in 0..12 {
        last = rig.answer(&mut browser, "open").await;
        rig.clock.advance(1);
        let kept = browser.cookies().iter().filter(|cookie| cookie.name.starts_with("oauth-login-"));
        let (logins, words) = kept.partition::<Vec<_>, _>(|cookie| cookie.value.len() > 1);
        assert!(logins.len() <= 8 && words.len() <= 8, "{} logins in flight, {} that were", logins.len(), words.len());
    }
    let page = browser.get(&last).await;
    assert!(is_logged_in(&page), "{}\n{}", page.status(), page.body());
}

#[tokio::test]
async fn t201_over_https_every_cookie_is_bound_to_the_host() {
    let provider = oauth_runtime::testing::DevelopmentProvider::builder();
    let provider = provider.auto_login(Persona::ada()).start().expect("a provider");
    let tls = Terminator::bind().await;
    let url = tls.url();
    let router = axum::Router::new()
        .route(
            "/",
            axum::routing::get(|user: oauth_runtime::web::AnyUser| async move { user.subject().as_str().to_owned() }),
        )
        .merge(crate::rig::Open::routes());
    let settings = environment(provider.origin());
    let app = App::start(router, |builder| builder.base_url(&url).environment(settings).clock(TestClock::new())).await;
    tls.forward_to(([127, 0, 0, 1], app.port).into());

    let mut browser = Browser::trusting(tls.certificate_pem());
    let page = browser.get(&url).await;
    assert_eq!(page.body(), "ada-9f1c2d", "{}", page.status());
    let mut lines: Vec<_> = page.set_cookies().map(str::to_owned).collect();
    let page = browser.post_form(&format!("{url}/logout/open"), &[]).await;
    lines.extend(page.set_cookies().map(str::to_owned));

    assert!(lines.len() >= 4, "set and removed, of the login and of the session: {lines:?}");
    for line in &lines {
        assert!(line.starts_with("__Host-"), "{line}");
        for attribute in ["; Secure", "; HttpOnly", "; Path=/", "; SameSite=Lax"] {
            assert!(line.contains(attribute), "{line} without {attribute}");
        }
        assert!(!line.to_ascii_lowercase().contains("domain"), "{line}");
    }
    assert!(browser.cookies().refused().is_empty(), "{:?}", browser.cookies().refused());
}

#[tokio::test]
async fn t031_t069_t070_an_answer_that_is_posted_across_sites_finds_its_login_and_nothing_else_does() {
    let provider = oauth_runtime::testing::DevelopmentProvider::builder();
    let provider = provider.auto_login(Persona::ada()).start().expect("a provider");
    let tls = Terminator::bind().await;
    let url = tls.url();
    let router = axum::Router::new()
        .route(
            "/",
            axum::routing::get(|user: oauth_runtime::web::AnyUser| async move { user.subject().as_str().to_owned() }),
        )
        .merge(crate::rig::Posted::routes());
    let settings = environment(provider.origin());
    let app = App::start(router, |builder| builder.base_url(&url).environment(settings).clock(TestClock::new())).await;
    tls.forward_to(([127, 0, 0, 1], app.port).into());

    let mut browser = Browser::trusting(tls.certificate_pem());
    let page = browser.get(&format!("{url}/login/posted")).await;
    let login =
        browser.cookies().iter().find(|cookie| cookie.name.starts_with("__Host-oauth-login-")).expect("a login");
    assert_eq!(login.same_site, Some(cookie::SameSite::None));
    let form = page.form();

    // The same answer by GET, with a second one in the address, or as something else than a form.
    let query = url::form_urlencoded::Serializer::new(String::new()).extend_pairs(form.entries()).finish();
    let refused = browser.get(&format!("{url}/auth/posted?{query}")).await;
    assert_eq!(crate::rig::code_of(&refused), "response_mode_mismatch");
    let fields = form.entries();
    let refused = browser.post_form(&format!("{url}/auth/posted?state=evil"), &fields).await;
    assert_eq!(crate::rig::code_of(&refused), "parameter_repeated");
    for content_type in ["text/plain", "application/json", "multipart/form-data; boundary=x", "x"] {
        let headers = [("content-type", content_type), ("content-length", "0")];
        let answer = crate::rig::raw(app.port, "POST", "/auth/posted", &headers).await;
        assert_eq!(answer.status, 415, "{content_type}");
    }
    assert_eq!(provider.request_count(Endpoint::Token), 0);

    let page = browser.submit(&page, &form).await;
    assert_eq!(page.body(), "ada-9f1c2d", "{} {}", page.url(), page.status());
    assert_eq!(page.hops()[0].status, 303, "nothing is posted on");
    let session = browser.cookies().find("__Host-session").expect("a session");
    assert_eq!(session.same_site, Some(cookie::SameSite::Lax));
    let removed =
        page.set_cookies().find(|line| line.starts_with("__Host-oauth-login-")).expect("the login's cookie goes");
    assert!(removed.contains("Secure") && removed.contains("Path=/"), "{removed}");

    // T199: the answer carries no session cookie, and the session it began in ends all the same.
    let before = browser.cookies().find("__Host-session").expect("a session").value.clone();
    let page = browser.get(&format!("{url}/login/posted")).await;
    let form = page.form();
    browser.submit(&page, &form).await;
    let after = browser.cookies().find("__Host-session").expect("a session").value.clone();
    assert_ne!(after, before);
    browser.cookies_mut().set_value("__Host-session", &before);
    browser.follow_redirects(false);
    assert_ne!(browser.get(&format!("{url}/")).await.body(), "ada-9f1c2d", "the old session is dead");
}
