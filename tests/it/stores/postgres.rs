use std::sync::Arc;
use std::time::{Duration, Instant};

use oauth_runtime::Error;
use oauth_runtime::records::{IndexValue, Lease, LeaseHolder, Record, RecordKind, Records};
use oauth_runtime::stores::PostgresStore;
use oauth_runtime::testing::{records_clock_contract, records_contract};
use oauth_tests::peer::PostgresServer;
use oauth_tests::process::free_port;
use oauth_tests::skip;
use sqlx::postgres::{PgPool, PgPoolOptions};

use super::common::{self, MINUTE, VALUE, ended, ending, finding, id, in_time, is_there, now, put, record};

/// A database of the shared server.
struct Database {
    server: &'static PostgresServer,
    name: String,
}

impl Database {
    async fn new() -> Option<Self> {
        let server = skip::unless(PostgresServer::shared().await)?;
        Some(Self { server, name: server.database() })
    }

    fn url(&self) -> String {
        self.server.url(&self.name)
    }

    async fn store(&self) -> PostgresStore {
        PostgresStore::connect(&self.url()).await.expect("a store")
    }

    async fn pool(&self) -> PgPool {
        PgPoolOptions::new().max_connections(3).connect(&self.url()).await.expect("a pool")
    }

    fn sql(&self, statements: &str) -> String {
        self.server.sql(&self.name, statements)
    }

    /// Rows of records, of what they are found by, and of leases.
    fn count(&self) -> [u32; 3] {
        ["oauth_records", "oauth_index", "oauth_leases"]
            .map(|table| self.sql(&format!("select count(*) from {table}")).parse().expect("a number"))
    }
}

