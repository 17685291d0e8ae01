//! [Constant Contact](https://www.constantcontact.com), by OAuth 2.0.
//!
//! ```no_run
//! use oauth_runtime::prelude::*;
//!
//! #[derive(OAuthProvider)]
//! #[oauth(preset = constant_contact)]
//! struct ConstantContact;
//! ```
//!
//! | what | value |
//! |---|---|
//! | register the application at | <https://app.constantcontact.com/pages/dma/portal> |
//! | the redirect URI to register | `https://your.example/auth/constantcontact`, “Redirect URI” |
//! | `CONSTANTCONTACT_CLIENT_ID` | “API Key (Client ID)” there |
//! | `CONSTANTCONTACT_CLIENT_SECRET` | “Client Secret” there |
//! | scopes of a login | `account_read` |
//! | it tells | name, e-mail address |
//! | refresh tokens | with the key `refresh_tokens`, which asks for the scope `offline_access` |
//!
//! Paths and settings are called after the struct: `struct Login;` has `/auth/login` and `LOGIN_CLIENT_ID`.
//! Code that wants a scope names its type: `use oauth_runtime::presets::constant_contact::scope::account_read;`.
//!
//! - The profile is the account and its contact, not the person: all users of an account are one.
//!
//! Facts of 2026-11, listed by `grant`, `nango` and 2 more.

// Written by `cargo xtask presets` from `presets/constant_contact.toml`; edit that.

use crate::declaration::description::{ClientAuthenticationMethod, ProviderDescription, UserInfoMapping};

/// What is known about Constant Contact.
pub const DESCRIPTION: ProviderDescription = ProviderDescription::oauth2("constant_contact", "Constant Contact")
    .authorization_endpoint("https://authz.constantcontact.com/oauth2/default/v1/authorize")
    .token_endpoint("https://authz.constantcontact.com/oauth2/default/v1/token")
    .userinfo_endpoint("https://api.cc.email/v3/account/summary")
    .scopes(&["account_read"])
    .client_authentication(ClientAuthenticationMethod::ClientSecretBasic)
    .userinfo(
        UserInfoMapping::STANDARD
            .subject("/encoded_account_id")
            .name("{/first_name} {/last_name}")
            .email("/contact_email"),
    )
    .email_scopes(&[]);

/// The scopes of Constant Contact, as types: the words of `scopes(…)` beside `preset = constant_contact`.
///
/// | type | scope |
/// |---|---|
/// | `account_read` | `account_read` |
/// | `account_update` | `account_update` |
/// | `campaign_data` | `campaign_data` |
/// | `contact_data` | `contact_data` |
/// | `offline_access` | `offline_access` |
pub mod scope {
    pub use crate::scope::offline_access;

    crate::presets::scope_types! {
        account_read = "account_read";
        account_update = "account_update";
        campaign_data = "campaign_data";
        contact_data = "contact_data";
    }
}
