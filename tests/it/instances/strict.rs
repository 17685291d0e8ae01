//! Keycloak that takes a refresh token once, or twice.

use std::collections::BTreeMap;
use std::time::Duration;

use oauth_tests::browser::Browser;
use oauth_tests::cluster::Cluster;
use oauth_tests::peer::{Keycloak, KeycloakRealm, PostgresServer};
use oauth_tests::skip;
use serde_json::{Value, json};

use super::rig::{MINUTE, PATIENCE, PLACES, PROGRAM, SEALING, row};

const SECOND: Duration = Duration::from_secs(1);
const ID: &str = "web-app";
const SECRET: &str = "hunter2hunter2";
/// Life of an access token, in seconds.
const LIFE: u64 = 4;

struct Strict {
    peer: Keycloak,
    cluster: Cluster,
    subject: String,
}

impl Strict {
    /// Keycloak takes a refresh token once, and `reuse` times more.
    async fn new(reuse: u32) -> Option<Self> {
        let server = skip::unless(PostgresServer::shared().await)?;
        let mut cluster = skip::unless(Cluster::new(PROGRAM, PLACES).await)?;
        let settings = json!({ "directAccessGrantsEnabled": true });
        let realm = KeycloakRealm::default()
            .with_client(ID, SECRET, &cluster.at("/auth/realm"), settings)
            .with("accessTokenLifespan", LIFE)
            .with("revokeRefreshToken", true)
            .with("refreshTokenMaxReuse", reuse);
        let peer = skip::unless(Keycloak::start(realm).await)?;
        let subject = peer.user_id("alice").await;
        assert_eq!(uses_of_a_refresh_token(&peer).await, reuse + 1);
        cluster.give(json!({
            "store": ["postgres", server.url(&server.database())],
            "provider": "realm",
            "authority": peer.url().trim_start_matches("http://"),
            "realm": peer.realm(),
            "client": [ID, SECRET],
            "secret": SEALING,
            "api": [peer.url(), format!("/realms/{}/protocol/openid-connect/userinfo", peer.realm())],
            "patience": PATIENCE,
        }));
        cluster.start().await;
        Some(Self { peer, cluster, subject })
    }

    async fn log_in(&self) -> Browser {
        let mut browser = self.cluster.browser();
        Keycloak::introduce(&mut browser);
        self.log_in_with(&mut browser).await;
        browser
    }

    async fn log_in_with(&self, browser: &mut Browser) {
        let page = browser.get(&self.cluster.at("/api")).await;
        let page = Keycloak::sign_in(browser, page, "alice").await;
        assert_eq!(page.body(), self.subject, "{}: {}", page.url(), super::rig::saw(&page));
    }

    async fn loads(&self, browser: &mut Browser) -> String {
        browser.follow_redirects(false);
        let page = browser.get(&self.cluster.at("/api")).await;
        browser.follow_redirects(true);
        self.saw(&page)
    }

    /// Thirty calls at once.
    async fn crowd(&self, browser: &Browser) -> BTreeMap<String, usize> {
        let calls = (0..30).map(|_| {
            let (mut tab, url) = (browser.clone(), self.cluster.at("/api"));
            tokio::spawn(async move { tab.get(&url).await })
        });
        let mut seen = BTreeMap::new();
        for call in calls.collect::<Vec<_>>() {
            *seen.entry(self.saw(&call.await.expect("no panic"))).or_default() += 1;
        }
        seen
    }

    fn saw(&self, page: &oauth_tests::browser::Page) -> String {
        if page.body() == self.subject { "200".to_owned() } else { super::rig::saw(page) }
    }

    async fn refreshes(&self) -> usize {
        self.peer.events("REFRESH_TOKEN").await
    }

    /// Until there is an end of waiting.
    async fn settles(&self, browser: &mut Browser) -> (String, String) {
        let first = self.loads(browser).await;
        let (mut last, begun) = (first.clone(), tokio::time::Instant::now());
        while last.starts_with('5') && begun.elapsed() < MINUTE {
            tokio::time::sleep(SECOND / 5).await;
            last = self.loads(browser).await;
        }
        (first, last)
    }
}

/// How often Keycloak takes one refresh token, asked for beside the application.
async fn uses_of_a_refresh_token(peer: &Keycloak) -> u32 {
    let http = reqwest::Client::new();
    let endpoint = format!("{}/protocol/openid-connect/token", peer.issuer());
    let ask = async |form: &[(&str, &str)]| {
        let answer = http.post(&endpoint).basic_auth(ID, Some(SECRET)).form(form).send().await.expect("an answer");
        let status = answer.status();
        (status, answer.json::<Value>().await.expect("JSON"))
    };
    let (status, tokens) =
        ask(&[("grant_type", "password"), ("username", "alice"), ("password", "alice"), ("scope", "openid")]).await;
    assert!(status.is_success(), "{tokens}");
    let token = tokens["refresh_token"].as_str().expect("a refresh token").to_owned();
    for uses in 0..10 {
        let (status, answer) = ask(&[("grant_type", "refresh_token"), ("refresh_token", &token)]).await;
        if !status.is_success() {
            assert_eq!(answer["error"], "invalid_grant", "{answer}");
            return uses;
        }
    }
    panic!("it takes it for ever");
}

