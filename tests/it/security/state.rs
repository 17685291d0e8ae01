use std::sync::Arc;

use http::StatusCode;
use oauth_runtime::testing::{Endpoint, Misbehaviour, Persona, ResponseFault};
use oauth_tests::browser::Browser;
use serde_json::Value;
use url::Url;

use crate::rig::{Careless, Rig, assert_begun_anew, assert_protected, code_of, is_logged_in, raw};

/// `url` with one parameter set, or taken out.
fn with(url: &str, name: &str, value: Option<&str>) -> String {
    let mut changed = Url::parse(url).expect("a URL");
    let others: Vec<_> =
        changed.query_pairs().filter(|(n, _)| n != name).map(|(n, v)| (n.into_owned(), v.into_owned())).collect();
    changed.query_pairs_mut().clear().extend_pairs(others).extend_pairs(value.map(|value| (name, value)));
    changed.into()
}

#[tokio::test]
async fn t016_t017_t037_a_callback_without_the_state_of_this_browser_is_refused_and_cancels_nothing() {
    let rig = Rig::new().await;
    let mut browser = rig.browser();
    let honest = rig.answer(&mut browser, "open").await;
    let state =
        Url::parse(&honest).expect("a URL").query_pairs().find(|(n, _)| n == "state").expect("a state").1.into_owned();
    let (cut, longer, flipped) = (&state[..42], format!("{state}A"), state.to_ascii_uppercase());
    let huge = "s".repeat(513);
    let same_tag = format!("{}{}", &state[..12], "A".repeat(31));
    let cases: &[(Option<&str>, &str)] = &[
        (None, "state_missing"),
        (Some(""), "state_missing"),
        (Some(cut), "state_unknown"),
        (Some(&longer), "state_unknown"),
        (Some(&flipped), "state_unknown"),
        (Some(&same_tag), "state_unknown"),
        (Some("KNOWN"), "state_unknown"),
        (Some("__proto__"), "state_unknown"),
        (Some("../../etc/passwd"), "state_unknown"),
        (Some("🦀🦀🦀🦀"), "state_unknown"),
        (Some("a\nb: c"), "state_unknown"),
        (Some(&huge), "state_missing"),
        (Some("\0"), "response_malformed"),
    ];
    for (value, code) in cases {
        let page = browser.get(&with(&honest, "state", *value)).await;
        assert_eq!((page.status(), code_of(&page).as_str()), (StatusCode::BAD_REQUEST, *code), "{value:?}");
        assert_protected(&page);
        assert_eq!(page.set_cookies().count(), 0, "{value:?}");
    }
    assert_eq!(rig.provider.request_count(Endpoint::Token), 0);
    assert!(is_logged_in(&browser.get(&honest).await), "junk did not cancel the login");
}

#[tokio::test]
async fn t019_a_callback_brought_to_another_browser_is_refused_and_the_owner_can_still_finish() {
    let rig = Rig::new().await;
    for provider in ["open", "plain", "legacy"] {
        let mut attacker = rig.browser();
        let callback = rig.answer(&mut attacker, provider).await;
        let mut victim = rig.browser();
        rig.provider.log_in_as(Persona::grace());
        rig.answer(&mut victim, provider).await;
        let before = rig.outbound();
        let page = victim.get(&callback).await;
        assert_eq!((page.status(), code_of(&page).as_str()), (StatusCode::BAD_REQUEST, "state_unknown"), "{provider}");
        assert_eq!(rig.who(&mut victim).await, Value::Null);
        assert_eq!(rig.outbound(), before, "{provider}: nothing was asked of the provider");
        rig.provider.log_in_as(Persona::ada());
        assert!(is_logged_in(&attacker.get(&callback).await), "{provider}");
    }
}

#[tokio::test]
async fn t020_t029_a_browser_without_cookies_gets_one_clear_page_and_no_loop() {
    let rig = Rig::new().await;
    for provider in ["open", "plain", "legacy"] {
        let mut browser = rig.browser();
        let callback = rig.answer(&mut browser, provider).await;
        browser.cookies_mut().clear();
        let page = browser.get(&callback).await;
        assert_eq!((page.status(), code_of(&page).as_str()), (StatusCode::BAD_REQUEST, "state_unknown"), "{provider}");
        assert!(page.links().iter().any(|link| link.href() == format!("/login/{provider}")), "{}", page.body());
    }
    assert_eq!(rig.provider.request_count(Endpoint::Token), 0);
}

