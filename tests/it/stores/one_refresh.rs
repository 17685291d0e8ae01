//! T250: processes that share a store and find one access token at its end ask for one new one.

use std::collections::BTreeMap;
use std::time::Duration;

use axum::routing::get;
use axum::{Json, Router};
use oauth_runtime::prelude::*;
use oauth_runtime::records::Records;
use oauth_runtime::stores::{FileStore, PostgresStore, RedisStore, SqliteStore};
use oauth_runtime::testing::{ClientRegistration, Endpoint};
use oauth_runtime::tokens::{TokenKey, Tokens};
use oauth_tests::browser::Browser;
use oauth_tests::folder::Folder;
use oauth_tests::peer::{OidcClient, OidcProvider, OidcProviderConfig, PostgresServer, RedisServer};
use oauth_tests::process::free_port;
use oauth_tests::skip;
use serde_json::{Value, json};
use tower_sessions::MemoryStore;

use crate::rig::{App, Rotating, SECRET, environment};

use super::token_users::{LIFE, Login, SEALING, TokenUser, assert_is_good_for_one_use, go};

/// Three processes, each with this many calls at once.
const CALLS: usize = 334;

async fn thousand_calls_are_one_refresh(store: impl Records, kind: &str, place: &str) {
    let mut login = Login::new(store, kind, place).await;
    login.assert_old_refresh_tokens_are_refused().await;
    // That ended the grant.
    login.log_in_anew().await;
    login.provider.clear_requests();
    // So that nobody is served before the next one asks, and a process without a lease would be seen.
    login.provider.delay(Endpoint::Token, Duration::from_millis(500));
    let mut seen = Vec::new();
    for (round, ahead) in [(1, LIFE), (2, 2 * LIFE)] {
        let mut users = Vec::new();
        for _ in 0..3 {
            users.push(login.process(json!({ "calls": CALLS, "ahead": ahead, "patience": 10 })).await);
        }
        login.go(1);
        let token = one_token_after_one_refresh(&mut users).await;
        login.come_back(1);
        // The second one is made with the refresh token that the first one brought.
        assert_eq!(login.refreshes(), round, "{kind}");
        assert!(!seen.contains(&token));
        seen.push(token);
    }
}

/// All calls of all processes come to one token, and one of them asked for it.
async fn one_token_after_one_refresh(users: &mut [TokenUser]) -> String {
    let mut outcomes = BTreeMap::<String, usize>::new();
    for user in &mut *users {
        for (outcome, count) in user.round(1).await {
            *outcomes.entry(outcome).or_default() += count;
        }
    }
    let asked = users.iter().map(TokenUser::asked).sum::<usize>();
    let outcomes = outcomes.into_iter().collect::<Vec<_>>();
    let [(token, count)] = &outcomes[..] else { panic!("asked {asked} times: {outcomes:?}") };
    assert_eq!((asked, token.len(), *count), (1, 16, users.len() * CALLS), "{outcomes:?}");
    token.clone()
}

/// Alice's login at npm's oidc-provider, which ends a grant whose refresh token comes twice, and the key of its tokens.
async fn log_in(app: &App, peer: &OidcProvider) -> Value {
    let mut browser = Browser::new();
    let page = browser.get(&app.path("/key")).await;
    let page = peer.sign_in(&mut browser, page, "alice").await;
    serde_json::from_str(page.body()).unwrap_or_else(|_| panic!("{}: {}", page.url(), page.body()))
}

async fn thousand_calls_are_one_refresh_at_oidc_provider(store: impl Records, kind: &str, place: &str) {
    let port = free_port();
    let origin = format!("http://127.0.0.1:{port}");
    let router = Router::new()
        .route("/key", get(|user: User<Rotating>| async move { Json(user.signed_in().token_key()) }))
        .merge(Rotating::routes());
    let app = App::start(router, |builder| {
        let builder = builder.environment(environment(&origin)).secrets([SEALING]);
        builder.session_store(MemoryStore::default()).store(store)
    })
    .await;
    let client = (ClientRegistration::DEFAULT_ID, SECRET);
    let registered = OidcClient::new(client.0, client.1, &app.path("/auth/rotating"));
    let config = OidcProviderConfig::default().with_port(port).with_client(registered);
    let config = config.with_setting("rotateRefreshToken", true);
    let Some(peer) = skip::unless(OidcProvider::start(config).await) else { return };

    let thrown_away: TokenKey = serde_json::from_value(log_in(&app, &peer).await).expect("a key");
    let tokens = app.layer.api::<Rotating>(thrown_away).expect("a caller").tokens().await.expect("tokens");
    let Tokens::OAuth2(tokens) = tokens else { panic!("OAuth 2.0") };
    let refresh_token = tokens.refresh_token.expect("a refresh token");
    assert_is_good_for_one_use(&format!("{origin}/token"), client, refresh_token.expose()).await;

    let folder = Folder::new("rounds");
    let task = json!({
        "store": [kind, place],
        "provider": "rotating",
        "authority": origin.trim_start_matches("http://"),
        "client": [client.0, client.1],
        "secret": SEALING,
        "key": log_in(&app, &peer).await,
        "calls": CALLS,
        "patience": 10,
        "folder": folder.path(),
    });
    let mut seen = Vec::new();
    // A token that came twice would show at the refresh after.
    for hours in 1..=3 {
        let mut users = Vec::new();
        for _ in 0..3 {
            users.push(TokenUser::start(&task, json!({ "ahead": hours * 3600 })).await);
        }
        go(&folder, 1);
        let token = one_token_after_one_refresh(&mut users).await;
        std::fs::remove_file(folder.path().join("go-1")).expect("a file");
        assert!(!seen.contains(&token));
        seen.push(token);
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn t250_a_thousand_calls_are_one_refresh_at_oidc_provider_with_postgresql() {
    let Some(server) = skip::unless(PostgresServer::shared().await) else { return };
    let url = server.url(&server.database());
    let store = PostgresStore::connect(&url).await.expect("a store");
    thousand_calls_are_one_refresh_at_oidc_provider(store, "postgres", &url).await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn t250_a_thousand_calls_are_one_refresh_at_oidc_provider_with_redis() {
    let Some(server) = skip::unless(RedisServer::start().await) else { return };
    let url = server.url();
    let store = RedisStore::connect(&url).await.expect("a store");
    thousand_calls_are_one_refresh_at_oidc_provider(store, "redis", &url).await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn t250_a_thousand_calls_of_three_processes_are_one_refresh_with_postgresql() {
    let Some(server) = skip::unless(PostgresServer::shared().await) else { return };
    let url = server.url(&server.database());
    thousand_calls_are_one_refresh(PostgresStore::connect(&url).await.expect("a store"), "postgres", &url).await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn t250_a_thousand_calls_of_three_processes_are_one_refresh_with_redis() {
    let Some(server) = skip::unless(RedisServer::start().await) else { return };
    let url = server.url();
    thousand_calls_are_one_refresh(RedisStore::connect(&url).await.expect("a store"), "redis", &url).await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn t250_a_thousand_calls_of_three_processes_are_one_refresh_with_sqlite() {
    let folder = Folder::new("sqlite");
    let path = folder.path().join("records.db").display().to_string();
    thousand_calls_are_one_refresh(SqliteStore::open(&path).await.expect("a store"), "sqlite", &path).await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn t250_a_thousand_calls_of_three_processes_are_one_refresh_with_files() {
    let folder = Folder::new("file");
    let path = folder.path().display().to_string();
    thousand_calls_are_one_refresh(FileStore::open(&path).await.expect("a store"), "file", &path).await;
}
