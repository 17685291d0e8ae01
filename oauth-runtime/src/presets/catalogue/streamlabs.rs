//! [Streamlabs](https://streamlabs.com), by OAuth 2.0.
//!
//! ```no_run
//! use oauth_runtime::prelude::*;
//!
//! #[derive(OAuthProvider)]
//! #[oauth(preset = streamlabs)]
//! struct Streamlabs;
//! ```
//!
//! | what | value |
//! |---|---|
//! | register the application at | <https://streamlabs.com/dashboard#/settings/api-settings> |
//! | the redirect URI to register | `https://your.example/auth/streamlabs`, “Redirect URI” |
//! | `STREAMLABS_CLIENT_ID` | “Client ID” there |
//! | `STREAMLABS_CLIENT_SECRET` | “Client Secret” there |
//! | it tells | name |
//!
//! Paths and settings are called after the struct: `struct Login;` has `/auth/login` and `LOGIN_CLIENT_ID`.
//!
//! - The provider gives out no e-mail address: ask the user for one where you need it.
//!
//! Facts of 2026-11, listed by `aspnet` and `socialite`.

// Written by `cargo xtask presets` from `presets/streamlabs.toml`; edit that.

use crate::declaration::description::{ClientAuthenticationMethod, ProviderDescription, UserInfoMapping};

/// What is known about Streamlabs.
pub const DESCRIPTION: ProviderDescription = ProviderDescription::oauth2("streamlabs", "Streamlabs")
    .authorization_endpoint("https://streamlabs.com/api/v2.0/authorize")
    .token_endpoint("https://streamlabs.com/api/v2.0/token")
    .userinfo_endpoint("https://streamlabs.com/api/v2.0/user")
    .client_authentication(ClientAuthenticationMethod::ClientSecretPost)
    .userinfo(UserInfoMapping::STANDARD.subject("/streamlabs/id").name("/streamlabs/display_name"));

/// The scopes of Streamlabs, as types: the words of `scopes(…)` beside `preset = streamlabs`.
pub mod scope {}
