//! [Lichess](https://lichess.org), by OAuth 2.0.
//!
//! ```no_run
//! use oauth_runtime::prelude::*;
//!
//! #[derive(OAuthProvider)]
//! #[oauth(preset = lichess)]
//! struct Lichess;
//! ```
//!
//! | what | value |
//! |---|---|
//! | the redirect URI to register | `https://your.example/auth/lichess` |
//! | `LICHESS_CLIENT_ID` | the client identifier |
//! | scopes of a login | `email:read` |
//! | it tells | login name |
//! | where users take access away | <https://lichess.org/account/security> |
//!
//! Paths and settings are called after the struct: `struct Login;` has `/auth/login` and `LOGIN_CLIENT_ID`.
//! Code that wants a scope names its type: `use oauth_runtime::presets::lichess::scope::email_read;`.
//!
//! - PKCE is required.
//! - There is nothing to register: any text is a client identifier, and there is no secret.
//!
//! Facts of 2026-11, listed by `allauth`, `arctic` and 2 more.

// Written by `cargo xtask presets` from `presets/lichess.toml`; edit that.

use crate::declaration::description::{ClientAuthenticationMethod, ProviderDescription, UserInfoMapping};
use crate::declaration::quirks::EmailList;

/// What is known about Lichess.
pub const DESCRIPTION: ProviderDescription = ProviderDescription::oauth2("lichess", "Lichess")
    .authorization_endpoint("https://lichess.org/oauth")
    .token_endpoint("https://lichess.org/api/token")
    .userinfo_endpoint("https://lichess.org/api/account")
    .scopes(&["email:read"])
    .client_authentication(ClientAuthenticationMethod::None)
    .userinfo(UserInfoMapping::STANDARD.subject("/id").username("/username"))
    .email_endpoint("https://lichess.org/api/account/email")
    .email_list(EmailList::STANDARD.address("/email"))
    .email_scopes(&["email:read"]);

/// The scopes of Lichess, as types: the words of `scopes(…)` beside `preset = lichess`.
///
/// | type | scope |
/// |---|---|
/// | `email_read` | `email:read` |
pub mod scope {
    crate::presets::scope_types! {
        email_read = "email:read";
    }
}
