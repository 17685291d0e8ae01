//! [Socrata (Tyler Data & Insights)](https://dev.socrata.com), by OAuth 2.0.
//!
//! ```no_run
//! use oauth_runtime::prelude::*;
//!
//! #[derive(OAuthProvider)]
//! #[oauth(preset = socrata)]
//! struct Socrata {
//!     domain: String,
//! }
//! ```
//!
//! | what | value |
//! |---|---|
//! | the redirect URI to register | `https://your.example/auth/socrata` |
//! | `SOCRATA_CLIENT_ID` | the client identifier |
//! | `SOCRATA_CLIENT_SECRET` | the client secret |
//! | `SOCRATA_DOMAIN` | Host of the data portal, such as `data.example.gov` |
//! | it tells | name, e-mail address |
//!
//! Paths and settings are called after the struct: `struct Login;` has `/auth/login` and `LOGIN_CLIENT_ID`.
//!
//! Facts of 2026-11, listed by `grant` and `oauthd`.

// Written by `cargo xtask presets` from `presets/socrata.toml`; edit that.

use crate::declaration::description::{ClientAuthenticationMethod, ProviderDescription, UserInfoMapping};

/// What is known about Socrata (Tyler Data & Insights).
pub const DESCRIPTION: ProviderDescription = ProviderDescription::oauth2("socrata", "Socrata (Tyler Data & Insights)")
    .authorization_endpoint("https://{domain}/oauth/authorize")
    .token_endpoint("https://{domain}/oauth/access_token")
    .userinfo_endpoint("https://{domain}/api/users/current.json")
    .client_authentication(ClientAuthenticationMethod::ClientSecretPost)
    .userinfo(UserInfoMapping::STANDARD.subject("/id").name("/displayName").email("/email"))
    .access_token_scheme("OAuth")
    .email_scopes(&[]);

/// The scopes of Socrata (Tyler Data & Insights), as types: the words of `scopes(…)` beside `preset = socrata`.
pub mod scope {}
