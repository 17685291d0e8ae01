//! A login that is being finished, for every request that brings its answer.
//!
//! Somebody who clicks twice brings it twice: the browser gives the first request up, its server drops it half-way, and the code
//! is spent. So what came of the answer belongs to no request alone. Whoever brings the same login with the same cookie while it
//! is being finished waits for the same outcome, and goes on where the first one was dropped.

use std::collections::HashMap;
use std::collections::hash_map::Entry;
use std::fmt;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError, Weak};
use std::time::Duration;

use futures_util::FutureExt as _;
use futures_util::future::Shared;
use http::{HeaderMap, StatusCode};
use subtle::ConstantTimeEq as _;
use tokio::runtime::Handle;

use crate::error::{Error, Result, SessionFault, Stage};
use crate::flight::Background;
use crate::flow::{CompletedConnection, CompletedLink, CompletedLogin};
use crate::in_flight::{LoginHandle, PendingLogin, Purpose};
use crate::tokens::{Revoke, TokenKey, Tokens};
use crate::types::{BoxFuture, Demands};
use crate::web::layer::signed_in::SignedIn;

/// The logins that are being finished now, by their handles.
#[derive(Clone, Default)]
pub(crate) struct Finishing(Arc<Mutex<HashMap<Box<str>, Weak<OneLogin>>>>);

/// A login and the cookie that it is kept in: nobody joins who has not both.
pub(crate) struct Key {
    handle: LoginHandle,
    cookie: Box<str>,
}

impl Key {
    pub(crate) fn of(handle: &LoginHandle, cookie: &str) -> Self {
        Self { handle: handle.clone(), cookie: cookie.into() }
    }

    fn fits(&self, other: &Self) -> bool {
        self.handle == other.handle && self.cookie.as_bytes().ct_eq(other.cookie.as_bytes()).into()
    }
}

/// One login, from its answer to the response of the request that finishes it.
pub(crate) struct OneLogin {
    key: Key,
    list: Finishing,
    /// It was put into the list, and was not taken out of it.
    is_listed: AtomicBool,
    judged: Shared<BoxFuture<'static, Judged>>,
    ending: Arc<tokio::sync::Mutex<Ending>>,
    /// Who is told of tokens that nobody came for.
    background: Background,
    told: Option<Arc<dyn Revoke>>,
}

/// What the answer came to.
#[derive(Clone)]
pub(crate) struct Judged {
    /// The login in flight, if it was found.
    pub(crate) used: Option<Arc<Used>>,
    pub(crate) login: Result<Unfinished>,
}

/// What passed every check.
pub(crate) enum Completed {
    Login(Arc<CompletedLogin>),
    /// An account beside the login.
    Connection(Box<CompletedConnection>),
    /// One more identity of whoever is logged in.
    Link(Box<CompletedLink>),
}

impl Completed {
    pub(crate) fn into_tokens(self) -> Tokens {
        match self {
            Self::Login(login) => Arc::unwrap_or_clone(login).tokens,
            Self::Connection(connection) => connection.tokens,
            Self::Link(link) => link.tokens,
        }
    }
}

/// What was judged, until a request finishes it. Clones are the same one.
#[derive(Clone)]
pub(crate) struct Unfinished(Arc<Mutex<Option<Completed>>>);

impl Unfinished {
    pub(crate) fn new(completed: Completed) -> Self {
        Self(Arc::new(Mutex::new(Some(completed))))
    }

    /// The login, for whoever decides about it; none where it is an account beside one. Whoever holds it while it is
    /// [taken](Self::take) has it copied.
    pub(crate) fn login(&self) -> Result<Option<Arc<CompletedLogin>>> {
        match self.locked().as_ref().ok_or_else(used_already)? {
            Completed::Login(login) => Ok(Some(Arc::clone(login))),
            Completed::Connection(_) | Completed::Link(_) => Ok(None),
        }
    }

    /// For the one who finishes it.
    pub(crate) fn take(&self) -> Result<Completed> {
        self.locked().take().ok_or_else(used_already)
    }

