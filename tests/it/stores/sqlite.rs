use std::path::Path;
use std::sync::Arc;
use std::time::Duration;

use oauth_runtime::OAuthLayer;
use oauth_runtime::records::{Lease, LeaseHolder, RecordKind, Records};
use oauth_runtime::stores::SqliteStore;
use oauth_runtime::testing::{records_clock_contract, records_contract};
use oauth_tests::folder::Folder;
use sqlx::sqlite::{SqliteConnectOptions, SqliteJournalMode, SqlitePool, SqlitePoolOptions, SqliteSynchronous};

use crate::rig::{Log, alone};

use super::common::{self, MINUTE, VALUE, ended, ending, finding, id, in_time, is_there, now, put, record};

async fn open(path: &Path) -> SqliteStore {
    SqliteStore::open(path).await.expect("a store")
}

/// A pool as applications have them.
async fn pool(path: &Path) -> SqlitePool {
    pool_with(path, |options| options).await
}

async fn pool_with(path: &Path, set: impl FnOnce(SqliteConnectOptions) -> SqliteConnectOptions) -> SqlitePool {
    let options = SqliteConnectOptions::new()
        .filename(path)
        .create_if_missing(true)
        .journal_mode(SqliteJournalMode::Wal)
        .synchronous(SqliteSynchronous::Full);
    SqlitePoolOptions::new().max_connections(2).connect_with(set(options)).await.expect("a pool")
}

