//! [Keap](https://keap.com), by OAuth 2.0.
//!
//! ```no_run
//! use oauth_runtime::prelude::*;
//!
//! #[derive(OAuthProvider)]
//! #[oauth(preset = keap)]
//! struct Keap;
//! ```
//!
//! | what | value |
//! |---|---|
//! | register the application at | <https://keys.developer.keap.com> |
//! | the redirect URI to register | `https://your.example/auth/keap` |
//! | `KEAP_CLIENT_ID` | the client identifier |
//! | `KEAP_CLIENT_SECRET` | the client secret |
//! | scopes of a login | `full` |
//! | it tells | name, e-mail address |
//!
//! Paths and settings are called after the struct: `struct Login;` has `/auth/login` and `LOGIN_CLIENT_ID`.
//! Code that wants a scope names its type: `use oauth_runtime::presets::keap::scope::full;`.
//!
//! Facts of 2026-11, listed by `grant` and `nango`.

// Written by `cargo xtask presets` from `presets/keap.toml`; edit that.

use crate::declaration::description::{ClientAuthenticationMethod, ProviderDescription, UserInfoMapping};

/// What is known about Keap.
pub const DESCRIPTION: ProviderDescription = ProviderDescription::oauth2("keap", "Keap")
    .authorization_endpoint("https://accounts.infusionsoft.com/app/oauth/authorize")
    .token_endpoint("https://api.infusionsoft.com/token")
    .userinfo_endpoint("https://api.infusionsoft.com/crm/rest/v1/oauth/connect/userinfo")
    .scopes(&["full"])
    .client_authentication(ClientAuthenticationMethod::ClientSecretPost)
    .userinfo(UserInfoMapping::STANDARD.subject("/global_user_id").name("{/given_name} {/family_name}").email("/email"))
    .email_scopes(&[]);

/// The scopes of Keap, as types: the words of `scopes(…)` beside `preset = keap`.
///
/// | type | scope |
/// |---|---|
/// | `full` | `full` |
pub mod scope {
    crate::presets::scope_types! {
        full = "full";
    }
}
