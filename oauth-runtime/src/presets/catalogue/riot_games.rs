//! [Riot Games](https://www.riotgames.com), by OpenID Connect.
//!
//! ```no_run
//! use oauth_runtime::prelude::*;
//!
//! #[derive(OAuthProvider)]
//! #[oauth(preset = riot_games)]
//! struct RiotGames;
//! ```
//!
//! | what | value |
//! |---|---|
//! | register the application at | <https://developer.riotgames.com> |
//! | the redirect URI to register | `https://your.example/auth/riotgames`, “Redirect URIs” |
//! | `RIOTGAMES_CLIENT_ID` | “Client ID” there |
//! | `RIOTGAMES_CLIENT_SECRET` | “Client Secret” there |
//! | scopes of a login | `openid` |
//!
//! Paths and settings are called after the struct: `struct Login;` has `/auth/login` and `LOGIN_CLIENT_ID`.
//!
//! - The provider gives out no e-mail address: ask the user for one where you need it.
//! - Riot gives access to this login on request only: apply in the developer portal first.
//! - There is no name either: the name in the game comes from the Account API.
//!
//! Facts of 2026-11, listed by one project alone, `nuxt`: nobody has confirmed them.

// Written by `cargo xtask presets` from `presets/riot_games.toml`; edit that.

use crate::declaration::description::{ClientAuthenticationMethod, ProviderDescription};

/// What is known about Riot Games.
pub const DESCRIPTION: ProviderDescription = ProviderDescription::open_id_connect("riot_games", "Riot Games")
    .issuer("https://auth.riotgames.com")
    .scopes(&["openid"])
    .client_authentication(ClientAuthenticationMethod::ClientSecretBasic);

/// The scopes of Riot Games, as types: the words of `scopes(…)` beside `preset = riot_games`.
///
/// | type | scope |
/// |---|---|
/// | `openid` | `openid` |
pub mod scope {
    pub use crate::scope::{address, email, offline_access, openid, phone, profile};
}
