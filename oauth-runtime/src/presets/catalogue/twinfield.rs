//! [Twinfield](https://www.twinfield.com), by OpenID Connect.
//!
//! ```no_run
//! use oauth_runtime::prelude::*;
//!
//! #[derive(OAuthProvider)]
//! #[oauth(preset = twinfield)]
//! struct Twinfield;
//! ```
//!
//! | what | value |
//! |---|---|
//! | the redirect URI to register | `https://your.example/auth/twinfield` |
//! | `TWINFIELD_CLIENT_ID` | the client identifier |
//! | `TWINFIELD_CLIENT_SECRET` | the client secret |
//! | scopes of a login | `openid`, `twf.user` |
//! | refresh tokens | with the key `refresh_tokens`, which asks for the scope `offline_access` |
//!
//! Paths and settings are called after the struct: `struct Login;` has `/auth/login` and `LOGIN_CLIENT_ID`.
//! Code that wants a scope names its type: `use oauth_runtime::presets::twinfield::scope::twf_organisation;`.
//!
//! Facts of 2026-11, listed by one project alone, `nango`: nobody has confirmed them.

// Written by `cargo xtask presets` from `presets/twinfield.toml`; edit that.

use crate::declaration::description::ProviderDescription;

/// What is known about Twinfield.
pub const DESCRIPTION: ProviderDescription = ProviderDescription::open_id_connect("twinfield", "Twinfield")
    .issuer("https://login.twinfield.com/auth/authentication")
    .scopes(&["openid", "twf.user"]);

/// The scopes of Twinfield, as types: the words of `scopes(…)` beside `preset = twinfield`.
///
/// | type | scope |
/// |---|---|
/// | `offline_access` | `offline_access` |
/// | `openid` | `openid` |
/// | `twf_organisation` | `twf.organisation` |
/// | `twf_organisationuser` | `twf.organisationUser` |
/// | `twf_user` | `twf.user` |
pub mod scope {
    pub use crate::scope::{address, email, offline_access, openid, phone, profile};

    crate::presets::scope_types! {
        twf_organisation = "twf.organisation";
        twf_organisationuser = "twf.organisationUser";
        twf_user = "twf.user";
    }
}
