//! Who is logged in where, and how to end it from elsewhere.

use std::fmt;
use std::net::IpAddr;
use std::sync::Arc;
use std::time::SystemTime;

use http::header::USER_AGENT;
use http::request::Parts;

use crate::error::{Error, Finding, Result};
use crate::tokens::{LoginRecord, Logins, TokenKey};
use crate::types::{IssuerIdentifier, Subject};
use crate::web::layer::accounts::LinkedIdentity;
use crate::web::layer::app::App;
use crate::web::layer::builder::OAuthLayer;
use crate::web::layer::building::session_idle_elsewhere;
use crate::web::layer::client_address::ClientAddress;
use crate::web::layer::session_service::SessionOfRequest;
use crate::web::layer::signed_in::SignedIn;

/// The logins of an application, in all browsers: for "sign out my other devices", and for whoever blocks an account.
///
/// ```no_run
/// # use oauth_runtime::prelude::*;
/// # async fn sign_out_elsewhere(layer: OAuthLayer, user: AnyUser) -> oauth_runtime::Result<()> {
/// let logins = layer.logins()?;                   // with `.list_logins()` at the builder
/// for login in logins.of_user(user.issuer(), user.subject()).await? {
///     let mark = if login.is(user.signed_in()) { "this browser" } else { "another one" };
///     println!("{mark}: {} since {:?}", login.user_agent().unwrap_or("?"), login.logged_in_at());
/// }
/// logins.end_others(user.signed_in()).await?;
/// # Ok(())
/// # }
/// ```
#[derive(Clone)]
pub struct LoginList {
    app: Arc<App>,
    logins: Logins,
}

/// A login that can be ended from elsewhere.
pub struct ListedLogin(LoginRecord);

impl OAuthLayer {
    /// The logins of the application.
    ///
    /// # Errors
    ///
    /// [`ErrorKind::Config`](crate::ErrorKind::Config) without
    /// [`OAuthLayerBuilder::list_logins`](crate::web::OAuthLayerBuilder::list_logins).
    pub fn logins(&self) -> Result<LoginList> {
        let Some(logins) = self.app.login_list.clone() else {
            let what = "logins are to be listed, and nobody writes them down";
            let remedy = "set up the layer with `OAuthLayer::builder().list_logins()`";
            return Err(Finding::new("logins_not_listed", what, remedy).into());
        };
        Ok(LoginList { app: Arc::clone(&self.app), logins })
    }
}

impl LoginList {
    /// Every login of a user, at whatever browser: the one that was used last comes first.
    ///
    /// # Errors
    ///
    /// [`SessionFault::RecordsUnavailable`](crate::error::SessionFault::RecordsUnavailable).
    pub async fn of_user(&self, issuer: &IssuerIdentifier, subject: &Subject) -> Result<Vec<ListedLogin>> {
        Ok(self.listed(self.logins.of_user(issuer, subject).await?))
    }

    /// Every login that the provider counts to one session of its own, as the `sid` of ID tokens and logout tokens names it.
    ///
    /// # Errors
    ///
    /// [`SessionFault::RecordsUnavailable`](crate::error::SessionFault::RecordsUnavailable).
    pub async fn of_provider_session(&self, issuer: &IssuerIdentifier, sid: &str) -> Result<Vec<ListedLogin>> {
        Ok(self.listed(self.logins.of_provider_session(issuer, sid).await?))
    }

    /// Ends a login: its session is deleted, then its tokens, which are revoked afterwards. Ending one that has ended is fine.
    ///
    /// # Errors
    ///
    /// [`SessionFault::StoreUnavailable`](crate::error::SessionFault::StoreUnavailable) or
    /// [`SessionFault::RecordsUnavailable`](crate::error::SessionFault::RecordsUnavailable): it can be ended again.
    pub async fn end(&self, login: &ListedLogin) -> Result<()> {
        let LoginRecord { session, tokens, .. } = &login.0;
        self.app.session.delete(session).await?;
        drop(self.app.vault.end_detached(tokens, self.app.told_of(tokens.provider.as_str())));
        self.logins.end(session).await
    }

