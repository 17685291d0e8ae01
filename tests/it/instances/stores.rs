//! Stores that are restarted, away or slow while people log in and browse.

use std::collections::BTreeMap;
use std::time::{Duration, Instant};

use oauth_runtime::testing::Endpoint;
use oauth_tests::proxy::Proxy;

use super::rig::{PAGE, PLACES, Server, Several, row, saw};

const SECOND: Duration = Duration::from_secs(1);

async fn restarted_while_a_browser_is_at_the_provider(mut server: Server) {
    let (kind, place) = server.place();
    let Some(several) = Several::new(kind, &place).await else { return };
    let mut before = several.logged_in().await;
    let (mut browser, callback) = several.at_the_provider().await;
    server.stop();
    server.start_again().await;
    let page = browser.get(&callback).await;
    let seen = saw(&page);
    let mut others = Vec::new();
    for _ in 0..PLACES {
        others.push(several.opens(&mut before, "/api").await);
    }
    row(
        &format!("{} restarted while the browser is at the provider", server.name()),
        "nothing",
        &format!("0 logins, 0 grants; {} codes redeemed for 2 logins", several.asked("authorization_code")),
        &format!("{seen}; who was logged in, at each instance {others:?}"),
    );
    assert_eq!((&*seen, page.url().path()), (PAGE, "/page"), "{}", page.body());
    assert!(others.iter().all(|seen| seen == PAGE), "{others:?}");
    several.assert_nothing_panicked();
}

async fn away_when_the_browser_comes_back(mut server: Server) {
    let (kind, place) = server.place();
    let Some(several) = Several::new(kind, &place).await else { return };
    let mut before = several.logged_in().await;
    let (mut browser, callback) = several.at_the_provider().await;
    server.stop();
    let begun = Instant::now();
    let first = browser.get(&callback).await;
    let (seen_first, took) = (saw(&first), begun.elapsed());
    let meanwhile = several.opens(&mut before, "/page").await;
    server.start_again().await;
    // The answer itself, which the browser still has in its history; a connection to the store is made anew within a moment.
    let mut then = Vec::new();
    let again = loop {
        let again = browser.get(&callback).await;
        then.push(saw(&again));
        if !again.status().is_server_error() || then.len() > 20 {
            break again;
        }
        tokio::time::sleep(SECOND / 5).await;
    };
    let others = several.settles(&mut before, "/api").await;
    row(
        &format!("{} away when the browser comes back, and there again", server.name()),
        "nothing; the answer may be brought again",
        &format!("0 logins, 0 grants; the first answer after {took:.1?}"),
        &format!("{seen_first}, then {then:?}; who was logged in {meanwhile}, then {others:?}"),
    );
    assert!(seen_first.starts_with("503 "), "{seen_first}: {}", first.body());
    assert!(took < 12 * SECOND, "{took:?}");
    assert!(meanwhile.starts_with("503 "), "{meanwhile}");
    assert_eq!((saw(&again).as_str(), again.url().path()), (PAGE, "/page"), "{}", again.body());
    assert_eq!(others.last().map(String::as_str), Some(PAGE));
    several.assert_nothing_panicked();
}

async fn away_while_the_code_is_redeemed(mut server: Server) {
    let (kind, place) = server.place();
    let Some(several) = Several::new(kind, &place).await else { return };
    let (mut browser, callback) = several.at_the_provider().await;
    several.provider.delay(Endpoint::Token, SECOND);
    let page = tokio::spawn(async move {
        let page = browser.get(&callback).await;
        (page, browser)
    });
    several.who_says("asking authorization_code").await;
    server.stop();
    tokio::time::sleep(2 * SECOND).await;
    server.start_again().await;
    let (page, mut browser) = page.await.expect("no panic");
    let first = saw(&page);
    // Whoever sees an error presses its button.
    let then = match page.links().into_iter().find(|link| link.href().starts_with("/login/lasting")) {
        Some(link) if first != PAGE => saw(&browser.get(&several.cluster.at(link.href())).await),
        _ => first.clone(),
    };
    row(
        &format!("{} restarted while the code is redeemed", server.name()),
        "at most one new login, asked for by hand",
        &format!("{} codes redeemed", several.asked("authorization_code")),
        &format!("{first}, then {then}"),
    );
    assert_eq!(then, PAGE, "{}", page.body());
    several.assert_nothing_panicked();
}

