//! [Snowflake](https://www.snowflake.com), by OAuth 2.0.
//!
//! ```no_run
//! use oauth_runtime::prelude::*;
//!
//! #[derive(OAuthProvider)]
//! #[oauth(preset = snowflake)]
//! struct Snowflake {
//!     domain: String,
//! }
//! ```
//!
//! | what | value |
//! |---|---|
//! | the redirect URI to register | `https://your.example/auth/snowflake` |
//! | `SNOWFLAKE_CLIENT_ID` | the client identifier |
//! | `SNOWFLAKE_CLIENT_SECRET` | the client secret |
//! | `SNOWFLAKE_DOMAIN` | Host of the account, such as `myorg-myaccount.snowflakecomputing.com` |
//! | it tells | login name |
//! | refresh tokens | with the key `refresh_tokens`, which asks for the scope `refresh_token` |
//!
//! Paths and settings are called after the struct: `struct Login;` has `/auth/login` and `LOGIN_CLIENT_ID`.
//! Code that wants a scope names its type: `use oauth_runtime::presets::snowflake::scope::refresh_token;`.
//!
//! - The provider gives out no e-mail address: ask the user for one where you need it.
//! - Snowflake tells no identifier that stays: the subject is the login name, which can change hands.
//! - A role is a scope: `session:role:ANALYST`.
//!
//! Facts of 2026-11, listed by `grant` and `nango`.

// Written by `cargo xtask presets` from `presets/snowflake.toml`; edit that.

use crate::declaration::description::{ClientAuthenticationMethod, ProviderDescription, UserInfoMapping};

/// What is known about Snowflake.
pub const DESCRIPTION: ProviderDescription = ProviderDescription::oauth2("snowflake", "Snowflake")
    .authorization_endpoint("https://{domain}/oauth/authorize")
    .token_endpoint("https://{domain}/oauth/token-request")
    .client_authentication(ClientAuthenticationMethod::ClientSecretBasic)
    .userinfo(UserInfoMapping::STANDARD.changing_subject("/username").username("/username"))
    .profile_in_token_answer();

/// The scopes of Snowflake, as types: the words of `scopes(…)` beside `preset = snowflake`.
///
/// | type | scope |
/// |---|---|
/// | `refresh_token` | `refresh_token` |
pub mod scope {
    crate::presets::scope_types! {
        refresh_token = "refresh_token";
    }
}
