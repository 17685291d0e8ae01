//! Logins in sessions of tower-sessions.

use http::request::Parts;
use serde_json::Value;
use tower_sessions::Session;
use tower_sessions::session::Id;

use crate::error::{Error, Finding, Result, SessionFault, Stage};
use crate::types::BoxFuture;
use crate::web::layer::login_sessions::LoginSessions;
use crate::web::layer::session_service::SessionOfRequest;
use crate::web::layer::signed_in::{KEY, SignedIn};

/// [`LoginSessions`] in the `tower_sessions::Session` of the request.
#[derive(Clone, Copy, Debug, Default)]
pub struct TowerSessions;

impl LoginSessions for TowerSessions {
    fn current<'a>(&'a self, request: &'a Parts) -> BoxFuture<'a, Result<Option<SignedIn>>> {
        Box::pin(async move {
            let session = session(request)?;
            // Without a session cookie there is nothing to look up.
            if session.id().is_none() && !session.is_modified() {
                return Ok(None);
            }
            let value = session.get_value(KEY).await.map_err(unavailable)?;
            let Some(Value::String(login)) = value else { return Ok(None) };
            Ok(match SessionOfRequest::of(request) {
                Some(session) => session.read_once(login),
                None => SignedIn::read(&login),
            })
        })
    }

    fn log_in<'a>(&'a self, request: &'a Parts, login: &'a SignedIn) -> BoxFuture<'a, Result<()>> {
        Box::pin(async move {
            let session = session(request)?;
            // First the new identifier, then the content: an identifier the browser chose itself is never adopted.
            session.cycle_id().await.map_err(unavailable)?;
            session.clear().await;
            write(request, session, login).await
        })
    }

    fn renew<'a>(&'a self, request: &'a Parts, login: &'a SignedIn) -> BoxFuture<'a, Result<()>> {
        Box::pin(async move {
            let session = session(request)?;
            // First over the old one, which must still be there: who logged out meanwhile does not come back by this.
            write(request, session, login).await?;
            session.cycle_id().await.map_err(unavailable)?;
            write(request, session, login).await
        })
    }

    fn log_out<'a>(&'a self, request: &'a Parts) -> BoxFuture<'a, Result<()>> {
        Box::pin(async move {
            let session = session(request)?;
            if session.id().is_some() { session.flush().await.map_err(unavailable) } else { Ok(()) }
        })
    }

    fn end<'a>(&'a self, request: &'a Parts, session: &'a str) -> BoxFuture<'a, Result<Option<SignedIn>>> {
        Box::pin(async move {
            // Without the store, the session belongs to a middleware of the application, and so does its end.
            let (Some(own), Ok(id)) = (SessionOfRequest::of(request), session.parse::<Id>()) else {
                return Ok(None);
            };
            let record = own.store().load(&id).await.map_err(|error| unavailable(error.into()))?;
            own.store().delete(&id).await.map_err(|error| unavailable(error.into()))?;
            Ok(record.as_ref().and_then(|record| SignedIn::read(record.data.get(KEY)?.as_str()?)))
        })
    }
}

async fn write(request: &Parts, session: &Session, login: &SignedIn) -> Result<()> {
    // As one text: stores copy a session whole, and a tree of claims is costly to copy.
    let text = login.to_json().map_err(|error| unavailable(error.into()))?;
    if let Some(session) = SessionOfRequest::of(request) {
        session.remember(text.clone(), login.clone());
    }
    session.insert_value(KEY, Value::String(text)).await.map_err(unavailable)?;
    // Saved here, so that a store that fails is known before anybody is told that the login worked.
    session.save().await.map_err(unavailable)?;
    if let Some(session) = SessionOfRequest::of(request) {
        session.mark_as_saved();
    }
    Ok(())
}

fn session(request: &Parts) -> Result<&Session> {
    request.extensions.get::<Session>().ok_or_else(session_missing)
}

/// The layer gives each request one; then somebody took it away, or asks where there is no layer.
fn session_missing() -> Error {
    let what = "a request has no `tower_sessions::Session`";
    let remedy = "let no middleware below `OAuthLayer` remove it, and use `TowerSessions` only in requests of a layer";
    Finding::new("session_missing", what, remedy).into()
}

fn unavailable(error: tower_sessions::session::Error) -> Error {
    Error::from(SessionFault::StoreUnavailable).at(Stage::Session).because(error)
}

#[cfg(test)]
mod tests {
    use http::Request;

    use super::*;

    #[tokio::test]
    async fn a_request_without_a_session_is_no_failure_of_the_store() {
        let (request, ()) = Request::new(()).into_parts();
        let error = TowerSessions.current(&request).await.expect_err("no session");
        assert_eq!((error.code(), error.is_config()), ("session_missing", true));
    }
}
