//! [Duende IdentityServer / IdentityServer4](https://duendesoftware.com/products/identityserver), by OpenID Connect.
//!
//! ```no_run
//! use oauth_runtime::prelude::*;
//!
//! #[derive(OAuthProvider)]
//! #[oauth(preset = duende_identity_server)]
//! struct DuendeIdentityServer {
//!     domain: String,
//! }
//! ```
//!
//! | what | value |
//! |---|---|
//! | the redirect URI to register | `https://your.example/auth/duendeidentityserver` |
//! | `DUENDEIDENTITYSERVER_CLIENT_ID` | the client identifier |
//! | `DUENDEIDENTITYSERVER_CLIENT_SECRET` | the client secret |
//! | `DUENDEIDENTITYSERVER_DOMAIN` | Host of the server, such as `id.example.com` |
//! | scopes of a login | `openid`, `profile`, `email` |
//! | e-mail addresses | verified where the provider says so of the address |
//! | refresh tokens | with the key `refresh_tokens`, which asks for the scope `offline_access` |
//!
//! Paths and settings are called after the struct: `struct Login;` has `/auth/login` and `LOGIN_CLIENT_ID`.
//!
//! - An issuer with a path is written whole, as `issuer`.
//! - IdentityServer4 gets no more security fixes since 2022: move to Duende IdentityServer.
//!
//! Facts of 2026-11, listed by `authjs` and `discovery-document`.

// Written by `cargo xtask presets` from `presets/duende_identity_server.toml`; edit that.

use crate::declaration::description::ProviderDescription;

/// What is known about Duende IdentityServer / IdentityServer4.
pub const DESCRIPTION: ProviderDescription =
    ProviderDescription::open_id_connect("duende_identity_server", "Duende IdentityServer / IdentityServer4")
        .issuer("https://{domain}")
        .scopes(&["openid", "profile", "email"]);

/// The scopes of Duende IdentityServer / IdentityServer4, as types: the words of `scopes(…)` beside `preset = duende_identity_server`.
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
