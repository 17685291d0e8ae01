//! SQLite.

mod opening;
mod statements;

use std::fmt;
use std::path::Path;
use std::time::{Duration, SystemTime};

use sqlx::sqlite::SqlitePool;
use tokio::sync::Mutex;

use self::statements::Statements;
use super::sql::{self, APPLICATION, Sweeps, bounded};
use crate::error::{Finding, Result};
use crate::records::{
    Cursor, IndexValue, Lease, LeaseHolder, Page, Record, RecordId, RecordKey, RecordKind, Records, StoreError,
};
use crate::types::BoxFuture;

/// Keeps records in a file of SQLite: sessions, logins, grants, leases. For one machine; of the programs on it as many as you
/// like may share the file.
///
/// ```no_run
/// use oauth_runtime::prelude::*;
/// use oauth_runtime::stores::SqliteStore;
///
/// # async fn layer() -> oauth_runtime::Result<OAuthLayer> {
/// OAuthLayer::builder().store(SqliteStore::open("corp.db").await?).build()
/// # }
/// ```
///
/// [`open`](Self::open) makes the file, readable by its owner alone, and the tables in it: `oauth_records`, `oauth_index`,
/// `oauth_leases` and `oauth_schema`. SQLite itself is a part of the program. Writes are durable (`synchronous = FULL`) and cost an
/// `fsync` each, so a few hundred a second on an ordinary disk; readers do not wait for them (`journal_mode = WAL`). What has
/// ended is deleted with later writes. Bytes are sealed before they come here; who else can read the file learns how many
/// records there are, and when.
///
/// A file on a network is no place for it: its locks are of one machine.
///
/// Rust 1.94 or newer is needed for this type, since sqlx needs it.
pub struct SqliteStore {
    pool: SqlitePool,
    application: Box<str>,
    notices: Vec<Finding>,
    sweeps: Sweeps,
    /// SQLite lets one write at a time and the others ask again and again. Here they stand in a line.
    turn: Mutex<()>,
}

impl SqliteStore {
    /// What makes the tables, oldest first: text of SQL, each in a transaction. The first ones are never changed again.
    pub const MIGRATIONS: &'static [&'static str] = opening::MIGRATIONS;

    /// Opens the file, makes it and its tables if they are not there, and brings older tables to this version.
    ///
    /// # Errors
    ///
    /// [`Config`](crate::ErrorKind::Config), with the code `store_not_writable`, `store_unreadable`, `store_locked`,
    /// `store_schema_newer` or `store_unreachable`.
    pub async fn open(path: impl AsRef<Path>) -> Result<Self> {
        let (pool, mut notices) = opening::open(path.as_ref()).await?;
        notices.extend(opening::notices(&pool).await?);
        Ok(Self::of(pool, notices))
    }

    /// With a pool of the application's, whose tables are there already: see [`migrate`](Self::migrate).
    ///
    /// ```no_run
    /// use oauth_runtime::prelude::*;
    /// use oauth_runtime::stores::SqliteStore;
    ///
    /// # async fn layer(pool: sqlx::SqlitePool) -> oauth_runtime::Result<OAuthLayer> {
    /// SqliteStore::migrate(&pool).await?; // or with the other migrations of the application
    /// OAuthLayer::builder().store(SqliteStore::with_pool(pool).await?).build()
    /// # }
    /// ```
    ///
    /// # Errors
    ///
    /// As [`open`](Self::open), and `store_not_migrated` or `store_schema_older`.
    pub async fn with_pool(pool: SqlitePool) -> Result<Self> {
        opening::judge(&pool).await?;
        let notices = opening::notices(&pool).await?;
        Ok(Self::of(pool, notices))
    }

    /// Makes the tables, or brings them to this version. Of several programs that do so at once, one does.
    ///
    /// # Errors
    ///
    /// As [`open`](Self::open).
    pub async fn migrate(pool: &SqlitePool) -> Result<()> {
        opening::migrate(pool, None).await
    }

    /// Whose records they are: applications with one database see nothing of each other's. Default `oauth`.
    #[must_use]
    pub fn application(mut self, name: impl Into<Box<str>>) -> Self {
        self.application = name.into();
        self
    }

    fn of(pool: SqlitePool, notices: Vec<Finding>) -> Self {
        Self { pool, application: APPLICATION.into(), notices, sweeps: Sweeps::default(), turn: Mutex::default() }
    }

    fn statements(&self) -> Statements<'_> {
        Statements { application: &self.application }
    }

    async fn put_now(&self, record: &Record, over: Option<u64>) -> Result<bool, StoreError> {
        let _turn = self.turn.lock().await;
        if record.indexes().is_empty() {
            return Ok(self.statements().put(&self.pool, record, over).await?);
        }
        let mut transaction = self.pool.begin_with("begin immediate").await?;
        if !self.statements().put(&mut *transaction, record, over).await? {
            transaction.rollback().await?;
            return Ok(false);
        }
        for value in record.indexes() {
            self.statements().add_index(&mut *transaction, record.id(), value).await?;
        }
        transaction.commit().await?;
        Ok(true)
    }

    async fn sweep(&self) -> Result<u64, StoreError> {
        let _turn = self.turn.lock().await;
        Ok(statements::sweep(&self.pool).await?)
    }
}

