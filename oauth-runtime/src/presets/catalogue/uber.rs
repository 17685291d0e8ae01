//! [Uber](https://www.uber.com), by OAuth 2.0.
//!
//! ```no_run
//! use oauth_runtime::prelude::*;
//!
//! #[derive(OAuthProvider)]
//! #[oauth(preset = uber)]
//! struct Uber;
//! ```
//!
//! | what | value |
//! |---|---|
//! | register the application at | <https://developer.uber.com/dashboard> |
//! | the redirect URI to register | `https://your.example/auth/uber`, “Redirect URI” |
//! | `UBER_CLIENT_ID` | “Client ID” there |
//! | `UBER_CLIENT_SECRET` | “Client Secret” there |
//! | scopes of a login | `profile` |
//! | it tells | name, e-mail address, picture |
//!
//! Paths and settings are called after the struct: `struct Login;` has `/auth/login` and `LOGIN_CLIENT_ID`.
//! Code that wants a scope names its type: `use oauth_runtime::presets::uber::scope::all_trips;`.
//!
//! Facts of 2026-11, listed by `golang-oauth2`, `goth` and 5 more.

// Written by `cargo xtask presets` from `presets/uber.toml`; edit that.

use crate::declaration::description::{ClientAuthenticationMethod, ProviderDescription, UserInfoMapping};

/// What is known about Uber.
pub const DESCRIPTION: ProviderDescription = ProviderDescription::oauth2("uber", "Uber")
    .authorization_endpoint("https://auth.uber.com/oauth/v2/authorize")
    .token_endpoint("https://auth.uber.com/oauth/v2/token")
    .userinfo_endpoint("https://api.uber.com/v1.2/me")
    .scopes(&["profile"])
    .client_authentication(ClientAuthenticationMethod::ClientSecretPost)
    .userinfo(
        UserInfoMapping::STANDARD
            .subject("/uuid")
            .name("{/first_name} {/last_name}")
            .email("/email")
            .picture("/picture"),
    )
    .email_scopes(&[]);

/// The scopes of Uber, as types: the words of `scopes(…)` beside `preset = uber`.
///
/// | type | scope |
/// |---|---|
/// | `all_trips` | `all_trips` |
/// | `history` | `history` |
/// | `history_lite` | `history_lite` |
/// | `offline_access` | `offline_access` |
/// | `places` | `places` |
/// | `profile` | `profile` |
/// | `request` | `request` |
/// | `request_receipt` | `request_receipt` |
pub mod scope {
    pub use crate::scope::{offline_access, profile};

    crate::presets::scope_types! {
        all_trips = "all_trips";
        history = "history";
        history_lite = "history_lite";
        places = "places";
        request = "request";
        request_receipt = "request_receipt";
    }
}
