//! [UserVoice](https://www.uservoice.com), by OAuth 1.0a.
//!
//! ```no_run
//! use oauth_runtime::prelude::*;
//!
//! #[derive(OAuthProvider)]
//! #[oauth(preset = uservoice)]
//! struct UserVoice {
//!     subdomain: String,
//! }
//! ```
//!
//! | what | value |
//! |---|---|
//! | the redirect URI to register | `https://your.example/auth/uservoice` |
//! | `USERVOICE_CLIENT_ID` | the client identifier |
//! | `USERVOICE_CLIENT_SECRET` | the client secret |
//! | `USERVOICE_SUBDOMAIN` | Subdomain of the account, the part before .uservoice.com, such as `acme` |
//! | it tells | name, e-mail address, picture |
//!
//! Paths and settings are called after the struct: `struct Login;` has `/auth/login` and `LOGIN_CLIENT_ID`.
//!
//! Facts of 2026-11, listed by `grant` and `league-oauth1`.

// Written by `cargo xtask presets` from `presets/uservoice.toml`; edit that.

use crate::declaration::description::{ProviderDescription, SignatureMethod, UserInfoMapping};

/// What is known about UserVoice.
pub const DESCRIPTION: ProviderDescription = ProviderDescription::oauth1("uservoice", "UserVoice")
    .temporary_credentials_endpoint("https://{subdomain}.uservoice.com/oauth/request_token")
    .authorization_endpoint("https://{subdomain}.uservoice.com/oauth/authorize")
    .token_endpoint("https://{subdomain}.uservoice.com/oauth/access_token")
    .userinfo_endpoint("https://{subdomain}.uservoice.com/api/v1/users/current.json")
    .signature_method(SignatureMethod::HmacSha1)
    .userinfo(
        UserInfoMapping::STANDARD
            .subject("/user/id")
            .name("/user/name")
            .email("/user/email")
            .picture("/user/avatar_url"),
    );

/// The scopes of UserVoice, as types: the words of `scopes(…)` beside `preset = uservoice`.
pub mod scope {}
