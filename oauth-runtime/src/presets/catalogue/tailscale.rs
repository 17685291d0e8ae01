//! [Tailscale (tsidp)](https://tailscale.com), by OpenID Connect.
//!
//! ```no_run
//! use oauth_runtime::prelude::*;
//!
//! #[derive(OAuthProvider)]
//! #[oauth(preset = tailscale)]
//! struct Tailscale {
//!     domain: String,
//! }
//! ```
//!
//! | what | value |
//! |---|---|
//! | the redirect URI to register | `https://your.example/auth/tailscale` |
//! | `TAILSCALE_CLIENT_ID` | the client identifier |
//! | `TAILSCALE_CLIENT_SECRET` | the client secret |
//! | `TAILSCALE_DOMAIN` | Host of the tsidp node in the tailnet, such as `idp.example.ts.net` |
//! | scopes of a login | `openid`, `profile`, `email` |
//!
//! Paths and settings are called after the struct: `struct Login;` has `/auth/login` and `LOGIN_CLIENT_ID`.
//!
//! - Only devices of the tailnet reach the login, and the server of your application has to be one of them.
//!
//! Facts of 2026-11, listed by one project alone, `socialite`: nobody has confirmed them.

// Written by `cargo xtask presets` from `presets/tailscale.toml`; edit that.

use crate::declaration::description::{ProviderDescription, UserInfoMapping};

/// What is known about Tailscale (tsidp).
pub const DESCRIPTION: ProviderDescription = ProviderDescription::open_id_connect("tailscale", "Tailscale (tsidp)")
    .issuer("https://{domain}")
    .scopes(&["openid", "profile", "email"])
    .userinfo(UserInfoMapping::STANDARD.username("/username"));

/// The scopes of Tailscale (tsidp), as types: the words of `scopes(…)` beside `preset = tailscale`.
///
/// | type | scope |
/// |---|---|
/// | `email` | `email` |
/// | `openid` | `openid` |
/// | `profile` | `profile` |
pub mod scope {
    pub use crate::scope::{address, email, offline_access, openid, phone, profile};
}
