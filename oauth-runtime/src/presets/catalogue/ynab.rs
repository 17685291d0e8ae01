//! [YNAB](https://www.ynab.com), by OAuth 2.0.
//!
//! ```no_run
//! use oauth_runtime::prelude::*;
//!
//! #[derive(OAuthProvider)]
//! #[oauth(preset = ynab)]
//! struct YNAB;
//! ```
//!
//! | what | value |
//! |---|---|
//! | register the application at | <https://app.ynab.com/settings/developer> |
//! | the redirect URI to register | `https://your.example/auth/ynab`, “Redirect URI(s)” |
//! | `YNAB_CLIENT_ID` | “Client ID” there |
//! | `YNAB_CLIENT_SECRET` | “Client Secret” there |
//! | scopes of a login | `read-only` |
//!
//! Paths and settings are called after the struct: `struct Login;` has `/auth/login` and `LOGIN_CLIENT_ID`.
//! Code that wants a scope names its type: `use oauth_runtime::presets::ynab::scope::read_only;`.
//!
//! - The provider gives out no e-mail address: ask the user for one where you need it.
//! - There is no name either: the login tells the identifier alone.
//!
//! Facts of 2026-11, listed by `allauth` and `socialite`.

// Written by `cargo xtask presets` from `presets/ynab.toml`; edit that.

use crate::declaration::description::{ClientAuthenticationMethod, ProviderDescription, UserInfoMapping};

/// What is known about YNAB.
pub const DESCRIPTION: ProviderDescription = ProviderDescription::oauth2("ynab", "YNAB")
    .authorization_endpoint("https://app.ynab.com/oauth/authorize")
    .token_endpoint("https://app.ynab.com/oauth/token")
    .userinfo_endpoint("https://api.ynab.com/v1/user")
    .scopes(&["read-only"])
    .client_authentication(ClientAuthenticationMethod::ClientSecretPost)
    .userinfo(UserInfoMapping::STANDARD.subject("/data/user/id"));

/// The scopes of YNAB, as types: the words of `scopes(…)` beside `preset = ynab`.
///
/// | type | scope |
/// |---|---|
/// | `read_only` | `read-only` |
pub mod scope {
    crate::presets::scope_types! {
        read_only = "read-only";
    }
}
