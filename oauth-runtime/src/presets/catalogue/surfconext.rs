//! [SURFconext](https://www.surf.nl/en/services/surfconext), by OpenID Connect.
//!
//! ```no_run
//! use oauth_runtime::prelude::*;
//!
//! #[derive(OAuthProvider)]
//! #[oauth(preset = surfconext)]
//! struct SURFconext;
//! ```
//!
//! | what | value |
//! |---|---|
//! | register the application at | <https://sp.surfconext.nl> |
//! | the redirect URI to register | `https://your.example/auth/surfconext`, “Redirect URIs” |
//! | `SURFCONEXT_CLIENT_ID` | “Client ID” there |
//! | `SURFCONEXT_CLIENT_SECRET` | “Secret” there |
//! | `SURFCONEXT_HOST` | connect.surfconext.nl (production) or connect.test.surfconext.nl (test), such as `connect.test.surfconext.nl`; without the field `host: String` it is `connect.surfconext.nl` |
//! | scopes of a login | `openid` |
//!
//! Paths and settings are called after the struct: `struct Login;` has `/auth/login` and `LOGIN_CLIENT_ID`.
//!
//! - Which claims an application gets is agreed with SURF for each application, and not asked for by scopes.
//!
//! Facts of 2026-11, listed by one project alone, `socialite`: nobody has confirmed them.

// Written by `cargo xtask presets` from `presets/surfconext.toml`; edit that.

use crate::declaration::description::ProviderDescription;

/// What is known about SURFconext.
pub const DESCRIPTION: ProviderDescription = ProviderDescription::open_id_connect("surfconext", "SURFconext")
    .issuer("https://{host}")
    .scopes(&["openid"])
    .field_defaults(&[("host", "connect.surfconext.nl")]);

/// The scopes of SURFconext, as types: the words of `scopes(…)` beside `preset = surfconext`.
///
/// | type | scope |
/// |---|---|
/// | `openid` | `openid` |
pub mod scope {
    pub use crate::scope::{address, email, offline_access, openid, phone, profile};
}
