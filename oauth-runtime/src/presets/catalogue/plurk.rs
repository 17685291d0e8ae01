//! [Plurk](https://www.plurk.com), by OAuth 1.0a.
//!
//! ```no_run
//! use oauth_runtime::prelude::*;
//!
//! #[derive(OAuthProvider)]
//! #[oauth(preset = plurk)]
//! struct Plurk;
//! ```
//!
//! | what | value |
//! |---|---|
//! | register the application at | <https://www.plurk.com/PlurkApp/> |
//! | the redirect URI to register | `https://your.example/auth/plurk` |
//! | `PLURK_CLIENT_ID` | “App key” there |
//! | `PLURK_CLIENT_SECRET` | “App secret” there |
//! | it tells | name, login name |
//!
//! Paths and settings are called after the struct: `struct Login;` has `/auth/login` and `LOGIN_CLIENT_ID`.
//!
//! - There is no e-mail address.
//!
//! Facts of 2026-11, listed by `grant` and `oauthd`.

// Written by `cargo xtask presets` from `presets/plurk.toml`; edit that.

use crate::declaration::description::{ProviderDescription, SignatureMethod, UserInfoMapping};

/// What is known about Plurk.
pub const DESCRIPTION: ProviderDescription = ProviderDescription::oauth1("plurk", "Plurk")
    .temporary_credentials_endpoint("https://www.plurk.com/OAuth/request_token")
    .authorization_endpoint("https://www.plurk.com/OAuth/authorize")
    .token_endpoint("https://www.plurk.com/OAuth/access_token")
    .userinfo_endpoint("https://www.plurk.com/APP/Users/me")
    .signature_method(SignatureMethod::HmacSha1)
    .userinfo(UserInfoMapping::STANDARD.subject("/id").name("/display_name").username("/nick_name"));

/// The scopes of Plurk, as types: the words of `scopes(…)` beside `preset = plurk`.
pub mod scope {}
