//! [MapMyFitness (Under Armour)](https://www.mapmyfitness.com), by OAuth 2.0.
//!
//! ```no_run
//! use oauth_runtime::prelude::*;
//!
//! #[derive(OAuthProvider)]
//! #[oauth(preset = map_my_fitness)]
//! struct MapMyFitness;
//! ```
//!
//! | what | value |
//! |---|---|
//! | the redirect URI to register | `https://your.example/auth/mapmyfitness` |
//! | `MAPMYFITNESS_CLIENT_ID` | the client identifier |
//! | `MAPMYFITNESS_CLIENT_SECRET` | the client secret |
//! | it tells | name, login name, e-mail address |
//!
//! Paths and settings are called after the struct: `struct Login;` has `/auth/login` and `LOGIN_CLIENT_ID`.
//!
//! Facts of 2026-11, listed by `grant`, `oauthd` and 1 more.

// Written by `cargo xtask presets` from `presets/map_my_fitness.toml`; edit that.

use crate::declaration::description::{ClientAuthenticationMethod, ProviderDescription, UserInfoMapping};

/// What is known about MapMyFitness (Under Armour).
pub const DESCRIPTION: ProviderDescription =
    ProviderDescription::oauth2("map_my_fitness", "MapMyFitness (Under Armour)")
        .authorization_endpoint("https://www.mapmyfitness.com/v7.0/oauth2/authorize")
        .token_endpoint("https://oauth2-api.mapmyapi.com/v7.0/oauth2/access_token")
        .userinfo_endpoint("https://oauth2-api.mapmyapi.com/v7.0/user/self/")
        .client_authentication(ClientAuthenticationMethod::ClientSecretPost)
        .headers(&[("Api-Key", "{client_id}")])
        .userinfo(
            UserInfoMapping::STANDARD
                .subject("/id")
                .name("{/first_name} {/last_name}")
                .username("/username")
                .email("/email"),
        )
        .email_scopes(&[]);

/// The scopes of MapMyFitness (Under Armour), as types: the words of `scopes(…)` beside `preset = map_my_fitness`.
pub mod scope {}
