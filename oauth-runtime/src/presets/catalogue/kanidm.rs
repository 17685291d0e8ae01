//! [Kanidm](https://kanidm.com), by OpenID Connect.
//!
//! ```no_run
//! use oauth_runtime::prelude::*;
//!
//! #[derive(OAuthProvider)]
//! #[oauth(preset = kanidm)]
//! struct Kanidm {
//!     domain: String,
//! }
//! ```
//!
//! | what | value |
//! |---|---|
//! | the redirect URI to register | `https://your.example/auth/kanidm` |
//! | `KANIDM_CLIENT_ID` | the client identifier |
//! | `KANIDM_CLIENT_SECRET` | the client secret |
//! | `KANIDM_DOMAIN` | Host (and port) of the Kanidm server, such as `idm.example.com` |
//! | scopes of a login | `openid`, `profile`, `email` |
//!
//! Paths and settings are called after the struct: `struct Login;` has `/auth/login` and `LOGIN_CLIENT_ID`.
//!
//! - PKCE is required.
//! - Each client has an issuer of its own, so that the client identifier is a part of it.
//!
//! Facts of 2026-11, listed by `kanidm` and `socialite`.

// Written by `cargo xtask presets` from `presets/kanidm.toml`; edit that.

use crate::declaration::description::{ProviderDescription, SigningAlgorithm};

/// What is known about Kanidm.
pub const DESCRIPTION: ProviderDescription = ProviderDescription::open_id_connect("kanidm", "Kanidm")
    .issuer("https://{domain}/oauth2/openid/{client_id}")
    .scopes(&["openid", "profile", "email"])
    .id_token_alg(SigningAlgorithm::ES256);

/// The scopes of Kanidm, as types: the words of `scopes(…)` beside `preset = kanidm`.
///
/// | type | scope |
/// |---|---|
/// | `email` | `email` |
/// | `openid` | `openid` |
/// | `profile` | `profile` |
pub mod scope {
    pub use crate::scope::{address, email, offline_access, openid, phone, profile};
}
