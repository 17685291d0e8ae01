//! [TrainingPeaks](https://www.trainingpeaks.com), by OAuth 2.0.
//!
//! ```no_run
//! use oauth_runtime::prelude::*;
//!
//! #[derive(OAuthProvider)]
//! #[oauth(preset = trainingpeaks)]
//! struct TrainingPeaks;
//! ```
//!
//! | what | value |
//! |---|---|
//! | the redirect URI to register | `https://your.example/auth/trainingpeaks` |
//! | `TRAININGPEAKS_CLIENT_ID` | the client identifier |
//! | `TRAININGPEAKS_CLIENT_SECRET` | the client secret |
//! | `TRAININGPEAKS_HOST` | trainingpeaks.com or sandbox.trainingpeaks.com, such as `sandbox.trainingpeaks.com`; without the field `host: String` it is `trainingpeaks.com` |
//! | scopes of a login | `athlete:profile` |
//! | it tells | name, e-mail address |
//!
//! Paths and settings are called after the struct: `struct Login;` has `/auth/login` and `LOGIN_CLIENT_ID`.
//! Code that wants a scope names its type: `use oauth_runtime::presets::trainingpeaks::scope::athlete_profile;`.
//!
//! - TrainingPeaks admits companies on request only.
//!
//! Facts of 2026-11, listed by one project alone, `allauth`: nobody has confirmed them.

// Written by `cargo xtask presets` from `presets/trainingpeaks.toml`; edit that.

use crate::declaration::description::{ClientAuthenticationMethod, ProviderDescription, UserInfoMapping};

/// What is known about TrainingPeaks.
pub const DESCRIPTION: ProviderDescription = ProviderDescription::oauth2("trainingpeaks", "TrainingPeaks")
    .authorization_endpoint("https://oauth.{host}/OAuth/Authorize")
    .token_endpoint("https://oauth.{host}/oauth/token")
    .userinfo_endpoint("https://api.{host}/v1/athlete/profile")
    .scopes(&["athlete:profile"])
    .client_authentication(ClientAuthenticationMethod::ClientSecretPost)
    .userinfo(UserInfoMapping::STANDARD.subject("/Id").name("{/FirstName} {/LastName}").email("/Email"))
    .email_scopes(&[])
    .field_defaults(&[("host", "trainingpeaks.com")]);

/// The scopes of TrainingPeaks, as types: the words of `scopes(…)` beside `preset = trainingpeaks`.
///
/// | type | scope |
/// |---|---|
/// | `athlete_profile` | `athlete:profile` |
pub mod scope {
    crate::presets::scope_types! {
        athlete_profile = "athlete:profile";
    }
}
