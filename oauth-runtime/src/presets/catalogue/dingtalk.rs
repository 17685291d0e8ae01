//! [DingTalk](https://www.dingtalk.com), by OAuth 2.0.
//!
//! ```no_run
//! use oauth_runtime::prelude::*;
//!
//! #[derive(OAuthProvider)]
//! #[oauth(preset = dingtalk)]
//! struct DingTalk;
//! ```
//!
//! | what | value |
//! |---|---|
//! | register the application at | <https://open-dev.dingtalk.com> |
//! | the redirect URI to register | `https://your.example/auth/dingtalk`, “重定向URL” |
//! | `DINGTALK_CLIENT_ID` | “Client ID” there |
//! | `DINGTALK_CLIENT_SECRET` | “Client Secret” there |
//! | scopes of a login | `openid` |
//! | it tells | name, e-mail address, picture |
//!
//! Paths and settings are called after the struct: `struct Login;` has `/auth/login` and `LOGIN_CLIENT_ID`.
//! Code that wants a scope names its type: `use oauth_runtime::presets::dingtalk::scope::contact_user_mobile;`.
//!
//! - The application needs the permission `Contact.User.Read`, or there is no profile.
//! - The user has an address only if one is set and the application may read it.
//! - The subject is of this application alone; `unionId`, which the profile has as well, is the same in all applications of a developer.
//! - For the organisation that the user chose ask for `corpid` as well, and keep it: `keep_from_token(corp_id = "/corpId")`.
//!
//! Facts of 2026-11, listed by `allauth`, `casdoor` and 5 more.

// Written by `cargo xtask presets` from `presets/dingtalk.toml`; edit that.

use crate::declaration::description::{ClientAuthenticationMethod, ProviderDescription, UserInfoMapping};
use crate::declaration::quirks::{ErrorAnswer, RenamedTokenParams, TokenAnswer, TokenRequestFormat};

/// What is known about DingTalk.
pub const DESCRIPTION: ProviderDescription = ProviderDescription::oauth2("dingtalk", "DingTalk")
    .authorization_endpoint("https://login.dingtalk.com/oauth2/auth")
    .authorization_params(&[("prompt", "consent")])
    .token_endpoint("https://api.dingtalk.com/v1.0/oauth2/userAccessToken")
    .userinfo_endpoint("https://api.dingtalk.com/v1.0/contact/users/me")
    .scopes(&["openid"])
    .client_authentication(ClientAuthenticationMethod::ClientSecretPost)
    .renamed_token_params(
        RenamedTokenParams::STANDARD
            .client_id("clientId")
            .client_secret("clientSecret")
            .grant_type("grantType")
            .refresh_token("refreshToken"),
    )
    .code_in_redirect("authCode")
    .token_request_format(TokenRequestFormat::Json)
    .token_answer(
        TokenAnswer::STANDARD.access_token("/accessToken").expires_in("/expireIn").refresh_token("/refreshToken"),
    )
    .error_answer(ErrorAnswer::STANDARD.code("/code").description("/message"))
    .optional_token_type()
    .userinfo(UserInfoMapping::STANDARD.subject("/openId").name("/nick").email("/email").picture("/avatarUrl"))
    .access_token_header("x-acs-dingtalk-access-token")
    .email_scopes(&[]);

/// The scopes of DingTalk, as types: the words of `scopes(…)` beside `preset = dingtalk`.
///
/// | type | scope |
/// |---|---|
/// | `contact_user_mobile` | `Contact.User.mobile` |
/// | `contact_user_read` | `Contact.User.Read` |
/// | `corpid` | `corpid` |
/// | `openid` | `openid` |
pub mod scope {
    pub use crate::scope::openid;

    crate::presets::scope_types! {
        contact_user_mobile = "Contact.User.mobile";
        contact_user_read = "Contact.User.Read";
        corpid = "corpid";
    }
}
