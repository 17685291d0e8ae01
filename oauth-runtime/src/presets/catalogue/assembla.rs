//! [Assembla](https://www.assembla.com), by OAuth 2.0.
//!
//! ```no_run
//! use oauth_runtime::prelude::*;
//!
//! #[derive(OAuthProvider)]
//! #[oauth(preset = assembla)]
//! struct Assembla;
//! ```
//!
//! | what | value |
//! |---|---|
//! | the redirect URI to register | `https://your.example/auth/assembla` |
//! | `ASSEMBLA_CLIENT_ID` | the client identifier |
//! | `ASSEMBLA_CLIENT_SECRET` | the client secret |
//! | it tells | name, login name, e-mail address |
//!
//! Paths and settings are called after the struct: `struct Login;` has `/auth/login` and `LOGIN_CLIENT_ID`.
//!
//! Facts of 2026-11, listed by `grant` and `oauthd`.

// Written by `cargo xtask presets` from `presets/assembla.toml`; edit that.

use crate::declaration::description::{ClientAuthenticationMethod, ProviderDescription, UserInfoMapping};

/// What is known about Assembla.
pub const DESCRIPTION: ProviderDescription = ProviderDescription::oauth2("assembla", "Assembla")
    .authorization_endpoint("https://api.assembla.com/authorization")
    .token_endpoint("https://api.assembla.com/token")
    .userinfo_endpoint("https://api.assembla.com/v1/user.json")
    .client_authentication(ClientAuthenticationMethod::ClientSecretPost)
    .userinfo(UserInfoMapping::STANDARD.subject("/id").name("/name").username("/login").email("/email"))
    .email_scopes(&[]);

/// The scopes of Assembla, as types: the words of `scopes(…)` beside `preset = assembla`.
pub mod scope {}
