//! [KOOK](https://www.kookapp.cn), by OAuth 2.0.
//!
//! ```no_run
//! use oauth_runtime::prelude::*;
//!
//! #[derive(OAuthProvider)]
//! #[oauth(preset = kook)]
//! struct KOOK;
//! ```
//!
//! | what | value |
//! |---|---|
//! | register the application at | <https://developer.kookapp.cn/app/index> |
//! | the redirect URI to register | `https://your.example/auth/kook` |
//! | `KOOK_CLIENT_ID` | the client identifier |
//! | `KOOK_CLIENT_SECRET` | the client secret |
//! | scopes of a login | `get_user_info` |
//! | it tells | login name, picture |
//!
//! Paths and settings are called after the struct: `struct Login;` has `/auth/login` and `LOGIN_CLIENT_ID`.
//! Code that wants a scope names its type: `use oauth_runtime::presets::kook::scope::get_user_info;`.
//!
//! - There is no e-mail address.
//!
//! Facts of 2026-11, listed by `aspnet` and `logto`.

// Written by `cargo xtask presets` from `presets/kook.toml`; edit that.

use crate::declaration::description::{ClientAuthenticationMethod, ProviderDescription, UserInfoMapping};

/// What is known about KOOK.
pub const DESCRIPTION: ProviderDescription = ProviderDescription::oauth2("kook", "KOOK")
    .authorization_endpoint("https://www.kookapp.cn/app/oauth2/authorize")
    .token_endpoint("https://www.kookapp.cn/api/oauth2/token")
    .userinfo_endpoint("https://www.kookapp.cn/api/v3/user/me")
    .scopes(&["get_user_info"])
    .client_authentication(ClientAuthenticationMethod::ClientSecretPost)
    .userinfo(UserInfoMapping::STANDARD.subject("/data/id").username("/data/username").picture("/data/avatar"));

/// The scopes of KOOK, as types: the words of `scopes(…)` beside `preset = kook`.
///
/// | type | scope |
/// |---|---|
/// | `get_user_info` | `get_user_info` |
pub mod scope {
    crate::presets::scope_types! {
        get_user_info = "get_user_info";
    }
}
