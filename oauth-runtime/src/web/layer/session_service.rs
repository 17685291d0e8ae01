//! Gives every request its `tower_sessions::Session`, and the browser its cookie.
//!
//! tower-sessions brings a middleware of its own; this one stores the same sessions in the same stores and differs where
//! logins need it: the removal cookie keeps `Secure` (browsers ignore one without it under a `__Host-` name), nothing is
//! parsed or locked for a request that does not touch its session, and a record that was deleted meanwhile stays deleted.

use std::fmt;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

use http::HeaderMap;
use http::header::{CACHE_CONTROL, HeaderValue, VARY};
use http::request::Parts;
use tower_sessions::session::{Id, Record};
use tower_sessions::session_store::{Error as StoreError, Result as StoreResult};
use tower_sessions::{Expiry, Session, SessionStore};

use crate::error::{Error, SessionFault, Stage};
use crate::in_flight::{CookieAttributes, RequestCookies, SetCookie};
use crate::web::layer::session_store::SharedStore;
use crate::web::layer::signed_in::SignedIn;
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

/// The session of one request, from its begin to its end.
pub(crate) struct RequestSession {
    session: Session,
    pub(crate) shared: Arc<SessionOfRequest>,
    had_cookie: bool,
}

/// What is known of the session of one request, beside what is in it. It is the store as this request sees it.
pub(crate) struct SessionOfRequest {
    store: Arc<SharedStore>,
    /// It was written inside the request, so that it is not written again at its end.
    is_saved: AtomicBool,
    /// It was deleted while the request ran.
    is_gone: AtomicBool,
    /// The login, with the text that it was read from.
    login: Mutex<Option<(String, SignedIn)>>,
}

impl SessionOfRequest {
    fn new(store: Arc<SharedStore>) -> Self {
        Self { store, is_saved: AtomicBool::new(false), is_gone: AtomicBool::new(false), login: Mutex::default() }
    }

    pub(crate) fn store(&self) -> &SharedStore {
        &self.store
    }

    pub(crate) fn mark_as_saved(&self) {
        self.is_saved.store(true, Ordering::Release);
    }

    /// The login of this text. Every extractor asks; it is read again only if the session holds another by now.
    pub(crate) fn read_once(&self, text: String, read: fn(&str) -> Option<SignedIn>) -> Option<SignedIn> {
        let mut known = self.login.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some((_, login)) = known.as_ref().filter(|(of, _)| *of == text) {
            return Some(login.clone());
        }
        let login = read(&text)?;
        *known = Some((text, login.clone()));
        Some(login)
    }
}

impl SessionSettings {
    /// Attaches the session to the request. Nothing is loaded until somebody asks for it.
    pub(crate) fn begin(&self, request: &mut Parts) -> RequestSession {
        let cookie = RequestCookies::new(&request.headers).get(&self.cookie_name);
        let had_cookie = cookie.is_some();
        let id = cookie.and_then(|value| value.parse::<Id>().ok());
        let shared = Arc::new(SessionOfRequest::new(Arc::clone(&self.store)));
        let session = Session::new(id, Arc::clone(&shared), Some(self.expiry()));
        request.extensions.insert(session.clone());
        RequestSession { session, shared, had_cookie }
    }

    /// What the session of a request is called, where it is the layer's own.
    pub(crate) fn name_of(&self, request: &Parts) -> Option<String> {
        SessionOfRequest::of(request)?;
        Some(request.extensions.get::<Session>()?.id()?.to_string())
    }

    /// Deletes the session of this name; a request that is under way does not bring it back.
    pub(crate) async fn delete(&self, name: &str) -> crate::error::Result<()> {
        let Ok(id) = name.parse::<Id>() else { return Ok(()) };
        let unavailable =
            |error: StoreError| Error::from(SessionFault::StoreUnavailable).at(Stage::Session).because(error);
        self.store.delete(&id).await.map_err(unavailable)
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
        let RequestSession { session, shared, had_cookie } = request;
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
        if !shared.is_saved.load(Ordering::Acquire)
            && let Err(error) = session.save().await
        {
            // Logged out while this request ran: it stays logged out.
            if shared.is_gone.load(Ordering::Acquire) {
                return Ok(());
            }
            tracing::error!(target: "oauth_runtime::session", code = "session_store_unavailable", %error, "a session was not saved");
            return Err(());
        }
        if let Some(id) = session.id() {
            self.set_cookie(&id.to_string(), self.attributes, headers);
        }
        Ok(())
    }

    /// Gives the browser the cookie of a session that another request of it has begun.
    pub(crate) fn hand_over(&self, session: &str, headers: &mut HeaderMap) {
        self.set_cookie(session, self.attributes, headers);
    }

    fn set_cookie(&self, value: &str, attributes: CookieAttributes, headers: &mut HeaderMap) {
        set_cookies(headers, SetCookie::new(&self.cookie_name, value, attributes));
        // No shared cache may hand one user's cookie to another.
        headers.entry(CACHE_CONTROL).or_insert(HeaderValue::from_static("no-store"));
        headers.append(VARY, HeaderValue::from_static("cookie"));
    }
}

impl fmt::Debug for SessionOfRequest {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        // Claims are personal data.
        f.debug_struct("SessionOfRequest").finish_non_exhaustive()
    }
}

#[async_trait::async_trait]
impl SessionStore for SessionOfRequest {
    async fn create(&self, record: &mut Record) -> StoreResult<()> {
        self.store.create(record).await
    }

    async fn save(&self, record: &Record) -> StoreResult<()> {
        let is_there = self.store.replace(record).await?;
        self.is_gone.store(!is_there, Ordering::Release);
        if is_there { Ok(()) } else { Err(StoreError::Backend("the session was deleted meanwhile".to_owned())) }
    }

    async fn load(&self, id: &Id) -> StoreResult<Option<Record>> {
        self.store.load(id).await
    }

    async fn delete(&self, id: &Id) -> StoreResult<()> {
        self.store.delete(id).await
    }
}
