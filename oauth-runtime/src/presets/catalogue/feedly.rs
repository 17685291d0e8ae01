//! [Feedly](https://feedly.com), by OAuth 2.0.
//!
//! ```no_run
//! use oauth_runtime::prelude::*;
//!
//! #[derive(OAuthProvider)]
//! #[oauth(preset = feedly)]
//! struct Feedly;
//! ```
//!
//! | what | value |
//! |---|---|
//! | register the application at | <https://developers.feedly.com> |
//! | the redirect URI to register | `https://your.example/auth/feedly` |
//! | `FEEDLY_CLIENT_ID` | the client identifier |
//! | `FEEDLY_CLIENT_SECRET` | the client secret |
//! | scopes of a login | `https://cloud.feedly.com/subscriptions` |
//! | it tells | name, e-mail address, picture |
//!
//! Paths and settings are called after the struct: `struct Login;` has `/auth/login` and `LOGIN_CLIENT_ID`.
//! Code that wants a scope names its type: `use oauth_runtime::presets::feedly::scope::subscriptions;`.
//!
//! - Feedly registers applications itself; the sandbox has the host sandbox7.feedly.com or a later one.
//!
//! Facts of 2026-11, listed by `allauth`, `grant` and 1 more.

// Written by `cargo xtask presets` from `presets/feedly.toml`; edit that.

use crate::declaration::description::{ClientAuthenticationMethod, ProviderDescription, UserInfoMapping};

/// What is known about Feedly.
pub const DESCRIPTION: ProviderDescription = ProviderDescription::oauth2("feedly", "Feedly")
    .authorization_endpoint("https://cloud.feedly.com/v3/auth/auth")
    .token_endpoint("https://cloud.feedly.com/v3/auth/token")
    .userinfo_endpoint("https://cloud.feedly.com/v3/profile")
    .scopes(&["https://cloud.feedly.com/subscriptions"])
    .client_authentication(ClientAuthenticationMethod::ClientSecretPost)
    .userinfo(UserInfoMapping::STANDARD.subject("/id").name("/fullName").email("/email").picture("/picture"))
    .email_scopes(&[]);

/// The scopes of Feedly, as types: the words of `scopes(…)` beside `preset = feedly`.
///
/// | type | scope |
/// |---|---|
/// | `subscriptions` | `https://cloud.feedly.com/subscriptions` |
pub mod scope {
    crate::presets::scope_types! {
        subscriptions = "https://cloud.feedly.com/subscriptions";
    }
}
