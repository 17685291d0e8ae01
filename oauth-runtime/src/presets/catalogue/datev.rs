//! [Datev](https://www.datev.de), by OpenID Connect.
//!
//! ```no_run
//! use oauth_runtime::prelude::*;
//!
//! #[derive(OAuthProvider)]
//! #[oauth(preset = datev)]
//! struct Datev;
//! ```
//!
//! | what | value |
//! |---|---|
//! | register the application at | <https://developer.datev.de> |
//! | the redirect URI to register | `https://your.example/auth/datev`, “Redirect URIs” |
//! | `DATEV_CLIENT_ID` | “Client ID” there |
//! | `DATEV_CLIENT_SECRET` | “Client Secret” there |
//! | scopes of a login | `openid`, `profile`, `email` |
//!
//! Paths and settings are called after the struct: `struct Login;` has `/auth/login` and `LOGIN_CLIENT_ID`.
//! Code that wants a scope names its type: `use oauth_runtime::presets::datev::scope::account_id;`.
//!
//! - The sandbox is another issuer: write `issuer = "https://login.datev.de/openidsandbox"`.
//!
//! Facts of 2026-11, listed by one project alone, `nango`: nobody has confirmed them.

// Written by `cargo xtask presets` from `presets/datev.toml`; edit that.

use crate::declaration::description::{ClientAuthenticationMethod, ProviderDescription};

/// What is known about Datev.
pub const DESCRIPTION: ProviderDescription = ProviderDescription::open_id_connect("datev", "Datev")
    .issuer("https://login.datev.de/openid")
    .scopes(&["openid", "profile", "email"])
    .client_authentication(ClientAuthenticationMethod::ClientSecretBasic);

/// The scopes of Datev, as types: the words of `scopes(…)` beside `preset = datev`.
///
/// | type | scope |
/// |---|---|
/// | `account_id` | `account_id` |
/// | `business_partner` | `business_partner` |
/// | `datev_accounting_clients` | `datev:accounting:clients` |
/// | `email` | `email` |
/// | `openid` | `openid` |
/// | `profile` | `profile` |
pub mod scope {
    pub use crate::scope::{address, email, offline_access, openid, phone, profile};

    crate::presets::scope_types! {
        account_id = "account_id";
        business_partner = "business_partner";
        datev_accounting_clients = "datev:accounting:clients";
    }
}
