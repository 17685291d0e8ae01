//! Instances that are killed, and browsers that leave, in the middle of a login or of a page.

use std::time::Duration;

use oauth_runtime::testing::Endpoint;

use super::rig::{MINUTE, PAGE, PLACES, SEALING, Several, row, saw};

const SECOND: Duration = Duration::from_secs(1);

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn t251_instances_that_are_killed_while_a_browser_is_at_the_provider_cost_nobody_anything() {
    let Some(mut several) = Several::with_postgresql().await else { return };
    let mut before = several.logged_in().await;
    let (mut browser, callback) = several.at_the_provider().await;
    // Wherever the login began, it is gone, and so is one that did not begin it.
    let left = (several.cluster.who_answered("/login/lasting") + 1) % PLACES;
    for place in (0..PLACES).filter(|place| *place != left) {
        several.cluster.kill(place);
    }
    let seen = saw(&browser.get(&callback).await);
    let others = several.opens(&mut before, "/page").await;
    row(
        "two of three instances killed while the browser is at the provider",
        "nothing",
        &format!("0 logins, 0 sessions; {} codes redeemed for 2 logins", several.asked("authorization_code")),
        &format!("{seen}; who was logged in {others}"),
    );
    assert_eq!((&*seen, &*others, several.asked("authorization_code")), (PAGE, PAGE, 2));
    several.assert_nothing_panicked();
}

/// nginx brings the answer to another instance, which finds that it is used up.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn t251_an_instance_that_is_killed_during_the_callback_costs_a_fresh_start_and_no_error_page() {
    let Some(mut several) = Several::with_postgresql().await else { return };
    let mut before = several.logged_in().await;
    let (mut browser, callback) = several.at_the_provider().await;
    several.provider.clear_requests();
    several.provider.delay(Endpoint::Token, 10 * SECOND);
    let digest = code_digest(&callback);
    let page = tokio::spawn(async move {
        let page = browser.get(&callback).await;
        (page, browser)
    });
    let killed = several.who_says(&format!("asking authorization_code {digest}")).await;
    several.provider.behave();
    several.cluster.kill(killed);
    let (page, mut browser) = page.await.expect("no panic");
    let seen = saw(&page);
    let (api, others) = (several.opens(&mut browser, "/api").await, several.opens(&mut before, "/page").await);
    row(
        "an instance killed while it redeems the code",
        "one more trip to the provider",
        &format!("0 logins, 0 sessions, 0 grants; {} codes redeemed", several.asked("authorization_code")),
        &format!("{seen} after {} steps, the API {api}; who was logged in {others}", page.hops().len()),
    );
    assert_eq!((&*seen, page.url().path(), &*api, &*others), (PAGE, "/page", PAGE, PAGE), "{}", page.body());
    several.assert_nothing_panicked();
}

/// Nobody is there to bring the answer to.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn t251_a_callback_that_is_cut_off_and_loaded_again_is_a_fresh_start() {
    let Some(mut several) = Several::with_postgresql().await else { return };
    let (browser, callback) = several.at_the_provider().await;
    several.provider.delay(Endpoint::Token, 10 * SECOND);
    let page = tokio::spawn({
        let (callback, mut browser) = (callback.clone(), browser);
        async move {
            let page = browser.get(&callback).await;
            (page, browser)
        }
    });
    several.who_says("asking authorization_code").await;
    for place in 0..PLACES {
        several.cluster.kill(place);
    }
    several.provider.behave();
    let (page, mut browser) = page.await.expect("no panic");
    let first = saw(&page);
    assert_eq!(first, "502 of nginx", "{}", page.body());
    several.cluster.start().await;
    let page = browser.get(page.url().as_str()).await;
    let then = saw(&page);
    row(
        "all instances killed during a callback, and started again",
        "a reload",
        &format!("0 logins; {} codes redeemed", several.asked("authorization_code")),
        &format!("{first}, after a reload {then}"),
    );
    assert_eq!((&*then, page.url().path()), (PAGE, "/page"), "{}", page.body());
    // What was used up stays so: no second session comes of it.
    let redeemed = several.asked("authorization_code");
    let page = browser.get(&callback).await;
    assert_eq!((saw(&page).as_str(), several.asked("authorization_code")), ("400 state_unknown", redeemed));
    several.assert_nothing_panicked();
}

