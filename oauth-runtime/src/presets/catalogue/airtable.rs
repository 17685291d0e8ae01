//! [Airtable](https://airtable.com), by OAuth 2.0.
//!
//! ```no_run
//! use oauth_runtime::prelude::*;
//!
//! #[derive(OAuthProvider)]
//! #[oauth(preset = airtable)]
//! struct Airtable;
//! ```
//!
//! | what | value |
//! |---|---|
//! | register the application at | <https://airtable.com/create/oauth> |
//! | the redirect URI to register | `https://your.example/auth/airtable`, “OAuth redirect URLs” |
//! | `AIRTABLE_CLIENT_ID` | “Client ID” there |
//! | `AIRTABLE_CLIENT_SECRET` | “Client secret” there |
//! | scopes of a login | `user.email:read` |
//! | it tells | e-mail address |
//!
//! Paths and settings are called after the struct: `struct Login;` has `/auth/login` and `LOGIN_CLIENT_ID`.
//! Code that wants a scope names its type: `use oauth_runtime::presets::airtable::scope::data_recordcomments_read;`.
//!
//! - PKCE is required, and is always sent.
//!
//! Facts of 2026-11, listed by `aspnet` and `nango`.

// Written by `cargo xtask presets` from `presets/airtable.toml`; edit that.

use crate::declaration::description::{ClientAuthenticationMethod, ProviderDescription, UserInfoMapping};

/// What is known about Airtable.
pub const DESCRIPTION: ProviderDescription = ProviderDescription::oauth2("airtable", "Airtable")
    .authorization_endpoint("https://airtable.com/oauth2/v1/authorize")
    .token_endpoint("https://airtable.com/oauth2/v1/token")
    .userinfo_endpoint("https://api.airtable.com/v0/meta/whoami")
    .scopes(&["user.email:read"])
    .client_authentication(ClientAuthenticationMethod::ClientSecretBasic)
    .userinfo(UserInfoMapping::STANDARD.subject("/id").email("/email"))
    .email_scopes(&["user.email:read"]);

/// The scopes of Airtable, as types: the words of `scopes(…)` beside `preset = airtable`.
///
/// | type | scope |
/// |---|---|
/// | `data_recordcomments_read` | `data.recordComments:read` |
/// | `data_recordcomments_write` | `data.recordComments:write` |
/// | `data_records_read` | `data.records:read` |
/// | `data_records_write` | `data.records:write` |
/// | `schema_bases_read` | `schema.bases:read` |
/// | `schema_bases_write` | `schema.bases:write` |
/// | `user_email_read` | `user.email:read` |
/// | `workspacesandbases_read` | `workspacesAndBases:read` |
pub mod scope {
    crate::presets::scope_types! {
        data_recordcomments_read = "data.recordComments:read";
        data_recordcomments_write = "data.recordComments:write";
        data_records_read = "data.records:read";
        data_records_write = "data.records:write";
        schema_bases_read = "schema.bases:read";
        schema_bases_write = "schema.bases:write";
        user_email_read = "user.email:read";
        workspacesandbases_read = "workspacesAndBases:read";
    }
}
