//! [Frontegg](https://frontegg.com), by OpenID Connect.
//!
//! ```no_run
//! use oauth_runtime::prelude::*;
//!
//! #[derive(OAuthProvider)]
//! #[oauth(preset = frontegg)]
//! struct Frontegg {
//!     domain: String,
//! }
//! ```
//!
//! | what | value |
//! |---|---|
//! | register the application at | <https://portal.frontegg.com> |
//! | the redirect URI to register | `https://your.example/auth/frontegg` |
//! | `FRONTEGG_CLIENT_ID` | the client identifier |
//! | `FRONTEGG_CLIENT_SECRET` | the client secret |
//! | `FRONTEGG_DOMAIN` | Host of the environment, such as `app-abc123.frontegg.com` |
//! | scopes of a login | `openid`, `profile`, `email` |
//! | e-mail addresses | verified where the provider says so of the address |
//!
//! Paths and settings are called after the struct: `struct Login;` has `/auth/login` and `LOGIN_CLIENT_ID`.
//!
//! Facts of 2026-11, listed by one project alone, `authjs`: nobody has confirmed them.

// Written by `cargo xtask presets` from `presets/frontegg.toml`; edit that.

use crate::declaration::description::ProviderDescription;

/// What is known about Frontegg.
pub const DESCRIPTION: ProviderDescription = ProviderDescription::open_id_connect("frontegg", "Frontegg")
    .issuer("https://{domain}")
    .metadata_url("https://{domain}/oauth/.well-known/openid-configuration")
    .scopes(&["openid", "profile", "email"])
    .profile_in_id_token();

/// The scopes of Frontegg, as types: the words of `scopes(…)` beside `preset = frontegg`.
///
/// | type | scope |
/// |---|---|
/// | `email` | `email` |
/// | `openid` | `openid` |
/// | `profile` | `profile` |
pub mod scope {
    pub use crate::scope::{address, email, offline_access, openid, phone, profile};
}
