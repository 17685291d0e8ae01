//! What handlers take as arguments.

pub(crate) mod connection;
pub(crate) mod consent;
pub(crate) mod granted;
pub(crate) mod login_failed;
pub(crate) mod user;
pub(crate) mod user_claims;
