//! [Trakt](https://trakt.tv), by OAuth 2.0.
//!
//! ```no_run
//! use oauth_runtime::prelude::*;
//!
//! #[derive(OAuthProvider)]
//! #[oauth(preset = trakt)]
//! struct Trakt;
//! ```
//!
//! | what | value |
//! |---|---|
//! | register the application at | <https://trakt.tv/oauth/applications> |
//! | the redirect URI to register | `https://your.example/auth/trakt`, “Redirect URI” |
//! | `TRAKT_CLIENT_ID` | “Client ID” there |
//! | `TRAKT_CLIENT_SECRET` | “Client Secret” there |
//! | it tells | name, login name, picture |
//! | where users take access away | <https://trakt.tv/oauth/authorized_applications> |
//!
//! Paths and settings are called after the struct: `struct Login;` has `/auth/login` and `LOGIN_CLIENT_ID`.
//!
//! - The provider gives out no e-mail address: ask the user for one where you need it.
//!
//! Facts of 2026-11, listed by `aspnet`, `authjs` and 5 more.

// Written by `cargo xtask presets` from `presets/trakt.toml`; edit that.

use crate::declaration::description::{ClientAuthenticationMethod, ProviderDescription, UserInfoMapping};

/// What is known about Trakt.
pub const DESCRIPTION: ProviderDescription = ProviderDescription::oauth2("trakt", "Trakt")
    .authorization_endpoint("https://trakt.tv/oauth/authorize")
    .token_endpoint("https://api.trakt.tv/oauth/token")
    .userinfo_endpoint("https://api.trakt.tv/users/settings")
    .client_authentication(ClientAuthenticationMethod::ClientSecretPost)
    .headers(&[("trakt-api-version", "2"), ("trakt-api-key", "{client_id}")])
    .userinfo(
        UserInfoMapping::STANDARD
            .subject("/user/ids/uuid")
            .name("/user/name")
            .username("/user/username")
            .picture("/user/images/avatar/full"),
    );

/// The scopes of Trakt, as types: the words of `scopes(…)` beside `preset = trakt`.
pub mod scope {}
