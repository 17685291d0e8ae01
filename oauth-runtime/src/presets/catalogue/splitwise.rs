//! [Splitwise](https://www.splitwise.com), by OAuth 2.0.
//!
//! ```no_run
//! use oauth_runtime::prelude::*;
//!
//! #[derive(OAuthProvider)]
//! #[oauth(preset = splitwise)]
//! struct Splitwise;
//! ```
//!
//! | what | value |
//! |---|---|
//! | register the application at | <https://secure.splitwise.com/apps> |
//! | the redirect URI to register | `https://your.example/auth/splitwise`, “Callback URL” |
//! | `SPLITWISE_CLIENT_ID` | “Consumer Key” there |
//! | `SPLITWISE_CLIENT_SECRET` | “Consumer Secret” there |
//! | it tells | name, e-mail address, picture |
//!
//! Paths and settings are called after the struct: `struct Login;` has `/auth/login` and `LOGIN_CLIENT_ID`.
//!
//! Facts of 2026-11, listed by `golang-oauth2` and `nango`.

// Written by `cargo xtask presets` from `presets/splitwise.toml`; edit that.

use crate::declaration::description::{ClientAuthenticationMethod, ProviderDescription, UserInfoMapping};

/// What is known about Splitwise.
pub const DESCRIPTION: ProviderDescription = ProviderDescription::oauth2("splitwise", "Splitwise")
    .authorization_endpoint("https://secure.splitwise.com/oauth/authorize")
    .token_endpoint("https://secure.splitwise.com/oauth/token")
    .userinfo_endpoint("https://secure.splitwise.com/api/v3.0/get_current_user")
    .client_authentication(ClientAuthenticationMethod::ClientSecretPost)
    .userinfo(
        UserInfoMapping::STANDARD
            .subject("/user/id")
            .name("{/user/first_name} {/user/last_name}")
            .email("/user/email")
            .picture("/user/picture/medium"),
    )
    .email_scopes(&[]);

/// The scopes of Splitwise, as types: the words of `scopes(…)` beside `preset = splitwise`.
pub mod scope {}
