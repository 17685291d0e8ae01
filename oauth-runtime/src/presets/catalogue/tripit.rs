//! [TripIt](https://www.tripit.com), by OAuth 1.0a.
//!
//! ```no_run
//! use oauth_runtime::prelude::*;
//!
//! #[derive(OAuthProvider)]
//! #[oauth(preset = tripit)]
//! struct TripIt;
//! ```
//!
//! | what | value |
//! |---|---|
//! | register the application at | <https://www.tripit.com/developer> |
//! | the redirect URI to register | `https://your.example/auth/tripit` |
//! | `TRIPIT_CLIENT_ID` | “API Key” there |
//! | `TRIPIT_CLIENT_SECRET` | “API Secret” there |
//! | it tells | name, login name |
//!
//! Paths and settings are called after the struct: `struct Login;` has `/auth/login` and `LOGIN_CLIENT_ID`.
//!
//! - Left to code of yours: the address is in a list if the user has several, and alone if there is one.
//!
//! Facts of 2026-11, listed by `grant`, `oauthd` and 1 more.

// Written by `cargo xtask presets` from `presets/tripit.toml`; edit that.

use crate::declaration::description::{ProviderDescription, SignatureMethod, UserInfoMapping};

/// What is known about TripIt.
pub const DESCRIPTION: ProviderDescription = ProviderDescription::oauth1("tripit", "TripIt")
    .temporary_credentials_endpoint("https://api.tripit.com/oauth/request_token")
    .authorization_endpoint("https://www.tripit.com/oauth/authorize")
    .token_endpoint("https://api.tripit.com/oauth/access_token")
    .userinfo_endpoint("https://api.tripit.com/v1/get/profile/format/json")
    .signature_method(SignatureMethod::HmacSha1)
    .userinfo(
        UserInfoMapping::STANDARD
            .subject("/Profile/@attributes/ref")
            .name("/Profile/public_display_name")
            .username("/Profile/screen_name"),
    );

/// The scopes of TripIt, as types: the words of `scopes(…)` beside `preset = tripit`.
pub mod scope {}
