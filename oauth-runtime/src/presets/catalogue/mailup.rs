//! [MailUp](https://www.mailup.com), by OAuth 2.0.
//!
//! **This preset does not say who the user is.** It gives the application tokens for the provider's API. To log users in add `userinfo_endpoint = "…"` and `userinfo(subject = "/…")`.
//!
//! ```no_run
//! use oauth_runtime::prelude::*;
//!
//! #[derive(OAuthProvider)]
//! #[oauth(preset = mailup)]
//! struct MailUp;
//! ```
//!
//! | what | value |
//! |---|---|
//! | the redirect URI to register | `https://your.example/auth/mailup` |
//! | `MAILUP_CLIENT_ID` | the client identifier |
//! | `MAILUP_CLIENT_SECRET` | the client secret |
//!
//! Paths and settings are called after the struct: `struct Login;` has `/auth/login` and `LOGIN_CLIENT_ID`.
//!
//! - It logs nobody in: no address is known that says who the user is, so that the preset is for calls of the API alone; write `userinfo_endpoint` and `userinfo` beside it if you know one.
//!
//! Facts of 2026-11, listed by `grant` and `oauthd`.

// Written by `cargo xtask presets` from `presets/mailup.toml`; edit that.

use crate::declaration::description::{ClientAuthenticationMethod, ProviderDescription};

/// What is known about MailUp.
pub const DESCRIPTION: ProviderDescription = ProviderDescription::oauth2("mailup", "MailUp")
    .authorization_endpoint("https://services.mailup.com/Authorization/OAuth/Authorization")
    .token_endpoint("https://services.mailup.com/Authorization/OAuth/Token")
    .client_authentication(ClientAuthenticationMethod::ClientSecretPost);

/// The scopes of MailUp, as types: the words of `scopes(…)` beside `preset = mailup`.
pub mod scope {}
