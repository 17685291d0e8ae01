//! [Discogs](https://www.discogs.com), by OAuth 1.0a.
//!
//! ```no_run
//! use oauth_runtime::prelude::*;
//!
//! #[derive(OAuthProvider)]
//! #[oauth(preset = discogs)]
//! struct Discogs;
//! ```
//!
//! | what | value |
//! |---|---|
//! | register the application at | <https://www.discogs.com/settings/developers> |
//! | the redirect URI to register | `https://your.example/auth/discogs`, “Callback URL” |
//! | `DISCOGS_CLIENT_ID` | “Consumer Key” there |
//! | `DISCOGS_CLIENT_SECRET` | “Consumer Secret” there |
//! | it tells | login name |
//! | where users take access away | <https://www.discogs.com/settings/applications> |
//!
//! Paths and settings are called after the struct: `struct Login;` has `/auth/login` and `LOGIN_CLIENT_ID`.
//!
//! - Left to code of yours: the e-mail address, which `GET https://api.discogs.com/users/{username}` gives.
//!
//! Facts of 2026-11, listed by `allauth`, `grant` and 3 more.

// Written by `cargo xtask presets` from `presets/discogs.toml`; edit that.

use crate::declaration::description::{ProviderDescription, SignatureMethod, UserInfoMapping};

/// What is known about Discogs.
pub const DESCRIPTION: ProviderDescription = ProviderDescription::oauth1("discogs", "Discogs")
    .temporary_credentials_endpoint("https://api.discogs.com/oauth/request_token")
    .authorization_endpoint("https://www.discogs.com/oauth/authorize")
    .token_endpoint("https://api.discogs.com/oauth/access_token")
    .userinfo_endpoint("https://api.discogs.com/oauth/identity")
    .signature_method(SignatureMethod::HmacSha1)
    .userinfo(UserInfoMapping::STANDARD.subject("/id").username("/username"));

/// The scopes of Discogs, as types: the words of `scopes(…)` beside `preset = discogs`.
pub mod scope {}
