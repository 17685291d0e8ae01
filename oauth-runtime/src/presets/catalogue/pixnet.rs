//! [Pixnet](https://www.pixnet.net), by OAuth 2.0.
//!
//! ```no_run
//! use oauth_runtime::prelude::*;
//!
//! #[derive(OAuthProvider)]
//! #[oauth(preset = pixnet)]
//! struct Pixnet;
//! ```
//!
//! | what | value |
//! |---|---|
//! | the redirect URI to register | `https://your.example/auth/pixnet` |
//! | `PIXNET_CLIENT_ID` | the client identifier |
//! | `PIXNET_CLIENT_SECRET` | the client secret |
//! | it tells | name, login name, e-mail address, picture |
//!
//! Paths and settings are called after the struct: `struct Login;` has `/auth/login` and `LOGIN_CLIENT_ID`.
//!
//! Facts of 2026-11, listed by one project alone, `socialite`: nobody has confirmed them.

// Written by `cargo xtask presets` from `presets/pixnet.toml`; edit that.

use crate::declaration::description::{ClientAuthenticationMethod, ProviderDescription, UserInfoMapping};

/// What is known about Pixnet.
pub const DESCRIPTION: ProviderDescription = ProviderDescription::oauth2("pixnet", "Pixnet")
    .authorization_endpoint("https://emma.pixnet.cc/oauth2/authorize")
    .token_endpoint("https://emma.pixnet.cc/oauth2/grant")
    .userinfo_endpoint("https://emma.pixnet.cc/account")
    .client_authentication(ClientAuthenticationMethod::ClientSecretPost)
    .userinfo(
        UserInfoMapping::STANDARD
            .subject("/account/identity")
            .name("/account/display_name")
            .username("/account/name")
            .email("/account/email")
            .picture("/account/avatar"),
    )
    .dangerous_access_token_query("access_token")
    .email_scopes(&[]);

/// The scopes of Pixnet, as types: the words of `scopes(…)` beside `preset = pixnet`.
pub mod scope {}
