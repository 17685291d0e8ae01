//! [WeChat (official account, in-app browser)](https://mp.weixin.qq.com), by OAuth 2.0.
//!
//! ```no_run
//! use oauth_runtime::prelude::*;
//!
//! #[derive(OAuthProvider)]
//! #[oauth(preset = wechat_official_account)]
//! struct WechatOfficialAccount;
//! ```
//!
//! | what | value |
//! |---|---|
//! | register the application at | <https://mp.weixin.qq.com> |
//! | the redirect URI to register | `https://your.example/auth/wechatofficialaccount`, “网页授权域名” |
//! | `WECHATOFFICIALACCOUNT_CLIENT_ID` | “AppID” there |
//! | `WECHATOFFICIALACCOUNT_CLIENT_SECRET` | “AppSecret” there |
//! | scopes of a login | `snsapi_userinfo` |
//! | it tells | name, picture |
//! | colors of its button | `#07C160`, with words in `#ffffff` |
//!
//! Paths and settings are called after the struct: `struct Login;` has `/auth/login` and `LOGIN_CLIENT_ID`.
//! Code that wants a scope names its type: `use oauth_runtime::presets::wechat_official_account::scope::snsapi_base;`.
//!
//! - The provider gives out no e-mail address: ask the user for one where you need it.
//! - The login works inside the app of WeChat alone; on other pages use the preset `wechat`.
//! - The subject is of this account alone; `unionid` is in the profile if the account is bound to the open platform.
//! - Left to code of yours: WeChat may check the authorization URL against a pattern, with `appid`, `redirect_uri`, `response_type`, `scope`, `state` in this order and `#wechat_redirect` at the end.
//!
//! Facts of 2026-11, listed by `allauth`, `authjs` and 5 more.

// Written by `cargo xtask presets` from `presets/wechat_official_account.toml`; edit that.

use crate::declaration::description::{Button, ClientAuthenticationMethod, ProviderDescription, UserInfoMapping};
use crate::declaration::quirks::{ErrorAnswer, RenamedParams, TokenRequestFormat};

/// What is known about WeChat (official account, in-app browser).
pub const DESCRIPTION: ProviderDescription =
    ProviderDescription::oauth2("wechat_official_account", "WeChat (official account, in-app browser)")
        .authorization_endpoint("https://open.weixin.qq.com/connect/oauth2/authorize")
        .token_endpoint("https://api.weixin.qq.com/sns/oauth2/access_token")
        .refresh_endpoint("https://api.weixin.qq.com/sns/oauth2/refresh_token")
        .userinfo_endpoint("https://api.weixin.qq.com/sns/userinfo")
        .scopes(&["snsapi_userinfo"])
        .scope_separator(",")
        .client_authentication(ClientAuthenticationMethod::ClientSecretPost)
        .renamed_params(RenamedParams::STANDARD.client_id("appid").client_secret("secret"))
        .token_request_format(TokenRequestFormat::Query)
        .error_answer(ErrorAnswer::STANDARD.code("/errcode").description("/errmsg"))
        .optional_token_type()
        .keep_from_token(&[("openid", "/openid")])
        .userinfo(UserInfoMapping::STANDARD.subject("/openid").name("/nickname").picture("/headimgurl"))
        .userinfo_params(&[("openid", "{openid}")])
        .dangerous_access_token_query("access_token")
        .button(Button::STANDARD.color("#07C160").text("#ffffff"));

/// The scopes of WeChat (official account, in-app browser), as types: the words of `scopes(…)` beside `preset = wechat_official_account`.
///
/// | type | scope |
/// |---|---|
/// | `snsapi_base` | `snsapi_base` |
/// | `snsapi_userinfo` | `snsapi_userinfo` |
pub mod scope {
    crate::presets::scope_types! {
        snsapi_base = "snsapi_base";
        snsapi_userinfo = "snsapi_userinfo";
    }
}
