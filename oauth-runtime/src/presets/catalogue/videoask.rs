//! [VideoAsk](https://www.videoask.com), by OpenID Connect.
//!
//! ```no_run
//! use oauth_runtime::prelude::*;
//!
//! #[derive(OAuthProvider)]
//! #[oauth(preset = videoask)]
//! struct VideoAsk;
//! ```
//!
//! | what | value |
//! |---|---|
//! | the redirect URI to register | `https://your.example/auth/videoask` |
//! | `VIDEOASK_CLIENT_ID` | the client identifier |
//! | `VIDEOASK_CLIENT_SECRET` | the client secret |
//! | scopes of a login | `openid`, `profile`, `email` |
//! | e-mail addresses | verified where the provider says so of the address |
//! | refresh tokens | with the key `refresh_tokens`, which asks for the scope `offline_access` |
//!
//! Paths and settings are called after the struct: `struct Login;` has `/auth/login` and `LOGIN_CLIENT_ID`.
//!
//! Facts of 2026-11, listed by one project alone, `nango`: nobody has confirmed them.

// Written by `cargo xtask presets` from `presets/videoask.toml`; edit that.

use crate::declaration::description::ProviderDescription;

/// What is known about VideoAsk.
pub const DESCRIPTION: ProviderDescription = ProviderDescription::open_id_connect("videoask", "VideoAsk")
    .issuer("https://auth.videoask.com/")
    .authorization_params(&[("audience", "https://api.videoask.com/")])
    .scopes(&["openid", "profile", "email"]);

/// The scopes of VideoAsk, as types: the words of `scopes(…)` beside `preset = videoask`.
///
/// | type | scope |
/// |---|---|
/// | `email` | `email` |
/// | `offline_access` | `offline_access` |
/// | `openid` | `openid` |
/// | `profile` | `profile` |
pub mod scope {
    pub use crate::scope::{address, email, offline_access, openid, phone, profile};
}
