//! T251: what is lost when a process ends, stands still or loses its store in the middle of a refresh, and what it costs the
//! user. Each test prints a line: fault, what is expected, what was measured, what the user saw.

use std::time::Duration;

use oauth_runtime::stores::{PostgresStore, RedisStore};
use oauth_tests::peer::{PostgresServer, RedisServer};
use oauth_tests::skip;
use serde_json::json;

use crate::rig::row;

use super::token_users::{LIFE, Login, TURN};

const SECONDS: Duration = Duration::from_secs(1);

/// A login whose access token has ended, with PostgreSQL.
async fn ended() -> Option<Login> {
    let server = skip::unless(PostgresServer::shared().await)?;
    let url = server.url(&server.database());
    let login = Login::new(PostgresStore::connect(&url).await.expect("a store"), "postgres", &url).await;
    end(&login);
    Some(login)
}

fn end(login: &Login) {
    login.clock.advance(LIFE.try_into().expect("ten minutes"));
    login.provider.set_clock_offset(login.clock.ahead());
    login.provider.clear_requests();
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn t251_a_process_that_is_killed_before_its_request_costs_a_wait() {
    let Some(mut login) = ended().await else { return };
    let mut killed = login.process(json!({ "calls": 1, "hold": ["before", 60_000] })).await;
    login.go(1);
    killed.says("asking").await;
    killed.kill();
    let (first, last, took) = login.settle().await;
    assert_eq!((&*last, login.refreshes()), ("200", 1), "{first}");
    assert!(took < TURN + 5 * SECONDS, "{took:?}");
    row(
        "killed between lease and request",
        "nothing is lost; others wait for the end of the turn, 16 s",
        &format!("1 refresh, by another process after {took:.1?}"),
        &format!("first {first}, then {last}"),
    );
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn t251_a_process_that_is_killed_before_it_saves_costs_that_grant_and_one_login() {
    let Some(mut login) = ended().await else { return };
    let mut killed = login.process(json!({ "calls": 1, "hold": ["after", 60_000] })).await;
    login.go(1);
    killed.says("answered").await;
    killed.kill();
    let (first, last, took) = login.settle().await;
    assert_eq!((&*last, login.refreshes()), ("303 to /login/lasting", 2), "{first}");
    assert!(took < TURN + 5 * SECONDS, "{took:?}");
    for _ in 0..5 {
        assert_eq!(login.load().await, last);
    }
    assert_eq!(login.refreshes(), 2, "it is noted, and the provider left alone");
    login.log_in_again().await;
    assert_eq!(login.refreshes(), 2);
    row(
        "killed between the answer and the save",
        "this grant, and no other; one login",
        &format!("2 refreshes, the second refused, noted after {took:.1?}; none at 5 more pages"),
        &format!("first {first}, then {last}, and after that login 200"),
    );
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn t251_a_process_that_stands_still_before_its_request_spends_nothing_when_it_goes_on() {
    let Some(mut login) = ended().await else { return };
    let mut frozen = login.process(json!({ "calls": 1, "hold": ["before", 300] })).await;
    login.go(1);
    frozen.says("asking").await;
    frozen.signal("STOP");
    let (first, last, took) = login.settle().await;
    assert_eq!((&*last, login.refreshes()), ("200", 1), "{first}");
    frozen.signal("CONT");
    let outcome = frozen.round(1).await;
    tokio::time::sleep(2 * SECONDS).await;
    let (refreshes, then) = (login.refreshes(), login.load().await);
    end(&login);
    let later = login.load().await;
    row(
        "stopped between lease and request, past its turn, and continued",
        "others take over; its own call fails",
        &format!("{refreshes} refresh(es), by another after {took:.1?}; its call: {outcome:?}"),
        &format!("first {first}, then {last}; afterwards {then}, at the next end of a token {later}"),
    );
    assert_eq!((refreshes, &*then, &*later), (1, "200", "200"), "{outcome:?}");
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn t251_a_process_that_stands_still_before_it_saves_costs_that_grant_and_one_login() {
    let Some(mut login) = ended().await else { return };
    let mut frozen = login.process(json!({ "calls": 1, "hold": ["after", 300] })).await;
    login.go(1);
    frozen.says("answered").await;
    frozen.signal("STOP");
    let (first, last, took) = login.settle().await;
    assert_eq!((&*last, login.refreshes()), ("303 to /login/lasting", 2), "{first}");
    frozen.signal("CONT");
    let outcome = frozen.round(1).await;
    // Until it has noted what it makes of that.
    tokio::time::sleep(2 * SECONDS).await;
    let then = login.load().await;
    // The answer that lay there was saved, or its call had ended; that the provider ended the grant shows when it is asked.
    assert!(["200", "303 to /login/lasting"].contains(&&*then), "{then}");
    end(&login);
    let (later, refreshes) = (login.load().await, login.refreshes());
    row(
        "stopped between the answer and the save, past its turn, and continued",
        "this grant, and no other: the provider ended it when its token came twice; one login",
        &format!(
            "2 refreshes, the second refused after {took:.1?}; its call: {outcome:?}; {refreshes} more when its token ended"
        ),
        &format!(
            "first {first}, then {last}; after it went on {then}; at the end of that token {later}, after one login 200"
        ),
    );
    assert!(refreshes <= 1 && later == "303 to /login/lasting", "{refreshes} {later}");
    login.log_in_again().await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn t251_a_store_that_is_away_while_tokens_are_saved_costs_a_wait() {
    let Some(mut server) = skip::unless(PostgresServer::start().await) else { return };
    let url = server.url(&server.database());
    let mut login = Login::new(PostgresStore::connect(&url).await.expect("a store"), "postgres", &url).await;
    end(&login);
    let mut user = login.process(json!({ "calls": 10, "hold": ["after", 500] })).await;
    login.go(1);
    user.says("answered").await;
    server.stop();
    let meanwhile = login.load().await;
    tokio::time::sleep(3 * SECONDS).await;
    server.start_again().await;
    let outcome = user.round(1).await;
    let (first, last, took) = login.settle().await;
    login.go(2);
    let then = user.round(2).await;
    row(
        "the store is away for some seconds during the save",
        "nothing is lost; the tokens are saved when it is back",
        &format!(
            "{} refresh; its calls: {outcome:?}, later {then:?}; saved {took:.1?} after the start",
            login.refreshes()
        ),
        &format!("meanwhile {meanwhile}, then {first}, {last}"),
    );
    assert_eq!((&*last, login.refreshes(), user.asked()), ("200", 1, 1));
    assert_eq!(then.values().sum::<usize>(), 10, "{then:?}");
    assert_eq!(then.keys().map(String::len).collect::<Vec<_>>(), [16], "{then:?}");
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn t257_processes_whose_clocks_are_two_minutes_apart_make_one_refresh() {
    let Some(mut login) = ended().await else { return };
    let mut users = Vec::new();
    for ahead in [LIFE, LIFE + 120, LIFE + 60] {
        users.push(login.process(json!({ "calls": 100, "ahead": ahead, "patience": 10 })).await);
    }
    login.go(1);
    let mut outcomes = Vec::new();
    for user in &mut users {
        outcomes.push(user.round(1).await);
    }
    let last = login.load().await;
    row(
        "clocks two minutes apart",
        "one refresh, while tokens live longer than the difference",
        &format!("{} refresh; calls of the three: {outcomes:?}", login.refreshes()),
        &last,
    );
    assert!(outcomes.iter().all(|outcome| *outcome == outcomes[0] && outcome.len() == 1), "{outcomes:?}");
    assert_eq!((login.refreshes(), &*last), (1, "200"));
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn t251_a_redis_that_is_emptied_costs_a_login_and_leaves_no_tokens_at_the_provider() {
    let Some(server) = skip::unless(RedisServer::start().await) else { return };
    let url = server.url();
    let mut login = Login::new(RedisStore::connect(&url).await.expect("a store"), "redis", &url).await;
    end(&login);
    let mut user = login.process(json!({ "calls": 10, "hold": ["after", 500] })).await;
    login.go(1);
    user.says("answered").await;
    server.command(&["FLUSHALL"]);
    let outcome = user.round(1).await;
    let (_, last, _) = login.settle().await;
    let revoked = login.provider.request_count(oauth_runtime::testing::Endpoint::Revocation);
    row(
        "Redis is emptied during a refresh",
        "all grants; what the refresh brought is revoked; one login",
        &format!("{} refresh, {revoked} revocation; its calls: {outcome:?}", login.refreshes()),
        &format!("{last}, after that login 200"),
    );
    assert_eq!(outcome, [("not_authenticated".to_owned(), 10)].into());
    assert_eq!((login.refreshes(), revoked), (1, 1));
    login.log_in_again().await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn t259_a_process_with_another_secret_gets_no_tokens_and_spoils_none() {
    let Some(mut login) = ended().await else { return };
    let secret = "what no other process of the application has";
    let mut user = login.process(json!({ "calls": 10, "secret": secret })).await;
    login.go(1);
    let outcome = user.round(1).await;
    let last = login.load().await;
    row(
        "OAUTH_SECRET is another one in one process",
        "it has no tokens, asks for none, and spoils none",
        &format!("{} refresh, by a process with the right one; its calls: {outcome:?}", login.refreshes()),
        &format!("{last} at the others"),
    );
    assert_eq!(outcome, [("not_authenticated".to_owned(), 10)].into());
    assert_eq!((user.asked(), &*last, login.refreshes()), (0, "200", 1));
}
