use std::fmt::{self, Debug};
use std::time::{Duration, SystemTime};

use aws_lc_rs::digest;
use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use serde::{Deserialize, Serialize};

use super::{RequestCookies, SetCookie};
use crate::error::Result;
use crate::tokens::TokenKey;
use crate::types::{BoxFuture, StateParameter, Timestamp, optional_span};

/// What a browser's answer from the provider is matched with: the `state`, or for OAuth 1.0a a hash of the temporary
/// token. Unguessable, good for one use.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct LoginHandle(StateParameter);

impl LoginHandle {
    /// From a `state` parameter.
    #[must_use]
    pub fn from_state(state: &str) -> Self {
        Self(StateParameter::new(state))
    }

    /// From an OAuth 1.0a temporary token, whose alphabet is the provider's choice.
    #[must_use]
    pub fn from_temporary_token(token: &str) -> Self {
        Self(StateParameter::new(URL_SAFE_NO_PAD.encode(digest::digest(&digest::SHA256, token.as_bytes()))))
    }

    /// The whole handle: good for the login it belongs to, so keep it out of logs and hash it before it is stored.
    #[must_use]
    pub fn as_str(&self) -> &str {
        self.0.as_str()
    }

    /// A part that may be seen: it names the cookie.
    pub(crate) fn tag(&self) -> Option<&str> {
        let tag = self.0.as_str().get(..12)?;
        tag.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'-' || b == b'_').then_some(tag)
    }
}

impl Debug for LoginHandle {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("LoginHandle([redacted])")
    }
}

/// A login between its start and the provider's answer. Sealed before it leaves the server.
#[derive(Clone, Serialize, Deserialize)]
pub struct PendingLogin {
    /// What the answer is matched with.
    pub handle: LoginHandle,
    /// The provider's name.
    pub provider: Box<str>,
    pub(crate) started_at: Timestamp,
    /// The `nonce` that was sent (OpenID Connect).
    pub nonce: Option<Box<str>>,
    /// The PKCE verifier (OAuth 2.0).
    pub code_verifier: Option<Box<str>>,
    /// The temporary credentials (OAuth 1.0a).
    pub temporary: Option<TemporarySecret>,
    /// Where to go afterwards: a path of this application, checked again at use.
    pub return_to: Option<Box<str>>,
    /// The session at the start, for an answer that does not carry its cookie.
    pub session: Option<Box<str>>,
    /// The user must have proved who they are within this time (`max_age`).
    #[serde(with = "optional_span")]
    pub max_age: Option<Duration>,
    /// The provider answers by a cross-site POST (`response_mode=form_post`).
    pub answered_by_post: bool,
    /// The scopes that were asked for, where they are not those of every login.
    pub scopes: Vec<Box<str>>,
    /// Whose tokens get more scopes: a user who is logged in already. Nobody else may come back.
    pub consent_of: Option<TokenKey>,
}

/// OAuth 1.0a temporary credentials, kept in the sealed record only.
#[derive(Clone, Serialize, Deserialize)]
pub struct TemporarySecret {
    /// The token.
    pub token: Box<str>,
    /// The shared secret.
    pub secret: Box<str>,
}

impl PendingLogin {
    /// From start to answer.
    pub const LIFE: Duration = Duration::from_secs(600);

    /// When it was started.
    #[must_use]
    pub fn started_at(&self) -> SystemTime {
        self.started_at.into()
    }
}

impl Debug for PendingLogin {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("PendingLogin")
            .field("provider", &self.provider)
            .field("started_at", &self.started_at)
            .finish_non_exhaustive()
    }
}

impl Debug for TemporarySecret {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("TemporarySecret([redacted])")
    }
}

/// Keeps logins in flight. The default, [`SealedCookies`](super::SealedCookies), keeps them in the browser.
///
/// The contract: a record is found only for the browser that started it, for ten minutes, once. `take` makes the record
/// unusable *durably before it returns*, so that a failed login cannot be tried again with the same state.
#[diagnostic::on_unimplemented(
    message = "`{Self}` cannot keep logins in flight",
    label = "no place for logins in flight",
    note = "use `SealedCookies`, or implement `oauth_runtime::in_flight::LoginsInFlight`"
)]
pub trait LoginsInFlight: Debug + Send + Sync + 'static {
    /// Keeps a login; returns the cookies to set. A login that cannot be kept is an error.
    fn keep<'a>(
        &'a self,
        login: &'a PendingLogin,
        cookies: &'a RequestCookies<'a>,
    ) -> BoxFuture<'a, Result<Vec<SetCookie>>>;

    /// Finds the login of this browser and uses it up.
    fn take<'a>(
        &'a self,
        handle: &'a LoginHandle,
        cookies: &'a RequestCookies<'a>,
        now: SystemTime,
    ) -> BoxFuture<'a, Result<PendingLogin>>;

    /// The cookie that ends what [`keep`](Self::keep) set for this login.
    fn forget(&self, handle: &LoginHandle) -> Option<SetCookie>;
}
