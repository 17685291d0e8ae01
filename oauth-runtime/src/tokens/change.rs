use std::time::SystemTime;

use super::OAuth2Tokens;
use crate::error::Error;

/// What became of tokens that are kept.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub enum TokenChange {
    /// A refresh brought new ones, which are kept in the place of the old. Whether the refresh token is another one is seen by
    /// comparing them.
    #[non_exhaustive]
    Renewed {
        /// Those that were kept: an old refresh token may be worth nothing any more.
        old: OAuth2Tokens,
        /// Those that are kept.
        new: OAuth2Tokens,
    },
    /// The provider takes the refresh token no more: only the user can help, by a new login, or by connecting the account again.
    #[non_exhaustive]
    Died {
        /// Those that were kept.
        tokens: OAuth2Tokens,
        /// What the provider said.
        error: Error,
    },
    /// It is good to this moment, as the provider says, and no refresh moves that on: told by
    /// [`ConnectionList::tend`](crate::web::ConnectionList::tend), once.
    #[non_exhaustive]
    WillEnd {
        /// When.
        at: SystemTime,
    },
}
