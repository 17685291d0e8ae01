//! Whose turn it is to renew a grant, among all processes that share its store.

use std::time::Duration;

use tokio::time::Instant;

use crate::entropy::SystemEntropy;
use crate::error::Result;
use crate::records::{Lease, LeaseHolder, RecordId, SealedRecords};

/// The right to renew one grant, for a while.
pub(super) struct Turn {
    lease: Option<HeldLease>,
    is_inherited: bool,
}

struct HeldLease {
    records: SealedRecords,
    id: RecordId,
    holder: LeaseHolder,
    ends_at: Instant,
}

impl Turn {
    /// None if it is somebody else's.
    pub(super) async fn take(records: &SealedRecords, id: RecordId, life: Duration) -> Result<Option<Self>> {
        if records.stay_in_process() {
            // Nobody else has these records, and here everybody waits for one flight.
            return Ok(Some(Self { lease: None, is_inherited: false }));
        }
        let holder = LeaseHolder::random(&SystemEntropy)?;
        // From before the store began to count.
        let ends_at = Instant::now() + life;
        let is_inherited = match records.lease(id, holder, life).await? {
            Lease::Held => return Ok(None),
            Lease::Inherited => true,
            Lease::Taken => false,
        };
        let lease = HeldLease { records: records.clone(), id, holder, ends_at };
        Ok(Some(Self { lease: Some(lease), is_inherited }))
    }

    /// Whoever had the turn before never ended it: a process that died in the middle of a refresh, or that is slow.
    pub(super) fn is_inherited(&self) -> bool {
        self.is_inherited
    }

    /// Enough of it is left for something that takes so long. A process that was frozen finds that nothing is.
    pub(super) fn lasts(&self, long: Duration) -> bool {
        self.lease.as_ref().is_none_or(|lease| Instant::now() + long <= lease.ends_at)
    }

    pub(super) async fn end(self) {
        let Some(HeldLease { records, id, holder, .. }) = self.lease else { return };
        if let Err(error) = records.give_back(id, holder).await {
            // It ends by itself.
            tracing::debug!(target: "oauth_runtime::tokens", code = error.code(), "a lease was not given back");
        }
    }
}
