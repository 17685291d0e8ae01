//! [Douyin](https://www.douyin.com), by OAuth 2.0.
//!
//! ```no_run
//! use oauth_runtime::prelude::*;
//!
//! #[derive(OAuthProvider)]
//! #[oauth(preset = douyin)]
//! struct Douyin;
//! ```
//!
//! | what | value |
//! |---|---|
//! | register the application at | <https://developer.open-douyin.com> |
//! | the redirect URI to register | `https://your.example/auth/douyin` |
//! | `DOUYIN_CLIENT_ID` | “Client Key” there |
//! | `DOUYIN_CLIENT_SECRET` | “Client Secret” there |
//! | scopes of a login | `user_info` |
//! | it tells | name, picture |
//!
//! Paths and settings are called after the struct: `struct Login;` has `/auth/login` and `LOGIN_CLIENT_ID`.
//! Code that wants a scope names its type: `use oauth_runtime::presets::douyin::scope::aweme_share;`.
//!
//! - There is no e-mail address.
//!
//! Facts of 2026-11, listed by `casdoor` and `justauth`.

// Written by `cargo xtask presets` from `presets/douyin.toml`; edit that.

use crate::declaration::description::{ClientAuthenticationMethod, ProviderDescription, UserInfoMapping};
use crate::declaration::quirks::{ErrorAnswer, RenamedParams, TokenAnswer};

/// What is known about Douyin.
pub const DESCRIPTION: ProviderDescription = ProviderDescription::oauth2("douyin", "Douyin")
    .authorization_endpoint("https://open.douyin.com/platform/oauth/connect")
    .token_endpoint("https://open.douyin.com/oauth/access_token/")
    .userinfo_endpoint("https://open.douyin.com/oauth/userinfo/")
    .scopes(&["user_info"])
    .scope_separator(",")
    .client_authentication(ClientAuthenticationMethod::ClientSecretPost)
    .renamed_params(RenamedParams::STANDARD.client_id("client_key"))
    .token_answer(
        TokenAnswer::STANDARD
            .access_token("/data/access_token")
            .expires_in("/data/expires_in")
            .refresh_token("/data/refresh_token")
            .scope("/data/scope"),
    )
    .error_answer(ErrorAnswer::STANDARD.code("/data/error_code").description("/data/description"))
    .optional_token_type()
    .keep_from_token(&[("open_id", "/data/open_id")])
    .userinfo(UserInfoMapping::STANDARD.subject("/data/open_id").name("/data/nickname").picture("/data/avatar"))
    .userinfo_params(&[("open_id", "{open_id}")])
    .dangerous_access_token_query("access_token");

/// The scopes of Douyin, as types: the words of `scopes(…)` beside `preset = douyin`.
///
/// | type | scope |
/// |---|---|
/// | `aweme_share` | `aweme.share` |
/// | `data_external_item` | `data.external.item` |
/// | `data_external_user` | `data.external.user` |
/// | `discovery_ent` | `discovery.ent` |
/// | `fans_data` | `fans.data` |
/// | `fans_list` | `fans.list` |
/// | `following_list` | `following.list` |
/// | `hotsearch` | `hotsearch` |
/// | `im_share` | `im.share` |
/// | `login_id` | `login_id` |
/// | `mobile` | `mobile` |
/// | `mobile_alert` | `mobile_alert` |
/// | `poi_search` | `poi.search` |
/// | `renew_refresh_token` | `renew_refresh_token` |
/// | `share_with_source` | `share_with_source` |
/// | `star_author_score_display` | `star_author_score_display` |
/// | `star_top_score_display` | `star_top_score_display` |
/// | `star_tops` | `star_tops` |
/// | `user_info` | `user_info` |
/// | `video_create` | `video.create` |
/// | `video_data` | `video.data` |
/// | `video_delete` | `video.delete` |
/// | `video_list` | `video.list` |
/// | `video_search` | `video.search` |
pub mod scope {
    crate::presets::scope_types! {
        aweme_share = "aweme.share";
        data_external_item = "data.external.item";
        data_external_user = "data.external.user";
        discovery_ent = "discovery.ent";
        fans_data = "fans.data";
        fans_list = "fans.list";
        following_list = "following.list";
        hotsearch = "hotsearch";
        im_share = "im.share";
        login_id = "login_id";
        mobile = "mobile";
        mobile_alert = "mobile_alert";
        poi_search = "poi.search";
        renew_refresh_token = "renew_refresh_token";
        share_with_source = "share_with_source";
        star_author_score_display = "star_author_score_display";
        star_top_score_display = "star_top_score_display";
        star_tops = "star_tops";
        user_info = "user_info";
        video_create = "video.create";
        video_data = "video.data";
        video_delete = "video.delete";
        video_list = "video.list";
        video_search = "video.search";
    }
}
