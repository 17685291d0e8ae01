//! [Upwork](https://www.upwork.com), by OAuth 2.0.
//!
//! ```no_run
//! use oauth_runtime::prelude::*;
//!
//! #[derive(OAuthProvider)]
//! #[oauth(preset = upwork)]
//! struct Upwork;
//! ```
//!
//! | what | value |
//! |---|---|
//! | register the application at | <https://www.upwork.com/developer/keys> |
//! | the redirect URI to register | `https://your.example/auth/upwork`, “Callback URL” |
//! | `UPWORK_CLIENT_ID` | “Key” there |
//! | `UPWORK_CLIENT_SECRET` | “Secret” there |
//! | it tells | name, e-mail address |
//!
//! Paths and settings are called after the struct: `struct Login;` has `/auth/login` and `LOGIN_CLIENT_ID`.
//!
//! - OAuth 1.0a is switched off at Upwork, and so is the old API.
//! - The application needs the permission to see the details of users: choose it when you ask for the key.
//!
//! Facts of 2026-11, listed by `grant` and `social-core`.

// Written by `cargo xtask presets` from `presets/upwork.toml`; edit that.

use crate::declaration::description::{ClientAuthenticationMethod, ProviderDescription, UserInfoMapping};
use crate::declaration::quirks::UserinfoMethod;

/// What is known about Upwork.
pub const DESCRIPTION: ProviderDescription = ProviderDescription::oauth2("upwork", "Upwork")
    .authorization_endpoint("https://www.upwork.com/ab/account-security/oauth2/authorize")
    .token_endpoint("https://www.upwork.com/api/v3/oauth2/token")
    .userinfo_endpoint("https://api.upwork.com/graphql")
    .client_authentication(ClientAuthenticationMethod::ClientSecretPost)
    .userinfo(UserInfoMapping::STANDARD.subject("/data/user/id").name("/data/user/name").email("/data/user/email"))
    .userinfo_method(UserinfoMethod::PostJson)
    .userinfo_params(&[("query", "{ user { id name email } }")])
    .email_scopes(&[]);

/// The scopes of Upwork, as types: the words of `scopes(…)` beside `preset = upwork`.
pub mod scope {}
