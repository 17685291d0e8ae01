use std::time::{Duration, Instant};

use http::StatusCode;
use oauth_runtime::http::Limits;
use oauth_runtime::testing::{DevelopmentProvider, Endpoint, Misbehaviour, Persona, ResponseFault};
use oauth_tests::browser::Browser;
use serde_json::Value;

use crate::rig::{Rig, assert_begun_anew, assert_protected, code_of, is_logged_in};

#[tokio::test]
async fn t156_a_provider_that_is_down_at_start_stops_nothing_and_is_used_when_it_is_back() {
    let reserved = std::net::TcpListener::bind(("127.0.0.1", 0)).expect("a port");
    let port = reserved.local_addr().expect("an address").port();
    drop(reserved);
    let provider = DevelopmentProvider::builder().port(port).start().expect("a provider");
    let rig = Rig::at(provider, |builder| builder).await;
    let Rig { provider, app, clock, http, runs } = rig;
    drop(provider);

    let mut browser = Browser::new();
    browser.follow_redirects(false);
    let page = browser.get(&app.path("/login/open")).await;
    assert_eq!((page.status(), code_of(&page).as_str()), (StatusCode::BAD_GATEWAY, "connect_failed"));
    assert_protected(&page);
    assert_eq!(browser.cookies().iter().count(), 0);
    // Within the same second nobody is asked again; afterwards somebody is.
    let page = browser.get(&app.path("/login/open")).await;
    assert_eq!((page.status(), code_of(&page).as_str()), (StatusCode::SERVICE_UNAVAILABLE, "provider_cooling_down"));
    let page = browser.get(&app.path("/open")).await;
    assert_eq!(page.status(), StatusCode::SEE_OTHER, "pages are guarded meanwhile");
    let page = browser.get(&app.path("/login/legacy")).await;
    assert_eq!((page.status(), code_of(&page).as_str()), (StatusCode::BAD_GATEWAY, "connect_failed"));

    let provider = DevelopmentProvider::builder().port(port).auto_login(Persona::ada()).start().expect("the same port");
    clock.advance(2);
    let rig = Rig { provider, app, clock, http, runs };
    for provider in ["open", "plain", "legacy"] {
        rig.assert_honest_login(provider, "an outage").await;
    }
}

