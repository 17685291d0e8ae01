//! [Alchemer (SurveyGizmo)](https://www.alchemer.com), by OAuth 1.0a.
//!
//! **This preset does not say who the user is.** It gives the application tokens for the provider's API. To log users in add `userinfo_endpoint = "…"` and `userinfo(subject = "/…")`.
//!
//! ```no_run
//! use oauth_runtime::prelude::*;
//!
//! #[derive(OAuthProvider)]
//! #[oauth(preset = alchemer)]
//! struct Alchemer;
//! ```
//!
//! | what | value |
//! |---|---|
//! | the redirect URI to register | `https://your.example/auth/alchemer` |
//! | `ALCHEMER_CLIENT_ID` | the client identifier |
//! | `ALCHEMER_CLIENT_SECRET` | the client secret |
//!
//! Paths and settings are called after the struct: `struct Login;` has `/auth/login` and `LOGIN_CLIENT_ID`.
//!
//! - It logs nobody in, because the API lists the users of an account and does not say which of them logged in.
//! - Accounts in the European Union have the host api.alchemer.eu: write the endpoints with it.
//!
//! Facts of 2026-11, listed by `grant` and `oauthd`.

// Written by `cargo xtask presets` from `presets/alchemer.toml`; edit that.

use crate::declaration::description::{ProviderDescription, SignatureMethod};

/// What is known about Alchemer (SurveyGizmo).
pub const DESCRIPTION: ProviderDescription = ProviderDescription::oauth1("alchemer", "Alchemer (SurveyGizmo)")
    .temporary_credentials_endpoint("https://api.alchemer.com/head/oauth/request_token")
    .authorization_endpoint("https://api.alchemer.com/head/oauth/authenticate")
    .token_endpoint("https://api.alchemer.com/head/oauth/access_token")
    .signature_method(SignatureMethod::HmacSha1);

/// The scopes of Alchemer (SurveyGizmo), as types: the words of `scopes(…)` beside `preset = alchemer`.
pub mod scope {}
