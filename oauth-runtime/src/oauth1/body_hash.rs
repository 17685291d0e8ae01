//! The body hash extension
//! ([draft-eaton-oauth-bodyhash](https://datatracker.ietf.org/doc/html/draft-eaton-oauth-bodyhash-00)): RFC 5849 signs
//! form bodies only; this covers the others.

use std::fmt;

use aws_lc_rs::digest;
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;

/// What `oauth_body_hash` says about a request's body.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
#[non_exhaustive]
pub enum BodyHash<'a> {
    /// The parameter is not sent, as in RFC 5849 itself.
    #[default]
    Omit,
    /// The hash of the request's body is sent, unless it is a form, whose parameters are signed anyway.
    Compute,
    /// The hash of a body that is streamed, from [`BodyHasher::finish`].
    Given(&'a str),
}

/// Hashes a body piece by piece, with the hash of the signature method.
pub struct BodyHasher(digest::Context);

impl BodyHasher {
    pub(super) fn new(algorithm: &'static digest::Algorithm) -> Self {
        Self(digest::Context::new(algorithm))
    }

    /// Adds the next piece.
    pub fn update(&mut self, piece: &[u8]) {
        self.0.update(piece);
    }

    /// The value of `oauth_body_hash`.
    #[must_use]
    pub fn finish(self) -> String {
        STANDARD.encode(self.0.finish())
    }
}

impl fmt::Debug for BodyHasher {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("BodyHasher")
    }
}
