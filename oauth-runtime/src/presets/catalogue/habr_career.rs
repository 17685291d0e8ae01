//! [Habr Career](https://career.habr.com), by OAuth 2.0.
//!
//! ```no_run
//! use oauth_runtime::prelude::*;
//!
//! #[derive(OAuthProvider)]
//! #[oauth(preset = habr_career)]
//! struct HabrCareer;
//! ```
//!
//! | what | value |
//! |---|---|
//! | the redirect URI to register | `https://your.example/auth/habrcareer` |
//! | `HABRCAREER_CLIENT_ID` | the client identifier |
//! | `HABRCAREER_CLIENT_SECRET` | the client secret |
//! | it tells | name, login name, e-mail address, picture |
//!
//! Paths and settings are called after the struct: `struct Login;` has `/auth/login` and `LOGIN_CLIENT_ID`.
//!
//! - The profile has nothing more lasting than the login name, which can change hands.
//!
//! Facts of 2026-11, listed by one project alone, `socialite`: nobody has confirmed them.

// Written by `cargo xtask presets` from `presets/habr_career.toml`; edit that.

use crate::declaration::description::{ClientAuthenticationMethod, ProviderDescription, UserInfoMapping};

/// What is known about Habr Career.
pub const DESCRIPTION: ProviderDescription = ProviderDescription::oauth2("habr_career", "Habr Career")
    .authorization_endpoint("https://career.habr.com/integrations/oauth/authorize")
    .token_endpoint("https://career.habr.com/integrations/oauth/token")
    .userinfo_endpoint("https://career.habr.com/api/v1/integrations/users/me")
    .client_authentication(ClientAuthenticationMethod::ClientSecretPost)
    .userinfo(
        UserInfoMapping::STANDARD
            .changing_subject("/login")
            .name("{/first_name} {/last_name}")
            .username("/login")
            .email("/email")
            .picture("/avatar"),
    )
    .dangerous_access_token_query("access_token")
    .email_scopes(&[]);

/// The scopes of Habr Career, as types: the words of `scopes(…)` beside `preset = habr_career`.
pub mod scope {}
