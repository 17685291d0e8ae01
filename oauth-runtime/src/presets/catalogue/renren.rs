//! [Renren](https://www.renren.com), by OAuth 2.0.
//!
//! ```no_run
//! use oauth_runtime::prelude::*;
//!
//! #[derive(OAuthProvider)]
//! #[oauth(preset = renren)]
//! struct Renren;
//! ```
//!
//! | what | value |
//! |---|---|
//! | the redirect URI to register | `https://your.example/auth/renren` |
//! | `RENREN_CLIENT_ID` | the client identifier |
//! | `RENREN_CLIENT_SECRET` | the client secret |
//! | it tells | name, picture |
//!
//! Paths and settings are called after the struct: `struct Login;` has `/auth/login` and `LOGIN_CLIENT_ID`.
//! Code that wants a scope names its type: `use oauth_runtime::presets::renren::scope::admin_page;`.
//!
//! - The provider gives out no e-mail address: ask the user for one where you need it.
//!
//! Facts of 2026-11, listed by `justauth`, `oauthd` and 1 more.

// Written by `cargo xtask presets` from `presets/renren.toml`; edit that.

use crate::declaration::description::{ClientAuthenticationMethod, ProviderDescription, UserInfoMapping};

/// What is known about Renren.
pub const DESCRIPTION: ProviderDescription = ProviderDescription::oauth2("renren", "Renren")
    .authorization_endpoint("https://graph.renren.com/oauth/authorize")
    .token_endpoint("https://graph.renren.com/oauth/token")
    .client_authentication(ClientAuthenticationMethod::ClientSecretPost)
    .userinfo(UserInfoMapping::STANDARD.subject("/user/id").name("/user/name").picture("/user/avatar/0/url"))
    .profile_in_token_answer();

/// The scopes of Renren, as types: the words of `scopes(…)` beside `preset = renren`.
///
/// | type | scope |
/// |---|---|
/// | `admin_page` | `admin_page` |
/// | `create_album` | `create_album` |
/// | `operate_like` | `operate_like` |
/// | `photo_upload` | `photo_upload` |
/// | `publish_blog` | `publish_blog` |
/// | `publish_checkin` | `publish_checkin` |
/// | `publish_comment` | `publish_comment` |
/// | `publish_feed` | `publish_feed` |
/// | `publish_share` | `publish_share` |
/// | `read_user_album` | `read_user_album` |
/// | `read_user_blog` | `read_user_blog` |
/// | `read_user_checkin` | `read_user_checkin` |
/// | `read_user_comment` | `read_user_comment` |
/// | `read_user_feed` | `read_user_feed` |
/// | `read_user_guestbook` | `read_user_guestbook` |
/// | `read_user_invitation` | `read_user_invitation` |
/// | `read_user_like_history` | `read_user_like_history` |
/// | `read_user_message` | `read_user_message` |
/// | `read_user_notification` | `read_user_notification` |
/// | `read_user_photo` | `read_user_photo` |
/// | `read_user_request` | `read_user_request` |
/// | `read_user_share` | `read_user_share` |
/// | `read_user_status` | `read_user_status` |
/// | `send_invitation` | `send_invitation` |
/// | `send_message` | `send_message` |
/// | `send_notification` | `send_notification` |
/// | `send_request` | `send_request` |
/// | `status_update` | `status_update` |
/// | `write_guestbook` | `write_guestbook` |
pub mod scope {
    crate::presets::scope_types! {
        admin_page = "admin_page";
        create_album = "create_album";
        operate_like = "operate_like";
        photo_upload = "photo_upload";
        publish_blog = "publish_blog";
        publish_checkin = "publish_checkin";
        publish_comment = "publish_comment";
        publish_feed = "publish_feed";
        publish_share = "publish_share";
        read_user_album = "read_user_album";
        read_user_blog = "read_user_blog";
        read_user_checkin = "read_user_checkin";
        read_user_comment = "read_user_comment";
        read_user_feed = "read_user_feed";
        read_user_guestbook = "read_user_guestbook";
        read_user_invitation = "read_user_invitation";
        read_user_like_history = "read_user_like_history";
        read_user_message = "read_user_message";
        read_user_notification = "read_user_notification";
        read_user_photo = "read_user_photo";
        read_user_request = "read_user_request";
        read_user_share = "read_user_share";
        read_user_status = "read_user_status";
        send_invitation = "send_invitation";
        send_message = "send_message";
        send_notification = "send_notification";
        send_request = "send_request";
        status_update = "status_update";
        write_guestbook = "write_guestbook";
    }
}
