//! Drives the protocol modules over HTTP, stores and a clock: begin → redirect → callback → credentials → identity.

mod api;
mod cached;
mod callback;
mod client;
mod draft;
mod login;
mod refresh;
mod registration;
mod relying_party;
mod template;

pub use self::callback::CompletedLogin;
pub use self::client::Client;
pub(crate) use self::draft::Draft;
pub use self::login::{BeginLogin, StartedLogin};
pub(crate) use self::relying_party::RelyingParty;
