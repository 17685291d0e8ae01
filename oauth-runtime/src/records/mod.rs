//! Records: what the server keeps beyond one request, as sealed bytes in a store of the application's choice.
//!
//! A store sees kinds, hashes, versions and ends, and bytes that it can neither read nor change nor swap: what they mean is
//! known to their kind alone. [`MemoryRecords`] is the store of one process; others implement [`Records`] and pass
//! `testing::records_contract`, a test with the feature `testing`.

mod lease;
mod memory;
mod record;
mod sealed;
mod sealing;
mod sweeping;
pub(crate) mod versioned;

use std::fmt::Debug;
use std::sync::Arc;
use std::time::{Duration, SystemTime};

use self::lease::{Change, given_back, taken};
pub use self::lease::{Lease, LeaseHolder};
pub use self::memory::MemoryRecords;
pub use self::record::{IndexValue, Record, RecordId, RecordKey, RecordKind};
pub(crate) use self::sealed::{ATTEMPTS, Opened, SealedRecords, contended};
pub use self::sealing::SealingKeys;
pub(crate) use self::sealing::{SealingNonce, Stamp};
pub(crate) use self::sweeping::Sweeping;
use crate::error::Finding;
use crate::types::BoxFuture;

/// What goes wrong inside a store, as the store says it. It reaches the log as a cause, and no page.
pub type StoreError = Box<dyn std::error::Error + Send + Sync>;

/// Keeps records.
///
/// The contract:
///
/// - a record is there from the [`put`](Self::put) that returned `true` until its end, or until it is deleted; afterwards it
///   is absent to every method, and the store forgets it by itself
/// - [`put`](Self::put) and [`delete`](Self::delete) are atomic: of any number of calls at once over one version of a record,
///   exactly one gets `true` or the record
/// - `true` means that the record is durable, and seen by every instance from then on
/// - a store that fails is an error, never an empty answer
///
/// `now` is the application's time. A store with a clock of its own goes by that one, so that instances whose clocks differ agree
/// about what has ended.
///
/// A whole working store is in [the guide](crate::guide::sessions).
#[diagnostic::on_unimplemented(
    message = "`{Self}` cannot keep records",
    label = "not a store of records",
    note = "use `MemoryRecords`, or implement `oauth_runtime::records::Records`"
)]
pub trait Records: Debug + Send + Sync + 'static {
    /// The record, if it is there.
    fn get(&self, id: RecordId, now: SystemTime) -> BoxFuture<'_, Result<Option<Record>, StoreError>>;

    /// Writes a record, with its index values, over version `over` of it; with `None`, only if there is none. `false` if
    /// something else is there, or nothing: somebody was faster.
    fn put(&self, record: Record, over: Option<u64>, now: SystemTime) -> BoxFuture<'_, Result<bool, StoreError>>;

    /// Removes a record, whatever its version, and hands it out.
    fn delete(&self, id: RecordId, now: SystemTime) -> BoxFuture<'_, Result<Option<Record>, StoreError>>;

    /// The records of a kind that carry this index value, in any order.
    fn find(
        &self,
        kind: RecordKind,
        value: IndexValue,
        now: SystemTime,
    ) -> BoxFuture<'_, Result<Vec<Record>, StoreError>>;

    /// Some of the records of a kind, for whoever goes through all of them: at first with `None`, then with the cursor of the
    /// page before. A record that is there all the while is on one page at least; others may be missing, or come twice.
    ///
    /// The default is an error: this store cannot.
    fn page(
        &self,
        kind: RecordKind,
        after: Option<Cursor>,
        now: SystemTime,
    ) -> BoxFuture<'_, Result<Page, StoreError>> {
        let _ = (kind, after, now);
        Box::pin(std::future::ready(Err("this store does not go through its records".into())))
    }

    /// Takes the lease of this name for `life`, a minute or so. Of any number who ask at once, one does not find it
    /// [`Held`](Lease::Held). One that was given back is free; one that was not is still remembered a day after its end.
    ///
    /// The default keeps it as a record of kind [`Lease`](RecordKind::Lease), by the application's clock. A store with a clock
    /// of its own takes its own way: two minutes between the clocks of two instances are longer than a lease.
    fn lease(
        &self,
        key: RecordKey,
        holder: LeaseHolder,
        life: Duration,
        now: SystemTime,
    ) -> BoxFuture<'_, Result<Lease, StoreError>> {
        let id = RecordId::new(RecordKind::Lease, key);
        Box::pin(async move {
            for _ in 0..ATTEMPTS {
                let before = self.get(id, now).await?;
                let Some((lease, Change { record, over })) = taken(before.as_ref(), id, holder, life, now) else {
                    break;
                };
                if self.put(record, over, now).await? {
                    return Ok(lease);
                }
            }
            Ok(Lease::Held)
        })
    }

    /// Gives a lease back, if it is still this holder's.
    fn give_back(&self, key: RecordKey, holder: LeaseHolder, now: SystemTime) -> BoxFuture<'_, Result<(), StoreError>> {
        let id = RecordId::new(RecordKind::Lease, key);
        Box::pin(async move {
            let lease = self.get(id, now).await?;
            if let Some(Change { record, over }) = lease.and_then(|lease| given_back(&lease, holder, now)) {
                self.put(record, over, now).await?;
            }
            Ok(())
        })
    }

    /// Records never leave the memory of this process: sealing them would only cost time, and nobody else can renew their
    /// tokens.
    fn stays_in_process(&self) -> bool {
        false
    }

    /// Nobody but the user of this program can read what it keeps, as in a keyring: a program that has no secret of its own may
    /// leave its records there unsealed. Default: no.
    fn is_private(&self) -> bool {
        false
    }

    /// What it takes. Default: every kind. A store of programs keeps grants alone.
    fn keeps(&self, kind: RecordKind) -> bool {
        let _ = kind;
        true
    }

    /// What it is, for the line of the log that says where everything is kept, as `PostgreSQL`. No secret is in it.
    fn name(&self) -> &str {
        "a store of the application"
    }

    /// What works, and should be otherwise, as the store found when it connected. Each is in the log at start.
    fn notices(&self) -> Vec<Finding> {
        Vec::new()
    }
}

