//! [Ory Network](https://www.ory.com), by OpenID Connect.
//!
//! ```no_run
//! use oauth_runtime::prelude::*;
//!
//! #[derive(OAuthProvider)]
//! #[oauth(preset = ory_network)]
//! struct OryNetwork {
//!     project: String,
//! }
//! ```
//!
//! | what | value |
//! |---|---|
//! | register the application at | <https://console.ory.com> |
//! | the redirect URI to register | `https://your.example/auth/orynetwork`, “Redirect URIs” |
//! | `ORYNETWORK_CLIENT_ID` | “Client ID” there |
//! | `ORYNETWORK_CLIENT_SECRET` | “Client Secret” there |
//! | `ORYNETWORK_PROJECT` | Slug of the project, such as `quiet-brook-1a2b3c4d5e` |
//! | scopes of a login | `openid` |
//! | refresh tokens | with the key `refresh_tokens`, which asks for the scope `offline_access` |
//!
//! Paths and settings are called after the struct: `struct Login;` has `/auth/login` and `LOGIN_CLIENT_ID`.
//!
//! Facts of 2026-11, listed by `hydra` and `nuxt`.

// Written by `cargo xtask presets` from `presets/ory_network.toml`; edit that.

use crate::declaration::description::ProviderDescription;

/// What is known about Ory Network.
pub const DESCRIPTION: ProviderDescription = ProviderDescription::open_id_connect("ory_network", "Ory Network")
    .issuer("https://{project}.projects.oryapis.com")
    .scopes(&["openid"]);

/// The scopes of Ory Network, as types: the words of `scopes(…)` beside `preset = ory_network`.
///
/// | type | scope |
/// |---|---|
/// | `offline_access` | `offline_access` |
/// | `openid` | `openid` |
pub mod scope {
    pub use crate::scope::{address, email, offline_access, openid, phone, profile};
}
