//! [Procore](https://www.procore.com), by OAuth 2.0.
//!
//! ```no_run
//! use oauth_runtime::prelude::*;
//!
//! #[derive(OAuthProvider)]
//! #[oauth(preset = procore)]
//! struct Procore;
//! ```
//!
//! | what | value |
//! |---|---|
//! | register the application at | <https://developers.procore.com/developers> |
//! | the redirect URI to register | `https://your.example/auth/procore`, “Redirect URI” |
//! | `PROCORE_CLIENT_ID` | “Client ID” there |
//! | `PROCORE_CLIENT_SECRET` | “Client Secret” there |
//! | it tells | name, e-mail address |
//!
//! Paths and settings are called after the struct: `struct Login;` has `/auth/login` and `LOGIN_CLIENT_ID`.
//!
//! Facts of 2026-11, listed by `grant`, `nango` and 1 more.

// Written by `cargo xtask presets` from `presets/procore.toml`; edit that.

use crate::declaration::description::{ClientAuthenticationMethod, ProviderDescription, UserInfoMapping};

/// What is known about Procore.
pub const DESCRIPTION: ProviderDescription = ProviderDescription::oauth2("procore", "Procore")
    .authorization_endpoint("https://login.procore.com/oauth/authorize")
    .token_endpoint("https://login.procore.com/oauth/token")
    .userinfo_endpoint("https://api.procore.com/rest/v1.0/me")
    .client_authentication(ClientAuthenticationMethod::ClientSecretPost)
    .userinfo(UserInfoMapping::STANDARD.subject("/id").name("/name").email("/login"))
    .email_scopes(&[]);

/// The scopes of Procore, as types: the words of `scopes(…)` beside `preset = procore`.
pub mod scope {}