/// How many codes and temporary tokens the provider was brought.
fn redeemed(rig: &Rig) -> usize {
    rig.provider.request_count(Endpoint::Token) + rig.provider.request_count(Endpoint::TokenCredentials)
}

#[tokio::test]
async fn t021_a_callback_is_good_once_and_the_session_it_made_is_unharmed_by_a_replay() {
    let rig = Rig::new().await;
    for provider in ["open", "plain", "legacy"] {
        let mut browser = rig.browser();
        let callback = rig.answer(&mut browser, provider).await;
        // As a browser would have them that went back in its history.
        let early = browser.cookies().clone();
        assert!(is_logged_in(&browser.get(&callback).await));
        let before = redeemed(&rig);

        assert!(
            is_logged_in(&browser.get(&callback).await),
            "{provider}: led on, as the browser that is logged in by it"
        );
        let mut thief = rig.browser();
        *thief.cookies_mut() = early.clone();
        // As a browser that never had a response: it begins a login of its own.
        assert_begun_anew(&thief.get(&callback).await, &callback);
        assert_eq!(rig.who(&mut thief).await, Value::Null);
        // A second time within a minute there is a page.
        for cookie in early.iter() {
            let line = format!("{}={}; Path=/", cookie.name, cookie.value);
            thief.cookies_mut().store(&rig.app.url.parse().expect("a URL"), &line);
        }
        let page = thief.get(&callback).await;
        assert_eq!((page.status(), code_of(&page).as_str()), (StatusCode::BAD_REQUEST, "state_used"), "{provider}");
        assert_eq!(rig.who(&mut thief).await, Value::Null);
        assert_eq!(redeemed(&rig), before, "{provider}: no second request");
        assert_eq!(rig.who(&mut browser).await["provider"], provider);
    }
}

#[tokio::test]
async fn t021_of_many_replays_at_once_one_is_redeemed_and_all_of_this_browser_end_in_its_session() {
    let rig = Rig::new().await;
    let mut browser = rig.browser();
    let callback = rig.answer(&mut browser, "open").await;
    rig.provider.delay(Endpoint::Token, std::time::Duration::from_millis(400));
    let jar = browser.cookies().clone();
    let tries = (0..16).map(|_| {
        let (callback, jar) = (callback.clone(), jar.clone());
        tokio::spawn(async move {
            let mut browser = Browser::new();
            *browser.cookies_mut() = jar;
            let page = browser.get(&callback).await;
            assert!(is_logged_in(&page), "{}", page.body());
            browser.cookies().find("session").expect("a session").value.clone()
        })
    });
    let mut sessions = std::collections::BTreeSet::new();
    for one in tries.collect::<Vec<_>>() {
        sessions.insert(one.await.expect("no panic"));
    }
    assert_eq!((sessions.len(), rig.provider.request_count(Endpoint::Token)), (1, 1));
}

#[tokio::test]
async fn t022_after_a_failed_exchange_the_state_is_used_up_although_the_answer_was_an_error() {
    let rig = Rig::new().await;
    for (fault, status) in [
        (ResponseFault::ServerError, StatusCode::BAD_GATEWAY),
        (ResponseFault::Unavailable, StatusCode::BAD_GATEWAY),
        (ResponseFault::BadRequest, StatusCode::BAD_GATEWAY),
    ] {
        for (provider, endpoint) in
            [("open", Endpoint::Token), ("plain", Endpoint::Token), ("legacy", Endpoint::TokenCredentials)]
        {
            let mut browser = rig.browser();
            let callback = rig.answer(&mut browser, provider).await;
            let jar = browser.cookies().clone();
            rig.provider.misbehave(Misbehaviour::Response(endpoint, fault));
            let page = browser.get(&callback).await;
            assert_eq!(page.status(), status, "{provider} {fault:?}: {}", page.body());
            rig.provider.behave();
            let before = redeemed(&rig);
            *browser.cookies_mut() = jar;
            assert_begun_anew(&browser.get(&callback).await, &callback);
            assert_eq!(redeemed(&rig), before);
            rig.assert_honest_login(provider, "a server error").await;
        }
    }
}

