//! [Figma](https://www.figma.com), by OAuth 2.0.
//!
//! ```no_run
//! use oauth_runtime::prelude::*;
//!
//! #[derive(OAuthProvider)]
//! #[oauth(preset = figma)]
//! struct Figma;
//! ```
//!
//! | what | value |
//! |---|---|
//! | register the application at | <https://www.figma.com/developers/apps> |
//! | the redirect URI to register | `https://your.example/auth/figma`, “OAuth redirect URLs” |
//! | `FIGMA_CLIENT_ID` | “Client ID” there |
//! | `FIGMA_CLIENT_SECRET` | “Client secret” there |
//! | scopes of a login | `current_user:read` |
//! | it tells | name, e-mail address, picture |
//!
//! Paths and settings are called after the struct: `struct Login;` has `/auth/login` and `LOGIN_CLIENT_ID`.
//! Code that wants a scope names its type: `use oauth_runtime::presets::figma::scope::current_user_read;`.
//!
//! - An application must be published, if only for one's own organization, before others can log in.
//!
//! Facts of 2026-11, listed by `allauth`, `appwrite` and 7 more.

// Written by `cargo xtask presets` from `presets/figma.toml`; edit that.

use crate::declaration::description::{ClientAuthenticationMethod, ProviderDescription, UserInfoMapping};
use crate::declaration::quirks::ErrorAnswer;

/// What is known about Figma.
pub const DESCRIPTION: ProviderDescription = ProviderDescription::oauth2("figma", "Figma")
    .authorization_endpoint("https://www.figma.com/oauth")
    .token_endpoint("https://api.figma.com/v1/oauth/token")
    .refresh_endpoint("https://api.figma.com/v1/oauth/refresh")
    .userinfo_endpoint("https://api.figma.com/v1/me")
    .scopes(&["current_user:read"])
    .client_authentication(ClientAuthenticationMethod::ClientSecretBasic)
    .error_answer(ErrorAnswer::STANDARD.code("/status").description("/message"))
    .userinfo(UserInfoMapping::STANDARD.subject("/id").name("/handle").email("/email").picture("/img_url"))
    .email_scopes(&[]);

/// The scopes of Figma, as types: the words of `scopes(…)` beside `preset = figma`.
///
/// | type | scope |
/// |---|---|
/// | `current_user_read` | `current_user:read` |
/// | `file_comments_read` | `file_comments:read` |
/// | `file_comments_write` | `file_comments:write` |
/// | `file_content_read` | `file_content:read` |
/// | `file_dev_resources_read` | `file_dev_resources:read` |
/// | `file_dev_resources_write` | `file_dev_resources:write` |
/// | `file_metadata_read` | `file_metadata:read` |
/// | `file_variables_read` | `file_variables:read` |
/// | `file_variables_write` | `file_variables:write` |
/// | `file_versions_read` | `file_versions:read` |
/// | `files_read` | `files:read` |
/// | `library_analytics_read` | `library_analytics:read` |
/// | `library_assets_read` | `library_assets:read` |
/// | `library_content_read` | `library_content:read` |
/// | `org_activity_log_read` | `org:activity_log_read` |
/// | `org_ai_metering_usage_read` | `org:ai_metering_usage_read` |
/// | `org_developer_log_read` | `org:developer_log_read` |
/// | `org_discovery_read` | `org:discovery_read` |
/// | `project_metadata_read` | `project_metadata:read` |
/// | `projects_read` | `projects:read` |
/// | `selections_read` | `selections:read` |
/// | `team_library_content_read` | `team_library_content:read` |
/// | `webhooks_read` | `webhooks:read` |
/// | `webhooks_write` | `webhooks:write` |
pub mod scope {
    crate::presets::scope_types! {
        current_user_read = "current_user:read";
        file_comments_read = "file_comments:read";
        file_comments_write = "file_comments:write";
        file_content_read = "file_content:read";
        file_dev_resources_read = "file_dev_resources:read";
        file_dev_resources_write = "file_dev_resources:write";
        file_metadata_read = "file_metadata:read";
        file_variables_read = "file_variables:read";
        file_variables_write = "file_variables:write";
        file_versions_read = "file_versions:read";
        files_read = "files:read";
        library_analytics_read = "library_analytics:read";
        library_assets_read = "library_assets:read";
        library_content_read = "library_content:read";
        org_activity_log_read = "org:activity_log_read";
        org_ai_metering_usage_read = "org:ai_metering_usage_read";
        org_developer_log_read = "org:developer_log_read";
        org_discovery_read = "org:discovery_read";
        project_metadata_read = "project_metadata:read";
        projects_read = "projects:read";
        selections_read = "selections:read";
        team_library_content_read = "team_library_content:read";
        webhooks_read = "webhooks:read";
        webhooks_write = "webhooks:write";
    }
}
