//! [FACEIT](https://www.faceit.com), by OAuth 2.0.
//!
//! ```no_run
//! use oauth_runtime::prelude::*;
//!
//! #[derive(OAuthProvider)]
//! #[oauth(preset = faceit)]
//! struct FACEIT;
//! ```
//!
//! | what | value |
//! |---|---|
//! | register the application at | <https://developers.faceit.com> |
//! | the redirect URI to register | `https://your.example/auth/faceit`, “Redirect URL” |
//! | `FACEIT_CLIENT_ID` | “Client ID” there |
//! | `FACEIT_CLIENT_SECRET` | “Client Secret” there |
//! | scopes of a login | `openid`, `profile`, `email` |
//! | it tells | name, login name, e-mail address, picture |
//! | e-mail addresses | verified where the provider says so of the address |
//!
//! Paths and settings are called after the struct: `struct Login;` has `/auth/login` and `LOGIN_CLIENT_ID`.
//!
//! Facts of 2026-11, listed by `authjs` and `socialite`.

// Written by `cargo xtask presets` from `presets/faceit.toml`; edit that.

use crate::declaration::description::{ClientAuthenticationMethod, ProviderDescription, UserInfoMapping};

/// What is known about FACEIT.
pub const DESCRIPTION: ProviderDescription = ProviderDescription::oauth2("faceit", "FACEIT")
    .authorization_endpoint("https://accounts.faceit.com/accounts?redirect_popup=true")
    .token_endpoint("https://api.faceit.com/auth/v1/oauth/token")
    .userinfo_endpoint("https://api.faceit.com/auth/v1/resources/userinfo")
    .scopes(&["openid", "profile", "email"])
    .client_authentication(ClientAuthenticationMethod::ClientSecretBasic)
    .userinfo(
        UserInfoMapping::STANDARD
            .subject("/guid")
            .name("/nickname")
            .username("/nickname")
            .email("/email")
            .picture("/picture"),
    )
    .email_scopes(&["email"]);

/// The scopes of FACEIT, as types: the words of `scopes(…)` beside `preset = faceit`.
///
/// | type | scope |
/// |---|---|
/// | `email` | `email` |
/// | `openid` | `openid` |
/// | `profile` | `profile` |
pub mod scope {
    pub use crate::scope::{email, openid, profile};
}
