//! [Intercom](https://www.intercom.com), by OAuth 2.0.
//!
//! ```no_run
//! use oauth_runtime::prelude::*;
//!
//! #[derive(OAuthProvider)]
//! #[oauth(preset = intercom)]
//! struct Intercom;
//! ```
//!
//! | what | value |
//! |---|---|
//! | register the application at | <https://app.intercom.com/a/apps/_/developer-hub> |
//! | the redirect URI to register | `https://your.example/auth/intercom`, “Redirect URLs” |
//! | `INTERCOM_CLIENT_ID` | “Client ID” there |
//! | `INTERCOM_CLIENT_SECRET` | “Client secret” there |
//! | it tells | name, e-mail address, picture |
//! | e-mail addresses | verified where the provider says so of the address |
//!
//! Paths and settings are called after the struct: `struct Login;` has `/auth/login` and `LOGIN_CLIENT_ID`.
//!
//! - Access tokens do not expire.
//! - What the application may do is chosen at its registration, not by scopes.
//!
//! Facts of 2026-11, listed by `goth`, `nango` and 2 more.

// Written by `cargo xtask presets` from `presets/intercom.toml`; edit that.

use crate::declaration::description::{ClientAuthenticationMethod, ProviderDescription, UserInfoMapping};

/// What is known about Intercom.
pub const DESCRIPTION: ProviderDescription = ProviderDescription::oauth2("intercom", "Intercom")
    .authorization_endpoint("https://app.intercom.com/oauth")
    .token_endpoint("https://api.intercom.io/auth/eagle/token")
    .userinfo_endpoint("https://api.intercom.io/me")
    .client_authentication(ClientAuthenticationMethod::ClientSecretPost)
    .userinfo(
        UserInfoMapping::STANDARD
            .subject("/id")
            .name("/name")
            .email("/email")
            .email_verified("/email_verified")
            .picture("/avatar/image_url"),
    )
    .email_scopes(&[]);

/// The scopes of Intercom, as types: the words of `scopes(…)` beside `preset = intercom`.
pub mod scope {}
