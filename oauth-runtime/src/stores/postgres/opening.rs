//! A URL becomes a store: the server is reached, the tables are made, and the server is looked at.

use std::fmt;
use std::str::FromStr as _;
use std::time::Duration;

use sqlx::postgres::{PgConnectOptions, PgPool, PgPoolOptions, PgSslMode};
use sqlx::{Connection as _, PgConnection};

use super::super::sql::{Schema, bounded_start};
use crate::error::{Error, Finding, Result};

/// Oldest first. The first ones are never changed again.
pub(super) const MIGRATIONS: &[&str] = &[include_str!("0001.sql")];

const SCHEMA: Schema = Schema { store: "PostgreSQL", name: "PostgresStore", migrations: MIGRATIONS };

/// A server has a hundred for all its clients, if nobody says otherwise.
const CONNECTIONS: u32 = 10;
/// How long a request waits for a connection, while the server is away or all of them are in use.
const ACQUIRE: Duration = Duration::from_secs(3);
/// What was used within this time is taken to be there still.
const FRESH: Duration = Duration::from_secs(1);
/// Of everybody who asks for the lock of this number one migrates: the letters `oauth_sc`.
const LOCK: i64 = 0x6f61_7574_685f_7363;

pub(super) async fn connect(url: &str) -> Result<PgPool> {
    let options = parse(url)?;
    // A pool says only that it got no connection, and this says why.
    let place = Place::of(&options);
    let first = async { PgConnection::connect_with(&options).await?.close().await };
    bounded_start(first).await.map_err(|error| finding(error, &place))?;
    let pool = PgPoolOptions::new()
        .max_connections(CONNECTIONS)
        .acquire_timeout(ACQUIRE)
        .test_before_acquire(false)
        .before_acquire(|connection, seen| {
            Box::pin(async move {
                if seen.idle_for > FRESH {
                    connection.ping().await?;
                }
                Ok(true)
            })
        })
        .connect_lazy_with(options);
    Ok(pool)
}

fn parse(url: &str) -> Result<PgConnectOptions> {
    let is_ours = url.starts_with("postgres://") || url.starts_with("postgresql://");
    // Why it does not parse may hold parts of it, and so of a password.
    is_ours.then(|| PgConnectOptions::from_str(url).ok()).flatten().ok_or_else(|| {
        let what = "the address of the store is no URL of PostgreSQL";
        let remedy = "write `postgres://user:password@host:5432/database`, with `%` and two digits for each sign of the \
                      password that means something in a URL";
        Finding::new("store_url_invalid", what, remedy).into()
    })
}

pub(super) async fn migrate(pool: &PgPool) -> Result<()> {
    let found = version(pool).await?;
    if let Some(error) = SCHEMA.newer(found) {
        return Err(error);
    }
    if SCHEMA.missing(found).is_empty() {
        return Ok(());
    }
    bounded_start(run_missing(pool)).await.map_err(|error| finding(error, &Place::of(&pool.connect_options())))
}

async fn run_missing(pool: &PgPool) -> sqlx::Result<()> {
    let mut transaction = pool.begin().await?;
    sqlx::query("select pg_advisory_xact_lock($1)").bind(LOCK).execute(&mut *transaction).await?;
    let found = read_version(&mut transaction).await?;
    for migration in SCHEMA.missing(found) {
        sqlx::raw_sql(*migration).execute(&mut *transaction).await?;
    }
    transaction.commit().await
}

/// That the tables are there, where the application makes them.
pub(super) async fn judge(pool: &PgPool) -> Result<()> {
    SCHEMA.judge(version(pool).await?)
}

async fn version(pool: &PgPool) -> Result<i64> {
    let read = async { read_version(&mut *pool.acquire().await?).await };
    bounded_start(read).await.map_err(|error| finding(error, &Place::of(&pool.connect_options())))
}

async fn read_version(connection: &mut PgConnection) -> sqlx::Result<i64> {
    let is_there = "select to_regclass('oauth_schema') is not null";
    if !sqlx::query_scalar::<_, bool>(is_there).fetch_one(&mut *connection).await? {
        return Ok(0);
    }
    sqlx::query_scalar("select coalesce(max(version), 0) from oauth_schema").fetch_one(connection).await
}

/// What the server is set to, and how it is reached: `fsync`, `synchronous_commit`, isolation, and whether it takes no writes,
/// is encrypted, is this machine.
type Seen = (String, String, String, bool, bool, bool);

