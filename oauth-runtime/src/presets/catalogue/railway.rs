//! [Railway](https://railway.com), by OpenID Connect.
//!
//! ```no_run
//! use oauth_runtime::prelude::*;
//!
//! #[derive(OAuthProvider)]
//! #[oauth(preset = railway)]
//! struct Railway;
//! ```
//!
//! | what | value |
//! |---|---|
//! | register the application at | <https://railway.com/workspace/developer> |
//! | the redirect URI to register | `https://your.example/auth/railway`, “Redirect URIs” |
//! | `RAILWAY_CLIENT_ID` | “Client ID” there |
//! | `RAILWAY_CLIENT_SECRET` | “Client Secret” there |
//! | scopes of a login | `openid`, `email`, `profile` |
//! | e-mail addresses | verified where the provider says so of the address |
//! | refresh tokens | with the key `refresh_tokens`, which asks for the scope `offline_access` and with the parameter `prompt=consent` |
//!
//! Paths and settings are called after the struct: `struct Login;` has `/auth/login` and `LOGIN_CLIENT_ID`.
//!
//! - The metadata are under `/oauth`, and not where the issuer says.
//!
//! Facts of 2026-11, listed by one project alone, `better-auth`: nobody has confirmed them.

// Written by `cargo xtask presets` from `presets/railway.toml`; edit that.

use crate::declaration::description::{ClientAuthenticationMethod, ProviderDescription, SigningAlgorithm};

/// What is known about Railway.
pub const DESCRIPTION: ProviderDescription = ProviderDescription::open_id_connect("railway", "Railway")
    .issuer("https://backboard.railway.com")
    .metadata_url("https://backboard.railway.com/oauth/.well-known/openid-configuration")
    .scopes(&["openid", "email", "profile"])
    .client_authentication(ClientAuthenticationMethod::ClientSecretBasic)
    .id_token_alg(SigningAlgorithm::ES256);

/// The scopes of Railway, as types: the words of `scopes(…)` beside `preset = railway`.
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
