//! [Casdoor](https://casdoor.org), by OpenID Connect.
//!
//! ```no_run
//! use oauth_runtime::prelude::*;
//!
//! #[derive(OAuthProvider)]
//! #[oauth(preset = casdoor)]
//! struct Casdoor {
//!     domain: String,
//! }
//! ```
//!
//! | what | value |
//! |---|---|
//! | the redirect URI to register | `https://your.example/auth/casdoor`, “Redirect URLs” |
//! | `CASDOOR_CLIENT_ID` | “Client ID” there |
//! | `CASDOOR_CLIENT_SECRET` | “Client secret” there |
//! | `CASDOOR_DOMAIN` | Host of the server, such as `door.example.com` |
//! | scopes of a login | `openid`, `profile`, `email` |
//!
//! Paths and settings are called after the struct: `struct Login;` has `/auth/login` and `LOGIN_CLIENT_ID`.
//!
//! Facts of 2026-11, listed by one project alone, `casdoor`: nobody has confirmed them.

// Written by `cargo xtask presets` from `presets/casdoor.toml`; edit that.

use crate::declaration::description::ProviderDescription;

/// What is known about Casdoor.
pub const DESCRIPTION: ProviderDescription = ProviderDescription::open_id_connect("casdoor", "Casdoor")
    .issuer("https://{domain}")
    .scopes(&["openid", "profile", "email"]);

/// The scopes of Casdoor, as types: the words of `scopes(…)` beside `preset = casdoor`.
///
/// | type | scope |
/// |---|---|
/// | `email` | `email` |
/// | `openid` | `openid` |
/// | `profile` | `profile` |
pub mod scope {
    pub use crate::scope::{address, email, offline_access, openid, phone, profile};
}
