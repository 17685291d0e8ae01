//! [Salesloft](https://www.salesloft.com), by OAuth 2.0.
//!
//! ```no_run
//! use oauth_runtime::prelude::*;
//!
//! #[derive(OAuthProvider)]
//! #[oauth(preset = salesloft)]
//! struct Salesloft;
//! ```
//!
//! | what | value |
//! |---|---|
//! | the redirect URI to register | `https://your.example/auth/salesloft` |
//! | `SALESLOFT_CLIENT_ID` | the client identifier |
//! | `SALESLOFT_CLIENT_SECRET` | the client secret |
//! | it tells | name, e-mail address |
//!
//! Paths and settings are called after the struct: `struct Login;` has `/auth/login` and `LOGIN_CLIENT_ID`.
//! Code that wants a scope names its type: `use oauth_runtime::presets::salesloft::scope::external_emails_create;`.
//!
//! Facts of 2026-11, listed by `nango` and `socialite`.

// Written by `cargo xtask presets` from `presets/salesloft.toml`; edit that.

use crate::declaration::description::{ClientAuthenticationMethod, ProviderDescription, UserInfoMapping};

/// What is known about Salesloft.
pub const DESCRIPTION: ProviderDescription = ProviderDescription::oauth2("salesloft", "Salesloft")
    .authorization_endpoint("https://accounts.salesloft.com/oauth/authorize")
    .token_endpoint("https://accounts.salesloft.com/oauth/token")
    .userinfo_endpoint("https://api.salesloft.com/v2/me")
    .client_authentication(ClientAuthenticationMethod::ClientSecretPost)
    .userinfo(UserInfoMapping::STANDARD.subject("/data/id").name("/data/name").email("/data/email"))
    .email_scopes(&[]);

/// The scopes of Salesloft, as types: the words of `scopes(…)` beside `preset = salesloft`.
///
/// | type | scope |
/// |---|---|
/// | `external_emails_create` | `external_emails:create` |
/// | `system_all` | `system:all` |
pub mod scope {
    crate::presets::scope_types! {
        external_emails_create = "external_emails:create";
        system_all = "system:all";
    }
}
