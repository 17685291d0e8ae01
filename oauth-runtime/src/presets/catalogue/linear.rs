//! [Linear](https://linear.app), by OAuth 2.0.
//!
//! ```no_run
//! use oauth_runtime::prelude::*;
//!
//! #[derive(OAuthProvider)]
//! #[oauth(preset = linear)]
//! struct Linear;
//! ```
//!
//! | what | value |
//! |---|---|
//! | register the application at | <https://linear.app/settings/api/applications/new> |
//! | the redirect URI to register | `https://your.example/auth/linear`, “Callback URLs” |
//! | `LINEAR_CLIENT_ID` | “Client ID” there |
//! | `LINEAR_CLIENT_SECRET` | “Client secret” there |
//! | scopes of a login | `read` |
//! | it tells | name, login name, e-mail address, picture |
//! | where users take access away | <https://linear.app/settings/account/security> |
//!
//! Paths and settings are called after the struct: `struct Login;` has `/auth/login` and `LOGIN_CLIENT_ID`.
//! Code that wants a scope names its type: `use oauth_runtime::presets::linear::scope::admin;`.
//!
//! - The scope `read` is always granted: leave it in a list of your own.
//!
//! Facts of 2026-11, listed by `arctic`, `better-auth` and 4 more.

// Written by `cargo xtask presets` from `presets/linear.toml`; edit that.

use crate::declaration::description::{ClientAuthenticationMethod, ProviderDescription, UserInfoMapping};
use crate::declaration::quirks::UserinfoMethod;

/// What is known about Linear.
pub const DESCRIPTION: ProviderDescription = ProviderDescription::oauth2("linear", "Linear")
    .authorization_endpoint("https://linear.app/oauth/authorize")
    .token_endpoint("https://api.linear.app/oauth/token")
    .userinfo_endpoint("https://api.linear.app/graphql")
    .scopes(&["read"])
    .scope_separator(",")
    .client_authentication(ClientAuthenticationMethod::ClientSecretPost)
    .userinfo(
        UserInfoMapping::STANDARD
            .subject("/data/viewer/id")
            .name("/data/viewer/name")
            .username("/data/viewer/displayName")
            .email("/data/viewer/email")
            .picture("/data/viewer/avatarUrl"),
    )
    .userinfo_method(UserinfoMethod::PostJson)
    .userinfo_params(&[("query", "{ viewer { id name displayName email avatarUrl } }")])
    .email_scopes(&[]);

/// The scopes of Linear, as types: the words of `scopes(…)` beside `preset = linear`.
///
/// | type | scope |
/// |---|---|
/// | `admin` | `admin` |
/// | `app_assignable` | `app:assignable` |
/// | `app_mentionable` | `app:mentionable` |
/// | `comments_create` | `comments:create` |
/// | `customer_read` | `customer:read` |
/// | `customer_write` | `customer:write` |
/// | `initiative_read` | `initiative:read` |
/// | `initiative_write` | `initiative:write` |
/// | `issues_create` | `issues:create` |
/// | `read` | `read` |
/// | `timeschedule_write` | `timeSchedule:write` |
/// | `write` | `write` |
pub mod scope {
    crate::presets::scope_types! {
        admin = "admin";
        app_assignable = "app:assignable";
        app_mentionable = "app:mentionable";
        comments_create = "comments:create";
        customer_read = "customer:read";
        customer_write = "customer:write";
        initiative_read = "initiative:read";
        initiative_write = "initiative:write";
        issues_create = "issues:create";
        read = "read";
        timeschedule_write = "timeSchedule:write";
        write = "write";
    }
}
