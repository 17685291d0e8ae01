//! [Feide (Dataporten)](https://www.feide.no), by OpenID Connect.
//!
//! ```no_run
//! use oauth_runtime::prelude::*;
//!
//! #[derive(OAuthProvider)]
//! #[oauth(preset = dataporten)]
//! struct Dataporten;
//! ```
//!
//! | what | value |
//! |---|---|
//! | register the application at | <https://kunde.feide.no> |
//! | the redirect URI to register | `https://your.example/auth/dataporten`, “Redirect URI” |
//! | `DATAPORTEN_CLIENT_ID` | “Client ID” there |
//! | `DATAPORTEN_CLIENT_SECRET` | “Client secret” there |
//! | scopes of a login | `openid`, `profile`, `email` |
//!
//! Paths and settings are called after the struct: `struct Login;` has `/auth/login` and `LOGIN_CLIENT_ID`.
//!
//! Facts of 2026-11, listed by `allauth`, `scribejava` and 1 more.

// Written by `cargo xtask presets` from `presets/dataporten.toml`; edit that.

use crate::declaration::description::ProviderDescription;

/// What is known about Feide (Dataporten).
pub const DESCRIPTION: ProviderDescription = ProviderDescription::open_id_connect("dataporten", "Feide (Dataporten)")
    .issuer("https://auth.dataporten.no")
    .scopes(&["openid", "profile", "email"]);

/// The scopes of Feide (Dataporten), as types: the words of `scopes(…)` beside `preset = dataporten`.
///
/// | type | scope |
/// |---|---|
/// | `email` | `email` |
/// | `openid` | `openid` |
/// | `profile` | `profile` |
pub mod scope {
    pub use crate::scope::{address, email, offline_access, openid, phone, profile};
}
