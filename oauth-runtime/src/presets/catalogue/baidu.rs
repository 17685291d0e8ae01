//! [Baidu](https://www.baidu.com), by OAuth 2.0.
//!
//! ```no_run
//! use oauth_runtime::prelude::*;
//!
//! #[derive(OAuthProvider)]
//! #[oauth(preset = baidu)]
//! struct Baidu;
//! ```
//!
//! | what | value |
//! |---|---|
//! | register the application at | <https://developer.baidu.com/console> |
//! | the redirect URI to register | `https://your.example/auth/baidu` |
//! | `BAIDU_CLIENT_ID` | “API Key” there |
//! | `BAIDU_CLIENT_SECRET` | “Secret Key” there |
//! | scopes of a login | `basic` |
//! | it tells | name, picture |
//!
//! Paths and settings are called after the struct: `struct Login;` has `/auth/login` and `LOGIN_CLIENT_ID`.
//! Code that wants a scope names its type: `use oauth_runtime::presets::baidu::scope::basic;`.
//!
//! - There is no e-mail address.
//!
//! Facts of 2026-11, listed by `allauth`, `aspnet` and 3 more.

// Written by `cargo xtask presets` from `presets/baidu.toml`; edit that.

use crate::declaration::description::{ClientAuthenticationMethod, ProviderDescription, UserInfoMapping};

/// What is known about Baidu.
pub const DESCRIPTION: ProviderDescription = ProviderDescription::oauth2("baidu", "Baidu")
    .authorization_endpoint("https://openapi.baidu.com/oauth/2.0/authorize")
    .token_endpoint("https://openapi.baidu.com/oauth/2.0/token")
    .userinfo_endpoint("https://openapi.baidu.com/rest/2.0/passport/users/getInfo")
    .scopes(&["basic"])
    .client_authentication(ClientAuthenticationMethod::ClientSecretPost)
    .optional_token_type()
    .userinfo(
        UserInfoMapping::STANDARD
            .subject("/openid")
            .name("/username")
            .picture("https://himg.bdimg.com/sys/portrait/item/{/portrait}"),
    )
    .dangerous_access_token_query("access_token");

/// The scopes of Baidu, as types: the words of `scopes(…)` beside `preset = baidu`.
///
/// | type | scope |
/// |---|---|
/// | `basic` | `basic` |
/// | `hao123` | `hao123` |
/// | `netdisk` | `netdisk` |
/// | `public` | `public` |
/// | `super_msg` | `super_msg` |
pub mod scope {
    crate::presets::scope_types! {
        basic = "basic";
        hao123 = "hao123";
        netdisk = "netdisk";
        public = "public";
        super_msg = "super_msg";
    }
}
