//! [Clerk (as OAuth provider)](https://clerk.com), by OpenID Connect.
//!
//! ```no_run
//! use oauth_runtime::prelude::*;
//!
//! #[derive(OAuthProvider)]
//! #[oauth(preset = clerk)]
//! struct Clerk {
//!     domain: String,
//! }
//! ```
//!
//! | what | value |
//! |---|---|
//! | register the application at | <https://dashboard.clerk.com/last-active?path=oauth-applications> |
//! | the redirect URI to register | `https://your.example/auth/clerk`, “Redirect URIs” |
//! | `CLERK_CLIENT_ID` | “Client ID” there |
//! | `CLERK_CLIENT_SECRET` | “Client Secret” there |
//! | `CLERK_DOMAIN` | Host of the Frontend API, such as `clerk.example.com` |
//! | scopes of a login | `openid`, `profile`, `email` |
//! | e-mail addresses | verified where the provider says so of the address |
//! | refresh tokens | with the key `refresh_tokens`, which asks for the scope `offline_access` |
//!
//! Paths and settings are called after the struct: `struct Login;` has `/auth/login` and `LOGIN_CLIENT_ID`.
//!
//! Facts of 2026-11, listed by one project alone, `socialite`: nobody has confirmed them.

// Written by `cargo xtask presets` from `presets/clerk.toml`; edit that.

use crate::declaration::description::ProviderDescription;

/// What is known about Clerk (as OAuth provider).
pub const DESCRIPTION: ProviderDescription = ProviderDescription::open_id_connect("clerk", "Clerk (as OAuth provider)")
    .issuer("https://{domain}")
    .scopes(&["openid", "profile", "email"]);

/// The scopes of Clerk (as OAuth provider), as types: the words of `scopes(…)` beside `preset = clerk`.
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
