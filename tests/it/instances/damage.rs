//! Records that are not what was written: cut off, or with one bit that is another one.

use oauth_tests::peer::{PostgresServer, RedisServer};
use oauth_tests::skip;

use super::rig::{PAGE, PLACES, Several, row};

/// A store whose records can be spoiled.
enum Shelf<'a> {
    Postgres(&'a PostgresServer, String),
    Redis(&'a RedisServer),
}

#[derive(Clone, Copy, Debug)]
enum Damage {
    CutOff,
    Bit,
    Emptied,
}

impl Shelf<'_> {
    /// The keys of the records of this kind.
    fn keys(&self, kind: &str) -> Vec<String> {
        let text = match self {
            Self::Postgres(server, database) => {
                server.sql(database, &format!("select encode(key, 'hex') from oauth_records where kind = '{kind}'"))
            }
            Self::Redis(server) => server.command(&["KEYS", &format!("{{oauth:oauth}}:{kind}:*")]),
        };
        text.lines().filter(|line| !line.is_empty()).map(str::to_owned).collect()
    }

    fn spoil(&self, kind: &str, key: &str, damage: Damage) {
        match self {
            Self::Postgres(server, database) => {
                let bytes = match damage {
                    Damage::CutOff => "substring(bytes from 1 for length(bytes) / 2)",
                    Damage::Bit => "set_byte(bytes, length(bytes) / 2, get_byte(bytes, length(bytes) / 2) # 1)",
                    Damage::Emptied => "''::bytea",
                };
                let of = format!("kind = '{kind}' and key = '\\x{key}'");
                let changed = format!(
                    "with changed as (update oauth_records set bytes = {bytes} where {of} returning 1) \
                     select count(*) from changed"
                );
                assert_eq!(server.sql(database, &changed), "1");
            }
            Self::Redis(server) => {
                let bytes = match damage {
                    Damage::CutOff => "string.sub(b, 1, #b / 2)",
                    Damage::Bit => {
                        "string.sub(b, 1, 40) .. string.char(bit.bxor(string.byte(b, 41), 1)) .. string.sub(b, 42)"
                    }
                    Damage::Emptied => "''",
                };
                let script = format!(
                    "local b = redis.call('HGET', KEYS[1], 'b') redis.call('HSET', KEYS[1], 'b', {bytes}) return #b"
                );
                let length = server.command(&["EVAL", &script, "1", key]);
                assert!(length.parse::<usize>().is_ok_and(|length| length > 60), "{length}");
            }
        }
    }
}

async fn one_record_alone_is_lost(shelf: Shelf<'_>, several: Several) {
    let mut other = several.logged_in().await;
    for damage in [Damage::CutOff, Damage::Bit, Damage::Emptied] {
        for kind in ["session", "grant"] {
            let before = shelf.keys(kind);
            let mut browser = several.logged_in().await;
            let own = shelf.keys(kind).into_iter().filter(|key| !before.contains(key)).collect::<Vec<_>>();
            let [own] = &own[..] else { panic!("one record for one login: {own:?}") };
            let warned = count(&several);
            shelf.spoil(kind, own, damage);
            let (mut pages, mut api) = (Vec::new(), Vec::new());
            for _ in 0..PLACES {
                pages.push(several.opens(&mut browser, "/page").await);
                api.push(several.opens(&mut browser, "/api").await);
            }
            let page = browser.get(&several.cluster.at("/api")).await;
            let then = super::rig::saw(&page);
            let others = several.opens(&mut other, "/api").await;
            row(
                &format!("the {kind} of one login, {damage:?}"),
                "that record",
                &format!("1 {kind}, {} warnings", count(&several) - warned),
                &format!("page {pages:?}, API {api:?}, after one login {then}; others {others}"),
            );
            let to_login = "303 to /login/lasting";
            let expected = if kind == "session" { to_login } else { PAGE };
            assert!(pages.iter().all(|seen| seen == expected), "{pages:?}");
            assert!(api.iter().all(|seen| seen == to_login), "{api:?}");
            assert_eq!((&*then, &*others), (PAGE, PAGE));
            assert!(count(&several) > warned, "{}", several.cluster.output());
        }
    }
    several.assert_nothing_panicked();
}

/// Lines of the log about records that are not whole.
fn count(several: &Several) -> usize {
    several.cluster.output().matches("record_unreadable").count()
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn t209_a_damaged_record_in_postgresql_is_lost_alone() {
    let Some(server) = skip::unless(PostgresServer::shared().await) else { return };
    let database = server.database();
    let Some(several) = Several::new("postgres", &server.url(&database)).await else { return };
    one_record_alone_is_lost(Shelf::Postgres(server, database), several).await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn t209_a_damaged_record_in_redis_is_lost_alone() {
    let Some(server) = skip::unless(RedisServer::start().await) else { return };
    let Some(several) = Several::new("redis", &server.url()).await else { return };
    one_record_alone_is_lost(Shelf::Redis(&server), several).await;
}
