//! [EGI Check-in](https://www.egi.eu/service/check-in/), by OpenID Connect.
//!
//! ```no_run
//! use oauth_runtime::prelude::*;
//!
//! #[derive(OAuthProvider)]
//! #[oauth(preset = egi_checkin)]
//! struct EGICheckin;
//! ```
//!
//! | what | value |
//! |---|---|
//! | register the application at | <https://aai.egi.eu/federation> |
//! | the redirect URI to register | `https://your.example/auth/egicheckin` |
//! | `EGICHECKIN_CLIENT_ID` | the client identifier |
//! | `EGICHECKIN_CLIENT_SECRET` | the client secret |
//! | scopes of a login | `openid`, `profile`, `email` |
//! | e-mail addresses | verified where the provider says so of the address |
//! | refresh tokens | with the key `refresh_tokens`, which asks for the scope `offline_access` |
//!
//! Paths and settings are called after the struct: `struct Login;` has `/auth/login` and `LOGIN_CLIENT_ID`.
//!
//! - The identifier that the whole of EGI knows a person by is the claim `voperson_id`: ask for the scope of that name if you need it.
//!
//! Facts of 2026-11, listed by one project alone, `social-core`: nobody has confirmed them.

// Written by `cargo xtask presets` from `presets/egi_checkin.toml`; edit that.

use crate::declaration::description::ProviderDescription;

/// What is known about EGI Check-in.
pub const DESCRIPTION: ProviderDescription = ProviderDescription::open_id_connect("egi_checkin", "EGI Check-in")
    .issuer("https://aai.egi.eu/auth/realms/egi")
    .scopes(&["openid", "profile", "email"]);

/// The scopes of EGI Check-in, as types: the words of `scopes(…)` beside `preset = egi_checkin`.
///
/// | type | scope |
/// |---|---|
/// | `email` | `email` |
/// | `offline_access` | `offline_access` |
/// | `openid` | `openid` |
/// | `profile` | `profile` |
pub mod scope {
    pub use crate::scope::{address, email, offline_access, openid, phone, profile};
}
