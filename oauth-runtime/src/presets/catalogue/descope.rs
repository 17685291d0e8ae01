//! [Descope](https://www.descope.com), by OpenID Connect.
//!
//! ```no_run
//! use oauth_runtime::prelude::*;
//!
//! #[derive(OAuthProvider)]
//! #[oauth(preset = descope)]
//! struct Descope {
//!     project_id: String,
//! }
//! ```
//!
//! | what | value |
//! |---|---|
//! | register the application at | <https://app.descope.com> |
//! | the redirect URI to register | `https://your.example/auth/descope`, “Approved Domains” |
//! | `DESCOPE_CLIENT_ID` | “Project ID” there |
//! | `DESCOPE_CLIENT_SECRET` | “Access key” there |
//! | `DESCOPE_PROJECT_ID` | Identifier of the project, which is the client identifier too, such as `P2abcDEFghiJKL` |
//! | scopes of a login | `openid`, `profile`, `email` |
//! | e-mail addresses | verified where the provider says so of the address |
//!
//! Paths and settings are called after the struct: `struct Login;` has `/auth/login` and `LOGIN_CLIENT_ID`.
//!
//! - The client secret is an access key of the project.
//!
//! Facts of 2026-11, listed by one project alone, `authjs`: nobody has confirmed them.

// Written by `cargo xtask presets` from `presets/descope.toml`; edit that.

use crate::declaration::description::ProviderDescription;

/// What is known about Descope.
pub const DESCRIPTION: ProviderDescription = ProviderDescription::open_id_connect("descope", "Descope")
    .issuer("https://api.descope.com/{project_id}")
    .scopes(&["openid", "profile", "email"]);

/// The scopes of Descope, as types: the words of `scopes(…)` beside `preset = descope`.
///
/// | type | scope |
/// |---|---|
/// | `email` | `email` |
/// | `openid` | `openid` |
/// | `profile` | `profile` |
pub mod scope {
    pub use crate::scope::{address, email, offline_access, openid, phone, profile};
}
