//! [Medium](https://medium.com), by OAuth 2.0.
//!
//! ```no_run
//! use oauth_runtime::prelude::*;
//!
//! #[derive(OAuthProvider)]
//! #[oauth(preset = medium)]
//! struct Medium;
//! ```
//!
//! | what | value |
//! |---|---|
//! | register the application at | <https://medium.com/me/settings/security> |
//! | the redirect URI to register | `https://your.example/auth/medium`, “Callback URLs” |
//! | `MEDIUM_CLIENT_ID` | “Client ID” there |
//! | `MEDIUM_CLIENT_SECRET` | “Client Secret” there |
//! | scopes of a login | `basicProfile` |
//! | it tells | name, login name, picture |
//!
//! Paths and settings are called after the struct: `struct Login;` has `/auth/login` and `LOGIN_CLIENT_ID`.
//! Code that wants a scope names its type: `use oauth_runtime::presets::medium::scope::basicprofile;`.
//!
//! - There is no e-mail address.
//! - Medium registers no new applications: the preset is for those that have a registration.
//!
//! Facts of 2026-11, listed by `authjs`, `bell` and 3 more.

// Written by `cargo xtask presets` from `presets/medium.toml`; edit that.

use crate::declaration::description::{ClientAuthenticationMethod, ProviderDescription, UserInfoMapping};

/// What is known about Medium.
pub const DESCRIPTION: ProviderDescription = ProviderDescription::oauth2("medium", "Medium")
    .authorization_endpoint("https://medium.com/m/oauth/authorize")
    .token_endpoint("https://api.medium.com/v1/tokens")
    .userinfo_endpoint("https://api.medium.com/v1/me")
    .scopes(&["basicProfile"])
    .scope_separator(",")
    .client_authentication(ClientAuthenticationMethod::ClientSecretPost)
    .userinfo(
        UserInfoMapping::STANDARD
            .subject("/data/id")
            .name("/data/name")
            .username("/data/username")
            .picture("/data/imageUrl"),
    );

/// The scopes of Medium, as types: the words of `scopes(…)` beside `preset = medium`.
///
/// | type | scope |
/// |---|---|
/// | `basicprofile` | `basicProfile` |
pub mod scope {
    crate::presets::scope_types! {
        basicprofile = "basicProfile";
    }
}
