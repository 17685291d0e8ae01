//! [Aikido](https://www.aikido.dev), by OAuth 2.0.
//!
//! ```no_run
//! use oauth_runtime::prelude::*;
//!
//! #[derive(OAuthProvider)]
//! #[oauth(preset = aikido)]
//! struct Aikido;
//! ```
//!
//! | what | value |
//! |---|---|
//! | the redirect URI to register | `https://your.example/auth/aikido` |
//! | `AIKIDO_CLIENT_ID` | the client identifier |
//! | `AIKIDO_CLIENT_SECRET` | the client secret |
//! | it tells | name |
//!
//! Paths and settings are called after the struct: `struct Login;` has `/auth/login` and `LOGIN_CLIENT_ID`.
//!
//! - The profile is the workspace, not the person: everybody of a workspace is one user.
//!
//! Facts of 2026-11, listed by one project alone, `socialite`: nobody has confirmed them.

// Written by `cargo xtask presets` from `presets/aikido.toml`; edit that.

use crate::declaration::description::{ClientAuthenticationMethod, ProviderDescription, UserInfoMapping};

/// What is known about Aikido.
pub const DESCRIPTION: ProviderDescription = ProviderDescription::oauth2("aikido", "Aikido")
    .authorization_endpoint("https://app.aikido.dev/oauth/authorize")
    .token_endpoint("https://app.aikido.dev/api/oauth/token")
    .userinfo_endpoint("https://app.aikido.dev/api/public/v1/workspace")
    .client_authentication(ClientAuthenticationMethod::ClientSecretBasic)
    .userinfo(UserInfoMapping::STANDARD.subject("/id").name("/name"));

/// The scopes of Aikido, as types: the words of `scopes(…)` beside `preset = aikido`.
pub mod scope {}
