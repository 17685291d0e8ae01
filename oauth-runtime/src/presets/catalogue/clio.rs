//! [Clio](https://www.clio.com), by OAuth 2.0.
//!
//! ```no_run
//! use oauth_runtime::prelude::*;
//!
//! #[derive(OAuthProvider)]
//! #[oauth(preset = clio)]
//! struct Clio;
//! ```
//!
//! | what | value |
//! |---|---|
//! | register the application at | <https://developers.clio.com> |
//! | the redirect URI to register | `https://your.example/auth/clio`, “Redirect URIs” |
//! | `CLIO_CLIENT_ID` | “App Key” there |
//! | `CLIO_CLIENT_SECRET` | “App Secret” there |
//! | `CLIO_DOMAIN` | Host of the region, such as `eu.app.clio.com`; without the field `domain: String` it is `app.clio.com` |
//! | it tells | name, e-mail address |
//!
//! Paths and settings are called after the struct: `struct Login;` has `/auth/login` and `LOGIN_CLIENT_ID`.
//!
//! Facts of 2026-11, listed by `grant`, `nango` and 1 more.

// Written by `cargo xtask presets` from `presets/clio.toml`; edit that.

use crate::declaration::description::{ClientAuthenticationMethod, ProviderDescription, UserInfoMapping};

/// What is known about Clio.
pub const DESCRIPTION: ProviderDescription = ProviderDescription::oauth2("clio", "Clio")
    .authorization_endpoint("https://{domain}/oauth/authorize")
    .token_endpoint("https://{domain}/oauth/token")
    .userinfo_endpoint("https://{domain}/api/v4/users/who_am_i.json?fields=id,name,email")
    .client_authentication(ClientAuthenticationMethod::ClientSecretPost)
    .userinfo(UserInfoMapping::STANDARD.subject("/data/id").name("/data/name").email("/data/email"))
    .email_scopes(&[])
    .field_defaults(&[("domain", "app.clio.com")]);

/// The scopes of Clio, as types: the words of `scopes(…)` beside `preset = clio`.
pub mod scope {}
