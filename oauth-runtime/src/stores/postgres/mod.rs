//! PostgreSQL.

mod opening;
mod statements;

use std::fmt;
use std::pin::pin;
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::{Duration, Instant, SystemTime};

use sqlx::Connection as _;
use sqlx::pool::PoolConnection;
use sqlx::postgres::{PgPool, Postgres};

use self::statements::Statements;
use super::sql::{self, APPLICATION, Sweeps, bounded_by};
use crate::error::{Finding, Result};
use crate::records::{
    Cursor, IndexValue, Lease, LeaseHolder, Page, Record, RecordId, RecordKey, RecordKind, Records, StoreError,
};
use crate::types::BoxFuture;

/// Keeps records in PostgreSQL 12 or newer: sessions, logins, grants, leases. For any number of instances, any of which may die
/// at any time.
///
/// ```no_run
/// use oauth_runtime::prelude::*;
/// use oauth_runtime::stores::PostgresStore;
///
/// # async fn layer(url: &str) -> oauth_runtime::Result<OAuthLayer> {
/// OAuthLayer::builder().store(PostgresStore::connect(url).await?).build()
/// # }
/// ```
///
/// [`connect`](Self::connect) makes the tables `oauth_records`, `oauth_index`, `oauth_leases` and `oauth_schema` in the first schema
/// of the user's `search_path`. Each operation is one statement; ends and leases go by the clock of the server. A record is a row of
/// a few hundred bytes to a few kilobytes, and what has ended is deleted with later writes. Bytes are sealed before they come here;
/// who else can read the tables learns how many records there are, and when.
///
/// While the server is away, each operation fails within ten seconds, and people see that the login is out of order; when it is there
/// again, everything goes on by itself, and a connection of before costs nobody a page.
///
/// Rust 1.94 or newer is needed for this type, since sqlx needs it.
pub struct PostgresStore {
    pool: PgPool,
    application: Box<str>,
    notices: Vec<Finding>,
    sweeps: Sweeps,
    doubts: Doubts,
}

