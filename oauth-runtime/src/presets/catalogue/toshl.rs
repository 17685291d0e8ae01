//! [Toshl](https://toshl.com), by OAuth 2.0.
//!
//! ```no_run
//! use oauth_runtime::prelude::*;
//!
//! #[derive(OAuthProvider)]
//! #[oauth(preset = toshl)]
//! struct Toshl;
//! ```
//!
//! | what | value |
//! |---|---|
//! | register the application at | <https://developer.toshl.com/apps/> |
//! | the redirect URI to register | `https://your.example/auth/toshl` |
//! | `TOSHL_CLIENT_ID` | the client identifier |
//! | `TOSHL_CLIENT_SECRET` | the client secret |
//! | it tells | name, e-mail address |
//!
//! Paths and settings are called after the struct: `struct Login;` has `/auth/login` and `LOGIN_CLIENT_ID`.
//!
//! Facts of 2026-11, listed by one project alone, `hwi`: nobody has confirmed them.

// Written by `cargo xtask presets` from `presets/toshl.toml`; edit that.

use crate::declaration::description::{ClientAuthenticationMethod, ProviderDescription, UserInfoMapping};

/// What is known about Toshl.
pub const DESCRIPTION: ProviderDescription = ProviderDescription::oauth2("toshl", "Toshl")
    .authorization_endpoint("https://toshl.com/oauth2/authorize")
    .token_endpoint("https://toshl.com/oauth2/token")
    .userinfo_endpoint("https://api.toshl.com/me")
    .revocation_endpoint("https://toshl.com/oauth2/revoke")
    .client_authentication(ClientAuthenticationMethod::ClientSecretPost)
    .userinfo(UserInfoMapping::STANDARD.subject("/id").name("{/first_name} {/last_name}").email("/email"))
    .email_scopes(&[]);

/// The scopes of Toshl, as types: the words of `scopes(…)` beside `preset = toshl`.
pub mod scope {}
