//! [Onshape](https://www.onshape.com), by OAuth 2.0.
//!
//! ```no_run
//! use oauth_runtime::prelude::*;
//!
//! #[derive(OAuthProvider)]
//! #[oauth(preset = onshape)]
//! struct Onshape;
//! ```
//!
//! | what | value |
//! |---|---|
//! | register the application at | <https://cad.onshape.com/appstore/dev-portal/oauthApps> |
//! | the redirect URI to register | `https://your.example/auth/onshape`, “Redirect URLs” |
//! | `ONSHAPE_CLIENT_ID` | “OAuth client identifier” there |
//! | `ONSHAPE_CLIENT_SECRET` | “OAuth client secret” there |
//! | it tells | name |
//!
//! Paths and settings are called after the struct: `struct Login;` has `/auth/login` and `LOGIN_CLIENT_ID`.
//!
//! - There is no e-mail address.
//! - What the application may do is chosen at its registration.
//!
//! Facts of 2026-11, listed by `aspnet` and `nango`.

// Written by `cargo xtask presets` from `presets/onshape.toml`; edit that.

use crate::declaration::description::{ClientAuthenticationMethod, ProviderDescription, UserInfoMapping};

/// What is known about Onshape.
pub const DESCRIPTION: ProviderDescription = ProviderDescription::oauth2("onshape", "Onshape")
    .authorization_endpoint("https://oauth.onshape.com/oauth/authorize")
    .token_endpoint("https://oauth.onshape.com/oauth/token")
    .userinfo_endpoint("https://cad.onshape.com/api/users/sessioninfo")
    .client_authentication(ClientAuthenticationMethod::ClientSecretPost)
    .userinfo(UserInfoMapping::STANDARD.subject("/id").name("/name"));

/// The scopes of Onshape, as types: the words of `scopes(…)` beside `preset = onshape`.
pub mod scope {}
