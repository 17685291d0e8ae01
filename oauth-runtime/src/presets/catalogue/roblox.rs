//! [Roblox](https://www.roblox.com), by OpenID Connect.
//!
//! ```no_run
//! use oauth_runtime::prelude::*;
//!
//! #[derive(OAuthProvider)]
//! #[oauth(preset = roblox)]
//! struct Roblox;
//! ```
//!
//! | what | value |
//! |---|---|
//! | register the application at | <https://create.roblox.com/dashboard/credentials> |
//! | the redirect URI to register | `https://your.example/auth/roblox`, “Redirect URLs” |
//! | `ROBLOX_CLIENT_ID` | “Client ID” there |
//! | `ROBLOX_CLIENT_SECRET` | “Client secret” there |
//! | scopes of a login | `openid`, `profile` |
//!
//! Paths and settings are called after the struct: `struct Login;` has `/auth/login` and `LOGIN_CLIENT_ID`.
//!
//! - The provider gives out no e-mail address: ask the user for one where you need it.
//!
//! Facts of 2026-11, listed by `arctic`, `authjs` and 4 more.

// Written by `cargo xtask presets` from `presets/roblox.toml`; edit that.

use crate::declaration::description::{ClientAuthenticationMethod, ProviderDescription, SigningAlgorithm};

/// What is known about Roblox.
pub const DESCRIPTION: ProviderDescription = ProviderDescription::open_id_connect("roblox", "Roblox")
    .issuer("https://apis.roblox.com/oauth/")
    .scopes(&["openid", "profile"])
    .client_authentication(ClientAuthenticationMethod::ClientSecretBasic)
    .id_token_alg(SigningAlgorithm::ES256);

/// The scopes of Roblox, as types: the words of `scopes(…)` beside `preset = roblox`.
///
/// | type | scope |
/// |---|---|
/// | `address` | `address` |
/// | `email` | `email` |
/// | `offline_access` | `offline_access` |
/// | `openid` | `openid` |
/// | `phone` | `phone` |
/// | `profile` | `profile` |
pub mod scope {
    pub use crate::scope::{address, email, offline_access, openid, phone, profile};
}
