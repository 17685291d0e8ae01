//! [Basecamp (37signals Launchpad)](https://basecamp.com), by OAuth 2.0.
//!
//! ```no_run
//! use oauth_runtime::prelude::*;
//!
//! #[derive(OAuthProvider)]
//! #[oauth(preset = basecamp)]
//! struct Basecamp;
//! ```
//!
//! | what | value |
//! |---|---|
//! | register the application at | <https://launchpad.37signals.com/integrations> |
//! | the redirect URI to register | `https://your.example/auth/basecamp`, “Redirect URI” |
//! | `BASECAMP_CLIENT_ID` | “Client ID” there |
//! | `BASECAMP_CLIENT_SECRET` | “Client Secret” there |
//! | it tells | name, e-mail address |
//!
//! Paths and settings are called after the struct: `struct Login;` has `/auth/login` and `LOGIN_CLIENT_ID`.
//!
//! - The address of an account's API is in the profile, at `/accounts/0/href` and so on: a user may have several.
//!
//! Facts of 2026-11, listed by `allauth`, `aspnet` and 6 more.

// Written by `cargo xtask presets` from `presets/basecamp.toml`; edit that.

use crate::declaration::description::{ClientAuthenticationMethod, ProviderDescription, UserInfoMapping};

/// What is known about Basecamp (37signals Launchpad).
pub const DESCRIPTION: ProviderDescription = ProviderDescription::oauth2("basecamp", "Basecamp (37signals Launchpad)")
    .authorization_endpoint("https://launchpad.37signals.com/authorization/new")
    .authorization_params(&[("type", "web_server")])
    .token_endpoint("https://launchpad.37signals.com/authorization/token")
    .token_params(&[("type", "web_server")])
    .userinfo_endpoint("https://launchpad.37signals.com/authorization.json")
    .client_authentication(ClientAuthenticationMethod::ClientSecretPost)
    .optional_token_type()
    .userinfo(
        UserInfoMapping::STANDARD
            .subject("/identity/id")
            .name("{/identity/first_name} {/identity/last_name}")
            .email("/identity/email_address"),
    )
    .refresh_params(&[("type", "refresh")])
    .email_scopes(&[]);

/// The scopes of Basecamp (37signals Launchpad), as types: the words of `scopes(…)` beside `preset = basecamp`.
pub mod scope {}
