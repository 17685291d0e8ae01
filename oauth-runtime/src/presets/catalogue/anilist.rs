//! [AniList](https://anilist.co), by OAuth 2.0.
//!
//! ```no_run
//! use oauth_runtime::prelude::*;
//!
//! #[derive(OAuthProvider)]
//! #[oauth(preset = anilist)]
//! struct AniList;
//! ```
//!
//! | what | value |
//! |---|---|
//! | register the application at | <https://anilist.co/settings/developer> |
//! | the redirect URI to register | `https://your.example/auth/anilist`, “Redirect URL” |
//! | `ANILIST_CLIENT_ID` | “ID” there |
//! | `ANILIST_CLIENT_SECRET` | “Secret” there |
//! | it tells | name, login name, picture |
//! | where users take access away | <https://anilist.co/settings/apps> |
//!
//! Paths and settings are called after the struct: `struct Login;` has `/auth/login` and `LOGIN_CLIENT_ID`.
//!
//! - There is no e-mail address.
//! - There is no refresh token: access tokens are good for a year.
//!
//! Facts of 2026-11, listed by one project alone, `arctic`: nobody has confirmed them.

// Written by `cargo xtask presets` from `presets/anilist.toml`; edit that.

use crate::declaration::description::{ClientAuthenticationMethod, ProviderDescription, UserInfoMapping};
use crate::declaration::quirks::UserinfoMethod;

/// What is known about AniList.
pub const DESCRIPTION: ProviderDescription = ProviderDescription::oauth2("anilist", "AniList")
    .authorization_endpoint("https://anilist.co/api/v2/oauth/authorize")
    .token_endpoint("https://anilist.co/api/v2/oauth/token")
    .userinfo_endpoint("https://graphql.anilist.co")
    .client_authentication(ClientAuthenticationMethod::ClientSecretBasic)
    .userinfo(
        UserInfoMapping::STANDARD
            .subject("/data/Viewer/id")
            .name("/data/Viewer/name")
            .username("/data/Viewer/name")
            .picture("/data/Viewer/avatar/large"),
    )
    .userinfo_method(UserinfoMethod::PostJson)
    .userinfo_params(&[("query", "{ Viewer { id name avatar { large } } }")]);

/// The scopes of AniList, as types: the words of `scopes(…)` beside `preset = anilist`.
pub mod scope {}
