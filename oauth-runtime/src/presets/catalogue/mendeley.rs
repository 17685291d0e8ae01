//! [Mendeley](https://www.mendeley.com), by OAuth 2.0.
//!
//! ```no_run
//! use oauth_runtime::prelude::*;
//!
//! #[derive(OAuthProvider)]
//! #[oauth(preset = mendeley)]
//! struct Mendeley;
//! ```
//!
//! | what | value |
//! |---|---|
//! | register the application at | <https://dev.mendeley.com/myapps.html> |
//! | the redirect URI to register | `https://your.example/auth/mendeley`, “Redirect URL” |
//! | `MENDELEY_CLIENT_ID` | “ID” there |
//! | `MENDELEY_CLIENT_SECRET` | “Secret” there |
//! | scopes of a login | `all` |
//! | it tells | name, e-mail address |
//!
//! Paths and settings are called after the struct: `struct Login;` has `/auth/login` and `LOGIN_CLIENT_ID`.
//! Code that wants a scope names its type: `use oauth_runtime::presets::mendeley::scope::all;`.
//!
//! Facts of 2026-11, listed by `grant` and `social-core`.

// Written by `cargo xtask presets` from `presets/mendeley.toml`; edit that.

use crate::declaration::description::{ClientAuthenticationMethod, ProviderDescription, UserInfoMapping};

/// What is known about Mendeley.
pub const DESCRIPTION: ProviderDescription = ProviderDescription::oauth2("mendeley", "Mendeley")
    .authorization_endpoint("https://api.mendeley.com/oauth/authorize")
    .token_endpoint("https://api.mendeley.com/oauth/token")
    .userinfo_endpoint("https://api.mendeley.com/profiles/me")
    .scopes(&["all"])
    .client_authentication(ClientAuthenticationMethod::ClientSecretPost)
    .userinfo(UserInfoMapping::STANDARD.subject("/id").name("/display_name").email("/email"))
    .email_scopes(&[]);

/// The scopes of Mendeley, as types: the words of `scopes(…)` beside `preset = mendeley`.
///
/// | type | scope |
/// |---|---|
/// | `all` | `all` |
pub mod scope {
    crate::presets::scope_types! {
        all = "all";
    }
}
