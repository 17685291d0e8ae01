//! [Keycloak](https://www.keycloak.org), by OpenID Connect.
//!
//! ```no_run
//! use oauth_runtime::prelude::*;
//!
//! #[derive(OAuthProvider)]
//! #[oauth(preset = keycloak)]
//! struct Keycloak {
//!     domain: String,
//!     realm: String,
//! }
//! ```
//!
//! | what | value |
//! |---|---|
//! | the redirect URI to register | `https://your.example/auth/keycloak` |
//! | `KEYCLOAK_CLIENT_ID` | the client identifier |
//! | `KEYCLOAK_CLIENT_SECRET` | the client secret |
//! | `KEYCLOAK_DOMAIN` | Host (and port) of the Keycloak server, such as `id.example.com` |
//! | `KEYCLOAK_REALM` | Name of the realm, such as `staff` |
//! | scopes of a login | `openid`, `profile`, `email` |
//! | e-mail addresses | verified where the provider says so of the address |
//!
//! Paths and settings are called after the struct: `struct Login;` has `/auth/login` and `LOGIN_CLIENT_ID`.
//! Code that wants a scope names its type: `use oauth_runtime::presets::keycloak::scope::microprofile_jwt;`.
//!
//! - A server before version 17, or one with `/auth` as its relative path, has another issuer: write `issuer = "https://{domain}/auth/realms/{realm}"` beside the preset.
//! - An address counts as verified if Keycloak says so: whether users must verify theirs is a setting of the realm.
//!
//! Facts of 2026-11, listed by `appwrite`, `arctic` and 12 more.

// Written by `cargo xtask presets` from `presets/keycloak.toml`; edit that.

use crate::declaration::description::{ClientAuthenticationMethod, ProviderDescription};

/// What is known about Keycloak.
pub const DESCRIPTION: ProviderDescription = ProviderDescription::open_id_connect("keycloak", "Keycloak")
    .issuer("https://{domain}/realms/{realm}")
    .scopes(&["openid", "profile", "email"])
    .client_authentication(ClientAuthenticationMethod::ClientSecretBasic);

/// The scopes of Keycloak, as types: the words of `scopes(…)` beside `preset = keycloak`.
///
/// | type | scope |
/// |---|---|
/// | `address` | `address` |
/// | `email` | `email` |
/// | `microprofile_jwt` | `microprofile-jwt` |
/// | `offline_access` | `offline_access` |
/// | `openid` | `openid` |
/// | `phone` | `phone` |
/// | `profile` | `profile` |
/// | `roles` | `roles` |
pub mod scope {
    pub use crate::scope::{address, email, offline_access, openid, phone, profile};

    crate::presets::scope_types! {
        microprofile_jwt = "microprofile-jwt";
        roles = "roles";
    }
}
