//! What every store of records must do, as a test of it.

use std::sync::Arc;
use std::time::{Duration, SystemTime};

use crate::entropy::{Entropy as _, SystemEntropy};
use crate::records::{IndexValue, Lease, LeaseHolder, Record, RecordId, RecordKey, RecordKind, Records};

/// Tries out whether a store keeps the contract of [`Records`], with records of its own beside those that may be there.
/// To be called from a test:
///
/// ```
/// use std::sync::Arc;
///
/// use oauth_runtime::records::MemoryRecords;
/// use oauth_runtime::testing::records_contract;
///
/// # tokio::runtime::Builder::new_multi_thread().enable_time().build().unwrap().block_on(async {
/// records_contract(Arc::new(MemoryRecords::default())).await;
/// # });
/// ```
///
/// # Panics
///
/// At the first thing that a store does otherwise.
pub async fn records_contract(store: Arc<dyn Records>) {
    let rig = Rig { store, now: SystemTime::now() };
    rig.a_record_is_written_once_and_then_over_the_version_that_was_read().await;
    rig.a_record_comes_back_as_it_was_written().await;
    rig.a_record_is_gone_at_its_end_and_can_be_written_anew().await;
    rig.a_deleted_record_is_handed_out_once_and_not_brought_back().await;
    rig.kinds_do_not_meet().await;
    rig.records_are_found_by_the_values_of_their_last_version().await;
    rig.of_many_writers_at_once_one_is_first().await;
    rig.of_many_that_delete_at_once_one_gets_the_record().await;
    rig.whoever_goes_through_all_records_misses_none().await;
    rig.a_lease_has_one_holder_until_its_end().await;
    rig.a_lease_is_given_back_by_its_holder_alone().await;
    rig.of_many_who_ask_for_a_lease_at_once_one_holds_it().await;
}

/// The rest of the contract, for a store with a clock of its own: which is right, whatever the clocks of instances say.
///
/// # Panics
///
/// If the store goes by what an instance says.
pub async fn records_clock_contract(store: Arc<dyn Records>) {
    let behind = Rig { store: Arc::clone(&store), now: SystemTime::now() - 2 * MINUTE };
    let ahead = Rig { store, now: SystemTime::now() + 2 * MINUTE };
    let key = RecordKey::from_bytes(fresh());
    assert_eq!(behind.lease(key, holder(), MINUTE).await, Lease::Taken);
    assert_eq!(ahead.lease(key, holder(), MINUTE).await, Lease::Held, "the lease has not ended by the store's clock");
    let id = id();
    let written = Record::new(id, 1, SystemTime::now() + MINUTE, *b"there");
    assert!(behind.put(written, None).await);
    assert!(ahead.get(id).await.is_some(), "the record has not ended by the store's clock");
}

struct Rig {
    store: Arc<dyn Records>,
    now: SystemTime,
}

const WORKS: &str = "the store answers";
const HOUR: Duration = Duration::from_secs(3600);
const MINUTE: Duration = Duration::from_secs(60);

fn holder() -> LeaseHolder {
    LeaseHolder::random(&SystemEntropy).expect("random bytes")
}

fn fresh() -> [u8; 32] {
    let mut bytes = [0; 32];
    SystemEntropy.fill(&mut bytes).expect("random bytes");
    bytes
}

fn id() -> RecordId {
    RecordId::new(RecordKind::Grant, RecordKey::from_bytes(fresh()))
}

impl Rig {
    /// A whole second an hour from now.
    fn end(&self) -> SystemTime {
        let seconds = self.now.duration_since(SystemTime::UNIX_EPOCH).map_or(0, |now| now.as_secs());
        SystemTime::UNIX_EPOCH + Duration::from_secs(seconds) + HOUR
    }

    fn record(&self, id: RecordId, version: u64) -> Record {
        Record::new(id, version, self.end(), version.to_be_bytes())
    }

    async fn put(&self, record: Record, over: Option<u64>) -> bool {
        self.store.put(record, over, self.now).await.expect(WORKS)
    }

    async fn get(&self, id: RecordId) -> Option<Record> {
        self.store.get(id, self.now).await.expect(WORKS)
    }

    async fn version(&self, id: RecordId) -> Option<u64> {
        self.get(id).await.map(|record| record.version())
    }

    async fn delete(&self, id: RecordId) -> Option<Record> {
        self.store.delete(id, self.now).await.expect(WORKS)
    }

    async fn a_record_is_written_once_and_then_over_the_version_that_was_read(&self) {
        let id = id();
        assert!(self.get(id).await.is_none(), "nothing was written yet");
        assert!(!self.put(self.record(id, 2), Some(1)).await, "there is no version 1 to write over");
        assert!(self.put(self.record(id, 5), None).await, "the first record, whatever its version");
        assert!(!self.put(self.record(id, 6), None).await, "there is one already");
        assert!(!self.put(self.record(id, 5), Some(4)).await, "somebody was faster");
        assert!(!self.put(self.record(id, 7), Some(6)).await, "such a version was never there");
        assert_eq!(self.version(id).await, Some(5), "what was refused changed nothing");
        assert!(self.put(self.record(id, 6), Some(5)).await, "over the version that is there");
        assert!(!self.put(self.record(id, 6), Some(5)).await, "a version is written over once");
        assert_eq!(self.get(id).await.expect("written").bytes(), 6_u64.to_be_bytes());
    }

