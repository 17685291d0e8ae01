//! [Asana](https://asana.com), by OAuth 2.0.
//!
//! ```no_run
//! use oauth_runtime::prelude::*;
//!
//! #[derive(OAuthProvider)]
//! #[oauth(preset = asana)]
//! struct Asana;
//! ```
//!
//! | what | value |
//! |---|---|
//! | register the application at | <https://app.asana.com/0/my-apps> |
//! | the redirect URI to register | `https://your.example/auth/asana`, “Redirect URLs” |
//! | `ASANA_CLIENT_ID` | “Client ID” there |
//! | `ASANA_CLIENT_SECRET` | “Client secret” there |
//! | scopes of a login | `users:read` |
//! | it tells | name, e-mail address, picture |
//! | colors of its button | `#f06a6a`, with words in `#ffffff` |
//!
//! Paths and settings are called after the struct: `struct Login;` has `/auth/login` and `LOGIN_CLIENT_ID`.
//! Code that wants a scope names its type: `use oauth_runtime::presets::asana::scope::attachments_delete;`.
//!
//! - An application that was registered with full permissions asks for the scope `default` instead.
//!
//! Facts of 2026-11, listed by `allauth`, `aspnet` and 8 more.

// Written by `cargo xtask presets` from `presets/asana.toml`; edit that.

use crate::declaration::description::{Button, ClientAuthenticationMethod, ProviderDescription, UserInfoMapping};

/// What is known about Asana.
pub const DESCRIPTION: ProviderDescription = ProviderDescription::oauth2("asana", "Asana")
    .authorization_endpoint("https://app.asana.com/-/oauth_authorize")
    .token_endpoint("https://app.asana.com/-/oauth_token")
    .userinfo_endpoint("https://app.asana.com/api/1.0/users/me")
    .scopes(&["users:read"])
    .client_authentication(ClientAuthenticationMethod::ClientSecretPost)
    .userinfo(
        UserInfoMapping::STANDARD
            .subject("/data/gid")
            .name("/data/name")
            .email("/data/email")
            .picture("/data/photo/image_128x128"),
    )
    .button(Button::STANDARD.color("#f06a6a").text("#ffffff"))
    .email_scopes(&[]);

/// The scopes of Asana, as types: the words of `scopes(…)` beside `preset = asana`.
///
/// | type | scope |
/// |---|---|
/// | `attachments_delete` | `attachments:delete` |
/// | `attachments_read` | `attachments:read` |
/// | `attachments_write` | `attachments:write` |
/// | `custom_fields_read` | `custom_fields:read` |
/// | `custom_fields_write` | `custom_fields:write` |
/// | `default` | `default` |
/// | `email` | `email` |
/// | `goals_read` | `goals:read` |
/// | `jobs_read` | `jobs:read` |
/// | `ooo_entries_delete` | `ooo_entries:delete` |
/// | `ooo_entries_read` | `ooo_entries:read` |
/// | `ooo_entries_write` | `ooo_entries:write` |
/// | `openid` | `openid` |
/// | `portfolios_read` | `portfolios:read` |
/// | `portfolios_write` | `portfolios:write` |
/// | `profile` | `profile` |
/// | `project_portfolio_settings_read` | `project_portfolio_settings:read` |
/// | `project_portfolio_settings_write` | `project_portfolio_settings:write` |
/// | `project_templates_read` | `project_templates:read` |
/// | `projects_delete` | `projects:delete` |
/// | `projects_read` | `projects:read` |
/// | `projects_write` | `projects:write` |
/// | `roles_delete` | `roles:delete` |
/// | `roles_read` | `roles:read` |
/// | `roles_write` | `roles:write` |
/// | `stories_read` | `stories:read` |
/// | `stories_write` | `stories:write` |
/// | `tags_read` | `tags:read` |
/// | `tags_write` | `tags:write` |
/// | `task_templates_read` | `task_templates:read` |
/// | `tasks_delete` | `tasks:delete` |
/// | `tasks_read` | `tasks:read` |
/// | `tasks_write` | `tasks:write` |
/// | `team_memberships_read` | `team_memberships:read` |
/// | `teams_read` | `teams:read` |
/// | `time_tracking_categories_delete` | `time_tracking_categories:delete` |
/// | `time_tracking_categories_read` | `time_tracking_categories:read` |
/// | `time_tracking_categories_write` | `time_tracking_categories:write` |
/// | `time_tracking_entries_read` | `time_tracking_entries:read` |
/// | `timesheet_approval_statuses_read` | `timesheet_approval_statuses:read` |
/// | `timesheet_approval_statuses_write` | `timesheet_approval_statuses:write` |
/// | `users_read` | `users:read` |
/// | `webhooks_delete` | `webhooks:delete` |
/// | `webhooks_read` | `webhooks:read` |
/// | `webhooks_write` | `webhooks:write` |
/// | `workspaces_read` | `workspaces:read` |
/// | `workspaces_typeahead_read` | `workspaces.typeahead:read` |
pub mod scope {
    pub use crate::scope::{email, openid, profile};

    crate::presets::scope_types! {
        attachments_delete = "attachments:delete";
        attachments_read = "attachments:read";
        attachments_write = "attachments:write";
        custom_fields_read = "custom_fields:read";
        custom_fields_write = "custom_fields:write";
        default = "default";
        goals_read = "goals:read";
        jobs_read = "jobs:read";
        ooo_entries_delete = "ooo_entries:delete";
        ooo_entries_read = "ooo_entries:read";
        ooo_entries_write = "ooo_entries:write";
        portfolios_read = "portfolios:read";
        portfolios_write = "portfolios:write";
        project_portfolio_settings_read = "project_portfolio_settings:read";
        project_portfolio_settings_write = "project_portfolio_settings:write";
        project_templates_read = "project_templates:read";
        projects_delete = "projects:delete";
        projects_read = "projects:read";
        projects_write = "projects:write";
        roles_delete = "roles:delete";
        roles_read = "roles:read";
        roles_write = "roles:write";
        stories_read = "stories:read";
        stories_write = "stories:write";
        tags_read = "tags:read";
        tags_write = "tags:write";
        task_templates_read = "task_templates:read";
        tasks_delete = "tasks:delete";
        tasks_read = "tasks:read";
        tasks_write = "tasks:write";
        team_memberships_read = "team_memberships:read";
        teams_read = "teams:read";
        time_tracking_categories_delete = "time_tracking_categories:delete";
        time_tracking_categories_read = "time_tracking_categories:read";
        time_tracking_categories_write = "time_tracking_categories:write";
        time_tracking_entries_read = "time_tracking_entries:read";
        timesheet_approval_statuses_read = "timesheet_approval_statuses:read";
        timesheet_approval_statuses_write = "timesheet_approval_statuses:write";
        users_read = "users:read";
        webhooks_delete = "webhooks:delete";
        webhooks_read = "webhooks:read";
        webhooks_write = "webhooks:write";
        workspaces_read = "workspaces:read";
        workspaces_typeahead_read = "workspaces.typeahead:read";
    }
}
