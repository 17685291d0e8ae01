//! Drives the protocol modules over HTTP, stores and a clock: begin → redirect → callback → credentials → identity.

mod api;
mod authorization;
mod authorization_server;
mod cached;
mod callback;
mod client;
pub(crate) mod config;
mod email;
mod end_session;
mod endpoints;
mod exchange;
mod identity;
mod initiator;
mod keys;
mod login;
mod other_grants;
mod refresh;
mod relying_party;
mod revocation;
mod send;
mod service;
mod service_account;
mod tenants;
mod token;
mod user_credentials;

pub(crate) use self::callback::CallbackResponse;
pub(crate) use self::callback::CompletedConnection;
pub use self::callback::CompletedLogin;
pub use self::client::Client;
pub use self::login::{BeginLogin, StartedLogin};
pub use self::other_grants::OtherGrant;
pub(crate) use self::other_grants::require_parameter;
pub(crate) use self::relying_party::RelyingParty;
pub(crate) use self::service::ServiceRequest;
pub use self::service_account::ServiceAccount;
