//! [WeChat (website login, QR code)](https://www.wechat.com), by OAuth 2.0.
//!
//! ```no_run
//! use oauth_runtime::prelude::*;
//!
//! #[derive(OAuthProvider)]
//! #[oauth(preset = wechat)]
//! struct Wechat;
//! ```
//!
//! | what | value |
//! |---|---|
//! | register the application at | <https://open.weixin.qq.com> |
//! | the redirect URI to register | `https://your.example/auth/wechat`, “授权回调域” |
//! | `WECHAT_CLIENT_ID` | “AppID” there |
//! | `WECHAT_CLIENT_SECRET` | “AppSecret” there |
//! | scopes of a login | `snsapi_login` |
//! | it tells | name, picture |
//! | colors of its button | `#07C160`, with words in `#ffffff` |
//!
//! Paths and settings are called after the struct: `struct Login;` has `/auth/login` and `LOGIN_CLIENT_ID`.
//! Code that wants a scope names its type: `use oauth_runtime::presets::wechat::scope::snsapi_login;`.
//!
//! - The provider gives out no e-mail address: ask the user for one where you need it.
//! - The user scans a code with the app of WeChat; inside that app use the preset `wechat_official_account`.
//! - The subject is of this application alone; `unionid`, which the profile has as well, is the same for all applications of a developer.
//! - Tencent asks for the fragment `#wechat_redirect` at the end of the authorization URL, which RFC 6749 forbids; this login works without it.
//!
//! Facts of 2026-11, listed by `allauth`, `aspnet` and 10 more.

// Written by `cargo xtask presets` from `presets/wechat.toml`; edit that.

use crate::declaration::description::{Button, ClientAuthenticationMethod, ProviderDescription, UserInfoMapping};
use crate::declaration::quirks::{ErrorAnswer, RenamedParams, TokenAnswerFormat, TokenRequestFormat};

/// What is known about WeChat (website login, QR code).
pub const DESCRIPTION: ProviderDescription = ProviderDescription::oauth2("wechat", "WeChat (website login, QR code)")
    .authorization_endpoint("https://open.weixin.qq.com/connect/qrconnect")
    .token_endpoint("https://api.weixin.qq.com/sns/oauth2/access_token")
    .refresh_endpoint("https://api.weixin.qq.com/sns/oauth2/refresh_token")
    .userinfo_endpoint("https://api.weixin.qq.com/sns/userinfo")
    .scopes(&["snsapi_login"])
    .scope_separator(",")
    .client_authentication(ClientAuthenticationMethod::ClientSecretPost)
    .renamed_params(RenamedParams::STANDARD.client_id("appid").client_secret("secret"))
    .token_request_format(TokenRequestFormat::Query)
    .token_answer_format(TokenAnswerFormat::Json)
    .error_answer(ErrorAnswer::STANDARD.code("/errcode").description("/errmsg"))
    .optional_token_type()
    .keep_from_token(&[("openid", "/openid")])
    .userinfo(UserInfoMapping::STANDARD.subject("/openid").name("/nickname").picture("/headimgurl"))
    .userinfo_params(&[("openid", "{openid}")])
    .dangerous_access_token_query("access_token")
    .button(Button::STANDARD.color("#07C160").text("#ffffff"));

/// The scopes of WeChat (website login, QR code), as types: the words of `scopes(…)` beside `preset = wechat`.
///
/// | type | scope |
/// |---|---|
/// | `snsapi_login` | `snsapi_login` |
pub mod scope {
    crate::presets::scope_types! {
        snsapi_login = "snsapi_login";
    }
}
