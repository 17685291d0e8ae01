//! [Crowdin](https://crowdin.com), by OAuth 2.0.
//!
//! ```no_run
//! use oauth_runtime::prelude::*;
//!
//! #[derive(OAuthProvider)]
//! #[oauth(preset = crowdin)]
//! struct Crowdin;
//! ```
//!
//! | what | value |
//! |---|---|
//! | register the application at | <https://crowdin.com/settings#oauth> |
//! | the redirect URI to register | `https://your.example/auth/crowdin`, “Authorization Callback URL” |
//! | `CROWDIN_CLIENT_ID` | “Client ID” there |
//! | `CROWDIN_CLIENT_SECRET` | “Client Secret” there |
//! | scopes of a login | `project.status` |
//! | it tells | name, login name, e-mail address, picture |
//!
//! Paths and settings are called after the struct: `struct Login;` has `/auth/login` and `LOGIN_CLIENT_ID`.
//! Code that wants a scope names its type: `use oauth_runtime::presets::crowdin::scope::project_status;`.
//!
//! - Crowdin Enterprise has its profile at the organization's own host: write `userinfo_endpoint` with it.
//!
//! Facts of 2026-11, listed by one project alone, `socialite`: nobody has confirmed them.

// Written by `cargo xtask presets` from `presets/crowdin.toml`; edit that.

use crate::declaration::description::{ClientAuthenticationMethod, ProviderDescription, UserInfoMapping};

/// What is known about Crowdin.
pub const DESCRIPTION: ProviderDescription = ProviderDescription::oauth2("crowdin", "Crowdin")
    .authorization_endpoint("https://accounts.crowdin.com/oauth/authorize")
    .token_endpoint("https://accounts.crowdin.com/oauth/token")
    .userinfo_endpoint("https://crowdin.com/api/v2/user")
    .scopes(&["project.status"])
    .client_authentication(ClientAuthenticationMethod::ClientSecretPost)
    .userinfo(
        UserInfoMapping::STANDARD
            .subject("/data/id")
            .name("/data/fullName")
            .username("/data/username")
            .email("/data/email")
            .picture("/data/avatarUrl"),
    )
    .email_scopes(&[]);

/// The scopes of Crowdin, as types: the words of `scopes(…)` beside `preset = crowdin`.
///
/// | type | scope |
/// |---|---|
/// | `project_status` | `project.status` |
pub mod scope {
    crate::presets::scope_types! {
        project_status = "project.status";
    }
}
