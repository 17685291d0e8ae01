//! [osu!](https://osu.ppy.sh), by OAuth 2.0.
//!
//! ```no_run
//! use oauth_runtime::prelude::*;
//!
//! #[derive(OAuthProvider)]
//! #[oauth(preset = osu)]
//! struct Osu;
//! ```
//!
//! | what | value |
//! |---|---|
//! | register the application at | <https://osu.ppy.sh/home/account/edit#oauth> |
//! | the redirect URI to register | `https://your.example/auth/osu`, “Application Callback URLs” |
//! | `OSU_CLIENT_ID` | “Client ID” there |
//! | `OSU_CLIENT_SECRET` | “Client Secret” there |
//! | scopes of a login | `identify` |
//! | it tells | name, login name, picture |
//! | where users take access away | <https://osu.ppy.sh/home/account/edit#oauth> |
//!
//! Paths and settings are called after the struct: `struct Login;` has `/auth/login` and `LOGIN_CLIENT_ID`.
//! Code that wants a scope names its type: `use oauth_runtime::presets::osu::scope::chat_read;`.
//!
//! - There is no e-mail address.
//!
//! Facts of 2026-11, listed by `arctic`, `authjs` and 3 more.

// Written by `cargo xtask presets` from `presets/osu.toml`; edit that.

use crate::declaration::description::{ClientAuthenticationMethod, ProviderDescription, UserInfoMapping};

/// What is known about osu!.
pub const DESCRIPTION: ProviderDescription = ProviderDescription::oauth2("osu", "osu!")
    .authorization_endpoint("https://osu.ppy.sh/oauth/authorize")
    .token_endpoint("https://osu.ppy.sh/oauth/token")
    .userinfo_endpoint("https://osu.ppy.sh/api/v2/me")
    .scopes(&["identify"])
    .client_authentication(ClientAuthenticationMethod::ClientSecretPost)
    .userinfo(UserInfoMapping::STANDARD.subject("/id").name("/username").username("/username").picture("/avatar_url"));

/// The scopes of osu!, as types: the words of `scopes(…)` beside `preset = osu`.
///
/// | type | scope |
/// |---|---|
/// | `chat_read` | `chat.read` |
/// | `chat_write` | `chat.write` |
/// | `chat_write_manage` | `chat.write_manage` |
/// | `delegate` | `delegate` |
/// | `forum_write` | `forum.write` |
/// | `forum_write_manage` | `forum.write_manage` |
/// | `friends_read` | `friends.read` |
/// | `group_permissions` | `group_permissions` |
/// | `identify` | `identify` |
/// | `multiplayer_write_manage` | `multiplayer.write_manage` |
/// | `public` | `public` |
pub mod scope {
    crate::presets::scope_types! {
        chat_read = "chat.read";
        chat_write = "chat.write";
        chat_write_manage = "chat.write_manage";
        delegate = "delegate";
        forum_write = "forum.write";
        forum_write_manage = "forum.write_manage";
        friends_read = "friends.read";
        group_permissions = "group_permissions";
        identify = "identify";
        multiplayer_write_manage = "multiplayer.write_manage";
        public = "public";
    }
}
