//! [Infomaniak](https://www.infomaniak.com), by OAuth 2.0.
//!
//! ```no_run
//! use oauth_runtime::prelude::*;
//!
//! #[derive(OAuthProvider)]
//! #[oauth(preset = infomaniak)]
//! struct Infomaniak;
//! ```
//!
//! | what | value |
//! |---|---|
//! | register the application at | <https://manager.infomaniak.com> |
//! | the redirect URI to register | `https://your.example/auth/infomaniak` |
//! | `INFOMANIAK_CLIENT_ID` | the client identifier |
//! | `INFOMANIAK_CLIENT_SECRET` | the client secret |
//! | scopes of a login | `openid`, `email`, `profile` |
//! | it tells | name, e-mail address, picture |
//!
//! Paths and settings are called after the struct: `struct Login;` has `/auth/login` and `LOGIN_CLIENT_ID`.
//!
//! Facts of 2026-11, listed by one project alone, `socialite`: nobody has confirmed them.

// Written by `cargo xtask presets` from `presets/infomaniak.toml`; edit that.

use crate::declaration::description::{ClientAuthenticationMethod, ProviderDescription, UserInfoMapping};

/// What is known about Infomaniak.
pub const DESCRIPTION: ProviderDescription = ProviderDescription::oauth2("infomaniak", "Infomaniak")
    .authorization_endpoint("https://login.infomaniak.com/authorize")
    .token_endpoint("https://login.infomaniak.com/token")
    .userinfo_endpoint("https://login.infomaniak.com/oauth2/userinfo")
    .scopes(&["openid", "email", "profile"])
    .client_authentication(ClientAuthenticationMethod::ClientSecretPost)
    .userinfo(UserInfoMapping::STANDARD.subject("/sub").name("/name").email("/email").picture("/picture"))
    .email_scopes(&["email"]);

/// The scopes of Infomaniak, as types: the words of `scopes(…)` beside `preset = infomaniak`.
///
/// | type | scope |
/// |---|---|
/// | `email` | `email` |
/// | `openid` | `openid` |
/// | `profile` | `profile` |
pub mod scope {
    pub use crate::scope::{email, openid, profile};
}
