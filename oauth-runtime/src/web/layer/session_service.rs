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
use serde_json::Value;
use time::OffsetDateTime;
use tower_sessions::session::{Id, Record};
use tower_sessions::session_store::{Error as StoreError, Result as StoreResult};
use tower_sessions::{Expiry, Session, SessionStore};

use crate::clock::Clock;
use crate::error::{Error, SessionFault, Stage};
use crate::in_flight::{CookieAttributes, RequestCookies, SetCookie};
use crate::types::Timestamp;
use crate::web::layer::lives::Lives;
use crate::web::layer::session_store::SharedStore;
use crate::web::layer::signed_in::{KEY, SignedIn};
use crate::web::page::headers::set_cookies;
use crate::web::page::request_kind::is_prefetch;

/// How sessions are kept.
#[derive(Clone, Debug)]
pub(crate) struct SessionSettings {
    pub(crate) keeping: Arc<Keeping>,
    pub(crate) cookie_name: Arc<str>,
    pub(crate) attributes: CookieAttributes,
}

/// Where sessions are kept, and how long.
#[derive(Debug)]
pub(crate) struct Keeping {
    pub(crate) store: SharedStore,
    pub(crate) lives: Lives,
    pub(crate) clock: Arc<dyn Clock>,
}

/// Under which a session holds when its login was used last, in seconds since 1970, where somebody wants to know.
const SEEN: &str = "oauth.seen";

/// The session of one request, from its begin to its end.
pub(crate) struct RequestSession {
    session: Session,
    pub(crate) shared: Arc<SessionOfRequest>,
    had_cookie: bool,
}

/// What is known of the session of one request, beside what is in it. It is the store as this request sees it.
pub(crate) struct SessionOfRequest {
    keeping: Arc<Keeping>,
    /// Somebody wants to know that the session was used, and this request is made by its user.
    is_use: bool,
    /// The session was used, so long after the last time that it is worth a write.
    is_due: AtomicBool,
    /// When the session of a login would end, as it was read.
    end: Mutex<Option<OffsetDateTime>>,
    /// It was written inside the request, so that it is not written again at its end.
    is_saved: AtomicBool,
    /// It was deleted while the request ran.
    is_gone: AtomicBool,
    /// The login, with the text that it was read from.
    login: Mutex<Option<(String, SignedIn)>>,
}

impl SessionOfRequest {
    fn new(keeping: Arc<Keeping>, is_use: bool) -> Self {
        let [is_due, is_saved, is_gone] = [const { AtomicBool::new(false) }; 3];
        Self { keeping, is_use, is_due, end: Mutex::default(), is_saved, is_gone, login: Mutex::default() }
    }

    pub(crate) fn store(&self) -> &SharedStore {
        &self.keeping.store
    }

    /// Writes down when a session ends that is written now.
    fn date(&self, record: &mut Record) {
        let (lives, now) = (&self.keeping.lives, self.keeping.now());
        let login = record.data.get(KEY).and_then(Value::as_str);
        let Some(until) = login.and_then(|text| self.look(text, |login| lives.session_until(login, now))) else {
            record.expiry_date = record.expiry_date.min(date(now.saturating_add(lives.absolute)));
            return;
        };
        let before = *self.end.lock().unwrap_or_else(PoisonError::into_inner);
        // What the browser fetches by itself prolongs nothing, whatever a page then writes.
        match before.filter(|_| lives.are_tracked() && !self.is_use) {
            Some(end) => record.expiry_date = record.expiry_date.min(end),
            None => {
                let earlier = record.expiry_date;
                mark_used(record, until, lives, now);
                record.expiry_date = record.expiry_date.min(earlier);
            }
        }
    }

    pub(crate) fn mark_as_saved(&self) {
        self.is_saved.store(true, Ordering::Release);
    }

    /// The login of this text, which is written now.
    pub(crate) fn remember(&self, text: String, login: SignedIn) {
        *self.login.lock().unwrap_or_else(PoisonError::into_inner) = Some((text, login));
    }

    /// The login of this text.
    pub(crate) fn read_once(&self, text: String) -> Option<SignedIn> {
        self.look(text, SignedIn::clone)
    }

    /// Every extractor asks; it is read again only if the session holds another by now.
    fn look<T>(&self, text: impl AsRef<str> + Into<String>, look: impl FnOnce(&SignedIn) -> T) -> Option<T> {
        let mut known = self.login.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some((_, login)) = known.as_ref().filter(|(of, _)| of == text.as_ref()) {
            return Some(look(login));
        }
        let login = SignedIn::read(text.as_ref())?;
        let (_, login) = known.insert((text.into(), login));
        Some(look(login))
    }
}

impl SessionSettings {
    pub(crate) fn lives(&self) -> &Lives {
        &self.keeping.lives
    }

    /// Attaches the session to the request. Nothing is loaded until somebody asks for it.
    pub(crate) fn begin(&self, request: &mut Parts) -> RequestSession {
        let cookie = RequestCookies::new(&request.headers).get(&self.cookie_name);
        let had_cookie = cookie.is_some();
        let id = cookie.and_then(|value| value.parse::<Id>().ok());
        let is_use = id.is_some() && self.keeping.lives.are_tracked() && !is_prefetch(&request.headers);
        let shared = Arc::new(SessionOfRequest::new(Arc::clone(&self.keeping), is_use));
        // When it ends is decided where it is written, unless the application says that it ends before.
        let expiry = Some(Expiry::OnInactivity(time::Duration::MAX));
        let session = Session::new(id, Arc::clone(&shared), expiry);
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
        self.keeping.store.delete(&id).await.map_err(unavailable)
    }

