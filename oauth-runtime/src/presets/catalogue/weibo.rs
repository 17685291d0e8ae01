//! [Weibo](https://weibo.com), by OAuth 2.0.
//!
//! ```no_run
//! use oauth_runtime::prelude::*;
//!
//! #[derive(OAuthProvider)]
//! #[oauth(preset = weibo)]
//! struct Weibo;
//! ```
//!
//! | what | value |
//! |---|---|
//! | register the application at | <https://open.weibo.com/apps> |
//! | the redirect URI to register | `https://your.example/auth/weibo`, “授权回调页” |
//! | `WEIBO_CLIENT_ID` | “App Key” there |
//! | `WEIBO_CLIENT_SECRET` | “App Secret” there |
//! | it tells | name, login name, picture |
//! | colors of its button | `#E6162D`, with words in `#ffffff` |
//!
//! Paths and settings are called after the struct: `struct Login;` has `/auth/login` and `LOGIN_CLIENT_ID`.
//! Code that wants a scope names its type: `use oauth_runtime::presets::weibo::scope::all;`.
//!
//! - The e-mail address is given only to applications that Weibo has admitted to it.
//!
//! Facts of 2026-11, listed by `allauth`, `aspnet` and 10 more.

// Written by `cargo xtask presets` from `presets/weibo.toml`; edit that.

use crate::declaration::description::{Button, ClientAuthenticationMethod, ProviderDescription, UserInfoMapping};
use crate::declaration::quirks::TokenAnswerFormat;

/// What is known about Weibo.
pub const DESCRIPTION: ProviderDescription = ProviderDescription::oauth2("weibo", "Weibo")
    .authorization_endpoint("https://api.weibo.com/oauth2/authorize")
    .token_endpoint("https://api.weibo.com/oauth2/access_token")
    .userinfo_endpoint("https://api.weibo.com/2/users/show.json")
    .scope_separator(",")
    .client_authentication(ClientAuthenticationMethod::ClientSecretPost)
    .token_answer_format(TokenAnswerFormat::Json)
    .optional_token_type()
    .keep_from_token(&[("uid", "/uid")])
    .userinfo(
        UserInfoMapping::STANDARD.subject("/idstr").name("/name").username("/screen_name").picture("/avatar_large"),
    )
    .userinfo_params(&[("uid", "{uid}")])
    .dangerous_access_token_query("access_token")
    .button(Button::STANDARD.color("#E6162D").text("#ffffff"));

/// The scopes of Weibo, as types: the words of `scopes(…)` beside `preset = weibo`.
///
/// | type | scope |
/// |---|---|
/// | `all` | `all` |
/// | `direct_messages_read` | `direct_messages_read` |
/// | `direct_messages_write` | `direct_messages_write` |
/// | `email` | `email` |
/// | `follow_app_official_microblog` | `follow_app_official_microblog` |
/// | `friendships_groups_read` | `friendships_groups_read` |
/// | `friendships_groups_write` | `friendships_groups_write` |
/// | `invitation_write` | `invitation_write` |
/// | `statuses_to_me_read` | `statuses_to_me_read` |
pub mod scope {
    pub use crate::scope::email;

    crate::presets::scope_types! {
        all = "all";
        direct_messages_read = "direct_messages_read";
        direct_messages_write = "direct_messages_write";
        follow_app_official_microblog = "follow_app_official_microblog";
        friendships_groups_read = "friendships_groups_read";
        friendships_groups_write = "friendships_groups_write";
        invitation_write = "invitation_write";
        statuses_to_me_read = "statuses_to_me_read";
    }
}
