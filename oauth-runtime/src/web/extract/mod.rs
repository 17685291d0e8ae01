//! What handlers take as arguments.

pub(crate) mod account;
pub(crate) mod allowed;
pub(crate) mod connection;
pub(crate) mod consent;
pub(crate) mod granted;
pub(crate) mod guard;
pub(crate) mod guard_layer;
pub(crate) mod login_failed;
pub(crate) mod not_allowed;
pub(crate) mod user;
pub(crate) mod user_claims;
