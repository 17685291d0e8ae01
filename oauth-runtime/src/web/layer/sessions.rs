//! Who is logged in, behind a trait of our own; the implementation over tower-sessions.

use std::fmt::{self, Debug};
use std::sync::Arc;
use std::time::SystemTime;

use http::request::Parts;
use serde::{Deserialize, Serialize};
use serde_json::Value;
use tower_sessions::session::Id;
use tower_sessions::{Session, SessionStore as _};

use crate::error::{Error, Result, SessionFault, Stage};
use crate::identity::Identity;
use crate::tokens::TokenKey;
use crate::types::{BoxFuture, Timestamp};
use crate::web::layer::session_service::{SavedSession, SharedStore};

/// What the session remembers of a login. Tokens are not among it.
#[derive(Clone, Serialize, Deserialize)]
pub struct SignedIn {
    pub(crate) identity: Identity,
    pub(crate) grant: Box<str>,
    pub(crate) logged_in_at: Timestamp,
}

impl fmt::Debug for SignedIn {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        // The grant leads to the tokens.
        f.debug_struct("SignedIn")
            .field("identity", &self.identity)
            .field("logged_in_at", &self.logged_in_at)
            .finish_non_exhaustive()
    }
}

impl SignedIn {
    /// Who logged in.
    #[must_use]
    pub fn identity(&self) -> &Identity {
        &self.identity
    }

    /// When.
    #[must_use]
    pub fn logged_in_at(&self) -> SystemTime {
        self.logged_in_at.into()
    }

    /// Where the login's tokens are.
    #[must_use]
    pub fn token_key(&self) -> TokenKey {
        TokenKey {
            provider: self.identity.provider.clone(),
            issuer: self.identity.issuer.clone(),
            subject: self.identity.subject.clone(),
            grant: self.grant.clone(),
        }
    }
}

/// Where the application remembers who is logged in.
///
/// The contract: `log_in` gives the browser a new session that holds this login and nothing of what was there before, and
/// makes the old one useless; a back end that fails is an error, never "nobody".
#[diagnostic::on_unimplemented(
    message = "`{Self}` cannot remember who is logged in",
    label = "no place for logins",
    note = "implement `oauth_runtime::web::LoginSessions`; for a store of tower-sessions use `OAuthLayer::builder().session_store(…)`"
)]
pub trait LoginSessions: Debug + Send + Sync + 'static {
    /// Who is logged in.
    fn current<'a>(&'a self, request: &'a Parts) -> BoxFuture<'a, Result<Option<SignedIn>>>;

    /// Remembers a login.
    fn log_in<'a>(&'a self, request: &'a Parts, login: &'a SignedIn) -> BoxFuture<'a, Result<()>>;

    /// Replaces what is remembered of the login, and leaves everything else in the session as it is: the same user was
    /// asked for more.
    fn renew<'a>(&'a self, request: &'a Parts, login: &'a SignedIn) -> BoxFuture<'a, Result<()>>;

    /// Forgets it.
    fn log_out<'a>(&'a self, request: &'a Parts) -> BoxFuture<'a, Result<()>>;

    /// Ends the session whose cookie has this value, for a request that does not carry the cookie itself: the answer of a
    /// provider that posts across sites. Says who was logged in there.
    fn end<'a>(&'a self, request: &'a Parts, session: &'a str) -> BoxFuture<'a, Result<Option<SignedIn>>>;
}

/// [`LoginSessions`] in the `tower_sessions::Session` of the request.
#[derive(Clone, Copy, Debug, Default)]
pub struct TowerSessions;

const KEY: &str = "oauth.login";

impl LoginSessions for TowerSessions {
    fn current<'a>(&'a self, request: &'a Parts) -> BoxFuture<'a, Result<Option<SignedIn>>> {
        Box::pin(async move {
            let session = session(request)?;
            // Without a session cookie there is nothing to look up.
            if session.id().is_none() && !session.is_modified() {
                return Ok(None);
            }
            let value = session.get_value(KEY).await.map_err(unavailable)?;
            Ok(read(value.as_ref()))
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
        Box::pin(async move { write(request, session(request)?, login).await })
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
            let (Some(store), Ok(id)) = (request.extensions.get::<Arc<SharedStore>>(), session.parse::<Id>()) else {
                return Ok(None);
            };
            let record = store.load(&id).await.map_err(|error| unavailable(error.into()))?;
            store.delete(&id).await.map_err(|error| unavailable(error.into()))?;
            Ok(read(record.as_ref().and_then(|record| record.data.get(KEY))))
        })
    }
}

async fn write(request: &Parts, session: &Session, login: &SignedIn) -> Result<()> {
    // As one text: stores copy a session whole, and a tree of claims is costly to copy.
    let login = serde_json::to_string(login).map_err(|error| unavailable(error.into()))?;
    session.insert_value(KEY, Value::String(login)).await.map_err(unavailable)?;
    // Saved here, so that a store that fails is known before anybody is told that the login worked.
    session.save().await.map_err(unavailable)?;
    if let Some(saved) = request.extensions.get::<SavedSession>() {
        saved.mark();
    }
    Ok(())
}

fn read(login: Option<&Value>) -> Option<SignedIn> {
    // A record of an older format counts as absent.
    serde_json::from_str(login?.as_str()?).ok()
}

fn session(request: &Parts) -> Result<&Session> {
    request.extensions.get::<Session>().ok_or_else(|| Error::from(SessionFault::StoreUnavailable).at(Stage::Session))
}

fn unavailable(error: tower_sessions::session::Error) -> Error {
    Error::from(SessionFault::StoreUnavailable).at(Stage::Session).because(error)
}
