//! [EyeEm](https://www.eyeem.com), by OAuth 2.0.
//!
//! ```no_run
//! use oauth_runtime::prelude::*;
//!
//! #[derive(OAuthProvider)]
//! #[oauth(preset = eyeem)]
//! struct EyeEm;
//! ```
//!
//! | what | value |
//! |---|---|
//! | the redirect URI to register | `https://your.example/auth/eyeem` |
//! | `EYEEM_CLIENT_ID` | the client identifier |
//! | `EYEEM_CLIENT_SECRET` | the client secret |
//! | it tells | name, login name, e-mail address, picture |
//!
//! Paths and settings are called after the struct: `struct Login;` has `/auth/login` and `LOGIN_CLIENT_ID`.
//!
//! Facts of 2026-11, listed by `grant` and `socialite`.

// Written by `cargo xtask presets` from `presets/eyeem.toml`; edit that.

use crate::declaration::description::{ClientAuthenticationMethod, ProviderDescription, UserInfoMapping};

/// What is known about EyeEm.
pub const DESCRIPTION: ProviderDescription = ProviderDescription::oauth2("eyeem", "EyeEm")
    .authorization_endpoint("https://www.eyeem.com/oauth/authorize")
    .token_endpoint("https://api.eyeem.com/v2/oauth/token")
    .userinfo_endpoint("https://api.eyeem.com/v2/users/me")
    .client_authentication(ClientAuthenticationMethod::ClientSecretPost)
    .userinfo(
        UserInfoMapping::STANDARD
            .subject("/user/id")
            .name("/user/fullname")
            .username("/user/nickname")
            .email("/user/email")
            .picture("/user/photoUrl"),
    )
    .email_scopes(&[]);

/// The scopes of EyeEm, as types: the words of `scopes(…)` beside `preset = eyeem`.
pub mod scope {}
