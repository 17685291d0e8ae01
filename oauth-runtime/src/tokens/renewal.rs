use std::fmt::Debug;
use std::sync::Arc;

use super::{OAuth2Tokens, Tokens};
use crate::error::Error;
use crate::types::BoxFuture;

/// The way to the provider of a grant. Its owner passes it in: the vault knows no network.
pub(crate) trait Renewal: Debug + Send + Sync + 'static {
    /// Asks for new tokens ([RFC 6749 §6](https://www.rfc-editor.org/rfc/rfc6749#section-6)), once.
    fn renew(self: Arc<Self>, tokens: OAuth2Tokens) -> BoxFuture<'static, Result<OAuth2Tokens, NotRenewed>>;

    /// What the provider is called, for the log.
    fn provider(&self) -> &str;

    /// Says that the tokens are not needed any more. Whether that worked is between the provider and the log.
    fn revoke(self: Arc<Self>, tokens: Tokens) -> BoxFuture<'static, ()>;
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
