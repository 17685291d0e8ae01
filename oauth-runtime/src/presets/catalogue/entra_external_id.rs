//! [Microsoft Entra External ID](https://learn.microsoft.com/entra/external-id/), by OpenID Connect.
//!
//! ```no_run
//! use oauth_runtime::prelude::*;
//!
//! #[derive(OAuthProvider)]
//! #[oauth(preset = entra_external_id)]
//! struct EntraExternalId {
//!     tenant: String,
//!     tenant_id: String,
//! }
//! ```
//!
//! | what | value |
//! |---|---|
//! | register the application at | <https://entra.microsoft.com/#view/Microsoft_AAD_RegisteredApps/ApplicationsListBlade> |
//! | the redirect URI to register | `https://your.example/auth/entraexternalid`, “Redirect URIs” |
//! | `ENTRAEXTERNALID_CLIENT_ID` | “Application (client) ID” there |
//! | `ENTRAEXTERNALID_CLIENT_SECRET` | “Client secrets” there |
//! | `ENTRAEXTERNALID_TENANT` | Subdomain of the tenant, such as `contoso` |
//! | `ENTRAEXTERNALID_TENANT_ID` | Directory (tenant) ID, a GUID, such as `72f988bf-86f1-41af-91ab-2d7cd011db47` |
//! | scopes of a login | `openid`, `profile`, `email` |
//! | refresh tokens | with the key `refresh_tokens`, which asks for the scope `offline_access` |
//!
//! Paths and settings are called after the struct: `struct Login;` has `/auth/login` and `LOGIN_CLIENT_ID`.
//!
//! - Metadata and tokens name an issuer with the identifier of the tenant as its host: the name of the tenant is only in `metadata_url`.
//!
//! Facts of 2026-11, listed by one project alone, `discovery-document`: nobody has confirmed them.

// Written by `cargo xtask presets` from `presets/entra_external_id.toml`; edit that.

use crate::declaration::description::ProviderDescription;

/// What is known about Microsoft Entra External ID.
pub const DESCRIPTION: ProviderDescription =
    ProviderDescription::open_id_connect("entra_external_id", "Microsoft Entra External ID")
        .issuer("https://{tenant_id}.ciamlogin.com/{tenant_id}/v2.0")
        .metadata_url("https://{tenant}.ciamlogin.com/{tenant_id}/v2.0/.well-known/openid-configuration")
        .scopes(&["openid", "profile", "email"])
        .profile_in_id_token();

/// The scopes of Microsoft Entra External ID, as types: the words of `scopes(…)` beside `preset = entra_external_id`.
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
