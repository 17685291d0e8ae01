//! Redis and Valkey.

mod keys;
mod opening;
mod scripts;

use std::fmt;
use std::time::{Duration, SystemTime};

use redis::aio::ConnectionManager;

use self::keys::Keys;
use self::scripts::Scripts;
use crate::error::{Finding, Result};
use crate::records::{
    Cursor, IndexValue, Lease, LeaseHolder, Page, Record, RecordId, RecordKey, RecordKind, Records, StoreError,
};
use crate::types::BoxFuture;

/// What no operation takes longer than, whatever limits a connection of the application's has.
const LIMIT: Duration = Duration::from_secs(8);

/// Keeps records in Redis 6 or newer, or in Valkey: sessions, logins, grants, leases. For any number of instances.
///
/// ```no_run
/// use oauth_runtime::prelude::*;
/// use oauth_runtime::stores::RedisStore;
///
/// # async fn layer(url: &str) -> oauth_runtime::Result<OAuthLayer> {
/// OAuthLayer::builder().store(RedisStore::connect(url).await?).build()
/// # }
/// ```
///
/// Keys begin with `{oauth:oauth}:`, or another [`application`](Self::application): all of them are in one hash slot. Each change is one
/// script; ends and leases go by the clock of the server. Every key has an end, so that the server deletes by itself what has
/// ended. A record takes a few hundred bytes to a few kilobytes, and 200 more for what it is found by. Bytes are sealed before they
/// come here.
///
/// A server that is full must refuse writes and not throw sessions away, `maxmemory-policy noeviction`, and it should write each change to
/// disk, `appendonly yes`: with `appendfsync everysec` a crash of the machine loses a second, as a fail-over to a replica does. A
/// login in that second is begun again. What should be otherwise is in the log at start, if the server tells.
///
/// While the server is away, each operation fails within ten seconds; when it is there again, everything goes on by itself.
pub struct RedisStore {
    connection: ConnectionManager,
    application: Box<str>,
    keys: Keys,
    name: &'static str,
    notices: Vec<Finding>,
    /// Of an operation.
    limit: Duration,
}

impl RedisStore {
    /// Connects to `redis://user:password@host:6379/0`, to `rediss://…` with TLS, or to `unix:///run/redis.sock`. One connection
    /// takes all operations, and is made anew when it breaks.
    ///
    /// # Errors
    ///
    /// [`Config`](crate::ErrorKind::Config), with the code `store_url_invalid`, `store_unreachable`, `store_refused` or
    /// `store_not_writable`.
    ///
    /// # Security
    ///
    /// Over a network that is not yours alone take `rediss`: what is kept is sealed, the password of the server is not. The server is
    /// checked against the certificates of the operating system, or those of `SSL_CERT_FILE`; for other ones there is
    /// [`with_connection`](Self::with_connection). If nothing has chosen a provider of cryptography for the process, it is
    /// aws-lc-rs from then on.
    pub async fn connect(url: &str) -> Result<Self> {
        let (connection, seen) = opening::connect(url).await?;
        Ok(Self::new(connection, seen, opening::ANSWERING))
    }

    /// Uses a connection of the application's. Its time-outs are the application's too, and no operation takes longer than ten seconds.
    ///
    /// # Errors
    ///
    /// As [`connect`](Self::connect).
    pub async fn with_connection(connection: ConnectionManager) -> Result<Self> {
        let seen = opening::look_at(connection.clone()).await?;
        Ok(Self::new(connection, seen, LIMIT))
    }

    /// The name of the application among those that share the server. Default `oauth`. None sees what another has.
    #[must_use]
    pub fn application(mut self, name: impl Into<Box<str>>) -> Self {
        self.application = name.into();
        self.keys = Keys::of(&self.application);
        self
    }

    fn new(connection: ConnectionManager, seen: opening::Seen, limit: Duration) -> Self {
        let application = "oauth";
        let opening::Seen { name, notices } = seen;
        Self { connection, application: application.into(), keys: Keys::of(application), name, notices, limit }
    }

    fn scripts(&self) -> Scripts<'_> {
        Scripts { connection: self.connection.clone(), keys: &self.keys }
    }
}

async fn bounded<T>(limit: Duration, work: impl Future<Output = Result<T, StoreError>>) -> Result<T, StoreError> {
    tokio::time::timeout(limit, work).await.unwrap_or_else(|_| Err("the server did not answer in time".into()))
}

impl Records for RedisStore {
    fn get(&self, id: RecordId, _now: SystemTime) -> BoxFuture<'_, Result<Option<Record>, StoreError>> {
        Box::pin(bounded(self.limit, self.scripts().get(id)))
    }

    fn put(&self, record: Record, over: Option<u64>, _now: SystemTime) -> BoxFuture<'_, Result<bool, StoreError>> {
        Box::pin(bounded(self.limit, self.scripts().put(record, over)))
    }

    fn delete(&self, id: RecordId, _now: SystemTime) -> BoxFuture<'_, Result<Option<Record>, StoreError>> {
        Box::pin(bounded(self.limit, self.scripts().delete(id)))
    }

    fn find(
        &self,
        kind: RecordKind,
        value: IndexValue,
        _now: SystemTime,
    ) -> BoxFuture<'_, Result<Vec<Record>, StoreError>> {
        Box::pin(bounded(self.limit, self.scripts().find(kind, value)))
    }

    fn page(
        &self,
        kind: RecordKind,
        after: Option<Cursor>,
        _now: SystemTime,
    ) -> BoxFuture<'_, Result<Page, StoreError>> {
        Box::pin(bounded(self.limit, self.scripts().page(kind, after)))
    }

    fn lease(
        &self,
        key: RecordKey,
        holder: LeaseHolder,
        life: Duration,
        _now: SystemTime,
    ) -> BoxFuture<'_, Result<Lease, StoreError>> {
        Box::pin(bounded(self.limit, self.scripts().lease(key, holder, life)))
    }

    fn give_back(
        &self,
        key: RecordKey,
        holder: LeaseHolder,
        _now: SystemTime,
    ) -> BoxFuture<'_, Result<(), StoreError>> {
        Box::pin(bounded(self.limit, self.scripts().give_back(key, holder)))
    }

    fn name(&self) -> &'static str {
        self.name
    }

    fn notices(&self) -> Vec<Finding> {
        self.notices.clone()
    }
}

impl fmt::Debug for RedisStore {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        // Not the connection: it knows the password.
        f.debug_struct("RedisStore").field("application", &self.application).finish_non_exhaustive()
    }
}
