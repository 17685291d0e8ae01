//! [Intuit QuickBooks](https://quickbooks.intuit.com), by OpenID Connect.
//!
//! ```no_run
//! use oauth_runtime::prelude::*;
//!
//! #[derive(OAuthProvider)]
//! #[oauth(preset = quickbooks)]
//! struct Quickbooks;
//! ```
//!
//! | what | value |
//! |---|---|
//! | register the application at | <https://developer.intuit.com/app/developer/dashboard> |
//! | the redirect URI to register | `https://your.example/auth/quickbooks`, “Redirect URIs” |
//! | `QUICKBOOKS_CLIENT_ID` | “Client ID” there |
//! | `QUICKBOOKS_CLIENT_SECRET` | “Client Secret” there |
//! | scopes of a login | `openid`, `profile`, `email` |
//! | e-mail addresses | verified where the provider says so of the address |
//!
//! Paths and settings are called after the struct: `struct Login;` has `/auth/login` and `LOGIN_CLIENT_ID`.
//! Code that wants a scope names its type: `use oauth_runtime::presets::quickbooks::scope::app_foundations_custom_field_definitions;`.
//!
//! - The company that the user chose comes back as `realmId`, which is kept as the fact `realm_id`: the API needs it in every URL.
//! - For companies of the sandbox write `userinfo_endpoint = "https://sandbox-accounts.platform.intuit.com/v1/openid_connect/userinfo"`.
//!
//! Facts of 2026-11, listed by `allauth`, `arctic` and 5 more.

// Written by `cargo xtask presets` from `presets/quickbooks.toml`; edit that.

use crate::declaration::description::{ClientAuthenticationMethod, ProviderDescription, UserInfoMapping};

/// What is known about Intuit QuickBooks.
pub const DESCRIPTION: ProviderDescription = ProviderDescription::open_id_connect("quickbooks", "Intuit QuickBooks")
    .issuer("https://oauth.platform.intuit.com/op/v1")
    .metadata_url("https://developer.api.intuit.com/.well-known/openid_configuration")
    .scopes(&["openid", "profile", "email"])
    .client_authentication(ClientAuthenticationMethod::ClientSecretBasic)
    .keep_from_redirect(&[("realm_id", "realmId")])
    .userinfo(UserInfoMapping::STANDARD.name("{/givenName} {/familyName}").email_verified("/emailVerified"));

/// The scopes of Intuit QuickBooks, as types: the words of `scopes(…)` beside `preset = quickbooks`.
///
/// | type | scope |
/// |---|---|
/// | `address` | `address` |
/// | `app_foundations_custom_field_definitions` | `app-foundations.custom-field-definitions` |
/// | `app_foundations_custom_field_definitions_read` | `app-foundations.custom-field-definitions.read` |
/// | `com_intuit_quickbooks_accounting` | `com.intuit.quickbooks.accounting` |
/// | `com_intuit_quickbooks_payment` | `com.intuit.quickbooks.payment` |
/// | `email` | `email` |
/// | `indirect_tax_tax_calculation_quickbooks` | `indirect-tax.tax-calculation.quickbooks` |
/// | `openid` | `openid` |
/// | `payroll_compensation_read` | `payroll.compensation.read` |
/// | `phone` | `phone` |
/// | `profile` | `profile` |
/// | `project_management_project` | `project-management.project` |
pub mod scope {
    pub use crate::scope::{address, email, offline_access, openid, phone, profile};

    crate::presets::scope_types! {
        app_foundations_custom_field_definitions = "app-foundations.custom-field-definitions";
        app_foundations_custom_field_definitions_read = "app-foundations.custom-field-definitions.read";
        com_intuit_quickbooks_accounting = "com.intuit.quickbooks.accounting";
        com_intuit_quickbooks_payment = "com.intuit.quickbooks.payment";
        indirect_tax_tax_calculation_quickbooks = "indirect-tax.tax-calculation.quickbooks";
        payroll_compensation_read = "payroll.compensation.read";
        project_management_project = "project-management.project";
    }
}
