//! [Concept2 Logbook](https://www.concept2.com), by OAuth 2.0.
//!
//! ```no_run
//! use oauth_runtime::prelude::*;
//!
//! #[derive(OAuthProvider)]
//! #[oauth(preset = concept2)]
//! struct Concept2;
//! ```
//!
//! | what | value |
//! |---|---|
//! | register the application at | <https://log.concept2.com/developers> |
//! | the redirect URI to register | `https://your.example/auth/concept2` |
//! | `CONCEPT2_CLIENT_ID` | the client identifier |
//! | `CONCEPT2_CLIENT_SECRET` | the client secret |
//! | scopes of a login | `user:read` |
//! | it tells | name, login name, e-mail address, picture |
//!
//! Paths and settings are called after the struct: `struct Login;` has `/auth/login` and `LOGIN_CLIENT_ID`.
//! Code that wants a scope names its type: `use oauth_runtime::presets::concept2::scope::user_read;`.
//!
//! Facts of 2026-11, listed by one project alone, `authjs`: nobody has confirmed them.

// Written by `cargo xtask presets` from `presets/concept2.toml`; edit that.

use crate::declaration::description::{ClientAuthenticationMethod, ProviderDescription, UserInfoMapping};

/// What is known about Concept2 Logbook.
pub const DESCRIPTION: ProviderDescription = ProviderDescription::oauth2("concept2", "Concept2 Logbook")
    .authorization_endpoint("https://log.concept2.com/oauth/authorize")
    .token_endpoint("https://log.concept2.com/oauth/access_token")
    .userinfo_endpoint("https://log.concept2.com/api/users/me")
    .scopes(&["user:read"])
    .scope_separator(",")
    .client_authentication(ClientAuthenticationMethod::ClientSecretPost)
    .userinfo(
        UserInfoMapping::STANDARD
            .subject("/data/id")
            .name("/data/username")
            .username("/data/username")
            .email("/data/email")
            .picture("/data/profile_image"),
    )
    .email_scopes(&[]);

/// The scopes of Concept2 Logbook, as types: the words of `scopes(…)` beside `preset = concept2`.
///
/// | type | scope |
/// |---|---|
/// | `user_read` | `user:read` |
pub mod scope {
    crate::presets::scope_types! {
        user_read = "user:read";
    }
}
