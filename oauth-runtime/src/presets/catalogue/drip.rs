//! [Drip](https://www.drip.com), by OAuth 2.0.
//!
//! ```no_run
//! use oauth_runtime::prelude::*;
//!
//! #[derive(OAuthProvider)]
//! #[oauth(preset = drip)]
//! struct Drip;
//! ```
//!
//! | what | value |
//! |---|---|
//! | the redirect URI to register | `https://your.example/auth/drip` |
//! | `DRIP_CLIENT_ID` | the client identifier |
//! | `DRIP_CLIENT_SECRET` | the client secret |
//! | it tells | name, e-mail address |
//!
//! Paths and settings are called after the struct: `struct Login;` has `/auth/login` and `LOGIN_CLIENT_ID`.
//!
//! - Drip names users by their e-mail address alone: whoever has the address later has the account.
//!
//! Facts of 2026-11, listed by `allauth`, `oauthd` and 1 more.

// Written by `cargo xtask presets` from `presets/drip.toml`; edit that.

use crate::declaration::description::{ClientAuthenticationMethod, ProviderDescription, UserInfoMapping};

/// What is known about Drip.
pub const DESCRIPTION: ProviderDescription = ProviderDescription::oauth2("drip", "Drip")
    .authorization_endpoint("https://www.getdrip.com/oauth/authorize")
    .token_endpoint("https://www.getdrip.com/oauth/token")
    .userinfo_endpoint("https://api.getdrip.com/v2/user")
    .client_authentication(ClientAuthenticationMethod::ClientSecretPost)
    .userinfo(
        UserInfoMapping::STANDARD.changing_subject("/users/0/email").name("/users/0/name").email("/users/0/email"),
    )
    .email_scopes(&[]);

/// The scopes of Drip, as types: the words of `scopes(…)` beside `preset = drip`.
pub mod scope {}
