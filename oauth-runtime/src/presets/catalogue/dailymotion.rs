//! [Dailymotion](https://www.dailymotion.com), by OAuth 2.0.
//!
//! ```no_run
//! use oauth_runtime::prelude::*;
//!
//! #[derive(OAuthProvider)]
//! #[oauth(preset = dailymotion)]
//! struct Dailymotion;
//! ```
//!
//! | what | value |
//! |---|---|
//! | register the application at | <https://www.dailymotion.com/partner> |
//! | the redirect URI to register | `https://your.example/auth/dailymotion`, “Callback URL” |
//! | `DAILYMOTION_CLIENT_ID` | “API key” there |
//! | `DAILYMOTION_CLIENT_SECRET` | “API secret” there |
//! | scopes of a login | `userinfo`, `email` |
//! | it tells | name, login name, e-mail address, picture |
//!
//! Paths and settings are called after the struct: `struct Login;` has `/auth/login` and `LOGIN_CLIENT_ID`.
//! Code that wants a scope names its type: `use oauth_runtime::presets::dailymotion::scope::manage_comments;`.
//!
//! - The profile has only the fields that its address lists: write `userinfo_endpoint` with more if you need more.
//!
//! Facts of 2026-11, listed by `appwrite`, `goth` and 6 more.

// Written by `cargo xtask presets` from `presets/dailymotion.toml`; edit that.

use crate::declaration::description::{ClientAuthenticationMethod, ProviderDescription, UserInfoMapping};

/// What is known about Dailymotion.
pub const DESCRIPTION: ProviderDescription = ProviderDescription::oauth2("dailymotion", "Dailymotion")
    .authorization_endpoint("https://www.dailymotion.com/oauth/authorize")
    .token_endpoint("https://api.dailymotion.com/oauth/token")
    .userinfo_endpoint("https://api.dailymotion.com/me?fields=id,username,screenname,email,avatar_720_url")
    .scopes(&["userinfo", "email"])
    .client_authentication(ClientAuthenticationMethod::ClientSecretPost)
    .userinfo(
        UserInfoMapping::STANDARD
            .subject("/id")
            .name("/screenname")
            .username("/username")
            .email("/email")
            .picture("/avatar_720_url"),
    )
    .email_scopes(&["email"]);

/// The scopes of Dailymotion, as types: the words of `scopes(…)` beside `preset = dailymotion`.
///
/// | type | scope |
/// |---|---|
/// | `email` | `email` |
/// | `manage_comments` | `manage_comments` |
/// | `manage_favorites` | `manage_favorites` |
/// | `manage_friends` | `manage_friends` |
/// | `manage_groups` | `manage_groups` |
/// | `manage_playlists` | `manage_playlists` |
/// | `manage_subscriptions` | `manage_subscriptions` |
/// | `manage_tiles` | `manage_tiles` |
/// | `manage_videos` | `manage_videos` |
/// | `userinfo` | `userinfo` |
pub mod scope {
    pub use crate::scope::email;

    crate::presets::scope_types! {
        manage_comments = "manage_comments";
        manage_favorites = "manage_favorites";
        manage_friends = "manage_friends";
        manage_groups = "manage_groups";
        manage_playlists = "manage_playlists";
        manage_subscriptions = "manage_subscriptions";
        manage_tiles = "manage_tiles";
        manage_videos = "manage_videos";
        userinfo = "userinfo";
    }
}
