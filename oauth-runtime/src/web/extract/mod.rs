//! What handlers take as arguments.

pub(crate) mod consent;
pub(crate) mod fresh_tokens;
pub(crate) mod granted;
pub(crate) mod user;
pub(crate) mod user_claims;
