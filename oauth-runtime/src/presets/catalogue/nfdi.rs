//! [NFDI Login](https://www.nfdi.de), by OpenID Connect.
//!
//! ```no_run
//! use oauth_runtime::prelude::*;
//!
//! #[derive(OAuthProvider)]
//! #[oauth(preset = nfdi)]
//! struct Nfdi;
//! ```
//!
//! | what | value |
//! |---|---|
//! | the redirect URI to register | `https://your.example/auth/nfdi` |
//! | `NFDI_CLIENT_ID` | the client identifier |
//! | `NFDI_CLIENT_SECRET` | the client secret |
//! | scopes of a login | `openid`, `email` |
//!
//! Paths and settings are called after the struct: `struct Login;` has `/auth/login` and `LOGIN_CLIENT_ID`.
//!
//! - A service is registered with the infrastructure proxy first, which also says which scopes it may ask for.
//!
//! Facts of 2026-11, listed by `social-core` and `socialite`.

// Written by `cargo xtask presets` from `presets/nfdi.toml`; edit that.

use crate::declaration::description::{ClientAuthenticationMethod, ProviderDescription};

/// What is known about NFDI Login.
pub const DESCRIPTION: ProviderDescription = ProviderDescription::open_id_connect("nfdi", "NFDI Login")
    .issuer("https://infraproxy.nfdi-aai.dfn.de")
    .scopes(&["openid", "email"])
    .client_authentication(ClientAuthenticationMethod::ClientSecretBasic);

/// The scopes of NFDI Login, as types: the words of `scopes(…)` beside `preset = nfdi`.
///
/// | type | scope |
/// |---|---|
/// | `email` | `email` |
/// | `openid` | `openid` |
pub mod scope {
    pub use crate::scope::{address, email, offline_access, openid, phone, profile};
}
