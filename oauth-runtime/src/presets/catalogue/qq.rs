//! [QQ Connect](https://connect.qq.com), by OAuth 2.0.
//!
//! ```no_run
//! use oauth_runtime::prelude::*;
//!
//! #[derive(OAuthProvider)]
//! #[oauth(preset = qq)]
//! struct Qq;
//! ```
//!
//! | what | value |
//! |---|---|
//! | register the application at | <https://connect.qq.com/manage.html> |
//! | the redirect URI to register | `https://your.example/auth/qq`, “网站回调域” |
//! | `QQ_CLIENT_ID` | “APP ID” there |
//! | `QQ_CLIENT_SECRET` | “APP Key” there |
//! | scopes of a login | `get_user_info` |
//!
//! Paths and settings are called after the struct: `struct Login;` has `/auth/login` and `LOGIN_CLIENT_ID`.
//! Code that wants a scope names its type: `use oauth_runtime::presets::qq::scope::add_album;`.
//!
//! - The provider gives out no e-mail address: ask the user for one where you need it.
//! - The identifier is of this application alone; one that several applications of a company share needs a permission of QQ, and `unionid=1` in the URL of the profile.
//! - Left to code of yours: name and picture are at `https://graph.qq.com/user/get_user_info`, which wants the identifier of the first answer as a parameter.
//!
//! Facts of 2026-11, listed by `aspnet`, `casdoor` and 9 more.

// Written by `cargo xtask presets` from `presets/qq.toml`; edit that.

use crate::declaration::description::{ClientAuthenticationMethod, ProviderDescription, UserInfoMapping};
use crate::declaration::quirks::{ErrorAnswer, TokenRequestFormat};

/// What is known about QQ Connect.
pub const DESCRIPTION: ProviderDescription = ProviderDescription::oauth2("qq", "QQ Connect")
    .authorization_endpoint("https://graph.qq.com/oauth2.0/authorize")
    .token_endpoint("https://graph.qq.com/oauth2.0/token")
    .token_params(&[("fmt", "json")])
    .userinfo_endpoint("https://graph.qq.com/oauth2.0/me?fmt=json")
    .scopes(&["get_user_info"])
    .scope_separator(",")
    .client_authentication(ClientAuthenticationMethod::ClientSecretPost)
    .token_request_format(TokenRequestFormat::Query)
    .error_answer(ErrorAnswer::STANDARD.code("/error").description("/error_description"))
    .optional_token_type()
    .userinfo(UserInfoMapping::STANDARD.subject("/openid"))
    .dangerous_access_token_query("access_token");

/// The scopes of QQ Connect, as types: the words of `scopes(…)` beside `preset = qq`.
///
/// | type | scope |
/// |---|---|
/// | `add_album` | `add_album` |
/// | `get_user_info` | `get_user_info` |
/// | `get_vip_info` | `get_vip_info` |
/// | `get_vip_rich_info` | `get_vip_rich_info` |
/// | `list_album` | `list_album` |
/// | `list_photo` | `list_photo` |
/// | `upload_pic` | `upload_pic` |
pub mod scope {
    crate::presets::scope_types! {
        add_album = "add_album";
        get_user_info = "get_user_info";
        get_vip_info = "get_vip_info";
        get_vip_rich_info = "get_vip_rich_info";
        list_album = "list_album";
        list_photo = "list_photo";
        upload_pic = "upload_pic";
    }
}
