//! [TikTok](https://www.tiktok.com), by OAuth 2.0.
//!
//! ```no_run
//! use oauth_runtime::prelude::*;
//!
//! #[derive(OAuthProvider)]
//! #[oauth(preset = tiktok)]
//! struct TikTok;
//! ```
//!
//! | what | value |
//! |---|---|
//! | register the application at | <https://developers.tiktok.com/apps> |
//! | the redirect URI to register | `https://your.example/auth/tiktok`, “Redirect URI” |
//! | `TIKTOK_CLIENT_ID` | “Client key” there |
//! | `TIKTOK_CLIENT_SECRET` | “Client secret” there |
//! | scopes of a login | `user.info.basic` |
//! | it tells | name, picture |
//! | colors of its button | `#000000`, with words in `#ffffff` |
//!
//! Paths and settings are called after the struct: `struct Login;` has `/auth/login` and `LOGIN_CLIENT_ID`.
//! Code that wants a scope names its type: `use oauth_runtime::presets::tiktok::scope::share_sound_create;`.
//!
//! - The provider gives out no e-mail address: ask the user for one where you need it.
//! - For the name after the @ ask for `user.info.profile`, add `username` to the fields in `userinfo_endpoint`, and place it: `userinfo(username = "/data/user/username")`.
//! - The identifier is of this application alone; `union_id` is the same for all applications of a developer.
//!
//! Facts of 2026-11, listed by `allauth`, `arctic` and 7 more.

// Written by `cargo xtask presets` from `presets/tiktok.toml`; edit that.

use crate::declaration::description::{Button, ClientAuthenticationMethod, ProviderDescription, UserInfoMapping};
use crate::declaration::quirks::RenamedParams;

/// What is known about TikTok.
pub const DESCRIPTION: ProviderDescription = ProviderDescription::oauth2("tiktok", "TikTok")
    .authorization_endpoint("https://www.tiktok.com/v2/auth/authorize/")
    .token_endpoint("https://open.tiktokapis.com/v2/oauth/token/")
    .userinfo_endpoint("https://open.tiktokapis.com/v2/user/info/?fields=open_id,union_id,avatar_url,display_name")
    .revocation_endpoint("https://open.tiktokapis.com/v2/oauth/revoke/")
    .scopes(&["user.info.basic"])
    .scope_separator(",")
    .client_authentication(ClientAuthenticationMethod::ClientSecretPost)
    .renamed_params(RenamedParams::STANDARD.client_id("client_key"))
    .userinfo(
        UserInfoMapping::STANDARD
            .subject("/data/user/open_id")
            .name("/data/user/display_name")
            .picture("/data/user/avatar_url"),
    )
    .button(Button::STANDARD.color("#000000").text("#ffffff"));

/// The scopes of TikTok, as types: the words of `scopes(…)` beside `preset = tiktok`.
///
/// | type | scope |
/// |---|---|
/// | `share_sound_create` | `share.sound.create` |
/// | `user_info_basic` | `user.info.basic` |
/// | `user_info_profile` | `user.info.profile` |
/// | `user_info_stats` | `user.info.stats` |
/// | `video_list` | `video.list` |
/// | `video_publish` | `video.publish` |
/// | `video_upload` | `video.upload` |
pub mod scope {
    crate::presets::scope_types! {
        share_sound_create = "share.sound.create";
        user_info_basic = "user.info.basic";
        user_info_profile = "user.info.profile";
        user_info_stats = "user.info.stats";
        video_list = "video.list";
        video_publish = "video.publish";
        video_upload = "video.upload";
    }
}
