//! [Toyhouse](https://toyhou.se), by OAuth 2.0.
//!
//! ```no_run
//! use oauth_runtime::prelude::*;
//!
//! #[derive(OAuthProvider)]
//! #[oauth(preset = toyhouse)]
//! struct Toyhouse;
//! ```
//!
//! | what | value |
//! |---|---|
//! | the redirect URI to register | `https://your.example/auth/toyhouse` |
//! | `TOYHOUSE_CLIENT_ID` | the client identifier |
//! | `TOYHOUSE_CLIENT_SECRET` | the client secret |
//! | it tells | name, login name, e-mail address, picture |
//!
//! Paths and settings are called after the struct: `struct Login;` has `/auth/login` and `LOGIN_CLIENT_ID`.
//!
//! Facts of 2026-11, listed by one project alone, `socialite`: nobody has confirmed them.

// Written by `cargo xtask presets` from `presets/toyhouse.toml`; edit that.

use crate::declaration::description::{ClientAuthenticationMethod, ProviderDescription, UserInfoMapping};

/// What is known about Toyhouse.
pub const DESCRIPTION: ProviderDescription = ProviderDescription::oauth2("toyhouse", "Toyhouse")
    .authorization_endpoint("https://toyhou.se/~oauth/authorize")
    .token_endpoint("https://toyhou.se/~oauth/token")
    .userinfo_endpoint("https://toyhou.se/~api/v1/me")
    .client_authentication(ClientAuthenticationMethod::ClientSecretPost)
    .userinfo(
        UserInfoMapping::STANDARD
            .subject("/id")
            .name("/username")
            .username("/username")
            .email("/email")
            .picture("/avatar"),
    )
    .email_scopes(&[]);

/// The scopes of Toyhouse, as types: the words of `scopes(…)` beside `preset = toyhouse`.
pub mod scope {}
