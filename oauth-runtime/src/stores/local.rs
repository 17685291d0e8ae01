//! What the stores of programs have in common: bytes under names, of one user of one machine, which processes change in turns.

use std::fmt::Debug;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::{Duration, Instant, SystemTime};

use serde::{Deserialize, Serialize};

use crate::error::Result;
use crate::records::{IndexValue, Page, Record, RecordId, RecordKind, StoreError};
use crate::types::Timestamp;

/// What no operation takes longer than.
pub(super) const LIMIT: Duration = Duration::from_secs(9);
/// How long a process waits for others that change something.
const TURN: Duration = Duration::from_secs(5);
/// Records that one sweep deletes at most.
const BATCH: usize = 64;
/// How often it is looked for what has ended.
const PAUSE: Duration = Duration::from_secs(60);

/// Whose records they are, where the application does not say.
pub(super) const APPLICATION: &str = "oauth";

/// Where the bytes are. Every call blocks.
pub(super) trait Shelf: Debug + Send + Sync + 'static {
    /// No other process has one at the same time. It ends when it is dropped.
    type Lock;

    /// Waits for it until then.
    fn lock(&self, until: Instant) -> Result<Self::Lock>;

    fn read(&self, id: RecordId) -> Result<Option<Vec<u8>>>;

    /// All or nothing. Under the lock.
    fn write(&self, id: RecordId, end: Timestamp, bytes: &[u8]) -> Result<()>;

    /// Under the lock; also of what is not there.
    fn remove(&self, id: RecordId) -> Result<()>;

    /// What is there of a kind, or was a moment ago.
    fn ids(&self, kind: RecordKind) -> Result<Vec<RecordId>>;

    /// What has ended. Under the lock.
    fn ended(&self, now: Timestamp) -> Result<Vec<RecordId>>;
}

/// Records on a shelf.
#[derive(Debug)]
pub(super) struct Local<S> {
    shelf: Arc<S>,
    /// The lock of the shelf is asked for by one at a time, so that nobody of this process waits for another one by polling.
    turn: Arc<tokio::sync::Mutex<()>>,
    sweeps: Arc<Sweeps>,
}

impl<S: Shelf> Local<S> {
    pub(super) fn new(shelf: S) -> Self {
        Self { shelf: Arc::new(shelf), turn: Arc::default(), sweeps: Arc::default() }
    }

    pub(super) fn shelf(&self) -> &S {
        &self.shelf
    }

    pub(super) async fn get(&self, id: RecordId, now: SystemTime) -> Result<Option<Record>, StoreError> {
        self.reading(move |shelf| there(shelf, id, now)).await
    }

    pub(super) async fn put(&self, record: Record, over: Option<u64>, now: SystemTime) -> Result<bool, StoreError> {
        if !keeps(record.id().kind()) {
            return Err("this store keeps grants and leases alone".into());
        }
        self.changing(now, move |shelf| {
            let id = record.id();
            if there(shelf, id, now)?.map(|before| before.version()) != over {
                return Ok(false);
            }
            shelf.write(id, record.end().into(), &encoded(&record))?;
            Ok(true)
        })
        .await
    }

    pub(super) async fn delete(&self, id: RecordId, now: SystemTime) -> Result<Option<Record>, StoreError> {
        self.changing(now, move |shelf| {
            let before = there(shelf, id, now)?;
            shelf.remove(id)?;
            Ok(before)
        })
        .await
    }

    pub(super) async fn find(
        &self,
        kind: RecordKind,
        value: IndexValue,
        now: SystemTime,
    ) -> Result<Vec<Record>, StoreError> {
        let mut records = self.all(kind, now).await?;
        records.retain(|record| record.indexes().contains(&value));
        Ok(records)
    }

    /// One page has them all: a program has few.
    pub(super) async fn page(&self, kind: RecordKind, now: SystemTime) -> Result<Page, StoreError> {
        Ok(Page { records: self.all(kind, now).await?, next: None })
    }

    async fn all(&self, kind: RecordKind, now: SystemTime) -> Result<Vec<Record>, StoreError> {
        self.reading(move |shelf| {
            let ids = shelf.ids(kind)?.into_iter();
            ids.filter_map(|id| there(shelf, id, now).transpose()).collect()
        })
        .await
    }

