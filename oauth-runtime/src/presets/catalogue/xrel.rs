//! [xREL](https://www.xrel.to), by OAuth 2.0.
//!
//! ```no_run
//! use oauth_runtime::prelude::*;
//!
//! #[derive(OAuthProvider)]
//! #[oauth(preset = xrel)]
//! struct Xrel;
//! ```
//!
//! | what | value |
//! |---|---|
//! | the redirect URI to register | `https://your.example/auth/xrel` |
//! | `XREL_CLIENT_ID` | the client identifier |
//! | `XREL_CLIENT_SECRET` | the client secret |
//! | it tells | name |
//!
//! Paths and settings are called after the struct: `struct Login;` has `/auth/login` and `LOGIN_CLIENT_ID`.
//!
//! - The provider gives out no e-mail address: ask the user for one where you need it.
//!
//! Facts of 2026-11, listed by one project alone, `socialite`: nobody has confirmed them.

// Written by `cargo xtask presets` from `presets/xrel.toml`; edit that.

use crate::declaration::description::{ClientAuthenticationMethod, ProviderDescription, UserInfoMapping};

/// What is known about xREL.
pub const DESCRIPTION: ProviderDescription = ProviderDescription::oauth2("xrel", "xREL")
    .authorization_endpoint("https://api.xrel.to/v2/oauth2/auth")
    .token_endpoint("https://api.xrel.to/v2/oauth2/token")
    .userinfo_endpoint("https://api.xrel.to/v2/user/info.json")
    .client_authentication(ClientAuthenticationMethod::ClientSecretPost)
    .userinfo(UserInfoMapping::STANDARD.subject("/id").name("/name"));

/// The scopes of xREL, as types: the words of `scopes(…)` beside `preset = xrel`.
pub mod scope {}
