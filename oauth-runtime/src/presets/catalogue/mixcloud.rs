//! [Mixcloud](https://www.mixcloud.com), by OAuth 2.0.
//!
//! ```no_run
//! use oauth_runtime::prelude::*;
//!
//! #[derive(OAuthProvider)]
//! #[oauth(preset = mixcloud)]
//! struct Mixcloud;
//! ```
//!
//! | what | value |
//! |---|---|
//! | register the application at | <https://www.mixcloud.com/developers/create/> |
//! | the redirect URI to register | `https://your.example/auth/mixcloud` |
//! | `MIXCLOUD_CLIENT_ID` | the client identifier |
//! | `MIXCLOUD_CLIENT_SECRET` | the client secret |
//! | it tells | name, login name, picture |
//!
//! Paths and settings are called after the struct: `struct Login;` has `/auth/login` and `LOGIN_CLIENT_ID`.
//!
//! - There is no e-mail address.
//! - The profile has nothing more lasting than the path of the user's page, which changes with the user name.
//!
//! Facts of 2026-11, listed by `aspnet`, `grant` and 3 more.

// Written by `cargo xtask presets` from `presets/mixcloud.toml`; edit that.

use crate::declaration::description::{ClientAuthenticationMethod, ProviderDescription, UserInfoMapping};

/// What is known about Mixcloud.
pub const DESCRIPTION: ProviderDescription = ProviderDescription::oauth2("mixcloud", "Mixcloud")
    .authorization_endpoint("https://www.mixcloud.com/oauth/authorize")
    .token_endpoint("https://www.mixcloud.com/oauth/access_token")
    .userinfo_endpoint("https://api.mixcloud.com/me/")
    .client_authentication(ClientAuthenticationMethod::ClientSecretPost)
    .userinfo(
        UserInfoMapping::STANDARD
            .changing_subject("/key")
            .name("/name")
            .username("/username")
            .picture("/pictures/large"),
    )
    .dangerous_access_token_query("access_token");

/// The scopes of Mixcloud, as types: the words of `scopes(…)` beside `preset = mixcloud`.
pub mod scope {}
