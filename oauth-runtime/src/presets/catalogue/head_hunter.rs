//! [HeadHunter (hh.ru)](https://hh.ru), by OAuth 2.0.
//!
//! ```no_run
//! use oauth_runtime::prelude::*;
//!
//! #[derive(OAuthProvider)]
//! #[oauth(preset = head_hunter)]
//! struct HeadHunter;
//! ```
//!
//! | what | value |
//! |---|---|
//! | register the application at | <https://dev.hh.ru/admin> |
//! | the redirect URI to register | `https://your.example/auth/headhunter`, “Redirect URI” |
//! | `HEADHUNTER_CLIENT_ID` | “Client ID” there |
//! | `HEADHUNTER_CLIENT_SECRET` | “Client Secret” there |
//! | it tells | name, e-mail address |
//!
//! Paths and settings are called after the struct: `struct Login;` has `/auth/login` and `LOGIN_CLIENT_ID`.
//!
//! Facts of 2026-11, listed by `scribejava` and `socialite`.

// Written by `cargo xtask presets` from `presets/head_hunter.toml`; edit that.

use crate::declaration::description::{ClientAuthenticationMethod, ProviderDescription, UserInfoMapping};

/// What is known about HeadHunter (hh.ru).
pub const DESCRIPTION: ProviderDescription = ProviderDescription::oauth2("head_hunter", "HeadHunter (hh.ru)")
    .authorization_endpoint("https://hh.ru/oauth/authorize")
    .token_endpoint("https://hh.ru/oauth/token")
    .userinfo_endpoint("https://api.hh.ru/me")
    .client_authentication(ClientAuthenticationMethod::ClientSecretPost)
    .userinfo(UserInfoMapping::STANDARD.subject("/id").name("{/first_name} {/last_name}").email("/email"))
    .email_scopes(&[]);

/// The scopes of HeadHunter (hh.ru), as types: the words of `scopes(…)` beside `preset = head_hunter`.
pub mod scope {}
