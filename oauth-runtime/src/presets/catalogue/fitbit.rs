//! [Fitbit](https://www.fitbit.com), by OAuth 2.0.
//!
//! ```no_run
//! use oauth_runtime::prelude::*;
//!
//! #[derive(OAuthProvider)]
//! #[oauth(preset = fitbit)]
//! struct Fitbit;
//! ```
//!
//! | what | value |
//! |---|---|
//! | register the application at | <https://dev.fitbit.com/apps> |
//! | the redirect URI to register | `https://your.example/auth/fitbit`, “Redirect URL” |
//! | `FITBIT_CLIENT_ID` | “OAuth 2.0 Client ID” there |
//! | `FITBIT_CLIENT_SECRET` | “Client Secret” there |
//! | scopes of a login | `profile` |
//! | it tells | name, login name, picture |
//! | where users take access away | <https://www.fitbit.com/settings/applications> |
//! | colors of its button | `#00b0b9`, with words in `#ffffff` |
//!
//! Paths and settings are called after the struct: `struct Login;` has `/auth/login` and `LOGIN_CLIENT_ID`.
//! Code that wants a scope names its type: `use oauth_runtime::presets::fitbit::scope::activity;`.
//!
//! - There is no e-mail address.
//! - Google announced the end of this API for September 2026: use `google` with the scopes of the Google Health API for something new.
//!
//! Facts of 2026-11, listed by `aspnet`, `bell` and 10 more.

// Written by `cargo xtask presets` from `presets/fitbit.toml`; edit that.

use crate::declaration::description::{Button, ClientAuthenticationMethod, ProviderDescription, UserInfoMapping};

/// What is known about Fitbit.
pub const DESCRIPTION: ProviderDescription = ProviderDescription::oauth2("fitbit", "Fitbit")
    .authorization_endpoint("https://www.fitbit.com/oauth2/authorize")
    .token_endpoint("https://api.fitbit.com/oauth2/token")
    .userinfo_endpoint("https://api.fitbit.com/1/user/-/profile.json")
    .scopes(&["profile"])
    .client_authentication(ClientAuthenticationMethod::ClientSecretBasic)
    .userinfo(
        UserInfoMapping::STANDARD
            .subject("/user/encodedId")
            .name("/user/fullName")
            .username("/user/displayName")
            .picture("/user/avatar150"),
    )
    .button(Button::STANDARD.color("#00b0b9").text("#ffffff"));

/// The scopes of Fitbit, as types: the words of `scopes(…)` beside `preset = fitbit`.
///
/// | type | scope |
/// |---|---|
/// | `activity` | `activity` |
/// | `heartrate` | `heartrate` |
/// | `location` | `location` |
/// | `nutrition` | `nutrition` |
/// | `profile` | `profile` |
/// | `settings` | `settings` |
/// | `sleep` | `sleep` |
/// | `social` | `social` |
/// | `weight` | `weight` |
pub mod scope {
    pub use crate::scope::profile;

    crate::presets::scope_types! {
        activity = "activity";
        heartrate = "heartrate";
        location = "location";
        nutrition = "nutrition";
        settings = "settings";
        sleep = "sleep";
        social = "social";
        weight = "weight";
    }
}
