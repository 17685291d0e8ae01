use std::fmt::{self, Debug};

use aws_lc_rs::digest;

use crate::types::StateParameter;
use crate::wire::base64::encode_url;

/// What a response that a browser brings is matched with: the `state`, or for OAuth 1.0a a hash of the temporary token.
/// Unguessable, good for one use.
#[derive(Clone, PartialEq, Eq)]
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
        Self(StateParameter::new(encode_url(digest::digest(&digest::SHA256, token.as_bytes()))))
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
