//! [NetEase](https://www.163.com), by OAuth 2.0.
//!
//! ```no_run
//! use oauth_runtime::prelude::*;
//!
//! #[derive(OAuthProvider)]
//! #[oauth(preset = netease)]
//! struct NetEase;
//! ```
//!
//! | what | value |
//! |---|---|
//! | the redirect URI to register | `https://your.example/auth/netease` |
//! | `NETEASE_CLIENT_ID` | the client identifier |
//! | `NETEASE_CLIENT_SECRET` | the client secret |
//! | it tells | name |
//!
//! Paths and settings are called after the struct: `struct Login;` has `/auth/login` and `LOGIN_CLIENT_ID`.
//!
//! - There is no e-mail address.
//!
//! Facts of 2026-11, listed by one project alone, `aspnet`: nobody has confirmed them.

// Written by `cargo xtask presets` from `presets/netease.toml`; edit that.

use crate::declaration::description::{ClientAuthenticationMethod, ProviderDescription, UserInfoMapping};

/// What is known about NetEase.
pub const DESCRIPTION: ProviderDescription = ProviderDescription::oauth2("netease", "NetEase")
    .authorization_endpoint("https://reg.163.com/open/oauth2/authorize.do")
    .token_endpoint("https://reg.163.com/open/oauth2/token.do")
    .userinfo_endpoint("https://reg.163.com/open/oauth2/getUserInfo.do")
    .client_authentication(ClientAuthenticationMethod::ClientSecretPost)
    .userinfo(UserInfoMapping::STANDARD.subject("/userId").name("/username"));

/// The scopes of NetEase, as types: the words of `scopes(…)` beside `preset = netease`.
pub mod scope {}
