//! [VerticalResponse](https://www.verticalresponse.com), by OAuth 2.0.
//!
//! **This preset does not say who the user is.** It gives the application tokens for the provider's API. To log users in add `userinfo_endpoint = "…"` and `userinfo(subject = "/…")`.
//!
//! ```no_run
//! use oauth_runtime::prelude::*;
//!
//! #[derive(OAuthProvider)]
//! #[oauth(preset = vertical_response)]
//! struct VerticalResponse;
//! ```
//!
//! | what | value |
//! |---|---|
//! | the redirect URI to register | `https://your.example/auth/verticalresponse` |
//! | `VERTICALRESPONSE_CLIENT_ID` | the client identifier |
//! | `VERTICALRESPONSE_CLIENT_SECRET` | the client secret |
//!
//! Paths and settings are called after the struct: `struct Login;` has `/auth/login` and `LOGIN_CLIENT_ID`.
//!
//! - It logs nobody in: VerticalResponse has no profile that tells who has logged in; the tokens are for its API.
//!
//! Facts of 2026-11, listed by `grant` and `oauthd`.

// Written by `cargo xtask presets` from `presets/vertical_response.toml`; edit that.

use crate::declaration::description::{ClientAuthenticationMethod, ProviderDescription};

/// What is known about VerticalResponse.
pub const DESCRIPTION: ProviderDescription = ProviderDescription::oauth2("vertical_response", "VerticalResponse")
    .authorization_endpoint("https://vrapi.verticalresponse.com/api/v1/oauth/authorize")
    .token_endpoint("https://vrapi.verticalresponse.com/api/v1/oauth/access_token")
    .client_authentication(ClientAuthenticationMethod::ClientSecretPost);

/// The scopes of VerticalResponse, as types: the words of `scopes(…)` beside `preset = vertical_response`.
pub mod scope {}
