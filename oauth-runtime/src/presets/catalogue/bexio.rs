//! [Bexio](https://www.bexio.com), by OpenID Connect.
//!
//! ```no_run
//! use oauth_runtime::prelude::*;
//!
//! #[derive(OAuthProvider)]
//! #[oauth(preset = bexio)]
//! struct Bexio;
//! ```
//!
//! | what | value |
//! |---|---|
//! | register the application at | <https://developer.bexio.com> |
//! | the redirect URI to register | `https://your.example/auth/bexio` |
//! | `BEXIO_CLIENT_ID` | the client identifier |
//! | `BEXIO_CLIENT_SECRET` | the client secret |
//! | scopes of a login | `openid`, `profile`, `email` |
//! | e-mail addresses | verified where the provider says so of the address |
//! | refresh tokens | with the key `refresh_tokens`, which asks for the scope `offline_access` |
//!
//! Paths and settings are called after the struct: `struct Login;` has `/auth/login` and `LOGIN_CLIENT_ID`.
//!
//! - The old server idp.bexio.com is switched off: existing applications keep their credentials.
//!
//! Facts of 2026-11, listed by one project alone, `socialite`: nobody has confirmed them.

// Written by `cargo xtask presets` from `presets/bexio.toml`; edit that.

use crate::declaration::description::ProviderDescription;

/// What is known about Bexio.
pub const DESCRIPTION: ProviderDescription = ProviderDescription::open_id_connect("bexio", "Bexio")
    .issuer("https://auth.bexio.com/realms/bexio")
    .scopes(&["openid", "profile", "email"]);

/// The scopes of Bexio, as types: the words of `scopes(…)` beside `preset = bexio`.
///
/// | type | scope |
/// |---|---|
/// | `email` | `email` |
/// | `offline_access` | `offline_access` |
/// | `openid` | `openid` |
/// | `profile` | `profile` |
pub mod scope {
    pub use crate::scope::{address, email, offline_access, openid, phone, profile};
}
