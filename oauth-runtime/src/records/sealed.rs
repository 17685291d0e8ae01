use std::sync::Arc;
use std::time::{Duration, UNIX_EPOCH};

use zeroize::Zeroizing;

use super::sealing::SealingKeys;
use super::{
    Cursor, IndexValue, Lease, LeaseHolder, Page, Record, RecordId, RecordKey, RecordKind, Records, StoreError,
};
use crate::clock::Clock;
use crate::entropy::SystemEntropy;
use crate::error::{Error, Result, SessionFault, Stage};
use crate::types::{BoxFuture, Timestamp};

/// [`Records`] from the side of those who know what the bytes mean. They are sealed here, with where they are: bytes that
/// were moved to another record, or back to another version or end, do not open (T259).
#[derive(Clone, Debug)]
pub(crate) struct SealedRecords {
    records: Arc<dyn Records>,
    keys: SealingKeys,
    clock: Arc<dyn Clock>,
    /// Nobody can read them where they are.
    are_plain: bool,
}

/// A record that was opened.
pub(crate) struct Opened {
    pub(crate) version: u64,
    pub(crate) end: Timestamp,
    pub(crate) plaintext: Zeroizing<Vec<u8>>,
}

/// What a record is found by: for each value its parts, under a name of the index.
pub(crate) type Indexes<'a> = &'a [&'a [&'a str]];

impl SealedRecords {
    pub(crate) fn new(records: Arc<dyn Records>, keys: SealingKeys, clock: Arc<dyn Clock>) -> Self {
        let are_plain = records.stays_in_process();
        Self { records, keys, clock, are_plain }
    }

    /// Records of a store that is [private](Records::is_private), for a program without a secret.
    pub(crate) fn unsealed(records: Arc<dyn Records>, clock: Arc<dyn Clock>) -> Result<Self> {
        /// For the values that records are found by, which nobody else sees.
        const NO_SECRET: &str = "the index of a store that is private to one user";
        let keys = SealingKeys::from_secrets([NO_SECRET])?;
        Ok(Self { records, keys, clock, are_plain: true })
    }

    pub(crate) fn now(&self) -> Timestamp {
        Timestamp::now(&*self.clock)
    }

    pub(crate) async fn get(&self, id: RecordId) -> Result<Option<Opened>> {
        let record = available(self.records.get(id, self.clock.now())).await?;
        Ok(record.and_then(|record| self.open(record)))
    }

    /// Writes a record over version `over`, or as the first one. `false` if somebody was faster.
    pub(crate) async fn put(
        &self,
        id: RecordId,
        over: Option<u64>,
        end: Timestamp,
        plaintext: impl Into<Zeroizing<Vec<u8>>>,
        indexes: Indexes<'_>,
    ) -> Result<bool> {
        let version = self.version_after(over);
        let mut plaintext = plaintext.into();
        let bytes: Box<[u8]> = if self.are_plain {
            // The record clears it in its turn.
            std::mem::take(&mut *plaintext).into()
        } else {
            self.keys.seal_record(&about(id, version, end), &plaintext, &SystemEntropy)?.into()
        };
        let values = indexes.iter().filter_map(|parts| self.keys.index_value(parts)).map(IndexValue::from_bytes);
        let record = Record::new(id, version, end.into(), bytes).with_indexes(values.collect::<Box<_>>());
        available(self.records.put(record, over, self.clock.now())).await
    }

    /// Writes a record in the place of whatever is there, which is nobody's any more.
    pub(crate) async fn replace<B: Into<Zeroizing<Vec<u8>>>>(
        &self,
        id: RecordId,
        end: Timestamp,
        plaintext: impl Fn() -> Result<B>,
        indexes: Indexes<'_>,
    ) -> Result<()> {
        for _ in 0..ATTEMPTS {
            if self.put(id, None, end, plaintext()?, indexes).await? {
                return Ok(());
            }
            self.delete(id).await?;
        }
        Err(contended())
    }

    pub(crate) async fn delete(&self, id: RecordId) -> Result<Option<Opened>> {
        let record = available(self.records.delete(id, self.clock.now())).await?;
        Ok(record.and_then(|record| self.open(record)))
    }

