//! [monday.com](https://monday.com), by OAuth 2.0.
//!
//! ```no_run
//! use oauth_runtime::prelude::*;
//!
//! #[derive(OAuthProvider)]
//! #[oauth(preset = monday)]
//! struct Monday;
//! ```
//!
//! | what | value |
//! |---|---|
//! | register the application at | <https://auth.monday.com/developers> |
//! | the redirect URI to register | `https://your.example/auth/monday`, “Redirect URLs” |
//! | `MONDAY_CLIENT_ID` | “Client ID” there |
//! | `MONDAY_CLIENT_SECRET` | “Client Secret” there |
//! | scopes of a login | `me:read` |
//! | it tells | name, e-mail address, picture |
//! | e-mail addresses | verified where the provider says so of the address |
//!
//! Paths and settings are called after the struct: `struct Login;` has `/auth/login` and `LOGIN_CLIENT_ID`.
//! Code that wants a scope names its type: `use oauth_runtime::presets::monday::scope::account_read;`.
//!
//! - Access tokens do not expire.
//!
//! Facts of 2026-11, listed by `nango`, `pocketbase` and 1 more.

// Written by `cargo xtask presets` from `presets/monday.toml`; edit that.

use crate::declaration::description::{ClientAuthenticationMethod, ProviderDescription, UserInfoMapping};
use crate::declaration::quirks::UserinfoMethod;

/// What is known about monday.com.
pub const DESCRIPTION: ProviderDescription = ProviderDescription::oauth2("monday", "monday.com")
    .authorization_endpoint("https://auth.monday.com/oauth2/authorize")
    .token_endpoint("https://auth.monday.com/oauth2/token")
    .userinfo_endpoint("https://api.monday.com/v2")
    .scopes(&["me:read"])
    .client_authentication(ClientAuthenticationMethod::ClientSecretPost)
    .userinfo(
        UserInfoMapping::STANDARD
            .subject("/data/me/id")
            .name("/data/me/name")
            .email("/data/me/email")
            .email_verified("/data/me/is_verified")
            .picture("/data/me/photo_small"),
    )
    .userinfo_method(UserinfoMethod::PostJson)
    .userinfo_params(&[("query", "{ me { id name email is_verified photo_small } }")])
    .access_token_scheme("")
    .email_scopes(&[]);

/// The scopes of monday.com, as types: the words of `scopes(…)` beside `preset = monday`.
///
/// | type | scope |
/// |---|---|
/// | `account_read` | `account:read` |
/// | `assets_read` | `assets:read` |
/// | `boards_read` | `boards:read` |
/// | `boards_write` | `boards:write` |
/// | `departments_read` | `departments:read` |
/// | `departments_write` | `departments:write` |
/// | `docs_read` | `docs:read` |
/// | `docs_write` | `docs:write` |
/// | `me_read` | `me:read` |
/// | `notifications_write` | `notifications:write` |
/// | `tags_read` | `tags:read` |
/// | `teams_read` | `teams:read` |
/// | `teams_write` | `teams:write` |
/// | `updates_read` | `updates:read` |
/// | `updates_write` | `updates:write` |
/// | `users_read` | `users:read` |
/// | `users_write` | `users:write` |
/// | `webhooks_read` | `webhooks:read` |
/// | `webhooks_write` | `webhooks:write` |
/// | `workspaces_read` | `workspaces:read` |
/// | `workspaces_write` | `workspaces:write` |
pub mod scope {
    crate::presets::scope_types! {
        account_read = "account:read";
        assets_read = "assets:read";
        boards_read = "boards:read";
        boards_write = "boards:write";
        departments_read = "departments:read";
        departments_write = "departments:write";
        docs_read = "docs:read";
        docs_write = "docs:write";
        me_read = "me:read";
        notifications_write = "notifications:write";
        tags_read = "tags:read";
        teams_read = "teams:read";
        teams_write = "teams:write";
        updates_read = "updates:read";
        updates_write = "updates:write";
        users_read = "users:read";
        users_write = "users:write";
        webhooks_read = "webhooks:read";
        webhooks_write = "webhooks:write";
        workspaces_read = "workspaces:read";
        workspaces_write = "workspaces:write";
    }
}
