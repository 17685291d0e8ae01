//! [Kroger](https://www.kroger.com), by OAuth 2.0.
//!
//! ```no_run
//! use oauth_runtime::prelude::*;
//!
//! #[derive(OAuthProvider)]
//! #[oauth(preset = kroger)]
//! struct Kroger;
//! ```
//!
//! | what | value |
//! |---|---|
//! | register the application at | <https://developer.kroger.com> |
//! | the redirect URI to register | `https://your.example/auth/kroger`, “Redirect URI” |
//! | `KROGER_CLIENT_ID` | “Client ID” there |
//! | `KROGER_CLIENT_SECRET` | “Client Secret” there |
//! | scopes of a login | `profile.compact` |
//!
//! Paths and settings are called after the struct: `struct Login;` has `/auth/login` and `LOGIN_CLIENT_ID`.
//! Code that wants a scope names its type: `use oauth_runtime::presets::kroger::scope::profile_compact;`.
//!
//! - There is no e-mail address and no name.
//!
//! Facts of 2026-11, listed by one project alone, `aspnet`: nobody has confirmed them.

// Written by `cargo xtask presets` from `presets/kroger.toml`; edit that.

use crate::declaration::description::{ClientAuthenticationMethod, ProviderDescription, UserInfoMapping};

/// What is known about Kroger.
pub const DESCRIPTION: ProviderDescription = ProviderDescription::oauth2("kroger", "Kroger")
    .authorization_endpoint("https://api.kroger.com/v1/connect/oauth2/authorize")
    .token_endpoint("https://api.kroger.com/v1/connect/oauth2/token")
    .userinfo_endpoint("https://api.kroger.com/v1/identity/profile")
    .scopes(&["profile.compact"])
    .client_authentication(ClientAuthenticationMethod::ClientSecretBasic)
    .userinfo(UserInfoMapping::STANDARD.subject("/data/id"));

/// The scopes of Kroger, as types: the words of `scopes(…)` beside `preset = kroger`.
///
/// | type | scope |
/// |---|---|
/// | `profile_compact` | `profile.compact` |
pub mod scope {
    crate::presets::scope_types! {
        profile_compact = "profile.compact";
    }
}
