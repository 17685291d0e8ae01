//! [Feishu](https://www.feishu.cn), by OAuth 2.0.
//!
//! ```no_run
//! use oauth_runtime::prelude::*;
//!
//! #[derive(OAuthProvider)]
//! #[oauth(preset = feishu)]
//! struct Feishu;
//! ```
//!
//! | what | value |
//! |---|---|
//! | register the application at | <https://open.feishu.cn/app> |
//! | the redirect URI to register | `https://your.example/auth/feishu`, “Redirect URLs” |
//! | `FEISHU_CLIENT_ID` | “App ID” there |
//! | `FEISHU_CLIENT_SECRET` | “App Secret” there |
//! | it tells | name, e-mail address, picture |
//! | refresh tokens | with the key `refresh_tokens`, which asks for the scope `offline_access` |
//! | colors of its button | `#3370ff`, with words in `#ffffff` |
//!
//! Paths and settings are called after the struct: `struct Login;` has `/auth/login` and `LOGIN_CLIENT_ID`.
//!
//! - The e-mail address needs the permission `contact:user.email:readonly` in the application.
//! - Users outside China log in with `lark`.
//!
//! Facts of 2026-11, listed by `allauth`, `aspnet` and 6 more.

// Written by `cargo xtask presets` from `presets/feishu.toml`; edit that.

use crate::declaration::description::{Button, ClientAuthenticationMethod, ProviderDescription, UserInfoMapping};
use crate::declaration::quirks::{ErrorAnswer, TokenRequestFormat};

/// What is known about Feishu.
pub const DESCRIPTION: ProviderDescription = ProviderDescription::oauth2("feishu", "Feishu")
    .authorization_endpoint("https://accounts.feishu.cn/open-apis/authen/v1/authorize")
    .token_endpoint("https://open.feishu.cn/open-apis/authen/v2/oauth/token")
    .userinfo_endpoint("https://open.feishu.cn/open-apis/authen/v1/user_info")
    .client_authentication(ClientAuthenticationMethod::ClientSecretPost)
    .token_request_format(TokenRequestFormat::Json)
    .error_answer(ErrorAnswer::STANDARD.code("/code").description("/error_description"))
    .userinfo(
        UserInfoMapping::STANDARD
            .subject("/data/union_id")
            .name("/data/name")
            .email("/data/email")
            .picture("/data/avatar_url"),
    )
    .button(Button::STANDARD.color("#3370ff").text("#ffffff"))
    .email_scopes(&[]);

/// The scopes of Feishu, as types: the words of `scopes(…)` beside `preset = feishu`.
///
/// | type | scope |
/// |---|---|
/// | `offline_access` | `offline_access` |
pub mod scope {
    pub use crate::scope::offline_access;
}
