//! [Redbooth](https://redbooth.com), by OAuth 2.0.
//!
//! ```no_run
//! use oauth_runtime::prelude::*;
//!
//! #[derive(OAuthProvider)]
//! #[oauth(preset = redbooth)]
//! struct Redbooth;
//! ```
//!
//! | what | value |
//! |---|---|
//! | the redirect URI to register | `https://your.example/auth/redbooth` |
//! | `REDBOOTH_CLIENT_ID` | the client identifier |
//! | `REDBOOTH_CLIENT_SECRET` | the client secret |
//! | it tells | login name, e-mail address |
//!
//! Paths and settings are called after the struct: `struct Login;` has `/auth/login` and `LOGIN_CLIENT_ID`.
//!
//! Facts of 2026-11, listed by `grant` and `socialite`.

// Written by `cargo xtask presets` from `presets/redbooth.toml`; edit that.

use crate::declaration::description::{ClientAuthenticationMethod, ProviderDescription, UserInfoMapping};

/// What is known about Redbooth.
pub const DESCRIPTION: ProviderDescription = ProviderDescription::oauth2("redbooth", "Redbooth")
    .authorization_endpoint("https://redbooth.com/oauth2/authorize")
    .token_endpoint("https://redbooth.com/oauth2/token")
    .userinfo_endpoint("https://redbooth.com/api/3/me")
    .client_authentication(ClientAuthenticationMethod::ClientSecretPost)
    .userinfo(UserInfoMapping::STANDARD.subject("/id").username("/username").email("/email"))
    .email_scopes(&[]);

/// The scopes of Redbooth, as types: the words of `scopes(…)` beside `preset = redbooth`.
pub mod scope {}
