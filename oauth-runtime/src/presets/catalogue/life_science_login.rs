//! [Life Science Login](https://lifescience-ri.eu), by OpenID Connect.
//!
//! ```no_run
//! use oauth_runtime::prelude::*;
//!
//! #[derive(OAuthProvider)]
//! #[oauth(preset = life_science_login)]
//! struct LifeScienceLogin;
//! ```
//!
//! | what | value |
//! |---|---|
//! | the redirect URI to register | `https://your.example/auth/lifesciencelogin` |
//! | `LIFESCIENCELOGIN_CLIENT_ID` | the client identifier |
//! | `LIFESCIENCELOGIN_CLIENT_SECRET` | the client secret |
//! | scopes of a login | `openid`, `email`, `profile` |
//!
//! Paths and settings are called after the struct: `struct Login;` has `/auth/login` and `LOGIN_CLIENT_ID`.
//!
//! - A service is registered with Life Science Login first, which also says which scopes it may ask for.
//!
//! Facts of 2026-11, listed by `social-core` and `socialite`.

// Written by `cargo xtask presets` from `presets/life_science_login.toml`; edit that.

use crate::declaration::description::ProviderDescription;

/// What is known about Life Science Login.
pub const DESCRIPTION: ProviderDescription =
    ProviderDescription::open_id_connect("life_science_login", "Life Science Login")
        .issuer("https://login.aai.lifescience-ri.eu/oidc/")
        .scopes(&["openid", "email", "profile"]);

/// The scopes of Life Science Login, as types: the words of `scopes(…)` beside `preset = life_science_login`.
///
/// | type | scope |
/// |---|---|
/// | `email` | `email` |
/// | `openid` | `openid` |
/// | `profile` | `profile` |
pub mod scope {
    pub use crate::scope::{address, email, offline_access, openid, phone, profile};
}
