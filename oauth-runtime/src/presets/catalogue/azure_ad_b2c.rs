//! [Azure AD B2C](https://learn.microsoft.com/azure/active-directory-b2c/), by OpenID Connect.
//!
//! ```no_run
//! use oauth_runtime::prelude::*;
//!
//! #[derive(OAuthProvider)]
//! #[oauth(preset = azure_ad_b2c)]
//! struct AzureADB2C {
//!     tenant: String,
//!     tenant_id: String,
//!     policy: String,
//! }
//! ```
//!
//! | what | value |
//! |---|---|
//! | register the application at | <https://portal.azure.com/#view/Microsoft_AAD_B2CAdmin/TenantManagementMenuBlade> |
//! | the redirect URI to register | `https://your.example/auth/azureadb2c`, “Redirect URIs” |
//! | `AZUREADB2C_CLIENT_ID` | “Application (client) ID” there |
//! | `AZUREADB2C_CLIENT_SECRET` | “Client secrets” there |
//! | `AZUREADB2C_TENANT` | Name of the tenant, without .onmicrosoft.com, such as `contoso` |
//! | `AZUREADB2C_TENANT_ID` | Identifier of the tenant, a GUID, which is part of the issuer, such as `72f988bf-86f1-41af-91ab-2d7cd011db47` |
//! | `AZUREADB2C_POLICY` | Name of the user flow or custom policy, such as `B2C_1_signin` |
//! | scopes of a login | `openid` |
//! | e-mail addresses | never taken for verified |
//! | refresh tokens | with the key `refresh_tokens`, which asks for the scope `offline_access` |
//!
//! Paths and settings are called after the struct: `struct Login;` has `/auth/login` and `LOGIN_CLIENT_ID`.
//!
//! - Each user flow has metadata of its own: a second flow, such as one for a new password, is a second provider.
//! - Choose in the user flow which claims the ID token has: without `Email Addresses` there is no e-mail address.
//! - There is an access token only if the client identifier is asked for as a scope: add it to `scopes` if you call an API.
//! - New customers cannot buy it since May 2025: use `entra_external_id`.
//!
//! Facts of 2026-11, listed by `authjs`, `casdoor` and 3 more.

// Written by `cargo xtask presets` from `presets/azure_ad_b2c.toml`; edit that.

use crate::declaration::description::{ProviderDescription, UserInfoMapping};
use crate::declaration::quirks::EmailProof;

/// What is known about Azure AD B2C.
pub const DESCRIPTION: ProviderDescription = ProviderDescription::open_id_connect("azure_ad_b2c", "Azure AD B2C")
    .issuer("https://{tenant}.b2clogin.com/{tenant_id}/v2.0/")
    .metadata_url(
        "https://{tenant}.b2clogin.com/{tenant}.onmicrosoft.com/{policy}/v2.0/.well-known/openid-configuration",
    )
    .scopes(&["openid"])
    .userinfo(UserInfoMapping::STANDARD.email("/emails/0"))
    .email_proof(EmailProof::Never);

/// The scopes of Azure AD B2C, as types: the words of `scopes(…)` beside `preset = azure_ad_b2c`.
///
/// | type | scope |
/// |---|---|
/// | `offline_access` | `offline_access` |
/// | `openid` | `openid` |
pub mod scope {
    pub use crate::scope::{address, email, offline_access, openid, phone, profile};
}
