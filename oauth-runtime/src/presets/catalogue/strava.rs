//! [Strava](https://www.strava.com), by OAuth 2.0.
//!
//! ```no_run
//! use oauth_runtime::prelude::*;
//!
//! #[derive(OAuthProvider)]
//! #[oauth(preset = strava)]
//! struct Strava;
//! ```
//!
//! | what | value |
//! |---|---|
//! | register the application at | <https://www.strava.com/settings/api> |
//! | the redirect URI to register | `https://your.example/auth/strava`, “Authorization Callback Domain” |
//! | `STRAVA_CLIENT_ID` | “Client ID” there |
//! | `STRAVA_CLIENT_SECRET` | “Client Secret” there |
//! | scopes of a login | `read` |
//! | it tells | name, login name, picture |
//! | where users take access away | <https://www.strava.com/settings/apps> |
//! | colors of its button | `#FC5200`, with words in `#ffffff` |
//!
//! Paths and settings are called after the struct: `struct Login;` has `/auth/login` and `LOGIN_CLIENT_ID`.
//! Code that wants a scope names its type: `use oauth_runtime::presets::strava::scope::activity_read;`.
//!
//! - The provider gives out no e-mail address: ask the user for one where you need it.
//! - Strava asks again in every login with `authorization_params(approval_prompt = "force")`; without it, once.
//! - A new application has one user, until Strava has reviewed it.
//!
//! Facts of 2026-11, listed by `allauth`, `arctic` and 18 more.

// Written by `cargo xtask presets` from `presets/strava.toml`; edit that.

use crate::declaration::description::{Button, ClientAuthenticationMethod, ProviderDescription, UserInfoMapping};
use crate::declaration::quirks::{ErrorAnswer, RevocationRequest};

/// What is known about Strava.
pub const DESCRIPTION: ProviderDescription = ProviderDescription::oauth2("strava", "Strava")
    .authorization_endpoint("https://www.strava.com/oauth/authorize")
    .token_endpoint("https://www.strava.com/api/v3/oauth/token")
    .userinfo_endpoint("https://www.strava.com/api/v3/athlete")
    .disconnect_endpoint("https://www.strava.com/oauth/deauthorize")
    .scopes(&["read"])
    .scope_separator(",")
    .client_authentication(ClientAuthenticationMethod::ClientSecretPost)
    .disconnect_request(RevocationRequest::Bearer)
    .error_answer(ErrorAnswer::STANDARD.code("/errors/0/code").description("/message"))
    .userinfo(
        UserInfoMapping::STANDARD
            .subject("/id")
            .name("{/firstname} {/lastname}")
            .username("/username")
            .picture("/profile"),
    )
    .button(Button::STANDARD.color("#FC5200").text("#ffffff"));

/// The scopes of Strava, as types: the words of `scopes(…)` beside `preset = strava`.
///
/// | type | scope |
/// |---|---|
/// | `activity_read` | `activity:read` |
/// | `activity_read_all` | `activity:read_all` |
/// | `activity_write` | `activity:write` |
/// | `profile_read_all` | `profile:read_all` |
/// | `profile_write` | `profile:write` |
/// | `read` | `read` |
/// | `read_all` | `read_all` |
pub mod scope {
    crate::presets::scope_types! {
        activity_read = "activity:read";
        activity_read_all = "activity:read_all";
        activity_write = "activity:write";
        profile_read_all = "profile:read_all";
        profile_write = "profile:write";
        read = "read";
        read_all = "read_all";
    }
}
