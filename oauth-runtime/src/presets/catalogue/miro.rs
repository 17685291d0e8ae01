//! [Miro](https://miro.com), by OAuth 2.0.
//!
//! ```no_run
//! use oauth_runtime::prelude::*;
//!
//! #[derive(OAuthProvider)]
//! #[oauth(preset = miro)]
//! struct Miro;
//! ```
//!
//! | what | value |
//! |---|---|
//! | register the application at | <https://miro.com/app/settings/user-profile/apps> |
//! | the redirect URI to register | `https://your.example/auth/miro`, “Redirect URI for OAuth2.0” |
//! | `MIRO_CLIENT_ID` | “Client ID” there |
//! | `MIRO_CLIENT_SECRET` | “Client secret” there |
//! | scopes of a login | `identity:read` |
//! | it tells | name, e-mail address |
//!
//! Paths and settings are called after the struct: `struct Login;` has `/auth/login` and `LOGIN_CLIENT_ID`.
//! Code that wants a scope names its type: `use oauth_runtime::presets::miro::scope::auditlogs_read;`.
//!
//! Facts of 2026-11, listed by `allauth` and `nango`.

// Written by `cargo xtask presets` from `presets/miro.toml`; edit that.

use crate::declaration::description::{ClientAuthenticationMethod, ProviderDescription, UserInfoMapping};

/// What is known about Miro.
pub const DESCRIPTION: ProviderDescription = ProviderDescription::oauth2("miro", "Miro")
    .authorization_endpoint("https://miro.com/oauth/authorize")
    .token_endpoint("https://api.miro.com/v1/oauth/token")
    .userinfo_endpoint("https://api.miro.com/v1/users/me")
    .scopes(&["identity:read"])
    .client_authentication(ClientAuthenticationMethod::ClientSecretPost)
    .keep_from_token(&[("team_id", "/team_id")])
    .userinfo(UserInfoMapping::STANDARD.subject("/id").name("/name").email("/email"))
    .email_scopes(&[]);

/// The scopes of Miro, as types: the words of `scopes(…)` beside `preset = miro`.
///
/// | type | scope |
/// |---|---|
/// | `auditlogs_read` | `auditlogs:read` |
/// | `boards_export` | `boards:export` |
/// | `boards_read` | `boards:read` |
/// | `boards_write` | `boards:write` |
/// | `contentlogs_export` | `contentlogs:export` |
/// | `identity_read` | `identity:read` |
/// | `identity_write` | `identity:write` |
/// | `microphone_listen` | `microphone:listen` |
/// | `organizations_cases_management` | `organizations:cases:management` |
/// | `organizations_groups_read` | `organizations:groups:read` |
/// | `organizations_groups_write` | `organizations:groups:write` |
/// | `organizations_read` | `organizations:read` |
/// | `organizations_teams_read` | `organizations:teams:read` |
/// | `organizations_teams_write` | `organizations:teams:write` |
/// | `projects_read` | `projects:read` |
/// | `projects_write` | `projects:write` |
/// | `screen_record` | `screen:record` |
/// | `sessions_delete` | `sessions:delete` |
/// | `team_read` | `team:read` |
/// | `team_write` | `team:write` |
/// | `webcam_record` | `webcam:record` |
pub mod scope {
    crate::presets::scope_types! {
        auditlogs_read = "auditlogs:read";
        boards_export = "boards:export";
        boards_read = "boards:read";
        boards_write = "boards:write";
        contentlogs_export = "contentlogs:export";
        identity_read = "identity:read";
        identity_write = "identity:write";
        microphone_listen = "microphone:listen";
        organizations_cases_management = "organizations:cases:management";
        organizations_groups_read = "organizations:groups:read";
        organizations_groups_write = "organizations:groups:write";
        organizations_read = "organizations:read";
        organizations_teams_read = "organizations:teams:read";
        organizations_teams_write = "organizations:teams:write";
        projects_read = "projects:read";
        projects_write = "projects:write";
        screen_record = "screen:record";
        sessions_delete = "sessions:delete";
        team_read = "team:read";
        team_write = "team:write";
        webcam_record = "webcam:record";
    }
}
