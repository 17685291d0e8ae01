//! [Fief](https://www.fief.dev), by OpenID Connect.
//!
//! ```no_run
//! use oauth_runtime::prelude::*;
//!
//! #[derive(OAuthProvider)]
//! #[oauth(preset = fief)]
//! struct Fief {
//!     domain: String,
//! }
//! ```
//!
//! | what | value |
//! |---|---|
//! | the redirect URI to register | `https://your.example/auth/fief`, “Redirect URIs” |
//! | `FIEF_CLIENT_ID` | “ID” there |
//! | `FIEF_CLIENT_SECRET` | “Secret” there |
//! | `FIEF_DOMAIN` | Host of the tenant, such as `auth.example.com` |
//! | scopes of a login | `openid` |
//! | e-mail addresses | verified where the provider says so of the address |
//! | refresh tokens | with the key `refresh_tokens`, which asks for the scope `offline_access` |
//!
//! Paths and settings are called after the struct: `struct Login;` has `/auth/login` and `LOGIN_CLIENT_ID`.
//!
//! - An issuer with a path is written whole, as `issuer`.
//! - Its authors no longer work on Fief.
//!
//! Facts of 2026-11, listed by one project alone, `fief`: nobody has confirmed them.

// Written by `cargo xtask presets` from `presets/fief.toml`; edit that.

use crate::declaration::description::ProviderDescription;

/// What is known about Fief.
pub const DESCRIPTION: ProviderDescription =
    ProviderDescription::open_id_connect("fief", "Fief").issuer("https://{domain}").scopes(&["openid"]);

/// The scopes of Fief, as types: the words of `scopes(…)` beside `preset = fief`.
///
/// | type | scope |
/// |---|---|
/// | `offline_access` | `offline_access` |
/// | `openid` | `openid` |
pub mod scope {
    pub use crate::scope::{address, email, offline_access, openid, phone, profile};
}
