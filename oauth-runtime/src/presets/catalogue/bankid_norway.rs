//! [BankID Norway](https://bankid.no), by OpenID Connect.
//!
//! ```no_run
//! use oauth_runtime::prelude::*;
//!
//! #[derive(OAuthProvider)]
//! #[oauth(preset = bankid_norway)]
//! struct BankIDNorway;
//! ```
//!
//! | what | value |
//! |---|---|
//! | the redirect URI to register | `https://your.example/auth/bankidnorway` |
//! | `BANKIDNORWAY_CLIENT_ID` | the client identifier |
//! | `BANKIDNORWAY_CLIENT_SECRET` | the client secret |
//! | scopes of a login | `openid`, `profile` |
//!
//! Paths and settings are called after the struct: `struct Login;` has `/auth/login` and `LOGIN_CLIENT_ID`.
//!
//! - Userinfo is a signed JWT, so claims come from the ID token.
//! - `login_hint` chooses how people prove who they are: replace `BIS` in `authorization_params` for another one.
//!
//! Facts of 2026-11, listed by one project alone, `authjs`: nobody has confirmed them.

// Written by `cargo xtask presets` from `presets/bankid_norway.toml`; edit that.

use crate::declaration::description::{ClientAuthenticationMethod, ProviderDescription};

/// What is known about BankID Norway.
pub const DESCRIPTION: ProviderDescription = ProviderDescription::open_id_connect("bankid_norway", "BankID Norway")
    .issuer("https://auth.bankid.no/auth/realms/prod")
    .authorization_params(&[("login_hint", "BIS")])
    .scopes(&["openid", "profile"])
    .client_authentication(ClientAuthenticationMethod::ClientSecretPost)
    .profile_in_id_token();

/// The scopes of BankID Norway, as types: the words of `scopes(…)` beside `preset = bankid_norway`.
///
/// | type | scope |
/// |---|---|
/// | `openid` | `openid` |
/// | `profile` | `profile` |
pub mod scope {
    pub use crate::scope::{address, email, offline_access, openid, phone, profile};
}
