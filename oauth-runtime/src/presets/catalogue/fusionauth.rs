//! [FusionAuth](https://fusionauth.io), by OpenID Connect.
//!
//! ```no_run
//! use oauth_runtime::prelude::*;
//!
//! #[derive(OAuthProvider)]
//! #[oauth(preset = fusionauth)]
//! struct FusionAuth {
//!     domain: String,
//! }
//! ```
//!
//! | what | value |
//! |---|---|
//! | the redirect URI to register | `https://your.example/auth/fusionauth`, “Authorized redirect URLs” |
//! | `FUSIONAUTH_CLIENT_ID` | “Client Id” there |
//! | `FUSIONAUTH_CLIENT_SECRET` | “Client secret” there |
//! | `FUSIONAUTH_DOMAIN` | Host of the server, such as `auth.example.com` |
//! | scopes of a login | `openid`, `profile`, `email` |
//! | e-mail addresses | verified where the provider says so of the address |
//! | refresh tokens | with the key `refresh_tokens`, which asks for the scope `offline_access` |
//!
//! Paths and settings are called after the struct: `struct Login;` has `/auth/login` and `LOGIN_CLIENT_ID`.
//!
//! - The issuer is a setting of the tenant, acme.com at first: set it to the address of the server, `https://` and the host.
//! - A server with several tenants wants `tenantId`: add it to `authorization_params`, and write `metadata_url` with the tenant in its path, `https://{domain}/{tenant}/.well-known/openid-configuration`.
//!
//! Facts of 2026-11, listed by `appwrite`, `authjs` and 2 more.

// Written by `cargo xtask presets` from `presets/fusionauth.toml`; edit that.

use crate::declaration::description::ProviderDescription;

/// What is known about FusionAuth.
pub const DESCRIPTION: ProviderDescription = ProviderDescription::open_id_connect("fusionauth", "FusionAuth")
    .issuer("https://{domain}")
    .scopes(&["openid", "profile", "email"]);

/// The scopes of FusionAuth, as types: the words of `scopes(…)` beside `preset = fusionauth`.
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
