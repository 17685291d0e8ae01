//! JSON Web Keys and Signatures: RFC 7515, RFC 7517, RFC 7518. Which kinds of token there are, and what theirs must say, is
//! told by rows of [`TokenRules`]; nothing here knows a kind by name.

mod algorithm;
mod jws;
mod key;
mod key_set;
mod signing;
mod token;

pub(crate) use self::algorithm::digest_of;
pub(crate) use self::jws::{Jws, SignedClaims};
pub use self::key_set::JsonWebKeySet;
pub(crate) use self::key_set::UNSUPPORTED_KEYS;
pub(crate) use self::signing::TokenSigner;
#[cfg(test)]
pub(crate) use self::signing::tests as signing_keys;
pub(crate) use self::token::{Expectations, Presence, TokenRules, is_subject, seconds};
