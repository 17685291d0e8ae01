//! [Dropbox Sign](https://sign.dropbox.com), by OAuth 2.0.
//!
//! ```no_run
//! use oauth_runtime::prelude::*;
//!
//! #[derive(OAuthProvider)]
//! #[oauth(preset = dropbox_sign)]
//! struct DropboxSign;
//! ```
//!
//! | what | value |
//! |---|---|
//! | register the application at | <https://app.hellosign.com/api/dashboard> |
//! | the redirect URI to register | `https://your.example/auth/dropboxsign`, “Callback URL” |
//! | `DROPBOXSIGN_CLIENT_ID` | “Client ID” there |
//! | `DROPBOXSIGN_CLIENT_SECRET` | “Secret” there |
//! | it tells | e-mail address |
//!
//! Paths and settings are called after the struct: `struct Login;` has `/auth/login` and `LOGIN_CLIENT_ID`.
//!
//! - The scopes are chosen in the application: tick the one for basic account information.
//!
//! Facts of 2026-11, listed by `grant` and `nango`.

// Written by `cargo xtask presets` from `presets/dropbox_sign.toml`; edit that.

use crate::declaration::description::{ClientAuthenticationMethod, ProviderDescription, UserInfoMapping};

/// What is known about Dropbox Sign.
pub const DESCRIPTION: ProviderDescription = ProviderDescription::oauth2("dropbox_sign", "Dropbox Sign")
    .authorization_endpoint("https://app.hellosign.com/oauth/authorize")
    .token_endpoint("https://app.hellosign.com/oauth/token")
    .refresh_endpoint("https://app.hellosign.com/oauth/token?refresh")
    .userinfo_endpoint("https://api.hellosign.com/v3/account")
    .client_authentication(ClientAuthenticationMethod::ClientSecretPost)
    .userinfo(UserInfoMapping::STANDARD.subject("/account/account_id").email("/account/email_address"))
    .email_scopes(&[]);

/// The scopes of Dropbox Sign, as types: the words of `scopes(…)` beside `preset = dropbox_sign`.
pub mod scope {}
