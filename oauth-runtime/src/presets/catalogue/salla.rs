//! [Salla](https://salla.com), by OAuth 2.0.
//!
//! ```no_run
//! use oauth_runtime::prelude::*;
//!
//! #[derive(OAuthProvider)]
//! #[oauth(preset = salla)]
//! struct Salla;
//! ```
//!
//! | what | value |
//! |---|---|
//! | register the application at | <https://salla.partners> |
//! | the redirect URI to register | `https://your.example/auth/salla`, “Callback URL” |
//! | `SALLA_CLIENT_ID` | “Client ID” there |
//! | `SALLA_CLIENT_SECRET` | “Client Secret Key” there |
//! | it tells | name, e-mail address, picture |
//! | refresh tokens | with the key `refresh_tokens`, which asks for the scope `offline_access` |
//!
//! Paths and settings are called after the struct: `struct Login;` has `/auth/login` and `LOGIN_CLIENT_ID`.
//!
//! - The user is one of the store's staff, and the picture is the store's.
//!
//! Facts of 2026-11, listed by one project alone, `socialite`: nobody has confirmed them.

// Written by `cargo xtask presets` from `presets/salla.toml`; edit that.

use crate::declaration::description::{ClientAuthenticationMethod, ProviderDescription, UserInfoMapping};

/// What is known about Salla.
pub const DESCRIPTION: ProviderDescription = ProviderDescription::oauth2("salla", "Salla")
    .authorization_endpoint("https://accounts.salla.sa/oauth2/auth")
    .token_endpoint("https://accounts.salla.sa/oauth2/token")
    .userinfo_endpoint("https://accounts.salla.sa/oauth2/user/info")
    .client_authentication(ClientAuthenticationMethod::ClientSecretPost)
    .userinfo(
        UserInfoMapping::STANDARD
            .subject("/data/id")
            .name("/data/name")
            .email("/data/email")
            .picture("/data/merchant/avatar"),
    )
    .email_scopes(&[]);

/// The scopes of Salla, as types: the words of `scopes(…)` beside `preset = salla`.
///
/// | type | scope |
/// |---|---|
/// | `offline_access` | `offline_access` |
pub mod scope {
    pub use crate::scope::offline_access;
}
