//! [Harvest](https://www.getharvest.com), by OAuth 2.0.
//!
//! ```no_run
//! use oauth_runtime::prelude::*;
//!
//! #[derive(OAuthProvider)]
//! #[oauth(preset = harvest)]
//! struct Harvest;
//! ```
//!
//! | what | value |
//! |---|---|
//! | register the application at | <https://id.getharvest.com/developers> |
//! | the redirect URI to register | `https://your.example/auth/harvest`, “Redirect URL” |
//! | `HARVEST_CLIENT_ID` | “Client ID” there |
//! | `HARVEST_CLIENT_SECRET` | “Client Secret” there |
//! | it tells | name, e-mail address |
//!
//! Paths and settings are called after the struct: `struct Login;` has `/auth/login` and `LOGIN_CLIENT_ID`.
//! Code that wants a scope names its type: `use oauth_runtime::presets::harvest::scope::all;`.
//!
//! - Calls of the API need the header `Harvest-Account-Id`; the accounts of a user are in the profile, under `accounts`.
//!
//! Facts of 2026-11, listed by `aspnet`, `grant` and 3 more.

// Written by `cargo xtask presets` from `presets/harvest.toml`; edit that.

use crate::declaration::description::{ClientAuthenticationMethod, ProviderDescription, UserInfoMapping};

/// What is known about Harvest.
pub const DESCRIPTION: ProviderDescription = ProviderDescription::oauth2("harvest", "Harvest")
    .authorization_endpoint("https://id.getharvest.com/oauth2/authorize")
    .token_endpoint("https://id.getharvest.com/api/v2/oauth2/token")
    .userinfo_endpoint("https://id.getharvest.com/api/v2/accounts")
    .client_authentication(ClientAuthenticationMethod::ClientSecretPost)
    .userinfo(
        UserInfoMapping::STANDARD.subject("/user/id").name("{/user/first_name} {/user/last_name}").email("/user/email"),
    )
    .email_scopes(&[]);

/// The scopes of Harvest, as types: the words of `scopes(…)` beside `preset = harvest`.
///
/// | type | scope |
/// |---|---|
/// | `all` | `all` |
/// | `forecast_all` | `forecast:all` |
/// | `harvest_all` | `harvest:all` |
pub mod scope {
    crate::presets::scope_types! {
        all = "all";
        forecast_all = "forecast:all";
        harvest_all = "harvest:all";
    }
}
