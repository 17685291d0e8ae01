//! [Forgejo](https://forgejo.org), by OAuth 2.0.
//!
//! ```no_run
//! use oauth_runtime::prelude::*;
//!
//! #[derive(OAuthProvider)]
//! #[oauth(preset = forgejo)]
//! struct Forgejo {
//!     domain: String,
//! }
//! ```
//!
//! | what | value |
//! |---|---|
//! | the redirect URI to register | `https://your.example/auth/forgejo`, “Redirect URIs” |
//! | `FORGEJO_CLIENT_ID` | “Client ID” there |
//! | `FORGEJO_CLIENT_SECRET` | “Client secret” there |
//! | `FORGEJO_DOMAIN` | Host of the server, such as `codeberg.org` |
//! | there | At /user/settings/applications of the server. |
//! | scopes of a login | `read:user` |
//! | it tells | name, login name, e-mail address, picture |
//! | where users take access away | At /user/settings/applications of the server, Authorized OAuth2 applications. |
//!
//! Paths and settings are called after the struct: `struct Login;` has `/auth/login` and `LOGIN_CLIENT_ID`.
//! Code that wants a scope names its type: `use oauth_runtime::presets::forgejo::scope::read_user;`.
//!
//! - An administrator can write any e-mail address: know people by the server and the identifier.
//!
//! Facts of 2026-11, listed by one project alone, `pocketbase`: nobody has confirmed them.

// Written by `cargo xtask presets` from `presets/forgejo.toml`; edit that.

use crate::declaration::description::{ClientAuthenticationMethod, ProviderDescription, UserInfoMapping};

/// What is known about Forgejo.
pub const DESCRIPTION: ProviderDescription = ProviderDescription::oauth2("forgejo", "Forgejo")
    .authorization_endpoint("https://{domain}/login/oauth/authorize")
    .token_endpoint("https://{domain}/login/oauth/access_token")
    .userinfo_endpoint("https://{domain}/api/v1/user")
    .scopes(&["read:user"])
    .client_authentication(ClientAuthenticationMethod::ClientSecretPost)
    .userinfo(
        UserInfoMapping::STANDARD
            .subject("/id")
            .name("/full_name")
            .username("/login")
            .email("/email")
            .picture("/avatar_url"),
    )
    .email_scopes(&[]);

/// The scopes of Forgejo, as types: the words of `scopes(…)` beside `preset = forgejo`.
///
/// | type | scope |
/// |---|---|
/// | `read_user` | `read:user` |
pub mod scope {
    crate::presets::scope_types! {
        read_user = "read:user";
    }
}