async fn calls_of_three_processes_are_one_refresh(reuse: u32) {
    let Some(strict) = Strict::new(reuse).await else { return };
    let mut browser = strict.log_in().await;
    // Thirty connections to the store take longer than a call may wait for one, on a machine that does many other things at once.
    for _ in 0..10 {
        if strict.crowd(&browser).await.keys().all(|seen| seen == "200") {
            break;
        }
    }
    let before = strict.refreshes().await;
    let mut seen = BTreeMap::<String, usize>::new();
    for round in 1..=3 {
        tokio::time::sleep(LIFE as u32 * SECOND).await;
        for (what, count) in strict.crowd(&browser).await {
            *seen.entry(what).or_default() += count;
        }
        assert_eq!(strict.refreshes().await - before, round, "{seen:?}\n{}", strict.cluster.output());
    }
    row(
        &format!("three processes, thirty calls at once, Keycloak takes a refresh token {} time(s)", reuse + 1),
        "nothing; one refresh for each end of a token",
        &format!("{} refreshes for 3 ends", strict.refreshes().await - before),
        &format!("{seen:?}"),
    );
    assert_eq!(seen, [("200".to_owned(), 90)].into());
    assert_eq!(strict.peer.events("REFRESH_TOKEN_ERROR").await, 1, "that of the proof alone");
    assert_eq!(strict.loads(&mut browser).await, "200");
}

async fn a_process_is_killed_before_it_saves(reuse: u32) {
    let Some(mut strict) = Strict::new(reuse).await else { return };
    for place in 0..PLACES {
        strict.cluster.kill(place);
        strict.cluster.start_one(place, json!({ "hold": ["refresh_token", "after", 60_000] })).await;
    }
    let mut browser = strict.log_in().await;
    let mut other = strict.log_in().await;
    tokio::time::sleep(LIFE as u32 * SECOND).await;
    let (before, refused) = (strict.refreshes().await, strict.peer.events("REFRESH_TOKEN_ERROR").await);
    let (mut waiting, url) = (browser.clone(), strict.cluster.at("/api"));
    let waiting = tokio::spawn(async move { waiting.get(&url).await });
    let killed = loop {
        let answered = |place: &usize| strict.cluster.printed(*place).contains("answered refresh_token");
        if let Some(place) = (0..PLACES).find(answered) {
            break place;
        }
        tokio::time::sleep(SECOND / 100).await;
    };
    strict.cluster.kill(killed);
    // Those that hold nothing: the first refresh of each would wait, too.
    for place in 0..PLACES {
        strict.cluster.kill(place);
        strict.cluster.start_one(place, Value::Null).await;
    }
    drop(waiting);
    let (first, last) = strict.settles(&mut browser).await;
    let (refreshes, refusals) =
        (strict.refreshes().await - before, strict.peer.events("REFRESH_TOKEN_ERROR").await - refused);
    let others = strict.settles(&mut other).await;
    let expected = if reuse == 0 { "303 to /login/realm" } else { "200" };
    if reuse == 0 {
        strict.log_in_with(&mut browser).await;
    }
    row(
        &format!("killed between the answer and the save, Keycloak takes a refresh token {} time(s)", reuse + 1),
        if reuse == 0 { "that grant, and no other; one login" } else { "nothing" },
        &format!("{refreshes} refreshes that Keycloak granted, {refusals} that it refused"),
        &format!(
            "first {first}, then {last}{}; others {others:?}",
            if reuse == 0 { ", and after a login 200" } else { "" }
        ),
    );
    assert_eq!(last, expected);
    assert_eq!(others.1, "200");
    assert_eq!((refreshes, refusals), if reuse == 0 { (1, 1) } else { (2, 0) });
    assert_eq!(strict.loads(&mut browser).await, "200");
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn t250_calls_of_three_processes_are_one_refresh_at_a_keycloak_that_takes_each_token_once() {
    calls_of_three_processes_are_one_refresh(0).await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn t250_calls_of_three_processes_are_one_refresh_at_a_keycloak_that_takes_each_token_twice() {
    calls_of_three_processes_are_one_refresh(1).await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn t251_a_process_that_is_killed_before_it_saves_costs_that_grant_where_keycloak_takes_each_token_once() {
    a_process_is_killed_before_it_saves(0).await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn t251_a_process_that_is_killed_before_it_saves_costs_nothing_where_keycloak_takes_each_token_twice() {
    a_process_is_killed_before_it_saves(1).await;
}
