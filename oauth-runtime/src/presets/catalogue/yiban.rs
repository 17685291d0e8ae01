//! [Yiban](https://www.yiban.cn), by OAuth 2.0.
//!
//! ```no_run
//! use oauth_runtime::prelude::*;
//!
//! #[derive(OAuthProvider)]
//! #[oauth(preset = yiban)]
//! struct Yiban;
//! ```
//!
//! | what | value |
//! |---|---|
//! | register the application at | <https://o.yiban.cn> |
//! | the redirect URI to register | `https://your.example/auth/yiban` |
//! | `YIBAN_CLIENT_ID` | “AppID” there |
//! | `YIBAN_CLIENT_SECRET` | “AppSecret” there |
//! | scopes of a login | `snsapi_userinfo` |
//! | it tells | name, picture |
//!
//! Paths and settings are called after the struct: `struct Login;` has `/auth/login` and `LOGIN_CLIENT_ID`.
//! Code that wants a scope names its type: `use oauth_runtime::presets::yiban::scope::snsapi_userinfo;`.
//!
//! - The provider gives out no e-mail address: ask the user for one where you need it.
//!
//! Facts of 2026-11, listed by one project alone, `socialite`: nobody has confirmed them.

// Written by `cargo xtask presets` from `presets/yiban.toml`; edit that.

use crate::declaration::description::{ClientAuthenticationMethod, ProviderDescription, UserInfoMapping};

/// What is known about Yiban.
pub const DESCRIPTION: ProviderDescription = ProviderDescription::oauth2("yiban", "Yiban")
    .authorization_endpoint("https://openapi.yiban.cn/oauth/authorize")
    .token_endpoint("https://openapi.yiban.cn/oauth/access_token")
    .userinfo_endpoint("https://openapi.yiban.cn/user/real_me")
    .scopes(&["snsapi_userinfo"])
    .client_authentication(ClientAuthenticationMethod::ClientSecretPost)
    .optional_token_type()
    .userinfo(
        UserInfoMapping::STANDARD.subject("/info/yb_userid").name("/info/yb_username").picture("/info/yb_userhead"),
    )
    .dangerous_access_token_query("access_token");

/// The scopes of Yiban, as types: the words of `scopes(…)` beside `preset = yiban`.
///
/// | type | scope |
/// |---|---|
/// | `snsapi_userinfo` | `snsapi_userinfo` |
pub mod scope {
    crate::presets::scope_types! {
        snsapi_userinfo = "snsapi_userinfo";
    }
}
