//! [Logto](https://logto.io), by OpenID Connect.
//!
//! ```no_run
//! use oauth_runtime::prelude::*;
//!
//! #[derive(OAuthProvider)]
//! #[oauth(preset = logto)]
//! struct Logto {
//!     domain: String,
//! }
//! ```
//!
//! | what | value |
//! |---|---|
//! | the redirect URI to register | `https://your.example/auth/logto` |
//! | `LOGTO_CLIENT_ID` | the client identifier |
//! | `LOGTO_CLIENT_SECRET` | the client secret |
//! | `LOGTO_DOMAIN` | Host of the tenant, such as `tenant.logto.app` |
//! | scopes of a login | `openid`, `profile`, `email` |
//! | e-mail addresses | verified where the provider says so of the address |
//! | refresh tokens | with the key `refresh_tokens`, which asks for the scope `offline_access` and with the parameter `prompt=consent` |
//!
//! Paths and settings are called after the struct: `struct Login;` has `/auth/login` and `LOGIN_CLIENT_ID`.
//!
//! - A tenant whose signing key was changed to RSA needs `id_token_alg = RS256` beside the preset.
//!
//! Facts of 2026-11, listed by `authjs` and `socialite`.

// Written by `cargo xtask presets` from `presets/logto.toml`; edit that.

use crate::declaration::description::{ProviderDescription, SigningAlgorithm, UserInfoMapping};

/// What is known about Logto.
pub const DESCRIPTION: ProviderDescription = ProviderDescription::open_id_connect("logto", "Logto")
    .issuer("https://{domain}/oidc")
    .scopes(&["openid", "profile", "email"])
    .id_token_alg(SigningAlgorithm::ES384)
    .userinfo(UserInfoMapping::STANDARD.username("/username"));

/// The scopes of Logto, as types: the words of `scopes(…)` beside `preset = logto`.
///
/// | type | scope |
/// |---|---|
/// | `address` | `address` |
/// | `email` | `email` |
/// | `offline_access` | `offline_access` |
/// | `openid` | `openid` |
/// | `phone` | `phone` |
/// | `profile` | `profile` |
pub mod scope {
    pub use crate::scope::{address, email, offline_access, openid, phone, profile};
}
