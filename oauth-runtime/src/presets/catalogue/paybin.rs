//! [Paybin](https://paybin.io), by OpenID Connect.
//!
//! ```no_run
//! use oauth_runtime::prelude::*;
//!
//! #[derive(OAuthProvider)]
//! #[oauth(preset = paybin)]
//! struct Paybin;
//! ```
//!
//! | what | value |
//! |---|---|
//! | the redirect URI to register | `https://your.example/auth/paybin` |
//! | `PAYBIN_CLIENT_ID` | the client identifier |
//! | `PAYBIN_CLIENT_SECRET` | the client secret |
//! | scopes of a login | `openid`, `email`, `profile` |
//!
//! Paths and settings are called after the struct: `struct Login;` has `/auth/login` and `LOGIN_CLIENT_ID`.
//!
//! - PKCE is required.
//!
//! Facts of 2026-11, listed by one project alone, `better-auth`: nobody has confirmed them.

// Written by `cargo xtask presets` from `presets/paybin.toml`; edit that.

use crate::declaration::description::ProviderDescription;

/// What is known about Paybin.
pub const DESCRIPTION: ProviderDescription = ProviderDescription::open_id_connect("paybin", "Paybin")
    .issuer("https://idp.paybin.io")
    .scopes(&["openid", "email", "profile"]);

/// The scopes of Paybin, as types: the words of `scopes(…)` beside `preset = paybin`.
///
/// | type | scope |
/// |---|---|
/// | `email` | `email` |
/// | `openid` | `openid` |
/// | `profile` | `profile` |
pub mod scope {
    pub use crate::scope::{address, email, offline_access, openid, phone, profile};
}
