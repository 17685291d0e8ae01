//! [Monzo](https://monzo.com), by OAuth 2.0.
//!
//! ```no_run
//! use oauth_runtime::prelude::*;
//!
//! #[derive(OAuthProvider)]
//! #[oauth(preset = monzo)]
//! struct Monzo;
//! ```
//!
//! | what | value |
//! |---|---|
//! | register the application at | <https://developers.monzo.com> |
//! | the redirect URI to register | `https://your.example/auth/monzo`, “Redirect URLs” |
//! | `MONZO_CLIENT_ID` | “Client ID” there |
//! | `MONZO_CLIENT_SECRET` | “Client secret” there |
//!
//! Paths and settings are called after the struct: `struct Login;` has `/auth/login` and `LOGIN_CLIENT_ID`.
//!
//! - There is no e-mail address and no name.
//! - Until the user allows the access in the app of Monzo as well, the token shows who the user is and nothing else.
//! - The API is for your own account and a few people you name, not for the public.
//!
//! Facts of 2026-11, listed by `social-core` and `socialite`.

// Written by `cargo xtask presets` from `presets/monzo.toml`; edit that.

use crate::declaration::description::{ClientAuthenticationMethod, ProviderDescription, UserInfoMapping};

/// What is known about Monzo.
pub const DESCRIPTION: ProviderDescription = ProviderDescription::oauth2("monzo", "Monzo")
    .authorization_endpoint("https://auth.monzo.com/")
    .token_endpoint("https://api.monzo.com/oauth2/token")
    .userinfo_endpoint("https://api.monzo.com/ping/whoami")
    .client_authentication(ClientAuthenticationMethod::ClientSecretPost)
    .userinfo(UserInfoMapping::STANDARD.subject("/user_id"));

/// The scopes of Monzo, as types: the words of `scopes(…)` beside `preset = monzo`.
pub mod scope {}
