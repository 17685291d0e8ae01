//! [JumpCloud](https://jumpcloud.com), by OAuth 2.0.
//!
//! ```no_run
//! use oauth_runtime::prelude::*;
//!
//! #[derive(OAuthProvider)]
//! #[oauth(preset = jumpcloud)]
//! struct JumpCloud;
//! ```
//!
//! | what | value |
//! |---|---|
//! | register the application at | <https://console.jumpcloud.com> |
//! | the redirect URI to register | `https://your.example/auth/jumpcloud`, “Redirect URIs” |
//! | `JUMPCLOUD_CLIENT_ID` | “Client ID” there |
//! | `JUMPCLOUD_CLIENT_SECRET` | “Client Secret” there |
//! | scopes of a login | `openid`, `profile`, `email` |
//! | it tells | name, login name, e-mail address |
//!
//! Paths and settings are called after the struct: `struct Login;` has `/auth/login` and `LOGIN_CLIENT_ID`.
//!
//! - In the application's settings at JumpCloud, choose `Client Secret POST` for the authentication of the client.
//!
//! Facts of 2026-11, listed by `aspnet` and `socialite`.

// Written by `cargo xtask presets` from `presets/jumpcloud.toml`; edit that.

use crate::declaration::description::{ClientAuthenticationMethod, ProviderDescription, UserInfoMapping};

/// What is known about JumpCloud.
pub const DESCRIPTION: ProviderDescription = ProviderDescription::oauth2("jumpcloud", "JumpCloud")
    .authorization_endpoint("https://oauth.id.jumpcloud.com/oauth2/auth")
    .token_endpoint("https://oauth.id.jumpcloud.com/oauth2/token")
    .userinfo_endpoint("https://oauth.id.jumpcloud.com/userinfo")
    .scopes(&["openid", "profile", "email"])
    .client_authentication(ClientAuthenticationMethod::ClientSecretPost)
    .userinfo(UserInfoMapping::STANDARD.subject("/sub").name("/name").username("/preferred_username").email("/email"))
    .email_scopes(&["email"]);

/// The scopes of JumpCloud, as types: the words of `scopes(…)` beside `preset = jumpcloud`.
///
/// | type | scope |
/// |---|---|
/// | `email` | `email` |
/// | `openid` | `openid` |
/// | `profile` | `profile` |
pub mod scope {
    pub use crate::scope::{email, openid, profile};
}