impl Records for SqliteStore {
    fn get(&self, id: RecordId, _now: SystemTime) -> BoxFuture<'_, Result<Option<Record>, StoreError>> {
        Box::pin(bounded(async move {
            let row = self.statements().get(&self.pool, id).await?;
            Ok(row.map(|row| sql::record(id, row)))
        }))
    }

    fn put(&self, record: Record, over: Option<u64>, _now: SystemTime) -> BoxFuture<'_, Result<bool, StoreError>> {
        Box::pin(async move {
            let written = bounded(self.put_now(&record, over)).await?;
            self.sweeps.now_and_then(self.sweep()).await;
            Ok(written)
        })
    }

    fn delete(&self, id: RecordId, _now: SystemTime) -> BoxFuture<'_, Result<Option<Record>, StoreError>> {
        Box::pin(bounded(async move {
            let _turn = self.turn.lock().await;
            let row = self.statements().delete(&self.pool, id).await?;
            Ok(row.map(|row| sql::record(id, row)))
        }))
    }

    fn find(
        &self,
        kind: RecordKind,
        value: IndexValue,
        _now: SystemTime,
    ) -> BoxFuture<'_, Result<Vec<Record>, StoreError>> {
        Box::pin(bounded(async move {
            let rows = self.statements().find(&self.pool, kind, value).await?;
            rows.into_iter().map(|row| sql::record_of(kind, row)).collect()
        }))
    }

    fn page(
        &self,
        kind: RecordKind,
        after: Option<Cursor>,
        _now: SystemTime,
    ) -> BoxFuture<'_, Result<Page, StoreError>> {
        Box::pin(bounded(async move {
            let rows = self.statements().page(&self.pool, kind, after).await?;
            sql::page_of(kind, rows)
        }))
    }

    fn lease(
        &self,
        key: RecordKey,
        holder: LeaseHolder,
        life: Duration,
        _now: SystemTime,
    ) -> BoxFuture<'_, Result<Lease, StoreError>> {
        Box::pin(bounded(async move {
            let _turn = self.turn.lock().await;
            let inherited = self.statements().lease(&self.pool, key, holder, life.as_secs_f64()).await?;
            Ok(sql::lease_of(inherited))
        }))
    }

    fn give_back(
        &self,
        key: RecordKey,
        holder: LeaseHolder,
        _now: SystemTime,
    ) -> BoxFuture<'_, Result<(), StoreError>> {
        Box::pin(bounded(async move {
            let _turn = self.turn.lock().await;
            Ok(self.statements().give_back(&self.pool, key, holder).await?)
        }))
    }

    fn name(&self) -> &'static str {
        "SQLite"
    }

    fn notices(&self) -> Vec<Finding> {
        self.notices.clone()
    }
}

impl fmt::Debug for SqliteStore {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("SqliteStore").field("application", &self.application).finish_non_exhaustive()
    }
}
