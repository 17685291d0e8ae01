//! The statements. Each goes by PostgreSQL's own clock, as it stands when the row is looked at: `clock_timestamp()`. That of the
//! transaction would stand still while a statement waits for another one.

use sqlx::PgConnection;

use super::super::sql::{KeyedRow, Row, seconds};
use crate::records::{Cursor, IndexValue, LeaseHolder, Record, RecordId, RecordKey, RecordKind};

/// What follows a record that was `written`: what it is not found by any more goes, and what it is found by comes. The two touch
/// different rows, since parts of one statement do not see each other's.
macro_rules! index {
    () => {
        "gone as (\
            delete from oauth_index where application = $1 and kind = $2 and key = $3 \
            and value <> all ($7) and exists (select from written)), \
         added as (\
            insert into oauth_index (application, kind, key, value) \
            select $1, $2, $3, value from unnest($7) as value where exists (select from written) \
            on conflict do nothing) \
         select exists (select from written)"
    };
}
/// The statements for one application.
#[derive(Clone, Copy)]
pub(super) struct Statements<'a> {
    pub(super) application: &'a str,
}

impl Statements<'_> {
    pub(super) async fn get(self, connection: &mut PgConnection, id: RecordId) -> sqlx::Result<Option<Row>> {
        const GET: &str = "\
            select version, ends_at, bytes from oauth_records \
            where application = $1 and kind = $2 and key = $3 and ends_at > extract(epoch from clock_timestamp())";
        let query = sqlx::query_as(GET).bind(self.application).bind(id.kind().as_str());
        query.bind(&id.key().as_bytes()[..]).fetch_optional(connection).await
    }

    /// The record and what it is found by, in one statement.
    pub(super) async fn put(
        self,
        connection: &mut PgConnection,
        record: &Record,
        over: Option<u64>,
    ) -> sqlx::Result<bool> {
        const FIRST: &str = concat!(
            "with written as (\
                insert into oauth_records as old (application, kind, key, version, ends_at, bytes) \
                values ($1, $2, $3, $4, $5, $6) \
                on conflict (application, kind, key) do update \
                set version = excluded.version, ends_at = excluded.ends_at, bytes = excluded.bytes \
                where old.ends_at <= extract(epoch from clock_timestamp()) \
                returning 1), ",
            index!()
        );
        const OVER: &str = concat!(
            "with written as (\
                update oauth_records set version = $4, ends_at = $5, bytes = $6 \
                where application = $1 and kind = $2 and key = $3 and version = $8 \
                and ends_at > extract(epoch from clock_timestamp()) \
                returning 1), ",
            index!()
        );
        let values = record.indexes().iter().map(|value| &value.as_bytes()[..]).collect::<Vec<_>>();
        let id = record.id();
        let query = sqlx::query_scalar(if over.is_some() { OVER } else { FIRST });
        let query = query.bind(self.application).bind(id.kind().as_str());
        let query = query.bind(&id.key().as_bytes()[..]).bind(record.version().cast_signed());
        let query = query.bind(seconds(record)).bind(record.bytes()).bind(values);
        let query = match over {
            Some(over) => query.bind(over.cast_signed()),
            None => query,
        };
        query.fetch_one(connection).await
    }

    pub(super) async fn delete(self, connection: &mut PgConnection, id: RecordId) -> sqlx::Result<Option<Row>> {
        const DELETE: &str = "\
            delete from oauth_records where application = $1 and kind = $2 and key = $3 \
            returning version, ends_at, bytes, ends_at > extract(epoch from clock_timestamp())";
        let query = sqlx::query_as(DELETE).bind(self.application).bind(id.kind().as_str());
        let row = query.bind(&id.key().as_bytes()[..]).fetch_optional(connection).await?;
        let row: Option<(i64, i64, Vec<u8>, bool)> = row;
        Ok(row.filter(|row| row.3).map(|(version, ends_at, bytes, _)| (version, ends_at, bytes)))
    }

    pub(super) async fn find(
        self,
        connection: &mut PgConnection,
        kind: RecordKind,
        value: IndexValue,
    ) -> sqlx::Result<Vec<KeyedRow>> {
        // Row by row: a planner without statistics would read all of a kind for each of them.
        const FIND: &str = "\
            select found.key, record.version, record.ends_at, record.bytes from oauth_index found \
            cross join lateral (\
                select version, ends_at, bytes from oauth_records \
                where application = found.application and kind = found.kind and key = found.key offset 0) record \
            where found.application = $1 and found.kind = $2 and found.value = $3 \
            and record.ends_at > extract(epoch from clock_timestamp())";
        let query = sqlx::query_as(FIND).bind(self.application).bind(kind.as_str());
        query.bind(&value.as_bytes()[..]).fetch_all(connection).await
    }

    pub(super) async fn page(
        self,
        connection: &mut PgConnection,
        kind: RecordKind,
        after: Option<Cursor>,
    ) -> sqlx::Result<Vec<KeyedRow>> {
        // An empty key is before every other.
        const PAGE: &str = "\
            select key, version, ends_at, bytes from oauth_records \
            where application = $1 and kind = $2 and key > $3 and ends_at > extract(epoch from clock_timestamp()) \
            order by key limit 128";
        let query = sqlx::query_as(PAGE).bind(self.application).bind(kind.as_str());
        let after = after.map_or(Vec::new(), |Cursor(key)| key.to_vec());
        query.bind(after).fetch_all(connection).await
    }

    /// Whether it was inherited, for whoever got it.
    pub(super) async fn lease(
        self,
        connection: &mut PgConnection,
        key: RecordKey,
        holder: LeaseHolder,
        life: f64,
    ) -> sqlx::Result<Option<bool>> {
        // A day is remembered.
        const LEASE: &str = "\
            insert into oauth_leases as held (application, key, holder, ends_at, inherited) \
            values ($1, $2, $3, extract(epoch from clock_timestamp())::double precision + $4, false) \
            on conflict (application, key) do update \
            set holder = excluded.holder, \
                ends_at = extract(epoch from clock_timestamp())::double precision + $4, \
                inherited = held.ends_at > extract(epoch from clock_timestamp())::double precision - 86400 \
            where held.ends_at <= extract(epoch from clock_timestamp())::double precision \
            returning inherited";
        let query = sqlx::query_scalar(LEASE).bind(self.application).bind(&key.as_bytes()[..]);
        query.bind(&holder.as_bytes()[..]).bind(life).fetch_optional(connection).await
    }

    pub(super) async fn give_back(
        self,
        connection: &mut PgConnection,
        key: RecordKey,
        holder: LeaseHolder,
    ) -> sqlx::Result<()> {
        const GIVE_BACK: &str = "delete from oauth_leases where application = $1 and key = $2 and holder = $3";
        let query = sqlx::query(GIVE_BACK).bind(self.application).bind(&key.as_bytes()[..]);
        query.bind(&holder.as_bytes()[..]).execute(connection).await?;
        Ok(())
    }
}

/// What has ended, of every application: the next one may never come back. What somebody else works on is left to them.
pub(super) async fn sweep(connection: &mut PgConnection) -> sqlx::Result<u64> {
    // The clock in a query of its own is read once, so that the index can be used.
    const RECORDS: &str = "\
        delete from oauth_records where (application, kind, key) in (\
            select application, kind, key from oauth_records \
            where ends_at <= (select floor(extract(epoch from clock_timestamp()))::bigint) \
            order by ends_at limit 256 for update skip locked)";
    const LEASES: &str = "\
        delete from oauth_leases where (application, key) in (\
            select application, key from oauth_leases \
            where ends_at <= (select extract(epoch from clock_timestamp())::double precision - 86400) \
            limit 256 for update skip locked)";
    sqlx::query(LEASES).execute(&mut *connection).await?;
    Ok(sqlx::query(RECORDS).execute(connection).await?.rows_affected())
}
