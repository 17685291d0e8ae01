//! [VK (classic OAuth)](https://vk.com), by OAuth 2.0.
//!
//! ```no_run
//! use oauth_runtime::prelude::*;
//!
//! #[derive(OAuthProvider)]
//! #[oauth(preset = vk)]
//! struct Vk;
//! ```
//!
//! | what | value |
//! |---|---|
//! | register the application at | <https://vk.com/apps?act=manage> |
//! | the redirect URI to register | `https://your.example/auth/vk`, “Authorized redirect URI” |
//! | `VK_CLIENT_ID` | “App ID” there |
//! | `VK_CLIENT_SECRET` | “Secure key” there |
//! | scopes of a login | `email` |
//! | it tells | name, login name, picture |
//! | where users take access away | <https://vk.com/settings?act=apps> |
//! | colors of its button | `#0077FF`, with words in `#ffffff` |
//!
//! Paths and settings are called after the struct: `struct Login;` has `/auth/login` and `LOGIN_CLIENT_ID`.
//! Code that wants a scope names its type: `use oauth_runtime::presets::vk::scope::ads;`.
//!
//! - New applications get VK ID alone: see the preset `vk_id`.
//! - The e-mail address is in the token answer, and is kept as the fact `email`; VK does not say that it is verified.
//!
//! Facts of 2026-11, listed by `allauth`, `arctic` and 19 more.

// Written by `cargo xtask presets` from `presets/vk.toml`; edit that.

use crate::declaration::description::{Button, ClientAuthenticationMethod, ProviderDescription, UserInfoMapping};
use crate::declaration::quirks::ErrorAnswer;

/// What is known about VK (classic OAuth).
pub const DESCRIPTION: ProviderDescription = ProviderDescription::oauth2("vk", "VK (classic OAuth)")
    .authorization_endpoint("https://oauth.vk.com/authorize")
    .token_endpoint("https://oauth.vk.com/access_token")
    .userinfo_endpoint("https://api.vk.com/method/users.get?fields=photo_200,screen_name&v=5.131")
    .scopes(&["email"])
    .client_authentication(ClientAuthenticationMethod::ClientSecretPost)
    .dangerous_no_pkce()
    .error_answer(ErrorAnswer::STANDARD.code("/error").description("/error_description"))
    .optional_token_type()
    .keep_from_token(&[("email", "/email")])
    .userinfo(
        UserInfoMapping::STANDARD
            .subject("/response/0/id")
            .name("{/response/0/first_name} {/response/0/last_name}")
            .username("/response/0/screen_name")
            .picture("/response/0/photo_200"),
    )
    .dangerous_access_token_query("access_token")
    .button(Button::STANDARD.color("#0077FF").text("#ffffff"));

/// The scopes of VK (classic OAuth), as types: the words of `scopes(…)` beside `preset = vk`.
///
/// | type | scope |
/// |---|---|
/// | `ads` | `ads` |
/// | `audio` | `audio` |
/// | `docs` | `docs` |
/// | `email` | `email` |
/// | `friends` | `friends` |
/// | `groups` | `groups` |
/// | `messages` | `messages` |
/// | `nohttps` | `nohttps` |
/// | `notes` | `notes` |
/// | `notifications` | `notifications` |
/// | `notify` | `notify` |
/// | `offers` | `offers` |
/// | `offline` | `offline` |
/// | `pages` | `pages` |
/// | `photos` | `photos` |
/// | `questions` | `questions` |
/// | `stats` | `stats` |
/// | `status` | `status` |
/// | `video` | `video` |
/// | `wall` | `wall` |
pub mod scope {
    pub use crate::scope::email;

    crate::presets::scope_types! {
        ads = "ads";
        audio = "audio";
        docs = "docs";
        friends = "friends";
        groups = "groups";
        messages = "messages";
        nohttps = "nohttps";
        notes = "notes";
        notifications = "notifications";
        notify = "notify";
        offers = "offers";
        offline = "offline";
        pages = "pages";
        photos = "photos";
        questions = "questions";
        stats = "stats";
        status = "status";
        video = "video";
        wall = "wall";
    }
}
