//! Who is logged in where, and how to end it from elsewhere.

use std::fmt;
use std::sync::Arc;
use std::time::SystemTime;

use http::request::Parts;

use crate::error::{Error, Finding, Result};
use crate::tokens::{LoginRecord, Logins, TokenKey};
use crate::types::{IssuerIdentifier, Subject};
use crate::web::layer::app::App;
use crate::web::layer::builder::OAuthLayer;
use crate::web::layer::signed_in::SignedIn;

/// The logins of an application, in all browsers: for "sign out my other devices", and for whoever blocks an account.
///
/// ```no_run
/// # use oauth_runtime::prelude::*;
/// # async fn sign_out_elsewhere(layer: OAuthLayer, user: AnyUser) -> oauth_runtime::Result<()> {
/// let logins = layer.logins()?;                   // with `.list_logins()` at the builder
/// for login in logins.of_user(user.issuer(), user.subject()).await? {
///     if *login.token_key() != user.signed_in().token_key() {
///         logins.end(&login).await?;
///     }
/// }
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
    /// Every login of a user, at whatever browser.
    ///
    /// # Errors
    ///
    /// [`SessionFault::RecordsUnavailable`](crate::error::SessionFault::RecordsUnavailable).
    pub async fn of_user(&self, issuer: &IssuerIdentifier, subject: &Subject) -> Result<Vec<ListedLogin>> {
        Ok(listed(self.logins.of_user(issuer, subject).await?))
    }

    /// Every login that the provider counts to one session of its own, as the `sid` of ID tokens and logout tokens names it.
    ///
    /// # Errors
    ///
    /// [`SessionFault::RecordsUnavailable`](crate::error::SessionFault::RecordsUnavailable).
    pub async fn of_provider_session(&self, issuer: &IssuerIdentifier, sid: &str) -> Result<Vec<ListedLogin>> {
        Ok(listed(self.logins.of_provider_session(issuer, sid).await?))
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
}

fn session_of_another() -> Error {
    let what =
        "a login is to be listed, and another middleware keeps its session, which could not be ended from elsewhere";
    let remedy = "take that middleware away, and give its store to `OAuthLayer::builder().session_store(…)`; or leave `list_logins()` out";
    Finding::new("login_not_listed", what, remedy).into()
}

fn listed(logins: Vec<LoginRecord>) -> Vec<ListedLogin> {
    logins.into_iter().map(ListedLogin).collect()
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
}

impl App {
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
        let Some(logins) = &self.login_list else { return Ok(()) };
        // A login that looks like any other, and that blocking its account would not end, is worse than none.
        let session = self.session.name_of(request).ok_or_else(session_of_another)?;
        let provider_session = login.identity().text("sid").map(Into::into);
        let (tokens, logged_in_at) = (login.token_key(), login.logged_in_at);
        let record = LoginRecord { session: session.into(), tokens, provider_session, logged_in_at };
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
