//! [Withings](https://www.withings.com), by OAuth 2.0.
//!
//! ```no_run
//! use oauth_runtime::prelude::*;
//!
//! #[derive(OAuthProvider)]
//! #[oauth(preset = withings)]
//! struct Withings;
//! ```
//!
//! | what | value |
//! |---|---|
//! | register the application at | <https://developer.withings.com/dashboard/> |
//! | the redirect URI to register | `https://your.example/auth/withings`, “Callback URL” |
//! | `WITHINGS_CLIENT_ID` | “Client ID” there |
//! | `WITHINGS_CLIENT_SECRET` | “Secret” there |
//! | scopes of a login | `user.info` |
//!
//! Paths and settings are called after the struct: `struct Login;` has `/auth/login` and `LOGIN_CLIENT_ID`.
//! Code that wants a scope names its type: `use oauth_runtime::presets::withings::scope::user_activity;`.
//!
//! - The provider gives out no e-mail address: ask the user for one where you need it.
//! - There is no name either: the login tells the identifier alone.
//!
//! Facts of 2026-11, listed by `arctic`, `golang-oauth2` and 1 more.

// Written by `cargo xtask presets` from `presets/withings.toml`; edit that.

use crate::declaration::description::{ClientAuthenticationMethod, ProviderDescription, UserInfoMapping};
use crate::declaration::quirks::{ErrorAnswer, TokenAnswer};

/// What is known about Withings.
pub const DESCRIPTION: ProviderDescription = ProviderDescription::oauth2("withings", "Withings")
    .authorization_endpoint("https://account.withings.com/oauth2_user/authorize2")
    .token_endpoint("https://wbsapi.withings.net/v2/oauth2")
    .token_params(&[("action", "requesttoken")])
    .scopes(&["user.info"])
    .scope_separator(",")
    .client_authentication(ClientAuthenticationMethod::ClientSecretPost)
    .token_answer(
        TokenAnswer::STANDARD
            .access_token("/body/access_token")
            .token_type("/body/token_type")
            .expires_in("/body/expires_in")
            .refresh_token("/body/refresh_token")
            .scope("/body/scope"),
    )
    .error_answer(ErrorAnswer::STANDARD.code("/status").description("/error").fine("0"))
    .userinfo(UserInfoMapping::STANDARD.subject("/body/userid"))
    .profile_in_token_answer();

/// The scopes of Withings, as types: the words of `scopes(…)` beside `preset = withings`.
///
/// | type | scope |
/// |---|---|
/// | `user_activity` | `user.activity` |
/// | `user_info` | `user.info` |
/// | `user_metrics` | `user.metrics` |
/// | `user_sleepevents` | `user.sleepevents` |
pub mod scope {
    crate::presets::scope_types! {
        user_activity = "user.activity";
        user_info = "user.info";
        user_metrics = "user.metrics";
        user_sleepevents = "user.sleepevents";
    }
}
