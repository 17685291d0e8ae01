//! What a developer says about a provider: constant data, its words, and the fields of its struct. Nothing here is fetched.

mod button;
pub mod claims;
mod coverage;
pub mod description;
#[cfg(rust_analyzer)]
pub(crate) mod editor;
pub(crate) mod endpoint;
pub(crate) mod identity_source;
pub(crate) mod message;
pub(crate) mod place;
pub(crate) mod provider;
pub mod quirks;
pub mod scope;
pub(crate) mod settings;
pub(crate) mod text;
mod uses;
mod words;
