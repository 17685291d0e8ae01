//! [Pushbullet](https://www.pushbullet.com), by OAuth 2.0.
//!
//! ```no_run
//! use oauth_runtime::prelude::*;
//!
//! #[derive(OAuthProvider)]
//! #[oauth(preset = pushbullet)]
//! struct Pushbullet;
//! ```
//!
//! | what | value |
//! |---|---|
//! | register the application at | <https://www.pushbullet.com/#settings/clients> |
//! | the redirect URI to register | `https://your.example/auth/pushbullet`, “redirect_uri” |
//! | `PUSHBULLET_CLIENT_ID` | “client_id” there |
//! | `PUSHBULLET_CLIENT_SECRET` | “client_secret” there |
//! | it tells | name, e-mail address, picture |
//!
//! Paths and settings are called after the struct: `struct Login;` has `/auth/login` and `LOGIN_CLIENT_ID`.
//!
//! Facts of 2026-11, listed by `grant`, `social-core` and 1 more.

// Written by `cargo xtask presets` from `presets/pushbullet.toml`; edit that.

use crate::declaration::description::{ClientAuthenticationMethod, ProviderDescription, UserInfoMapping};

/// What is known about Pushbullet.
pub const DESCRIPTION: ProviderDescription = ProviderDescription::oauth2("pushbullet", "Pushbullet")
    .authorization_endpoint("https://www.pushbullet.com/authorize")
    .token_endpoint("https://api.pushbullet.com/oauth2/token")
    .userinfo_endpoint("https://api.pushbullet.com/v2/users/me")
    .client_authentication(ClientAuthenticationMethod::ClientSecretPost)
    .userinfo(UserInfoMapping::STANDARD.subject("/iden").name("/name").email("/email").picture("/image_url"))
    .email_scopes(&[]);

/// The scopes of Pushbullet, as types: the words of `scopes(…)` beside `preset = pushbullet`.
pub mod scope {}
