//! [Exist.io](https://exist.io), by OAuth 2.0.
//!
//! ```no_run
//! use oauth_runtime::prelude::*;
//!
//! #[derive(OAuthProvider)]
//! #[oauth(preset = exist)]
//! struct Exist;
//! ```
//!
//! | what | value |
//! |---|---|
//! | register the application at | <https://exist.io/account/apps/> |
//! | the redirect URI to register | `https://your.example/auth/exist` |
//! | `EXIST_CLIENT_ID` | the client identifier |
//! | `EXIST_CLIENT_SECRET` | the client secret |
//! | it tells | name, login name, picture |
//! | where users take access away | <https://exist.io/account/apps/> |
//!
//! Paths and settings are called after the struct: `struct Login;` has `/auth/login` and `LOGIN_CLIENT_ID`.
//!
//! - One scope at least must be asked for: add one to `scopes`, such as `mood_read`.
//! - There is no e-mail address.
//!
//! Facts of 2026-11, listed by `allauth` and `nango`.

// Written by `cargo xtask presets` from `presets/exist.toml`; edit that.

use crate::declaration::description::{ClientAuthenticationMethod, ProviderDescription, UserInfoMapping};

/// What is known about Exist.io.
pub const DESCRIPTION: ProviderDescription = ProviderDescription::oauth2("exist", "Exist.io")
    .authorization_endpoint("https://exist.io/oauth2/authorize")
    .token_endpoint("https://exist.io/oauth2/access_token")
    .userinfo_endpoint("https://exist.io/api/2/accounts/profile/")
    .client_authentication(ClientAuthenticationMethod::ClientSecretPost)
    .userinfo(
        UserInfoMapping::STANDARD
            .changing_subject("/username")
            .name("{/first_name} {/last_name}")
            .username("/username")
            .picture("/avatar"),
    );

/// The scopes of Exist.io, as types: the words of `scopes(…)` beside `preset = exist`.
pub mod scope {}
