use std::collections::BTreeSet;
use std::fmt;
use std::sync::{Mutex, MutexGuard, PoisonError};
use std::time::SystemTime;

use super::record::{IndexValue, Record, RecordId, RecordKey, RecordKind};
use super::sweeping::Sweeping;
use super::{Cursor, Page, Records, StoreError};
use crate::types::{BoxFuture, Timestamp};

/// [`Records`] of one process; a restart forgets everything.
///
/// What has ended is swept away with every write, a few records at a time.
pub struct MemoryRecords {
    shards: [Mutex<Sweeping<RecordId, Record>>; Self::SHARDS],
    /// Locked after a shard, never before.
    indexes: Mutex<Indexes>,
}

type Indexes = BTreeSet<(RecordKind, IndexValue, RecordKey)>;

impl MemoryRecords {
    const SHARDS: usize = 16;
    const FIRST: RecordKey = RecordKey::from_bytes([0; 32]);
    const LAST: RecordKey = RecordKey::from_bytes([u8::MAX; 32]);

    fn shard(&self, id: RecordId) -> MutexGuard<'_, Sweeping<RecordId, Record>> {
        let shard = &self.shards[usize::from(id.key().as_bytes()[0]) % Self::SHARDS];
        // A panic elsewhere cannot leave a shard half written: nothing below panics between two steps.
        shard.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn indexes(&self) -> MutexGuard<'_, Indexes> {
        self.indexes.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn put_now(&self, record: Record, over: Option<u64>, now: SystemTime) -> bool {
        let (id, now) = (record.id(), Timestamp::from(now));
        let mut shard = self.shard(id);
        if shard.get(&id, now).map(Record::version) != over {
            return false;
        }
        let (end, added) = (record.end().into(), entries(&record));
        for (_, gone) in shard.insert(id, end, record, now) {
            self.forget_indexes(&gone);
        }
        if !added.is_empty() {
            self.indexes().extend(added);
        }
        true
    }

    fn delete_now(&self, id: RecordId, now: SystemTime) -> Option<Record> {
        let mut shard = self.shard(id);
        let (record, was_there) = shard.remove(&id, now.into())?;
        self.forget_indexes(&record);
        was_there.then_some(record)
    }

    fn find_now(&self, kind: RecordKind, value: IndexValue, now: SystemTime) -> Vec<Record> {
        let range = (kind, value, Self::FIRST)..=(kind, value, Self::LAST);
        let ids = self.indexes().range(range).map(|(kind, _, key)| RecordId::new(*kind, *key)).collect::<Vec<_>>();
        ids.into_iter().filter_map(|id| self.shard(id).get(&id, now.into()).cloned()).collect()
    }

    /// One shard a page.
    fn page_now(&self, kind: RecordKind, after: Option<Cursor>, now: SystemTime) -> Page {
        let number = after.map_or(0, |Cursor(bytes)| usize::from(bytes[0]));
        let Some(shard) = self.shards.get(number) else { return Page::default() };
        let shard = shard.lock().unwrap_or_else(PoisonError::into_inner);
        let records = shard.iter(now.into()).filter(|record| record.id().kind() == kind).cloned().collect();
        let mut next = [0; 32];
        next[0] = u8::try_from(number + 1).unwrap_or(u8::MAX);
        Page { records, next: (number + 1 < Self::SHARDS).then_some(Cursor(next)) }
    }

    fn forget_indexes(&self, record: &Record) {
        if record.indexes().is_empty() {
            return;
        }
        let mut indexes = self.indexes();
        for entry in entries(record) {
            indexes.remove(&entry);
        }
    }
}

fn entries(record: &Record) -> Vec<(RecordKind, IndexValue, RecordKey)> {
    record.indexes().iter().map(|value| (record.id().kind(), *value, *record.id().key())).collect()
}

impl Records for MemoryRecords {
    fn get(&self, id: RecordId, now: SystemTime) -> BoxFuture<'_, Result<Option<Record>, StoreError>> {
        let record = self.shard(id).get(&id, now.into()).cloned();
        Box::pin(std::future::ready(Ok(record)))
    }

    fn put(&self, record: Record, over: Option<u64>, now: SystemTime) -> BoxFuture<'_, Result<bool, StoreError>> {
        let written = self.put_now(record, over, now);
        Box::pin(std::future::ready(Ok(written)))
    }

    fn delete(&self, id: RecordId, now: SystemTime) -> BoxFuture<'_, Result<Option<Record>, StoreError>> {
        let record = self.delete_now(id, now);
        Box::pin(std::future::ready(Ok(record)))
    }

    fn find(
        &self,
        kind: RecordKind,
        value: IndexValue,
        now: SystemTime,
    ) -> BoxFuture<'_, Result<Vec<Record>, StoreError>> {
        let records = self.find_now(kind, value, now);
        Box::pin(std::future::ready(Ok(records)))
    }

    fn page(
        &self,
        kind: RecordKind,
        after: Option<Cursor>,
        now: SystemTime,
    ) -> BoxFuture<'_, Result<Page, StoreError>> {
        let page = self.page_now(kind, after, now);
        Box::pin(std::future::ready(Ok(page)))
    }

    fn stays_in_process(&self) -> bool {
        true
    }

    fn name(&self) -> &'static str {
        "the memory of this process"
    }
}

impl Default for MemoryRecords {
    fn default() -> Self {
        Self { shards: std::array::from_fn(|_| Mutex::default()), indexes: Mutex::default() }
    }
}

impl fmt::Debug for MemoryRecords {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("MemoryRecords")
    }
}

#[cfg(all(test, feature = "testing"))]
mod tests {
    use std::sync::Arc;

    use super::*;
    use crate::testing::records_contract;
    use crate::types::at;

    fn grant(part: &str, end: i64) -> Record {
        let id = RecordId::new(RecordKind::Grant, RecordKey::of(&[part]));
        Record::new(id, 1, at(end), *b"x").with_indexes([IndexValue::from_bytes([1; 32])])
    }

    #[tokio::test(flavor = "multi_thread", worker_threads = 2)]
    async fn the_memory_store_keeps_the_contract() {
        records_contract(Arc::new(MemoryRecords::default())).await;
    }

    #[tokio::test]
    async fn t295_records_that_have_ended_are_swept_with_what_they_are_found_by() {
        let records = MemoryRecords::default();
        for n in 0..3200 {
            assert!(records.put_now(grant(&n.to_string(), 10), None, at(0)));
        }
        for n in 0..1600 {
            assert!(records.put_now(grant(&format!("later {n}"), 1000), None, at(10)));
        }
        let left = records.shards.iter().map(|shard| shard.lock().expect("no panic").len()).sum::<usize>();
        assert!(left <= 1700, "{left} records left");
        assert_eq!(records.indexes().len(), left);
    }
}
