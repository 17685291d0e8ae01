//! [Taobao](https://www.taobao.com), by OAuth 2.0.
//!
//! ```no_run
//! use oauth_runtime::prelude::*;
//!
//! #[derive(OAuthProvider)]
//! #[oauth(preset = taobao)]
//! struct Taobao;
//! ```
//!
//! | what | value |
//! |---|---|
//! | register the application at | <https://open.taobao.com> |
//! | the redirect URI to register | `https://your.example/auth/taobao`, “回调地址” |
//! | `TAOBAO_CLIENT_ID` | “App Key” there |
//! | `TAOBAO_CLIENT_SECRET` | “App Secret” there |
//! | it tells | login name |
//!
//! Paths and settings are called after the struct: `struct Login;` has `/auth/login` and `LOGIN_CLIENT_ID`.
//!
//! - The provider gives out no e-mail address: ask the user for one where you need it.
//! - Left to code of yours: the name is percent-encoded.
//!
//! Facts of 2026-11, listed by `justauth` and `social-core`.

// Written by `cargo xtask presets` from `presets/taobao.toml`; edit that.

use crate::declaration::description::{ClientAuthenticationMethod, ProviderDescription, UserInfoMapping};

/// What is known about Taobao.
pub const DESCRIPTION: ProviderDescription = ProviderDescription::oauth2("taobao", "Taobao")
    .authorization_endpoint("https://oauth.taobao.com/authorize")
    .authorization_params(&[("view", "web")])
    .token_endpoint("https://oauth.taobao.com/token")
    .client_authentication(ClientAuthenticationMethod::ClientSecretPost)
    .userinfo(UserInfoMapping::STANDARD.subject("/taobao_user_id").username("/taobao_user_nick"))
    .profile_in_token_answer();

/// The scopes of Taobao, as types: the words of `scopes(…)` beside `preset = taobao`.
pub mod scope {}
