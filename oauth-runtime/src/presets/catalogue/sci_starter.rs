//! [SciStarter](https://scistarter.org), by OAuth 2.0.
//!
//! ```no_run
//! use oauth_runtime::prelude::*;
//!
//! #[derive(OAuthProvider)]
//! #[oauth(preset = sci_starter)]
//! struct SciStarter;
//! ```
//!
//! | what | value |
//! |---|---|
//! | the redirect URI to register | `https://your.example/auth/scistarter` |
//! | `SCISTARTER_CLIENT_ID` | the client identifier |
//! | `SCISTARTER_CLIENT_SECRET` | the client secret |
//! | scopes of a login | `openid`, `profile`, `email` |
//! | it tells | name, login name, e-mail address |
//!
//! Paths and settings are called after the struct: `struct Login;` has `/auth/login` and `LOGIN_CLIENT_ID`.
//!
//! Facts of 2026-11, listed by `social-core` and `socialite`.

// Written by `cargo xtask presets` from `presets/sci_starter.toml`; edit that.

use crate::declaration::description::{ClientAuthenticationMethod, ProviderDescription, UserInfoMapping};

/// What is known about SciStarter.
pub const DESCRIPTION: ProviderDescription = ProviderDescription::oauth2("sci_starter", "SciStarter")
    .authorization_endpoint("https://scistarter.org/authorize")
    .token_endpoint("https://scistarter.org/token")
    .userinfo_endpoint("https://scistarter.org/userinfo")
    .scopes(&["openid", "profile", "email"])
    .client_authentication(ClientAuthenticationMethod::ClientSecretPost)
    .userinfo(UserInfoMapping::STANDARD.subject("/sub").name("/name").username("/nickname").email("/email"))
    .email_scopes(&["email"]);

/// The scopes of SciStarter, as types: the words of `scopes(…)` beside `preset = sci_starter`.
///
/// | type | scope |
/// |---|---|
/// | `email` | `email` |
/// | `openid` | `openid` |
/// | `profile` | `profile` |
pub mod scope {
    pub use crate::scope::{email, openid, profile};
}
