//! A login that passed every check, in the hands of the application.

use std::fmt;
use std::ops::Deref;
use std::sync::Arc;

use axum::response::{IntoResponse as _, Response};
use http::HeaderMap;

use crate::error::{Error, Result, SessionFault};
use crate::flow::CompletedLogin;
use crate::web::extract::login_failed::LoginFailed;
use crate::web::extract::user::CurrentLogin;
use crate::web::layer::accounts::AccountId;
use crate::web::layer::app::App;
use crate::web::layer::one_login::{Completed, Ending, Turn, Unfinished};
use crate::web::page::headers::{protect, see_other, set_cookies};
use crate::web::page::login_answer::LoginRefused;
use crate::web::providers::registry::MountedProvider;
use crate::web::routes::arrived::Arrived;
use crate::web::routes::callback::Callback;
use crate::web::routes::decision::Decision;

/// A login that the provider confirmed and every check passed, before the application has said what becomes of it. It reads as
/// [`Login<P>`](crate::web::Login), or as [`AnyLogin`](crate::web::AnyLogin).
///
/// Dropped without a word it logs nobody in, and the tokens are revoked; some seconds later, since a browser whose request was dropped
/// half-way comes again with the same answer, and the handler is asked again. To say no at once, [`refuse`](Self::refuse).
pub struct NewLogin<L> {
    login: L,
    finished: Finished,
}

/// What became of a login that no session begins with.
#[non_exhaustive]
pub struct WithoutSession {
    /// Who it is, and the tokens: the application's to keep.
    pub login: CompletedLogin,
    /// What the browser is to forget: put them into the response, as `(cookies, Redirect::to("/"))`.
    pub cookies: HeaderMap,
}

impl<L> NewLogin<L> {
    pub(crate) fn new(login: L, finished: Finished) -> Self {
        Self { login, finished }
    }

    /// What the application gave [`BeginLogin::data`](crate::flow::BeginLogin::data); empty if it gave nothing.
    #[must_use]
    pub fn data(&self) -> &[u8] {
        self.finished.login.login.data()
    }

    /// Where the login is to end: a path of this application.
    #[must_use]
    pub fn return_to(&self) -> Option<&str> {
        let path = self.finished.login.login.return_to.as_deref()?;
        self.finished.app.target(path)
    }

    /// The application's user that it is a login of, by its [`accounts`](crate::web::OAuthLayerBuilder::accounts): one that is made now if the
    /// identity is nobody's. None in an application without a table of users.
    ///
    /// # Errors
    ///
    /// [`SessionFault::AccountUnknown`] if the table makes none, [`SessionFault::AccountsUnavailable`] if it does not answer.
    pub async fn account(&self) -> Result<Option<AccountId>> {
        self.finished.app.account_for(self.finished.login.login.identity()).await
    }

    /// Begins the session, keeps the tokens, and sends the browser to where the login was to end. The session that was there before
    /// ends. Where the login was for [more scopes](crate::web::Begin::scopes) of whoever is logged in, that session goes on, and
    /// the new tokens take the place of the old ones.
    ///
    /// # Errors
    ///
    /// What kept the session from beginning: a store, or another request that ended it. The tokens are revoked then.
    pub async fn begin_session(self) -> Result<Response, LoginFailed> {
        self.decided().conclude(Decision::Allow(HeaderMap::new())).await
    }

    /// The same, and sends the browser to a path of this application, wherever the login was to end. Whoever was logged in already, and
    /// was asked for more scopes or for a fresh proof, goes back to the page that asked.
    ///
    /// # Errors
    ///
    /// As [`begin_session`](Self::begin_session). A path that leads elsewhere is passed over, and the log says so.
    pub async fn begin_session_at(self, path: &str) -> Result<Response, LoginFailed> {
        let decision = match self.finished.app.target(path) {
            Some(path) => Decision::AllowTo(see_other(path)),
            None => {
                tracing::error!(target: "oauth_runtime::login", code = "hook_path_invalid", "a handler sends users to what is no path of this application");
                Decision::Allow(HeaderMap::new())
            }
        };
        self.decided().conclude(decision).await
    }

