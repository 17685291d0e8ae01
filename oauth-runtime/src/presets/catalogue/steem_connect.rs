//! [SteemConnect](https://steemconnect.com), by OAuth 2.0.
//!
//! ```no_run
//! use oauth_runtime::prelude::*;
//!
//! #[derive(OAuthProvider)]
//! #[oauth(preset = steem_connect)]
//! struct SteemConnect;
//! ```
//!
//! | what | value |
//! |---|---|
//! | the redirect URI to register | `https://your.example/auth/steemconnect` |
//! | `STEEMCONNECT_CLIENT_ID` | the client identifier |
//! | `STEEMCONNECT_CLIENT_SECRET` | the client secret |
//! | scopes of a login | `login` |
//!
//! Paths and settings are called after the struct: `struct Login;` has `/auth/login` and `LOGIN_CLIENT_ID`.
//! Code that wants a scope names its type: `use oauth_runtime::presets::steem_connect::scope::login;`.
//!
//! - The provider gives out no e-mail address: ask the user for one where you need it.
//! - The subject is the name of the account on the Steem chain: it never changes, but whoever buys the keys has it.
//!
//! Facts of 2026-11, listed by `hybridauth` and `socialite`.

// Written by `cargo xtask presets` from `presets/steem_connect.toml`; edit that.

use crate::declaration::description::{ClientAuthenticationMethod, ProviderDescription, UserInfoMapping};
use crate::declaration::quirks::TokenAnswer;

/// What is known about SteemConnect.
pub const DESCRIPTION: ProviderDescription = ProviderDescription::oauth2("steem_connect", "SteemConnect")
    .authorization_endpoint("https://v2.steemconnect.com/oauth2/authorize")
    .token_endpoint("https://v2.steemconnect.com/api/oauth2/token")
    .userinfo_endpoint("https://v2.steemconnect.com/api/me")
    .scopes(&["login"])
    .client_authentication(ClientAuthenticationMethod::ClientSecretPost)
    .token_answer(TokenAnswer::STANDARD.expires_in("/expires"))
    .userinfo(UserInfoMapping::STANDARD.subject("/user"));

/// The scopes of SteemConnect, as types: the words of `scopes(…)` beside `preset = steem_connect`.
///
/// | type | scope |
/// |---|---|
/// | `login` | `login` |
pub mod scope {
    crate::presets::scope_types! {
        login = "login";
    }
}
