//! [Kit](https://kit.com), by OAuth 2.0.
//!
//! ```no_run
//! use oauth_runtime::prelude::*;
//!
//! #[derive(OAuthProvider)]
//! #[oauth(preset = kit)]
//! struct Kit;
//! ```
//!
//! | what | value |
//! |---|---|
//! | the redirect URI to register | `https://your.example/auth/kit` |
//! | `KIT_CLIENT_ID` | the client identifier |
//! | `KIT_CLIENT_SECRET` | the client secret |
//! | it tells | name, e-mail address |
//!
//! Paths and settings are called after the struct: `struct Login;` has `/auth/login` and `LOGIN_CLIENT_ID`.
//!
//! Facts of 2026-11, listed by one project alone, `socialite`: nobody has confirmed them.

// Written by `cargo xtask presets` from `presets/kit.toml`; edit that.

use crate::declaration::description::{ClientAuthenticationMethod, ProviderDescription, UserInfoMapping};

/// What is known about Kit.
pub const DESCRIPTION: ProviderDescription = ProviderDescription::oauth2("kit", "Kit")
    .authorization_endpoint("https://app.kit.com/oauth/authorize")
    .token_endpoint("https://app.kit.com/oauth/token")
    .userinfo_endpoint("https://api.kit.com/v4/account")
    .client_authentication(ClientAuthenticationMethod::ClientSecretPost)
    .userinfo(UserInfoMapping::STANDARD.subject("/user/id").name("/account/name").email("/user/email"))
    .email_scopes(&[]);

/// The scopes of Kit, as types: the words of `scopes(…)` beside `preset = kit`.
pub mod scope {}
