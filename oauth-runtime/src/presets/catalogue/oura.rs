//! [Oura](https://ouraring.com), by OAuth 2.0.
//!
//! ```no_run
//! use oauth_runtime::prelude::*;
//!
//! #[derive(OAuthProvider)]
//! #[oauth(preset = oura)]
//! struct Oura;
//! ```
//!
//! | what | value |
//! |---|---|
//! | register the application at | <https://cloud.ouraring.com/oauth/applications> |
//! | the redirect URI to register | `https://your.example/auth/oura`, “Redirect URIs” |
//! | `OURA_CLIENT_ID` | “Client ID” there |
//! | `OURA_CLIENT_SECRET` | “Client Secret” there |
//! | scopes of a login | `email`, `personal` |
//! | it tells | e-mail address |
//!
//! Paths and settings are called after the struct: `struct Login;` has `/auth/login` and `LOGIN_CLIENT_ID`.
//! Code that wants a scope names its type: `use oauth_runtime::presets::oura::scope::daily;`.
//!
//! Facts of 2026-11, listed by `goth` and `nango`.

// Written by `cargo xtask presets` from `presets/oura.toml`; edit that.

use crate::declaration::description::{ClientAuthenticationMethod, ProviderDescription, UserInfoMapping};

/// What is known about Oura.
pub const DESCRIPTION: ProviderDescription = ProviderDescription::oauth2("oura", "Oura")
    .authorization_endpoint("https://cloud.ouraring.com/oauth/authorize")
    .token_endpoint("https://api.ouraring.com/oauth/token")
    .userinfo_endpoint("https://api.ouraring.com/v2/usercollection/personal_info")
    .scopes(&["email", "personal"])
    .client_authentication(ClientAuthenticationMethod::ClientSecretPost)
    .userinfo(UserInfoMapping::STANDARD.subject("/id").email("/email"))
    .email_scopes(&["email"]);

/// The scopes of Oura, as types: the words of `scopes(…)` beside `preset = oura`.
///
/// | type | scope |
/// |---|---|
/// | `daily` | `daily` |
/// | `email` | `email` |
/// | `heartrate` | `heartrate` |
/// | `personal` | `personal` |
/// | `session` | `session` |
/// | `spo2daily` | `spo2Daily` |
/// | `tag` | `tag` |
/// | `workout` | `workout` |
pub mod scope {
    pub use crate::scope::email;

    crate::presets::scope_types! {
        daily = "daily";
        heartrate = "heartrate";
        personal = "personal";
        session = "session";
        spo2daily = "spo2Daily";
        tag = "tag";
        workout = "workout";
    }
}
