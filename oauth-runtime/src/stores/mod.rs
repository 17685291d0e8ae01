//! Stores of records that outlive the process, each behind a feature of its own: `file`, `keyring`, `postgres`, `redis`, `sqlite`.
//!
//! One line uses a store for everything: [`OAuthLayer::builder().store(…)`](crate::web::OAuthLayerBuilder::store). What it is
//! given is sealed already; a dump of it names nobody and opens nothing.

#[cfg(feature = "file")]
mod file;
#[cfg(feature = "keyring")]
mod keyring;
#[cfg(any(feature = "file", feature = "keyring"))]
mod local;
#[cfg(any(feature = "file", feature = "keyring"))]
mod locked;
#[cfg(feature = "postgres")]
mod postgres;
#[cfg(feature = "redis")]
mod redis;
#[cfg(any(feature = "postgres", feature = "sqlite"))]
mod sql;
#[cfg(feature = "sqlite")]
mod sqlite;

#[cfg(feature = "file")]
pub use self::file::FileStore;
#[cfg(feature = "keyring")]
pub use self::keyring::KeyringStore;
#[cfg(feature = "postgres")]
pub use self::postgres::PostgresStore;
#[cfg(feature = "redis")]
pub use self::redis::RedisStore;
#[cfg(feature = "sqlite")]
pub use self::sqlite::SqliteStore;