    async fn reading<T: Send + 'static>(
        &self,
        work: impl FnOnce(&S) -> Result<T> + Send + 'static,
    ) -> Result<T, StoreError> {
        let shelf = Arc::clone(&self.shelf);
        bounded(blocking(move || work(&shelf))).await
    }

    async fn changing<T: Send + 'static>(
        &self,
        now: SystemTime,
        work: impl FnOnce(&S) -> Result<T> + Send + 'static,
    ) -> Result<T, StoreError> {
        let (shelf, turn, sweeps) = (Arc::clone(&self.shelf), Arc::clone(&self.turn), Arc::clone(&self.sweeps));
        let until = Instant::now() + TURN;
        bounded(async move {
            let turn = turn.lock_owned().await;
            blocking(move || {
                // To the end, also if nobody waits for the answer any more.
                let _turn = turn;
                let _lock = shelf.lock(until)?;
                let done = work(&shelf)?;
                sweeps.now_and_then(&*shelf, now);
                Ok(done)
            })
            .await
        })
        .await
    }
}

/// What programs need; a browser's session is nothing of theirs.
pub(super) fn keeps(kind: RecordKind) -> bool {
    matches!(kind, RecordKind::Grant | RecordKind::Lease)
}

/// While the application starts; none if it takes longer.
pub(super) async fn opened<T: Send + 'static>(
    limit: Duration,
    work: impl FnOnce() -> Result<T> + Send + 'static,
) -> Option<Result<T>> {
    tokio::time::timeout(limit, tokio::task::spawn_blocking(work)).await.ok()?.ok()
}

/// On a thread that may wait.
async fn blocking<T: Send + 'static>(work: impl FnOnce() -> Result<T> + Send + 'static) -> Result<T, StoreError> {
    // What is logged there belongs to the request.
    let (span, log) = (tracing::Span::current(), tracing::dispatcher::get_default(Clone::clone));
    let work = move || tracing::dispatcher::with_default(&log, || span.in_scope(work));
    Ok(tokio::task::spawn_blocking(work).await??)
}

async fn bounded<T>(work: impl Future<Output = Result<T, StoreError>>) -> Result<T, StoreError> {
    tokio::time::timeout(LIMIT, work).await.unwrap_or_else(|_| Err("the store did not answer in time".into()))
}

fn there(shelf: &impl Shelf, id: RecordId, now: SystemTime) -> Result<Option<Record>> {
    let Some(bytes) = shelf.read(id)? else { return Ok(None) };
    let record = decoded(id, &bytes);
    if record.is_none() {
        let kind = id.kind().as_str();
        tracing::warn!(target: "oauth_runtime::records", code = "record_unreadable", kind, key = ?id.key(), "a record is not whole, or was written by a newer version of this program; it counts as absent");
    }
    Ok(record.filter(|record| record.end() > now))
}

/// What a record begins with; the digit is the version of what follows.
const MARK: &[u8] = b"oauth-record-1\n";

#[derive(Serialize, Deserialize)]
struct Encoded<'a> {
    version: u64,
    end: Timestamp,
    indexes: Vec<[u8; 32]>,
    bytes: &'a [u8],
}

fn encoded(record: &Record) -> Vec<u8> {
    let indexes = record.indexes().iter().map(|value| *value.as_bytes()).collect();
    let encoded = Encoded { version: record.version(), end: record.end().into(), indexes, bytes: record.bytes() };
    // Numbers and bytes: there is nothing in it that cannot be written.
    postcard::to_extend(&encoded, MARK.to_vec()).unwrap_or_default()
}

/// None for what is cut off, or longer than it says.
fn decoded(id: RecordId, bytes: &[u8]) -> Option<Record> {
    let (Encoded { version, end, indexes, bytes }, rest) =
        postcard::take_from_bytes::<Encoded<'_>>(bytes.strip_prefix(MARK)?).ok()?;
    let indexes = indexes.into_iter().map(IndexValue::from_bytes).collect::<Vec<_>>();
    rest.is_empty().then(|| Record::new(id, version, end.into(), bytes).with_indexes(indexes))
}

