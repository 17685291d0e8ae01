//! What the stores in SQL have in common.

use std::fmt;
use std::sync::{Mutex, PoisonError};
use std::time::{Duration, Instant};

use crate::error::{Error, Finding};
use crate::records::{Cursor, Lease, Page, Record, RecordId, RecordKey, RecordKind, StoreError};
use crate::types::Timestamp;

/// Whose records they are, where the application does not say.
pub(super) const APPLICATION: &str = "oauth";
/// What no operation takes longer than, before it sweeps.
const LIMIT: Duration = Duration::from_secs(8);
/// What sweeping takes at most, after a write that is done already.
const SWEEP_LIMIT: Duration = Duration::from_secs(2);
/// Records that one sweep deletes at most; the same number is in the statements.
pub(super) const BATCH: u64 = 256;
/// Records on a page; the same number is in the statements.
const PAGE: usize = 128;

/// An answer, or an error when there was time enough for one.
#[cfg(feature = "sqlite")]
pub(super) async fn bounded<T>(work: impl Future<Output = Result<T, StoreError>>) -> Result<T, StoreError> {
    tokio::time::timeout(LIMIT, work).await.unwrap_or_else(|_| Err(TooSlow.into()))
}

/// As [`bounded`], with a limit of its own.
#[cfg(feature = "postgres")]
pub(super) async fn bounded_by<T>(
    limit: Duration,
    work: impl Future<Output = Result<T, sqlx::Error>>,
) -> Result<T, StoreError> {
    Ok(tokio::time::timeout(limit, work).await.map_err(|_| TooSlow)??)
}

/// As [`bounded`], for what is done while the application starts.
pub(super) async fn bounded_start<T>(work: impl Future<Output = Result<T, sqlx::Error>>) -> Result<T, sqlx::Error> {
    tokio::time::timeout(LIMIT, work).await.unwrap_or_else(|_| Err(sqlx::Error::PoolTimedOut))
}

#[derive(Debug)]
struct TooSlow;

impl fmt::Display for TooSlow {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("the database did not answer in time")
    }
}

impl std::error::Error for TooSlow {}

/// Version, end and bytes, as a row has them.
pub(super) type Row = (i64, i64, Vec<u8>);

pub(super) fn record(id: RecordId, (version, ends_at, bytes): Row) -> Record {
    Record::new(id, version.cast_unsigned(), Timestamp::from_seconds(ends_at).into(), bytes)
}

/// The same with the key in front.
pub(super) type KeyedRow = (Vec<u8>, i64, i64, Vec<u8>);

pub(super) fn record_of(kind: RecordKind, (key, version, ends_at, bytes): KeyedRow) -> Result<Record, StoreError> {
    let key = <[u8; 32]>::try_from(key).map_err(|_| "a key in the table of records is not 32 bytes long")?;
    Ok(record(RecordId::new(kind, RecordKey::from_bytes(key)), (version, ends_at, bytes)))
}

/// Rows in the order of their keys; a full page is followed by another one.
pub(super) fn page_of(kind: RecordKind, rows: Vec<KeyedRow>) -> Result<Page, StoreError> {
    let records = rows.into_iter().map(|row| record_of(kind, row)).collect::<Result<Vec<_>, _>>()?;
    let last = records.last().filter(|_| records.len() >= PAGE);
    Ok(Page { next: last.map(|record| Cursor(*record.id().key().as_bytes())), records })
}

/// Whether it was inherited, for whoever got it.
pub(super) fn lease_of(inherited: Option<bool>) -> Lease {
    match inherited {
        None => Lease::Held,
        Some(false) => Lease::Taken,
        Some(true) => Lease::Inherited,
    }
}

pub(super) fn seconds(record: &Record) -> i64 {
    Timestamp::from(record.end()).seconds()
}

/// When what has ended is deleted: with the first write, then with every 64th, or after a minute; and with the next one again, as
/// long as there is more.
#[derive(Debug, Default)]
pub(super) struct Sweeps(Mutex<Sweep>);

#[derive(Debug, Default)]
struct Sweep {
    writes: u32,
    last: Option<Instant>,
}

impl Sweeps {
    const WRITES: u32 = 64;
    const PAUSE: Duration = Duration::from_secs(60);