#[tokio::test]
async fn t024_a_login_older_than_ten_minutes_is_refused_by_the_server() {
    let rig = Rig::new().await;
    for provider in ["open", "plain", "legacy"] {
        let mut browser = rig.browser();
        let callback = rig.answer(&mut browser, provider).await;
        rig.clock.advance(601);
        let page = browser.get(&callback).await;
        assert_eq!((page.status(), code_of(&page).as_str()), (StatusCode::BAD_REQUEST, "state_expired"), "{provider}");
        rig.clock.advance(-601);
        let mut browser = rig.browser();
        let callback = rig.answer(&mut browser, provider).await;
        rig.clock.advance(30);
        assert!(is_logged_in(&browser.get(&callback).await), "{provider}");
        rig.clock.advance(-30);
    }
}

#[tokio::test]
async fn t024_a_login_that_somebody_else_kept_too_long_is_refused_all_the_same() {
    let rig = Rig::with(|builder| builder.logins_in_flight(Arc::<Careless>::default())).await;
    for provider in ["open", "plain", "legacy"] {
        let (mut browser, mut other) = (rig.browser(), rig.browser());
        let (callback, in_time) = (rig.answer(&mut browser, provider).await, rig.answer(&mut other, provider).await);
        assert!(is_logged_in(&other.get(&in_time).await), "{provider}");
        rig.clock.advance(601);
        let asked = rig.outbound();
        let page = browser.get(&callback).await;
        assert_eq!((page.status(), code_of(&page).as_str()), (StatusCode::BAD_REQUEST, "state_expired"), "{provider}");
        assert_eq!(rig.outbound(), asked, "{provider}: the provider is not asked");
        rig.clock.advance(-601);
    }
}

#[tokio::test]
async fn t025_a_state_of_one_provider_is_refused_at_anothers_callback() {
    let rig = Rig::new().await;
    for (from, to) in [("open", "other"), ("open", "plain"), ("plain", "open"), ("other", "open")] {
        let mut browser = rig.browser();
        let callback = rig.answer(&mut browser, from).await;
        let jar = browser.cookies().clone();
        let page = browser.get(&callback.replace(&format!("/auth/{from}"), &format!("/auth/{to}"))).await;
        assert_eq!(
            (page.status(), code_of(&page).as_str()),
            (StatusCode::BAD_REQUEST, "state_of_other_provider"),
            "{from} {to}"
        );
        // Whoever mixes providers up does not get a second try.
        *browser.cookies_mut() = jar;
        assert_begun_anew(&browser.get(&callback).await, &callback);
    }
    let mut browser = rig.browser();
    let callback = rig.answer(&mut browser, "legacy").await;
    let page = browser.get(&callback.replace("/auth/legacy", "/auth/open")).await;
    assert_eq!(code_of(&page), "state_missing");
    assert_eq!(rig.provider.request_count(Endpoint::Token), 0);
    assert_eq!(rig.provider.request_count(Endpoint::TokenCredentials), 0);
}

#[tokio::test]
async fn t032_two_cookies_of_one_name_are_both_refused() {
    let rig = Rig::new().await;
    let mut browser = rig.browser();
    let callback = rig.answer(&mut browser, "open").await;
    let cookie = browser.cookies().iter().next().expect("the login's cookie").clone();
    let pair = format!("{}={}", cookie.name, cookie.value);
    let path = callback.strip_prefix(&rig.app.url).expect("our own address");
    for (first, second) in [(&*pair, "x"), ("x", &*pair)] {
        let planted = format!("{}=planted", cookie.name);
        let line = [first, second].map(|part| if part == "x" { &*planted } else { part }).join("; ");
        let (_, answer) = crate::rig::raw_failure(rig.app.port, path, &[("cookie", &line)]).await;
        assert_eq!(answer.status, 400);
        assert!(answer.text.contains("<dd>state_unknown</dd>"), "{}", answer.text);
    }
    assert!(is_logged_in(&browser.get(&callback).await));
}

