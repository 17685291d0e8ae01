//! [Pocket ID](https://pocket-id.org), by OpenID Connect.
//!
//! ```no_run
//! use oauth_runtime::prelude::*;
//!
//! #[derive(OAuthProvider)]
//! #[oauth(preset = pocket_id)]
//! struct PocketID {
//!     domain: String,
//! }
//! ```
//!
//! | what | value |
//! |---|---|
//! | the redirect URI to register | `https://your.example/auth/pocketid` |
//! | `POCKETID_CLIENT_ID` | the client identifier |
//! | `POCKETID_CLIENT_SECRET` | the client secret |
//! | `POCKETID_DOMAIN` | Host of the Pocket ID server, such as `id.example.com` |
//! | scopes of a login | `openid`, `profile`, `email` |
//! | e-mail addresses | verified where the provider says so of the address |
//!
//! Paths and settings are called after the struct: `struct Login;` has `/auth/login` and `LOGIN_CLIENT_ID`.
//! Code that wants a scope names its type: `use oauth_runtime::presets::pocket_id::scope::groups;`.
//!
//! Facts of 2026-11, listed by `pocket-id` and `socialite`.

// Written by `cargo xtask presets` from `presets/pocket_id.toml`; edit that.

use crate::declaration::description::ProviderDescription;

/// What is known about Pocket ID.
pub const DESCRIPTION: ProviderDescription = ProviderDescription::open_id_connect("pocket_id", "Pocket ID")
    .issuer("https://{domain}")
    .scopes(&["openid", "profile", "email"]);

/// The scopes of Pocket ID, as types: the words of `scopes(…)` beside `preset = pocket_id`.
///
/// | type | scope |
/// |---|---|
/// | `email` | `email` |
/// | `groups` | `groups` |
/// | `openid` | `openid` |
/// | `profile` | `profile` |
pub mod scope {
    pub use crate::scope::{address, email, offline_access, openid, phone, profile};

    crate::presets::scope_types! {
        groups = "groups";
    }
}