    /// After a write. It stands, whatever becomes of this.
    pub(super) async fn now_and_then(&self, sweep: impl Future<Output = Result<u64, StoreError>>) {
        if !self.is_due() {
            return;
        }
        let deleted = tokio::time::timeout(SWEEP_LIMIT, sweep).await.unwrap_or_else(|_| Err(TooSlow.into()));
        match deleted {
            Ok(BATCH..) => self.0.lock().unwrap_or_else(PoisonError::into_inner).last = None,
            Ok(_) => {}
            Err(error) => tracing::warn!(
                target: "oauth_runtime::records",
                code = "records_not_swept",
                error = &*error as &(dyn std::error::Error + 'static),
                "records that have ended are not deleted; it is tried again"
            ),
        }
    }

    fn is_due(&self) -> bool {
        let mut sweep = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        sweep.writes += 1;
        let is_due = sweep.writes >= Self::WRITES || sweep.last.is_none_or(|last| last.elapsed() > Self::PAUSE);
        if is_due {
            *sweep = Sweep { writes: 0, last: Some(Instant::now()) };
        }
        is_due
    }
}

/// What the tables should be like, and who makes them so.
pub(super) struct Schema {
    pub(super) store: &'static str,
    /// How the type is called, in the remedy.
    pub(super) name: &'static str,
    pub(super) migrations: &'static [&'static str],
}

impl Schema {
    /// The version that the newest migration makes.
    pub(super) fn known(&self) -> i64 {
        i64::try_from(self.migrations.len()).unwrap_or(i64::MAX)
    }

    /// What is still to be run on tables of version `found`.
    pub(super) fn missing(&self, found: i64) -> &'static [&'static str] {
        usize::try_from(found).ok().and_then(|found| self.migrations.get(found..)).unwrap_or_default()
    }

    pub(super) fn newer(&self, found: i64) -> Option<Error> {
        (found > self.known()).then(|| {
            let what =
                format!("the tables in {} are of version {found}, and this program knows {}", self.store, self.known());
            let remedy = "run the version of the application that made them, or a newer one";
            Finding::new("store_schema_newer", what, remedy).into()
        })
    }

    /// Whether tables of version `found` will do; none at all is version 0.
    pub(super) fn judge(&self, found: i64) -> Result<(), Error> {
        if let Some(error) = self.newer(found) {
            return Err(error);
        }
        let known = self.known();
        let remedy = format!("call `{name}::migrate(&pool)`, or run `{name}::MIGRATIONS` yourself", name = self.name);
        if found == 0 {
            let what = format!("the database in {} has no tables for records", self.store);
            return Err(Finding::new("store_not_migrated", what, remedy).into());
        }
        if found < known {
            let what = format!("the tables in {} are of version {found}, and this program needs {known}", self.store);
            return Err(Finding::new("store_schema_older", what, remedy).into());
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn schema(migrations: &'static [&'static str]) -> Schema {
        Schema { store: "SQLite", name: "SqliteStore", migrations }
    }

    #[test]
    fn tables_of_another_version_are_a_finding_that_says_which() {
        let two = schema(&["one", "two"]);
        let code = |found| two.judge(found).map_err(|error| error.code());
        assert_eq!(code(0), Err("store_not_migrated"));
        assert_eq!(code(1), Err("store_schema_older"));
        assert_eq!(code(2), Ok(()));
        assert_eq!(code(3), Err("store_schema_newer"));
    }

    #[test]
    fn what_is_missing_is_run_and_nothing_twice() {
        let two = schema(&["one", "two"]);
        assert_eq!(two.missing(0), ["one", "two"]);
        assert_eq!(two.missing(1), ["two"]);
        assert_eq!((two.missing(2), two.missing(3)), (&[][..], &[][..]));
    }

    #[test]
    fn sweeping_is_due_at_once_and_then_now_and_then() {
        let sweeps = Sweeps::default();
        let due = (0..129).filter(|_| sweeps.is_due()).count();
        assert_eq!(due, 3);
    }

    #[tokio::test]
    async fn a_full_batch_is_followed_by_another_with_the_next_write() {
        let sweeps = Sweeps::default();
        sweeps.now_and_then(std::future::ready(Ok(BATCH))).await;
        assert!(sweeps.is_due());
        sweeps.now_and_then(std::future::ready(Ok(1))).await;
        assert!(!sweeps.is_due());
    }
}