impl PostgresStore {
    /// What makes the tables, oldest first: text of SQL, each to be run in a transaction. The first ones are never changed again.
    pub const MIGRATIONS: &'static [&'static str] = opening::MIGRATIONS;

    /// Connects, makes the tables if they are not there, and brings older tables to this version. Of instances that start at
    /// once, one does so, and the others wait for it.
    ///
    /// The URL is `postgres://user:password@host:5432/database`, with parameters as `sslmode=verify-full` and
    /// `sslrootcert=/etc/ca.pem`. It opens ten connections at most, as they are needed; a pool of the application's may have more.
    ///
    /// # Errors
    ///
    /// [`Config`](crate::ErrorKind::Config), with the code `store_url_invalid`, `store_unreachable`, `store_refused`,
    /// `store_not_writable` or `store_schema_newer`.
    ///
    /// # Security
    ///
    /// Without `sslmode` in the URL, the connection is encrypted if the server can, and the server is not checked. Over a network that is not
    /// yours alone, ask for `verify-full`.
    pub async fn connect(url: &str) -> Result<Self> {
        let pool = opening::connect(url).await?;
        opening::migrate(&pool).await?;
        Self::of(pool).await
    }

    /// With a pool of the application's, whose tables are there already: see [`migrate`](Self::migrate).
    ///
    /// ```no_run
    /// use oauth_runtime::prelude::*;
    /// use oauth_runtime::stores::PostgresStore;
    ///
    /// # async fn layer(pool: sqlx::PgPool) -> oauth_runtime::Result<OAuthLayer> {
    /// PostgresStore::migrate(&pool).await?; // or with the other migrations of the application
    /// OAuthLayer::builder().store(PostgresStore::with_pool(pool).await?).build()
    /// # }
    /// ```
    ///
    /// # Errors
    ///
    /// As [`connect`](Self::connect), and `store_not_migrated` or `store_schema_older`.
    pub async fn with_pool(pool: PgPool) -> Result<Self> {
        opening::judge(&pool).await?;
        Self::of(pool).await
    }

    /// Makes the tables, or brings them to this version. Of several instances that do so at once, one does.
    ///
    /// # Errors
    ///
    /// As [`connect`](Self::connect).
    pub async fn migrate(pool: &PgPool) -> Result<()> {
        opening::migrate(pool).await
    }

    /// Whose records they are: applications with one database see nothing of each other's. Default `oauth`.
    #[must_use]
    pub fn application(mut self, name: impl Into<Box<str>>) -> Self {
        self.application = name.into();
        self
    }

    async fn of(pool: PgPool) -> Result<Self> {
        let notices = opening::notices(&pool).await?;
        Ok(Self {
            pool,
            application: APPLICATION.into(),
            notices,
            sweeps: Sweeps::default(),
            doubts: Doubts::default(),
        })
    }

    fn statements(&self) -> Statements<'_> {
        Statements { application: &self.application }
    }

    async fn connection(&self) -> Result<PoolConnection<Postgres>, StoreError> {
        if !self.doubts.are_there() {
            return bounded_by(ACQUIRE, self.pool.acquire()).await;
        }
        let answering = async {
            loop {
                let mut connection = self.pool.acquire().await?;
                if connection.ping().await.is_ok() {
                    return Ok(connection);
                }
                connection.close_on_drop();
            }
        };
        bounded_by(ACQUIRE, answering).await
    }

    async fn read(&self, id: RecordId) -> Result<Option<Record>, StoreError> {
        let mut connection = self.connection().await?;
        let row = {
            // Pinned: it is some kilobytes long, and each page asks for a session.
            let row = pin!(self.statements().get(&mut connection, id));
            bounded_by(STATEMENT, row).await
        };
        Ok(given_back(connection, row)?.map(|row| sql::record(id, row)))
    }

    async fn write(&self, record: &Record, over: Option<u64>) -> Result<bool, StoreError> {
        let mut connection = self.connection().await?;
        let written = bounded_by(STATEMENT, self.statements().put(&mut connection, record, over)).await;
        given_back(connection, written)
    }

    /// After an answer that got lost with its connection: what was written bears its version and its seal, which no other write has.
    async fn write_again(&self, record: &Record, over: Option<u64>) -> Result<bool, StoreError> {
        let found = self.read(record.id()).await?;
        let is_there = |found: Record| found.version() == record.version() && found.bytes() == record.bytes();
        if found.is_some_and(is_there) { Ok(true) } else { self.write(record, over).await }
    }

    async fn remove(&self, id: RecordId) -> Result<Option<Record>, StoreError> {
        let mut connection = self.connection().await?;
        let row = bounded_by(STATEMENT, self.statements().delete(&mut connection, id)).await;
        Ok(given_back(connection, row)?.map(|row| sql::record(id, row)))
    }

    async fn search(&self, kind: RecordKind, value: IndexValue) -> Result<Vec<Record>, StoreError> {
        let mut connection = self.connection().await?;
        let rows = bounded_by(STATEMENT, self.statements().find(&mut connection, kind, value)).await;
        given_back(connection, rows)?.into_iter().map(|row| sql::record_of(kind, row)).collect()
    }

    /// The connection broke, and not what was asked. The others are of the same server: for a while each is tried before it is used.
    fn was_lost<T>(&self, answer: &Result<T, StoreError>) -> bool {
        let is_lost = answer.as_ref().is_err_and(is_lost);
        if is_lost {
            self.doubts.begin();
        }
        is_lost
    }

    async fn sweep(&self) -> Result<u64, StoreError> {
        let mut connection = self.connection().await?;
        let swept = bounded_by(STATEMENT, statements::sweep(&mut connection)).await;
        given_back(connection, swept)
    }
}

/// How long a connection is waited for; a pool of the application's may want to wait longer.
const ACQUIRE: Duration = Duration::from_secs(3);
/// How long a statement may take. With [`ACQUIRE`] and a sweep it is ten seconds.
const STATEMENT: Duration = Duration::from_secs(5);

/// What a connection says once more is no answer to the next question: after an error it is closed, and not kept for others.
fn given_back<T>(mut connection: PoolConnection<Postgres>, answer: Result<T, StoreError>) -> Result<T, StoreError> {
    if answer.is_err() {
        connection.close_on_drop();
    }
    answer
}

/// Whether connections that were idle a moment ago are still good.
#[derive(Debug)]
struct Doubts {
    epoch: Instant,
    /// Milliseconds since then.
    until: AtomicU64,
}

impl Doubts {
    const LAST: Duration = Duration::from_secs(5);

