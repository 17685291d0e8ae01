//! Login and callback as handlers of the application: what they take, and what they do.

pub(crate) mod begin;
pub(crate) mod finish;
pub(crate) mod login_providers;
pub(crate) mod new_login;
