//! [Podio](https://podio.com), by OAuth 2.0.
//!
//! ```no_run
//! use oauth_runtime::prelude::*;
//!
//! #[derive(OAuthProvider)]
//! #[oauth(preset = podio)]
//! struct Podio;
//! ```
//!
//! | what | value |
//! |---|---|
//! | register the application at | <https://podio.com/settings/api> |
//! | the redirect URI to register | `https://your.example/auth/podio`, “Domain” |
//! | `PODIO_CLIENT_ID` | “Client ID” there |
//! | `PODIO_CLIENT_SECRET` | “Client Secret” there |
//! | it tells | name, e-mail address |
//!
//! Paths and settings are called after the struct: `struct Login;` has `/auth/login` and `LOGIN_CLIENT_ID`.
//!
//! Facts of 2026-11, listed by `appwrite`, `grant` and 3 more.

// Written by `cargo xtask presets` from `presets/podio.toml`; edit that.

use crate::declaration::description::{ClientAuthenticationMethod, ProviderDescription, UserInfoMapping};

/// What is known about Podio.
pub const DESCRIPTION: ProviderDescription = ProviderDescription::oauth2("podio", "Podio")
    .authorization_endpoint("https://podio.com/oauth/authorize")
    .token_endpoint("https://podio.com/oauth/token")
    .userinfo_endpoint("https://api.podio.com/user/status")
    .client_authentication(ClientAuthenticationMethod::ClientSecretPost)
    .userinfo(UserInfoMapping::STANDARD.subject("/user/user_id").name("/profile/name").email("/user/mail"))
    .access_token_scheme("OAuth2")
    .email_scopes(&[]);

/// The scopes of Podio, as types: the words of `scopes(…)` beside `preset = podio`.
pub mod scope {}
