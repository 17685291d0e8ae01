//! The least an axum application can do for a page whose session is in a store: one value is asked for, and read.

use std::sync::Arc;
use std::time::Duration;

use axum::Router;
use axum::extract::State;
use axum::response::{IntoResponse, Redirect, Response};
use axum::routing::get;
use http::header::{COOKIE, HeaderMap};
use redis::aio::{ConnectionManager, ConnectionManagerConfig};
use serde::Deserialize;
use sqlx::postgres::{PgPool, PgPoolOptions};

pub(super) enum Place {
    Redis(ConnectionManager),
    Postgres(PgPool),
}

#[derive(Deserialize)]
struct Session<'a> {
    subject: &'a str,
}

/// As long as what a session of ours holds.
const SESSION: &str = r#"{"version":1,"provider":"bench","issuer":"http://127.0.0.1:12345","subject":"248289761001","auth_time":null,"claims":{"name":"Ada Lovelace","email":"ada@example.com","email_verified":true},"grant":"0123456789012345678901","logged_in_at":1700000000}"#;

impl Place {
    /// As [`RedisStore`](oauth_runtime::stores::RedisStore) connects.
    pub(super) async fn redis(url: &str) -> Self {
        let client = redis::Client::open(format!("{url}?protocol=resp3")).expect("a URL");
        let config = ConnectionManagerConfig::new()
            .set_connection_timeout(Some(Duration::from_secs(2)))
            .set_response_timeout(Some(Duration::from_secs(5)));
        Self::Redis(ConnectionManager::new_with_config(client, config).await.expect("a connection"))
    }

    /// As [`PostgresStore`](oauth_runtime::stores::PostgresStore) connects.
    pub(super) async fn postgres(url: &str) -> Self {
        let pool = PgPoolOptions::new().max_connections(10).test_before_acquire(false).connect(url).await;
        let pool = pool.expect("a pool");
        let table = "create table sessions (id text primary key, ends_at bigint not null, data bytea not null)";
        sqlx::query(table).execute(&pool).await.expect("a table");
        Self::Postgres(pool)
    }

    async fn keep(&self, id: &str) {
        match self {
            Self::Redis(connection) => {
                let mut set = redis::cmd("SET");
                set.arg(format!("session:{id}")).arg(SESSION).arg("EX").arg(3600);
                set.exec_async(&mut connection.clone()).await.expect("kept");
            }
            Self::Postgres(pool) => {
                let insert = "insert into sessions (id, ends_at, data) values ($1, 4000000000, $2)";
                sqlx::query(insert).bind(id).bind(SESSION.as_bytes()).execute(pool).await.expect("kept");
            }
        }
    }

    async fn get(&self, id: &str) -> Option<Vec<u8>> {
        match self {
            Self::Redis(connection) => {
                let mut get = redis::cmd("GET");
                get.arg(format!("session:{id}")).query_async(&mut connection.clone()).await.expect("answered")
            }
            Self::Postgres(pool) => {
                let select = "select data from sessions where id = $1 and ends_at > extract(epoch from now())";
                sqlx::query_scalar(select).bind(id).fetch_optional(pool).await.expect("answered")
            }
        }
    }
}

/// An application where so many visitors are logged in.
pub(super) async fn app(place: Place, visitors: usize) -> Router {
    for number in 0..visitors {
        place.keep(&id(number)).await;
    }
    Router::new().route("/page", get(page)).with_state(Arc::new(place))
}

/// Of the visitor of this number.
pub(super) fn cookie(number: usize) -> String {
    format!("session={}", id(number))
}

fn id(number: usize) -> String {
    format!("{number:022}")
}

async fn page(State(place): State<Arc<Place>>, headers: HeaderMap) -> Response {
    let id = headers.get(COOKIE).and_then(|cookie| cookie.to_str().ok()?.strip_prefix("session="));
    let Some(id) = id else { return Redirect::to("/login").into_response() };
    let Some(session) = place.get(id).await else { return Redirect::to("/login").into_response() };
    let session: Session<'_> = serde_json::from_slice(&session).expect("a session");
    session.subject.to_owned().into_response()
}