/// What kills each instance it comes to must not be led round and round.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn t251_a_login_that_is_cut_off_twice_ends_at_a_page() {
    let Some(mut several) = Several::with_postgresql().await else { return };
    let (mut browser, callback) = several.at_the_provider().await;
    several.provider.delay(Endpoint::Token, 10 * SECOND);
    let page = tokio::spawn(async move {
        let page = browser.get(&callback).await;
        (page, browser)
    });
    let mut killed = Vec::new();
    for _ in 0..2 {
        let place = several.who_says("asking authorization_code").await;
        several.cluster.kill(place);
        several.cluster.start_one(place, serde_json::Value::Null).await;
        killed.push(place);
    }
    let (page, mut browser) = page.await.expect("no panic");
    several.provider.behave();
    let seen = saw(&page);
    let form = page.links().into_iter().find(|link| link.href().starts_with("/login/lasting"));
    let again = form.unwrap_or_else(|| panic!("a way to begin: {}", page.body()));
    let again = browser.get(&several.cluster.at(again.href())).await;
    row(
        "an instance killed during the callback, and the next one during that of the fresh start",
        "one login is asked for by hand",
        &format!("{} codes redeemed, instances {killed:?} killed", several.asked("authorization_code")),
        &format!("{seen}, after its button {}", saw(&again)),
    );
    assert_eq!((&*seen, &*saw(&again), again.url().path()), ("400 state_used", PAGE, "/page"), "{}", page.body());
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn t251_a_browser_that_leaves_during_a_callback_is_logged_in_when_it_comes_again() {
    let Some(several) = Several::with_postgresql().await else { return };
    let (mut browser, callback) = several.at_the_provider().await;
    several.provider.delay(Endpoint::Token, SECOND);
    let left = tokio::time::timeout(SECOND / 2, browser.get(&callback)).await;
    assert!(left.is_err(), "it left before there was an answer");
    several.who_says("asking authorization_code").await;
    // At once: nginx takes the next instance, and the first one still works on it.
    let page = browser.get(&callback).await;
    let seen = saw(&page);
    let api = several.opens(&mut browser, "/api").await;
    // What the first one got, and nobody came for, is revoked.
    let mut revoked = 0;
    for _ in 0..100 {
        revoked = several.provider.request_count(Endpoint::Revocation);
        if revoked > 0 {
            break;
        }
        tokio::time::sleep(SECOND / 10).await;
    }
    row(
        "a browser leaves during a callback and loads it again",
        "nothing; tokens that nobody comes for are revoked",
        &format!("{} codes redeemed, {revoked} revocations", several.asked("authorization_code")),
        &format!("{seen}, the API {api}"),
    );
    assert_eq!((&*seen, &*api), (PAGE, PAGE), "{}", page.body());
    assert!(revoked > 0);
    assert_eq!(several.opens(&mut browser, "/api").await, PAGE, "what was revoked was another grant");
    several.assert_nothing_panicked();
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn t251_a_browser_that_leaves_during_a_page_that_refreshes_costs_no_grant() {
    let Some(several) = Several::with_postgresql().await else { return };
    several.provider.access_token_lifetime(5 * SECOND);
    let mut browser = several.logged_in().await;
    tokio::time::sleep(5 * SECOND).await;
    several.provider.delay(Endpoint::Token, SECOND);
    let left = tokio::time::timeout(SECOND / 2, browser.get(&several.cluster.at("/api"))).await;
    assert!(left.is_err(), "it left before there was an answer");
    let mut seen = Vec::new();
    for _ in 0..PLACES {
        seen.push(several.opens(&mut browser, "/api").await);
    }
    let refreshes = several.refreshes();
    row(
        "a browser leaves during a page that refreshes",
        "nothing, and one refresh",
        &format!("{refreshes} refresh"),
        &format!("at each instance {seen:?}"),
    );
    assert!(seen.iter().all(|seen| seen == PAGE), "{seen:?}");
    assert_eq!(refreshes, 1);
    several.assert_nothing_panicked();
}

/// As systemd does it: each instance is told to stop, and started again when it has.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_rolling_restart_is_seen_by_nobody() {
    let Some(mut several) = Several::with_postgresql().await else { return };
    let url = several.cluster.at("");
    let mut people = Vec::new();
    let (stop, stopped) = tokio::sync::watch::channel(false);
    for _ in 0..6 {
        let (mut browser, url, stopped) = (several.logged_in().await, url.clone(), stopped.clone());
        people.push(tokio::spawn(async move {
            let mut seen = std::collections::BTreeMap::<String, usize>::new();
            while !*stopped.borrow() {
                for path in ["/page", "/api"] {
                    *seen.entry(saw(&browser.get(&format!("{url}{path}")).await)).or_default() += 1;
                }
                tokio::time::sleep(SECOND / 20).await;
            }
            seen
        }));
    }
    let mut logins = 0;
    for place in 0..PLACES {
        several.cluster.stop(place).await;
        for _ in 0..5 {
            several.logged_in().await;
            logins += 1;
        }
        several.cluster.start_one(place, serde_json::Value::Null).await;
        several.logged_in().await;
        logins += 1;
    }
    stop.send_replace(true);
    let mut seen = std::collections::BTreeMap::<String, usize>::new();
    for person in people {
        for (what, count) in tokio::time::timeout(MINUTE, person).await.expect("an end").expect("no panic") {
            *seen.entry(what).or_default() += count;
        }
    }
    let pages = seen.values().sum::<usize>();
    row(
        "each instance is stopped and started, one after the other, with people browsing and logging in",
        "nothing",
        &format!("{pages} pages, {logins} logins"),
        &format!("{seen:?}"),
    );
    assert_eq!(seen.keys().map(String::as_str).collect::<Vec<_>>(), [PAGE], "{seen:?}");
}

