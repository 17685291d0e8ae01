use std::fmt::Debug;
use std::sync::Arc;

use super::{OAuth2Tokens, TokenChange, Tokens};
use crate::error::Error;
use crate::types::BoxFuture;

/// The way to the provider of a grant. Its owner passes it in: the vault knows no network.
pub(crate) trait Renewal: Revoke {
    /// Asks for new tokens ([RFC 6749 §6](https://www.rfc-editor.org/rfc/rfc6749#section-6)), once.
    fn renew(self: Arc<Self>, tokens: OAuth2Tokens) -> BoxFuture<'static, Result<OAuth2Tokens, NotRenewed>>;

    /// What the provider is called, for the log.
    fn provider(&self) -> &str;
}

/// The way to tell a provider that tokens are not needed any more.
pub(crate) trait Revoke: Debug + Send + Sync + 'static {
    /// Says so. Whether that worked is between the provider and the log.
    fn revoke(self: Arc<Self>, tokens: Tokens) -> BoxFuture<'static, ()>;
}

/// Wants to know what becomes of one grant.
pub(crate) trait Watcher: Debug + Send + Sync + 'static {
    /// Tells it. What it does then concerns nobody who waits for tokens.
    fn tell(&self, change: TokenChange) -> BoxFuture<'static, ()>;
}

/// Who is asked for new tokens, and who is told what came of it.
#[derive(Clone, Debug)]
pub(crate) struct Way {
    pub(crate) renewal: Arc<dyn Renewal>,
    pub(crate) watcher: Option<Arc<dyn Watcher>>,
}

impl Way {
    pub(crate) fn new(renewal: Arc<impl Renewal>, watcher: Option<Arc<dyn Watcher>>) -> Self {
        Self { renewal, watcher }
    }
}

/// Why tokens were not renewed.
#[derive(Clone, Debug)]
pub(crate) enum NotRenewed {
    /// The provider takes the refresh token no more: only a new login helps.
    Refused(Error),
    /// It may work later.
    Failed(Error),
}

impl From<NotRenewed> for Error {
    fn from(why: NotRenewed) -> Self {
        let (NotRenewed::Refused(error) | NotRenewed::Failed(error)) = why;
        error
    }
}
