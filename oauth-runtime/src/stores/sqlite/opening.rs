//! A file becomes a store: it is made, opened, migrated and looked at.

use std::fs::OpenOptions;
use std::io;
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

use sqlx::sqlite::{SqliteConnectOptions, SqliteJournalMode, SqlitePool, SqlitePoolOptions, SqliteSynchronous};

use super::super::sql::{Schema, bounded_start};
use crate::error::{Error, Finding, Result};

/// Oldest first. The first ones are never changed again.
pub(super) const MIGRATIONS: &[&str] = &[include_str!("0001.sql")];

const SCHEMA: Schema = Schema { store: "SQLite", name: "SqliteStore", migrations: MIGRATIONS };

/// How long one of several programs waits until another one has written.
const BUSY: Duration = Duration::from_secs(4);
/// Between two tries to open a file that another program holds.
const PAUSE: Duration = Duration::from_millis(20);
/// Longer than that, so that whoever opens the file learns what held it.
const ACQUIRE: Duration = Duration::from_secs(6);
/// One writes while the others read.
const CONNECTIONS: u32 = 4;

pub(super) async fn open(path: &Path) -> Result<(SqlitePool, Vec<Finding>)> {
    // Absolute, so that no name is an address or a database in memory.
    let path = std::path::absolute(path).map_err(|error| not_writable(&path.display(), &error))?;
    create(&path).map_err(|error| not_writable(&path.display(), &error))?;
    let options = SqliteConnectOptions::new()
        .filename(&path)
        .create_if_missing(true)
        .journal_mode(SqliteJournalMode::Wal)
        // `true` means that the record is durable.
        .synchronous(SqliteSynchronous::Full)
        .busy_timeout(BUSY);
    let pool = bounded_start(pool(options)).await.map_err(|error| finding(error, Some(&path)))?;
    migrate(&pool, Some(&path)).await?;
    Ok((pool, is_open_to_others(&path).into_iter().collect()))
}

/// The change to a write-ahead log waits for nobody: of several programs that open a new file at once, some are told at once that
/// another one holds it (<https://sqlite.org/wal.html#sometimes_queries_return_sqlite_busy_in_wal_mode>).
async fn pool(options: SqliteConnectOptions) -> sqlx::Result<SqlitePool> {
    let deadline = Instant::now() + BUSY;
    loop {
        let pool = SqlitePoolOptions::new()
            .max_connections(CONNECTIONS)
            .acquire_timeout(ACQUIRE)
            .test_before_acquire(false)
            .idle_timeout(None)
            .max_lifetime(None)
            .connect_with(options.clone())
            .await;
        match pool {
            Err(error) if is_held(code(&error)) && Instant::now() < deadline => tokio::time::sleep(PAUSE).await,
            pool => return pool,
        }
    }
}

pub(super) async fn migrate(pool: &SqlitePool, path: Option<&Path>) -> Result<()> {
    let found = version(pool, path).await?;
    if let Some(error) = SCHEMA.newer(found) {
        return Err(error);
    }
    if SCHEMA.missing(found).is_empty() {
        return Ok(());
    }
    bounded_start(run_missing(pool)).await.map_err(|error| finding(error, path))
}

/// `begin immediate` is the lock: of several programs that start at once, one migrates, and the others see that it did.
async fn run_missing(pool: &SqlitePool) -> sqlx::Result<()> {
    let mut transaction = pool.begin_with("begin immediate").await?;
    let found = read_version(&mut transaction).await?;
    for migration in SCHEMA.missing(found) {
        sqlx::raw_sql(*migration).execute(&mut *transaction).await?;
    }
    transaction.commit().await
}

/// That the tables are there, where the application makes them.
pub(super) async fn judge(pool: &SqlitePool) -> Result<()> {
    SCHEMA.judge(version(pool, None).await?)
}

async fn version(pool: &SqlitePool, path: Option<&Path>) -> Result<i64> {
    let read = async { read_version(&mut *pool.acquire().await?).await };
    bounded_start(read).await.map_err(|error| finding(error, path))
}

async fn read_version(connection: &mut sqlx::SqliteConnection) -> sqlx::Result<i64> {
    const IS_THERE: &str = "select count(*) from sqlite_schema where type = 'table' and name = 'oauth_schema'";
    let (tables,): (i64,) = sqlx::query_as(IS_THERE).fetch_one(&mut *connection).await?;
    if tables == 0 {
        return Ok(0);
    }
    let version = "select coalesce(max(version), 0) from oauth_schema";
    Ok(sqlx::query_as::<_, (i64,)>(version).fetch_one(connection).await?.0)
}

