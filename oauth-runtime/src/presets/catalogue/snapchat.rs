//! [Snapchat](https://www.snapchat.com), by OAuth 2.0.
//!
//! ```no_run
//! use oauth_runtime::prelude::*;
//!
//! #[derive(OAuthProvider)]
//! #[oauth(preset = snapchat)]
//! struct Snapchat;
//! ```
//!
//! | what | value |
//! |---|---|
//! | register the application at | <https://kit.snapchat.com/manage/> |
//! | the redirect URI to register | `https://your.example/auth/snapchat`, “Redirect URIs” |
//! | `SNAPCHAT_CLIENT_ID` | “OAuth Client ID” there |
//! | `SNAPCHAT_CLIENT_SECRET` | “OAuth Client Secret” there |
//! | scopes of a login | `https://auth.snapchat.com/oauth2/api/user.external_id`, `https://auth.snapchat.com/oauth2/api/user.display_name`, `https://auth.snapchat.com/oauth2/api/user.bitmoji.avatar` |
//! | it tells | name, picture |
//! | colors of its button | `#FFFC00`, with words in `#000000` |
//!
//! Paths and settings are called after the struct: `struct Login;` has `/auth/login` and `LOGIN_CLIENT_ID`.
//! Code that wants a scope names its type: `use oauth_runtime::presets::snapchat::scope::user_bitmoji_avatar;`.
//!
//! - The provider gives out no e-mail address: ask the user for one where you need it.
//!
//! Facts of 2026-11, listed by `allauth`, `aspnet` and 5 more.

// Written by `cargo xtask presets` from `presets/snapchat.toml`; edit that.

use crate::declaration::description::{Button, ClientAuthenticationMethod, ProviderDescription, UserInfoMapping};
use crate::declaration::quirks::UserinfoMethod;

/// What is known about Snapchat.
pub const DESCRIPTION: ProviderDescription = ProviderDescription::oauth2("snapchat", "Snapchat")
    .authorization_endpoint("https://accounts.snapchat.com/accounts/oauth2/auth")
    .token_endpoint("https://accounts.snapchat.com/accounts/oauth2/token")
    .userinfo_endpoint("https://kit.snapchat.com/v1/me")
    .scopes(&[
        "https://auth.snapchat.com/oauth2/api/user.external_id",
        "https://auth.snapchat.com/oauth2/api/user.display_name",
        "https://auth.snapchat.com/oauth2/api/user.bitmoji.avatar",
    ])
    .client_authentication(ClientAuthenticationMethod::ClientSecretPost)
    .userinfo(
        UserInfoMapping::STANDARD
            .subject("/data/me/externalId")
            .name("/data/me/displayName")
            .picture("/data/me/bitmoji/avatar"),
    )
    .userinfo_method(UserinfoMethod::PostJson)
    .userinfo_params(&[("query", "{ me { externalId displayName bitmoji { avatar } } }")])
    .button(Button::STANDARD.color("#FFFC00").text("#000000"));

/// The scopes of Snapchat, as types: the words of `scopes(…)` beside `preset = snapchat`.
///
/// | type | scope |
/// |---|---|
/// | `user_bitmoji_avatar` | `https://auth.snapchat.com/oauth2/api/user.bitmoji.avatar` |
/// | `user_display_name` | `https://auth.snapchat.com/oauth2/api/user.display_name` |
/// | `user_external_id` | `https://auth.snapchat.com/oauth2/api/user.external_id` |
pub mod scope {
    crate::presets::scope_types! {
        user_bitmoji_avatar = "https://auth.snapchat.com/oauth2/api/user.bitmoji.avatar";
        user_display_name = "https://auth.snapchat.com/oauth2/api/user.display_name";
        user_external_id = "https://auth.snapchat.com/oauth2/api/user.external_id";
    }
}
