//! [United Effects](https://www.unitedeffects.com), by OpenID Connect.
//!
//! ```no_run
//! use oauth_runtime::prelude::*;
//!
//! #[derive(OAuthProvider)]
//! #[oauth(preset = united_effects)]
//! struct UnitedEffects {
//!     auth_group_id: String,
//! }
//! ```
//!
//! | what | value |
//! |---|---|
//! | the redirect URI to register | `https://your.example/auth/unitedeffects` |
//! | `UNITEDEFFECTS_CLIENT_ID` | the client identifier |
//! | `UNITEDEFFECTS_CLIENT_SECRET` | the client secret |
//! | `UNITEDEFFECTS_AUTH_GROUP_ID` | Identifier of the auth group, such as `YQpbQV5dbW-224dCovz-3` |
//! | scopes of a login | `openid`, `email`, `profile` |
//! | e-mail addresses | verified where the provider says so of the address |
//!
//! Paths and settings are called after the struct: `struct Login;` has `/auth/login` and `LOGIN_CLIENT_ID`.
//!
//! - There is neither name nor picture: United Effects gives out the address alone.
//!
//! Facts of 2026-11, listed by one project alone, `authjs`: nobody has confirmed them.

// Written by `cargo xtask presets` from `presets/united_effects.toml`; edit that.

use crate::declaration::description::ProviderDescription;

/// What is known about United Effects.
pub const DESCRIPTION: ProviderDescription = ProviderDescription::open_id_connect("united_effects", "United Effects")
    .issuer("https://auth.unitedeffects.com/{auth_group_id}")
    .authorization_params(&[("resource", "https://auth.unitedeffects.com/{auth_group_id}")])
    .scopes(&["openid", "email", "profile"]);

/// The scopes of United Effects, as types: the words of `scopes(…)` beside `preset = united_effects`.
///
/// | type | scope |
/// |---|---|
/// | `email` | `email` |
/// | `openid` | `openid` |
/// | `profile` | `profile` |
pub mod scope {
    pub use crate::scope::{address, email, offline_access, openid, phone, profile};
}
