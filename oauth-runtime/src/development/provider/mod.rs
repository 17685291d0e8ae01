//! A real OpenID Connect, OAuth 2.0 and OAuth 1.0a server inside the process, which can also misbehave.

mod answer;
mod authorization;
mod authorization_response;
mod client;
mod client_authentication;
mod control;
mod discovery;
mod edge;
mod endpoint;
mod fault;
mod id_token;
mod interaction;
mod introspection;
mod jose;
mod jwks;
mod keys;
mod logout;
mod logout_token;
mod oauth1;
mod pages;
mod persona;
mod received;
mod resource;
mod response;
mod script;
mod server;
mod state;
#[cfg(test)]
mod tests;
mod token;

pub use self::answer::ApiAnswer;
pub use self::client::ClientRegistration;
pub use self::endpoint::{Endpoint, Endpoints};
pub use self::fault::{Misbehaviour, ResponseFault};
pub(crate) use self::keys::{Generation, key_id};
pub(crate) use self::pages::PostedByItself;
pub use self::persona::Persona;
pub(crate) use self::received::Person;
pub(crate) use self::resource::ADDRESS_FOR;
pub use self::server::{DevelopmentProvider, DevelopmentProviderBuilder};
pub use self::state::RecordedRequest;