#[tokio::test]
async fn t129_a_provider_whose_documents_are_out_of_date_is_used_with_the_old_ones_while_it_is_down() {
    let rig = Rig::new().await;
    rig.assert_honest_login("open", "nothing").await;
    for endpoint in [Endpoint::Discovery, Endpoint::Keys] {
        rig.provider.misbehave(Misbehaviour::Response(endpoint, ResponseFault::Unavailable));
    }
    rig.clock.advance(4000);
    rig.provider.set_clock_offset(4000);
    rig.assert_honest_login("open", "an hour of outage").await;
    rig.provider.behave();
    rig.clock.advance(2);
    rig.provider.clear_requests();
    rig.assert_honest_login("open", "the outage").await;
    assert_eq!(rig.provider.request_count(Endpoint::Discovery), 1, "and then the new ones");
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn t126_a_cold_start_with_many_browsers_asks_for_each_document_once() {
    let rig = Rig::new().await;
    for endpoint in [Endpoint::Discovery, Endpoint::Keys] {
        rig.provider.delay(endpoint, Duration::from_millis(200));
    }
    let logins = (0..32).map(|_| {
        let login = rig.app.path("/login/open");
        tokio::spawn(async move { Browser::new().get(&login).await })
    });
    for login in logins.collect::<Vec<_>>() {
        let page = login.await.expect("no panic");
        assert!(is_logged_in(&page), "{} {}\n{}", page.url(), page.status(), page.body());
    }
    assert_eq!(rig.provider.request_count(Endpoint::Discovery), 1);
    assert_eq!(rig.provider.request_count(Endpoint::Keys), 1);
    assert_eq!(rig.provider.request_count(Endpoint::Token), 32);
}

#[tokio::test]
async fn t127_a_flood_of_unknown_key_ids_fetches_the_keys_once_a_minute() {
    let rig = Rig::new().await;
    rig.assert_honest_login("open", "nothing").await;
    rig.provider.clear_requests();
    rig.provider.misbehave(Misbehaviour::IdTokenUnknownKeyId);
    for _ in 0..20 {
        assert_eq!(code_of(&rig.log_in(&mut rig.browser(), "open").await), "id_token_key_unknown");
    }
    assert_eq!(rig.provider.request_count(Endpoint::Keys), 1);
    rig.clock.advance(30);
    assert_eq!(code_of(&rig.log_in(&mut rig.browser(), "open").await), "id_token_key_unknown");
    assert_eq!(rig.provider.request_count(Endpoint::Keys), 1);
    rig.provider.behave();
    rig.assert_honest_login("open", "the flood").await;
    assert_eq!(rig.provider.request_count(Endpoint::Keys), 1, "the known keys serve");
}

#[tokio::test]
async fn t124_t125_keys_that_rotate_are_found_and_those_that_are_gone_are_no_longer_believed() {
    let rig = Rig::new().await;
    rig.assert_honest_login("open", "nothing").await;
    rig.provider.rotate_keys();
    rig.assert_honest_login("open", "a rotation").await;
    // The second rotation within a minute is one too many to follow at once.
    rig.provider.rotate_keys();
    assert_eq!(code_of(&rig.log_in(&mut rig.browser(), "open").await), "id_token_key_unknown");
    rig.clock.advance(61);
    rig.assert_honest_login("open", "a minute").await;
    rig.provider.misbehave(Misbehaviour::IdTokenRetiredKey);
    assert_eq!(code_of(&rig.log_in(&mut rig.browser(), "open").await), "id_token_key_unknown");
}

#[tokio::test]
async fn t124_t136_keys_without_a_kid_that_rotate_are_found_at_once_and_asked_for_once_a_minute() {
    let rig = Rig::new().await;
    rig.provider.misbehave(Misbehaviour::IdTokenNoKeyIdOneKey);
    rig.assert_honest_login("open", "nothing").await;
    rig.provider.rotate_keys();
    rig.provider.clear_requests();
    rig.assert_honest_login("open", "a rotation").await;
    assert_eq!(rig.provider.request_count(Endpoint::Keys), 1);
    // What the old keys signed is no longer believed, and what nobody's keys signed asks for no more keys.
    rig.provider.misbehave(Misbehaviour::IdTokenSignedByStranger);
    for _ in 0..5 {
        assert_eq!(code_of(&rig.log_in(&mut rig.browser(), "open").await), "id_token_signature");
    }
    assert_eq!(rig.provider.request_count(Endpoint::Keys), 1);
    rig.clock.advance(61);
    rig.provider.set_clock_offset(61);
    assert_eq!(code_of(&rig.log_in(&mut rig.browser(), "open").await), "id_token_signature");
    assert_eq!(rig.provider.request_count(Endpoint::Keys), 2, "a minute later there may be new ones");
}

fn short() -> Limits {
    let (call_timeout, callback_timeout) = (Duration::from_millis(400), Duration::from_millis(800));
    Limits::default().with_call_timeout(call_timeout).with_callback_timeout(callback_timeout)
}

#[tokio::test]
async fn t151_a_provider_that_hangs_or_drips_is_given_up_within_the_deadline() {
    for fault in [ResponseFault::Hang, ResponseFault::Slow] {
        for (provider, endpoint) in [
            ("open", Endpoint::Discovery),
            ("open", Endpoint::Keys),
            ("open", Endpoint::Token),
            ("plain", Endpoint::ApiUser),
            ("legacy", Endpoint::TemporaryCredentials),
            ("legacy", Endpoint::TokenCredentials),
        ] {
            let rig = Rig::with(|builder| builder.limits(short())).await;
            rig.provider.misbehave_at(provider, Misbehaviour::Response(endpoint, fault));
            let mut browser = rig.browser();
            let begun = Instant::now();
            let page = rig.log_in(&mut browser, provider).await;
            let what = format!("{fault:?} {endpoint:?}");
            assert_eq!((page.status(), code_of(&page).as_str()), (StatusCode::GATEWAY_TIMEOUT, "timed_out"), "{what}");
            assert!(begun.elapsed() < Duration::from_secs(3), "{what}: {:?}", begun.elapsed());
            assert_protected(&page);
            assert_eq!(rig.who(&mut browser).await, Value::Null);
            rig.provider.behave();
            rig.clock.advance(2);
            rig.assert_honest_login(provider, &what).await;
        }
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn t297_a_slow_provider_ties_up_its_share_and_no_other_provider_or_page() {
    let limits = Limits::default().with_in_flight(2).with_call_timeout(Duration::from_secs(2));
    let rig = Rig::with(|builder| builder.limits(limits)).await;
    rig.assert_honest_login("open", "nothing").await;
    rig.provider.misbehave_at("open", Misbehaviour::Response(Endpoint::Token, ResponseFault::Hang));
    let mut waiting = Vec::new();
    for _ in 0..6 {
        let mut browser = rig.browser();
        let callback = rig.answer(&mut browser, "open").await;
        waiting.push(tokio::spawn(async move {
            let begun = Instant::now();
            let page = browser.get(&callback).await;
            (page.status(), code_of(&page), begun.elapsed())
        }));
    }
    tokio::time::sleep(Duration::from_millis(200)).await;
    let begun = Instant::now();
    rig.assert_honest_login("other", "a slow neighbour").await;
    assert_eq!(rig.who(&mut rig.browser()).await, Value::Null);
    assert!(begun.elapsed() < Duration::from_secs(1), "{:?}", begun.elapsed());
    let (mut slow, mut refused) = (0, 0);
    for one in waiting {
        let (status, code, elapsed) = one.await.expect("no panic");
        match (status, code.as_str()) {
            (StatusCode::GATEWAY_TIMEOUT, "timed_out") => slow += 1,
            (StatusCode::SERVICE_UNAVAILABLE, "too_many_requests_in_flight") => {
                assert!(elapsed < Duration::from_secs(1), "{elapsed:?}");
                refused += 1;
            }
            other => panic!("{other:?}"),
        }
    }
    assert_eq!((slow, refused), (2, 4));
    rig.provider.behave();
    rig.assert_honest_login("open", "the jam").await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn t185_answers_never_cross_between_users_who_log_in_at_once() {
    let rig = Rig::new().await;
    let personas: Vec<_> = (0..48).map(|i| format!("user-{i}")).collect();
    for login in &personas {
        rig.provider.add_persona(Persona::new(format!("sub-{login}"), login.clone(), format!("Name {login}")));
    }
    rig.provider.delay(Endpoint::Token, Duration::from_millis(30));
    let logins = personas.into_iter().map(|login| {
        let start = rig.app.path(&format!("/login/open?login_hint={login}"));
        tokio::spawn(async move {
            let page = Browser::new().get(&start).await;
            let user: Value = serde_json::from_str(page.body()).unwrap_or_default();
            assert_eq!(user["subject"], format!("sub-{login}"), "{}", page.body());
            assert_eq!(user["claims"]["name"], format!("Name {login}"));
        })
    });
    for login in logins.collect::<Vec<_>>() {
        login.await.expect("each got their own");
    }
}

#[tokio::test]
async fn t186_a_browser_that_goes_away_in_the_middle_leaves_the_login_used_up_for_everybody_but_itself() {
    let rig = Rig::new().await;
    rig.assert_honest_login("open", "nothing").await;
    rig.provider.delay(Endpoint::Token, Duration::from_millis(500));
    let mut browser = rig.browser();
    let callback = rig.answer(&mut browser, "open").await;
    let jar = browser.cookies().clone();
    assert!(tokio::time::timeout(Duration::from_millis(150), browser.get(&callback)).await.is_err());
    rig.provider.behave();
    let mut other = rig.browser();
    assert_eq!(code_of(&other.get(&callback).await), "state_unknown");
    assert_eq!(rig.who(&mut other).await, Value::Null);
    // It comes again, as by a second click: with what its first request brought, and no second exchange.
    let mut again = rig.browser();
    *again.cookies_mut() = jar.clone();
    assert_eq!(again.get(&callback).await.url().path(), "/");
    assert_eq!(rig.who(&mut again).await["provider"], "open");
    assert_eq!(rig.provider.request_count(Endpoint::Token), 2);
    let mut late = rig.browser();
    *late.cookies_mut() = jar;
    assert_begun_anew(&late.get(&callback).await, &callback);
    assert_eq!(rig.who(&mut late).await, Value::Null);
    rig.assert_honest_login("open", "somebody left").await;
}

#[tokio::test]
async fn t152_metadata_without_keys_is_refused_before_anybody_is_sent_away_and_is_not_kept() {
    let rig = Rig::new().await;
    rig.provider.misbehave(Misbehaviour::DiscoveryMissingKeys);
    let page = rig.log_in(&mut rig.browser(), "open").await;
    assert_eq!(code_of(&page), "metadata_endpoint_missing");
    rig.provider.behave();
    rig.clock.advance(2);
    rig.assert_honest_login("open", "metadata without keys").await;
    assert_eq!(rig.provider.request_count(Endpoint::Authorization), 1, "only the honest login reached the provider");
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn t127_callers_who_leave_while_keys_are_fetched_make_no_more_fetches() {
    let rig = Rig::new().await;
    rig.assert_honest_login("open", "nothing").await;
    rig.provider.clear_requests();
    rig.provider.misbehave(Misbehaviour::IdTokenUnknownKeyId);
    rig.provider.delay(Endpoint::Keys, Duration::from_millis(700));
    let leave = |after: u64| {
        let rig = &rig;
        async move {
            let mut browser = rig.browser();
            let callback = rig.answer(&mut browser, "open").await;
            let bring = browser.get_from(rig.provider.origin(), &callback);
            assert!(
                tokio::time::timeout(Duration::from_millis(after), bring).await.is_err(),
                "it leaves before the answer"
            );
        }
    };
    for _ in 0..4 {
        leave(100).await;
    }
    // After the first fetch has ended, and within the minute.
    tokio::time::sleep(Duration::from_millis(1000)).await;
    assert_eq!(rig.provider.request_count(Endpoint::Keys), 1);
    for _ in 0..4 {
        let page = rig.log_in(&mut rig.browser(), "open").await;
        assert_eq!(code_of(&page), "id_token_key_unknown");
    }
    assert_eq!(rig.provider.request_count(Endpoint::Keys), 1);
    rig.clock.advance(61);
    rig.provider.set_clock_offset(61);
    for _ in 0..3 {
        leave(100).await;
    }
    tokio::time::sleep(Duration::from_millis(1000)).await;
    assert_eq!(rig.provider.request_count(Endpoint::Keys), 2, "one a minute");
}
