//! [FreeAgent](https://www.freeagent.com), by OAuth 2.0.
//!
//! ```no_run
//! use oauth_runtime::prelude::*;
//!
//! #[derive(OAuthProvider)]
//! #[oauth(preset = freeagent)]
//! struct FreeAgent;
//! ```
//!
//! | what | value |
//! |---|---|
//! | register the application at | <https://dev.freeagent.com> |
//! | the redirect URI to register | `https://your.example/auth/freeagent`, “OAuth redirect URIs” |
//! | `FREEAGENT_CLIENT_ID` | “OAuth identifier” there |
//! | `FREEAGENT_CLIENT_SECRET` | “OAuth secret” there |
//! | it tells | name, e-mail address |
//!
//! Paths and settings are called after the struct: `struct Login;` has `/auth/login` and `LOGIN_CLIENT_ID`.
//!
//! - The identifier is an address, `https://api.freeagent.com/v2/users/` and a number: it stays.
//! - The sandbox has the host api.sandbox.freeagent.com: write the endpoints with it.
//!
//! Facts of 2026-11, listed by `grant` and `nango`.

// Written by `cargo xtask presets` from `presets/freeagent.toml`; edit that.

use crate::declaration::description::{ClientAuthenticationMethod, ProviderDescription, UserInfoMapping};

/// What is known about FreeAgent.
pub const DESCRIPTION: ProviderDescription = ProviderDescription::oauth2("freeagent", "FreeAgent")
    .authorization_endpoint("https://api.freeagent.com/v2/approve_app")
    .token_endpoint("https://api.freeagent.com/v2/token_endpoint")
    .userinfo_endpoint("https://api.freeagent.com/v2/users/me")
    .client_authentication(ClientAuthenticationMethod::ClientSecretBasic)
    .userinfo(
        UserInfoMapping::STANDARD
            .subject("/user/url")
            .name("{/user/first_name} {/user/last_name}")
            .email("/user/email"),
    )
    .email_scopes(&[]);

/// The scopes of FreeAgent, as types: the words of `scopes(…)` beside `preset = freeagent`.
pub mod scope {}
