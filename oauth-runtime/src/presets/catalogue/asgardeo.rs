//! [Asgardeo](https://wso2.com/asgardeo/), by OpenID Connect.
//!
//! ```no_run
//! use oauth_runtime::prelude::*;
//!
//! #[derive(OAuthProvider)]
//! #[oauth(preset = asgardeo)]
//! struct Asgardeo {
//!     organization: String,
//! }
//! ```
//!
//! | what | value |
//! |---|---|
//! | register the application at | <https://console.asgardeo.io> |
//! | the redirect URI to register | `https://your.example/auth/asgardeo`, “Authorized redirect URLs” |
//! | `ASGARDEO_CLIENT_ID` | “Client ID” there |
//! | `ASGARDEO_CLIENT_SECRET` | “Client secret” there |
//! | `ASGARDEO_ORGANIZATION` | Name of the organization, such as `acme` |
//! | scopes of a login | `openid`, `profile`, `email` |
//!
//! Paths and settings are called after the struct: `struct Login;` has `/auth/login` and `LOGIN_CLIENT_ID`.
//!
//! - The issuer is the address of the token endpoint; that is no mistake.
//!
//! Facts of 2026-11, listed by one project alone, `authjs`: nobody has confirmed them.

// Written by `cargo xtask presets` from `presets/asgardeo.toml`; edit that.

use crate::declaration::description::ProviderDescription;

/// What is known about Asgardeo.
pub const DESCRIPTION: ProviderDescription = ProviderDescription::open_id_connect("asgardeo", "Asgardeo")
    .issuer("https://api.asgardeo.io/t/{organization}/oauth2/token")
    .scopes(&["openid", "profile", "email"]);

/// The scopes of Asgardeo, as types: the words of `scopes(…)` beside `preset = asgardeo`.
///
/// | type | scope |
/// |---|---|
/// | `email` | `email` |
/// | `openid` | `openid` |
/// | `profile` | `profile` |
pub mod scope {
    pub use crate::scope::{address, email, offline_access, openid, phone, profile};
}
