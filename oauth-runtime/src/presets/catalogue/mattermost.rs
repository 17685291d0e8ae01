//! [Mattermost](https://mattermost.com), by OAuth 2.0.
//!
//! ```no_run
//! use oauth_runtime::prelude::*;
//!
//! #[derive(OAuthProvider)]
//! #[oauth(preset = mattermost)]
//! struct Mattermost {
//!     domain: String,
//! }
//! ```
//!
//! | what | value |
//! |---|---|
//! | the redirect URI to register | `https://your.example/auth/mattermost` |
//! | `MATTERMOST_CLIENT_ID` | the client identifier |
//! | `MATTERMOST_CLIENT_SECRET` | the client secret |
//! | `MATTERMOST_DOMAIN` | Host of the Mattermost server, such as `chat.example.com` |
//! | it tells | name, login name, e-mail address |
//! | e-mail addresses | verified where the provider says so of the address |
//!
//! Paths and settings are called after the struct: `struct Login;` has `/auth/login` and `LOGIN_CLIENT_ID`.
//!
//! - An administrator allows applications first, under Integrations in the System Console.
//!
//! Facts of 2026-11, listed by `authjs` and `socialite`.

// Written by `cargo xtask presets` from `presets/mattermost.toml`; edit that.

use crate::declaration::description::{ClientAuthenticationMethod, ProviderDescription, UserInfoMapping};

/// What is known about Mattermost.
pub const DESCRIPTION: ProviderDescription = ProviderDescription::oauth2("mattermost", "Mattermost")
    .authorization_endpoint("https://{domain}/oauth/authorize")
    .token_endpoint("https://{domain}/oauth/access_token")
    .userinfo_endpoint("https://{domain}/api/v4/users/me")
    .client_authentication(ClientAuthenticationMethod::ClientSecretPost)
    .userinfo(
        UserInfoMapping::STANDARD
            .subject("/id")
            .name("{/first_name} {/last_name}")
            .username("/username")
            .email("/email")
            .email_verified("/email_verified"),
    )
    .email_scopes(&[]);

/// The scopes of Mattermost, as types: the words of `scopes(…)` beside `preset = mattermost`.
pub mod scope {}
