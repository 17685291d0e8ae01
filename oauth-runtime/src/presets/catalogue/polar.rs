//! [Polar](https://polar.sh), by OpenID Connect.
//!
//! ```no_run
//! use oauth_runtime::prelude::*;
//!
//! #[derive(OAuthProvider)]
//! #[oauth(preset = polar)]
//! struct Polar;
//! ```
//!
//! | what | value |
//! |---|---|
//! | register the application at | <https://polar.sh/dashboard/account/developer> |
//! | the redirect URI to register | `https://your.example/auth/polar`, “Redirect URIs” |
//! | `POLAR_CLIENT_ID` | “Client ID” there |
//! | `POLAR_CLIENT_SECRET` | “Client Secret” there |
//! | scopes of a login | `openid`, `profile`, `email` |
//! | e-mail addresses | verified where the provider says so of the address |
//!
//! Paths and settings are called after the struct: `struct Login;` has `/auth/login` and `LOGIN_CLIENT_ID`.
//!
//! - With `sub_type=organization` among the parameters, the identity is an organisation: leave it at the user to log people in.
//!
//! Facts of 2026-11, listed by `arctic`, `better-auth` and 1 more.

// Written by `cargo xtask presets` from `presets/polar.toml`; edit that.

use crate::declaration::description::{ClientAuthenticationMethod, ProviderDescription};

/// What is known about Polar.
pub const DESCRIPTION: ProviderDescription = ProviderDescription::open_id_connect("polar", "Polar")
    .issuer("https://polar.sh")
    .metadata_url("https://api.polar.sh/.well-known/openid-configuration")
    .authorization_params(&[("sub_type", "user")])
    .scopes(&["openid", "profile", "email"])
    .client_authentication(ClientAuthenticationMethod::ClientSecretPost);

/// The scopes of Polar, as types: the words of `scopes(…)` beside `preset = polar`.
///
/// | type | scope |
/// |---|---|
/// | `email` | `email` |
/// | `openid` | `openid` |
/// | `profile` | `profile` |
pub mod scope {
    pub use crate::scope::{address, email, offline_access, openid, phone, profile};
}