    fn begin(&self) {
        let until = self.epoch.elapsed() + Self::LAST;
        self.until.store(u64::try_from(until.as_millis()).unwrap_or(u64::MAX), Ordering::Relaxed);
    }

    fn are_there(&self) -> bool {
        let until = self.until.load(Ordering::Relaxed);
        until > 0 && self.epoch.elapsed() < Duration::from_millis(until)
    }
}

impl Default for Doubts {
    fn default() -> Self {
        Self { epoch: Instant::now(), until: AtomicU64::new(0) }
    }
}

/// The server went away, or is about to (SQLSTATE class 57P).
fn is_lost(error: &StoreError) -> bool {
    match error.downcast_ref::<sqlx::Error>() {
        Some(sqlx::Error::Io(_) | sqlx::Error::Protocol(_) | sqlx::Error::Tls(_)) => true,
        Some(sqlx::Error::Database(error)) => error.code().is_some_and(|code| code.starts_with("57P")),
        _ => false,
    }
}

impl Records for PostgresStore {
    fn get(&self, id: RecordId, _now: SystemTime) -> BoxFuture<'_, Result<Option<Record>, StoreError>> {
        Box::pin(async move {
            let found = self.read(id).await;
            // Boxed, since it hardly ever happens and every page would carry it.
            if self.was_lost(&found) { Box::pin(self.read(id)).await } else { found }
        })
    }

    fn put(&self, record: Record, over: Option<u64>, _now: SystemTime) -> BoxFuture<'_, Result<bool, StoreError>> {
        Box::pin(async move {
            let written = self.write(&record, over).await;
            let written =
                if self.was_lost(&written) { Box::pin(self.write_again(&record, over)).await? } else { written? };
            self.sweeps.now_and_then(self.sweep()).await;
            Ok(written)
        })
    }

    fn delete(&self, id: RecordId, _now: SystemTime) -> BoxFuture<'_, Result<Option<Record>, StoreError>> {
        Box::pin(async move {
            let removed = self.remove(id).await;
            // Where the first one did it, the second finds nothing: nobody gets a record twice.
            if self.was_lost(&removed) { Box::pin(self.remove(id)).await } else { removed }
        })
    }

    fn find(
        &self,
        kind: RecordKind,
        value: IndexValue,
        _now: SystemTime,
    ) -> BoxFuture<'_, Result<Vec<Record>, StoreError>> {
        Box::pin(async move {
            let found = self.search(kind, value).await;
            if self.was_lost(&found) { Box::pin(self.search(kind, value)).await } else { found }
        })
    }

    fn page(
        &self,
        kind: RecordKind,
        after: Option<Cursor>,
        _now: SystemTime,
    ) -> BoxFuture<'_, Result<Page, StoreError>> {
        Box::pin(async move {
            let mut connection = self.connection().await?;
            let rows = bounded_by(STATEMENT, self.statements().page(&mut connection, kind, after)).await;
            sql::page_of(kind, given_back(connection, rows)?)
        })
    }

    fn lease(
        &self,
        key: RecordKey,
        holder: LeaseHolder,
        life: Duration,
        _now: SystemTime,
    ) -> BoxFuture<'_, Result<Lease, StoreError>> {
        Box::pin(async move {
            let mut connection = self.connection().await?;
            let lease = self.statements().lease(&mut connection, key, holder, life.as_secs_f64());
            let inherited = bounded_by(STATEMENT, lease).await;
            Ok(sql::lease_of(given_back(connection, inherited)?))
        })
    }

    fn give_back(
        &self,
        key: RecordKey,
        holder: LeaseHolder,
        _now: SystemTime,
    ) -> BoxFuture<'_, Result<(), StoreError>> {
        Box::pin(async move {
            let mut connection = self.connection().await?;
            let answer = bounded_by(STATEMENT, self.statements().give_back(&mut connection, key, holder)).await;
            given_back(connection, answer)
        })
    }

    fn name(&self) -> &'static str {
        "PostgreSQL"
    }

    fn notices(&self) -> Vec<Finding> {
        self.notices.clone()
    }
}

impl fmt::Debug for PostgresStore {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        // Not the pool: the options of its connections have the password.
        f.debug_struct("PostgresStore").field("application", &self.application).finish_non_exhaustive()
    }
}
