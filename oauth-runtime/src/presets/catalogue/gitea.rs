//! [Gitea](https://about.gitea.com), by OAuth 2.0.
//!
//! ```no_run
//! use oauth_runtime::prelude::*;
//!
//! #[derive(OAuthProvider)]
//! #[oauth(preset = gitea)]
//! struct Gitea;
//! ```
//!
//! | what | value |
//! |---|---|
//! | register the application at | <https://gitea.com/user/settings/applications> |
//! | the redirect URI to register | `https://your.example/auth/gitea`, “Redirect URIs” |
//! | `GITEA_CLIENT_ID` | “Client ID” there |
//! | `GITEA_CLIENT_SECRET` | “Client Secret” there |
//! | `GITEA_DOMAIN` | Host of the Gitea server, such as `git.example.com`; without the field `domain: String` it is `gitea.com` |
//! | scopes of a login | `read:user` |
//! | it tells | name, login name, e-mail address, picture |
//! | e-mail addresses | verified where the provider says so of the address |
//! | where users take access away | <https://gitea.com/user/settings/applications> |
//!
//! Paths and settings are called after the struct: `struct Login;` has `/auth/login` and `LOGIN_CLIENT_ID`.
//! Code that wants a scope names its type: `use oauth_runtime::presets::gitea::scope::read_user;`.
//!
//! - The application is registered on the server where the users are.
//! - The scopes of OAuth applications work since version 1.23; older servers grant full access whatever is asked.
//!
//! Facts of 2026-11, listed by `allauth`, `appwrite` and 8 more.

// Written by `cargo xtask presets` from `presets/gitea.toml`; edit that.

use crate::declaration::description::{ClientAuthenticationMethod, ProviderDescription, UserInfoMapping};
use crate::declaration::quirks::EmailList;

/// What is known about Gitea.
pub const DESCRIPTION: ProviderDescription = ProviderDescription::oauth2("gitea", "Gitea")
    .authorization_endpoint("https://{domain}/login/oauth/authorize")
    .token_endpoint("https://{domain}/login/oauth/access_token")
    .userinfo_endpoint("https://{domain}/api/v1/user")
    .scopes(&["read:user"])
    .client_authentication(ClientAuthenticationMethod::ClientSecretBasic)
    .userinfo(
        UserInfoMapping::STANDARD
            .subject("/id")
            .name("/full_name")
            .username("/login")
            .email("/email")
            .picture("/avatar_url"),
    )
    .email_endpoint("https://{domain}/api/v1/user/emails")
    .email_list(EmailList::STANDARD.list("").address("/email").primary("/primary").verified("/verified"))
    .email_scopes(&[])
    .field_defaults(&[("domain", "gitea.com")]);

/// The scopes of Gitea, as types: the words of `scopes(…)` beside `preset = gitea`.
///
/// | type | scope |
/// |---|---|
/// | `email` | `email` |
/// | `openid` | `openid` |
/// | `profile` | `profile` |
/// | `read_user` | `read:user` |
/// | `user_email` | `user:email` |
pub mod scope {
    pub use crate::scope::{email, openid, profile};

    crate::presets::scope_types! {
        read_user = "read:user";
        user_email = "user:email";
    }
}
