//! [Tumblr (OAuth 1.0a)](https://www.tumblr.com), by OAuth 1.0a.
//!
//! ```no_run
//! use oauth_runtime::prelude::*;
//!
//! #[derive(OAuthProvider)]
//! #[oauth(preset = tumblr_oauth1)]
//! struct TumblrOauth1;
//! ```
//!
//! | what | value |
//! |---|---|
//! | register the application at | <https://www.tumblr.com/oauth/apps> |
//! | the redirect URI to register | `https://your.example/auth/tumblroauth1`, “Default callback URL” |
//! | `TUMBLROAUTH1_CLIENT_ID` | “OAuth Consumer Key” there |
//! | `TUMBLROAUTH1_CLIENT_SECRET` | “OAuth Consumer Secret” there |
//! | it tells | name, login name |
//! | where users take access away | <https://www.tumblr.com/settings/apps> |
//! | colors of its button | `#001935`, with words in `#ffffff` |
//!
//! Paths and settings are called after the struct: `struct Login;` has `/auth/login` and `LOGIN_CLIENT_ID`.
//!
//! - The provider gives out no e-mail address: ask the user for one where you need it.
//! - Tumblr tells no identifier that stays: the subject is the name of the main blog, which can change hands.
//!
//! Facts of 2026-11, listed by `allauth`, `bell` and 9 more.

// Written by `cargo xtask presets` from `presets/tumblr_oauth1.toml`; edit that.

use crate::declaration::description::{Button, ProviderDescription, SignatureMethod, UserInfoMapping};

/// What is known about Tumblr (OAuth 1.0a).
pub const DESCRIPTION: ProviderDescription = ProviderDescription::oauth1("tumblr_oauth1", "Tumblr (OAuth 1.0a)")
    .temporary_credentials_endpoint("https://www.tumblr.com/oauth/request_token")
    .authorization_endpoint("https://www.tumblr.com/oauth/authorize")
    .token_endpoint("https://www.tumblr.com/oauth/access_token")
    .userinfo_endpoint("https://api.tumblr.com/v2/user/info")
    .signature_method(SignatureMethod::HmacSha1)
    .userinfo(
        UserInfoMapping::STANDARD
            .changing_subject("/response/user/name")
            .name("/response/user/name")
            .username("/response/user/name"),
    )
    .button(Button::STANDARD.color("#001935").text("#ffffff"));

/// The scopes of Tumblr (OAuth 1.0a), as types: the words of `scopes(…)` beside `preset = tumblr_oauth1`.
pub mod scope {}
