//! [ZITADEL](https://zitadel.com), by OpenID Connect.
//!
//! ```no_run
//! use oauth_runtime::prelude::*;
//!
//! #[derive(OAuthProvider)]
//! #[oauth(preset = zitadel)]
//! struct ZITADEL {
//!     domain: String,
//! }
//! ```
//!
//! | what | value |
//! |---|---|
//! | the redirect URI to register | `https://your.example/auth/zitadel` |
//! | `ZITADEL_CLIENT_ID` | the client identifier |
//! | `ZITADEL_CLIENT_SECRET` | the client secret |
//! | `ZITADEL_DOMAIN` | Host of the ZITADEL instance, such as `acme.zitadel.cloud` |
//! | scopes of a login | `openid`, `profile`, `email` |
//! | e-mail addresses | verified where the provider says so of the address |
//! | refresh tokens | with the key `refresh_tokens`, which asks for the scope `offline_access` |
//!
//! Paths and settings are called after the struct: `struct Login;` has `/auth/login` and `LOGIN_CLIENT_ID`.
//!
//! Facts of 2026-11, listed by `assent`, `authjs` and 2 more.

// Written by `cargo xtask presets` from `presets/zitadel.toml`; edit that.

use crate::declaration::description::{ClientAuthenticationMethod, ProviderDescription};

/// What is known about ZITADEL.
pub const DESCRIPTION: ProviderDescription = ProviderDescription::open_id_connect("zitadel", "ZITADEL")
    .issuer("https://{domain}")
    .scopes(&["openid", "profile", "email"])
    .client_authentication(ClientAuthenticationMethod::ClientSecretBasic);

/// The scopes of ZITADEL, as types: the words of `scopes(…)` beside `preset = zitadel`.
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
