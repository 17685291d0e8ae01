//! [Garmin Connect (OAuth 1.0a)](https://connect.garmin.com), by OAuth 1.0a.
//!
//! ```no_run
//! use oauth_runtime::prelude::*;
//!
//! #[derive(OAuthProvider)]
//! #[oauth(preset = garmin)]
//! struct Garmin;
//! ```
//!
//! | what | value |
//! |---|---|
//! | register the application at | <https://developerportal.garmin.com> |
//! | the redirect URI to register | `https://your.example/auth/garmin` |
//! | `GARMIN_CLIENT_ID` | “Consumer Key” there |
//! | `GARMIN_CLIENT_SECRET` | “Consumer Secret” there |
//!
//! Paths and settings are called after the struct: `struct Login;` has `/auth/login` and `LOGIN_CLIENT_ID`.
//!
//! - Garmin ends OAuth 1.0a with the year 2026: ask Garmin to move the application to OAuth 2.0.
//! - The profile is the identifier alone: there is no name and no e-mail address.
//!
//! Facts of 2026-11, listed by `grant`, `nango` and 1 more.

// Written by `cargo xtask presets` from `presets/garmin.toml`; edit that.

use crate::declaration::description::{ProviderDescription, SignatureMethod, UserInfoMapping};

/// What is known about Garmin Connect (OAuth 1.0a).
pub const DESCRIPTION: ProviderDescription = ProviderDescription::oauth1("garmin", "Garmin Connect (OAuth 1.0a)")
    .temporary_credentials_endpoint("https://connectapi.garmin.com/oauth-service/oauth/request_token")
    .authorization_endpoint("https://connect.garmin.com/oauthConfirm")
    .token_endpoint("https://connectapi.garmin.com/oauth-service/oauth/access_token")
    .userinfo_endpoint("https://apis.garmin.com/wellness-api/rest/user/id")
    .signature_method(SignatureMethod::HmacSha1)
    .userinfo(UserInfoMapping::STANDARD.subject("/userId"));

/// The scopes of Garmin Connect (OAuth 1.0a), as types: the words of `scopes(…)` beside `preset = garmin`.
pub mod scope {}
