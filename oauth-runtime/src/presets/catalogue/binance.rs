//! [Binance](https://www.binance.com), by OAuth 2.0.
//!
//! ```no_run
//! use oauth_runtime::prelude::*;
//!
//! #[derive(OAuthProvider)]
//! #[oauth(preset = binance)]
//! struct Binance;
//! ```
//!
//! | what | value |
//! |---|---|
//! | the redirect URI to register | `https://your.example/auth/binance` |
//! | `BINANCE_CLIENT_ID` | the client identifier |
//! | `BINANCE_CLIENT_SECRET` | the client secret |
//! | scopes of a login | `user:email` |
//! | it tells | e-mail address |
//!
//! Paths and settings are called after the struct: `struct Login;` has `/auth/login` and `LOGIN_CLIENT_ID`.
//! Code that wants a scope names its type: `use oauth_runtime::presets::binance::scope::user_email;`.
//!
//! - Only partners that Binance has approved can register an application.
//!
//! Facts of 2026-11, listed by one project alone, `socialite`: nobody has confirmed them.

// Written by `cargo xtask presets` from `presets/binance.toml`; edit that.

use crate::declaration::description::{ClientAuthenticationMethod, ProviderDescription, UserInfoMapping};

/// What is known about Binance.
pub const DESCRIPTION: ProviderDescription = ProviderDescription::oauth2("binance", "Binance")
    .authorization_endpoint("https://accounts.binance.com/en/oauth/authorize")
    .token_endpoint("https://accounts.binance.com/oauth/token")
    .userinfo_endpoint("https://accounts.binance.com/oauth-api/user-info")
    .scopes(&["user:email"])
    .scope_separator(",")
    .client_authentication(ClientAuthenticationMethod::ClientSecretPost)
    .userinfo(UserInfoMapping::STANDARD.subject("/data/userId").email("/data/email"))
    .dangerous_access_token_query("access_token")
    .email_scopes(&["user:email"]);

/// The scopes of Binance, as types: the words of `scopes(…)` beside `preset = binance`.
///
/// | type | scope |
/// |---|---|
/// | `user_email` | `user:email` |
pub mod scope {
    crate::presets::scope_types! {
        user_email = "user:email";
    }
}
