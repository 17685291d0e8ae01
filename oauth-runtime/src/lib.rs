//! Declarative login and API access for axum: OAuth 1.0a, OAuth 2.0 and OpenID Connect from one annotated struct.

#[doc(hidden)]
#[path = "private.rs"]
pub mod __private;
pub mod clock;
pub mod config;
pub mod description;
mod development;
mod entropy;
pub mod error;
pub mod flow;
pub mod http;
pub mod identity;
mod json;
pub mod oauth1;
pub mod oauth2;
pub mod oidc;
pub mod prelude;
mod provider;
pub mod scope;
pub mod session;
pub mod settings;
#[cfg(feature = "testing")]
pub mod testing;
pub mod tokens;
pub mod types;
pub mod web;

pub use oauth_macros::OAuthProvider;

pub use crate::config::ClientConfig;
pub use crate::error::{Error, ErrorKind, Result};
pub use crate::flow::Client;
pub use crate::identity::Identity;
pub use crate::provider::OAuthProvider;
pub use crate::settings::{Environment, Setting};
pub use crate::types::{ClientId, ClientSecret};
pub use crate::web::{OAuthLayer, Routes, User, serve};
