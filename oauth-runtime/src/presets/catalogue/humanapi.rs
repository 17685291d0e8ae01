//! [Human API](https://www.humanapi.co), by OAuth 2.0.
//!
//! ```no_run
//! use oauth_runtime::prelude::*;
//!
//! #[derive(OAuthProvider)]
//! #[oauth(preset = humanapi)]
//! struct HumanAPI;
//! ```
//!
//! | what | value |
//! |---|---|
//! | the redirect URI to register | `https://your.example/auth/humanapi` |
//! | `HUMANAPI_CLIENT_ID` | the client identifier |
//! | `HUMANAPI_CLIENT_SECRET` | the client secret |
//! | it tells | e-mail address |
//!
//! Paths and settings are called after the struct: `struct Login;` has `/auth/login` and `LOGIN_CLIENT_ID`.
//!
//! Facts of 2026-11, listed by one project alone, `socialite`: nobody has confirmed them.

// Written by `cargo xtask presets` from `presets/humanapi.toml`; edit that.

use crate::declaration::description::{ClientAuthenticationMethod, ProviderDescription, UserInfoMapping};

/// What is known about Human API.
pub const DESCRIPTION: ProviderDescription = ProviderDescription::oauth2("humanapi", "Human API")
    .authorization_endpoint("https://user.humanapi.co/oauth/authorize")
    .token_endpoint("https://user.humanapi.co/oauth/token")
    .userinfo_endpoint("https://api.humanapi.co/v1/human/profile")
    .client_authentication(ClientAuthenticationMethod::ClientSecretPost)
    .userinfo(UserInfoMapping::STANDARD.subject("/userId").email("/email"))
    .email_scopes(&[]);

/// The scopes of Human API, as types: the words of `scopes(…)` beside `preset = humanapi`.
pub mod scope {}
