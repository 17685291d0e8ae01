//! [Yammer (Viva Engage)](https://engage.cloud.microsoft), by OAuth 2.0.
//!
//! ```no_run
//! use oauth_runtime::prelude::*;
//!
//! #[derive(OAuthProvider)]
//! #[oauth(preset = yammer)]
//! struct Yammer;
//! ```
//!
//! | what | value |
//! |---|---|
//! | register the application at | <https://www.yammer.com/client_applications> |
//! | the redirect URI to register | `https://your.example/auth/yammer`, “Redirect URI” |
//! | `YAMMER_CLIENT_ID` | “Client ID” there |
//! | `YAMMER_CLIENT_SECRET` | “Client secret” there |
//! | it tells | name, login name, e-mail address, picture |
//!
//! Paths and settings are called after the struct: `struct Login;` has `/auth/login` and `LOGIN_CLIENT_ID`.
//!
//! - Microsoft wants new applications to be registered at Entra: see the preset `entra`.
//!
//! Facts of 2026-11, listed by `appwrite`, `aspnet` and 6 more.

// Written by `cargo xtask presets` from `presets/yammer.toml`; edit that.

use crate::declaration::description::{ClientAuthenticationMethod, ProviderDescription, UserInfoMapping};
use crate::declaration::quirks::TokenAnswer;

/// What is known about Yammer (Viva Engage).
pub const DESCRIPTION: ProviderDescription = ProviderDescription::oauth2("yammer", "Yammer (Viva Engage)")
    .authorization_endpoint("https://www.yammer.com/oauth2/authorize")
    .token_endpoint("https://www.yammer.com/oauth2/access_token")
    .userinfo_endpoint("https://www.yammer.com/api/v1/users/current.json")
    .client_authentication(ClientAuthenticationMethod::ClientSecretPost)
    .token_answer(TokenAnswer::STANDARD.access_token("/access_token/token"))
    .optional_token_type()
    .userinfo(
        UserInfoMapping::STANDARD
            .subject("/id")
            .name("/full_name")
            .username("/name")
            .email("/email")
            .picture("/mugshot_url"),
    )
    .email_scopes(&[]);

/// The scopes of Yammer (Viva Engage), as types: the words of `scopes(…)` beside `preset = yammer`.
pub mod scope {}
