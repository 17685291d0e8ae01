//! [Lark (international Feishu)](https://www.larksuite.com), by OAuth 2.0.
//!
//! ```no_run
//! use oauth_runtime::prelude::*;
//!
//! #[derive(OAuthProvider)]
//! #[oauth(preset = lark)]
//! struct Lark;
//! ```
//!
//! | what | value |
//! |---|---|
//! | register the application at | <https://open.larksuite.com/app> |
//! | the redirect URI to register | `https://your.example/auth/lark`, “Redirect URLs” |
//! | `LARK_CLIENT_ID` | “App ID” there |
//! | `LARK_CLIENT_SECRET` | “App Secret” there |
//! | it tells | name, e-mail address, picture |
//! | refresh tokens | with the key `refresh_tokens`, which asks for the scope `offline_access` |
//!
//! Paths and settings are called after the struct: `struct Login;` has `/auth/login` and `LOGIN_CLIENT_ID`.
//!
//! - Accounts in China are at Feishu, which is the preset `feishu`.
//! - The address comes only if the application has the permission to read it.
//! - The subject is the same in all applications of one developer.
//!
//! Facts of 2026-11, listed by `casdoor`, `pocketbase` and 1 more.

// Written by `cargo xtask presets` from `presets/lark.toml`; edit that.

use crate::declaration::description::{ClientAuthenticationMethod, ProviderDescription, UserInfoMapping};
use crate::declaration::quirks::{ErrorAnswer, TokenRequestFormat};

/// What is known about Lark (international Feishu).
pub const DESCRIPTION: ProviderDescription = ProviderDescription::oauth2("lark", "Lark (international Feishu)")
    .authorization_endpoint("https://accounts.larksuite.com/open-apis/authen/v1/authorize")
    .token_endpoint("https://open.larksuite.com/open-apis/authen/v2/oauth/token")
    .userinfo_endpoint("https://open.larksuite.com/open-apis/authen/v1/user_info")
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
    .email_scopes(&[]);

/// The scopes of Lark (international Feishu), as types: the words of `scopes(…)` beside `preset = lark`.
///
/// | type | scope |
/// |---|---|
/// | `offline_access` | `offline_access` |
pub mod scope {
    pub use crate::scope::offline_access;
}
