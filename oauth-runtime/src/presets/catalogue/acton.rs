//! [Act-On](https://act-on.com), by OAuth 2.0.
//!
//! **This preset does not say who the user is.** It gives the application tokens for the provider's API. To log users in add `userinfo_endpoint = "…"` and `userinfo(subject = "/…")`.
//!
//! ```no_run
//! use oauth_runtime::prelude::*;
//!
//! #[derive(OAuthProvider)]
//! #[oauth(preset = acton)]
//! struct ActOn;
//! ```
//!
//! | what | value |
//! |---|---|
//! | the redirect URI to register | `https://your.example/auth/acton` |
//! | `ACTON_CLIENT_ID` | the client identifier |
//! | `ACTON_CLIENT_SECRET` | the client secret |
//!
//! Paths and settings are called after the struct: `struct Login;` has `/auth/login` and `LOGIN_CLIENT_ID`.
//!
//! - It logs nobody in, because the API describes the account alone and not the user.
//!
//! Facts of 2026-11, listed by `grant` and `oauthd`.

// Written by `cargo xtask presets` from `presets/acton.toml`; edit that.

use crate::declaration::description::{ClientAuthenticationMethod, ProviderDescription};

/// What is known about Act-On.
pub const DESCRIPTION: ProviderDescription = ProviderDescription::oauth2("acton", "Act-On")
    .authorization_endpoint("https://restapi.actonsoftware.com/authorize")
    .token_endpoint("https://restapi.actonsoftware.com/token")
    .client_authentication(ClientAuthenticationMethod::ClientSecretPost);

/// The scopes of Act-On, as types: the words of `scopes(…)` beside `preset = acton`.
pub mod scope {}
