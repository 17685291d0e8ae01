//! [Coursera](https://www.coursera.org), by OAuth 2.0.
//!
//! ```no_run
//! use oauth_runtime::prelude::*;
//!
//! #[derive(OAuthProvider)]
//! #[oauth(preset = coursera)]
//! struct Coursera;
//! ```
//!
//! | what | value |
//! |---|---|
//! | the redirect URI to register | `https://your.example/auth/coursera` |
//! | `COURSERA_CLIENT_ID` | the client identifier |
//! | `COURSERA_CLIENT_SECRET` | the client secret |
//! | scopes of a login | `view_profile` |
//! | it tells | name |
//!
//! Paths and settings are called after the struct: `struct Login;` has `/auth/login` and `LOGIN_CLIENT_ID`.
//! Code that wants a scope names its type: `use oauth_runtime::presets::coursera::scope::view_profile;`.
//!
//! - There is no e-mail address.
//!
//! Facts of 2026-11, listed by `grant`, `social-core` and 1 more.

// Written by `cargo xtask presets` from `presets/coursera.toml`; edit that.

use crate::declaration::description::{ClientAuthenticationMethod, ProviderDescription, UserInfoMapping};

/// What is known about Coursera.
pub const DESCRIPTION: ProviderDescription = ProviderDescription::oauth2("coursera", "Coursera")
    .authorization_endpoint("https://accounts.coursera.org/oauth2/v1/auth")
    .token_endpoint("https://accounts.coursera.org/oauth2/v1/token")
    .userinfo_endpoint("https://api.coursera.org/api/externalBasicProfiles.v1?q=me&fields=name")
    .scopes(&["view_profile"])
    .scope_separator(",")
    .client_authentication(ClientAuthenticationMethod::ClientSecretPost)
    .userinfo(UserInfoMapping::STANDARD.subject("/elements/0/id").name("/elements/0/name"));

/// The scopes of Coursera, as types: the words of `scopes(…)` beside `preset = coursera`.
///
/// | type | scope |
/// |---|---|
/// | `view_profile` | `view_profile` |
pub mod scope {
    crate::presets::scope_types! {
        view_profile = "view_profile";
    }
}
