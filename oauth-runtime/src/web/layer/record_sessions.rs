//! Sessions in the store of records, beside tokens and logins: sealed, and under a hash of what the browser's cookie says.

use std::borrow::Cow;

use serde::{Deserialize, Serialize};
use serde_json::Value;
use time::OffsetDateTime;
use tower_sessions::SessionStore;
use tower_sessions::session::{Id, Record};
use tower_sessions::session_store::{Error, Result};
use zeroize::Zeroizing;

use crate::records::versioned;
use crate::records::{ATTEMPTS, Opened, RecordId, RecordKey, RecordKind, SealedRecords};
use crate::types::{BoxFuture, Timestamp};
use crate::web::layer::session_store::{AtomicSessionStore, ChangeOfSession};

/// The sessions of an application, in a store of records.
#[derive(Debug)]
pub(crate) struct RecordSessions {
    records: SealedRecords,
}

impl RecordSessions {
    pub(crate) fn new(records: SealedRecords) -> Self {
        Self { records }
    }

    async fn replace_now(&self, record: &Record) -> Result<bool> {
        for _ in 0..ATTEMPTS {
            let Some(Opened { version, .. }) = self.records.get(id_of(record.id)).await.map_err(backend)? else {
                return Ok(false);
            };
            if self.write(record, Some(version)).await? {
                return Ok(true);
            }
        }
        Err(Error::Backend("others write the session each time".to_owned()))
    }

    async fn change_now(&self, id: Id, change: ChangeOfSession<'_>) -> Result<bool> {
        for _ in 0..ATTEMPTS {
            let opened = self.records.get(id_of(id)).await.map_err(backend)?;
            let Some((mut record, version)) = opened.and_then(|opened| Some((decode(id, &opened)?, opened.version)))
            else {
                return Ok(false);
            };
            change(&mut record);
            if self.write(&record, Some(version)).await? {
                return Ok(true);
            }
        }
        Err(Error::Backend("others write the session each time".to_owned()))
    }

    async fn write(&self, record: &Record, over: Option<u64>) -> Result<bool> {
        let (end, content) = (Timestamp::from_seconds(record.expiry_date.unix_timestamp()), encode(record)?);
        self.records.put(id_of(record.id), over, end, content, &[]).await.map_err(backend)
    }
}

impl AtomicSessionStore for RecordSessions {
    fn replace<'a>(&'a self, record: &'a Record) -> BoxFuture<'a, Result<bool>> {
        Box::pin(self.replace_now(record))
    }

    fn change<'a>(&'a self, id: &'a Id, change: ChangeOfSession<'a>) -> BoxFuture<'a, Result<bool>> {
        Box::pin(self.change_now(*id, change))
    }
}

#[async_trait::async_trait]
impl SessionStore for RecordSessions {
    async fn create(&self, record: &mut Record) -> Result<()> {
        while !self.write(record, None).await? {
            record.id = Id::default();
        }
        Ok(())
    }

    async fn save(&self, record: &Record) -> Result<()> {
        let is_there = self.replace_now(record).await?;
        if is_there || self.write(record, None).await? {
            return Ok(());
        }
        Err(Error::Backend("others write the session each time".to_owned()))
    }

    async fn load(&self, id: &Id) -> Result<Option<Record>> {
        let opened = self.records.get(id_of(*id)).await.map_err(backend)?;
        Ok(opened.and_then(|opened| decode(*id, &opened)))
    }

    async fn delete(&self, id: &Id) -> Result<()> {
        self.records.delete(id_of(*id)).await.map_err(backend).map(drop)
    }
}

fn id_of(id: Id) -> RecordId {
    RecordId::new(RecordKind::Session, RecordKey::of(&["session", &id.to_string()]))
}

fn backend(error: crate::Error) -> Error {
    Error::Backend(error.to_string())
}

/// The first byte is the version of the rest, as with grants.
const VERSION: u8 = 1;

#[derive(Serialize, Deserialize)]
struct Content<'a> {
    #[serde(borrow)]
    values: Vec<(&'a str, Kept<'a>)>,
}

