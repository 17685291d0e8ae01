//! [Douban](https://www.douban.com), by OAuth 2.0.
//!
//! ```no_run
//! use oauth_runtime::prelude::*;
//!
//! #[derive(OAuthProvider)]
//! #[oauth(preset = douban)]
//! struct Douban;
//! ```
//!
//! | what | value |
//! |---|---|
//! | the redirect URI to register | `https://your.example/auth/douban` |
//! | `DOUBAN_CLIENT_ID` | the client identifier |
//! | `DOUBAN_CLIENT_SECRET` | the client secret |
//! | it tells | name, login name, picture |
//!
//! Paths and settings are called after the struct: `struct Login;` has `/auth/login` and `LOGIN_CLIENT_ID`.
//!
//! - There is no e-mail address.
//! - Douban has given out no new API keys for years: this preset is for applications that have one.
//!
//! Facts of 2026-11, listed by `allauth`, `social-core` and 1 more.

// Written by `cargo xtask presets` from `presets/douban.toml`; edit that.

use crate::declaration::description::{ClientAuthenticationMethod, ProviderDescription, UserInfoMapping};

/// What is known about Douban.
pub const DESCRIPTION: ProviderDescription = ProviderDescription::oauth2("douban", "Douban")
    .authorization_endpoint("https://www.douban.com/service/auth2/auth")
    .token_endpoint("https://www.douban.com/service/auth2/token")
    .userinfo_endpoint("https://api.douban.com/v2/user/~me")
    .client_authentication(ClientAuthenticationMethod::ClientSecretPost)
    .optional_token_type()
    .userinfo(UserInfoMapping::STANDARD.subject("/id").name("/name").username("/uid").picture("/large_avatar"));

/// The scopes of Douban, as types: the words of `scopes(…)` beside `preset = douban`.
pub mod scope {}
