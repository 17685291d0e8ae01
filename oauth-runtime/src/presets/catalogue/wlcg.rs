//! [WLCG IAM](https://wlcg.web.cern.ch), by OpenID Connect.
//!
//! ```no_run
//! use oauth_runtime::prelude::*;
//!
//! #[derive(OAuthProvider)]
//! #[oauth(preset = wlcg)]
//! struct Wlcg;
//! ```
//!
//! | what | value |
//! |---|---|
//! | register the application at | <https://wlcg.cloud.cnaf.infn.it/> |
//! | the redirect URI to register | `https://your.example/auth/wlcg` |
//! | `WLCG_CLIENT_ID` | the client identifier |
//! | `WLCG_CLIENT_SECRET` | the client secret |
//! | scopes of a login | `openid`, `email`, `profile` |
//! | e-mail addresses | verified where the provider says so of the address |
//! | refresh tokens | with the key `refresh_tokens`, which asks for the scope `offline_access` |
//!
//! Paths and settings are called after the struct: `struct Login;` has `/auth/login` and `LOGIN_CLIENT_ID`.
//! Code that wants a scope names its type: `use oauth_runtime::presets::wlcg::scope::wlcg;`.
//!
//! Facts of 2026-11, listed by one project alone, `social-core`: nobody has confirmed them.

// Written by `cargo xtask presets` from `presets/wlcg.toml`; edit that.

use crate::declaration::description::ProviderDescription;

/// What is known about WLCG IAM.
pub const DESCRIPTION: ProviderDescription = ProviderDescription::open_id_connect("wlcg", "WLCG IAM")
    .issuer("https://wlcg.cloud.cnaf.infn.it/")
    .scopes(&["openid", "email", "profile"]);

/// The scopes of WLCG IAM, as types: the words of `scopes(…)` beside `preset = wlcg`.
///
/// | type | scope |
/// |---|---|
/// | `email` | `email` |
/// | `offline_access` | `offline_access` |
/// | `openid` | `openid` |
/// | `profile` | `profile` |
/// | `wlcg` | `wlcg` |
pub mod scope {
    pub use crate::scope::{address, email, offline_access, openid, phone, profile};

    crate::presets::scope_types! {
        wlcg = "wlcg";
    }
}
