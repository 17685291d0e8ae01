//! What is asked of every store.

use std::sync::Arc;
use std::time::{Duration, SystemTime, UNIX_EPOCH};

use oauth_runtime::records::{IndexValue, Lease, LeaseHolder, Record, RecordId, RecordKey, RecordKind, Records};
use oauth_runtime::{Error, ErrorKind};

pub(super) const MINUTE: Duration = Duration::from_secs(60);

pub(super) fn now() -> SystemTime {
    SystemTime::now()
}

pub(super) fn id(number: u16) -> RecordId {
    let mut key = [7; 32];
    key[..2].copy_from_slice(&number.to_be_bytes());
    RecordId::new(RecordKind::Grant, RecordKey::from_bytes(key))
}

pub(super) const VALUE: IndexValue = IndexValue::from_bytes([9; 32]);

/// A record that is found by [`VALUE`], and lasts a minute.
pub(super) fn record(number: u16) -> Record {
    ending(number, now() + MINUTE)
}

pub(super) fn ending(number: u16, end: SystemTime) -> Record {
    Record::new(id(number), 1, end, *b"bytes").with_indexes([VALUE])
}

pub(super) async fn put(store: &impl Records, record: Record) -> bool {
    store.put(record, None, now()).await.expect("the store answers")
}

pub(super) async fn is_there(store: &impl Records, number: u16) -> bool {
    store.get(id(number), now()).await.expect("the store answers").is_some()
}

/// T212: of two applications in one database neither sees what the other has.
pub(super) async fn applications_see_nothing_of_each_other(one: impl Records, other: impl Records) {
    assert!(put(&one, record(1)).await);
    assert!(!is_there(&other, 1).await);
    assert!(other.find(RecordKind::Grant, VALUE, now()).await.expect("an answer").is_empty());
    assert!(other.page(RecordKind::Grant, None, now()).await.expect("an answer").records.is_empty());
    assert!(other.delete(id(1), now()).await.expect("an answer").is_none());
    assert!(put(&other, record(1)).await, "one key, and two records");
    other.delete(id(1), now()).await.expect("an answer");
    assert!(is_there(&one, 1).await);
    assert_eq!(one.find(RecordKind::Grant, VALUE, now()).await.expect("an answer").len(), 1);

    let (key, [first, second]) = (*id(1).key(), [[1; 16], [2; 16]].map(LeaseHolder::from_bytes));
    let lease = |store: Arc<dyn Records>, holder| async move { store.lease(key, holder, MINUTE, now()).await };
    let (one, other): (Arc<dyn Records>, Arc<dyn Records>) = (Arc::new(one), Arc::new(other));
    assert_eq!(lease(Arc::clone(&one), first).await.expect("an answer"), Lease::Taken);
    assert_eq!(lease(Arc::clone(&other), second).await.expect("an answer"), Lease::Taken);
    other.give_back(key, first, now()).await.expect("an answer");
    assert_eq!(lease(one, second).await.expect("an answer"), Lease::Held);
}

/// Two connections to one place: what one wrote the other has, and of both one is first.
pub(super) async fn instances_agree(one: impl Records, other: impl Records) {
    let (one, other): (Arc<dyn Records>, Arc<dyn Records>) = (Arc::new(one), Arc::new(other));
    assert!(one.put(record(1), None, now()).await.expect("an answer"));
    let read = other.get(id(1), now()).await.expect("an answer").expect("the other has it");
    assert_eq!((read.version(), read.bytes()), (1, &b"bytes"[..]));
    for number in 100..140 {
        let writers = [&one, &other].into_iter().cycle().take(8).map(|store| {
            let store = Arc::clone(store);
            tokio::spawn(async move { store.put(record(number), None, now()).await.expect("an answer") })
        });
        let mut first = 0;
        for writer in writers.collect::<Vec<_>>() {
            first += usize::from(writer.await.expect("no panic"));
        }
        assert_eq!(first, 1, "exactly one writes record {number}");
    }
}

/// Nobody waits for ever.
pub(super) async fn in_time<T>(work: impl Future<Output = T>) -> T {
    tokio::time::timeout(Duration::from_secs(11), work).await.expect("an operation is bounded in time")
}

/// The only finding of an error: its code, and the whole of it as people read it.
pub(super) fn finding(error: &Error) -> (&'static str, String) {
    let ErrorKind::Config(report) = error.kind() else { panic!("{error}") };
    let [finding] = report.findings() else { panic!("{report}") };
    assert!(!finding.remedy().is_empty());
    (finding.code(), format!("{error} {error:?} {report}"))
}

/// The second before last.
pub(super) fn ended() -> SystemTime {
    let seconds = now().duration_since(UNIX_EPOCH).expect("after 1970").as_secs();
    UNIX_EPOCH + Duration::from_secs(seconds - 1)
}
