//! [Trustpilot](https://www.trustpilot.com), by OAuth 2.0.
//!
//! **This preset does not say who the user is.** It gives the application tokens for the provider's API. To log users in add `userinfo_endpoint = "…"` and `userinfo(subject = "/…")`.
//!
//! ```no_run
//! use oauth_runtime::prelude::*;
//!
//! #[derive(OAuthProvider)]
//! #[oauth(preset = trustpilot)]
//! struct Trustpilot;
//! ```
//!
//! | what | value |
//! |---|---|
//! | the redirect URI to register | `https://your.example/auth/trustpilot` |
//! | `TRUSTPILOT_CLIENT_ID` | the client identifier |
//! | `TRUSTPILOT_CLIENT_SECRET` | the client secret |
//!
//! Paths and settings are called after the struct: `struct Login;` has `/auth/login` and `LOGIN_CLIENT_ID`.
//!
//! - It logs nobody in: Trustpilot has no profile that tells who has logged in; the tokens are for its API.
//!
//! Facts of 2026-11, listed by `grant` and `nango`.

// Written by `cargo xtask presets` from `presets/trustpilot.toml`; edit that.

use crate::declaration::description::{ClientAuthenticationMethod, ProviderDescription};

/// What is known about Trustpilot.
pub const DESCRIPTION: ProviderDescription = ProviderDescription::oauth2("trustpilot", "Trustpilot")
    .authorization_endpoint("https://authenticate.trustpilot.com")
    .token_endpoint("https://api.trustpilot.com/v1/oauth/oauth-business-users-for-applications/accesstoken")
    .refresh_endpoint("https://api.trustpilot.com/v1/oauth/oauth-business-users-for-applications/refresh")
    .client_authentication(ClientAuthenticationMethod::ClientSecretBasic);

/// The scopes of Trustpilot, as types: the words of `scopes(…)` beside `preset = trustpilot`.
pub mod scope {}
