//! JSON Web Keys and Signatures: RFC 7515, RFC 7517, RFC 7518.

pub(crate) mod jwks;
pub(crate) mod jws;
