//! Sessions in memory, which end there too: the `MemoryStore` of tower-sessions keeps every one for ever.

use std::fmt;
use std::sync::{Mutex, MutexGuard, PoisonError};
use std::time::SystemTime;

use serde_json::Value;
use time::OffsetDateTime;
use tower_sessions::SessionStore;
use tower_sessions::session::{Id, Record};
use tower_sessions::session_store::Result;

use crate::records::Sweeping;
use crate::types::{BoxFuture, Timestamp};
use crate::web::layer::session_store::{AtomicSessionStore, ChangeOfSession};

/// The sessions of one process. What has ended is swept away with every write, a few sessions at a time.
pub(crate) struct MemorySessions {
    shards: [Mutex<Sweeping<i128, Data>>; Self::SHARDS],
}

/// In as few bytes as it takes: a map has room for more.
type Data = Box<[(Box<str>, Value)]>;

impl MemorySessions {
    const SHARDS: usize = 16;

    fn shard(&self, id: Id) -> MutexGuard<'_, Sweeping<i128, Data>> {
        // Identifiers are random in every byte.
        let shard = &self.shards[usize::from(id.0.to_le_bytes()[0]) % Self::SHARDS];
        shard.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Writes the session if one of its identifier is there, or if none is.
    fn write_if(&self, is_there: bool, record: &Record) -> bool {
        let (data, end, now) = (data_of(record), end_of(record), now());
        let mut shard = self.shard(record.id);
        let may_write = shard.get(&record.id.0, now).is_some() == is_there;
        if may_write {
            shard.insert(record.id.0, end, data, now);
        }
        may_write
    }
}

fn data_of(record: &Record) -> Data {
    record.data.iter().map(|(name, value)| (name.as_str().into(), value.clone())).collect()
}

fn record_of(id: Id, end: Timestamp, data: &Data) -> Record {
    let data = data.iter().map(|(name, value)| (String::from(&**name), value.clone())).collect();
    let expiry_date = OffsetDateTime::from_unix_timestamp(end.seconds()).unwrap_or(OffsetDateTime::UNIX_EPOCH);
    Record { id, data, expiry_date }
}

fn end_of(record: &Record) -> Timestamp {
    Timestamp::from_seconds(record.expiry_date.unix_timestamp())
}

impl AtomicSessionStore for MemorySessions {
    fn replace<'a>(&'a self, record: &'a Record) -> BoxFuture<'a, Result<bool>> {
        let written = self.write_if(true, record);
        Box::pin(std::future::ready(Ok(written)))
    }

    fn change<'a>(&'a self, id: &'a Id, change: ChangeOfSession<'a>) -> BoxFuture<'a, Result<bool>> {
        let mut shard = self.shard(*id);
        let record = shard.get_with_end(&id.0, now()).map(|(end, data)| record_of(*id, end, data));
        let is_there = record.is_some();
        if let Some(mut record) = record {
            change(&mut record);
            shard.insert(id.0, end_of(&record), data_of(&record), now());
        }
        drop(shard);
        Box::pin(std::future::ready(Ok(is_there)))
    }
}

#[async_trait::async_trait]
impl SessionStore for MemorySessions {
    async fn create(&self, record: &mut Record) -> Result<()> {
        while !self.write_if(false, record) {
            record.id = Id::default();
        }
        Ok(())
    }

    async fn save(&self, record: &Record) -> Result<()> {
        self.shard(record.id).insert(record.id.0, end_of(record), data_of(record), now());
        Ok(())
    }

    async fn load(&self, id: &Id) -> Result<Option<Record>> {
        let shard = self.shard(*id);
        let Some((end, data)) = shard.get_with_end(&id.0, now()) else { return Ok(None) };
        Ok(Some(record_of(*id, end, data)))
    }

    async fn delete(&self, id: &Id) -> Result<()> {
        self.shard(*id).remove(&id.0, now());
        Ok(())
    }
}

/// As tower-sessions dates its records: by the machine's clock.
fn now() -> Timestamp {
    SystemTime::now().into()
}

impl Default for MemorySessions {
    fn default() -> Self {
        Self { shards: std::array::from_fn(|_| Mutex::default()) }
    }
}

impl fmt::Debug for MemorySessions {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("MemorySessions")
    }
}

#[cfg(test)]
mod tests {
    use std::collections::HashMap;

    use super::*;

    fn record(seconds: i64) -> Record {
        // Whole seconds, as they are kept.
        let expiry_date = OffsetDateTime::from_unix_timestamp(now().seconds() + seconds).expect("a date");
        let data = HashMap::from([("a".to_owned(), Value::from(1)), ("b".to_owned(), Value::from("2"))]);
        Record { id: Id::default(), data, expiry_date }
    }

    #[tokio::test]
    async fn a_session_is_kept_until_it_ends_or_is_deleted() {
        let store = MemorySessions::default();
        let mut lasting = record(3600);
        store.create(&mut lasting).await.expect("created");
        assert_eq!(store.load(&lasting.id).await.expect("loaded"), Some(lasting.clone()));
        let mut twin = Record { id: lasting.id, ..record(3600) };
        store.create(&mut twin).await.expect("created");
        assert_ne!(twin.id, lasting.id, "an identifier that is taken is given to nobody else");

        let ended = record(-1);
        store.save(&ended).await.expect("saved");
        assert_eq!(store.load(&ended.id).await.expect("loaded"), None);
        assert!(store.replace(&lasting).await.expect("written"));
        let change = |record: &mut Record| drop(record.data.insert("c".to_owned(), Value::from(3)));
        assert!(store.change(&lasting.id, &change).await.expect("written"));
        assert_eq!(store.load(&lasting.id).await.expect("loaded").expect("there").data["c"], 3);
        assert!(!store.change(&Id::default(), &change).await.expect("answered"));
        store.delete(&lasting.id).await.expect("deleted");
        assert!(!store.replace(&lasting).await.expect("not written"), "what is deleted stays deleted");
        assert_eq!(store.load(&lasting.id).await.expect("loaded"), None);
    }

    #[tokio::test]
    async fn t295_sessions_that_have_ended_are_swept() {
        let store = MemorySessions::default();
        for _ in 0..3200 {
            store.save(&record(-1)).await.expect("saved");
        }
        let left = store.shards.iter().map(|shard| shard.lock().expect("no panic").len()).sum::<usize>();
        assert!(left <= 100, "{left} sessions left");
    }
}
