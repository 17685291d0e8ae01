//! Gives every request its `tower_sessions::Session`, and the browser its cookie.
//!
//! tower-sessions brings a middleware of its own; this one stores the same sessions in the same stores and differs where
//! logins need it: the removal cookie keeps `Secure` (browsers ignore one without it under a `__Host-` name), nothing is
//! parsed or locked for a request that does not touch its session, and a record that was deleted meanwhile stays deleted.

use std::fmt;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::Duration;

use http::HeaderMap;
use http::header::{CACHE_CONTROL, HeaderValue, VARY};
use http::request::Parts;
use tower_sessions::session::{Id, Record};
use tower_sessions::session_store::{Error as StoreError, Result as StoreResult};
use tower_sessions::{Expiry, Session, SessionStore};

use crate::in_flight::{CookieAttributes, RequestCookies, SetCookie};
use crate::web::page::headers::set_cookies;

/// How sessions are kept.
#[derive(Clone, Debug)]
pub(crate) struct SessionSettings {
    pub(crate) store: Arc<SharedStore>,
    pub(crate) cookie_name: Arc<str>,
    pub(crate) attributes: CookieAttributes,
    /// How long a session lasts that nobody uses, and how long a login lasts.
    pub(crate) life: Duration,
}

/// Set once the session was written inside the request, so that it is not written again at its end.
#[derive(Clone, Debug, Default)]
pub(crate) struct SavedSession(Arc<AtomicBool>);

impl SavedSession {
    pub(crate) fn mark(&self) {
        self.0.store(true, Ordering::Release);
    }

    fn is_marked(&self) -> bool {
        self.0.load(Ordering::Acquire)
    }
}

/// The session of one request, from its begin to its end.
pub(crate) struct RequestSession {
    session: Session,
    saved: SavedSession,
    had_cookie: bool,
}

impl SessionSettings {
    /// Attaches the session to the request. Nothing is loaded until somebody asks for it.
    pub(crate) fn begin(&self, request: &mut Parts) -> RequestSession {
        let cookie = RequestCookies::new(&request.headers).get(&self.cookie_name);
        let had_cookie = cookie.is_some();
        let id = cookie.and_then(|value| value.parse::<Id>().ok());
        let session = Session::new(id, Arc::clone(&self.store), Some(self.expiry()));
        let saved = SavedSession::default();
        request.extensions.insert(session.clone());
        request.extensions.insert(saved.clone());
        request.extensions.insert(Arc::clone(&self.store));
        RequestSession { session, saved, had_cookie }
    }

    fn expiry(&self) -> Expiry {
        Expiry::OnInactivity(self.life.try_into().unwrap_or(time::Duration::MAX))
    }

    /// Writes what changed, unless the answer is a server error, and sets or removes the cookie.
    pub(crate) async fn end(
        &self,
        request: RequestSession,
        is_server_error: bool,
        headers: &mut HeaderMap,
    ) -> Result<(), ()> {
        let RequestSession { session, saved, had_cookie } = request;
        if !session.is_modified() {
            return Ok(());
        }
        if session.is_empty().await {
            if had_cookie {
                let attributes = CookieAttributes { max_age: Some(Duration::ZERO), ..self.attributes };
                self.set_cookie("", attributes, headers);
            }
            return Ok(());
        }
        if is_server_error {
            return Ok(());
        }
        if !saved.is_marked() {
            match session.save().await {
                Ok(()) => {}
                // Logged out while this request ran: it stays logged out.
                Err(tower_sessions::session::Error::Store(StoreError::Backend(why))) if why == GONE => return Ok(()),
                Err(error) => {
                    tracing::error!(target: "oauth_runtime::session", code = "session_store_unavailable", %error, "a session was not saved");
                    return Err(());
                }
            }
        }
        if let Some(id) = session.id() {
            self.set_cookie(&id.to_string(), self.attributes, headers);
        }
        Ok(())
    }

    fn set_cookie(&self, value: &str, attributes: CookieAttributes, headers: &mut HeaderMap) {
        set_cookies(headers, SetCookie::new(&self.cookie_name, value, attributes));
        // No shared cache may hand one user's cookie to another.
        headers.entry(CACHE_CONTROL).or_insert(HeaderValue::from_static("no-store"));
        headers.append(VARY, HeaderValue::from_static("cookie"));
    }
}

const GONE: &str = "the session was deleted meanwhile";

/// Any `SessionStore`, with one rule more: writing does not bring back what was deleted.
pub(crate) struct SharedStore(Box<dyn SessionStore>);

impl SharedStore {
    pub(crate) fn new(store: impl SessionStore) -> Self {
        Self(Box::new(store))
    }
}

#[async_trait::async_trait]
impl SessionStore for SharedStore {
    async fn create(&self, record: &mut Record) -> StoreResult<()> {
        self.0.create(record).await
    }

    async fn save(&self, record: &Record) -> StoreResult<()> {
        if self.0.load(&record.id).await?.is_none() {
            return Err(StoreError::Backend(GONE.to_owned()));
        }
        self.0.save(record).await
    }

    async fn load(&self, id: &Id) -> StoreResult<Option<Record>> {
        self.0.load(id).await
    }

    async fn delete(&self, id: &Id) -> StoreResult<()> {
        self.0.delete(id).await
    }
}

impl fmt::Debug for SharedStore {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        // A memory store would print every session.
        f.write_str("SharedStore")
    }
}