#[tokio::test]
async fn t034_the_cookie_of_a_login_is_no_session_and_a_session_is_no_login() {
    let rig = Rig::new().await;
    let mut browser = rig.browser();
    let callback = rig.answer(&mut browser, "open").await;
    let login = browser.cookies().iter().next().expect("the login's cookie").clone();
    let origin = Url::parse(&rig.app.url).expect("a URL");
    let mut stranger = rig.browser();
    stranger.cookies_mut().store(&origin, &format!("session={}", login.value));
    assert_eq!(rig.who(&mut stranger).await, Value::Null);

    rig.log_in(&mut stranger, "plain").await;
    let session = stranger.cookies().find("session").expect("a session").value.clone();
    stranger.cookies_mut().store(&origin, &format!("{}={session}", login.name));
    assert_eq!(code_of(&stranger.get(&callback).await), "state_unknown");

    // One login's record under another one's name.
    rig.answer(&mut stranger, "open").await;
    let own = stranger
        .cookies()
        .iter()
        .find(|c| c.name.starts_with("oauth-login-") && c.name != login.name)
        .expect("its own")
        .clone();
    stranger.cookies_mut().store(&origin, &format!("{}={}", login.name, own.value));
    assert_eq!(code_of(&stranger.get(&callback).await), "state_unknown");
}

#[tokio::test]
async fn t039_t040_t047_an_error_of_the_provider_uses_the_login_up_and_no_word_of_it_is_shown() {
    let rig = Rig::new().await;
    let evil = "<script>alert(1)</script>";
    for (error, status, code) in [
        ("access_denied", StatusCode::FORBIDDEN, "access_denied"),
        ("server_error", StatusCode::BAD_REQUEST, "server_error"),
        (evil, StatusCode::BAD_REQUEST, "other_error"),
    ] {
        let mut browser = rig.browser();
        rig.log_in(&mut browser, "plain").await;
        let callback = rig.answer(&mut browser, "open").await;
        let jar = browser.cookies().clone();
        let bent = with(&callback, "error", Some(error));
        let bent =
            with(&with(&bent, "error_description", Some("shown-nowhere")), "error_uri", Some("javascript:alert(1)"));
        let page = browser.get(&bent).await;
        assert_eq!((page.status(), code_of(&page).as_str()), (status, code), "{error}");
        assert!(!page.body().contains("alert"), "{error}: {}", page.body());
        assert!(!page.body().contains("javascript:"), "{error}");
        assert_eq!(rig.who(&mut browser).await["provider"], "plain", "the session before stays");
        *browser.cookies_mut() = jar;
        // The code beside an error is dead.
        assert_begun_anew(&browser.get(&callback).await, &callback);

        let callback = rig.answer(&mut browser, "open").await;
        let page =
            browser.get(&with(&with(&callback, "error", Some(error)), "iss", Some("https://evil.example"))).await;
        assert_eq!(code_of(&page), "response_issuer_mismatch", "{error}");
    }
    assert_eq!(rig.provider.request_count(Endpoint::Token), 3, "the one honest login of each round");
}

#[tokio::test]
async fn a_callback_that_is_fetched_ahead_touches_nothing() {
    let rig = Rig::new().await;
    let mut browser = rig.browser();
    let callback = rig.answer(&mut browser, "open").await;
    let path = callback.strip_prefix(&rig.app.path("")).expect("of this application");
    let cookie = browser.cookies().iter().map(|cookie| format!("{}={}", cookie.name, cookie.value));
    let cookie = cookie.collect::<Vec<_>>().join("; ");
    for purpose in [("sec-purpose", "prefetch"), ("sec-purpose", "prefetch;prerender"), ("purpose", "prefetch")] {
        let answer = raw(rig.app.port, "GET", path, &[purpose, ("cookie", &cookie)]).await;
        assert_eq!(answer.status, 204, "{purpose:?}");
        assert!(answer.header("set-cookie").is_empty(), "{purpose:?}");
    }
    assert_eq!(rig.provider.request_count(Endpoint::Token), 0);
    browser.get(&callback).await;
    assert_eq!(rig.who(&mut browser).await["provider"], "open", "the same address, when somebody wants it");
}

