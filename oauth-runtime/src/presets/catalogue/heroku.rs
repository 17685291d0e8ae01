//! [Heroku](https://www.heroku.com), by OAuth 2.0.
//!
//! ```no_run
//! use oauth_runtime::prelude::*;
//!
//! #[derive(OAuthProvider)]
//! #[oauth(preset = heroku)]
//! struct Heroku;
//! ```
//!
//! | what | value |
//! |---|---|
//! | register the application at | <https://dashboard.heroku.com/account/applications> |
//! | the redirect URI to register | `https://your.example/auth/heroku`, “OAuth callback URL” |
//! | `HEROKU_CLIENT_ID` | “ID” there |
//! | `HEROKU_CLIENT_SECRET` | “Secret” there |
//! | scopes of a login | `identity` |
//! | it tells | name, e-mail address |
//! | where users take access away | <https://dashboard.heroku.com/account/applications> |
//!
//! Paths and settings are called after the struct: `struct Login;` has `/auth/login` and `LOGIN_CLIENT_ID`.
//! Code that wants a scope names its type: `use oauth_runtime::presets::heroku::scope::global;`.
//!
//! Facts of 2026-11, listed by `flask-dance`, `golang-oauth2` and 6 more.

// Written by `cargo xtask presets` from `presets/heroku.toml`; edit that.

use crate::declaration::description::{ClientAuthenticationMethod, ProviderDescription, UserInfoMapping};

/// What is known about Heroku.
pub const DESCRIPTION: ProviderDescription = ProviderDescription::oauth2("heroku", "Heroku")
    .authorization_endpoint("https://id.heroku.com/oauth/authorize")
    .token_endpoint("https://id.heroku.com/oauth/token")
    .userinfo_endpoint("https://api.heroku.com/account")
    .scopes(&["identity"])
    .client_authentication(ClientAuthenticationMethod::ClientSecretPost)
    .headers(&[("Accept", "application/vnd.heroku+json; version=3")])
    .userinfo(UserInfoMapping::STANDARD.subject("/id").name("/name").email("/email"))
    .email_scopes(&[]);

/// The scopes of Heroku, as types: the words of `scopes(…)` beside `preset = heroku`.
///
/// | type | scope |
/// |---|---|
/// | `global` | `global` |
/// | `identity` | `identity` |
/// | `read` | `read` |
/// | `read_protected` | `read-protected` |
/// | `write` | `write` |
/// | `write_protected` | `write-protected` |
pub mod scope {
    crate::presets::scope_types! {
        global = "global";
        identity = "identity";
        read = "read";
        read_protected = "read-protected";
        write = "write";
        write_protected = "write-protected";
    }
}
