//! [Helmholtz ID](https://helmholtz.cloud), by OpenID Connect.
//!
//! ```no_run
//! use oauth_runtime::prelude::*;
//!
//! #[derive(OAuthProvider)]
//! #[oauth(preset = helmholtz)]
//! struct Helmholtz;
//! ```
//!
//! | what | value |
//! |---|---|
//! | the redirect URI to register | `https://your.example/auth/helmholtz` |
//! | `HELMHOLTZ_CLIENT_ID` | the client identifier |
//! | `HELMHOLTZ_CLIENT_SECRET` | the client secret |
//! | scopes of a login | `openid`, `profile`, `email` |
//!
//! Paths and settings are called after the struct: `struct Login;` has `/auth/login` and `LOGIN_CLIENT_ID`.
//!
//! - A service is registered with Helmholtz ID first, which also says which scopes it may ask for.
//!
//! Facts of 2026-11, listed by one project alone, `social-core`: nobody has confirmed them.

// Written by `cargo xtask presets` from `presets/helmholtz.toml`; edit that.

use crate::declaration::description::ProviderDescription;

/// What is known about Helmholtz ID.
pub const DESCRIPTION: ProviderDescription = ProviderDescription::open_id_connect("helmholtz", "Helmholtz ID")
    .issuer("https://login.helmholtz.de/oauth2")
    .scopes(&["openid", "profile", "email"]);

/// The scopes of Helmholtz ID, as types: the words of `scopes(…)` beside `preset = helmholtz`.
///
/// | type | scope |
/// |---|---|
/// | `email` | `email` |
/// | `openid` | `openid` |
/// | `profile` | `profile` |
pub mod scope {
    pub use crate::scope::{address, email, offline_access, openid, phone, profile};
}
