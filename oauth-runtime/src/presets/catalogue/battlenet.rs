//! [Battle.net](https://www.battle.net), by OpenID Connect.
//!
//! ```no_run
//! use oauth_runtime::prelude::*;
//!
//! #[derive(OAuthProvider)]
//! #[oauth(preset = battlenet)]
//! struct Battlenet;
//! ```
//!
//! | what | value |
//! |---|---|
//! | register the application at | <https://develop.battle.net/access/clients> |
//! | the redirect URI to register | `https://your.example/auth/battlenet`, “Redirect URLs” |
//! | `BATTLENET_CLIENT_ID` | “Client ID” there |
//! | `BATTLENET_CLIENT_SECRET` | “Client Secret” there |
//! | scopes of a login | `openid` |
//!
//! Paths and settings are called after the struct: `struct Login;` has `/auth/login` and `LOGIN_CLIENT_ID`.
//! Code that wants a scope names its type: `use oauth_runtime::presets::battlenet::scope::d3_profile;`.
//!
//! - There is no e-mail address.
//! - There is no refresh token.
//! - Players in China log in with `battlenet_cn`.
//!
//! Facts of 2026-11, listed by `allauth`, `arctic` and 12 more.

// Written by `cargo xtask presets` from `presets/battlenet.toml`; edit that.

use crate::declaration::description::{ProviderDescription, UserInfoMapping};

/// What is known about Battle.net.
pub const DESCRIPTION: ProviderDescription = ProviderDescription::open_id_connect("battlenet", "Battle.net")
    .issuer("https://oauth.battle.net")
    .scopes(&["openid"])
    .userinfo(UserInfoMapping::STANDARD.name("/battle_tag").username("/battle_tag"))
    .profile_in_id_token();

/// The scopes of Battle.net, as types: the words of `scopes(…)` beside `preset = battlenet`.
///
/// | type | scope |
/// |---|---|
/// | `d3_profile` | `d3.profile` |
/// | `openid` | `openid` |
/// | `sc2_profile` | `sc2.profile` |
/// | `wow_profile` | `wow.profile` |
pub mod scope {
    pub use crate::scope::{address, email, offline_access, openid, phone, profile};

    crate::presets::scope_types! {
        d3_profile = "d3.profile";
        sc2_profile = "sc2.profile";
        wow_profile = "wow.profile";
    }
}
