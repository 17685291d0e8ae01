use std::collections::HashMap;
use std::fmt::{self, Debug};
use std::sync::{Arc, Mutex, PoisonError};
use std::time::{Duration, SystemTime};

use crate::error::{Error, Result, SessionFault, Stage};
use crate::records::{Record, RecordId, RecordKey, RecordKind, Records};
use crate::types::{BoxFuture, Timestamp};

/// Remembers which logins were used up.
///
/// The contract: of any number of calls with the same `id`, at once or one after the other, exactly one gets `true`, and
/// the record is durable before it does. Instances behind one load balancer share one implementation.
#[diagnostic::on_unimplemented(
    message = "`{Self}` cannot remember which logins are used up",
    label = "no store of used-up logins",
    note = "use `MemorySpentRecords`, or implement `oauth_runtime::in_flight::SpentRecords` with one atomic insert"
)]
pub trait SpentRecords: Debug + Send + Sync + 'static {
    /// Marks `id` as spent until `expires_at`, now being `now`.
    fn spend(&self, id: [u8; 32], expires_at: SystemTime, now: SystemTime) -> BoxFuture<'_, Result<bool>>;
}

/// [`SpentRecords`] of one process. Holds only logins that began within the last twelve minutes.
pub struct MemorySpentRecords {
    shards: [Mutex<Shard>; Self::SHARDS],
}

#[derive(Default)]
struct Shard {
    records: HashMap<[u8; 32], Timestamp>,
    sweep_at: usize,
}

impl MemorySpentRecords {
    const SHARDS: usize = 16;
    const FIRST_SWEEP: usize = 256;

    fn spend_now(&self, id: [u8; 32], expires_at: Timestamp, now: Timestamp) -> bool {
        let shard = &self.shards[usize::from(id[0]) % Self::SHARDS];
        // A panic elsewhere cannot leave a shard half written: every step below is one insert or retain.
        let mut shard = shard.lock().unwrap_or_else(PoisonError::into_inner);
        if shard.records.len() >= shard.sweep_at {
            shard.records.retain(|_, expires_at| *expires_at > now);
            shard.sweep_at = (shard.records.len() * 2).max(Self::FIRST_SWEEP);
        }
        shard.records.insert(id, expires_at).is_none()
    }

    #[cfg(test)]
    fn len(&self) -> usize {
        self.shards.iter().map(|shard| shard.lock().map_or(0, |shard| shard.records.len())).sum()
    }
}

impl Default for MemorySpentRecords {
    fn default() -> Self {
        Self { shards: std::array::from_fn(|_| Mutex::default()) }
    }
}

impl SpentRecords for MemorySpentRecords {
    fn spend(&self, id: [u8; 32], expires_at: SystemTime, now: SystemTime) -> BoxFuture<'_, Result<bool>> {
        let first = self.spend_now(id, expires_at.into(), now.into());
        Box::pin(std::future::ready(Ok(first)))
    }
}

/// [`SpentRecords`] in a store of records, beside everything else.
#[derive(Debug)]
pub(crate) struct RecordedSpent(pub(crate) Arc<dyn Records>);

impl SpentRecords for RecordedSpent {
    fn spend(&self, id: [u8; 32], expires_at: SystemTime, now: SystemTime) -> BoxFuture<'_, Result<bool>> {
        let id = RecordId::new(RecordKind::Spent, RecordKey::from_bytes(id));
        // A clock ahead of the others may find that it has ended; the store would forget it at once.
        let end = expires_at.max(now + Self::LEAST);
        let written = self.0.put(Record::new(id, 1, end, []), None, now);
        Box::pin(async move {
            let unavailable = |error| Error::from(SessionFault::RecordsUnavailable).at(Stage::Session).because(error);
            written.await.map_err(unavailable)
        })
    }
}

impl RecordedSpent {
    const LEAST: Duration = Duration::from_secs(60);
}

impl Debug for MemorySpentRecords {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("MemorySpentRecords")
    }
}

#[cfg(test)]
mod tests {
    use std::sync::atomic::{AtomicUsize, Ordering};

    use super::*;

    fn at(seconds: u32) -> Timestamp {
        Timestamp::from_seconds(seconds.into())
    }

    #[test]
    fn t023_of_many_threads_exactly_one_spends_a_login() {
        let records = MemorySpentRecords::default();
        let first = AtomicUsize::new(0);
        std::thread::scope(|scope| {
            for _ in 0..8 {
                scope.spawn(|| {
                    for id in 0..200_u8 {
                        first.fetch_add(usize::from(records.spend_now([id; 32], at(100), at(0))), Ordering::Relaxed);
                    }
                });
            }
        });
        assert_eq!(first.into_inner(), 200);
    }

    #[tokio::test]
    async fn t021_t023_two_instances_with_one_store_spend_a_login_once() {
        let store: Arc<dyn Records> = Arc::new(crate::records::MemoryRecords::default());
        let [one, other] = [RecordedSpent(Arc::clone(&store)), RecordedSpent(store)];
        let now = SystemTime::UNIX_EPOCH + Duration::from_secs(1_700_000_000);
        for (id, by, is_first) in [(7, &one, true), (7, &other, false), (7, &one, false), (8, &other, true)] {
            let spent = by.spend([id; 32], now + Duration::from_secs(600), now).await;
            assert_eq!(spent.expect("a memory store"), is_first, "{id}");
        }
    }

    #[test]
    fn t295_expired_records_are_swept() {
        let records = MemorySpentRecords::default();
        let id = |n: u32| {
            let mut id = [0_u8; 32];
            id[1..5].copy_from_slice(&n.to_be_bytes());
            id
        };
        for n in 0..10_000 {
            assert!(records.spend_now(id(n), at(n + 10), at(n)));
        }
        assert!(records.len() <= 600, "{} records left", records.len());
    }
}