    /// Also those that were written while an older secret was the newest.
    pub(crate) async fn find(&self, kind: RecordKind, parts: &[&str]) -> Result<Vec<Opened>> {
        let mut found = Vec::new();
        for value in self.keys.index_values(parts) {
            let records = available(self.records.find(kind, IndexValue::from_bytes(value), self.clock.now())).await?;
            found.extend(records.into_iter().filter_map(|record| self.open(record)));
        }
        Ok(found)
    }

    /// Some of all records of a kind: see [`Records::page`].
    pub(crate) async fn page(&self, kind: RecordKind, after: Option<Cursor>) -> Result<(Vec<Opened>, Option<Cursor>)> {
        let Page { records, next } = available(self.records.page(kind, after, self.clock.now())).await?;
        Ok((records.into_iter().filter_map(|record| self.open(record)).collect(), next))
    }

    /// `true` for the first who asks with this key until `end`, and for nobody else.
    pub(crate) async fn once(&self, key: RecordKey, end: Timestamp) -> Result<bool> {
        self.put(RecordId::new(RecordKind::Spent, key), None, end, Vec::new(), &[]).await
    }

    /// Seals what an older secret sealed with the newest one, record by record; `found_by` says by what a record is found. Gives how
    /// many there were. Whoever writes one meanwhile has done the same.
    pub(crate) async fn reseal(&self, kind: RecordKind, found_by: impl Fn(&[u8]) -> Vec<Vec<String>>) -> Result<u64> {
        let (mut number, mut after) = (0, None);
        if self.are_plain {
            return Ok(number);
        }
        loop {
            let page = available(self.records.page(kind, after, self.clock.now())).await?;
            for record in page.records.into_iter().filter(|record| !self.keys.sealed_newest(record.bytes())) {
                let id = record.id();
                let Some(Opened { version, end, plaintext }) = self.open(record) else { continue };
                let found_by = found_by(&plaintext);
                let parts =
                    found_by.iter().map(|parts| parts.iter().map(String::as_str).collect()).collect::<Vec<Vec<_>>>();
                let indexes = parts.iter().map(|parts| &parts[..]).collect::<Vec<_>>();
                number += u64::from(self.put(id, Some(version), end, plaintext, &indexes).await?);
            }
            after = page.next;
            if after.is_none() {
                return Ok(number);
            }
        }
    }

    /// Nobody but this process has the records, and so nobody else can do anything to them.
    pub(crate) fn stay_in_process(&self) -> bool {
        self.records.stays_in_process()
    }

    /// The lease that goes with a record: see [`Records::lease`].
    pub(crate) async fn lease(&self, id: RecordId, holder: LeaseHolder, life: Duration) -> Result<Lease> {
        available(self.records.lease(*id.key(), holder, life, self.clock.now())).await
    }

    pub(crate) async fn give_back(&self, id: RecordId, holder: LeaseHolder) -> Result<()> {
        available(self.records.give_back(*id.key(), holder, self.clock.now())).await
    }

    /// A record that comes after one that was deleted has other versions than that had: who read the old one cannot write
    /// over the new one. The first is the microsecond, since no store writes a record as often as once in each.
    fn version_after(&self, over: Option<u64>) -> u64 {
        let first = || {
            let now = self.clock.now().duration_since(UNIX_EPOCH).unwrap_or_default();
            u64::try_from(now.as_micros()).unwrap_or_default()
        };
        over.map_or_else(first, |version| version.saturating_add(1))
    }

    fn open(&self, record: Record) -> Option<Opened> {
        let (id, version, end) = (record.id(), record.version(), record.end().into());
        let bytes = record.into_bytes().into_vec();
        let plaintext =
            if self.are_plain { Some(bytes) } else { self.keys.open_record(&about(id, version, end), bytes) };
        if plaintext.is_none() {
            let kind = id.kind().as_str();
            tracing::warn!(target: "oauth_runtime::records", code = "record_unreadable", kind, "a record was not sealed by this application, or not for its place");
        }
        Some(Opened { version, end, plaintext: Zeroizing::new(plaintext?) })
    }
}

/// What is authenticated with the bytes of a record.
fn about(id: RecordId, version: u64, end: Timestamp) -> Vec<u8> {
    let kind = id.kind().as_str();
    let mut about = Vec::with_capacity(64);
    about.extend_from_slice(id.key().as_bytes());
    about.extend_from_slice(&version.to_be_bytes());
    about.extend_from_slice(&end.seconds().to_be_bytes());
    about.extend_from_slice(kind.as_bytes());
    about
}

