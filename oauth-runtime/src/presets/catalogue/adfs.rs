//! [AD FS](https://learn.microsoft.com/windows-server/identity/ad-fs/ad-fs-overview), by OpenID Connect.
//!
//! ```no_run
//! use oauth_runtime::prelude::*;
//!
//! #[derive(OAuthProvider)]
//! #[oauth(preset = adfs)]
//! struct ADFS {
//!     domain: String,
//! }
//! ```
//!
//! | what | value |
//! |---|---|
//! | the redirect URI to register | `https://your.example/auth/adfs` |
//! | `ADFS_CLIENT_ID` | the client identifier |
//! | `ADFS_CLIENT_SECRET` | the client secret |
//! | `ADFS_DOMAIN` | Host of the federation server, such as `adfs.example.com` |
//! | scopes of a login | `openid`, `email`, `profile` |
//!
//! Paths and settings are called after the struct: `struct Login;` has `/auth/login` and `LOGIN_CLIENT_ID`.
//!
//! - Userinfo tells no more than the subject, so claims come from the ID token: add rules for those you need to the application group.
//! - Servers before 2019 want the parameter `resource`: add it to `authorization_params`, or write a scope as `resource/scope`.
//!
//! Facts of 2026-11, listed by `casdoor` and `oauth2-proxy`.

// Written by `cargo xtask presets` from `presets/adfs.toml`; edit that.

use crate::declaration::description::{ProviderDescription, UserInfoMapping};

/// What is known about AD FS.
pub const DESCRIPTION: ProviderDescription = ProviderDescription::open_id_connect("adfs", "AD FS")
    .issuer("https://{domain}/adfs")
    .scopes(&["openid", "email", "profile"])
    .userinfo(UserInfoMapping::STANDARD.username("/upn"))
    .profile_in_id_token();

/// The scopes of AD FS, as types: the words of `scopes(…)` beside `preset = adfs`.
///
/// | type | scope |
/// |---|---|
/// | `email` | `email` |
/// | `openid` | `openid` |
/// | `profile` | `profile` |
pub mod scope {
    pub use crate::scope::{address, email, offline_access, openid, phone, profile};
}
