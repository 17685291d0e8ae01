//! [Trello](https://trello.com), by OAuth 1.0a.
//!
//! ```no_run
//! use oauth_runtime::prelude::*;
//!
//! #[derive(OAuthProvider)]
//! #[oauth(preset = trello)]
//! struct Trello;
//! ```
//!
//! | what | value |
//! |---|---|
//! | register the application at | <https://trello.com/power-ups/admin> |
//! | the redirect URI to register | `https://your.example/auth/trello`, “Allowed origins” |
//! | `TRELLO_CLIENT_ID` | “API key” there |
//! | `TRELLO_CLIENT_SECRET` | “Secret” there |
//! | it tells | name, login name, e-mail address |
//!
//! Paths and settings are called after the struct: `struct Login;` has `/auth/login` and `LOGIN_CLIENT_ID`.
//!
//! - What the application may do, how long, and its name are parameters of the authorization URL: `authorization_params(scope = "read,write", expiration = "never", name = "My application")`.
//! - The e-mail address needs `account` in `scope`.
//!
//! Facts of 2026-11, listed by `allauth`, `grant` and 7 more.

// Written by `cargo xtask presets` from `presets/trello.toml`; edit that.

use crate::declaration::description::{ProviderDescription, SignatureMethod, UserInfoMapping};

/// What is known about Trello.
pub const DESCRIPTION: ProviderDescription = ProviderDescription::oauth1("trello", "Trello")
    .temporary_credentials_endpoint("https://trello.com/1/OAuthGetRequestToken")
    .authorization_endpoint("https://trello.com/1/OAuthAuthorizeToken")
    .authorization_params(&[("scope", "read,account")])
    .token_endpoint("https://trello.com/1/OAuthGetAccessToken")
    .userinfo_endpoint("https://api.trello.com/1/members/me")
    .signature_method(SignatureMethod::HmacSha1)
    .userinfo(UserInfoMapping::STANDARD.subject("/id").name("/fullName").username("/username").email("/email"));

/// The scopes of Trello, as types: the words of `scopes(…)` beside `preset = trello`.
pub mod scope {}