    /// Ends every login of this user but this one. Gives how many there were.
    ///
    /// # Errors
    ///
    /// As [`end`](Self::end). Those that were reached before have ended.
    pub async fn end_others(&self, user: &SignedIn) -> Result<usize> {
        let identity = user.identity();
        let mut logins = self.logins.of_user(identity.issuer(), identity.subject()).await?;
        logins.retain(|login| login.tokens != user.token_key());
        self.end_each(logins).await
    }

    /// Ends every login of a user: for whoever blocks an account. Gives how many there were.
    ///
    /// # Errors
    ///
    /// As [`end`](Self::end). Those that were reached before have ended.
    pub async fn end_all(&self, issuer: &IssuerIdentifier, subject: &Subject) -> Result<usize> {
        self.end_each(self.logins.of_user(issuer, subject).await?).await
    }

    async fn end_each(&self, logins: Vec<LoginRecord>) -> Result<usize> {
        let many = logins.len();
        for login in logins {
            self.end(&ListedLogin(login)).await?;
        }
        Ok(many)
    }

    fn listed(&self, mut logins: Vec<LoginRecord>) -> Vec<ListedLogin> {
        let (idle, now) = (self.app.session.lives().idle, self.app.flow.now());
        // Nobody used them, and so they are over: by what holds now, and by what held when they began.
        let is_over = |login: &LoginRecord| {
            let idle = idle.zip(login.idle).map(|(now, then)| now.max(then));
            idle.is_some_and(|idle| login.last_used_at.saturating_add(idle) <= now)
        };
        logins.retain(|login| !is_over(login));
        logins.sort_by_key(|login| std::cmp::Reverse((login.last_used_at, login.logged_in_at)));
        logins.into_iter().map(ListedLogin).collect()
    }
}

fn session_of_another() -> Error {
    let what =
        "a login is to be listed, and another middleware keeps its session, which could not be ended from elsewhere";
    let remedy = "take that middleware away, and give its store to `OAuthLayer::builder().session_store(…)`; or leave `list_logins()` out";
    Finding::new("login_not_listed", what, remedy).into()
}

impl ListedLogin {
    /// Where its tokens are: the same as [`SignedIn::token_key`] of the login itself.
    #[must_use]
    pub fn token_key(&self) -> &TokenKey {
        &self.0.tokens
    }

    /// When.
    #[must_use]
    pub fn logged_in_at(&self) -> SystemTime {
        self.0.logged_in_at.into()
    }

    /// When somebody used it last, ten minutes earlier at most: requests in between are not written down.
    #[must_use]
    pub fn last_used_at(&self) -> SystemTime {
        self.0.last_used_at.into()
    }

    /// What the browser called itself at the login (`User-Agent`), in 200 bytes at most and without control characters. It is what a
    /// client says of itself: escape it in a page, and believe it in nothing.
    #[must_use]
    pub fn user_agent(&self) -> Option<&str> {
        self.0.user_agent.as_deref()
    }

    /// Where it was at the login, if the application said so by a [`ClientAddress`].
    #[must_use]
    pub fn address(&self) -> Option<IpAddr> {
        self.0.address
    }

    /// It is this login: the one of the request, for `user.signed_in()`.
    #[must_use]
    pub fn is(&self, login: &SignedIn) -> bool {
        self.0.tokens == login.token_key()
    }
}

impl App {
    /// Ends the logins that were made with an identity, all but this one, as far as they are listed.
    pub(crate) async fn end_logins_with(self: &Arc<Self>, identity: &LinkedIdentity, but: &SignedIn) -> Result<()> {
        let Some(logins) = &self.login_list else { return Ok(()) };
        let list = LoginList { app: Arc::clone(self), logins: logins.clone() };
        let mut made = list.logins.of_user(identity.issuer(), identity.subject()).await?;
        made.retain(|login| login.tokens != but.token_key());
        list.end_each(made).await.map(drop)
    }

