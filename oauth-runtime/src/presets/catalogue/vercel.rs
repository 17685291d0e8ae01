//! [Vercel](https://vercel.com), by OpenID Connect.
//!
//! ```no_run
//! use oauth_runtime::prelude::*;
//!
//! #[derive(OAuthProvider)]
//! #[oauth(preset = vercel)]
//! struct Vercel;
//! ```
//!
//! | what | value |
//! |---|---|
//! | register the application at | <https://vercel.com/dashboard> |
//! | the redirect URI to register | `https://your.example/auth/vercel`, “Authorization Callback URLs” |
//! | `VERCEL_CLIENT_ID` | “Client ID” there |
//! | `VERCEL_CLIENT_SECRET` | “Client Secret” there |
//! | scopes of a login | `openid`, `email`, `profile` |
//! | refresh tokens | with the key `refresh_tokens`, which asks for the scope `offline_access` |
//!
//! Paths and settings are called after the struct: `struct Login;` has `/auth/login` and `LOGIN_CLIENT_ID`.
//!
//! - A login without PKCE is refused: leave it on.
//! - An integration has other endpoints and cannot be used here: register an App.
//!
//! Facts of 2026-11, listed by `better-auth`, `grant` and 1 more.

// Written by `cargo xtask presets` from `presets/vercel.toml`; edit that.

use crate::declaration::description::{ClientAuthenticationMethod, ProviderDescription};

/// What is known about Vercel.
pub const DESCRIPTION: ProviderDescription = ProviderDescription::open_id_connect("vercel", "Vercel")
    .issuer("https://vercel.com")
    .scopes(&["openid", "email", "profile"])
    .client_authentication(ClientAuthenticationMethod::ClientSecretBasic);

/// The scopes of Vercel, as types: the words of `scopes(…)` beside `preset = vercel`.
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
