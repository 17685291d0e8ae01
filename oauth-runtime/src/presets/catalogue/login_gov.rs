//! [Login.gov](https://login.gov), by OpenID Connect.
//!
//! ```no_run
//! use oauth_runtime::prelude::*;
//!
//! #[derive(OAuthProvider)]
//! #[oauth(preset = login_gov)]
//! struct Logingov;
//! ```
//!
//! | what | value |
//! |---|---|
//! | register the application at | <https://dashboard.int.identitysandbox.gov> |
//! | the redirect URI to register | `https://your.example/auth/logingov`, “Redirect URIs” |
//! | `LOGINGOV_CLIENT_ID` | “Issuer” there |
//! | `LOGINGOV_DOMAIN` | secure.login.gov, or idp.int.identitysandbox.gov for tests, such as `idp.int.identitysandbox.gov`; without the field `domain: String` it is `secure.login.gov` |
//! | scopes of a login | `openid`, `email` |
//! | e-mail addresses | verified where the provider says so of the address |
//!
//! Paths and settings are called after the struct: `struct Login;` has `/auth/login` and `LOGIN_CLIENT_ID`.
//!
//! - Register the application with PKCE: it has no secret then. The other kind, with a signed assertion, is not possible with the preset.
//! - The level of identity proofing is asked for by `acr_values`: write `authorization_params` beside the preset to ask for more than a login.
//! - Only bodies of the state in the USA get a registration.
//!
//! Facts of 2026-11, listed by `grant` and `oauth2-proxy`.

// Written by `cargo xtask presets` from `presets/login_gov.toml`; edit that.

use crate::declaration::description::{ClientAuthenticationMethod, ProviderDescription};

/// What is known about Login.gov.
pub const DESCRIPTION: ProviderDescription = ProviderDescription::open_id_connect("login_gov", "Login.gov")
    .issuer("https://{domain}/")
    .authorization_params(&[("acr_values", "urn:acr.login.gov:auth-only")])
    .scopes(&["openid", "email"])
    .client_authentication(ClientAuthenticationMethod::None)
    .field_defaults(&[("domain", "secure.login.gov")]);

/// The scopes of Login.gov, as types: the words of `scopes(…)` beside `preset = login_gov`.
///
/// | type | scope |
/// |---|---|
/// | `email` | `email` |
/// | `openid` | `openid` |
pub mod scope {
    pub use crate::scope::{address, email, offline_access, openid, phone, profile};
}
