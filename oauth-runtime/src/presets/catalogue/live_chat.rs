//! [LiveChat / text.com](https://www.livechat.com), by OAuth 2.0.
//!
//! ```no_run
//! use oauth_runtime::prelude::*;
//!
//! #[derive(OAuthProvider)]
//! #[oauth(preset = live_chat)]
//! struct LiveChat;
//! ```
//!
//! | what | value |
//! |---|---|
//! | register the application at | <https://platform.text.com/console/apps> |
//! | the redirect URI to register | `https://your.example/auth/livechat`, “Redirect URI whitelist” |
//! | `LIVECHAT_CLIENT_ID` | “Client ID” there |
//! | `LIVECHAT_CLIENT_SECRET` | “Client Secret” there |
//! | it tells | name, e-mail address, picture |
//! | e-mail addresses | verified where the provider says so of the address |
//!
//! Paths and settings are called after the struct: `struct Login;` has `/auth/login` and `LOGIN_CLIENT_ID`.
//!
//! - The scopes are chosen at the registration: the profile needs `accounts--my:ro`.
//!
//! Facts of 2026-11, listed by `grant`, `nuxt` and 1 more.

// Written by `cargo xtask presets` from `presets/live_chat.toml`; edit that.

use crate::declaration::description::{ClientAuthenticationMethod, ProviderDescription, UserInfoMapping};

/// What is known about LiveChat / text.com.
pub const DESCRIPTION: ProviderDescription = ProviderDescription::oauth2("live_chat", "LiveChat / text.com")
    .authorization_endpoint("https://accounts.livechat.com/")
    .token_endpoint("https://accounts.livechat.com/v2/token")
    .userinfo_endpoint("https://accounts.livechat.com/v2/accounts/me")
    .client_authentication(ClientAuthenticationMethod::ClientSecretPost)
    .userinfo(
        UserInfoMapping::STANDARD
            .subject("/account_id")
            .name("/name")
            .email("/email")
            .email_verified("/email_verified")
            .picture("/avatar_url"),
    )
    .email_scopes(&[]);

/// The scopes of LiveChat / text.com, as types: the words of `scopes(…)` beside `preset = live_chat`.
pub mod scope {}
