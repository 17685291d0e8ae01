//! [GitHub Enterprise Server](https://github.com/enterprise), by OAuth 2.0.
//!
//! ```no_run
//! use oauth_runtime::prelude::*;
//!
//! #[derive(OAuthProvider)]
//! #[oauth(preset = github_enterprise)]
//! struct GithubEnterprise {
//!     domain: String,
//! }
//! ```
//!
//! | what | value |
//! |---|---|
//! | the redirect URI to register | `https://your.example/auth/githubenterprise` |
//! | `GITHUBENTERPRISE_CLIENT_ID` | the client identifier |
//! | `GITHUBENTERPRISE_CLIENT_SECRET` | the client secret |
//! | `GITHUBENTERPRISE_DOMAIN` | Host of the GitHub Enterprise Server, such as `github.example.com` |
//! | scopes of a login | `read:user`, `user:email` |
//! | it tells | name, login name, e-mail address, picture |
//! | e-mail addresses | verified where the provider says so of the address |
//!
//! Paths and settings are called after the struct: `struct Login;` has `/auth/login` and `LOGIN_CLIENT_ID`.
//! Code that wants a scope names its type: `use oauth_runtime::presets::github_enterprise::scope::read_user;`.
//!
//! - The application is registered on the server itself. GitHub Enterprise Cloud on github.com is the preset `github`.
//!
//! Facts of 2026-11, listed by `allauth`, `authjs` and 2 more.

// Written by `cargo xtask presets` from `presets/github_enterprise.toml`; edit that.

use crate::declaration::description::{ClientAuthenticationMethod, ProviderDescription, UserInfoMapping};
use crate::declaration::quirks::EmailList;

/// What is known about GitHub Enterprise Server.
pub const DESCRIPTION: ProviderDescription =
    ProviderDescription::oauth2("github_enterprise", "GitHub Enterprise Server")
        .authorization_endpoint("https://{domain}/login/oauth/authorize")
        .token_endpoint("https://{domain}/login/oauth/access_token")
        .userinfo_endpoint("https://{domain}/api/v3/user")
        .scopes(&["read:user", "user:email"])
        .client_authentication(ClientAuthenticationMethod::ClientSecretPost)
        .userinfo(
            UserInfoMapping::STANDARD
                .subject("/id")
                .name("/name")
                .username("/login")
                .email("/email")
                .picture("/avatar_url"),
        )
        .email_endpoint("https://{domain}/api/v3/user/emails")
        .email_list(EmailList::STANDARD.list("").address("/email").primary("/primary").verified("/verified"))
        .email_scopes(&["user:email"]);

/// The scopes of GitHub Enterprise Server, as types: the words of `scopes(…)` beside `preset = github_enterprise`.
///
/// | type | scope |
/// |---|---|
/// | `read_user` | `read:user` |
/// | `user_email` | `user:email` |
pub mod scope {
    crate::presets::scope_types! {
        read_user = "read:user";
        user_email = "user:email";
    }
}
