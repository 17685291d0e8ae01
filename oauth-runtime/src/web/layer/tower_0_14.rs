//! For applications with tower-sessions 0.14, the version before: by axum-login 0.18, or by a store that was published for it.
//!
//! Its types are not those of 0.15, though they look the same. A program may have both, and here they meet.

use std::fmt;

use http::request::Parts;
use serde_json::Value;
use tower_sessions::session::{Id, Record};
use tower_sessions::session_store::{Error as StoreError, Result as StoreResult, SessionStore};
use tower_sessions_core_0_14 as v0_14;

use crate::error::{Error, Finding, Result, SessionFault, Stage};
use crate::types::BoxFuture;
use crate::web::layer::login_sessions::LoginSessions;
use crate::web::layer::signed_in::{KEY, SignedIn};

/// [`LoginSessions`] in the session that a middleware of tower-sessions **0.14** attached, such as that of axum-login 0.18. The
/// middleware stands around the layer, and cares for cookie, store and idle life.
///
/// ```no_run
/// use std::sync::Arc;
///
/// use oauth_runtime::OAuthLayer;
/// use oauth_runtime::web::TowerSessions014;
///
/// # fn layer() -> oauth_runtime::Result<OAuthLayer> {
/// OAuthLayer::builder().sessions(Arc::new(TowerSessions014)).build()
/// # }
/// ```
#[derive(Clone, Copy, Debug, Default)]
pub struct TowerSessions014;

impl LoginSessions for TowerSessions014 {
    fn current<'a>(&'a self, request: &'a Parts) -> BoxFuture<'a, Result<Option<SignedIn>>> {
        Box::pin(async move {
            let session = session(request)?;
            // Without a session cookie there is nothing to look up.
            if session.id().is_none() && !session.is_modified() {
                return Ok(None);
            }
            let value = session.get_value(KEY).await.map_err(unavailable)?;
            Ok(value.and_then(|login| SignedIn::read(login.as_str()?)))
        })
    }

    fn log_in<'a>(&'a self, request: &'a Parts, login: &'a SignedIn) -> BoxFuture<'a, Result<()>> {
        Box::pin(async move {
            let session = session(request)?;
            // First the new identifier, then the content: an identifier the browser chose itself is never adopted.
            session.cycle_id().await.map_err(unavailable)?;
            session.clear().await;
            write(session, login).await
        })
    }

    fn renew<'a>(&'a self, request: &'a Parts, login: &'a SignedIn) -> BoxFuture<'a, Result<()>> {
        Box::pin(async move {
            let session = session(request)?;
            session.cycle_id().await.map_err(unavailable)?;
            write(session, login).await
        })
    }

    fn log_out<'a>(&'a self, request: &'a Parts) -> BoxFuture<'a, Result<()>> {
        Box::pin(async move {
            let session = session(request)?;
            if session.id().is_some() { session.flush().await.map_err(unavailable) } else { Ok(()) }
        })
    }

    fn end<'a>(&'a self, _: &'a Parts, _: &'a str) -> BoxFuture<'a, Result<Option<SignedIn>>> {
        // The store is the middleware's, and so is the end of a session that did not come along.
        Box::pin(std::future::ready(Ok(None)))
    }
}

async fn write(session: &v0_14::Session, login: &SignedIn) -> Result<()> {
    let login = login.to_json().map_err(|error| unavailable(error.into()))?;
    session.insert_value(KEY, Value::String(login)).await.map_err(unavailable)?;
    // Saved here, so that a store that fails is known before anybody is told that the login worked.
    session.save().await.map_err(unavailable)
}

fn session(request: &Parts) -> Result<&v0_14::Session> {
    request.extensions.get().ok_or_else(|| {
        let what = "a request has no session of tower-sessions 0.14, in which logins are to be";
        let remedy = "put the middleware of tower-sessions 0.14, or of axum-login 0.18, around `OAuthLayer`: after it, `.layer(…)`";
        Finding::new("session_missing", what, remedy).into()
    })
}

fn unavailable(error: v0_14::session::Error) -> Error {
    Error::from(SessionFault::StoreUnavailable).at(Stage::Session).because(error)
}

/// A store that was published for tower-sessions **0.14**, as one for 0.15: for
/// [`session_store`](crate::web::OAuthLayerBuilder::session_store).
///
/// ```no_run
/// use oauth_runtime::OAuthLayer;
/// use oauth_runtime::web::SessionStore014;
/// # use tower_sessions_core_0_14 as tower_sessions_core;
/// # fn layer(store: impl tower_sessions_core::SessionStore) -> oauth_runtime::Result<OAuthLayer> {
/// // As `tower_sessions_sqlx_store::PostgresStore` 0.15 is one, or `tower_sessions_redis_store::RedisStore` 0.16.
/// OAuthLayer::builder().session_store(SessionStore014(store)).build()
/// # }
/// ```
#[derive(Clone)]
pub struct SessionStore014<S>(pub S);

#[async_trait::async_trait]
impl<S: v0_14::SessionStore> SessionStore for SessionStore014<S> {
    async fn create(&self, record: &mut Record) -> StoreResult<()> {
        let mut before = older(record);
        self.0.create(&mut before).await.map_err(failed)?;
        // It may have been somebody's already.
        record.id = Id(before.id.0);
        Ok(())
    }

    async fn save(&self, record: &Record) -> StoreResult<()> {
        self.0.save(&older(record)).await.map_err(failed)
    }

    async fn load(&self, id: &Id) -> StoreResult<Option<Record>> {
        let record = self.0.load(&v0_14::session::Id(id.0)).await.map_err(failed)?;
        Ok(record.map(|v0_14::session::Record { id, data, expiry_date }| Record { id: Id(id.0), data, expiry_date }))
    }

    async fn delete(&self, id: &Id) -> StoreResult<()> {
        self.0.delete(&v0_14::session::Id(id.0)).await.map_err(failed)
    }
}

fn older(Record { id, data, expiry_date }: &Record) -> v0_14::session::Record {
    v0_14::session::Record { id: v0_14::session::Id(id.0), data: data.clone(), expiry_date: *expiry_date }
}

fn failed(error: v0_14::session_store::Error) -> StoreError {
    match error {
        v0_14::session_store::Error::Encode(what) => StoreError::Encode(what),
        v0_14::session_store::Error::Decode(what) => StoreError::Decode(what),
        v0_14::session_store::Error::Backend(what) => StoreError::Backend(what),
    }
}

impl<S> fmt::Debug for SessionStore014<S> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        // A memory store would print every session.
        f.debug_struct("SessionStore014").finish_non_exhaustive()
    }
}
