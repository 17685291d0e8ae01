//! [Flexmls](https://www.flexmls.com), by OAuth 2.0.
//!
//! ```no_run
//! use oauth_runtime::prelude::*;
//!
//! #[derive(OAuthProvider)]
//! #[oauth(preset = flexmls)]
//! struct Flexmls;
//! ```
//!
//! | what | value |
//! |---|---|
//! | the redirect URI to register | `https://your.example/auth/flexmls` |
//! | `FLEXMLS_CLIENT_ID` | the client identifier |
//! | `FLEXMLS_CLIENT_SECRET` | the client secret |
//! | it tells | name, e-mail address |
//!
//! Paths and settings are called after the struct: `struct Login;` has `/auth/login` and `LOGIN_CLIENT_ID`.
//!
//! - FBS registers applications itself: ask for a key of the Spark API.
//!
//! Facts of 2026-11, listed by one project alone, `socialite`: nobody has confirmed them.

// Written by `cargo xtask presets` from `presets/flexmls.toml`; edit that.

use crate::declaration::description::{ClientAuthenticationMethod, ProviderDescription, UserInfoMapping};

/// What is known about Flexmls.
pub const DESCRIPTION: ProviderDescription = ProviderDescription::oauth2("flexmls", "Flexmls")
    .authorization_endpoint("https://sparkplatform.com/oauth2")
    .token_endpoint("https://sparkapi.com/v1/oauth2/grant")
    .userinfo_endpoint("https://sparkapi.com/v1/my/account")
    .client_authentication(ClientAuthenticationMethod::ClientSecretPost)
    .optional_token_type()
    .userinfo(
        UserInfoMapping::STANDARD
            .subject("/D/Results/0/Id")
            .name("/D/Results/0/Name")
            .email("/D/Results/0/Emails/0/Address"),
    )
    .email_scopes(&[]);

/// The scopes of Flexmls, as types: the words of `scopes(…)` beside `preset = flexmls`.
pub mod scope {}
