//! [OneLogin](https://www.onelogin.com), by OpenID Connect.
//!
//! ```no_run
//! use oauth_runtime::prelude::*;
//!
//! #[derive(OAuthProvider)]
//! #[oauth(preset = onelogin)]
//! struct OneLogin {
//!     subdomain: String,
//! }
//! ```
//!
//! | what | value |
//! |---|---|
//! | the redirect URI to register | `https://your.example/auth/onelogin` |
//! | `ONELOGIN_CLIENT_ID` | the client identifier |
//! | `ONELOGIN_CLIENT_SECRET` | the client secret |
//! | `ONELOGIN_SUBDOMAIN` | Subdomain of the organisation at OneLogin, such as `acme` |
//! | scopes of a login | `openid`, `profile`, `email` |
//!
//! Paths and settings are called after the struct: `struct Login;` has `/auth/login` and `LOGIN_CLIENT_ID`.
//! Code that wants a scope names its type: `use oauth_runtime::presets::onelogin::scope::groups;`.
//!
//! - In the application's SSO settings, the authentication of the token endpoint has to be `Basic`.
//!
//! Facts of 2026-11, listed by `authjs`, `grant` and 1 more.

// Written by `cargo xtask presets` from `presets/onelogin.toml`; edit that.

use crate::declaration::description::{ClientAuthenticationMethod, ProviderDescription};

/// What is known about OneLogin.
pub const DESCRIPTION: ProviderDescription = ProviderDescription::open_id_connect("onelogin", "OneLogin")
    .issuer("https://{subdomain}.onelogin.com/oidc/2")
    .scopes(&["openid", "profile", "email"])
    .client_authentication(ClientAuthenticationMethod::ClientSecretBasic);

/// The scopes of OneLogin, as types: the words of `scopes(…)` beside `preset = onelogin`.
///
/// | type | scope |
/// |---|---|
/// | `email` | `email` |
/// | `groups` | `groups` |
/// | `openid` | `openid` |
/// | `params` | `params` |
/// | `profile` | `profile` |
pub mod scope {
    pub use crate::scope::{address, email, offline_access, openid, phone, profile};

    crate::presets::scope_types! {
        groups = "groups";
        params = "params";
    }
}
