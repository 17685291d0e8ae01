//! [OSChina](https://www.oschina.net), by OAuth 2.0.
//!
//! ```no_run
//! use oauth_runtime::prelude::*;
//!
//! #[derive(OAuthProvider)]
//! #[oauth(preset = oschina)]
//! struct OSChina;
//! ```
//!
//! | what | value |
//! |---|---|
//! | the redirect URI to register | `https://your.example/auth/oschina` |
//! | `OSCHINA_CLIENT_ID` | the client identifier |
//! | `OSCHINA_CLIENT_SECRET` | the client secret |
//! | it tells | name, e-mail address, picture |
//!
//! Paths and settings are called after the struct: `struct Login;` has `/auth/login` and `LOGIN_CLIENT_ID`.
//!
//! Facts of 2026-11, listed by `justauth` and `socialite`.

// Written by `cargo xtask presets` from `presets/oschina.toml`; edit that.

use crate::declaration::description::{ClientAuthenticationMethod, ProviderDescription, UserInfoMapping};

/// What is known about OSChina.
pub const DESCRIPTION: ProviderDescription = ProviderDescription::oauth2("oschina", "OSChina")
    .authorization_endpoint("https://www.oschina.net/action/oauth2/authorize")
    .token_endpoint("https://www.oschina.net/action/openapi/token")
    .token_params(&[("dataType", "json")])
    .userinfo_endpoint("https://www.oschina.net/action/openapi/user")
    .client_authentication(ClientAuthenticationMethod::ClientSecretPost)
    .userinfo(UserInfoMapping::STANDARD.subject("/id").name("/name").email("/email").picture("/avatar"))
    .userinfo_params(&[("dataType", "json")])
    .dangerous_access_token_query("access_token")
    .email_scopes(&[]);

/// The scopes of OSChina, as types: the words of `scopes(…)` beside `preset = oschina`.
pub mod scope {}
