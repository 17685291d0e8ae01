//! [Clever](https://www.clever.com), by OAuth 2.0.
//!
//! ```no_run
//! use oauth_runtime::prelude::*;
//!
//! #[derive(OAuthProvider)]
//! #[oauth(preset = clever)]
//! struct Clever;
//! ```
//!
//! | what | value |
//! |---|---|
//! | register the application at | <https://apps.clever.com> |
//! | the redirect URI to register | `https://your.example/auth/clever`, “Redirect URLs” |
//! | `CLEVER_CLIENT_ID` | “Client ID” there |
//! | `CLEVER_CLIENT_SECRET` | “Client Secret” there |
//! | it tells | name, e-mail address |
//! | e-mail addresses | verified where the provider says so of the address |
//!
//! Paths and settings are called after the struct: `struct Login;` has `/auth/login` and `LOGIN_CLIENT_ID`.
//!
//! - A login may begin at Clever's portal, without a state of yours: start your own login when such a callback comes.
//! - Not everybody has an e-mail address: pupils often lack one.
//!
//! Facts of 2026-11, listed by `allauth`, `hwi` and 1 more.

// Written by `cargo xtask presets` from `presets/clever.toml`; edit that.

use crate::declaration::description::{ClientAuthenticationMethod, ProviderDescription, UserInfoMapping};

/// What is known about Clever.
pub const DESCRIPTION: ProviderDescription = ProviderDescription::oauth2("clever", "Clever")
    .authorization_endpoint("https://clever.com/oauth/authorize")
    .token_endpoint("https://clever.com/oauth/tokens")
    .userinfo_endpoint("https://api.clever.com/userinfo")
    .client_authentication(ClientAuthenticationMethod::ClientSecretBasic)
    .userinfo(
        UserInfoMapping::STANDARD
            .subject("/sub")
            .name("{/name/first} {/name/last}")
            .email("/email")
            .email_verified("/email_verified"),
    )
    .email_scopes(&[]);

/// The scopes of Clever, as types: the words of `scopes(…)` beside `preset = clever`.
pub mod scope {}