    async fn a_record_comes_back_as_it_was_written(&self) {
        let every_byte = (0..=u8::MAX).cycle().take(4096).collect::<Vec<_>>();
        for (version, bytes) in [(1_u64 << 62, every_byte), (0, Vec::new())] {
            let id = id();
            assert!(self.put(Record::new(id, version, self.end(), bytes.clone()), None).await);
            let record = self.get(id).await.expect("written");
            assert_eq!((record.id(), record.version(), record.end()), (id, version, self.end()));
            assert_eq!(record.bytes(), bytes);
        }
    }

    async fn a_record_is_gone_at_its_end_and_can_be_written_anew(&self) {
        let (id, value) = (id(), IndexValue::from_bytes(fresh()));
        let ended = Record::new(id, 1, self.end() - HOUR - HOUR, *b"ended").with_indexes([value]);
        // A store with a clock of its own may refuse it, or forget it at once.
        self.put(ended, None).await;
        assert!(self.get(id).await.is_none(), "a record that has ended is absent to `get`");
        let found = self.store.find(RecordKind::Grant, value, self.now).await.expect(WORKS);
        assert!(found.is_empty(), "a record that has ended is absent to `find`");
        assert!(!self.put(self.record(id, 2), Some(1)).await, "a record that has ended is absent to `put`");
        assert!(self.put(self.record(id, 9), None).await, "a record that has ended is in nobody's way");
        assert_eq!(self.version(id).await, Some(9));
        assert!(self.delete(id).await.is_some());
    }

    async fn a_deleted_record_is_handed_out_once_and_not_brought_back(&self) {
        let id = id();
        assert!(self.delete(id).await.is_none(), "there is nothing to delete");
        self.put(self.record(id, 1), None).await;
        self.put(self.record(id, 2), Some(1)).await;
        assert_eq!(self.delete(id).await.expect("it was there").bytes(), 2_u64.to_be_bytes(), "the last version");
        assert!(self.delete(id).await.is_none() && self.get(id).await.is_none(), "it is gone");
        assert!(!self.put(self.record(id, 3), Some(2)).await, "who read it before cannot bring it back");
        assert!(self.get(id).await.is_none());
        assert!(self.put(self.record(id, 10), None).await, "a new one is another");
    }

    async fn kinds_do_not_meet(&self) {
        let (key, value) = (RecordKey::from_bytes(fresh()), IndexValue::from_bytes(fresh()));
        let kinds = RecordKind::ALL.into_iter().filter(|kind| self.store.keeps(*kind));
        let ids = kinds.map(|kind| RecordId::new(kind, key)).collect::<Vec<_>>();
        for (version, id) in (1..).zip(ids.iter().copied()) {
            assert!(self.put(self.record(id, version).with_indexes([value]), None).await, "{id:?}");
        }
        for (version, id) in (1..).zip(ids.iter().copied()) {
            assert_eq!(self.version(id).await, Some(version), "{id:?}");
            let found = self.store.find(id.kind(), value, self.now).await.expect(WORKS);
            assert_eq!(found.iter().map(Record::id).collect::<Vec<_>>(), [id]);
        }
        self.delete(ids[0]).await;
        assert_eq!(self.version(ids[0]).await, None);
        for (version, id) in (1..).zip(ids.iter().copied()).skip(1) {
            assert_eq!(self.version(id).await, Some(version), "{id:?}");
        }
    }

    async fn records_are_found_by_the_values_of_their_last_version(&self) {
        let [one, two, three] = std::array::from_fn(|_| IndexValue::from_bytes(fresh()));
        let (first, second) = (id(), id());
        self.put(self.record(first, 1).with_indexes([one, two]), None).await;
        self.put(self.record(second, 1).with_indexes([two]), None).await;
        assert_eq!(self.found(one).await, [first]);
        assert_eq!(self.found(two).await, sorted([first, second]));
        assert_eq!(self.found(three).await, []);
        self.put(self.record(first, 2).with_indexes([three]), Some(1)).await;
        assert_eq!((self.found(one).await, self.found(two).await), (vec![], vec![second]));
        assert_eq!(self.found(three).await, [first]);
        assert!(!self.put(self.record(second, 2).with_indexes([three]), Some(7)).await);
        assert_eq!(self.found(three).await, [first], "what was refused is found by nothing");
        self.delete(first).await;
        assert_eq!(self.found(three).await, []);
    }

    async fn found(&self, value: IndexValue) -> Vec<RecordId> {
        let found = self.store.find(RecordKind::Grant, value, self.now).await.expect(WORKS);
        sorted(found.iter().map(Record::id))
    }