async fn count(pool: &SqlitePool, table: &'static str) -> i64 {
    let statement = match table {
        "oauth_records" => "select count(*) from oauth_records",
        "oauth_index" => "select count(*) from oauth_index",
        _ => "select count(*) from oauth_leases",
    };
    sqlx::query_scalar(statement).fetch_one(pool).await.expect("a count")
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn sqlite_keeps_the_contract_of_records() {
    let folder = Folder::new("sqlite");
    let store = Arc::new(open(&folder.path().join("records.db")).await);
    records_contract(Arc::<SqliteStore>::clone(&store)).await;
    records_clock_contract(store).await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn sqlite_keeps_the_contract_with_a_pool_of_the_application() {
    let folder = Folder::new("sqlite");
    let pool = pool(&folder.path().join("shop.db")).await;
    SqliteStore::migrate(&pool).await.expect("tables");
    let store = SqliteStore::with_pool(pool).await.expect("a store");
    assert!(store.notices().is_empty(), "{:?}", store.notices());
    records_contract(Arc::new(store)).await;
}

#[tokio::test]
async fn t212_applications_with_one_file_see_nothing_of_each_other() {
    let folder = Folder::new("sqlite");
    let file = folder.path().join("records.db");
    let (one, other) = (open(&file).await, open(&file).await.application("shop"));
    common::applications_see_nothing_of_each_other(one, other).await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn programs_that_share_a_file_agree() {
    let folder = Folder::new("sqlite");
    let file = folder.path().join("records.db");
    common::instances_agree(open(&file).await, open(&file).await).await;
}

#[tokio::test]
async fn a_file_of_sqlite_outlives_the_program_and_is_its_owners_alone() {
    let folder = Folder::new("sqlite");
    let file = folder.path().join("records.db");
    let store = open(&file).await;
    assert!(put(&store, record(1)).await);
    assert!(store.notices().is_empty(), "{:?}", store.notices());
    #[cfg(unix)]
    for entry in std::fs::read_dir(folder.path()).expect("a folder") {
        use std::os::unix::fs::PermissionsExt as _;
        let entry = entry.expect("a file");
        let mode = entry.metadata().expect("a file").permissions().mode();
        assert_eq!(mode & 0o777, 0o600, "{entry:?}");
    }
    drop(store);
    let store = open(&file).await;
    assert!(is_there(&store, 1).await);
    assert_eq!(store.find(RecordKind::Grant, VALUE, now()).await.expect("an answer").len(), 1);
    assert_eq!(store.name(), "SQLite");
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn of_many_programs_that_start_at_once_one_makes_the_tables() {
    let folder = Folder::new("sqlite");
    let file = folder.path().join("records.db");
    let starting = (0..8).map(|_| {
        let file = file.clone();
        tokio::spawn(async move { SqliteStore::open(&file).await.map(drop) })
    });
    for one in starting.collect::<Vec<_>>() {
        one.await.expect("no panic").expect("every one of them starts");
    }
    let versions: Vec<i64> =
        sqlx::query_scalar("select version from oauth_schema").fetch_all(&pool(&file).await).await.expect("rows");
    assert_eq!(versions, [1]);
}

#[tokio::test]
async fn t295_sqlite_deletes_what_has_ended_and_what_it_was_found_by() {
    let folder = Folder::new("sqlite");
    let file = folder.path().join("records.db");
    let (store, pool) = (open(&file).await, pool(&file).await);
    for number in 0..600 {
        assert!(put(&store, record(number)).await);
    }
    assert_eq!((count(&pool, "oauth_records").await, count(&pool, "oauth_index").await), (600, 600));
    let lease = store.lease(*id(1).key(), LeaseHolder::from_bytes([1; 16]), Duration::from_millis(1), now()).await;
    assert_eq!(lease.expect("an answer"), Lease::Taken);
    // A day passes, and no record is written by that.
    let a_day = "drop trigger oauth_records_written; \
                 update oauth_leases set ends_at = ends_at - 86500; update oauth_records set ends_at = ends_at - 86500";
    sqlx::raw_sql(a_day).execute(&pool).await.expect("changed");
    assert_eq!((count(&pool, "oauth_records").await, count(&pool, "oauth_index").await), (600, 600));
    // No more than a sweep is waited for, and the next writes go on with it.
    for number in 1000..1070 {
        put(&store, record(number)).await;
        store.delete(id(number), now()).await.expect("an answer");
    }
    let left =
        (count(&pool, "oauth_records").await, count(&pool, "oauth_index").await, count(&pool, "oauth_leases").await);
    assert_eq!(left, (0, 0, 0));
}

#[tokio::test]
async fn a_record_that_has_ended_and_is_written_anew_is_found_by_its_new_values_alone() {
    let folder = Folder::new("sqlite");
    let file = folder.path().join("records.db");
    let (store, pool) = (open(&file).await, pool(&file).await);
    // The first write sweeps, and the second does not.
    assert!(put(&store, record(2)).await);
    assert!(put(&store, ending(1, ended())).await);
    assert_eq!(count(&pool, "oauth_index").await, 2);
    let anew = oauth_runtime::records::Record::new(id(1), 1, now() + MINUTE, *b"anew");
    assert!(put(&store, anew).await);
    assert_eq!(count(&pool, "oauth_index").await, 1);
    assert_eq!(store.find(RecordKind::Grant, VALUE, now()).await.expect("an answer").len(), 1);
}

#[tokio::test]
async fn what_is_wrong_with_a_file_of_sqlite_is_a_finding() {
    let folder = Folder::new("sqlite");
    let code = async |path: &Path| finding(&SqliteStore::open(path).await.expect_err("it does not open")).0;
    assert_eq!(code(&folder.path().join("absent/records.db")).await, "store_not_writable");
    assert_eq!(code(folder.path()).await, "store_not_writable", "a directory");
    assert_eq!(code(Path::new("")).await, "store_not_writable");
    let letter = folder.path().join("letter.txt");
    std::fs::write(&letter, "Dear Ada, this is longer than the head of a database, and no database. ".repeat(20))
        .expect("a file");
    assert_eq!(code(&letter).await, "store_unreadable");
    assert!(std::fs::read_to_string(&letter).expect("a file").starts_with("Dear Ada"), "it is left as it is");
}

#[tokio::test]
async fn a_name_of_sqlite_for_a_database_in_memory_is_the_name_of_a_file() {
    // Absolute, it is one.
    let folder = Folder::new("sqlite");
    let store = open(&folder.path().join(":memory:")).await;
    assert!(put(&store, record(1)).await);
    assert!(folder.path().join(":memory:").metadata().expect("a file").len() > 0);
}

#[tokio::test]
async fn tables_of_another_version_are_a_finding_at_start() {
    let folder = Folder::new("sqlite");
    let file = folder.path().join("records.db");
    let pool = pool(&file).await;
    let with_pool = async || SqliteStore::with_pool(pool.clone()).await.map(drop);
    let error = with_pool().await.expect_err("there are no tables");
    assert_eq!(finding(&error).0, "store_not_migrated");
    assert!(finding(&error).1.contains("SqliteStore::migrate"), "{error}");
    assert_eq!(count_tables(&pool).await, 0, "who only looks makes nothing");

    SqliteStore::migrate(&pool).await.expect("tables");
    with_pool().await.expect("a store");
    sqlx::query("delete from oauth_schema").execute(&pool).await.expect("changed");
    sqlx::query("insert into oauth_schema values (2)").execute(&pool).await.expect("changed");
    assert_eq!(finding(&with_pool().await.expect_err("newer tables")).0, "store_schema_newer");
    assert_eq!(finding(&SqliteStore::migrate(&pool).await.expect_err("newer tables")).0, "store_schema_newer");
    assert_eq!(finding(&SqliteStore::open(&file).await.expect_err("newer tables")).0, "store_schema_newer");
}

async fn count_tables(pool: &SqlitePool) -> i64 {
    let tables = "select count(*) from sqlite_schema where name like 'oauth%'";
    sqlx::query_scalar(tables).fetch_one(pool).await.expect("a count")
}

#[tokio::test]
async fn tables_can_be_made_from_the_text_of_the_migrations() {
    let folder = Folder::new("sqlite");
    let pool = pool(&folder.path().join("records.db")).await;
    for migration in SqliteStore::MIGRATIONS {
        sqlx::raw_sql(*migration).execute(&pool).await.expect("SQL");
    }
    assert!(put(&SqliteStore::with_pool(pool).await.expect("a store"), record(1)).await);
}

#[tokio::test]
async fn a_database_that_may_only_be_read_is_a_finding() {
    let folder = Folder::new("sqlite");
    let file = folder.path().join("records.db");
    pool(&file).await.close().await;
    let pool = pool_with(&file, |options| options.read_only(true)).await;
    assert_eq!(finding(&SqliteStore::migrate(&pool).await.expect_err("read-only")).0, "store_not_writable");
}

#[tokio::test]
async fn what_could_be_better_about_a_database_of_sqlite_is_a_notice() {
    let folder = Folder::new("sqlite");
    let file = folder.path().join("records.db");
    let codes = |store: &SqliteStore| store.notices().iter().map(|notice| notice.code()).collect::<Vec<_>>();
    let careless = pool_with(&file, |options| options.synchronous(SqliteSynchronous::Normal)).await;
    SqliteStore::migrate(&careless).await.expect("tables");
    assert_eq!(codes(&SqliteStore::with_pool(careless).await.expect("a store")), ["store_not_durable"]);
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt as _;
        std::fs::set_permissions(&file, std::fs::Permissions::from_mode(0o640)).expect("a mode");
        assert_eq!(codes(&open(&file).await), ["store_open_to_others"]);
    }
}

#[tokio::test]
async fn t207_sqlite_says_that_it_cannot_write_and_writes_again_when_it_can() {
    let folder = Folder::new("sqlite");
    let file = folder.path().join("records.db");
    let store = open(&file).await;
    assert!(put(&store, record(1)).await);
    let pool = pool(&file).await;
    let held = pool.begin_with("begin immediate").await.expect("a transaction");
    let refused = in_time(store.put(record(2), None, now())).await;
    assert!(refused.is_err(), "another program is writing: {refused:?}");
    assert!(in_time(store.delete(id(1), now())).await.is_err());
    assert!(is_there(&store, 1).await, "readers do not wait for a writer");
    held.rollback().await.expect("rolled back");
    assert!(!is_there(&store, 2).await);
    assert!(put(&store, record(2)).await);

    let exclusive =
        pool_with(&folder.path().join("other.db"), |options| options.journal_mode(SqliteJournalMode::Delete)).await;
    let held = exclusive.begin_with("begin exclusive").await.expect("a transaction");
    let error = in_time(SqliteStore::open(folder.path().join("other.db"))).await.expect_err("it is held");
    assert_eq!(finding(&error).0, "store_locked");
    drop(held);
}

#[test]
fn what_could_be_better_about_a_store_is_in_the_log_at_start() {
    alone("stores::sqlite::what_could_be_better_about_a_store_is_in_the_log_at_start", async {
        let folder = Folder::new("sqlite");
        let set = |options: SqliteConnectOptions| options.synchronous(SqliteSynchronous::Off);
        let careless = pool_with(&folder.path().join("records.db"), set).await;
        SqliteStore::migrate(&careless).await.expect("tables");
        let store = SqliteStore::with_pool(careless).await.expect("a store");
        let (log, _guard) = Log::begin();
        let environment = oauth_runtime::Environment::from_iter([("OAUTH_SECRET", &*"long enough".repeat(3))]);
        let layer = OAuthLayer::builder().base_url("http://localhost:1").environment(environment).store(store);
        layer.build().expect("it works, and should be otherwise");
        let text = log.text();
        assert!(text.contains("store_not_durable") && text.contains("SqliteSynchronous::Full"), "{text}");
    });
}
