//! [Adobe](https://www.adobe.com), by OpenID Connect.
//!
//! ```no_run
//! use oauth_runtime::prelude::*;
//!
//! #[derive(OAuthProvider)]
//! #[oauth(preset = adobe)]
//! struct Adobe;
//! ```
//!
//! | what | value |
//! |---|---|
//! | register the application at | <https://developer.adobe.com/console> |
//! | the redirect URI to register | `https://your.example/auth/adobe`, “Redirect URI” |
//! | `ADOBE_CLIENT_ID` | “Client ID” there |
//! | `ADOBE_CLIENT_SECRET` | “Client secret” there |
//! | scopes of a login | `openid`, `email`, `profile` |
//! | e-mail addresses | verified where the provider says so of the address |
//! | refresh tokens | with the key `refresh_tokens`, which asks for the scope `offline_access` |
//!
//! Paths and settings are called after the struct: `struct Login;` has `/auth/login` and `LOGIN_CLIENT_ID`.
//! Code that wants a scope names its type: `use oauth_runtime::presets::adobe::scope::acc_imp;`.
//!
//! Facts of 2026-11, listed by `aspnet`, `grant` and 2 more.

// Written by `cargo xtask presets` from `presets/adobe.toml`; edit that.

use crate::declaration::description::ProviderDescription;

/// What is known about Adobe.
pub const DESCRIPTION: ProviderDescription = ProviderDescription::open_id_connect("adobe", "Adobe")
    .issuer("https://ims-na1.adobelogin.com")
    .metadata_url("https://ims-na1.adobelogin.com/ims/.well-known/openid-configuration")
    .scopes(&["openid", "email", "profile"])
    .scope_separator(",");

/// The scopes of Adobe, as types: the words of `scopes(…)` beside `preset = adobe`.
///
/// | type | scope |
/// |---|---|
/// | `acc_imp` | `acc_imp` |
/// | `additional_info` | `additional_info` |
/// | `additional_info_job_function` | `additional_info.job_function` |
/// | `additional_info_projectedproductcontext` | `additional_info.projectedProductContext` |
/// | `additional_info_roles` | `additional_info.roles` |
/// | `address` | `address` |
/// | `adobeid` | `AdobeID` |
/// | `adobeio_api` | `adobeio_api` |
/// | `agreement_read` | `agreement_read` |
/// | `agreement_retention` | `agreement_retention` |
/// | `agreement_sign` | `agreement_sign` |
/// | `agreement_vault` | `agreement_vault` |
/// | `agreement_write` | `agreement_write` |
/// | `cc_files` | `cc_files` |
/// | `cc_libraries` | `cc_libraries` |
/// | `cloud_storage_collab_api` | `cloud_storage_collab_api` |
/// | `creative_sdk` | `creative_sdk` |
/// | `email` | `email` |
/// | `ff_apis` | `ff_apis` |
/// | `firefly_api` | `firefly_api` |
/// | `group_imp` | `group_imp` |
/// | `library_read` | `library_read` |
/// | `library_write` | `library_write` |
/// | `lr_partner_apis` | `lr_partner_apis` |
/// | `lr_partner_rendition_apis` | `lr_partner_rendition_apis` |
/// | `manage_client_secrets` | `manage_client_secrets` |
/// | `offline_access` | `offline_access` |
/// | `openid` | `openid` |
/// | `profile` | `profile` |
/// | `read_client_secret` | `read_client_secret` |
/// | `read_organizations` | `read_organizations` |
/// | `session` | `session` |
/// | `sign_account_read` | `sign_account_read` |
/// | `sign_account_write` | `sign_account_write` |
/// | `sign_library_read` | `sign_library_read` |
/// | `sign_library_retention` | `sign_library_retention` |
/// | `sign_library_write` | `sign_library_write` |
/// | `sign_oem_user_impersonate` | `sign_oem_user_impersonate` |
/// | `sign_user_login` | `sign_user_login` |
/// | `sign_user_read` | `sign_user_read` |
/// | `sign_user_write` | `sign_user_write` |
/// | `sign_webhook_read` | `sign_webhook_read` |
/// | `sign_webhook_retention` | `sign_webhook_retention` |
/// | `sign_webhook_write` | `sign_webhook_write` |
/// | `user_login` | `user_login` |
/// | `user_management_sdk` | `user_management_sdk` |
/// | `user_read` | `user_read` |
/// | `user_write` | `user_write` |
/// | `webhook_read` | `webhook_read` |
/// | `webhook_retention` | `webhook_retention` |
/// | `webhook_write` | `webhook_write` |
/// | `widget_read` | `widget_read` |
/// | `widget_write` | `widget_write` |
/// | `workflow_read` | `workflow_read` |
/// | `workflow_write` | `workflow_write` |
pub mod scope {
    pub use crate::scope::{address, email, offline_access, openid, phone, profile};

    crate::presets::scope_types! {
        acc_imp = "acc_imp";
        additional_info = "additional_info";
        additional_info_job_function = "additional_info.job_function";
        additional_info_projectedproductcontext = "additional_info.projectedProductContext";
        additional_info_roles = "additional_info.roles";
        adobeid = "AdobeID";
        adobeio_api = "adobeio_api";
        agreement_read = "agreement_read";
        agreement_retention = "agreement_retention";
        agreement_sign = "agreement_sign";
        agreement_vault = "agreement_vault";
        agreement_write = "agreement_write";
        cc_files = "cc_files";
        cc_libraries = "cc_libraries";
        cloud_storage_collab_api = "cloud_storage_collab_api";
        creative_sdk = "creative_sdk";
        ff_apis = "ff_apis";
        firefly_api = "firefly_api";
        group_imp = "group_imp";
        library_read = "library_read";
        library_write = "library_write";
        lr_partner_apis = "lr_partner_apis";
        lr_partner_rendition_apis = "lr_partner_rendition_apis";
        manage_client_secrets = "manage_client_secrets";
        read_client_secret = "read_client_secret";
        read_organizations = "read_organizations";
        session = "session";
        sign_account_read = "sign_account_read";
        sign_account_write = "sign_account_write";
        sign_library_read = "sign_library_read";
        sign_library_retention = "sign_library_retention";
        sign_library_write = "sign_library_write";
        sign_oem_user_impersonate = "sign_oem_user_impersonate";
        sign_user_login = "sign_user_login";
        sign_user_read = "sign_user_read";
        sign_user_write = "sign_user_write";
        sign_webhook_read = "sign_webhook_read";
        sign_webhook_retention = "sign_webhook_retention";
        sign_webhook_write = "sign_webhook_write";
        user_login = "user_login";
        user_management_sdk = "user_management_sdk";
        user_read = "user_read";
        user_write = "user_write";
        webhook_read = "webhook_read";
        webhook_retention = "webhook_retention";
        webhook_write = "webhook_write";
        widget_read = "widget_read";
        widget_write = "widget_write";
        workflow_read = "workflow_read";
        workflow_write = "workflow_write";
    }
}