    fn locked(&self) -> MutexGuard<'_, Option<Completed>> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// A login in flight that was found, and is used up.
pub(crate) struct Used {
    pub(crate) return_to: Option<Box<str>>,
    /// The session at the start of the login, where the response does not carry its cookie.
    pub(crate) session: Option<Box<str>>,
    /// The browser is to remember the login.
    pub(crate) is_to_last: bool,
    /// It was for an account beside the login, or for another identity of whoever is logged in.
    pub(crate) is_connection: bool,
    /// What the application wanted back.
    pub(crate) data: Box<[u8]>,
    /// What a user was asked for who is logged in already.
    pub(crate) asked_for: Option<AskedFor>,
    /// How a user was asked to prove again who they are, who is logged in already.
    pub(crate) step_up: Option<Demands>,
}

/// What the user was asked for.
pub(crate) struct AskedFor {
    pub(crate) user: TokenKey,
    pub(crate) scopes: Vec<Box<str>>,
}

/// How it ended for the request that finished it.
#[derive(Default)]
pub(crate) enum Ending {
    /// Not yet: whoever comes first finishes it.
    #[default]
    Open,
    /// A request began to, and left.
    Gone,
    Done(Box<Done>),
}

/// What another request of the same browser is answered.
pub(crate) struct Done {
    pub(crate) status: StatusCode,
    pub(crate) headers: HeaderMap,
    pub(crate) login: Option<SignedIn>,
    /// The session of the login, where it is the layer's own.
    pub(crate) session: Option<String>,
}

impl Used {
    pub(crate) fn of(pending: &PendingLogin) -> Self {
        let asked_for = |user: &_| AskedFor { user: TokenKey::from(user), scopes: pending.scopes().to_vec() };
        Self {
            return_to: pending.return_to().map(Into::into),
            session: pending.session().map(Into::into),
            is_to_last: pending.is_to_last(),
            data: pending.data().into(),
            is_connection: matches!(pending.purpose(), Purpose::Connection(_) | Purpose::Link(_)),
            asked_for: match pending.purpose() {
                Purpose::MoreScopes(user) => Some(asked_for(user)),
                _ => None,
            },
            step_up: matches!(pending.purpose(), Purpose::StepUp(_)).then(|| pending.demands()),
        }
    }
}

impl Finishing {
    /// The login under this key; begun now if nobody finishes it yet.
    pub(crate) fn join(
        &self,
        key: Key,
        background: &Background,
        told: impl FnOnce() -> Option<Arc<dyn Revoke>>,
        judge: impl FnOnce() -> BoxFuture<'static, Judged>,
    ) -> Waiting {
        // Dropped when the list is free again: whoever is the last to hold a login takes it out of there.
        let known;
        let mut list = self.locked();
        let entry = list.entry(key.handle.as_str().into());
        known = match &entry {
            Entry::Occupied(known) => known.get().upgrade(),
            Entry::Vacant(_) => None,
        };
        // Somebody may have made the cookie up, or the handle: it finds nothing, and stands in nobody's way.
        let is_listed = AtomicBool::new(known.is_none());
        if let Some(login) = known.as_ref().filter(|login| login.key.fits(&key)) {
            return Waiting::on(Arc::clone(login));
        }
        let login = Arc::new(OneLogin {
            key,
            list: self.clone(),
            is_listed,
            judged: judge().shared(),
            ending: Default::default(),
            background: background.clone(),
            told: told(),
        });
        if login.is_listed.load(Ordering::Relaxed) {
            entry.insert_entry(Arc::downgrade(&login));
        }
        Waiting::on(login)
    }

    fn locked(&self) -> MutexGuard<'_, HashMap<Box<str>, Weak<OneLogin>>> {
        // A panic elsewhere cannot leave the list half written: every step is one insert or removal.
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// Whose it is to finish a login, and how it ended.
pub(crate) type Turn = tokio::sync::OwnedMutexGuard<Ending>;

/// A request that waits for a login to be finished, or finishes it.
pub(crate) struct Waiting {
    login: Arc<OneLogin>,
    is_over: AtomicBool,
}

impl Waiting {
    /// How long a login is kept whose request was dropped, for the next one of the browser.
    const KEPT: Duration = Duration::from_secs(5);
    /// How long one waits for another request of the same browser to finish the login of both: for the application's hook and for
    /// stores.
    const PATIENCE: Duration = Duration::from_secs(20);

    fn on(login: Arc<OneLogin>) -> Self {
        Self { login, is_over: AtomicBool::new(false) }
    }

    pub(crate) async fn judged(&self) -> Judged {
        self.login.judged.clone().await
    }

    /// Held by the request that finishes it; the others wait here. None if that takes too long.
    pub(crate) async fn turn(&self) -> Option<Turn> {
        let ending = &self.login.ending;
        // Almost always nobody else is there.
        if let Ok(turn) = Arc::clone(ending).try_lock_owned() {
            return Some(turn);
        }
        tokio::time::timeout(Self::PATIENCE, Arc::clone(ending).lock_owned()).await.ok()
    }

    /// It was finished: nobody joins any more. Whether somebody did before.
    pub(crate) fn close(&self) -> bool {
        self.leave();
        self.login.unlist();
        Arc::strong_count(&self.login) > 1
    }

    /// This request has its answer.
    pub(crate) fn leave(&self) {
        self.is_over.store(true, Ordering::Relaxed);
    }
}

impl Drop for Waiting {
    fn drop(&mut self) {
        if *self.is_over.get_mut() {
            return;
        }
        // The server dropped the request. Its answer is judged to the end all the same, and waits for the browser to come again.
        let login = Arc::clone(&self.login);
        if let Ok(runtime) = Handle::try_current() {
            runtime.spawn(async move {
                login.judged.clone().await;
                tokio::time::sleep(Self::KEPT).await;
            });
        }
    }
}

impl OneLogin {
    /// Nobody joins any more. Under its handle there may be another one, of another cookie or begun since.
    fn unlist(&self) {
        if !self.is_listed.swap(false, Ordering::Relaxed) {
            return;
        }
        let mut list = self.list.locked();
        if list.get(self.key.handle.as_str()).is_some_and(|login| std::ptr::eq(login.as_ptr(), self)) {
            list.remove(self.key.handle.as_str());
        }
    }
}

impl Drop for OneLogin {
    fn drop(&mut self) {
        self.unlist();
        // Whoever had a turn held this login too.
        let is_open = self.ending.try_lock().is_ok_and(|ending| matches!(*ending, Ending::Open));
        if is_open
            && let Some(Judged { login: Ok(unfinished), .. }) = self.judged.peek()
            && let Some(told) = self.told.take()
            && let Ok(completed) = unfinished.take()
        {
            self.background.spawn(told.revoke(completed.into_tokens()));
        }
    }
}

/// What is told of a login that another request has finished.
pub(crate) fn used_already() -> Error {
    Error::from(SessionFault::StateUsed).at(Stage::AuthorizationResponse)
}

impl fmt::Debug for Finishing {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Finishing").finish_non_exhaustive()
    }
}