    /// Moves the end of a session on that was used, and gives whether it is still there.
    pub(crate) async fn move_on(&self, id: &Id) -> StoreResult<bool> {
        let (lives, now) = (&self.keeping.lives, self.keeping.now());
        let change = |record: &mut Record| {
            let text = record.data.get(KEY).and_then(Value::as_str);
            if let Some(login) = text.and_then(SignedIn::read) {
                mark_used(record, lives.session_until(&login, now), lives, now);
            }
        };
        self.keeping.store.change(id, &change).await
    }

    /// Writes what [changed](RequestSession::is_modified), unless the answer is a server error, and sets or removes the cookie.
    pub(crate) async fn end(
        &self,
        request: RequestSession,
        is_server_error: bool,
        headers: &mut HeaderMap,
    ) -> Result<(), ()> {
        let RequestSession { session, shared, had_cookie } = request;
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
            let login = match self.keeping.lives.remembered {
                Some(_) => session.get_value(KEY).await.ok().flatten(),
                None => None,
            };
            let login = login.and_then(|login| shared.read_once(login.as_str()?.to_owned()));
            self.set_cookie(&id.to_string(), self.attributes_of(login.as_ref()), headers);
        }
        Ok(())
    }

    /// The cookie of a session ends with the browser, unless its login is to be remembered.
    fn attributes_of(&self, login: Option<&SignedIn>) -> CookieAttributes {
        let Keeping { lives, .. } = &*self.keeping;
        let Some(login) = login.filter(|login| login.is_remembered && lives.remembered.is_some()) else {
            return self.attributes;
        };
        let left = lives.end_of(login).seconds().saturating_sub(self.keeping.now().seconds());
        self.attributes.with_max_age(Duration::from_secs(left.try_into().unwrap_or_default()))
    }

    /// Gives the browser the cookie of a session that another request of it has begun.
    pub(crate) fn hand_over(&self, session: &str, login: Option<&SignedIn>, headers: &mut HeaderMap) {
        self.set_cookie(session, self.attributes_of(login), headers);
    }

    fn set_cookie(&self, value: &str, attributes: CookieAttributes, headers: &mut HeaderMap) {
        set_cookies(headers, SetCookie::new(&self.cookie_name, value, attributes));
        // No shared cache may hand one user's cookie to another.
        headers.entry(CACHE_CONTROL).or_insert(HeaderValue::from_static("no-store"));
        headers.append(VARY, HeaderValue::from_static("cookie"));
    }
}

impl RequestSession {
    /// There is something to write at the end of the request.
    pub(crate) fn is_modified(&self) -> bool {
        self.session.is_modified()
    }

    /// The session, if it was used so long after the last time that this is worth a write.
    pub(crate) fn used(&self) -> Option<Id> {
        self.shared.is_due.load(Ordering::Acquire).then(|| self.session.id())?
    }
}

impl Keeping {
    fn now(&self) -> Timestamp {
        Timestamp::now(&*self.clock)
    }
}

/// Writes down that a login is used now, and until when its session lasts therefore.
fn mark_used(record: &mut Record, until: Timestamp, lives: &Lives, now: Timestamp) {
    if lives.are_tracked() {
        record.data.insert(SEEN.to_owned(), now.seconds().into());
    }
    record.expiry_date = date(until);
}

fn date(time: Timestamp) -> OffsetDateTime {
    /// The end of the year 9999, which is as far as stores count.
    const LAST: i64 = 253_402_300_799;
    OffsetDateTime::from_unix_timestamp(time.seconds().min(LAST)).unwrap_or(OffsetDateTime::UNIX_EPOCH)
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
        self.date(record);
        self.keeping.store.create(record).await
    }

    async fn save(&self, record: &Record) -> StoreResult<()> {
        let mut record = record.clone();
        self.date(&mut record);
        let is_there = self.keeping.store.replace(&record).await?;
        self.is_gone.store(!is_there, Ordering::Release);
        if is_there { Ok(()) } else { Err(StoreError::Backend("the session was deleted meanwhile".to_owned())) }
    }

    async fn load(&self, id: &Id) -> StoreResult<Option<Record>> {
        let now = self.keeping.now();
        // Not every store looks at the end of what it has.
        let record =
            self.keeping.store.load(id).await?.filter(|record| record.expiry_date.unix_timestamp() > now.seconds());
        let lives = &self.keeping.lives;
        if let Some(record) = record.as_ref().filter(|record| lives.are_tracked() && record.data.contains_key(KEY)) {
            let seen = record.data.get(SEEN).and_then(Value::as_i64).map(Timestamp::from_seconds);
            *self.end.lock().unwrap_or_else(PoisonError::into_inner) = Some(record.expiry_date);
            let is_due = self.is_use && seen.is_none_or(|seen| lives.is_due(seen, now));
            self.is_due.store(is_due, Ordering::Release);
        }
        Ok(record)
    }

    async fn delete(&self, id: &Id) -> StoreResult<()> {
        self.keeping.store.delete(id).await
    }
}
