//! [uffd](https://git.cccv.de/uffd/uffd), by OAuth 2.0.
//!
//! ```no_run
//! use oauth_runtime::prelude::*;
//!
//! #[derive(OAuthProvider)]
//! #[oauth(preset = uffd)]
//! struct Uffd {
//!     domain: String,
//! }
//! ```
//!
//! | what | value |
//! |---|---|
//! | the redirect URI to register | `https://your.example/auth/uffd` |
//! | `UFFD_CLIENT_ID` | the client identifier |
//! | `UFFD_CLIENT_SECRET` | the client secret |
//! | `UFFD_DOMAIN` | Host of the uffd server, such as `id.example.com` |
//! | it tells | name, login name, e-mail address |
//!
//! Paths and settings are called after the struct: `struct Login;` has `/auth/login` and `LOGIN_CLIENT_ID`.
//!
//! Facts of 2026-11, listed by one project alone, `social-core`: nobody has confirmed them.

// Written by `cargo xtask presets` from `presets/uffd.toml`; edit that.

use crate::declaration::description::{ClientAuthenticationMethod, ProviderDescription, UserInfoMapping};

/// What is known about uffd.
pub const DESCRIPTION: ProviderDescription = ProviderDescription::oauth2("uffd", "uffd")
    .authorization_endpoint("https://{domain}/oauth2/authorize")
    .token_endpoint("https://{domain}/oauth2/token")
    .userinfo_endpoint("https://{domain}/oauth2/userinfo")
    .client_authentication(ClientAuthenticationMethod::ClientSecretPost)
    .userinfo(UserInfoMapping::STANDARD.subject("/id").name("/name").username("/nickname").email("/email"))
    .email_scopes(&[]);

/// The scopes of uffd, as types: the words of `scopes(…)` beside `preset = uffd`.
pub mod scope {}
