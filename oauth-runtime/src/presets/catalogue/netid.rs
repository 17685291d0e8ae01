//! [netID](https://netid.de), by OpenID Connect.
//!
//! ```no_run
//! use oauth_runtime::prelude::*;
//!
//! #[derive(OAuthProvider)]
//! #[oauth(preset = netid)]
//! struct Netid;
//! ```
//!
//! | what | value |
//! |---|---|
//! | register the application at | <https://developerzone.netid.de> |
//! | the redirect URI to register | `https://your.example/auth/netid` |
//! | `NETID_CLIENT_ID` | the client identifier |
//! | `NETID_CLIENT_SECRET` | the client secret |
//! | scopes of a login | `openid`, `profile` |
//! | e-mail addresses | verified where the provider says so of the address |
//!
//! Paths and settings are called after the struct: `struct Login;` has `/auth/login` and `LOGIN_CLIENT_ID`.
//!
//! - Claims are asked for one by one, by the parameter `claims`: write `authorization_params` beside the preset to ask for others.
//!
//! Facts of 2026-11, listed by one project alone, `kratos`: nobody has confirmed them.

// Written by `cargo xtask presets` from `presets/netid.toml`; edit that.

use crate::declaration::description::ProviderDescription;

/// What is known about netID.
pub const DESCRIPTION: ProviderDescription = ProviderDescription::open_id_connect("netid", "netID").issuer("https://broker.netid.de/").authorization_params(&[("claims", "{\"userinfo\":{\"email\":{\"essential\":true},\"email_verified\":{\"essential\":true},\"given_name\":null,\"family_name\":null}}")]).scopes(&["openid", "profile"]);

/// The scopes of netID, as types: the words of `scopes(…)` beside `preset = netid`.
///
/// | type | scope |
/// |---|---|
/// | `openid` | `openid` |
/// | `profile` | `profile` |
pub mod scope {
    pub use crate::scope::{address, email, offline_access, openid, phone, profile};
}