/// Writes of one change before it is given up.
pub(crate) const ATTEMPTS: u32 = 5;

/// Others are faster each time.
pub(crate) fn contended() -> Error {
    Error::from(SessionFault::RecordsUnavailable).at(Stage::Session)
}

async fn available<T>(answer: BoxFuture<'_, Result<T, StoreError>>) -> Result<T> {
    answer.await.map_err(|error| Error::from(SessionFault::RecordsUnavailable).at(Stage::Session).because(error))
}

#[cfg(test)]
mod tests {
    use std::sync::Mutex;
    use std::time::SystemTime;

    use super::*;
    use crate::clock::SystemClock;
    use crate::records::{Cursor, MemoryRecords, Page, RecordKey};
    use crate::types::at;

    /// A store outside of the process, and what its administrator can do.
    #[derive(Debug, Default)]
    struct Elsewhere(MemoryRecords);

    impl Records for Elsewhere {
        fn get(&self, id: RecordId, now: SystemTime) -> BoxFuture<'_, Result<Option<Record>, StoreError>> {
            self.0.get(id, now)
        }

        fn put(&self, record: Record, over: Option<u64>, now: SystemTime) -> BoxFuture<'_, Result<bool, StoreError>> {
            self.0.put(record, over, now)
        }

        fn delete(&self, id: RecordId, now: SystemTime) -> BoxFuture<'_, Result<Option<Record>, StoreError>> {
            self.0.delete(id, now)
        }

        fn page(
            &self,
            kind: RecordKind,
            after: Option<Cursor>,
            now: SystemTime,
        ) -> BoxFuture<'_, Result<Page, StoreError>> {
            self.0.page(kind, after, now)
        }

        fn find(
            &self,
            kind: RecordKind,
            value: IndexValue,
            now: SystemTime,
        ) -> BoxFuture<'_, Result<Vec<Record>, StoreError>> {
            self.0.find(kind, value, now)
        }
    }

    const END: Timestamp = Timestamp::from_seconds(10_000_000_000);

    fn id(part: &str) -> RecordId {
        RecordId::new(RecordKind::Grant, RecordKey::of(&[part]))
    }

    fn sealed(store: &Arc<Elsewhere>, secrets: &[&str]) -> SealedRecords {
        let keys = SealingKeys::from_secrets(secrets.iter().copied()).expect("keys");
        SealedRecords::new(Arc::<Elsewhere>::clone(store), keys, Arc::new(SystemClock))
    }

    const OLD: &str = "an old secret of at least 32 characters";
    const NEW: &str = "a new secret of at least 32 characters!";

    async fn plaintext(records: &SealedRecords, id: RecordId) -> Option<Vec<u8>> {
        records.get(id).await.expect("a memory store").map(|opened| opened.plaintext.to_vec())
    }

    #[tokio::test]
    async fn t259_bytes_that_were_moved_do_not_open() {
        let store = Arc::<Elsewhere>::default();
        let records = sealed(&store, &[OLD]);
        assert!(records.put(id("a"), None, END, b"plain".to_vec(), &[]).await.expect("stored"));
        assert_eq!(plaintext(&records, id("a")).await.as_deref(), Some(&b"plain"[..]));
        let kept = store.get(id("a"), at(0)).await.expect("a memory store").expect("stored");
        let version = kept.version();
        assert!(!kept.bytes().windows(5).any(|bytes| bytes == b"plain"));

        let moved = |to: RecordId, version, end: Timestamp| Record::new(to, version, end.into(), kept.bytes());
        let other_kind = RecordId::new(RecordKind::Login, *id("a").key());
        for (what, record) in [
            ("another key", moved(id("b"), version, END)),
            ("another kind", moved(other_kind, version, END)),
            ("another version", moved(id("a"), version + 1, END)),
            ("a later end", moved(id("a"), version, END.saturating_add(std::time::Duration::from_secs(1)))),
        ] {
            let id = record.id();
            // In its own place, if that is what it was moved to.
            store.delete(id, at(0)).await.expect("a memory store");
            assert!(store.put(record, None, at(0)).await.expect("a memory store"));
            assert_eq!(plaintext(&records, id).await, None, "{what}");
        }
    }

    #[tokio::test]
    async fn records_are_read_and_found_across_a_new_secret() {
        let store = Arc::<Elsewhere>::default();
        let (before, after) = (sealed(&store, &[OLD]), sealed(&store, &[NEW, OLD]));
        before.put(id("a"), None, END, b"old".to_vec(), &[&["sid", "1"]]).await.expect("stored");
        after.put(id("b"), None, END, b"new".to_vec(), &[&["sid", "1"]]).await.expect("stored");
        assert_eq!(plaintext(&after, id("a")).await.as_deref(), Some(&b"old"[..]));
        let found = after.find(RecordKind::Grant, &["sid", "1"]).await.expect("found");
        let mut found = found.iter().map(|opened| opened.plaintext.to_vec()).collect::<Vec<_>>();
        found.sort();
        assert_eq!(found, [b"new", b"old"]);
        assert!(after.find(RecordKind::Grant, &["sid", "2"]).await.expect("found").is_empty());
        assert_eq!(plaintext(&sealed(&store, &[NEW]), id("a")).await, None);
    }

    #[tokio::test]
    async fn what_an_older_secret_sealed_is_sealed_anew_and_found_without_it() {
        let store = Arc::<Elsewhere>::default();
        let (before, after) = (sealed(&store, &[OLD]), sealed(&store, &[NEW, OLD]));
        for part in ["a", "b", "c"] {
            before.put(id(part), None, END, part.as_bytes().to_vec(), &[&["sid", part]]).await.expect("stored");
        }
        after.put(id("d"), None, END, b"d".to_vec(), &[]).await.expect("stored");
        let found_by = |plaintext: &[u8]| vec![vec!["sid".to_owned(), String::from_utf8_lossy(plaintext).into_owned()]];
        assert_eq!(after.reseal(RecordKind::Grant, found_by).await.expect("sealed"), 3);
        assert_eq!(after.reseal(RecordKind::Grant, found_by).await.expect("sealed"), 0);
        let new = sealed(&store, &[NEW]);
        assert_eq!(plaintext(&new, id("b")).await.as_deref(), Some(&b"b"[..]));
        let found = new.find(RecordKind::Grant, &["sid", "c"]).await.expect("found");
        assert_eq!(found.iter().map(|opened| opened.plaintext.to_vec()).collect::<Vec<_>>(), [b"c"]);
    }

    #[derive(Debug)]
    struct Stepping(Mutex<SystemTime>);

    impl Clock for Stepping {
        fn now(&self) -> SystemTime {
            *self.0.lock().expect("no panic")
        }
    }

    #[tokio::test]
    async fn a_record_that_was_written_often_shares_no_version_with_the_one_after_it() {
        const WRITES: usize = 1000;
        let clock = Arc::new(Stepping(Mutex::new(at(1_700_000_000))));
        let keys = SealingKeys::random().expect("random bytes");
        let records = SealedRecords::new(Arc::<Elsewhere>::default(), keys, Arc::<Stepping>::clone(&clock) as _);
        let version = async || records.get(id("a")).await.expect("read").expect("stored").version;
        assert!(records.put(id("a"), None, END, b"1".to_vec(), &[]).await.expect("stored"));
        let mut before = vec![version().await];
        for _ in 0..WRITES {
            assert!(records.put(id("a"), before.last().copied(), END, b"2".to_vec(), &[]).await.expect("stored"));
            before.push(version().await);
        }
        assert!(records.delete(id("a")).await.expect("deleted").is_some());
        *clock.0.lock().expect("no panic") += Duration::from_secs(1);
        assert!(records.put(id("a"), None, END, b"3".to_vec(), &[]).await.expect("stored"));
        assert!(!before.contains(&version().await), "who read the old one could write over the new one");
    }

    #[tokio::test]
    async fn a_record_written_after_a_deletion_is_not_the_one_that_was_read_before() {
        let records = sealed(&Arc::default(), &[OLD]);
        assert!(records.put(id("a"), None, END, b"1".to_vec(), &[]).await.expect("stored"));
        assert!(!records.put(id("a"), None, END, b"1".to_vec(), &[]).await.expect("answered"));
        let first = records.get(id("a")).await.expect("read").expect("stored").version;
        assert!(records.put(id("a"), Some(first), END, b"2".to_vec(), &[]).await.expect("stored"));
        assert!(records.delete(id("a")).await.expect("deleted").is_some());
        assert!(!records.put(id("a"), Some(first + 1), END, b"3".to_vec(), &[]).await.expect("answered"));
    }
}