#[tokio::test]
async fn t039_somebody_who_cancels_on_the_providers_page_comes_back_logged_out() {
    let rig = Rig::new().await;
    rig.provider.log_in_on_page();
    for provider in ["open", "plain", "legacy"] {
        let mut browser = Browser::new();
        let page = browser.get(&rig.app.path(&format!("/login/{provider}"))).await;
        let page = browser.submit(&page, &page.form().press("deny")).await;
        assert_eq!((page.status(), code_of(&page).as_str()), (StatusCode::FORBIDDEN, "access_denied"), "{provider}");
        assert_eq!(browser.cookies().iter().filter(|cookie| cookie.domain == "localhost").count(), 0, "{provider}");
    }
}

#[tokio::test]
async fn t276_t277_t291_an_oauth1_callback_must_carry_the_browsers_own_token_and_one_verifier() {
    let rig = Rig::new().await;
    let cases: &[(&str, Option<&str>, &str)] = &[
        ("oauth_token", None, "response_malformed"),
        ("oauth_token", Some(""), "response_malformed"),
        ("oauth_token", Some("of-nobody"), "state_unknown"),
        ("oauth_verifier", None, "verifier_missing"),
        ("oauth_verifier", Some(""), "verifier_missing"),
        ("oauth_verifier", Some("wrong"), "oauth1_unauthorized"),
    ];
    for (name, value, code) in cases {
        let mut browser = rig.browser();
        let callback = rig.answer(&mut browser, "legacy").await;
        let page = browser.get(&with(&callback, name, *value)).await;
        assert_eq!(code_of(&page), *code, "{name} {value:?}: {}", page.status());
        assert_eq!(rig.who(&mut browser).await, Value::Null);
        let again = match *code {
            "verifier_missing" | "oauth1_unauthorized" => "state_unknown",
            _ => continue,
        };
        assert_eq!(code_of(&browser.get(&callback).await), again, "{name} {value:?}: used up");
    }
    let mut browser = rig.browser();
    let callback = rig.answer(&mut browser, "legacy").await;
    for twice in ["oauth_token=x", "oauth_verifier=x"] {
        let page = browser.get(&format!("{callback}&{twice}")).await;
        assert_eq!((page.status(), code_of(&page).as_str()), (StatusCode::BAD_REQUEST, "parameter_repeated"));
    }
    assert!(is_logged_in(&browser.get(&callback).await));
}

#[tokio::test]
async fn of_ten_tabs_the_newest_eight_finish_and_the_others_say_why_not() {
    let rig = Rig::new().await;
    for provider in ["open", "plain", "legacy"] {
        let mut browser = rig.browser();
        let mut tabs = Vec::new();
        for _ in 0..10 {
            tabs.push(rig.answer(&mut browser, provider).await);
            rig.clock.advance(1);
        }
        for displaced in &tabs[..2] {
            let page = browser.get(displaced).await;
            assert_eq!(
                (page.status(), code_of(&page).as_str()),
                (StatusCode::BAD_REQUEST, "state_displaced"),
                "{provider}"
            );
            assert!(page.body().contains("You started other logins in this browser"), "{}", page.body());
        }
        for tab in &tabs[2..] {
            let page = browser.get(tab).await;
            assert!(is_logged_in(&page), "{provider}: {} {}", page.status(), page.body());
        }
    }
}

/// What a server in front takes of headers is often 8 KiB; beyond, it answers 400 to every page.
#[tokio::test]
async fn logins_with_long_targets_leave_room_in_the_header_and_the_newest_finishes() {
    let rig = Rig::new().await;
    let mut browser = rig.browser();
    let target = format!("/?q={}", "long".repeat(250));
    let mut last = None;
    for _ in 0..9 {
        let page = browser.get(&rig.app.path(&format!("/login/open?return_to={target}"))).await;
        last = Some(page.location().expect("the provider's answer"));
        let cookies = browser.cookies().iter().map(|cookie| cookie.name.len() + cookie.value.len() + 3);
        let sent = cookies.sum::<usize>();
        assert!(sent <= 4096, "{sent} bytes of cookies");
        rig.clock.advance(1);
    }
    let page = browser.get(last.expect("nine logins").as_str()).await;
    assert!(page.url().as_str().ends_with(&target) && is_logged_in(&page), "{} {}", page.url(), page.status());
}
