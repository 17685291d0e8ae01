//! [Rekono](https://www.rekono.si), by OAuth 2.0.
//!
//! ```no_run
//! use oauth_runtime::prelude::*;
//!
//! #[derive(OAuthProvider)]
//! #[oauth(preset = rekono)]
//! struct Rekono;
//! ```
//!
//! | what | value |
//! |---|---|
//! | the redirect URI to register | `https://your.example/auth/rekono` |
//! | `REKONO_CLIENT_ID` | the client identifier |
//! | `REKONO_CLIENT_SECRET` | the client secret |
//! | scopes of a login | `openid`, `profile`, `email` |
//! | it tells | name, e-mail address |
//!
//! Paths and settings are called after the struct: `struct Login;` has `/auth/login` and `LOGIN_CLIENT_ID`.
//!
//! Facts of 2026-11, listed by one project alone, `socialite`: nobody has confirmed them.

// Written by `cargo xtask presets` from `presets/rekono.toml`; edit that.

use crate::declaration::description::{ClientAuthenticationMethod, ProviderDescription, UserInfoMapping};
use crate::declaration::quirks::UserinfoMethod;

/// What is known about Rekono.
pub const DESCRIPTION: ProviderDescription = ProviderDescription::oauth2("rekono", "Rekono")
    .authorization_endpoint("https://idp.rekono.si/openid-connect-server-webapp/authorize")
    .token_endpoint("https://idp.rekono.si/openid-connect-server-webapp/token")
    .userinfo_endpoint("https://idp.rekono.si/openid-connect-server-webapp/userinfo")
    .scopes(&["openid", "profile", "email"])
    .client_authentication(ClientAuthenticationMethod::ClientSecretPost)
    .userinfo(UserInfoMapping::STANDARD.subject("/sub").name("/name").email("/email"))
    .userinfo_method(UserinfoMethod::Post)
    .email_scopes(&["email"]);

/// The scopes of Rekono, as types: the words of `scopes(…)` beside `preset = rekono`.
///
/// | type | scope |
/// |---|---|
/// | `email` | `email` |
/// | `openid` | `openid` |
/// | `profile` | `profile` |
pub mod scope {
    pub use crate::scope::{email, openid, profile};
}
