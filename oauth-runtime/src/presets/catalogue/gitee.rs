//! [Gitee](https://gitee.com), by OAuth 2.0.
//!
//! ```no_run
//! use oauth_runtime::prelude::*;
//!
//! #[derive(OAuthProvider)]
//! #[oauth(preset = gitee)]
//! struct Gitee;
//! ```
//!
//! | what | value |
//! |---|---|
//! | register the application at | <https://gitee.com/oauth/applications> |
//! | the redirect URI to register | `https://your.example/auth/gitee` |
//! | `GITEE_CLIENT_ID` | “Client ID” there |
//! | `GITEE_CLIENT_SECRET` | “Client Secret” there |
//! | scopes of a login | `user_info`, `emails` |
//! | it tells | name, login name, e-mail address, picture |
//! | e-mail addresses | never taken for verified |
//!
//! Paths and settings are called after the struct: `struct Login;` has `/auth/login` and `LOGIN_CLIENT_ID`.
//! Code that wants a scope names its type: `use oauth_runtime::presets::gitee::scope::emails;`.
//!
//! - An address that the user hides is absent from the profile: treat the address as optional.
//!
//! Facts of 2026-11, listed by `aspnet`, `casdoor` and 3 more.

// Written by `cargo xtask presets` from `presets/gitee.toml`; edit that.

use crate::declaration::description::{ClientAuthenticationMethod, ProviderDescription, UserInfoMapping};
use crate::declaration::quirks::EmailProof;

/// What is known about Gitee.
pub const DESCRIPTION: ProviderDescription = ProviderDescription::oauth2("gitee", "Gitee")
    .authorization_endpoint("https://gitee.com/oauth/authorize")
    .token_endpoint("https://gitee.com/oauth/token")
    .userinfo_endpoint("https://gitee.com/api/v5/user")
    .scopes(&["user_info", "emails"])
    .client_authentication(ClientAuthenticationMethod::ClientSecretPost)
    .userinfo(
        UserInfoMapping::STANDARD
            .subject("/id")
            .name("/name")
            .username("/login")
            .email("/email")
            .picture("/avatar_url"),
    )
    .email_proof(EmailProof::Never)
    .email_scopes(&["emails"]);

/// The scopes of Gitee, as types: the words of `scopes(…)` beside `preset = gitee`.
///
/// | type | scope |
/// |---|---|
/// | `emails` | `emails` |
/// | `enterprises` | `enterprises` |
/// | `gists` | `gists` |
/// | `groups` | `groups` |
/// | `hook` | `hook` |
/// | `issues` | `issues` |
/// | `keys` | `keys` |
/// | `notes` | `notes` |
/// | `projects` | `projects` |
/// | `pull_requests` | `pull_requests` |
/// | `user_info` | `user_info` |
pub mod scope {
    crate::presets::scope_types! {
        emails = "emails";
        enterprises = "enterprises";
        gists = "gists";
        groups = "groups";
        hook = "hook";
        issues = "issues";
        keys = "keys";
        notes = "notes";
        projects = "projects";
        pull_requests = "pull_requests";
        user_info = "user_info";
    }
}
