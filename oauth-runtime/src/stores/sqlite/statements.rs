//! The statements. Each goes by SQLite's own clock: `unixepoch('subsec')`.

use sqlx::sqlite::{SqliteExecutor, SqlitePool};

use super::super::sql::{KeyedRow, Row, seconds};
use crate::records::{Cursor, IndexValue, LeaseHolder, Record, RecordId, RecordKey, RecordKind};

/// The statements for one application.
pub(super) struct Statements<'a> {
    pub(super) application: &'a str,
}

impl Statements<'_> {
    pub(super) async fn get(&self, pool: &SqlitePool, id: RecordId) -> sqlx::Result<Option<Row>> {
        const GET: &str = "\
            select version, ends_at, bytes from oauth_records \
            where application = ?1 and kind = ?2 and key = ?3 and ends_at > unixepoch('subsec')";
        let query = sqlx::query_as(GET).bind(self.application).bind(id.kind().as_str());
        query.bind(&id.key().as_bytes()[..]).fetch_optional(pool).await
    }

    /// The record alone, without what it is found by.
    pub(super) async fn put(
        &self,
        executor: impl SqliteExecutor<'_>,
        record: &Record,
        over: Option<u64>,
    ) -> sqlx::Result<bool> {
        const FIRST: &str = "\
            insert into oauth_records as old (application, kind, key, version, ends_at, bytes) \
            values (?1, ?2, ?3, ?4, ?5, ?6) \
            on conflict (application, kind, key) do update \
            set version = excluded.version, ends_at = excluded.ends_at, bytes = excluded.bytes \
            where old.ends_at <= unixepoch('subsec')";
        const OVER: &str = "\
            update oauth_records set version = ?4, ends_at = ?5, bytes = ?6 \
            where application = ?1 and kind = ?2 and key = ?3 and version = ?7 and ends_at > unixepoch('subsec')";
        let query = sqlx::query(if over.is_some() { OVER } else { FIRST });
        let query = query.bind(self.application).bind(record.id().kind().as_str());
        let query = query.bind(&record.id().key().as_bytes()[..]).bind(record.version().cast_signed());
        let query = query.bind(seconds(record)).bind(record.bytes());
        let query = match over {
            Some(over) => query.bind(over.cast_signed()),
            None => query,
        };
        Ok(query.execute(executor).await?.rows_affected() == 1)
    }

    pub(super) async fn add_index(
        &self,
        executor: impl SqliteExecutor<'_>,
        id: RecordId,
        value: &IndexValue,
    ) -> sqlx::Result<()> {
        const ADD: &str =
            "insert into oauth_index (application, kind, value, key) values (?1, ?2, ?3, ?4) on conflict do nothing";
        let query = sqlx::query(ADD).bind(self.application).bind(id.kind().as_str());
        query.bind(&value.as_bytes()[..]).bind(&id.key().as_bytes()[..]).execute(executor).await?;
        Ok(())
    }

    pub(super) async fn delete(&self, pool: &SqlitePool, id: RecordId) -> sqlx::Result<Option<Row>> {
        const DELETE: &str = "\
            delete from oauth_records where application = ?1 and kind = ?2 and key = ?3 \
            returning version, ends_at, bytes, ends_at > unixepoch('subsec')";
        let query = sqlx::query_as(DELETE).bind(self.application).bind(id.kind().as_str());
        // To the last row: what is not read to its end is not committed.
        let rows: Vec<(i64, i64, Vec<u8>, bool)> = query.bind(&id.key().as_bytes()[..]).fetch_all(pool).await?;
        Ok(rows.into_iter().find(|row| row.3).map(|(version, ends_at, bytes, _)| (version, ends_at, bytes)))
    }

    pub(super) async fn find(
        &self,
        pool: &SqlitePool,
        kind: RecordKind,
        value: IndexValue,
    ) -> sqlx::Result<Vec<KeyedRow>> {
        const FIND: &str = "\
            select key, version, ends_at, bytes from oauth_index join oauth_records using (application, kind, key) \
            where application = ?1 and kind = ?2 and value = ?3 and ends_at > unixepoch('subsec')";
        let query = sqlx::query_as(FIND).bind(self.application).bind(kind.as_str());
        query.bind(&value.as_bytes()[..]).fetch_all(pool).await
    }

    pub(super) async fn page(
        &self,
        pool: &SqlitePool,
        kind: RecordKind,
        after: Option<Cursor>,
    ) -> sqlx::Result<Vec<KeyedRow>> {
        // An empty key is before every other.
        const PAGE: &str = "\
            select key, version, ends_at, bytes from oauth_records \
            where application = ?1 and kind = ?2 and key > ?3 and ends_at > unixepoch('subsec') \
            order by key limit 128";
        let query = sqlx::query_as(PAGE).bind(self.application).bind(kind.as_str());
        let after = after.map_or(Vec::new(), |Cursor(key)| key.to_vec());
        query.bind(after).fetch_all(pool).await
    }

    /// Whether it was inherited, for whoever got it.
    pub(super) async fn lease(
        &self,
        pool: &SqlitePool,
        key: RecordKey,
        holder: LeaseHolder,
        life: f64,
    ) -> sqlx::Result<Option<bool>> {
        // A day is remembered.
        const LEASE: &str = "\
            insert into oauth_leases as held (application, key, holder, ends_at, inherited) \
            values (?1, ?2, ?3, unixepoch('subsec') + ?4, 0) \
            on conflict (application, key) do update \
            set holder = excluded.holder, ends_at = excluded.ends_at, \
                inherited = held.ends_at > unixepoch('subsec') - 86400 \
            where held.ends_at <= unixepoch('subsec') \
            returning inherited";
        let query = sqlx::query_as(LEASE).bind(self.application).bind(&key.as_bytes()[..]);
        let rows: Vec<(bool,)> = query.bind(&holder.as_bytes()[..]).bind(life).fetch_all(pool).await?;
        Ok(rows.first().map(|row| row.0))
    }

    pub(super) async fn give_back(&self, pool: &SqlitePool, key: RecordKey, holder: LeaseHolder) -> sqlx::Result<()> {
        const GIVE_BACK: &str = "delete from oauth_leases where application = ?1 and key = ?2 and holder = ?3";
        let query = sqlx::query(GIVE_BACK).bind(self.application).bind(&key.as_bytes()[..]);
        query.bind(&holder.as_bytes()[..]).execute(pool).await?;
        Ok(())
    }
}

/// What has ended, of every application: the next one may never come back.
pub(super) async fn sweep(pool: &SqlitePool) -> sqlx::Result<u64> {
    const RECORDS: &str = "\
        delete from oauth_records where rowid in \
        (select rowid from oauth_records where ends_at <= unixepoch('subsec') limit 256)";
    const LEASES: &str = "delete from oauth_leases where ends_at <= unixepoch('subsec') - 86400";
    sqlx::query(LEASES).execute(pool).await?;
    Ok(sqlx::query(RECORDS).execute(pool).await?.rows_affected())
}
