//! [LemonLDAP::NG](https://lemonldap-ng.org), by OpenID Connect.
//!
//! ```no_run
//! use oauth_runtime::prelude::*;
//!
//! #[derive(OAuthProvider)]
//! #[oauth(preset = lemonldap)]
//! struct Lemonldap {
//!     domain: String,
//! }
//! ```
//!
//! | what | value |
//! |---|---|
//! | the redirect URI to register | `https://your.example/auth/lemonldap` |
//! | `LEMONLDAP_CLIENT_ID` | the client identifier |
//! | `LEMONLDAP_CLIENT_SECRET` | the client secret |
//! | `LEMONLDAP_DOMAIN` | Host of the portal, such as `auth.example.com` |
//! | scopes of a login | `openid`, `profile`, `email` |
//!
//! Paths and settings are called after the struct: `struct Login;` has `/auth/login` and `LOGIN_CLIENT_ID`.
//!
//! - Some portals have a slash at the end of their issuer: then write `issuer` beside the preset, exactly as the metadata say it.
//! - Set the signature of ID tokens to RS256 in the options of the relying party: those with the client secret are refused.
//! - The subject is what the portal is configured with, often the login name: choose an attribute that is never given to somebody else.
//!
//! Facts of 2026-11, listed by one project alone, `allauth`: nobody has confirmed them.

// Written by `cargo xtask presets` from `presets/lemonldap.toml`; edit that.

use crate::declaration::description::ProviderDescription;

/// What is known about LemonLDAP::NG.
pub const DESCRIPTION: ProviderDescription = ProviderDescription::open_id_connect("lemonldap", "LemonLDAP::NG")
    .issuer("https://{domain}")
    .scopes(&["openid", "profile", "email"]);

/// The scopes of LemonLDAP::NG, as types: the words of `scopes(…)` beside `preset = lemonldap`.
///
/// | type | scope |
/// |---|---|
/// | `email` | `email` |
/// | `openid` | `openid` |
/// | `profile` | `profile` |
pub mod scope {
    pub use crate::scope::{address, email, offline_access, openid, phone, profile};
}
