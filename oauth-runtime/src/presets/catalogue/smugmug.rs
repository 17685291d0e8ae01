//! [SmugMug](https://www.smugmug.com), by OAuth 1.0a.
//!
//! ```no_run
//! use oauth_runtime::prelude::*;
//!
//! #[derive(OAuthProvider)]
//! #[oauth(preset = smugmug)]
//! struct SmugMug;
//! ```
//!
//! | what | value |
//! |---|---|
//! | register the application at | <https://api.smugmug.com/api/developer/apply> |
//! | the redirect URI to register | `https://your.example/auth/smugmug` |
//! | `SMUGMUG_CLIENT_ID` | “API Key” there |
//! | `SMUGMUG_CLIENT_SECRET` | “API Secret” there |
//! | it tells | name, login name |
//!
//! Paths and settings are called after the struct: `struct Login;` has `/auth/login` and `LOGIN_CLIENT_ID`.
//!
//! - The provider gives out no e-mail address: ask the user for one where you need it.
//! - SmugMug tells no identifier that stays: the subject is the name that the user chose, which can change hands.
//!
//! Facts of 2026-11, listed by `grant` and `nango`.

// Written by `cargo xtask presets` from `presets/smugmug.toml`; edit that.

use crate::declaration::description::{ProviderDescription, SignatureMethod, UserInfoMapping};

/// What is known about SmugMug.
pub const DESCRIPTION: ProviderDescription = ProviderDescription::oauth1("smugmug", "SmugMug")
    .temporary_credentials_endpoint("https://api.smugmug.com/services/oauth/1.0a/getRequestToken")
    .authorization_endpoint("https://api.smugmug.com/services/oauth/1.0a/authorize")
    .token_endpoint("https://api.smugmug.com/services/oauth/1.0a/getAccessToken")
    .userinfo_endpoint("https://api.smugmug.com/api/v2!authuser?_accept=application%2Fjson")
    .signature_method(SignatureMethod::HmacSha1)
    .userinfo(
        UserInfoMapping::STANDARD
            .changing_subject("/Response/User/NickName")
            .name("/Response/User/Name")
            .username("/Response/User/NickName"),
    );

/// The scopes of SmugMug, as types: the words of `scopes(…)` beside `preset = smugmug`.
pub mod scope {}