/// Most values are text, that of the login among them: it is kept as it is, and not packed a second time.
#[derive(Serialize, Deserialize)]
enum Kept<'a> {
    Text(&'a str),
    Json(Cow<'a, str>),
}

fn encode(record: &Record) -> Result<Zeroizing<Vec<u8>>> {
    let mut values = Vec::with_capacity(record.data.len());
    for (name, value) in &record.data {
        let kept = match value {
            Value::String(text) => Kept::Text(text),
            other => Kept::Json(serde_json::to_string(other).map_err(|error| Error::Encode(error.to_string()))?.into()),
        };
        values.push((name.as_str(), kept));
    }
    versioned::encode(VERSION, &Content { values }).map_err(|error| Error::Encode(error.to_string()))
}

/// None for what another version wrote: its user logs in again.
fn decode(id: Id, opened: &Opened) -> Option<Record> {
    let content = versioned::decode::<Content<'_>>(VERSION, &opened.plaintext);
    if content.is_none() {
        let version = opened.plaintext.first();
        tracing::warn!(target: "oauth_runtime::session", code = "session_of_other_version", version, "a session that another version of this crate stored counts as ended");
    }
    let data = content?.values.into_iter().map(|(name, kept)| {
        let value = match kept {
            Kept::Text(text) => Value::String(text.to_owned()),
            Kept::Json(json) => serde_json::from_str(&json).ok()?,
        };
        Some((name.to_owned(), value))
    });
    let expiry_date = OffsetDateTime::from_unix_timestamp(opened.end.seconds()).ok()?;
    Some(Record { id, data: data.collect::<Option<_>>()?, expiry_date })
}

#[cfg(test)]
mod tests {
    use std::collections::HashMap;
    use std::sync::Arc;
    use std::sync::atomic::{AtomicU32, Ordering};
    use std::time::Duration;

    use futures_util::FutureExt as _;
    use serde_json::json;

    use super::*;
    use crate::clock::SystemClock;
    use crate::records::{MemoryRecords, Records, SealingKeys};

    fn sessions(records: &Arc<MemoryRecords>) -> RecordSessions {
        let keys = SealingKeys::random().expect("random bytes");
        RecordSessions::new(SealedRecords::new(Arc::<MemoryRecords>::clone(records), keys, Arc::new(SystemClock)))
    }

    fn record(data: HashMap<String, Value>) -> Record {
        let end = OffsetDateTime::now_utc() + Duration::from_secs(60);
        Record { id: Id::default(), data, expiry_date: end.replace_nanosecond(0).expect("zero") }
    }

    #[tokio::test]
    async fn a_session_comes_back_as_it_was_written() {
        let sessions = sessions(&Arc::default());
        let data = [("oauth.login", json!("{\"a\":1}")), ("cart", json!({"items": [1, null, "x"]})), ("n", json!(0.5))];
        let mut record = record(data.into_iter().map(|(name, value)| (name.to_owned(), value)).collect());
        sessions.create(&mut record).await.expect("created");
        assert_eq!(sessions.load(&record.id).await.expect("read"), Some(record.clone()));
        let (first, mut second) = (record.id, record.clone());
        sessions.create(&mut second).await.expect("created");
        assert_ne!(first, second.id, "nobody gets a session that is there");
    }

    #[tokio::test]
    async fn t206_a_change_is_made_to_what_another_request_wrote_meanwhile() {
        let sessions = sessions(&Arc::default());
        let mut written = record(HashMap::new());
        sessions.create(&mut written).await.expect("created");
        let other = Record { data: HashMap::from([("cart".to_owned(), json!(1))]), ..written.clone() };
        // The first time, somebody else is faster.
        let (times, sessions) = (AtomicU32::new(0), &sessions);
        let change = |record: &mut Record| {
            if times.fetch_add(1, Ordering::SeqCst) == 0 {
                let writing = sessions.replace(&other);
                assert!(writing.now_or_never().expect("in memory").expect("written"));
            }
            record.data.insert("seen".to_owned(), json!(2));
        };
        assert!(sessions.change(&written.id, &change).await.expect("answered"));
        let data = sessions.load(&written.id).await.expect("read").expect("there").data;
        assert_eq!(data, HashMap::from([("cart".to_owned(), json!(1)), ("seen".to_owned(), json!(2))]));
        sessions.delete(&written.id).await.expect("deleted");
        assert!(!sessions.change(&written.id, &change).await.expect("answered"), "it stays deleted");
    }

    #[test]
    fn a_session_is_read_from_the_bytes_of_every_version() {
        /// Bytes that version 1 must read for ever: a text, and a value that is none.
        const V1: &str = "0102016100016204636172740107 7b226e223a317d";
        let plaintext = (V1.replace(' ', "").as_bytes().chunks(2))
            .map(|pair| u8::from_str_radix(std::str::from_utf8(pair).expect("ASCII"), 16).expect("hexadecimal"))
            .collect::<Vec<_>>();
        let end = Timestamp::from_seconds(1_700_000_000);
        let opened = Opened { version: 1, end, plaintext: Zeroizing::new(plaintext.clone()) };
        let read = decode(Id::default(), &opened).expect("readable");
        let values = [("a", json!("b")), ("cart", json!({"n": 1}))];
        assert_eq!(read.data, HashMap::from(values.map(|(name, value)| (name.to_owned(), value))));
        assert_eq!(read.expiry_date.unix_timestamp(), 1_700_000_000);
        // The order of values is nobody's.
        assert_eq!(encode(&read).expect("written").len(), plaintext.len());
        for version in [0, 2, 255] {
            let plaintext = Zeroizing::new([&[version], &plaintext[1..]].concat());
            assert_eq!(decode(Id::default(), &Opened { version: 1, end, plaintext }), None, "{version}");
        }
    }

    #[tokio::test]
    async fn t205_a_deleted_session_is_not_brought_back_by_whoever_read_it_before() {
        let sessions = sessions(&Arc::default());
        let mut record = record(HashMap::new());
        sessions.create(&mut record).await.expect("created");
        assert!(sessions.replace(&record).await.expect("answered"));
        sessions.delete(&record.id).await.expect("deleted");
        assert!(!sessions.replace(&record).await.expect("answered"));
        assert_eq!(sessions.load(&record.id).await.expect("read"), None);
    }

    #[tokio::test]
    async fn t209_the_store_does_not_learn_what_the_cookie_says() {
        let store = Arc::<MemoryRecords>::default();
        let sessions = sessions(&store);
        let mut record = record(HashMap::new());
        sessions.create(&mut record).await.expect("created");
        let (mut ids, mut after) = (Vec::new(), None);
        loop {
            let page = store.page(RecordKind::Session, after, std::time::SystemTime::now()).await.expect("a page");
            ids.extend(page.records.iter().map(|record| *record.id().key().as_bytes()));
            after = page.next;
            if after.is_none() {
                break;
            }
        }
        let id = record.id.0.to_le_bytes();
        assert_eq!(ids.len(), 1);
        assert!(!ids[0].windows(id.len()).any(|window| window == id));
    }
}
