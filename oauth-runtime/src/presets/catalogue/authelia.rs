//! [Authelia](https://www.authelia.com), by OpenID Connect.
//!
//! ```no_run
//! use oauth_runtime::prelude::*;
//!
//! #[derive(OAuthProvider)]
//! #[oauth(preset = authelia)]
//! struct Authelia {
//!     domain: String,
//! }
//! ```
//!
//! | what | value |
//! |---|---|
//! | the redirect URI to register | `https://your.example/auth/authelia` |
//! | `AUTHELIA_CLIENT_ID` | the client identifier |
//! | `AUTHELIA_CLIENT_SECRET` | the client secret |
//! | `AUTHELIA_DOMAIN` | Host of the portal, such as `auth.example.com` |
//! | scopes of a login | `openid`, `profile`, `email` |
//! | e-mail addresses | verified where the provider says so of the address |
//! | refresh tokens | with the key `refresh_tokens`, which asks for the scope `offline_access` |
//!
//! Paths and settings are called after the struct: `struct Login;` has `/auth/login` and `LOGIN_CLIENT_ID`.
//! Code that wants a scope names its type: `use oauth_runtime::presets::authelia::scope::groups;`.
//!
//! - An issuer with a path is written whole, as `issuer`.
//! - Clients stand in the server's configuration, under `identity_providers.oidc.clients`.
//!
//! Facts of 2026-11, listed by `authelia` and `socialite`.

// Written by `cargo xtask presets` from `presets/authelia.toml`; edit that.

use crate::declaration::description::ProviderDescription;

/// What is known about Authelia.
pub const DESCRIPTION: ProviderDescription = ProviderDescription::open_id_connect("authelia", "Authelia")
    .issuer("https://{domain}")
    .scopes(&["openid", "profile", "email"]);

/// The scopes of Authelia, as types: the words of `scopes(…)` beside `preset = authelia`.
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
