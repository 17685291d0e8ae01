//! [Battle.net (China)](https://www.battlenet.com.cn), by OpenID Connect.
//!
//! ```no_run
//! use oauth_runtime::prelude::*;
//!
//! #[derive(OAuthProvider)]
//! #[oauth(preset = battlenet_cn)]
//! struct BattlenetCn;
//! ```
//!
//! | what | value |
//! |---|---|
//! | the redirect URI to register | `https://your.example/auth/battlenetcn` |
//! | `BATTLENETCN_CLIENT_ID` | the client identifier |
//! | `BATTLENETCN_CLIENT_SECRET` | the client secret |
//! | scopes of a login | `openid` |
//!
//! Paths and settings are called after the struct: `struct Login;` has `/auth/login` and `LOGIN_CLIENT_ID`.
//!
//! - There is no e-mail address.
//!
//! Facts of 2026-11, listed by `authjs` and `nuxt`.

// Written by `cargo xtask presets` from `presets/battlenet_cn.toml`; edit that.

use crate::declaration::description::{ProviderDescription, UserInfoMapping};

/// What is known about Battle.net (China).
pub const DESCRIPTION: ProviderDescription = ProviderDescription::open_id_connect("battlenet_cn", "Battle.net (China)")
    .issuer("https://oauth.battlenet.com.cn")
    .scopes(&["openid"])
    .userinfo(UserInfoMapping::STANDARD.name("/battle_tag").username("/battle_tag"))
    .profile_in_id_token();

/// The scopes of Battle.net (China), as types: the words of `scopes(…)` beside `preset = battlenet_cn`.
///
/// | type | scope |
/// |---|---|
/// | `openid` | `openid` |
pub mod scope {
    pub use crate::scope::{address, email, offline_access, openid, phone, profile};
}
