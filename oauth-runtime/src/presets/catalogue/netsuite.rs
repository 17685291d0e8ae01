//! [NetSuite](https://www.netsuite.com), by OAuth 2.0.
//!
//! **This preset does not say who the user is.** It gives the application tokens for the provider's API. To log users in add `userinfo_endpoint = "…"` and `userinfo(subject = "/…")`.
//!
//! ```no_run
//! use oauth_runtime::prelude::*;
//!
//! #[derive(OAuthProvider)]
//! #[oauth(preset = netsuite)]
//! struct NetSuite {
//!     account_id: String,
//! }
//! ```
//!
//! | what | value |
//! |---|---|
//! | the redirect URI to register | `https://your.example/auth/netsuite` |
//! | `NETSUITE_CLIENT_ID` | the client identifier |
//! | `NETSUITE_CLIENT_SECRET` | the client secret |
//! | `NETSUITE_ACCOUNT_ID` | Identifier of the account, in lower case and with dashes, such as `1234567-sb1` |
//! | scopes of a login | `rest_webservices`, `restlets` |
//!
//! Paths and settings are called after the struct: `struct Login;` has `/auth/login` and `LOGIN_CLIENT_ID`.
//! Code that wants a scope names its type: `use oauth_runtime::presets::netsuite::scope::rest_webservices;`.
//!
//! - It logs nobody in: NetSuite has no profile to ask for; deploy a RESTlet that says who calls it, and write its address as `userinfo_endpoint`, and `userinfo`, beside the preset.
//!
//! Facts of 2026-11, listed by `authjs` and `nango`.

// Written by `cargo xtask presets` from `presets/netsuite.toml`; edit that.

use crate::declaration::description::{ClientAuthenticationMethod, ProviderDescription};

/// What is known about NetSuite.
pub const DESCRIPTION: ProviderDescription = ProviderDescription::oauth2("netsuite", "NetSuite")
    .authorization_endpoint("https://{account_id}.app.netsuite.com/app/login/oauth2/authorize.nl")
    .token_endpoint("https://{account_id}.suitetalk.api.netsuite.com/services/rest/auth/oauth2/v1/token")
    .scopes(&["rest_webservices", "restlets"])
    .client_authentication(ClientAuthenticationMethod::ClientSecretBasic);

/// The scopes of NetSuite, as types: the words of `scopes(…)` beside `preset = netsuite`.
///
/// | type | scope |
/// |---|---|
/// | `rest_webservices` | `rest_webservices` |
/// | `restlets` | `restlets` |
pub mod scope {
    crate::presets::scope_types! {
        rest_webservices = "rest_webservices";
        restlets = "restlets";
    }
}
