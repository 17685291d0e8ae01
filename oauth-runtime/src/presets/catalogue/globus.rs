//! [Globus Auth](https://www.globus.org), by OpenID Connect.
//!
//! ```no_run
//! use oauth_runtime::prelude::*;
//!
//! #[derive(OAuthProvider)]
//! #[oauth(preset = globus)]
//! struct Globus;
//! ```
//!
//! | what | value |
//! |---|---|
//! | register the application at | <https://app.globus.org/settings/developers> |
//! | the redirect URI to register | `https://your.example/auth/globus`, “Redirects” |
//! | `GLOBUS_CLIENT_ID` | “Client UUID” there |
//! | `GLOBUS_CLIENT_SECRET` | “Client Secret” there |
//! | scopes of a login | `openid`, `profile`, `email` |
//! | refresh tokens | with the key `refresh_tokens`, which asks with the parameter `access_type=offline` |
//! | where users take access away | <https://auth.globus.org/v2/web/consents> |
//!
//! Paths and settings are called after the struct: `struct Login;` has `/auth/login` and `LOGIN_CLIENT_ID`.
//!
//! Facts of 2026-11, listed by `allauth` and `social-core`.

// Written by `cargo xtask presets` from `presets/globus.toml`; edit that.

use crate::declaration::description::{ProviderDescription, SigningAlgorithm};

/// What is known about Globus Auth.
pub const DESCRIPTION: ProviderDescription = ProviderDescription::open_id_connect("globus", "Globus Auth")
    .issuer("https://auth.globus.org")
    .scopes(&["openid", "profile", "email"])
    .id_token_alg(SigningAlgorithm::RS512);

/// The scopes of Globus Auth, as types: the words of `scopes(…)` beside `preset = globus`.
///
/// | type | scope |
/// |---|---|
/// | `email` | `email` |
/// | `offline_access` | `offline_access` |
/// | `openid` | `openid` |
/// | `profile` | `profile` |
pub mod scope {
    pub use crate::scope::{address, email, offline_access, openid, phone, profile};
}
