//! [AWeber (OAuth 1.0a)](https://www.aweber.com), by OAuth 1.0a.
//!
//! ```no_run
//! use oauth_runtime::prelude::*;
//!
//! #[derive(OAuthProvider)]
//! #[oauth(preset = aweber_oauth1)]
//! struct AweberOauth1;
//! ```
//!
//! | what | value |
//! |---|---|
//! | the redirect URI to register | `https://your.example/auth/aweberoauth1` |
//! | `AWEBEROAUTH1_CLIENT_ID` | the client identifier |
//! | `AWEBEROAUTH1_CLIENT_SECRET` | the client secret |
//!
//! Paths and settings are called after the struct: `struct Login;` has `/auth/login` and `LOGIN_CLIENT_ID`.
//!
//! - The profile is the AWeber account, which has no name and no e-mail address.
//! - AWeber speaks OAuth 2.0 too, at <https://auth.aweber.com/oauth2/authorize> and <https://auth.aweber.com/oauth2/token>: use that for something new.
//!
//! Facts of 2026-11, listed by `oauthd`, `scribejava` and 1 more.

// Written by `cargo xtask presets` from `presets/aweber_oauth1.toml`; edit that.

use crate::declaration::description::{ProviderDescription, SignatureMethod, UserInfoMapping};

/// What is known about AWeber (OAuth 1.0a).
pub const DESCRIPTION: ProviderDescription = ProviderDescription::oauth1("aweber_oauth1", "AWeber (OAuth 1.0a)")
    .temporary_credentials_endpoint("https://auth.aweber.com/1.0/oauth/request_token")
    .authorization_endpoint("https://auth.aweber.com/1.0/oauth/authorize")
    .token_endpoint("https://auth.aweber.com/1.0/oauth/access_token")
    .userinfo_endpoint("https://api.aweber.com/1.0/accounts")
    .signature_method(SignatureMethod::HmacSha1)
    .userinfo(UserInfoMapping::STANDARD.subject("/entries/0/id"));

/// The scopes of AWeber (OAuth 1.0a), as types: the words of `scopes(…)` beside `preset = aweber_oauth1`.
pub mod scope {}
