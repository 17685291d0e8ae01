//! [JustGiving](https://www.justgiving.com), by OpenID Connect.
//!
//! ```no_run
//! use oauth_runtime::prelude::*;
//!
//! #[derive(OAuthProvider)]
//! #[oauth(preset = justgiving)]
//! struct JustGiving;
//! ```
//!
//! | what | value |
//! |---|---|
//! | the redirect URI to register | `https://your.example/auth/justgiving` |
//! | `JUSTGIVING_CLIENT_ID` | the client identifier |
//! | `JUSTGIVING_CLIENT_SECRET` | the client secret |
//! | scopes of a login | `openid`, `profile`, `email` |
//!
//! Paths and settings are called after the struct: `struct Login;` has `/auth/login` and `LOGIN_CLIENT_ID`.
//! Code that wants a scope names its type: `use oauth_runtime::presets::justgiving::scope::account;`.
//!
//! - JustGiving grants OAuth access on request.
//!
//! Facts of 2026-11, listed by one project alone, `social-core`: nobody has confirmed them.

// Written by `cargo xtask presets` from `presets/justgiving.toml`; edit that.

use crate::declaration::description::{ClientAuthenticationMethod, ProviderDescription};

/// What is known about JustGiving.
pub const DESCRIPTION: ProviderDescription = ProviderDescription::open_id_connect("justgiving", "JustGiving")
    .issuer("https://identity.justgiving.com")
    .authorization_endpoint("https://identity.justgiving.com/connect/authorize")
    .token_endpoint("https://identity.justgiving.com/connect/token")
    .scopes(&["openid", "profile", "email"])
    .client_authentication(ClientAuthenticationMethod::ClientSecretBasic);

/// The scopes of JustGiving, as types: the words of `scopes(…)` beside `preset = justgiving`.
///
/// | type | scope |
/// |---|---|
/// | `account` | `account` |
/// | `email` | `email` |
/// | `fundraise` | `fundraise` |
/// | `openid` | `openid` |
/// | `profile` | `profile` |
pub mod scope {
    pub use crate::scope::{address, email, offline_access, openid, phone, profile};

    crate::presets::scope_types! {
        account = "account";
        fundraise = "fundraise";
    }
}
