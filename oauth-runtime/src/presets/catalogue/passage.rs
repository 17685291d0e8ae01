//! [Passage](https://passage.1password.com), by OpenID Connect.
//!
//! ```no_run
//! use oauth_runtime::prelude::*;
//!
//! #[derive(OAuthProvider)]
//! #[oauth(preset = passage)]
//! struct Passage {
//!     subdomain: String,
//! }
//! ```
//!
//! | what | value |
//! |---|---|
//! | the redirect URI to register | `https://your.example/auth/passage` |
//! | `PASSAGE_CLIENT_ID` | the client identifier |
//! | `PASSAGE_CLIENT_SECRET` | the client secret |
//! | `PASSAGE_SUBDOMAIN` | Subdomain of the application at Passage, such as `acme` |
//! | scopes of a login | `openid`, `email` |
//! | e-mail addresses | verified where the provider says so of the address |
//!
//! Paths and settings are called after the struct: `struct Login;` has `/auth/login` and `LOGIN_CLIENT_ID`.
//!
//! - 1Password ended Passage in January 2026: plan the move to another provider.
//!
//! Facts of 2026-11, listed by `authjs` and `hwi`.

// Written by `cargo xtask presets` from `presets/passage.toml`; edit that.

use crate::declaration::description::{ClientAuthenticationMethod, ProviderDescription};

/// What is known about Passage.
pub const DESCRIPTION: ProviderDescription = ProviderDescription::open_id_connect("passage", "Passage")
    .issuer("https://{subdomain}.withpassage.com")
    .scopes(&["openid", "email"])
    .client_authentication(ClientAuthenticationMethod::ClientSecretBasic);

/// The scopes of Passage, as types: the words of `scopes(…)` beside `preset = passage`.
///
/// | type | scope |
/// |---|---|
/// | `email` | `email` |
/// | `openid` | `openid` |
pub mod scope {
    pub use crate::scope::{address, email, offline_access, openid, phone, profile};
}
