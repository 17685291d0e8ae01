use std::sync::Arc;
use std::time::Duration;

use oauth_runtime::Error;
use oauth_runtime::records::{IndexValue, Lease, LeaseHolder, Record, RecordKind, Records};
use oauth_runtime::stores::RedisStore;
use oauth_runtime::testing::{records_clock_contract, records_contract};
use oauth_tests::peer::RedisServer;
use oauth_tests::process::free_port;
use oauth_tests::skip;
use redis::{Client, TlsCertificates};

use super::common::{self, MINUTE, VALUE, ended, ending, finding, id, in_time, is_there, now, put, record};

async fn server() -> Option<RedisServer> {
    skip::unless(RedisServer::start().await)
}

async fn connect(server: &RedisServer) -> RedisStore {
    RedisStore::connect(&server.url()).await.expect("a store")
}

/// The code; nothing that people or programs read has the password.
fn code(error: &Error) -> &'static str {
    let (code, text) = finding(error);
    let source = std::error::Error::source(error).map(|source| format!("{source} {source:?}"));
    assert!(!format!("{text} {source:?}").contains(RedisServer::PASSWORD), "{text} {source:?}");
    code
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn redis_keeps_the_contract_of_records() {
    let Some(server) = server().await else { return };
    let store = connect(&server).await;
    assert!(matches!(store.name(), "Redis" | "Valkey"));
    assert!(store.notices().is_empty(), "{:?}", store.notices());
    let store = Arc::new(store);
    records_contract(Arc::<RedisStore>::clone(&store)).await;
    records_clock_contract(store).await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn redis_keeps_the_contract_over_tls_with_a_connection_of_the_application() {
    let Some(server) = server().await else { return };
    let root_cert = Some(std::fs::read(server.certificate()).expect("a certificate"));
    let client = Client::build_with_tls(server.tls_url(), TlsCertificates { client_tls: None, root_cert });
    let manager = client.expect("a client").get_connection_manager().await.expect("a connection");
    let store = RedisStore::with_connection(manager).await.expect("a store");
    assert!(store.notices().is_empty(), "{:?}", store.notices());
    records_contract(Arc::new(store)).await;
}

#[tokio::test]
async fn t212_applications_with_one_redis_see_nothing_of_each_other() {
    let Some(server) = server().await else { return };
    let (one, other) = (connect(&server).await, connect(&server).await.application("shop"));
    common::applications_see_nothing_of_each_other(one, other).await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn instances_with_one_redis_agree() {
    let Some(server) = server().await else { return };
    common::instances_agree(connect(&server).await, connect(&server).await).await;
}

#[tokio::test]
async fn all_keys_of_an_application_are_in_one_slot_and_each_has_an_end() {
    let Some(server) = server().await else { return };
    let store = connect(&server).await.application("shop");
    assert!(put(&store, record(1)).await);
    let lease = store.lease(*id(1).key(), LeaseHolder::from_bytes([1; 16]), MINUTE, now()).await;
    assert_eq!(lease.expect("an answer"), Lease::Taken);
    let keys = server.command(&["keys", "*"]);
    assert_eq!(keys.lines().count(), 4, "{keys}");
    let mut slots = keys.lines().map(|key| {
        let left = server.command(&["pttl", key]).parse::<i64>().expect("a number");
        assert!(left > 0, "{key} has no end");
        assert!(key.starts_with("{oauth:shop}:"), "{key}");
        server.command(&["cluster", "keyslot", key])
    });
    let first = slots.next();
    assert!(slots.all(|slot| Some(slot) == first));
}

#[tokio::test]
async fn t295_nothing_is_left_in_redis_when_everything_has_ended() {
    let Some(server) = server().await else { return };
    let store = connect(&server).await;
    let end = now() + Duration::from_secs(3);
    for number in 0..300 {
        assert!(put(&store, ending(number, end)).await);
    }
    assert_eq!(server.command(&["dbsize"]), "302");
    tokio::time::sleep(Duration::from_secs(4)).await;
    // No write is needed; the server finds what has ended in its own time, or when it is asked.
    let rest = (0..300).filter(|number| server.command(&["exists", &key_of(*number)]) != "0");
    assert_eq!(rest.count(), 0);
    for _ in 0..100 {
        if server.command(&["dbsize"]) == "0" {
            return;
        }
        tokio::time::sleep(Duration::from_millis(50)).await;
    }
    panic!("{}", server.command(&["keys", "*"]));
}

fn key_of(number: u16) -> String {
    let hex = id(number).key().as_bytes().iter().map(|byte| format!("{byte:02x}")).collect::<String>();
    format!("{{oauth:oauth}}:grant:{hex}")
}

fn size(server: &RedisServer, what: &str) -> usize {
    let keys = server.command(&["keys", &format!("*:{what}*")]);
    keys.lines().map(|key| server.command(&["zcard", key]).parse::<usize>().expect("a number")).sum()
}

#[tokio::test]
async fn sets_of_redis_shrink_with_later_writes_and_heal_when_they_are_read() {
    let Some(server) = server().await else { return };
    let store = connect(&server).await;
    let found = async || store.find(RecordKind::Grant, VALUE, now()).await.expect("an answer").len();
    // What has ended goes with the next write, from sets that last.
    for number in 0..10 {
        put(&store, ending(number, now() + Duration::from_secs(1))).await;
    }
    assert!(put(&store, record(20)).await);
    assert_eq!((size(&server, "all:"), size(&server, "by:")), (11, 11));
    tokio::time::sleep(Duration::from_secs(2)).await;
    assert!(put(&store, record(21)).await);
    assert_eq!((size(&server, "all:"), size(&server, "by:")), (2, 2));
    assert!(put(&store, ending(22, ended())).await);
    assert_eq!((size(&server, "all:"), size(&server, "by:")), (2, 2), "it had ended before");

    // A value that a record does not carry any more goes with it, and so does a record.
    let other = IndexValue::from_bytes([8; 32]);
    let over = Record::new(id(20), 2, now() + MINUTE, *b"over").with_indexes([other]);
    assert!(store.put(over, Some(1), now()).await.expect("an answer"));
    assert_eq!((found().await, size(&server, "by:")), (1, 2));
    assert!(store.delete(id(20), now()).await.expect("an answer").is_some());
    assert_eq!((size(&server, "all:"), size(&server, "by:")), (1, 1));

    // Somebody else deletes a record.
    server.command(&["del", &key_of(21)]);
    assert_eq!(found().await, 0);
    assert_eq!(size(&server, "by:"), 0);
    assert!(store.page(RecordKind::Grant, None, now()).await.expect("an answer").records.is_empty());
    assert_eq!(size(&server, "all:"), 0);
}

#[tokio::test]
async fn what_is_wrong_with_a_redis_is_a_finding_without_its_password() {
    let Some(server) = server().await else { return };
    let connect = async |url: &str| in_time(RedisStore::connect(url)).await.expect_err("it does not connect");
    let password = RedisServer::PASSWORD;
    let error = connect(&format!("redis://:{password}@127.0.0.1:{}", free_port())).await;
    assert_eq!(code(&error), "store_unreachable");
    assert_eq!(code(&connect(&format!("http://:{password}@127.0.0.1")).await), "store_url_invalid");
    let error = connect(&server.url().replace(password, "hunter3")).await;
    assert_eq!(code(&error), "store_refused");
    assert!(finding(&error).1.contains("refuses the user or the password"), "{error}");
    assert_eq!(code(&connect(&format!("redis://127.0.0.1:{}", server.port())).await), "store_refused");
    // No authority of this machine knows the certificate.
    let error = connect(&server.tls_url()).await;
    assert_eq!(code(&error), "store_unreachable");
    assert!(finding(&error).1.contains("agree on TLS"), "{error} {error:?}");
    server.command(&["acl", "setuser", "clerk", "on", ">hunter3", "~*", "+@connection"]);
    let limited = format!("redis://clerk:hunter3@127.0.0.1:{}", server.port());
    let error = connect(&limited).await;
    assert_eq!(code(&error), "store_refused");
    assert!(finding(&error).1.contains("does not let the user"), "{error}");
    server.command(&["acl", "setuser", "clerk", "+@scripting"]);
    let error = connect(&limited).await;
    assert_eq!(code(&error), "store_refused", "scripts may not ask for the time: {error:?}");
    server.command(&["replicaof", "127.0.0.1", "1"]);
    assert_eq!(code(&connect(&server.url()).await), "store_not_writable");
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_user_of_redis_needs_the_keys_of_the_application_and_no_configuration() {
    let Some(server) = server().await else { return };
    let allowed = ["+@read", "+@write", "+@scripting", "+@connection", "+time", "+info"];
    server.command(&[&["acl", "setuser", "clerk", "on", ">hunter3", "~{oauth:*}:*"][..], &allowed[..]].concat());
    let url = format!("redis://clerk:hunter3@127.0.0.1:{}", server.port());
    let store = RedisStore::connect(&url).await.expect("it may use its keys");
    assert!(store.notices().is_empty());
    records_contract(Arc::new(store)).await;
}

#[tokio::test]
async fn what_could_be_better_about_a_redis_is_a_notice() {
    let settings = ["--maxmemory", "50mb", "--maxmemory-policy", "allkeys-lru", "--save", ""];
    let Some(server) = skip::unless(RedisServer::start_with(&settings).await) else { return };
    let notices = async || {
        let store = connect(&server).await;
        store.notices().iter().map(|notice| (notice.code(), notice.sentence().to_owned())).collect::<Vec<_>>()
    };
    let found = notices().await;
    assert_eq!(found.iter().map(|(code, _)| *code).collect::<Vec<_>>(), ["store_evicts", "store_not_durable"]);
    assert!(found[0].1.contains("allkeys-lru") && found[1].1.contains("nothing to disk"), "{found:?}");
    server.command(&["config", "set", "save", "3600 1"]);
    assert!(notices().await[1].1.contains("now and then"));
}

#[tokio::test]
async fn t207_a_redis_that_is_full_refuses_and_says_so() {
    let settings = ["--maxmemory", "1", "--appendonly", "yes"];
    let Some(server) = skip::unless(RedisServer::start_with(&settings).await) else { return };
    let store = connect(&server).await;
    let error = store.put(record(1), None, now()).await.expect_err("there is no room");
    assert!(error.to_string().contains("OOM"), "{error}");
    assert!(!is_there(&store, 1).await);
    server.command(&["config", "set", "maxmemory", "0"]);
    assert!(put(&store, record(1)).await);
}

#[tokio::test]
async fn t267_debug_output_of_the_store_shows_no_password() {
    let Some(server) = server().await else { return };
    let store = connect(&server).await.application("shop");
    let text = format!("{store:?} {store:#?}");
    assert!(text.contains("shop") && !text.contains(RedisServer::PASSWORD), "{text}");
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn t207_while_redis_is_away_operations_fail_and_afterwards_they_work() {
    let Some(mut server) = server().await else { return };
    let store = Arc::new(connect(&server).await);
    assert!(put(&store, record(1)).await);
    server.stop();
    let refused = (2..22).map(|number| {
        let store = Arc::clone(&store);
        tokio::spawn(async move { in_time(store.put(record(number), None, now())).await })
    });
    for one in refused.collect::<Vec<_>>() {
        assert!(one.await.expect("in time").is_err());
    }
    assert!(in_time(store.get(id(1), now())).await.is_err(), "a failure is no empty answer");
    assert!(in_time(store.find(RecordKind::Grant, VALUE, now())).await.is_err());
    assert!(in_time(store.lease(*id(1).key(), LeaseHolder::from_bytes([1; 16]), MINUTE, now())).await.is_err());
    server.start_again().await;
    assert!(is_there(&store, 1).await, "what was committed is there, and the scripts are sent again");
    assert!(put(&store, record(2)).await);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn t207_a_redis_that_restarts_between_two_operations_is_not_noticed() {
    let Some(mut server) = server().await else { return };
    let store = connect(&server).await;
    assert!(put(&store, record(1)).await);
    server.stop();
    server.start_again().await;
    assert!(is_there(&store, 1).await);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn t207_a_redis_that_hangs_is_an_error_in_time() {
    let Some(server) = server().await else { return };
    let store = connect(&server).await;
    assert!(put(&store, record(1)).await);
    server.command(&["client", "pause", "9000", "all"]);
    assert!(in_time(store.get(id(1), now())).await.is_err());
    assert!(in_time(RedisStore::connect(&server.url())).await.is_err());
    tokio::time::sleep(Duration::from_secs(2)).await;
    assert!(in_time(store.get(id(1), now())).await.expect("an answer").is_some());
}
