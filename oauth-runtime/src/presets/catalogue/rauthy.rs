//! [Rauthy](https://sebadob.github.io/rauthy/), by OpenID Connect.
//!
//! ```no_run
//! use oauth_runtime::prelude::*;
//!
//! #[derive(OAuthProvider)]
//! #[oauth(preset = rauthy)]
//! struct Rauthy {
//!     domain: String,
//! }
//! ```
//!
//! | what | value |
//! |---|---|
//! | the redirect URI to register | `https://your.example/auth/rauthy` |
//! | `RAUTHY_CLIENT_ID` | the client identifier |
//! | `RAUTHY_CLIENT_SECRET` | the client secret |
//! | `RAUTHY_DOMAIN` | Host of the Rauthy server, such as `id.example.com` |
//! | scopes of a login | `openid`, `profile`, `email` |
//! | e-mail addresses | verified where the provider says so of the address |
//!
//! Paths and settings are called after the struct: `struct Login;` has `/auth/login` and `LOGIN_CLIENT_ID`.
//!
//! - New clients of Rauthy sign with EdDSA: choose RS256 on the client's page, or write `id_token_alg = EdDSA`.
//!
//! Facts of 2026-11, listed by one project alone, `rauthy`: nobody has confirmed them.

// Written by `cargo xtask presets` from `presets/rauthy.toml`; edit that.

use crate::declaration::description::ProviderDescription;

/// What is known about Rauthy.
pub const DESCRIPTION: ProviderDescription = ProviderDescription::open_id_connect("rauthy", "Rauthy")
    .issuer("https://{domain}/auth/v1/")
    .scopes(&["openid", "profile", "email"]);

/// The scopes of Rauthy, as types: the words of `scopes(…)` beside `preset = rauthy`.
///
/// | type | scope |
/// |---|---|
/// | `email` | `email` |
/// | `openid` | `openid` |
/// | `profile` | `profile` |
pub mod scope {
    pub use crate::scope::{address, email, offline_access, openid, phone, profile};
}
