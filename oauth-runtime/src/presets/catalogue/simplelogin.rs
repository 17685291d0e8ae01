//! [SimpleLogin](https://simplelogin.io), by OpenID Connect.
//!
//! ```no_run
//! use oauth_runtime::prelude::*;
//!
//! #[derive(OAuthProvider)]
//! #[oauth(preset = simplelogin)]
//! struct SimpleLogin;
//! ```
//!
//! | what | value |
//! |---|---|
//! | register the application at | <https://app.simplelogin.io/developer> |
//! | the redirect URI to register | `https://your.example/auth/simplelogin`, “Authorized Redirect URIs” |
//! | `SIMPLELOGIN_CLIENT_ID` | “OAuth2 Client ID” there |
//! | `SIMPLELOGIN_CLIENT_SECRET` | “OAuth2 Client Secret” there |
//! | scopes of a login | `openid`, `profile`, `email` |
//! | e-mail addresses | verified where the provider says so of the address |
//!
//! Paths and settings are called after the struct: `struct Login;` has `/auth/login` and `LOGIN_CLIENT_ID`.
//!
//! Facts of 2026-11, listed by `authjs` and `social-core`.

// Written by `cargo xtask presets` from `presets/simplelogin.toml`; edit that.

use crate::declaration::description::{ProviderDescription, UserInfoMapping};

/// What is known about SimpleLogin.
pub const DESCRIPTION: ProviderDescription = ProviderDescription::open_id_connect("simplelogin", "SimpleLogin")
    .issuer("https://app.simplelogin.io")
    .scopes(&["openid", "profile", "email"])
    .userinfo(UserInfoMapping::STANDARD.picture("/avatar_url"));

/// The scopes of SimpleLogin, as types: the words of `scopes(…)` beside `preset = simplelogin`.
///
/// | type | scope |
/// |---|---|
/// | `email` | `email` |
/// | `openid` | `openid` |
/// | `profile` | `profile` |
pub mod scope {
    pub use crate::scope::{address, email, offline_access, openid, phone, profile};
}