async fn away_for_half_a_minute(mut server: Server) {
    let (kind, place) = server.place();
    let Some(several) = Several::new(kind, &place).await else { return };
    several.provider.access_token_lifetime(10 * SECOND);
    let (stop, stopped) = tokio::sync::watch::channel(false);
    let mut people = Vec::new();
    for _ in 0..8 {
        let (mut browser, url, stopped) = (several.logged_in().await, several.cluster.at(""), stopped.clone());
        browser.follow_redirects(false);
        people.push(tokio::spawn(async move {
            let mut seen = BTreeMap::<String, usize>::new();
            while !*stopped.borrow() {
                for path in ["/page", "/api"] {
                    *seen.entry(saw(&browser.get(&format!("{url}{path}")).await)).or_default() += 1;
                }
                tokio::time::sleep(SECOND / 5).await;
            }
            // Then all is as before, within a moment.
            let mut last = Vec::new();
            for path in ["/page", "/api"] {
                last.push(saw(&browser.get(&format!("{url}{path}")).await));
            }
            (seen, last)
        }));
    }
    tokio::time::sleep(3 * SECOND).await;
    server.stop();
    tokio::time::sleep(30 * SECOND).await;
    server.start_again().await;
    let begun = Instant::now();
    // The first who get through.
    let mut waits = several.logged_in_when_it_can_be().await;
    let back = begun.elapsed();
    tokio::time::sleep(6 * SECOND).await;
    stop.send_replace(true);
    let (mut seen, mut last) = (BTreeMap::<String, usize>::new(), Vec::new());
    for person in people {
        let (pages, end) = person.await.expect("no panic");
        last.extend(end);
        for (what, count) in pages {
            *seen.entry(what).or_default() += count;
        }
    }
    row(
        &format!("{} away for 30 s with eight people browsing", server.name()),
        "nothing; 503 meanwhile",
        &format!("0 sessions, 0 grants; a login {back:.1?} after it was back; {} refreshes", several.refreshes()),
        &format!("{seen:?}, at the end {last:?}"),
    );
    assert!(last.iter().all(|seen| seen == PAGE), "{last:?}");
    assert!(seen.keys().all(|seen| seen == PAGE || seen.starts_with("503 ")), "{seen:?}");
    assert_eq!(several.opens(&mut waits, "/api").await, PAGE);
    several.assert_nothing_panicked();
}

/// Each packet to the store and from it takes its time, and at last too much of it.
async fn slow(server: Server) {
    let (kind, place) = server.place();
    let mut url = url::Url::parse(&place).expect("a URL");
    let target = (std::net::Ipv4Addr::LOCALHOST, url.port().expect("a port")).into();
    let proxy = Proxy::start(target).await;
    url.set_port(url::Url::parse(proxy.url()).expect("a URL").port()).expect("a host");
    let Some(several) = Several::new(kind, url.as_str()).await else { return };
    let mut browser = several.logged_in().await;
    let mut seen = Vec::new();
    for delay in [100, 500] {
        proxy.slow_down(Duration::from_millis(delay));
        let begun = Instant::now();
        let page = several.opens(&mut browser, "/page").await;
        let took = begun.elapsed();
        let begun = Instant::now();
        several.logged_in().await;
        seen.push(format!("{delay} ms: page {page} in {took:.1?}, login in {:.1?}", begun.elapsed()));
        assert_eq!(page, PAGE, "{seen:?}");
    }
    proxy.hang();
    let begun = Instant::now();
    let hangs = several.opens(&mut browser, "/page").await;
    let took = begun.elapsed();
    proxy.slow_down(Duration::ZERO);
    proxy.resume();
    let then = several.settles(&mut browser, "/api").await;
    row(
        &format!("{} slow by 0.1 s and by 0.5 s a packet, and then it hangs", server.name()),
        "nothing; 503 after at most ten seconds",
        &format!("0 sessions, 0 grants; {seen:?}"),
        &format!("while it hangs {hangs} after {took:.1?}, then {then:?}"),
    );
    assert!(hangs.starts_with("503 ") && took < 11 * SECOND, "{hangs} {took:?}");
    assert_eq!(then.last().map(String::as_str), Some(PAGE));
    several.assert_nothing_panicked();
}

impl Several {
    async fn logged_in_when_it_can_be(&self) -> oauth_tests::browser::Browser {
        for _ in 0..300 {
            let mut browser = self.cluster.browser();
            if saw(&browser.get(&self.cluster.at("/page")).await) == PAGE {
                return browser;
            }
            tokio::time::sleep(SECOND / 10).await;
        }
        panic!("nobody can log in:\n{}", self.cluster.output());
    }
}

macro_rules! with_both {
    ($($postgresql:ident $redis:ident = $test:ident;)*) => {$(
        #[tokio::test(flavor = "multi_thread", worker_threads = 2)]
        async fn $postgresql() {
            let Some(server) = Server::postgresql().await else { return };
            $test(server).await;
        }

        #[tokio::test(flavor = "multi_thread", worker_threads = 2)]
        async fn $redis() {
            let Some(server) = Server::redis().await else { return };
            $test(server).await;
        }
    )*};
}

with_both! {
    t251_postgresql_may_be_restarted_while_a_browser_is_at_the_provider t251_redis_may_be_restarted_while_a_browser_is_at_the_provider
        = restarted_while_a_browser_is_at_the_provider;
    t251_postgresql_may_be_away_when_the_browser_comes_back t251_redis_may_be_away_when_the_browser_comes_back
        = away_when_the_browser_comes_back;
    t251_postgresql_may_be_restarted_while_the_code_is_redeemed t251_redis_may_be_restarted_while_the_code_is_redeemed
        = away_while_the_code_is_redeemed;
    t251_postgresql_may_be_away_for_half_a_minute t251_redis_may_be_away_for_half_a_minute = away_for_half_a_minute;
    t251_postgresql_may_be_slow t251_redis_may_be_slow = slow;
}
