//! [Yandex](https://yandex.com), by OAuth 2.0.
//!
//! ```no_run
//! use oauth_runtime::prelude::*;
//!
//! #[derive(OAuthProvider)]
//! #[oauth(preset = yandex)]
//! struct Yandex;
//! ```
//!
//! | what | value |
//! |---|---|
//! | register the application at | <https://oauth.yandex.com/> |
//! | the redirect URI to register | `https://your.example/auth/yandex`, “Redirect URI” |
//! | `YANDEX_CLIENT_ID` | “ClientID” there |
//! | `YANDEX_CLIENT_SECRET` | “Client secret” there |
//! | scopes of a login | `login:info`, `login:email`, `login:avatar` |
//! | it tells | name, login name, e-mail address, picture |
//! | colors of its button | `#000000`, with words in `#ffffff` |
//!
//! Paths and settings are called after the struct: `struct Login;` has `/auth/login` and `LOGIN_CLIENT_ID`.
//! Code that wants a scope names its type: `use oauth_runtime::presets::yandex::scope::login_avatar;`.
//!
//! - The picture of a user without one is a grey silhouette; `is_avatar_empty` says so.
//!
//! Facts of 2026-11, listed by `allauth`, `appwrite` and 17 more.

// Written by `cargo xtask presets` from `presets/yandex.toml`; edit that.

use crate::declaration::description::{Button, ClientAuthenticationMethod, ProviderDescription, UserInfoMapping};

/// What is known about Yandex.
pub const DESCRIPTION: ProviderDescription = ProviderDescription::oauth2("yandex", "Yandex")
    .authorization_endpoint("https://oauth.yandex.com/authorize")
    .token_endpoint("https://oauth.yandex.com/token")
    .userinfo_endpoint("https://login.yandex.ru/info?format=json")
    .scopes(&["login:info", "login:email", "login:avatar"])
    .client_authentication(ClientAuthenticationMethod::ClientSecretBasic)
    .userinfo(
        UserInfoMapping::STANDARD
            .subject("/id")
            .name("/real_name")
            .username("/login")
            .email("/default_email")
            .picture("https://avatars.yandex.net/get-yapic/{/default_avatar_id}/islands-200"),
    )
    .access_token_scheme("OAuth")
    .button(Button::STANDARD.color("#000000").text("#ffffff"))
    .email_scopes(&["login:email"]);

/// The scopes of Yandex, as types: the words of `scopes(…)` beside `preset = yandex`.
///
/// | type | scope |
/// |---|---|
/// | `login_avatar` | `login:avatar` |
/// | `login_birthday` | `login:birthday` |
/// | `login_email` | `login:email` |
/// | `login_info` | `login:info` |
/// | `login_phone` | `login:phone` |
pub mod scope {
    crate::presets::scope_types! {
        login_avatar = "login:avatar";
        login_birthday = "login:birthday";
        login_email = "login:email";
        login_info = "login:info";
        login_phone = "login:phone";
    }
}
