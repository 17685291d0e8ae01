//! [Todoist](https://www.todoist.com), by OAuth 2.0.
//!
//! ```no_run
//! use oauth_runtime::prelude::*;
//!
//! #[derive(OAuthProvider)]
//! #[oauth(preset = todoist)]
//! struct Todoist;
//! ```
//!
//! | what | value |
//! |---|---|
//! | register the application at | <https://app.todoist.com/app/settings/integrations/app-management> |
//! | the redirect URI to register | `https://your.example/auth/todoist`, “OAuth redirect URL” |
//! | `TODOIST_CLIENT_ID` | “Client ID” there |
//! | `TODOIST_CLIENT_SECRET` | “Client secret” there |
//! | scopes of a login | `data:read` |
//! | it tells | name, e-mail address, picture |
//!
//! Paths and settings are called after the struct: `struct Login;` has `/auth/login` and `LOGIN_CLIENT_ID`.
//! Code that wants a scope names its type: `use oauth_runtime::presets::todoist::scope::backups_read;`.
//!
//! - New applications get tokens that expire, with a refresh token; those of older ones do not expire.
//!
//! Facts of 2026-11, listed by `authjs`, `grant` and 2 more.

// Written by `cargo xtask presets` from `presets/todoist.toml`; edit that.

use crate::declaration::description::{ClientAuthenticationMethod, ProviderDescription, UserInfoMapping};

/// What is known about Todoist.
pub const DESCRIPTION: ProviderDescription = ProviderDescription::oauth2("todoist", "Todoist")
    .authorization_endpoint("https://app.todoist.com/oauth/authorize")
    .token_endpoint("https://api.todoist.com/oauth/access_token")
    .userinfo_endpoint("https://api.todoist.com/api/v1/user")
    .scopes(&["data:read"])
    .scope_separator(",")
    .client_authentication(ClientAuthenticationMethod::ClientSecretPost)
    .userinfo(UserInfoMapping::STANDARD.subject("/id").name("/full_name").email("/email").picture("/avatar_big"))
    .email_scopes(&[])
    .implied_scopes(&[("data:read_write", "data:read"), ("data:read_write", "task:add")]);

/// The scopes of Todoist, as types: the words of `scopes(…)` beside `preset = todoist`.
///
/// | type | scope |
/// |---|---|
/// | `backups_read` | `backups:read` |
/// | `data_delete` | `data:delete` |
/// | `data_read` | `data:read` |
/// | `data_read_write` | `data:read_write` |
/// | `dev_app_console` | `dev:app_console` |
/// | `project_delete` | `project:delete` |
/// | `task_add` | `task:add` |
pub mod scope {
    crate::presets::scope_types! {
        backups_read = "backups:read";
        data_delete = "data:delete";
        data_read = "data:read";
        data_read_write = "data:read_write";
        dev_app_console = "dev:app_console";
        project_delete = "project:delete";
        task_add = "task:add";
    }
}
