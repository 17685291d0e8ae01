//! [ServiceChannel](https://servicechannel.com), by OAuth 2.0.
//!
//! ```no_run
//! use oauth_runtime::prelude::*;
//!
//! #[derive(OAuthProvider)]
//! #[oauth(preset = servicechannel)]
//! struct ServiceChannel;
//! ```
//!
//! | what | value |
//! |---|---|
//! | the redirect URI to register | `https://your.example/auth/servicechannel` |
//! | `SERVICECHANNEL_CLIENT_ID` | the client identifier |
//! | `SERVICECHANNEL_CLIENT_SECRET` | the client secret |
//! | it tells | login name, e-mail address |
//!
//! Paths and settings are called after the struct: `struct Login;` has `/auth/login` and `LOGIN_CLIENT_ID`.
//!
//! Facts of 2026-11, listed by one project alone, `aspnet`: nobody has confirmed them.

// Written by `cargo xtask presets` from `presets/servicechannel.toml`; edit that.

use crate::declaration::description::{ClientAuthenticationMethod, ProviderDescription, UserInfoMapping};

/// What is known about ServiceChannel.
pub const DESCRIPTION: ProviderDescription = ProviderDescription::oauth2("servicechannel", "ServiceChannel")
    .authorization_endpoint("https://login.servicechannel.com/oauth/authorize")
    .token_endpoint("https://login.servicechannel.com/oauth/token")
    .userinfo_endpoint("https://api.servicechannel.com/v3/users/current/profile")
    .client_authentication(ClientAuthenticationMethod::ClientSecretPost)
    .userinfo(
        UserInfoMapping::STANDARD
            .subject("/UserProfile/UserId")
            .username("/UserProfile/UserName")
            .email("/UserProfile/Email"),
    )
    .email_scopes(&[]);

/// The scopes of ServiceChannel, as types: the words of `scopes(…)` beside `preset = servicechannel`.
pub mod scope {}
