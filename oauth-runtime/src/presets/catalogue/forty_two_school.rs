//! [42 School (Intra)](https://42.fr), by OAuth 2.0.
//!
//! ```no_run
//! use oauth_runtime::prelude::*;
//!
//! #[derive(OAuthProvider)]
//! #[oauth(preset = forty_two_school)]
//! struct FortyTwoSchool;
//! ```
//!
//! | what | value |
//! |---|---|
//! | register the application at | <https://profile.intra.42.fr/oauth/applications/new> |
//! | the redirect URI to register | `https://your.example/auth/fortytwoschool`, “Redirect URI” |
//! | `FORTYTWOSCHOOL_CLIENT_ID` | “UID” there |
//! | `FORTYTWOSCHOOL_CLIENT_SECRET` | “SECRET” there |
//! | scopes of a login | `public` |
//! | it tells | name, login name, e-mail address, picture |
//!
//! Paths and settings are called after the struct: `struct Login;` has `/auth/login` and `LOGIN_CLIENT_ID`.
//! Code that wants a scope names its type: `use oauth_runtime::presets::forty_two_school::scope::public;`.
//!
//! Facts of 2026-11, listed by `arctic` and `authjs`.

// Written by `cargo xtask presets` from `presets/forty_two_school.toml`; edit that.

use crate::declaration::description::{ClientAuthenticationMethod, ProviderDescription, UserInfoMapping};

/// What is known about 42 School (Intra).
pub const DESCRIPTION: ProviderDescription = ProviderDescription::oauth2("forty_two_school", "42 School (Intra)")
    .authorization_endpoint("https://api.intra.42.fr/oauth/authorize")
    .token_endpoint("https://api.intra.42.fr/oauth/token")
    .userinfo_endpoint("https://api.intra.42.fr/v2/me")
    .scopes(&["public"])
    .client_authentication(ClientAuthenticationMethod::ClientSecretPost)
    .userinfo(
        UserInfoMapping::STANDARD
            .subject("/id")
            .name("/usual_full_name")
            .username("/login")
            .email("/email")
            .picture("/image/link"),
    )
    .email_scopes(&[]);

/// The scopes of 42 School (Intra), as types: the words of `scopes(…)` beside `preset = forty_two_school`.
///
/// | type | scope |
/// |---|---|
/// | `public` | `public` |
pub mod scope {
    crate::presets::scope_types! {
        public = "public";
    }
}
