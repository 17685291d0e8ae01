//! Authentiq, by OAuth 2.0.
//!
//! ```no_run
//! use oauth_runtime::prelude::*;
//!
//! #[derive(OAuthProvider)]
//! #[oauth(preset = authentiq)]
//! struct Authentiq;
//! ```
//!
//! | what | value |
//! |---|---|
//! | the redirect URI to register | `https://your.example/auth/authentiq` |
//! | `AUTHENTIQ_CLIENT_ID` | the client identifier |
//! | `AUTHENTIQ_CLIENT_SECRET` | the client secret |
//! | scopes of a login | `openid`, `email` |
//! | it tells | e-mail address |
//!
//! Paths and settings are called after the struct: `struct Login;` has `/auth/login` and `LOGIN_CLIENT_ID`.
//!
//! Facts of 2026-11, listed by `allauth`, `flask-dance` and 2 more.

// Written by `cargo xtask presets` from `presets/authentiq.toml`; edit that.

use crate::declaration::description::{ClientAuthenticationMethod, ProviderDescription, UserInfoMapping};

/// What is known about Authentiq.
pub const DESCRIPTION: ProviderDescription = ProviderDescription::oauth2("authentiq", "Authentiq")
    .authorization_endpoint("https://connect.authentiq.io/sign-in")
    .token_endpoint("https://connect.authentiq.io/token")
    .userinfo_endpoint("https://connect.authentiq.io/userinfo")
    .scopes(&["openid", "email"])
    .client_authentication(ClientAuthenticationMethod::ClientSecretPost)
    .userinfo(UserInfoMapping::STANDARD.subject("/sub").email("/email").email_verified("/email_verified"))
    .email_scopes(&["email"]);

/// The scopes of Authentiq, as types: the words of `scopes(…)` beside `preset = authentiq`.
///
/// | type | scope |
/// |---|---|
/// | `email` | `email` |
/// | `openid` | `openid` |
pub mod scope {
    pub use crate::scope::{email, openid};
}
