//! [Fedora Accounts](https://accounts.fedoraproject.org), by OpenID Connect.
//!
//! ```no_run
//! use oauth_runtime::prelude::*;
//!
//! #[derive(OAuthProvider)]
//! #[oauth(preset = fedora)]
//! struct Fedora;
//! ```
//!
//! | what | value |
//! |---|---|
//! | the redirect URI to register | `https://your.example/auth/fedora` |
//! | `FEDORA_CLIENT_ID` | the client identifier |
//! | `FEDORA_CLIENT_SECRET` | the client secret |
//! | scopes of a login | `openid`, `profile`, `email` |
//!
//! Paths and settings are called after the struct: `struct Login;` has `/auth/login` and `LOGIN_CLIENT_ID`.
//!
//! - The issuer ends in a slash; that is no mistake.
//! - Groups and agreements are claims with scopes of their own, such as `https://id.fedoraproject.org/scope/groups`.
//! - Clients are registered by a ticket of the Fedora infrastructure team.
//!
//! Facts of 2026-11, listed by one project alone, `social-core`: nobody has confirmed them.

// Written by `cargo xtask presets` from `presets/fedora.toml`; edit that.

use crate::declaration::description::ProviderDescription;

/// What is known about Fedora Accounts.
pub const DESCRIPTION: ProviderDescription = ProviderDescription::open_id_connect("fedora", "Fedora Accounts")
    .issuer("https://id.fedoraproject.org/openidc/")
    .scopes(&["openid", "profile", "email"]);

/// The scopes of Fedora Accounts, as types: the words of `scopes(…)` beside `preset = fedora`.
///
/// | type | scope |
/// |---|---|
/// | `email` | `email` |
/// | `openid` | `openid` |
/// | `profile` | `profile` |
pub mod scope {
    pub use crate::scope::{address, email, offline_access, openid, phone, profile};
}