    async fn of_many_writers_at_once_one_is_first(&self) {
        let id = id();
        for over in [None, Some(1), Some(2)] {
            let version = over.map_or(1, |version| version + 1);
            let writers = (0..16).map(|_| {
                let (store, record, now) = (self.store.clone(), self.record(id, version), self.now);
                tokio::spawn(async move { store.put(record, over, now).await.expect(WORKS) })
            });
            let mut first = 0;
            for writer in writers.collect::<Vec<_>>() {
                first += usize::from(writer.await.expect("no panic"));
            }
            assert_eq!(first, 1, "exactly one writes version {version}");
        }
    }

    async fn of_many_that_delete_at_once_one_gets_the_record(&self) {
        let id = id();
        self.put(self.record(id, 1), None).await;
        let deleting = (0..16).map(|_| {
            let (store, now) = (self.store.clone(), self.now);
            tokio::spawn(async move { store.delete(id, now).await.expect(WORKS) })
        });
        let mut got = 0;
        for one in deleting.collect::<Vec<_>>() {
            got += usize::from(one.await.expect("no panic").is_some());
        }
        assert_eq!(got, 1, "exactly one gets what was deleted");
    }

    async fn whoever_goes_through_all_records_misses_none(&self) {
        let ids = sorted((0..40).map(|_| id()));
        for id in &ids {
            assert!(self.put(self.record(*id, 1), None).await);
        }
        let (mut seen, mut after, mut pages) = (Vec::new(), None, 0);
        loop {
            let page = self.store.page(RecordKind::Grant, after, self.now).await.expect(WORKS);
            assert!(page.records.iter().all(|record| record.id().kind() == RecordKind::Grant), "one kind alone");
            seen.extend(page.records.iter().map(Record::id));
            (after, pages) = (page.next, pages + 1);
            if after.is_none() {
                break;
            }
            assert!(pages < 100_000, "it comes to an end");
        }
        seen.retain(|id| ids.contains(id));
        seen = sorted(seen);
        seen.dedup();
        assert_eq!(seen, ids);
        for id in ids {
            self.delete(id).await;
        }
    }

    async fn lease(&self, key: RecordKey, holder: LeaseHolder, life: Duration) -> Lease {
        self.store.lease(key, holder, life, self.now).await.expect(WORKS)
    }

    async fn give_back(&self, key: RecordKey, holder: LeaseHolder) {
        self.store.give_back(key, holder, self.now).await.expect(WORKS);
    }

    async fn a_lease_has_one_holder_until_its_end(&self) {
        let (key, [one, two, three]) = (RecordKey::from_bytes(fresh()), std::array::from_fn(|_| holder()));
        assert_eq!(self.lease(key, one, MINUTE).await, Lease::Taken, "nobody holds it");
        assert_eq!(self.lease(key, two, MINUTE).await, Lease::Held, "somebody holds it");
        assert_eq!(self.lease(RecordKey::from_bytes(fresh()), two, MINUTE).await, Lease::Taken, "another one is free");
        self.give_back(key, one).await;
        assert_eq!(self.lease(key, two, Duration::from_millis(5)).await, Lease::Taken, "it was given back");
        // A store with a clock of its own waits, one without is told.
        tokio::time::sleep(Duration::from_millis(50)).await;
        let later = Self { store: Arc::clone(&self.store), now: self.now + Duration::from_millis(50) };
        assert_eq!(later.lease(key, three, MINUTE).await, Lease::Inherited, "it has ended, and nobody gave it back");
        assert_eq!(later.lease(key, one, MINUTE).await, Lease::Held, "who inherits it holds it");
    }

    async fn a_lease_is_given_back_by_its_holder_alone(&self) {
        let (key, [one, two]) = (RecordKey::from_bytes(fresh()), std::array::from_fn(|_| holder()));
        self.give_back(key, one).await;
        assert_eq!(self.lease(key, one, MINUTE).await, Lease::Taken);
        self.give_back(key, two).await;
        assert_eq!(self.lease(key, two, MINUTE).await, Lease::Held, "who does not hold it cannot give it back");
        self.give_back(key, one).await;
        self.give_back(key, one).await;
        assert_eq!(self.lease(key, two, MINUTE).await, Lease::Taken);
        self.give_back(key, one).await;
        assert_eq!(self.lease(key, one, MINUTE).await, Lease::Held, "who held it before cannot give it back either");
    }

    async fn of_many_who_ask_for_a_lease_at_once_one_holds_it(&self) {
        let key = RecordKey::from_bytes(fresh());
        let asking = (0..16).map(|_| {
            let (store, now) = (self.store.clone(), self.now);
            tokio::spawn(async move { store.lease(key, holder(), MINUTE, now).await.expect(WORKS) })
        });
        let mut holding = 0;
        for one in asking.collect::<Vec<_>>() {
            holding += usize::from(one.await.expect("no panic") != Lease::Held);
        }
        assert_eq!(holding, 1, "exactly one holds it");
    }
}

fn sorted(ids: impl IntoIterator<Item = RecordId>) -> Vec<RecordId> {
    let mut ids = ids.into_iter().collect::<Vec<_>>();
    ids.sort_unstable();
    ids
}
