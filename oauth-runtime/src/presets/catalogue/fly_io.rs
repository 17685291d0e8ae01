//! [Fly.io](https://fly.io), by OAuth 2.0.
//!
//! ```no_run
//! use oauth_runtime::prelude::*;
//!
//! #[derive(OAuthProvider)]
//! #[oauth(preset = fly_io)]
//! struct Flyio;
//! ```
//!
//! | what | value |
//! |---|---|
//! | the redirect URI to register | `https://your.example/auth/flyio` |
//! | `FLYIO_CLIENT_ID` | the client identifier |
//! | `FLYIO_CLIENT_SECRET` | the client secret |
//! | scopes of a login | `read` |
//! | it tells | name, e-mail address |
//!
//! Paths and settings are called after the struct: `struct Login;` has `/auth/login` and `LOGIN_CLIENT_ID`.
//! Code that wants a scope names its type: `use oauth_runtime::presets::fly_io::scope::read;`.
//!
//! - The profile is what the token is about: a user of several organizations chooses at login.
//!
//! Facts of 2026-11, listed by one project alone, `supabase`: nobody has confirmed them.

// Written by `cargo xtask presets` from `presets/fly_io.toml`; edit that.

use crate::declaration::description::{ClientAuthenticationMethod, ProviderDescription, UserInfoMapping};

/// What is known about Fly.io.
pub const DESCRIPTION: ProviderDescription = ProviderDescription::oauth2("fly_io", "Fly.io")
    .authorization_endpoint("https://api.fly.io/oauth/authorize")
    .token_endpoint("https://api.fly.io/oauth/token")
    .userinfo_endpoint("https://api.fly.io/oauth/token/info")
    .scopes(&["read"])
    .client_authentication(ClientAuthenticationMethod::ClientSecretPost)
    .userinfo(UserInfoMapping::STANDARD.subject("/user_id").name("/user_name").email("/email"))
    .email_scopes(&[]);

/// The scopes of Fly.io, as types: the words of `scopes(…)` beside `preset = fly_io`.
///
/// | type | scope |
/// |---|---|
/// | `read` | `read` |
pub mod scope {
    crate::presets::scope_types! {
        read = "read";
    }
}
