//! [Ory Hydra](https://www.ory.com/hydra), by OpenID Connect.
//!
//! ```no_run
//! use oauth_runtime::prelude::*;
//!
//! #[derive(OAuthProvider)]
//! #[oauth(preset = ory_hydra)]
//! struct OryHydra {
//!     domain: String,
//! }
//! ```
//!
//! | what | value |
//! |---|---|
//! | the redirect URI to register | `https://your.example/auth/oryhydra` |
//! | `ORYHYDRA_CLIENT_ID` | the client identifier |
//! | `ORYHYDRA_CLIENT_SECRET` | the client secret |
//! | `ORYHYDRA_DOMAIN` | Host (and port) of Hydra's public endpoint, such as `auth.example.com` |
//! | scopes of a login | `openid` |
//! | refresh tokens | with the key `refresh_tokens`, which asks for the scope `offline_access` |
//!
//! Paths and settings are called after the struct: `struct Login;` has `/auth/login` and `LOGIN_CLIENT_ID`.
//! Code that wants a scope names its type: `use oauth_runtime::presets::ory_hydra::scope::offline;`.
//!
//! - What the claims are, your consent application decides: declare the scopes for which it sends more than the subject.
//! - Old versions have a slash at the end of their issuer: then write `issuer` beside the preset, exactly as the metadata say it.
//!
//! Facts of 2026-11, listed by `authjs`, `hydra` and 1 more.

// Written by `cargo xtask presets` from `presets/ory_hydra.toml`; edit that.

use crate::declaration::description::ProviderDescription;

/// What is known about Ory Hydra.
pub const DESCRIPTION: ProviderDescription =
    ProviderDescription::open_id_connect("ory_hydra", "Ory Hydra").issuer("https://{domain}").scopes(&["openid"]);

/// The scopes of Ory Hydra, as types: the words of `scopes(…)` beside `preset = ory_hydra`.
///
/// | type | scope |
/// |---|---|
/// | `offline` | `offline` |
/// | `offline_access` | `offline_access` |
/// | `openid` | `openid` |
pub mod scope {
    pub use crate::scope::{address, email, offline_access, openid, phone, profile};

    crate::presets::scope_types! {
        offline = "offline";
    }
}