/// The code; nothing that people or programs read has the password.
fn code(error: &Error) -> &'static str {
    let (code, text) = finding(error);
    let source = std::error::Error::source(error).map(|source| format!("{source} {source:?}"));
    assert!(!format!("{text} {source:?}").contains(PostgresServer::PASSWORD), "{text} {source:?}");
    code
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn postgresql_keeps_the_contract_of_records() {
    let Some(database) = Database::new().await else { return };
    let store = database.store().await;
    assert_eq!(store.name(), "PostgreSQL");
    assert!(store.notices().is_empty(), "{:?}", store.notices());
    let store = Arc::new(store);
    records_contract(Arc::<PostgresStore>::clone(&store)).await;
    records_clock_contract(store).await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn postgresql_keeps_the_contract_with_a_pool_of_the_application() {
    let Some(database) = Database::new().await else { return };
    let pool = database.pool().await;
    PostgresStore::migrate(&pool).await.expect("tables");
    records_contract(Arc::new(PostgresStore::with_pool(pool).await.expect("a store"))).await;
}

#[tokio::test]
async fn t212_applications_with_one_database_see_nothing_of_each_other() {
    let Some(database) = Database::new().await else { return };
    let (one, other) = (database.store().await, database.store().await.application("shop"));
    common::applications_see_nothing_of_each_other(one, other).await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn instances_with_one_database_agree() {
    let Some(database) = Database::new().await else { return };
    common::instances_agree(database.store().await, database.store().await).await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn of_many_instances_that_start_at_once_one_makes_the_tables() {
    let Some(database) = Database::new().await else { return };
    let starting = (0..8).map(|_| {
        let url = database.url();
        tokio::spawn(async move { PostgresStore::connect(&url).await.map(drop) })
    });
    for one in starting.collect::<Vec<_>>() {
        one.await.expect("no panic").expect("every one of them starts");
    }
    assert_eq!(database.sql("select version from oauth_schema"), "1");
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn whoever_starts_while_another_one_makes_the_tables_waits_for_them() {
    /// What the store locks.
    const LOCK: i64 = i64::from_be_bytes(*b"oauth_sc");
    let Some(database) = Database::new().await else { return };
    let mut other = database.pool().await.begin().await.expect("a transaction");
    sqlx::query("select pg_advisory_xact_lock($1)").bind(LOCK).execute(&mut *other).await.expect("a lock");
    sqlx::raw_sql(PostgresStore::MIGRATIONS[0]).execute(&mut *other).await.expect("tables");
    let url = database.url();
    let starting = tokio::spawn(async move { PostgresStore::connect(&url).await });
    tokio::time::sleep(Duration::from_millis(500)).await;
    assert!(!starting.is_finished());
    other.commit().await.expect("committed");
    let store = starting.await.expect("no panic").expect("it starts");
    assert!(put(&store, record(1)).await);
}

#[tokio::test]
async fn t295_postgresql_deletes_what_has_ended_and_what_it_was_found_by() {
    let Some(database) = Database::new().await else { return };
    let store = database.store().await;
    for number in 0..600 {
        assert!(put(&store, record(number)).await);
    }
    assert_eq!(database.count(), [600, 600, 0]);
    let lease = store.lease(*id(1).key(), LeaseHolder::from_bytes([1; 16]), Duration::from_millis(1), now()).await;
    assert_eq!(lease.expect("an answer"), Lease::Taken);
    // A day passes.
    database
        .sql("update oauth_leases set ends_at = ends_at - 86500; update oauth_records set ends_at = ends_at - 86500");
    assert_eq!(database.count(), [600, 600, 1]);
    for number in 1000..1070 {
        put(&store, record(number)).await;
        store.delete(id(number), now()).await.expect("an answer");
    }
    assert_eq!(database.count(), [0, 0, 0]);
}

#[tokio::test]
async fn a_record_that_has_ended_and_is_written_anew_is_found_by_its_new_values_alone() {
    let Some(database) = Database::new().await else { return };
    let store = database.store().await;
    // The first write sweeps, and the second does not.
    assert!(put(&store, record(2)).await);
    assert!(put(&store, ending(1, ended())).await);
    assert_eq!(database.count(), [2, 2, 0]);
    let other = IndexValue::from_bytes([8; 32]);
    let anew = Record::new(id(1), 1, now() + MINUTE, *b"anew").with_indexes([other]);
    assert!(put(&store, anew).await);
    assert_eq!(database.count(), [2, 2, 0]);
    assert_eq!(store.find(RecordKind::Grant, VALUE, now()).await.expect("an answer").len(), 1);
    assert_eq!(store.find(RecordKind::Grant, other, now()).await.expect("an answer").len(), 1);
}

#[tokio::test]
async fn each_operation_of_postgresql_is_one_statement() {
    let Some(database) = Database::new().await else { return };
    database.sql(&format!("alter database {} set log_statement = 'all'", database.name));
    // Of connections from now on; and the first write sweeps.
    let logged = database.store().await.application("logged");
    assert!(put(&logged, record(1)).await);
    let before = statements(database.server).await;
    let one = Record::new(id(2), 1, now() + MINUTE, *b"found by nothing");
    assert!(put(&logged, one).await);
    assert!(is_there(&logged, 2).await);
    assert!(logged.put(record(2), Some(1), now()).await.expect("an answer"));
    assert!(logged.delete(id(2), now()).await.expect("an answer").is_some());
    assert_eq!(statements(database.server).await - before, 4, "{}", database.server.log());
}

/// How many are in the log, once no more come; they are read by a thread of its own.
async fn statements(server: &PostgresServer) -> usize {
    let count = || server.log().lines().filter(|line| line.contains("execute ") && line.contains("oauth_")).count();
    let mut counted = count();
    loop {
        tokio::time::sleep(Duration::from_millis(300)).await;
        if count() == counted {
            return counted;
        }
        counted = count();
    }
}

/// A server that has not looked at the tables yet takes any two indexes for equally good.
#[tokio::test]
async fn records_are_found_quickly_before_the_server_knows_the_tables() {
    let Some(database) = Database::new().await else { return };
    let store = database.store().await;
    for table in ["oauth_records", "oauth_index"] {
        database.sql(&format!("alter table {table} set (autovacuum_enabled = off)"));
    }
    database.sql(
        "insert into oauth_records \
         select 'oauth', 'grant', sha256(n::text::bytea), 1, 4000000000, '' from generate_series(1, 30000) n",
    );
    let value = "decode(repeat('09', 32), 'hex')";
    database.sql(&format!(
        "insert into oauth_index (application, kind, key, value) \
         select 'oauth', 'grant', sha256(n::text::bytea), case when n > 1000 then sha256(n::text::bytea) else {value} end \
         from generate_series(1, 30000) n"
    ));
    let found = in_time(store.find(RecordKind::Grant, VALUE, now())).await.expect("an answer in time");
    assert_eq!(found.len(), 1000);
    for number in 0..100 {
        assert!(put(&store, record(number)).await);
        assert!(store.delete(id(number), now()).await.expect("an answer").is_some());
    }
    // A connection tells what it read when it ends, if not before.
    drop(store);
    let read = || {
        let entries = "select sum(idx_tup_read) from pg_stat_user_indexes where relname = 'oauth_index'";
        database.sql(entries).parse::<u32>().expect("a number")
    };
    let started = Instant::now();
    while read() < 1100 && started.elapsed() < Duration::from_secs(20) {
        tokio::time::sleep(Duration::from_millis(200)).await;
    }
    assert!(
        (1100..5000).contains(&read()),
        "{} entries were read for 1000 that were found, and 100 that were written",
        read()
    );
}

#[tokio::test]
async fn what_is_wrong_with_a_server_is_a_finding_without_its_password() {
    let Some(database) = Database::new().await else { return };
    let connect = async |url: &str| in_time(PostgresStore::connect(url)).await.expect_err("it does not connect");
    let password = PostgresServer::PASSWORD;
    let error = connect(&format!("postgres://admin:{password}@127.0.0.1:{}/a", free_port())).await;
    assert_eq!(code(&error), "store_unreachable");
    assert_eq!(code(&connect(&format!("mysql://admin:{password}@127.0.0.1/a")).await), "store_url_invalid");
    let error = connect(&database.url().replace(password, "hunter3")).await;
    assert_eq!(code(&error), "store_refused");
    assert!(finding(&error).1.contains("refuses the user `admin`"), "{error}");
    let error = connect(&database.server.url("nowhere")).await;
    assert_eq!(code(&error), "store_refused");
    assert!(finding(&error).1.contains("no database `nowhere`"), "{error}");
    let read_only = format!("{}?options[default_transaction_read_only]=on", database.url());
    assert_eq!(code(&connect(&read_only).await), "store_not_writable");
    assert!(put(&database.store().await, record(1)).await);
    assert_eq!(code(&connect(&read_only).await), "store_not_writable", "though the tables are there");
    // The server has no certificate.
    let error = connect(&format!("{}?sslmode=require", database.url())).await;
    assert_eq!(code(&error), "store_unreachable");
    assert!(finding(&error).1.contains("TLS"), "{error}");
}

#[tokio::test]
async fn a_user_who_may_not_make_tables_uses_those_that_somebody_else_made() {
    let Some(database) = Database::new().await else { return };
    let user = format!("clerk_{}", database.name);
    let password = PostgresServer::PASSWORD;
    database.sql(&format!("create role {user} login password '{password}'"));
    let url = database.url().replace("admin:", &format!("{user}:"));
    let error = PostgresStore::connect(&url).await.expect_err("no right to make tables");
    assert_eq!(code(&error), "store_refused");
    for migration in PostgresStore::MIGRATIONS {
        database.sql(migration);
    }
    assert_eq!(code(&PostgresStore::connect(&url).await.expect_err("no right to read them")), "store_refused");
    let tables = "oauth_schema, oauth_records, oauth_index, oauth_leases";
    database.sql(&format!("grant select, insert, update, delete on {tables} to {user}"));
    let store = PostgresStore::connect(&url).await.expect("it may use them");
    assert!(put(&store, record(1)).await);
    assert_eq!(store.find(RecordKind::Grant, VALUE, now()).await.expect("an answer").len(), 1);
}

#[tokio::test]
async fn tables_of_another_version_are_a_finding_at_start() {
    let Some(database) = Database::new().await else { return };
    let pool = database.pool().await;
    let with_pool = async || PostgresStore::with_pool(pool.clone()).await.map(drop);
    let error = with_pool().await.expect_err("there are no tables");
    assert_eq!(code(&error), "store_not_migrated");
    assert!(finding(&error).1.contains("PostgresStore::migrate"), "{error}");
    assert_eq!(database.sql("select to_regclass('oauth_schema')"), "", "who only looks makes nothing");
    PostgresStore::migrate(&pool).await.expect("tables");
    with_pool().await.expect("a store");
    database.sql("update oauth_schema set version = 2");
    assert_eq!(code(&with_pool().await.expect_err("newer tables")), "store_schema_newer");
    assert_eq!(code(&PostgresStore::migrate(&pool).await.expect_err("newer tables")), "store_schema_newer");
    assert_eq!(code(&PostgresStore::connect(&database.url()).await.expect_err("newer tables")), "store_schema_newer");
    database.sql("delete from oauth_schema");
    assert_eq!(code(&with_pool().await.expect_err("no version")), "store_not_migrated");
}

#[tokio::test]
async fn what_could_be_better_about_a_server_is_a_notice() {
    let Some(database) = Database::new().await else { return };
    let codes = async |options: &str| {
        let store = PostgresStore::connect(&format!("{}?{options}", database.url())).await.expect("a store");
        store.notices().iter().map(|notice| notice.code()).collect::<Vec<_>>()
    };
    assert_eq!(codes("options[synchronous_commit]=off").await, ["store_not_durable"]);
    assert_eq!(codes("options[default_transaction_isolation]=serializable").await, ["store_isolation"]);
    assert_eq!(codes("application_name=shop").await, [] as [&str; 0]);
}

#[tokio::test]
async fn t267_debug_output_of_the_store_shows_no_password() {
    let Some(database) = Database::new().await else { return };
    let store = database.store().await.application("shop");
    let text = format!("{store:?} {store:#?}");
    assert!(text.contains("shop") && !text.contains(PostgresServer::PASSWORD), "{text}");
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn t207_while_postgresql_is_away_operations_fail_and_afterwards_they_work() {
    let Some(mut server) = skip::unless(PostgresServer::start().await) else { return };
    let store = Arc::new(PostgresStore::connect(&server.url("postgres")).await.expect("a store"));
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
    assert!(in_time(store.lease(*id(1).key(), LeaseHolder::from_bytes([1; 16]), MINUTE, now())).await.is_err());
    server.start_again().await;
    assert!(is_there(&store, 1).await, "what was committed is there");
    assert!(put(&store, record(2)).await);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn t207_a_server_that_restarts_between_two_operations_is_not_noticed() {
    let Some(mut server) = skip::unless(PostgresServer::start().await) else { return };
    let store = PostgresStore::connect(&server.url("postgres")).await.expect("a store");
    assert!(put(&store, record(1)).await);
    server.stop();
    tokio::time::sleep(Duration::from_millis(1100)).await;
    server.start_again().await;
    assert!(is_there(&store, 1).await);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn t207_connections_that_the_server_has_closed_a_moment_ago_cost_no_operation() {
    let Some(database) = Database::new().await else { return };
    let store = Arc::new(database.store().await);
    let open_several_and_have_them_closed = async || {
        let reading = (0..30).map(|_| {
            let store = Arc::clone(&store);
            tokio::spawn(async move { in_time(store.get(id(1), now())).await })
        });
        for one in reading.collect::<Vec<_>>() {
            one.await.expect("in time").expect("an answer");
        }
        database.sql(
            "select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()",
        );
    };
    open_several_and_have_them_closed().await;
    assert!(put(&store, record(1)).await);
    open_several_and_have_them_closed().await;
    assert!(is_there(&store, 1).await);
    open_several_and_have_them_closed().await;
    let next = record(2);
    assert!(put(&store, next).await, "once");
    open_several_and_have_them_closed().await;
    assert!(in_time(store.delete(id(1), now())).await.expect("an answer").is_some());
    assert!(!is_there(&store, 1).await && is_there(&store, 2).await);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn t207_who_waits_for_a_lock_of_somebody_else_gives_up_and_works_again() {
    let Some(database) = Database::new().await else { return };
    let store = Arc::new(database.store().await);
    assert!(put(&store, record(1)).await);
    let mut holding = database.pool().await.begin().await.expect("a transaction");
    sqlx::query("lock table oauth_records in access exclusive mode").execute(&mut *holding).await.expect("a lock");
    let started = Instant::now();
    // More than there are connections.
    let waiting = (0..15).map(|_| {
        let store = Arc::clone(&store);
        tokio::spawn(async move { in_time(store.get(id(1), now())).await })
    });
    for one in waiting.collect::<Vec<_>>() {
        assert!(one.await.expect("in time").is_err());
    }
    assert!(started.elapsed() < Duration::from_secs(11), "{:?}", started.elapsed());
    holding.rollback().await.expect("rolled back");
    assert!(in_time(store.get(id(1), now())).await.expect("an answer").is_some());
}