/// One of several answers with the records of a kind.
#[derive(Debug, Default)]
pub struct Page {
    /// In any order.
    pub records: Vec<Record>,
    /// What to ask for next; none if this was the last.
    pub next: Option<Cursor>,
}

/// How far somebody got. It means something to its store alone.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Cursor(pub [u8; 32]);

/// A store that several layers share.
impl<R: Records + ?Sized> Records for Arc<R> {
    fn get(&self, id: RecordId, now: SystemTime) -> BoxFuture<'_, Result<Option<Record>, StoreError>> {
        (**self).get(id, now)
    }

    fn put(&self, record: Record, over: Option<u64>, now: SystemTime) -> BoxFuture<'_, Result<bool, StoreError>> {
        (**self).put(record, over, now)
    }

    fn delete(&self, id: RecordId, now: SystemTime) -> BoxFuture<'_, Result<Option<Record>, StoreError>> {
        (**self).delete(id, now)
    }

    fn find(
        &self,
        kind: RecordKind,
        value: IndexValue,
        now: SystemTime,
    ) -> BoxFuture<'_, Result<Vec<Record>, StoreError>> {
        (**self).find(kind, value, now)
    }

    fn page(
        &self,
        kind: RecordKind,
        after: Option<Cursor>,
        now: SystemTime,
    ) -> BoxFuture<'_, Result<Page, StoreError>> {
        (**self).page(kind, after, now)
    }

    fn lease(
        &self,
        key: RecordKey,
        holder: LeaseHolder,
        life: Duration,
        now: SystemTime,
    ) -> BoxFuture<'_, Result<Lease, StoreError>> {
        (**self).lease(key, holder, life, now)
    }

    fn give_back(&self, key: RecordKey, holder: LeaseHolder, now: SystemTime) -> BoxFuture<'_, Result<(), StoreError>> {
        (**self).give_back(key, holder, now)
    }

    fn stays_in_process(&self) -> bool {
        (**self).stays_in_process()
    }

    fn is_private(&self) -> bool {
        (**self).is_private()
    }

    fn keeps(&self, kind: RecordKind) -> bool {
        (**self).keeps(kind)
    }

    fn name(&self) -> &str {
        (**self).name()
    }

    fn notices(&self) -> Vec<Finding> {
        (**self).notices()
    }
}