pub(super) async fn notices(pool: &PgPool) -> Result<Vec<Finding>> {
    const SEEN: &str = "\
        select current_setting('fsync') as fsync, \
            current_setting('synchronous_commit') as synchronous_commit, \
            current_setting('default_transaction_isolation') as isolation, \
            current_setting('transaction_read_only') = 'on' as is_read_only, \
            coalesce((select ssl from pg_stat_ssl where pid = pg_backend_pid()), false) as is_encrypted, \
            coalesce(inet_server_addr() <<= inet '127.0.0.0/8' or inet_server_addr() = inet '::1', true) as is_near";
    let options = pool.connect_options();
    let place = Place::of(&options);
    let read = async { sqlx::query_as(SEEN).fetch_one(&mut *pool.acquire().await?).await };
    let seen: Seen = bounded_start(read).await.map_err(|error| finding(error, &place))?;
    let (fsync, synchronous_commit, isolation, is_read_only, is_encrypted, is_near) = seen;
    if is_read_only {
        return Err(read_only(&place).into());
    }
    let mut notices = Vec::new();
    if fsync == "off" || synchronous_commit == "off" {
        let what = format!(
            "{place} may lose what it wrote last: `fsync` is `{}`, `synchronous_commit` is `{}`",
            fsync, synchronous_commit
        );
        notices.push(Finding::new("store_not_durable", what, "set both to `on`"));
    }
    if isolation != "read committed" {
        let what =
            format!("transactions of {place} are `{}` by default, and writes at once make each other fail", isolation);
        let remedy = "set `default_transaction_isolation` to `read committed` for this user, or for the pool";
        notices.push(Finding::new("store_isolation", what, remedy));
    }
    if !is_encrypted && !is_near && !matches!(options.get_ssl_mode(), PgSslMode::Disable) {
        let what = format!("the connection to {place} is not encrypted, and was to be if the server can");
        let remedy = "add `?sslmode=verify-full` to the URL, with `sslrootcert=…` for an authority of your own; or \
                      `?sslmode=disable`, where nobody else is on the network";
        notices.push(Finding::new("store_not_encrypted", what, remedy));
    }
    Ok(notices.into_iter().map(Finding::into_warning).collect())
}

/// Where a server is, without a password.
struct Place {
    at: String,
    user: String,
    database: String,
}

impl Place {
    fn of(options: &PgConnectOptions) -> Self {
        let at = match options.get_socket() {
            Some(socket) => socket.display().to_string(),
            None => format!("{}:{}", options.get_host(), options.get_port()),
        };
        let user = options.get_username().to_owned();
        Self { at, database: options.get_database().unwrap_or(&user).to_owned(), user }
    }
}

impl fmt::Display for Place {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "PostgreSQL at {}", self.at)
    }
}

fn read_only(place: &Place) -> Finding {
    let what = format!("{place} takes no writes: it is a standby, or read-only by a setting");
    Finding::new("store_not_writable", what, "name the primary, as with `?options=…` or another host in the URL")
}

/// <https://www.postgresql.org/docs/current/errcodes-appendix.html>
fn finding(error: sqlx::Error, place: &Place) -> Error {
    let Place { user, database, .. } = place;
    let code = error.as_database_error().and_then(|error| error.code()).map(|code| code.into_owned());
    let finding = match (&error, code.as_deref()) {
        (_, Some("28P01" | "28000")) => Finding::new(
            "store_refused",
            format!("{place} refuses the user `{user}`"),
            "correct user and password of the URL, or the rules of the server in `pg_hba.conf`",
        ),
        (_, Some("3D000")) => Finding::new(
            "store_refused",
            format!("{place} has no database `{database}`"),
            format!("`createdb {database}`, or correct the URL"),
        ),
        (_, Some("42501" | "3F000")) => Finding::new(
            "store_refused",
            format!("{place} does not let the user `{user}` use the tables, or make them"),
            "grant it `CREATE` on the schema; or have somebody else run `PostgresStore::MIGRATIONS`, and grant it `SELECT`, \
             `INSERT`, `UPDATE` and `DELETE` on the tables `oauth_…`",
        ),
        (_, Some("25006")) => read_only(place),
        (sqlx::Error::Tls(_), _) => Finding::new(
            "store_unreachable",
            format!("{place} and this program do not agree on TLS"),
            "see the cause beside this; `sslmode` and `sslrootcert` of the URL say what is asked of the server",
        ),
        (_, Some(code)) => Finding::new(
            "store_unreachable",
            format!("{place} answers with the error {code}"),
            "see the cause beside this, and the log of the server",
        ),
        _ => Finding::new(
            "store_unreachable",
            format!("{place} does not answer"),
            "start the server, or correct host and port of the URL",
        ),
    };
    Error::from(finding).because(error)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_url_of_something_else_is_a_finding_that_does_not_repeat_it() {
        for url in [
            "",
            "hunter2",
            "mysql://a:hunter2@localhost/a",
            "postgres://a:hunter2@[localhost/a",
            "postgres://a:hunter2@h/a?sslmode=hunter2",
        ] {
            let error = parse(url).expect_err(url);
            assert_eq!(error.code(), "store_url_invalid");
            assert!(!format!("{error} {error:?}").contains("hunter2"), "{error:?}");
        }
        assert!(parse("postgresql://localhost").is_ok());
    }
}
