//! [NetIQ Access Manager](https://www.opentext.com/products/access-manager), by OpenID Connect.
//!
//! ```no_run
//! use oauth_runtime::prelude::*;
//!
//! #[derive(OAuthProvider)]
//! #[oauth(preset = netiq)]
//! struct Netiq {
//!     domain: String,
//! }
//! ```
//!
//! | what | value |
//! |---|---|
//! | the redirect URI to register | `https://your.example/auth/netiq` |
//! | `NETIQ_CLIENT_ID` | the client identifier |
//! | `NETIQ_CLIENT_SECRET` | the client secret |
//! | `NETIQ_DOMAIN` | Host (and port) of the identity server, such as `login.example.com` |
//! | scopes of a login | `openid`, `profile`, `email` |
//!
//! Paths and settings are called after the struct: `struct Login;` has `/auth/login` and `LOGIN_CLIENT_ID`.
//!
//! Facts of 2026-11, listed by one project alone, `allauth`: nobody has confirmed them.

// Written by `cargo xtask presets` from `presets/netiq.toml`; edit that.

use crate::declaration::description::ProviderDescription;

/// What is known about NetIQ Access Manager.
pub const DESCRIPTION: ProviderDescription = ProviderDescription::open_id_connect("netiq", "NetIQ Access Manager")
    .issuer("https://{domain}/nidp/oauth/nam")
    .scopes(&["openid", "profile", "email"]);

/// The scopes of NetIQ Access Manager, as types: the words of `scopes(…)` beside `preset = netiq`.
///
/// | type | scope |
/// |---|---|
/// | `email` | `email` |
/// | `openid` | `openid` |
/// | `profile` | `profile` |
pub mod scope {
    pub use crate::scope::{address, email, offline_access, openid, phone, profile};
}
