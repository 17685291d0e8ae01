//! [Bitly](https://bitly.com), by OAuth 2.0.
//!
//! ```no_run
//! use oauth_runtime::prelude::*;
//!
//! #[derive(OAuthProvider)]
//! #[oauth(preset = bitly)]
//! struct Bitly;
//! ```
//!
//! | what | value |
//! |---|---|
//! | register the application at | <https://app.bitly.com/settings/api/oauth/> |
//! | the redirect URI to register | `https://your.example/auth/bitly`, “Redirect URI” |
//! | `BITLY_CLIENT_ID` | “Client ID” there |
//! | `BITLY_CLIENT_SECRET` | “Client Secret” there |
//! | it tells | name, login name |
//! | e-mail addresses | verified where the provider says so of the address |
//!
//! Paths and settings are called after the struct: `struct Login;` has `/auth/login` and `LOGIN_CLIENT_ID`.
//!
//! - Access tokens do not expire.
//! - Bitly names users by their login alone: know that somebody else may have it later.
//!
//! Facts of 2026-11, listed by `allauth`, `appwrite` and 7 more.

// Written by `cargo xtask presets` from `presets/bitly.toml`; edit that.

use crate::declaration::description::{ClientAuthenticationMethod, ProviderDescription, UserInfoMapping};
use crate::declaration::quirks::EmailList;

/// What is known about Bitly.
pub const DESCRIPTION: ProviderDescription = ProviderDescription::oauth2("bitly", "Bitly")
    .authorization_endpoint("https://bitly.com/oauth/authorize")
    .token_endpoint("https://api-ssl.bitly.com/oauth/access_token")
    .userinfo_endpoint("https://api-ssl.bitly.com/v4/user")
    .client_authentication(ClientAuthenticationMethod::ClientSecretPost)
    .optional_token_type()
    .userinfo(UserInfoMapping::STANDARD.changing_subject("/login").name("/name").username("/login"))
    .email_list(EmailList::STANDARD.list("/emails").address("/email").primary("/is_primary").verified("/is_verified"))
    .email_scopes(&[]);

/// The scopes of Bitly, as types: the words of `scopes(…)` beside `preset = bitly`.
pub mod scope {}
