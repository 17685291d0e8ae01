//! [World ID](https://world.org), by OpenID Connect.
//!
//! ```no_run
//! use oauth_runtime::prelude::*;
//!
//! #[derive(OAuthProvider)]
//! #[oauth(preset = worldcoin)]
//! struct Worldcoin;
//! ```
//!
//! | what | value |
//! |---|---|
//! | register the application at | <https://developer.world.org> |
//! | the redirect URI to register | `https://your.example/auth/worldcoin`, “Redirects” |
//! | `WORLDCOIN_CLIENT_ID` | “Client ID” there |
//! | `WORLDCOIN_CLIENT_SECRET` | “Client Secret” there |
//! | scopes of a login | `openid` |
//!
//! Paths and settings are called after the struct: `struct Login;` has `/auth/login` and `LOGIN_CLIENT_ID`.
//!
//! - The provider gives out no e-mail address: ask the user for one where you need it.
//! - The subject is of this application alone, and says nothing about who the person is.
//!
//! Facts of 2026-11, listed by one project alone, `socialite`: nobody has confirmed them.

// Written by `cargo xtask presets` from `presets/worldcoin.toml`; edit that.

use crate::declaration::description::ProviderDescription;

/// What is known about World ID.
pub const DESCRIPTION: ProviderDescription = ProviderDescription::open_id_connect("worldcoin", "World ID")
    .issuer("https://id.worldcoin.org")
    .scopes(&["openid"]);

/// The scopes of World ID, as types: the words of `scopes(…)` beside `preset = worldcoin`.
///
/// | type | scope |
/// |---|---|
/// | `openid` | `openid` |
pub mod scope {
    pub use crate::scope::{address, email, offline_access, openid, phone, profile};
}
