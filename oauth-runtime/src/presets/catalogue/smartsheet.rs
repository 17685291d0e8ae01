//! [Smartsheet](https://www.smartsheet.com), by OAuth 2.0.
//!
//! ```no_run
//! use oauth_runtime::prelude::*;
//!
//! #[derive(OAuthProvider)]
//! #[oauth(preset = smartsheet)]
//! struct Smartsheet;
//! ```
//!
//! | what | value |
//! |---|---|
//! | register the application at | <https://app.smartsheet.com/b/home> |
//! | the redirect URI to register | `https://your.example/auth/smartsheet`, “App redirect URL” |
//! | `SMARTSHEET_CLIENT_ID` | “App client id” there |
//! | `SMARTSHEET_CLIENT_SECRET` | “App secret” there |
//! | scopes of a login | `READ_USERS` |
//! | it tells | name, e-mail address |
//!
//! Paths and settings are called after the struct: `struct Login;` has `/auth/login` and `LOGIN_CLIENT_ID`.
//! Code that wants a scope names its type: `use oauth_runtime::presets::smartsheet::scope::admin_sheets;`.
//!
//! - Accounts of other regions have hosts of their own, such as app.smartsheet.eu and api.smartsheet.eu.
//!
//! Facts of 2026-11, listed by `aspnet`, `grant` and 1 more.

// Written by `cargo xtask presets` from `presets/smartsheet.toml`; edit that.

use crate::declaration::description::{ClientAuthenticationMethod, ProviderDescription, UserInfoMapping};

/// What is known about Smartsheet.
pub const DESCRIPTION: ProviderDescription = ProviderDescription::oauth2("smartsheet", "Smartsheet")
    .authorization_endpoint("https://app.smartsheet.com/b/authorize")
    .token_endpoint("https://api.smartsheet.com/2.0/token")
    .userinfo_endpoint("https://api.smartsheet.com/2.0/users/me")
    .scopes(&["READ_USERS"])
    .client_authentication(ClientAuthenticationMethod::ClientSecretPost)
    .userinfo(UserInfoMapping::STANDARD.subject("/id").name("{/firstName} {/lastName}").email("/email"))
    .email_scopes(&[]);

/// The scopes of Smartsheet, as types: the words of `scopes(…)` beside `preset = smartsheet`.
///
/// | type | scope |
/// |---|---|
/// | `admin_sheets` | `ADMIN_SHEETS` |
/// | `admin_sights` | `ADMIN_SIGHTS` |
/// | `admin_users` | `ADMIN_USERS` |
/// | `admin_webhooks` | `ADMIN_WEBHOOKS` |
/// | `admin_workspaces` | `ADMIN_WORKSPACES` |
/// | `create_sheets` | `CREATE_SHEETS` |
/// | `create_sights` | `CREATE_SIGHTS` |
/// | `delete_sheets` | `DELETE_SHEETS` |
/// | `delete_sights` | `DELETE_SIGHTS` |
/// | `read_contacts` | `READ_CONTACTS` |
/// | `read_events` | `READ_EVENTS` |
/// | `read_sheets` | `READ_SHEETS` |
/// | `read_sights` | `READ_SIGHTS` |
/// | `read_users` | `READ_USERS` |
/// | `share_sheets` | `SHARE_SHEETS` |
/// | `share_sights` | `SHARE_SIGHTS` |
/// | `write_sheets` | `WRITE_SHEETS` |
pub mod scope {
    crate::presets::scope_types! {
        admin_sheets = "ADMIN_SHEETS";
        admin_sights = "ADMIN_SIGHTS";
        admin_users = "ADMIN_USERS";
        admin_webhooks = "ADMIN_WEBHOOKS";
        admin_workspaces = "ADMIN_WORKSPACES";
        create_sheets = "CREATE_SHEETS";
        create_sights = "CREATE_SIGHTS";
        delete_sheets = "DELETE_SHEETS";
        delete_sights = "DELETE_SIGHTS";
        read_contacts = "READ_CONTACTS";
        read_events = "READ_EVENTS";
        read_sheets = "READ_SHEETS";
        read_sights = "READ_SIGHTS";
        read_users = "READ_USERS";
        share_sheets = "SHARE_SHEETS";
        share_sights = "SHARE_SIGHTS";
        write_sheets = "WRITE_SHEETS";
    }
}
