//! What all requests of one application share: its settings, its providers, the session of each request.

pub(crate) mod accounts;
pub(crate) mod another_session;
pub(crate) mod answers;
pub(crate) mod app;
pub(crate) mod builder;
pub(crate) mod building;
mod calls;
pub(crate) mod client_address;
pub(crate) mod collect;
pub(crate) mod connected_account;
pub(crate) mod connections;
pub(crate) mod lives;
pub(crate) mod login_sessions;
pub(crate) mod logins;
pub(crate) mod memory_sessions;
pub(crate) mod notice;
pub(crate) mod offer;
pub(crate) mod one_login;
pub(crate) mod owner;
pub(crate) mod record_sessions;
pub(crate) mod request;
mod reseal;
pub(crate) mod secret_file;
pub(crate) mod serve;
pub(crate) mod service;
pub(crate) mod session_service;
pub(crate) mod session_store;
pub(crate) mod signed_in;
#[cfg(feature = "testing")]
pub(crate) mod switched;
pub(crate) mod tending;
pub(crate) mod token_events;
pub(crate) mod tower;
#[cfg(feature = "tower-sessions-0-14")]
pub(crate) mod tower_0_14;
mod used;
mod users;
