//! What is sent to the server, and what it answers. Each change is one script, and so atomic.

use std::str::FromStr;
use std::sync::LazyLock;
use std::time::Duration;

use redis::aio::ConnectionManager;
use redis::{RedisResult, Script};

use super::keys::Keys;
use crate::records::{
    Cursor, IndexValue, Lease, LeaseHolder, Page, Record, RecordId, RecordKey, RecordKind, StoreError,
};
use crate::types::Timestamp;

static PUT: LazyLock<Script> = LazyLock::new(|| Script::new(include_str!("put.lua")));
static DELETE: LazyLock<Script> = LazyLock::new(|| Script::new(include_str!("delete.lua")));
static HEAL: LazyLock<Script> = LazyLock::new(|| Script::new(include_str!("heal.lua")));
static LEASE: LazyLock<Script> = LazyLock::new(|| Script::new(include_str!("lease.lua")));
static GIVE_BACK: LazyLock<Script> = LazyLock::new(|| Script::new(include_str!("give_back.lua")));

/// How long it is known of a lease that has ended that nobody gave it back.
const MEMORY: Duration = Duration::from_secs(86_400);
/// Records that are asked for at once.
const BATCH: usize = 128;
/// The last second of the year 9999: what lasts longer is kept until then. A server refuses ends that are too far.
const LAST: i64 = 253_402_300_799;

/// `HMGET` of a record: version, end and bytes, or nothing.
type Fields = [Option<Vec<u8>>; 3];
/// The same with its index values.
type AllFields = [Option<Vec<u8>>; 4];

const FIELDS: [&str; 3] = ["v", "e", "b"];
const ALL_FIELDS: [&str; 4] = ["v", "e", "b", "i"];

/// One connection, and the keys of one application.
pub(super) struct Scripts<'a> {
    pub(super) connection: ConnectionManager,
    pub(super) keys: &'a Keys,
}

