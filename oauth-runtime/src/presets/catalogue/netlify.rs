//! [Netlify](https://www.netlify.com), by OAuth 2.0.
//!
//! ```no_run
//! use oauth_runtime::prelude::*;
//!
//! #[derive(OAuthProvider)]
//! #[oauth(preset = netlify)]
//! struct Netlify;
//! ```
//!
//! | what | value |
//! |---|---|
//! | register the application at | <https://app.netlify.com/user/applications> |
//! | the redirect URI to register | `https://your.example/auth/netlify`, “Redirect URI” |
//! | `NETLIFY_CLIENT_ID` | “Client ID” there |
//! | `NETLIFY_CLIENT_SECRET` | “Secret” there |
//! | it tells | name, e-mail address, picture |
//! | where users take access away | <https://app.netlify.com/user/applications> |
//!
//! Paths and settings are called after the struct: `struct Login;` has `/auth/login` and `LOGIN_CLIENT_ID`.
//!
//! Facts of 2026-11, listed by `authjs`, `grant` and 1 more.

// Written by `cargo xtask presets` from `presets/netlify.toml`; edit that.

use crate::declaration::description::{ClientAuthenticationMethod, ProviderDescription, UserInfoMapping};

/// What is known about Netlify.
pub const DESCRIPTION: ProviderDescription = ProviderDescription::oauth2("netlify", "Netlify")
    .authorization_endpoint("https://app.netlify.com/authorize")
    .token_endpoint("https://api.netlify.com/oauth/token")
    .userinfo_endpoint("https://api.netlify.com/api/v1/user")
    .client_authentication(ClientAuthenticationMethod::ClientSecretPost)
    .userinfo(UserInfoMapping::STANDARD.subject("/id").name("/full_name").email("/email").picture("/avatar_url"))
    .email_scopes(&[]);

/// The scopes of Netlify, as types: the words of `scopes(…)` beside `preset = netlify`.
pub mod scope {}