/// A secret is known everywhere before anybody seals with it, as the guide has it.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_secret_that_is_replaced_in_rounds_is_seen_by_nobody() {
    const NEW: &str = "what all of them share from now on";
    let Some(mut several) = Several::with_postgresql().await else { return };
    let mut early = several.logged_in().await;
    let mut seen = Vec::new();
    for secret in [format!("{SEALING},{NEW}"), format!("{NEW},{SEALING}")] {
        for place in 0..PLACES {
            several.cluster.stop(place).await;
            several.cluster.start_one(place, serde_json::json!({ "secret": secret })).await;
            // Everybody at each instance, whatever it knows; and logins that begin at one and end at another.
            for _ in 0..PLACES {
                seen.push(several.opens(&mut early, "/api").await);
                let mut late = several.logged_in().await;
                for _ in 0..PLACES {
                    seen.push(several.opens(&mut late, "/api").await);
                }
            }
        }
    }
    // The short way is not good enough: who seals with what others do not know.
    several.cluster.stop(0).await;
    let unknown = format!("what nobody else of them knows by now,{NEW},{SEALING}");
    several.cluster.start_one(0, serde_json::json!({ "secret": unknown })).await;
    let mut short = Vec::new();
    for _ in 0..2 * PLACES {
        let mut browser = several.cluster.browser();
        browser.follow_redirects(false);
        let mut page = browser.get(&several.cluster.at("/page")).await;
        let mut steps = 0;
        // A whole login is four.
        while page.location().is_some() && steps < 10 {
            page = browser.follow(&page).await;
            steps += 1;
        }
        short.push(if page.location().is_some() { "round and round".to_owned() } else { saw(&page) });
    }
    row(
        "the secret replaced in two rounds of restarts",
        "nothing",
        &format!("{} pages of people from before and from between", seen.len()),
        &format!("{}; in one round {short:?}", if seen.iter().all(|seen| seen == PAGE) { PAGE } else { "an error" }),
    );
    assert!(seen.iter().all(|seen| seen == PAGE), "{seen:?}");
    assert!(short.iter().any(|seen| seen != PAGE), "{short:?}");
}

/// As the program prints it.
fn code_digest(callback: &str) -> String {
    let url = url::Url::parse(callback).expect("a URL");
    let (_, code) = url.query_pairs().find(|(name, _)| name == "code").expect("a code");
    let digest = aws_lc_rs::digest::digest(&aws_lc_rs::digest::SHA256, code.as_bytes());
    digest.as_ref().iter().take(8).map(|byte| format!("{byte:02x}")).collect()
}
