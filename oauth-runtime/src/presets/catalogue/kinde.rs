//! [Kinde](https://kinde.com), by OpenID Connect.
//!
//! ```no_run
//! use oauth_runtime::prelude::*;
//!
//! #[derive(OAuthProvider)]
//! #[oauth(preset = kinde)]
//! struct Kinde {
//!     domain: String,
//! }
//! ```
//!
//! | what | value |
//! |---|---|
//! | the redirect URI to register | `https://your.example/auth/kinde` |
//! | `KINDE_CLIENT_ID` | the client identifier |
//! | `KINDE_CLIENT_SECRET` | the client secret |
//! | `KINDE_DOMAIN` | Domain of the business at Kinde, or its own domain, such as `example.kinde.com` |
//! | scopes of a login | `openid`, `profile`, `email` |
//! | refresh tokens | with the key `refresh_tokens`, which asks for the scope `offline` |
//!
//! Paths and settings are called after the struct: `struct Login;` has `/auth/login` and `LOGIN_CLIENT_ID`.
//! Code that wants a scope names its type: `use oauth_runtime::presets::kinde::scope::offline;`.
//!
//! Facts of 2026-11, listed by `authjs` and `socialite`.

// Written by `cargo xtask presets` from `presets/kinde.toml`; edit that.

use crate::declaration::description::ProviderDescription;

/// What is known about Kinde.
pub const DESCRIPTION: ProviderDescription = ProviderDescription::open_id_connect("kinde", "Kinde")
    .issuer("https://{domain}")
    .scopes(&["openid", "profile", "email"]);

/// The scopes of Kinde, as types: the words of `scopes(…)` beside `preset = kinde`.
///
/// | type | scope |
/// |---|---|
/// | `address` | `address` |
/// | `email` | `email` |
/// | `offline` | `offline` |
/// | `openid` | `openid` |
/// | `phone` | `phone` |
/// | `profile` | `profile` |
pub mod scope {
    pub use crate::scope::{address, email, offline_access, openid, phone, profile};

    crate::presets::scope_types! {
        offline = "offline";
    }
}