impl Scripts<'_> {
    pub(super) async fn get(mut self, id: RecordId) -> Result<Option<Record>, StoreError> {
        let fields: Fields =
            redis::cmd("HMGET").arg(self.keys.record(id)).arg(&FIELDS).query_async(&mut self.connection).await?;
        record(id, fields)
    }

    pub(super) async fn put(mut self, record: Record, over: Option<u64>) -> Result<bool, StoreError> {
        let id = record.id();
        let end = Timestamp::from(record.end()).seconds().min(LAST);
        let mut script = PUT.key(self.keys.record(id));
        script.key(self.keys.all(id.kind()));
        for value in record.indexes() {
            script.key(self.keys.index(id.kind(), *value));
        }
        script.arg(over.map(|version| version.to_string()).unwrap_or_default()).arg(&id.key().as_bytes()[..]);
        script.arg(record.version()).arg(end).arg(end.saturating_mul(1000)).arg(record.bytes());
        script.arg(record.indexes().iter().flat_map(IndexValue::as_bytes).copied().collect::<Vec<u8>>());
        let before: Option<Vec<u8>> = script.invoke_async(&mut self.connection).await?;
        let Some(before) = before else { return Ok(false) };
        let gone = values(&before).filter(|value| !record.indexes().contains(value)).collect::<Vec<_>>();
        self.forget(id, &gone).await;
        Ok(true)
    }

    pub(super) async fn delete(mut self, id: RecordId) -> Result<Option<Record>, StoreError> {
        let mut script = DELETE.key(self.keys.record(id));
        script.key(self.keys.all(id.kind())).arg(&id.key().as_bytes()[..]);
        let fields: AllFields = script.invoke_async(&mut self.connection).await?;
        let Some((record, values)) = record_and_values(id, fields)? else { return Ok(None) };
        self.forget(id, &values).await;
        Ok(Some(record))
    }

    pub(super) async fn find(mut self, kind: RecordKind, value: IndexValue) -> Result<Vec<Record>, StoreError> {
        let set = self.keys.index(kind, value);
        let members: Vec<Vec<u8>> =
            redis::cmd("ZRANGE").arg(&set).arg(0).arg(-1).query_async(&mut self.connection).await?;
        let (mut found, mut astray) = (Vec::new(), Vec::new());
        for (id, record) in self.records(kind, &members).await? {
            match record {
                Some((record, values)) if values.contains(&value) => found.push(record),
                _ => astray.push(id),
            }
        }
        self.heal(&set, value.as_bytes(), &astray).await;
        Ok(found)
    }

    pub(super) async fn page(mut self, kind: RecordKind, after: Option<Cursor>) -> Result<Page, StoreError> {
        let set = self.keys.all(kind);
        let cursor = after.and_then(|Cursor(bytes)| bytes.first_chunk().copied()).map_or(0, u64::from_be_bytes);
        let (next, members): (u64, Vec<Vec<u8>>) =
            redis::cmd("ZSCAN").arg(&set).arg(cursor).arg("COUNT").arg(BATCH).query_async(&mut self.connection).await?;
        // Each is followed by its end.
        let members = members.into_iter().step_by(2).collect::<Vec<_>>();
        let (mut records, mut astray) = (Vec::new(), Vec::new());
        for (id, record) in self.records(kind, &members).await? {
            match record {
                Some((record, _)) => records.push(record),
                None => astray.push(id),
            }
        }
        self.heal(&set, &[], &astray).await;
        Ok(Page { records, next: (next != 0).then(|| cursor_of(next)) })
    }

    pub(super) async fn lease(
        mut self,
        key: RecordKey,
        holder: LeaseHolder,
        life: Duration,
    ) -> Result<Lease, StoreError> {
        let mut script = LEASE.key(self.keys.lease(key));
        script.arg(&holder.as_bytes()[..]).arg(milliseconds(life)).arg(milliseconds(MEMORY));
        match script.invoke_async(&mut self.connection).await? {
            0 => Ok(Lease::Held),
            1 => Ok(Lease::Taken),
            2_u8 => Ok(Lease::Inherited),
            _ => Err("the script of leases answers what it cannot answer".into()),
        }
    }

    pub(super) async fn give_back(mut self, key: RecordKey, holder: LeaseHolder) -> Result<(), StoreError> {
        let mut script = GIVE_BACK.key(self.keys.lease(key));
        Ok(script.arg(&holder.as_bytes()[..]).invoke_async(&mut self.connection).await?)
    }

    async fn records(&mut self, kind: RecordKind, members: &[Vec<u8>]) -> Result<Vec<Looked>, StoreError> {
        let ids = members.iter().filter_map(|member| {
            let key = <[u8; 32]>::try_from(&member[..]).ok()?;
            Some(RecordId::new(kind, RecordKey::from_bytes(key)))
        });
        let ids = ids.collect::<Vec<_>>();
        let mut looked = Vec::with_capacity(ids.len());
        for ids in ids.chunks(BATCH) {
            let mut pipeline = redis::pipe();
            for id in ids {
                pipeline.cmd("HMGET").arg(self.keys.record(*id)).arg(&ALL_FIELDS);
            }
            let answers: Vec<AllFields> = pipeline.query_async(&mut self.connection).await?;
            for (id, fields) in ids.iter().zip(answers) {
                looked.push((*id, record_and_values(*id, fields)?));
            }
        }
        Ok(looked)
    }

    /// A record is not found by these any more.
    async fn forget(&mut self, id: RecordId, values: &[IndexValue]) {
        for value in values {
            self.heal(&self.keys.index(id.kind(), *value), value.as_bytes(), &[id]).await;
        }
    }

    /// If this fails, whoever finds these next tries it again; at the end of the records it is over by itself.
    async fn heal(&mut self, set: &str, value: &[u8], astray: &[RecordId]) {
        for ids in astray.chunks(BATCH) {
            let mut script = HEAL.prepare_invoke();
            for id in ids {
                script.key(set).key(self.keys.record(*id)).arg(&id.key().as_bytes()[..]).arg(value);
            }
            let healed: RedisResult<()> = script.invoke_async(&mut self.connection).await;
            if let Err(error) = healed {
                tracing::debug!(target: "oauth_runtime::records", error = &error as &dyn std::error::Error, "a set of records is not tidied up");
            }
        }
    }
}

type Looked = (RecordId, Option<(Record, Vec<IndexValue>)>);

fn record_and_values(id: RecordId, fields: AllFields) -> Result<Option<(Record, Vec<IndexValue>)>, StoreError> {
    let [version, end, bytes, indexes] = fields;
    let record = record(id, [version, end, bytes])?;
    Ok(record.map(|record| (record, values(&indexes.unwrap_or_default()).collect())))
}

fn record(id: RecordId, fields: Fields) -> Result<Option<Record>, StoreError> {
    let [Some(version), Some(end), Some(bytes)] = fields else { return Ok(None) };
    let (Some(version), Some(end)) = (number(&version), number(&end)) else {
        return Err("the version or the end of a record is no number".into());
    };
    Ok(Some(Record::new(id, version, Timestamp::from_seconds(end).into(), bytes)))
}

fn number<T: FromStr>(text: &[u8]) -> Option<T> {
    std::str::from_utf8(text).ok()?.parse().ok()
}

fn values(bytes: &[u8]) -> impl Iterator<Item = IndexValue> {
    bytes.as_chunks::<32>().0.iter().map(|value| IndexValue::from_bytes(*value))
}

fn cursor_of(next: u64) -> Cursor {
    let mut bytes = [0; 32];
    bytes[..8].copy_from_slice(&next.to_be_bytes());
    Cursor(bytes)
}

/// At most what a script can count in: 2⁵³ are 285,000 years.
fn milliseconds(duration: Duration) -> u64 {
    u64::try_from(duration.as_millis()).unwrap_or(u64::MAX).min(1 << 53)
}
