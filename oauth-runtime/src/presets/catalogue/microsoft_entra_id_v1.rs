//! [Azure Active Directory (v1 endpoints)](https://www.microsoft.com/security/business/identity-access/microsoft-entra-id), by OpenID Connect.
//!
//! ```no_run
//! use oauth_runtime::prelude::*;
//!
//! #[derive(OAuthProvider)]
//! #[oauth(preset = microsoft_entra_id_v1)]
//! struct MicrosoftEntraIdV1 {
//!     tenant: String,
//! }
//! ```
//!
//! | what | value |
//! |---|---|
//! | register the application at | <https://entra.microsoft.com/#view/Microsoft_AAD_RegisteredApps/ApplicationsListBlade> |
//! | the redirect URI to register | `https://your.example/auth/microsoftentraidv1`, “Redirect URIs” |
//! | `MICROSOFTENTRAIDV1_CLIENT_ID` | “Application (client) ID” there |
//! | `MICROSOFTENTRAIDV1_CLIENT_SECRET` | “Client secrets” there |
//! | `MICROSOFTENTRAIDV1_TENANT` | Identifier of the directory (tenant), such as `72f988bf-86f1-41af-91ab-2d7cd011db47` |
//! | scopes of a login | `openid`, `profile`, `email` |
//! | e-mail addresses | never taken for verified |
//! | where users take access away | <https://myapps.microsoft.com> |
//!
//! Paths and settings are called after the struct: `struct Login;` has `/auth/login` and `LOGIN_CLIENT_ID`.
//! Code that wants a scope names its type: `use oauth_runtime::presets::microsoft_entra_id_v1::scope::user_impersonation;`.
//!
//! - These are Microsoft's old endpoints: new applications use the preset `entra`.
//! - The tenant is its identifier, not a domain and not `common`: it is a part of the issuer.
//! - For a token that calls an API, add `resource` with the identifier of that API to `authorization_params`.
//!
//! Facts of 2026-11, listed by `bell`, `goth` and 2 more.

// Written by `cargo xtask presets` from `presets/microsoft_entra_id_v1.toml`; edit that.

use crate::declaration::description::{ClientAuthenticationMethod, ProviderDescription, UserInfoMapping};
use crate::declaration::quirks::EmailProof;

/// What is known about Azure Active Directory (v1 endpoints).
pub const DESCRIPTION: ProviderDescription =
    ProviderDescription::open_id_connect("microsoft_entra_id_v1", "Azure Active Directory (v1 endpoints)")
        .issuer("https://sts.windows.net/{tenant}/")
        .metadata_url("https://login.microsoftonline.com/{tenant}/.well-known/openid-configuration")
        .scopes(&["openid", "profile", "email"])
        .client_authentication(ClientAuthenticationMethod::ClientSecretPost)
        .userinfo(UserInfoMapping::STANDARD.username("/upn"))
        .profile_in_id_token()
        .email_proof(EmailProof::Never);

/// The scopes of Azure Active Directory (v1 endpoints), as types: the words of `scopes(…)` beside `preset = microsoft_entra_id_v1`.
///
/// | type | scope |
/// |---|---|
/// | `email` | `email` |
/// | `openid` | `openid` |
/// | `profile` | `profile` |
/// | `user_impersonation` | `user_impersonation` |
pub mod scope {
    pub use crate::scope::{address, email, offline_access, openid, phone, profile};

    crate::presets::scope_types! {
        user_impersonation = "user_impersonation";
    }
}