    /// Writes down a login that has just got its session, if somebody wants to know of it. If that fails, the session ends.
    pub(crate) async fn list_login(&self, request: &Parts, login: &SignedIn) -> Result<()> {
        let listed = self.write_down(request, login).await;
        if listed.is_err()
            && let Err(error) = self.sessions.log_out(request).await
        {
            tracing::warn!(target: "oauth_runtime::session", code = error.code(), "the session of a login that is not listed was not ended");
        }
        listed
    }

    async fn write_down(&self, request: &Parts, login: &SignedIn) -> Result<()> {
        if self.session.lives().idle.is_some() && SessionOfRequest::of(request).is_none() {
            return Err(session_idle_elsewhere().into());
        }
        let Some(logins) = &self.login_list else { return Ok(()) };
        // A login that looks like any other, and that blocking its account would not end, is worse than none.
        let session = self.session.name_of(request).ok_or_else(session_of_another)?;
        let provider_session = login.identity().text("sid").map(Into::into);
        let (tokens, logged_in_at) = (login.token_key(), login.logged_in_at);
        let user_agent = request.headers.get(USER_AGENT).and_then(|value| short(value.as_bytes()));
        let address = request.extensions.get::<ClientAddress>().map(|address| address.0);
        let record = LoginRecord {
            session: session.into(),
            tokens,
            provider_session,
            logged_in_at,
            last_used_at: self.flow.now(),
            idle: self.session.lives().idle_of(login),
            user_agent,
            address,
        };
        logins.begin(&record, self.end_of(login)).await
    }

    /// What the session of a request is listed under: to be asked before it ends.
    pub(crate) fn listed_as(&self, request: &Parts) -> Option<String> {
        self.login_list.as_ref().and_then(|_| self.session.name_of(request))
    }

    /// Forgets the login of a session that has ended, while nobody waits for it.
    pub(crate) fn unlist_login(&self, session: Option<String>) {
        let Some((logins, session)) = self.login_list.clone().zip(session) else { return };
        self.flow.background.spawn(async move {
            if let Err(error) = logins.end(&session).await {
                tracing::warn!(target: "oauth_runtime::session", code = error.code(), "an ended login is still listed");
            }
        });
    }
}

/// What a client says of itself, as far as it may stand in a list.
fn short(value: &[u8]) -> Option<Box<str>> {
    const LONGEST: usize = 200;
    // Far more than is kept, and no more than that is looked at.
    let text = String::from_utf8_lossy(&value[..value.len().min(4 * LONGEST)]);
    let mut short = String::new();
    for c in text.chars().filter(|c| !c.is_control()) {
        if short.len() + c.len_utf8() > LONGEST {
            break;
        }
        short.push(c);
    }
    let short = short.trim();
    (!short.is_empty()).then(|| short.into())
}

impl fmt::Debug for LoginList {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("LoginList").finish_non_exhaustive()
    }
}

impl fmt::Debug for ListedLogin {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("ListedLogin").field("tokens", &self.0.tokens).finish_non_exhaustive()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_a_browser_calls_itself_is_cut_and_cannot_write_lines() {
        assert_eq!(short(b" Mozilla/5.0\x00\r\n\x1b[2J (X11) ").as_deref(), Some("Mozilla/5.0[2J (X11)"));
        let long = "\u{e9}".repeat(5000);
        let cut = short(long.as_bytes()).expect("a text");
        assert_eq!((cut.len(), cut.chars().all(|c| c == '\u{e9}')), (200, true));
        assert_eq!(short(b"\xff\xfe").as_deref(), Some("\u{fffd}\u{fffd}"));
        assert_eq!([short(b""), short(b" \t\n")], [None, None]);
    }
}
