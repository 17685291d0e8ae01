//! [SAPO ID](https://id.sapo.pt), by OAuth 2.0.
//!
//! ```no_run
//! use oauth_runtime::prelude::*;
//!
//! #[derive(OAuthProvider)]
//! #[oauth(preset = sap_id)]
//! struct SapId;
//! ```
//!
//! | what | value |
//! |---|---|
//! | register the application at | <https://id.sapo.pt/connect> |
//! | the redirect URI to register | `https://your.example/auth/sapid` |
//! | `SAPID_CLIENT_ID` | the client identifier |
//! | `SAPID_CLIENT_SECRET` | the client secret |
//! | scopes of a login | `openid` |
//! | it tells | name, e-mail address |
//!
//! Paths and settings are called after the struct: `struct Login;` has `/auth/login` and `LOGIN_CLIENT_ID`.
//!
//! Facts of 2026-11, listed by one project alone, `socialite`: nobody has confirmed them.

// Written by `cargo xtask presets` from `presets/sap_id.toml`; edit that.

use crate::declaration::description::{ClientAuthenticationMethod, ProviderDescription, UserInfoMapping};

/// What is known about SAPO ID.
pub const DESCRIPTION: ProviderDescription = ProviderDescription::oauth2("sap_id", "SAPO ID")
    .authorization_endpoint("https://id.sapo.pt/oauth/v2/authorize")
    .token_endpoint("https://id.sapo.pt/oauth/v2/token")
    .userinfo_endpoint("https://id.sapo.pt/userinfo")
    .scopes(&["openid"])
    .client_authentication(ClientAuthenticationMethod::ClientSecretPost)
    .userinfo(UserInfoMapping::STANDARD.subject("/sub").name("/name").email("/email"))
    .email_scopes(&[]);

/// The scopes of SAPO ID, as types: the words of `scopes(…)` beside `preset = sap_id`.
///
/// | type | scope |
/// |---|---|
/// | `openid` | `openid` |
pub mod scope {
    pub use crate::scope::openid;
}