/// What the application's own connections are set to.
pub(super) async fn notices(pool: &SqlitePool) -> Result<Vec<Finding>> {
    let read = async {
        let mut connection = pool.acquire().await?;
        let (journal,): (String,) = sqlx::query_as("pragma journal_mode").fetch_one(&mut *connection).await?;
        let (synchronous,): (i64,) = sqlx::query_as("pragma synchronous").fetch_one(&mut *connection).await?;
        Ok((journal, synchronous))
    };
    let (journal, synchronous) = bounded_start(read).await.map_err(|error| finding(error, None))?;
    // <https://sqlite.org/pragma.html#pragma_synchronous>: 2 is `FULL`, and what is above it is more.
    if synchronous >= 2 && !matches!(&*journal, "memory" | "off") {
        return Ok(Vec::new());
    }
    let what =
        format!("SQLite may lose what it wrote last: `journal_mode` is `{journal}`, `synchronous` is {synchronous}");
    let remedy =
        "open the pool with `.journal_mode(SqliteJournalMode::Wal)` and `.synchronous(SqliteSynchronous::Full)`";
    Ok(vec![Finding::new("store_not_durable", what, remedy).into_warning()])
}

/// For its owner alone. The files that SQLite lays beside it are made as it is.
fn create(path: &Path) -> io::Result<()> {
    let mut options = OpenOptions::new();
    options.write(true).create_new(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    match options.open(path) {
        Ok(_) => Ok(()),
        Err(error) if error.kind() == io::ErrorKind::AlreadyExists => {
            // SQLite would open it for reading alone, and say so with the first write.
            OpenOptions::new().write(true).open(path).map(drop)
        }
        Err(error) => Err(error),
    }
}

#[cfg(unix)]
fn is_open_to_others(path: &PathBuf) -> Option<Finding> {
    use std::os::unix::fs::PermissionsExt as _;
    let mode = std::fs::metadata(path).ok()?.permissions().mode() & 0o777;
    if mode.trailing_zeros() >= 6 {
        return None;
    }
    let what = format!("others may read or write the SQLite file {}: its mode is {mode:o}", path.display());
    let remedy = format!("`chmod 600 {}`", path.display());
    Some(Finding::new("store_open_to_others", what, remedy).into_warning())
}

#[cfg(not(unix))]
fn is_open_to_others(_path: &PathBuf) -> Option<Finding> {
    None
}

fn not_writable(path: &dyn std::fmt::Display, error: &io::Error) -> Error {
    let what = format!("the SQLite file {path} cannot be written: {}", error.kind());
    let remedy = "let its directory be there, with the right to write into it and into the file, and with space left";
    Finding::new("store_not_writable", what, remedy).into()
}

/// The primary result code (<https://sqlite.org/rescode.html>).
fn code(error: &sqlx::Error) -> Option<i32> {
    let code = error.as_database_error()?.code()?.parse::<i32>().ok()?;
    Some(code & 0xff)
}

/// `SQLITE_BUSY`, `SQLITE_LOCKED`
fn is_held(code: Option<i32>) -> bool {
    matches!(code, Some(5 | 6))
}

fn finding(error: sqlx::Error, path: Option<&Path>) -> Error {
    const READONLY: i32 = 8;
    const FULL: i32 = 13;
    const CANTOPEN: i32 = 14;
    const NOT_A_DATABASE: i32 = 26;
    let code = code(&error);
    let file = path.map_or("the SQLite database".to_owned(), |path| format!("the SQLite file {}", path.display()));
    let finding = match code {
        code if is_held(code) => Finding::new(
            "store_locked",
            format!("another program holds {file}"),
            "end what keeps a transaction open in it",
        ),
        Some(READONLY | FULL | CANTOPEN) => Finding::new(
            "store_not_writable",
            format!("{file} cannot be written"),
            "let its directory be there, with the right to write into it and into the file, and with space left",
        ),
        Some(NOT_A_DATABASE) => Finding::new(
            "store_unreadable",
            format!("{file} is no database of SQLite"),
            "name another file: this one is left as it is",
        ),
        _ => Finding::new(
            "store_unreachable",
            format!("{file} does not answer"),
            "see the cause beside this; where the pool is the application's, it may have no connection left",
        ),
    };
    Error::from(finding).because(error)
}
