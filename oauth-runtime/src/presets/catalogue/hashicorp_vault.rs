//! [HashiCorp Vault (OIDC provider)](https://developer.hashicorp.com/vault), by OpenID Connect.
//!
//! ```no_run
//! use oauth_runtime::prelude::*;
//!
//! #[derive(OAuthProvider)]
//! #[oauth(preset = hashicorp_vault)]
//! struct HashicorpVault {
//!     domain: String,
//! }
//! ```
//!
//! | what | value |
//! |---|---|
//! | the redirect URI to register | `https://your.example/auth/hashicorpvault` |
//! | `HASHICORPVAULT_CLIENT_ID` | the client identifier |
//! | `HASHICORPVAULT_CLIENT_SECRET` | the client secret |
//! | `HASHICORPVAULT_DOMAIN` | Host (and port) of the Vault server, such as `vault.example.com` |
//! | `HASHICORPVAULT_PROVIDER` | Name of the OIDC provider in Vault, such as `staff`; without the field `provider: String` it is `default` |
//! | scopes of a login | `openid`, `profile`, `email` |
//!
//! Paths and settings are called after the struct: `struct Login;` has `/auth/login` and `LOGIN_CLIENT_ID`.
//!
//! - A new provider in Vault knows the scope `openid` alone: define templates for `profile` and `email` there, or there is no name and no address.
//! - The issuer is the address that Vault is configured with: set it to the one that browsers use.
//!
//! Facts of 2026-11, listed by one project alone, `social-core`: nobody has confirmed them.

// Written by `cargo xtask presets` from `presets/hashicorp_vault.toml`; edit that.

use crate::declaration::description::ProviderDescription;

/// What is known about HashiCorp Vault (OIDC provider).
pub const DESCRIPTION: ProviderDescription =
    ProviderDescription::open_id_connect("hashicorp_vault", "HashiCorp Vault (OIDC provider)")
        .issuer("https://{domain}/v1/identity/oidc/provider/{provider}")
        .scopes(&["openid", "profile", "email"])
        .field_defaults(&[("provider", "default")]);

/// The scopes of HashiCorp Vault (OIDC provider), as types: the words of `scopes(…)` beside `preset = hashicorp_vault`.
///
/// | type | scope |
/// |---|---|
/// | `email` | `email` |
/// | `openid` | `openid` |
/// | `profile` | `profile` |
pub mod scope {
    pub use crate::scope::{address, email, offline_access, openid, phone, profile};
}
