use aws_lc_rs::digest::{SHA256, digest};
use serde::{Deserialize, Serialize};

use super::handle::LoginHandle;
use crate::wire::base64::encode_url;

/// A login in flight, as it may be written down: whoever reads it cannot finish anything with it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct AnswerDigest(Box<str>);

impl AnswerDigest {
    pub(crate) fn of(handle: &LoginHandle) -> Self {
        // Another text than the one that used-up logins are remembered by.
        let digest = digest(&SHA256, ["answer ", handle.as_str()].concat().as_bytes());
        // Nobody chooses both of two handles, so that half is enough.
        Self(encode_url(&digest.as_ref()[..16]).into())
    }

    pub(crate) fn as_str(&self) -> &str {
        &self.0
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_digest_shows_nothing_of_the_handle() {
        let digest = AnswerDigest::of(&LoginHandle::from_state(&"s".repeat(43)));
        assert_eq!(digest.as_str().len(), 22);
        assert!(!digest.as_str().contains("sss"));
    }
}