    /// Logs nobody in, revokes the tokens, and shows the reason.
    pub async fn refuse(self, refused: LoginRefused) -> Response {
        let mut page = refused.into_response();
        protect(page.headers_mut());
        let concluded = self.decided().conclude(Decision::Refuse(page)).await;
        concluded.unwrap_or_else(LoginFailed::into_response)
    }

    /// Nobody looks at the login any more: it is taken and not copied.
    fn decided(self) -> Finished {
        let Self { login, finished } = self;
        drop(login);
        finished
    }

    /// The login and its tokens, for an application that keeps sessions of its own: this crate begins none, and forgets the tokens.
    ///
    /// # Errors
    ///
    /// Another request of this browser took it.
    pub fn without_session(self) -> Result<WithoutSession> {
        // What is not named here would be dropped at once: whoever is alone with the login would lose its tokens before they are taken.
        let Finished { turn, login, app, arrived, alone: _alone, .. } = self.decided();
        drop(login);
        let mut cookies = HeaderMap::new();
        set_cookies(&mut cookies, arrived.forgotten(&app));
        let login = take(&arrived)?;
        end(turn, &arrived);
        Ok(WithoutSession { login, cookies })
    }
}

impl<L> Deref for NewLogin<L> {
    type Target = L;

    fn deref(&self) -> &L {
        &self.login
    }
}

/// The request that brought it, and all that belongs to it.
pub(crate) struct Finished {
    /// Before what it is a turn of: whoever waits goes on when it is dropped.
    pub(super) turn: Option<Turn>,
    pub(super) login: CurrentLogin,
    pub(super) app: Arc<App>,
    pub(super) provider: Arc<MountedProvider>,
    pub(super) parts: http::request::Parts,
    pub(super) arrived: Arrived,
    /// Where nobody can bring the same answer again.
    pub(super) alone: Option<Alone>,
}

/// A login that no other request waits for. If nobody decides about it, its tokens are nobody's.
pub(crate) struct Alone {
    pub(super) unfinished: Unfinished,
    pub(super) app: Arc<App>,
    pub(super) provider: Arc<MountedProvider>,
}

impl Drop for Alone {
    fn drop(&mut self) {
        if let Ok(completed) = self.unfinished.take() {
            self.app.revoke_detached(&self.provider.mount, completed.into_tokens());
        }
    }
}

impl Finished {
    pub(crate) fn login(&self) -> &CurrentLogin {
        &self.login
    }

    async fn conclude(self, decision: Decision) -> Result<Response, LoginFailed> {
        let Self { mut turn, login, app, provider, parts, arrived, alone: _alone } = self;
        // Whoever holds it has it copied.
        drop(login);
        let callback = Callback { app: &app, mount: &provider.mount, parts: &parts, arrived: &arrived };
        let mut alone = Ending::Open;
        let ending = turn.as_deref_mut().unwrap_or(&mut alone);
        // From here on the session begins: nobody begins it again where a request is dropped.
        *ending = Ending::Gone;
        let concluded = match take(&arrived) {
            Ok(completed) => callback.conclude(decision, completed).await,
            Err(error) => Err(error),
        };
        let (ended, is_done) = match concluded {
            Ok(ended) => (ended, true),
            Err(error) => (callback.failed(&error).await.into(), false),
        };
        let mut response = callback.close(ending, ended);
        set_cookies(response.headers_mut(), arrived.forgotten(&app));
        if is_done { Ok(response) } else { Err(LoginFailed::of(response)) }
    }
}

fn take(arrived: &Arrived) -> Result<CompletedLogin> {
    match arrived.login().clone()?.take()? {
        Completed::Login(login) => Ok(Arc::unwrap_or_clone(login)),
        Completed::Connection(_) | Completed::Link(_) => Err(Error::from(SessionFault::StateOfOtherPurpose)),
    }
}

/// Nobody else gets it.
fn end(turn: Option<Turn>, arrived: &Arrived) {
    if let Some(mut ending) = turn {
        *ending = Ending::Gone;
    }
    if let Some(waiting) = &arrived.waiting {
        waiting.close();
    }
}

impl<L: fmt::Debug> fmt::Debug for NewLogin<L> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("NewLogin").field("login", &self.login).finish_non_exhaustive()
    }
}

impl fmt::Debug for WithoutSession {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("WithoutSession").field("login", &self.login).finish_non_exhaustive()
    }
}
