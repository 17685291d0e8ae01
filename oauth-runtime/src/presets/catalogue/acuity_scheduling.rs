//! [Acuity Scheduling](https://acuityscheduling.com), by OAuth 2.0.
//!
//! ```no_run
//! use oauth_runtime::prelude::*;
//!
//! #[derive(OAuthProvider)]
//! #[oauth(preset = acuity_scheduling)]
//! struct AcuityScheduling;
//! ```
//!
//! | what | value |
//! |---|---|
//! | register the application at | <https://acuityscheduling.com/oauth2/register> |
//! | the redirect URI to register | `https://your.example/auth/acuityscheduling` |
//! | `ACUITYSCHEDULING_CLIENT_ID` | the client identifier |
//! | `ACUITYSCHEDULING_CLIENT_SECRET` | the client secret |
//! | scopes of a login | `api-v1` |
//! | it tells | name, e-mail address |
//!
//! Paths and settings are called after the struct: `struct Login;` has `/auth/login` and `LOGIN_CLIENT_ID`.
//! Code that wants a scope names its type: `use oauth_runtime::presets::acuity_scheduling::scope::api_v1;`.
//!
//! - There is no refresh token: access tokens do not expire.
//!
//! Facts of 2026-11, listed by `grant` and `nango`.

// Written by `cargo xtask presets` from `presets/acuity_scheduling.toml`; edit that.

use crate::declaration::description::{ClientAuthenticationMethod, ProviderDescription, UserInfoMapping};

/// What is known about Acuity Scheduling.
pub const DESCRIPTION: ProviderDescription = ProviderDescription::oauth2("acuity_scheduling", "Acuity Scheduling")
    .authorization_endpoint("https://acuityscheduling.com/oauth2/authorize")
    .token_endpoint("https://acuityscheduling.com/oauth2/token")
    .userinfo_endpoint("https://acuityscheduling.com/api/v1/me")
    .scopes(&["api-v1"])
    .client_authentication(ClientAuthenticationMethod::ClientSecretPost)
    .userinfo(UserInfoMapping::STANDARD.subject("/id").name("/name").email("/email"))
    .email_scopes(&[]);

/// The scopes of Acuity Scheduling, as types: the words of `scopes(…)` beside `preset = acuity_scheduling`.
///
/// | type | scope |
/// |---|---|
/// | `api_v1` | `api-v1` |
pub mod scope {
    crate::presets::scope_types! {
        api_v1 = "api-v1";
    }
}
