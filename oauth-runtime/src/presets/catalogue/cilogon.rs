//! [CILogon](https://www.cilogon.org), by OpenID Connect.
//!
//! ```no_run
//! use oauth_runtime::prelude::*;
//!
//! #[derive(OAuthProvider)]
//! #[oauth(preset = cilogon)]
//! struct CILogon;
//! ```
//!
//! | what | value |
//! |---|---|
//! | register the application at | <https://cilogon.org/oauth2/register> |
//! | the redirect URI to register | `https://your.example/auth/cilogon` |
//! | `CILOGON_CLIENT_ID` | the client identifier |
//! | `CILOGON_CLIENT_SECRET` | the client secret |
//! | scopes of a login | `openid`, `profile`, `email` |
//!
//! Paths and settings are called after the struct: `struct Login;` has `/auth/login` and `LOGIN_CLIENT_ID`.
//!
//! - What is known about a person depends on the university that people choose: any claim but the subject may be absent.
//!
//! Facts of 2026-11, listed by `allauth` and `social-core`.

// Written by `cargo xtask presets` from `presets/cilogon.toml`; edit that.

use crate::declaration::description::ProviderDescription;

/// What is known about CILogon.
pub const DESCRIPTION: ProviderDescription = ProviderDescription::open_id_connect("cilogon", "CILogon")
    .issuer("https://cilogon.org")
    .scopes(&["openid", "profile", "email"]);

/// The scopes of CILogon, as types: the words of `scopes(…)` beside `preset = cilogon`.
///
/// | type | scope |
/// |---|---|
/// | `email` | `email` |
/// | `openid` | `openid` |
/// | `profile` | `profile` |
pub mod scope {
    pub use crate::scope::{address, email, offline_access, openid, phone, profile};
}
