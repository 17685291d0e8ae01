use std::time::Duration;

use super::upload::Upload;
use crate::tokens::Tokens;

/// What a call of an API is sent with, beside its request.
pub(crate) struct Sending<'a> {
    /// Whose call it is; nobody's where the token is withheld.
    pub(crate) tokens: Option<&'a Tokens>,
    /// In the place of the request's own body.
    pub(crate) upload: Option<Upload>,
    /// The time of the call, where it is not that of all.
    pub(crate) within: Option<Duration>,
    pub(crate) reading: Reading,
}

/// How an answer is read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Reading {
    /// To its end, before anybody sees it.
    Whole,
    /// By whoever made the call, if it is a success.
    Pieces,
}
