//! [e-INFRA CZ](https://www.e-infra.cz), by OpenID Connect.
//!
//! ```no_run
//! use oauth_runtime::prelude::*;
//!
//! #[derive(OAuthProvider)]
//! #[oauth(preset = e_infra_cz)]
//! struct EInfraCz;
//! ```
//!
//! | what | value |
//! |---|---|
//! | the redirect URI to register | `https://your.example/auth/einfracz` |
//! | `EINFRACZ_CLIENT_ID` | the client identifier |
//! | `EINFRACZ_CLIENT_SECRET` | the client secret |
//! | scopes of a login | `openid`, `profile`, `email` |
//!
//! Paths and settings are called after the struct: `struct Login;` has `/auth/login` and `LOGIN_CLIENT_ID`.
//!
//! - The issuer ends in a slash; that is no mistake.
//!
//! Facts of 2026-11, listed by one project alone, `social-core`: nobody has confirmed them.

// Written by `cargo xtask presets` from `presets/e_infra_cz.toml`; edit that.

use crate::declaration::description::ProviderDescription;

/// What is known about e-INFRA CZ.
pub const DESCRIPTION: ProviderDescription = ProviderDescription::open_id_connect("e_infra_cz", "e-INFRA CZ")
    .issuer("https://login.e-infra.cz/oidc/")
    .scopes(&["openid", "profile", "email"]);

/// The scopes of e-INFRA CZ, as types: the words of `scopes(…)` beside `preset = e_infra_cz`.
///
/// | type | scope |
/// |---|---|
/// | `email` | `email` |
/// | `openid` | `openid` |
/// | `profile` | `profile` |
pub mod scope {
    pub use crate::scope::{address, email, offline_access, openid, phone, profile};
}
