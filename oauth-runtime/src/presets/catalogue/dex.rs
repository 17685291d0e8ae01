//! [Dex](https://dexidp.io), by OpenID Connect.
//!
//! ```no_run
//! use oauth_runtime::prelude::*;
//!
//! #[derive(OAuthProvider)]
//! #[oauth(preset = dex)]
//! struct Dex {
//!     domain: String,
//! }
//! ```
//!
//! | what | value |
//! |---|---|
//! | the redirect URI to register | `https://your.example/auth/dex` |
//! | `DEX_CLIENT_ID` | the client identifier |
//! | `DEX_CLIENT_SECRET` | the client secret |
//! | `DEX_DOMAIN` | Host of the issuer, such as `dex.example.com` |
//! | scopes of a login | `openid`, `profile`, `email` |
//! | e-mail addresses | verified where the provider says so of the address |
//! | refresh tokens | with the key `refresh_tokens`, which asks for the scope `offline_access` |
//!
//! Paths and settings are called after the struct: `struct Login;` has `/auth/login` and `LOGIN_CLIENT_ID`.
//! Code that wants a scope names its type: `use oauth_runtime::presets::dex::scope::groups;`.
//!
//! - An issuer with a path, such as /dex, is written whole: `issuer = "https://dex.example.com/dex"`.
//! - Clients stand in the server's configuration, under `staticClients`.
//! - What is known about a person depends on the connector that people choose.
//!
//! Facts of 2026-11, listed by `dex` and `loginpass`.

// Written by `cargo xtask presets` from `presets/dex.toml`; edit that.

use crate::declaration::description::ProviderDescription;

/// What is known about Dex.
pub const DESCRIPTION: ProviderDescription = ProviderDescription::open_id_connect("dex", "Dex")
    .issuer("https://{domain}")
    .scopes(&["openid", "profile", "email"]);

/// The scopes of Dex, as types: the words of `scopes(…)` beside `preset = dex`.
///
/// | type | scope |
/// |---|---|
/// | `email` | `email` |
/// | `groups` | `groups` |
/// | `offline_access` | `offline_access` |
/// | `openid` | `openid` |
/// | `profile` | `profile` |
pub mod scope {
    pub use crate::scope::{address, email, offline_access, openid, phone, profile};

    crate::presets::scope_types! {
        groups = "groups";
    }
}
