//! Records: what the server keeps beyond one request, as sealed bytes in a store of the application's choice.
//!
//! A store sees kinds, hashes, versions and ends, and bytes that it can neither read nor change nor swap: what they mean is
//! known to their kind alone. [`MemoryRecords`] is the store of one process; others implement [`Records`] and pass
//! `testing::records_contract`, a test with the feature `testing`.

mod memory;
mod record;
mod sealed;
mod sealing;
mod sweeping;

use std::fmt::Debug;
use std::time::SystemTime;

pub use self::memory::MemoryRecords;
pub use self::record::{IndexValue, Record, RecordId, RecordKey, RecordKind};
pub(crate) use self::sealed::{ATTEMPTS, Opened, SealedRecords, contended};
pub use self::sealing::SealingKeys;
pub(crate) use self::sealing::{SealingNonce, Stamp};
pub(crate) use self::sweeping::Sweeping;
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
/// `now` is the application's time. A store with a clock of its own may use that.
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

    /// Takes a lease: `true` for one of many who ask, until `until` or until it is given back by deleting the record of
    /// kind [`Lease`](RecordKind::Lease).
    fn lease(&self, key: RecordKey, until: SystemTime, now: SystemTime) -> BoxFuture<'_, Result<bool, StoreError>> {
        let id = RecordId::new(RecordKind::Lease, key);
        self.put(Record::new(id, 0, until, []), None, now)
    }

    /// Records never leave the memory of this process: sealing them would only cost time.
    fn stays_in_process(&self) -> bool {
        false
    }
}
