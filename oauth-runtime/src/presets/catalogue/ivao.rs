//! [IVAO](https://www.ivao.aero), by OAuth 2.0.
//!
//! ```no_run
//! use oauth_runtime::prelude::*;
//!
//! #[derive(OAuthProvider)]
//! #[oauth(preset = ivao)]
//! struct IVAO;
//! ```
//!
//! | what | value |
//! |---|---|
//! | the redirect URI to register | `https://your.example/auth/ivao` |
//! | `IVAO_CLIENT_ID` | the client identifier |
//! | `IVAO_CLIENT_SECRET` | the client secret |
//! | scopes of a login | `profile`, `email` |
//! | it tells | name, login name, e-mail address |
//!
//! Paths and settings are called after the struct: `struct Login;` has `/auth/login` and `LOGIN_CLIENT_ID`.
//!
//! Facts of 2026-11, listed by one project alone, `socialite`: nobody has confirmed them.

// Written by `cargo xtask presets` from `presets/ivao.toml`; edit that.

use crate::declaration::description::{ClientAuthenticationMethod, ProviderDescription, UserInfoMapping};

/// What is known about IVAO.
pub const DESCRIPTION: ProviderDescription = ProviderDescription::oauth2("ivao", "IVAO")
    .authorization_endpoint("https://sso.ivao.aero/authorize")
    .token_endpoint("https://api.ivao.aero/v2/oauth/token")
    .userinfo_endpoint("https://api.ivao.aero/v2/users/me")
    .scopes(&["profile", "email"])
    .client_authentication(ClientAuthenticationMethod::ClientSecretPost)
    .userinfo(
        UserInfoMapping::STANDARD
            .subject("/id")
            .name("{/firstName} {/lastName}")
            .username("/publicNickname")
            .email("/email"),
    )
    .email_scopes(&["email"]);

/// The scopes of IVAO, as types: the words of `scopes(…)` beside `preset = ivao`.
///
/// | type | scope |
/// |---|---|
/// | `email` | `email` |
/// | `profile` | `profile` |
pub mod scope {
    pub use crate::scope::{email, profile};
}
