//! Declarative login and API access for axum: OAuth 1.0a, OAuth 2.0 and OpenID Connect from one annotated struct.

pub mod clock;
pub mod description;
mod entropy;
pub mod error;
pub mod http;
pub mod oauth1;
pub mod scope;
#[cfg(feature = "testing")]
pub mod testing;
pub mod types;

pub use crate::error::{Error, ErrorKind};
