//! [Autodesk Platform Services](https://www.autodesk.com), by OpenID Connect.
//!
//! ```no_run
//! use oauth_runtime::prelude::*;
//!
//! #[derive(OAuthProvider)]
//! #[oauth(preset = autodesk)]
//! struct Autodesk;
//! ```
//!
//! | what | value |
//! |---|---|
//! | register the application at | <https://aps.autodesk.com/myapps/> |
//! | the redirect URI to register | `https://your.example/auth/autodesk`, “Callback URL” |
//! | `AUTODESK_CLIENT_ID` | “Client ID” there |
//! | `AUTODESK_CLIENT_SECRET` | “Client Secret” there |
//! | scopes of a login | `openid`, `user-profile:read` |
//! | e-mail addresses | verified where the provider says so of the address |
//!
//! Paths and settings are called after the struct: `struct Login;` has `/auth/login` and `LOGIN_CLIENT_ID`.
//! Code that wants a scope names its type: `use oauth_runtime::presets::autodesk::scope::account_read;`.
//!
//! Facts of 2026-11, listed by `appwrite`, `arctic` and 5 more.

// Written by `cargo xtask presets` from `presets/autodesk.toml`; edit that.

use crate::declaration::description::{ClientAuthenticationMethod, ProviderDescription};

/// What is known about Autodesk Platform Services.
pub const DESCRIPTION: ProviderDescription =
    ProviderDescription::open_id_connect("autodesk", "Autodesk Platform Services")
        .issuer("https://developer.api.autodesk.com")
        .scopes(&["openid", "user-profile:read"])
        .client_authentication(ClientAuthenticationMethod::ClientSecretBasic);

/// The scopes of Autodesk Platform Services, as types: the words of `scopes(…)` beside `preset = autodesk`.
///
/// | type | scope |
/// |---|---|
/// | `account_read` | `account:read` |
/// | `account_write` | `account:write` |
/// | `bucket_create` | `bucket:create` |
/// | `bucket_delete` | `bucket:delete` |
/// | `bucket_read` | `bucket:read` |
/// | `bucket_update` | `bucket:update` |
/// | `code_all` | `code:all` |
/// | `data_create` | `data:create` |
/// | `data_read` | `data:read` |
/// | `data_search` | `data:search` |
/// | `data_write` | `data:write` |
/// | `openid` | `openid` |
/// | `user_profile_read` | `user-profile:read` |
/// | `user_read` | `user:read` |
/// | `user_write` | `user:write` |
/// | `viewables_read` | `viewables:read` |
pub mod scope {
    pub use crate::scope::{address, email, offline_access, openid, phone, profile};

    crate::presets::scope_types! {
        account_read = "account:read";
        account_write = "account:write";
        bucket_create = "bucket:create";
        bucket_delete = "bucket:delete";
        bucket_read = "bucket:read";
        bucket_update = "bucket:update";
        code_all = "code:all";
        data_create = "data:create";
        data_read = "data:read";
        data_search = "data:search";
        data_write = "data:write";
        user_profile_read = "user-profile:read";
        user_read = "user:read";
        user_write = "user:write";
        viewables_read = "viewables:read";
    }
}
