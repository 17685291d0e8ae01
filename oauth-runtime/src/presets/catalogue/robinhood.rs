//! [Robinhood](https://robinhood.com), by OAuth 2.0.
//!
//! ```no_run
//! use oauth_runtime::prelude::*;
//!
//! #[derive(OAuthProvider)]
//! #[oauth(preset = robinhood)]
//! struct Robinhood;
//! ```
//!
//! | what | value |
//! |---|---|
//! | the redirect URI to register | `https://your.example/auth/robinhood` |
//! | `ROBINHOOD_CLIENT_ID` | the client identifier |
//! | `ROBINHOOD_CLIENT_SECRET` | the client secret |
//! | scopes of a login | `read` |
//! | it tells | login name |
//!
//! Paths and settings are called after the struct: `struct Login;` has `/auth/login` and `LOGIN_CLIENT_ID`.
//! Code that wants a scope names its type: `use oauth_runtime::presets::robinhood::scope::read;`.
//!
//! - The provider gives out no e-mail address: ask the user for one where you need it.
//! - Robinhood admits partners only: ask for access first.
//!
//! Facts of 2026-11, listed by one project alone, `allauth`: nobody has confirmed them.

// Written by `cargo xtask presets` from `presets/robinhood.toml`; edit that.

use crate::declaration::description::{ClientAuthenticationMethod, ProviderDescription, UserInfoMapping};

/// What is known about Robinhood.
pub const DESCRIPTION: ProviderDescription = ProviderDescription::oauth2("robinhood", "Robinhood")
    .authorization_endpoint("https://www.robinhood.com/oauth2/authorize/")
    .token_endpoint("https://api.robinhood.com/oauth2/token/")
    .userinfo_endpoint("https://api.robinhood.com/user/id/")
    .scopes(&["read"])
    .client_authentication(ClientAuthenticationMethod::ClientSecretPost)
    .userinfo(UserInfoMapping::STANDARD.subject("/id").username("/username"));

/// The scopes of Robinhood, as types: the words of `scopes(…)` beside `preset = robinhood`.
///
/// | type | scope |
/// |---|---|
/// | `read` | `read` |
pub mod scope {
    crate::presets::scope_types! {
        read = "read";
    }
}
