//! [Xaman (Xumm)](https://xaman.app), by OAuth 2.0.
//!
//! ```no_run
//! use oauth_runtime::prelude::*;
//!
//! #[derive(OAuthProvider)]
//! #[oauth(preset = xumm)]
//! struct Xumm;
//! ```
//!
//! | what | value |
//! |---|---|
//! | register the application at | <https://apps.xumm.dev> |
//! | the redirect URI to register | `https://your.example/auth/xumm`, “Redirect URIs” |
//! | `XUMM_CLIENT_ID` | “API Key” there |
//! | `XUMM_CLIENT_SECRET` | “API Secret” there |
//! | it tells | name, e-mail address, picture |
//!
//! Paths and settings are called after the struct: `struct Login;` has `/auth/login` and `LOGIN_CLIENT_ID`.
//!
//! - The subject is an account of the XRP Ledger.
//!
//! Facts of 2026-11, listed by one project alone, `aspnet`: nobody has confirmed them.

// Written by `cargo xtask presets` from `presets/xumm.toml`; edit that.

use crate::declaration::description::{ClientAuthenticationMethod, ProviderDescription, UserInfoMapping};

/// What is known about Xaman (Xumm).
pub const DESCRIPTION: ProviderDescription = ProviderDescription::oauth2("xumm", "Xaman (Xumm)")
    .authorization_endpoint("https://oauth2.xumm.app/auth")
    .token_endpoint("https://oauth2.xumm.app/token")
    .userinfo_endpoint("https://oauth2.xumm.app/userinfo")
    .client_authentication(ClientAuthenticationMethod::ClientSecretPost)
    .userinfo(UserInfoMapping::STANDARD.subject("/sub").name("/name").email("/email").picture("/picture"))
    .email_scopes(&[]);

/// The scopes of Xaman (Xumm), as types: the words of `scopes(…)` beside `preset = xumm`.
pub mod scope {}