/// When bytes on a shelf end; none for what is no record.
#[cfg_attr(not(feature = "file"), allow(dead_code, reason = "a keyring has a list that tells it"))]
pub(super) fn end_of(bytes: &[u8]) -> Option<Timestamp> {
    Some(postcard::take_from_bytes::<Encoded<'_>>(bytes.strip_prefix(MARK)?).ok()?.0.end)
}

/// With the first change and then once a minute, and with the next change again as long as there is more.
#[derive(Debug, Default)]
struct Sweeps(Mutex<Option<Instant>>);

impl Sweeps {
    /// After a change. It stands, whatever becomes of this.
    fn now_and_then(&self, shelf: &impl Shelf, now: SystemTime) {
        let mut last = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        if last.is_some_and(|last| last.elapsed() < PAUSE) {
            return;
        }
        *last = Some(Instant::now());
        match swept(shelf, now.into()) {
            Ok(BATCH..) => *last = None,
            Ok(_) => {}
            Err(error) => tracing::warn!(
                target: "oauth_runtime::records",
                code = "records_not_swept",
                error = &error as &(dyn std::error::Error + 'static),
                "records that have ended are not deleted; it is tried again"
            ),
        }
    }
}

fn swept(shelf: &impl Shelf, now: Timestamp) -> Result<usize> {
    let ended = shelf.ended(now)?;
    let batch = ended.into_iter().take(BATCH);
    batch.map(|id| shelf.remove(id)).collect::<Result<Vec<()>>>().map(|removed| removed.len())
}

/// As one word that is a name of a file everywhere, and no other application's: also where capital letters are small ones.
pub(super) fn word_for(name: &str) -> String {
    let is_plain = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-' || c == '_';
    if (1..=64).contains(&name.len()) && name.chars().all(is_plain) {
        return name.to_owned();
    }
    format!("~{}", hex(&hash(name)))
}

fn hash(text: &str) -> Vec<u8> {
    aws_lc_rs::digest::digest(&aws_lc_rs::digest::SHA256, text.as_bytes()).as_ref().to_vec()
}

/// `grant-` and 64 digits.
pub(super) fn name_of(id: RecordId) -> String {
    format!("{}-{}", id.kind().as_str(), hex(id.key().as_bytes()))
}

/// What [`name_of`] named so.
pub(super) fn id_of(name: &str) -> Option<RecordId> {
    let (kind, digits) = name.split_once('-')?;
    let digits = digits.as_bytes();
    if digits.len() != 64 {
        return None;
    }
    let digit = |c: u8| char::from(c).to_digit(16).and_then(|digit| u8::try_from(digit).ok());
    let mut key = [0; 32];
    for (byte, pair) in key.iter_mut().zip(digits.as_chunks::<2>().0) {
        *byte = digit(pair[0])? << 4 | digit(pair[1])?;
    }
    let id = RecordId::new(RecordKind::from_name(kind)?, crate::records::RecordKey::from_bytes(key));
    (name_of(id) == name).then_some(id)
}

fn hex(bytes: &[u8]) -> String {
    use std::fmt::Write as _;

    bytes.iter().fold(String::with_capacity(bytes.len() * 2), |mut text, byte| {
        // Writing into a string cannot fail.
        let _ = write!(text, "{byte:02x}");
        text
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::records::RecordKey;
    use crate::types::at;

    const ID: RecordId = RecordId::new(RecordKind::Grant, RecordKey::from_bytes([0xa7; 32]));

    #[test]
    fn a_record_that_is_cut_off_anywhere_is_none() {
        let record = Record::new(ID, 7, at(1000), *b"bytes").with_indexes([IndexValue::from_bytes([9; 32])]);
        let bytes = encoded(&record);
        assert_eq!(decoded(ID, &bytes).as_ref(), Some(&record));
        assert_eq!(end_of(&bytes), Some(Timestamp::from_seconds(1000)));
        for length in 0..bytes.len() {
            assert!(decoded(ID, &bytes[..length]).is_none(), "{length} of {}", bytes.len());
        }
        assert!(decoded(ID, &[&bytes[..], b"x"].concat()).is_none());
    }

    #[test]
    fn a_name_leads_back_to_its_record_and_nothing_else_does() {
        let name = name_of(ID);
        assert_eq!(name, format!("grant-{}", "a7".repeat(32)));
        assert_eq!(id_of(&name), Some(ID));
        for other in ["", "grant", "lock", "grant-a7", &name[1..], &name.to_uppercase(), &format!("{name}.new")] {
            assert_eq!(id_of(other), None, "{other}");
        }
    }

    #[test]
    fn t212_no_two_applications_have_one_word_and_none_leads_out_of_the_folder() {
        assert_eq!(word_for("shop"), "shop");
        let names = ["shop", "Shop", "SHOP", "", "..", ".", "a/b", "~", "lädchen", &"x".repeat(65), &"x".repeat(64)];
        let mut words = names.map(word_for).to_vec();
        assert!(words.iter().all(|word| !word.contains(['/', '.']) && (1..=65).contains(&word.len())), "{words:?}");
        words.iter_mut().for_each(|word| *word = word.to_lowercase());
        words.sort();
        words.dedup();
        assert_eq!(words.len(), names.len());
    }
}
