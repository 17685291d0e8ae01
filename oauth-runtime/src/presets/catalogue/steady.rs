//! [Steady](https://steadyhq.com), by OAuth 2.0.
//!
//! ```no_run
//! use oauth_runtime::prelude::*;
//!
//! #[derive(OAuthProvider)]
//! #[oauth(preset = steady)]
//! struct Steady;
//! ```
//!
//! | what | value |
//! |---|---|
//! | the redirect URI to register | `https://your.example/auth/steady` |
//! | `STEADY_CLIENT_ID` | the client identifier |
//! | `STEADY_CLIENT_SECRET` | the client secret |
//! | scopes of a login | `read` |
//! | it tells | name, e-mail address, picture |
//!
//! Paths and settings are called after the struct: `struct Login;` has `/auth/login` and `LOGIN_CLIENT_ID`.
//! Code that wants a scope names its type: `use oauth_runtime::presets::steady::scope::read;`.
//!
//! Facts of 2026-11, listed by one project alone, `socialite`: nobody has confirmed them.

// Written by `cargo xtask presets` from `presets/steady.toml`; edit that.

use crate::declaration::description::{ClientAuthenticationMethod, ProviderDescription, UserInfoMapping};

/// What is known about Steady.
pub const DESCRIPTION: ProviderDescription = ProviderDescription::oauth2("steady", "Steady")
    .authorization_endpoint("https://steadyhq.com/oauth/authorize")
    .token_endpoint("https://steadyhq.com/api/v1/oauth/token")
    .userinfo_endpoint("https://steadyhq.com/api/v1/users/me")
    .scopes(&["read"])
    .client_authentication(ClientAuthenticationMethod::ClientSecretPost)
    .userinfo(
        UserInfoMapping::STANDARD
            .subject("/data/id")
            .name("{/data/attributes/first-name} {/data/attributes/last-name}")
            .email("/data/attributes/email")
            .picture("/data/attributes/avatar-url"),
    )
    .email_scopes(&[]);

/// The scopes of Steady, as types: the words of `scopes(…)` beside `preset = steady`.
///
/// | type | scope |
/// |---|---|
/// | `read` | `read` |
pub mod scope {
    crate::presets::scope_types! {
        read = "read";
    }
}
