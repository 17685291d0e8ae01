//! [HarID](https://harid.ee), by OpenID Connect.
//!
//! ```no_run
//! use oauth_runtime::prelude::*;
//!
//! #[derive(OAuthProvider)]
//! #[oauth(preset = harid)]
//! struct HarID;
//! ```
//!
//! | what | value |
//! |---|---|
//! | the redirect URI to register | `https://your.example/auth/harid` |
//! | `HARID_CLIENT_ID` | the client identifier |
//! | `HARID_CLIENT_SECRET` | the client secret |
//! | `HARID_HOST` | harid.ee, or test.harid.ee for tests, such as `test.harid.ee`; without the field `host: String` it is `harid.ee` |
//! | scopes of a login | `openid`, `profile`, `email` |
//!
//! Paths and settings are called after the struct: `struct Login;` has `/auth/login` and `LOGIN_CLIENT_ID`.
//! Code that wants a scope names its type: `use oauth_runtime::presets::harid::scope::personal_code;`.
//!
//! - Registrations are made by HarID's support, for the test host first.
//!
//! Facts of 2026-11, listed by one project alone, `socialite`: nobody has confirmed them.

// Written by `cargo xtask presets` from `presets/harid.toml`; edit that.

use crate::declaration::description::ProviderDescription;

/// What is known about HarID.
pub const DESCRIPTION: ProviderDescription = ProviderDescription::open_id_connect("harid", "HarID")
    .issuer("https://{host}")
    .scopes(&["openid", "profile", "email"])
    .field_defaults(&[("host", "harid.ee")]);

/// The scopes of HarID, as types: the words of `scopes(…)` beside `preset = harid`.
///
/// | type | scope |
/// |---|---|
/// | `email` | `email` |
/// | `openid` | `openid` |
/// | `personal_code` | `personal_code` |
/// | `phone` | `phone` |
/// | `profile` | `profile` |
/// | `roles` | `roles` |
/// | `session_type` | `session_type` |
pub mod scope {
    pub use crate::scope::{address, email, offline_access, openid, phone, profile};

    crate::presets::scope_types! {
        personal_code = "personal_code";
        roles = "roles";
        session_type = "session_type";
    }
}
