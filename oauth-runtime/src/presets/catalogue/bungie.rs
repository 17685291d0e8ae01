//! [Bungie.net](https://www.bungie.net), by OAuth 2.0.
//!
//! ```no_run
//! use oauth_runtime::prelude::*;
//!
//! #[derive(OAuthProvider)]
//! #[oauth(preset = bungie)]
//! struct Bungie;
//! ```
//!
//! | what | value |
//! |---|---|
//! | register the application at | <https://www.bungie.net/en/Application> |
//! | the redirect URI to register | `https://your.example/auth/bungie`, “Redirect URL” |
//! | `BUNGIE_CLIENT_ID` | “OAuth client_id” there |
//! | `BUNGIE_CLIENT_SECRET` | “OAuth client_secret” there |
//!
//! Paths and settings are called after the struct: `struct Login;` has `/auth/login` and `LOGIN_CLIENT_ID`.
//!
//! - There is no e-mail address.
//! - Left to code of yours: the name and the picture, which `GET https://www.bungie.net/Platform/User/GetCurrentBungieNetUser/` gives to calls with the application's key in the header `X-API-Key`.
//! - There is a refresh token only for applications of the type Confidential.
//!
//! Facts of 2026-11, listed by `arctic`, `authjs` and 1 more.

// Written by `cargo xtask presets` from `presets/bungie.toml`; edit that.

use crate::declaration::description::{ClientAuthenticationMethod, ProviderDescription, UserInfoMapping};

/// What is known about Bungie.net.
pub const DESCRIPTION: ProviderDescription = ProviderDescription::oauth2("bungie", "Bungie.net")
    .authorization_endpoint("https://www.bungie.net/en/OAuth/Authorize")
    .token_endpoint("https://www.bungie.net/platform/app/oauth/token/")
    .client_authentication(ClientAuthenticationMethod::ClientSecretBasic)
    .userinfo(UserInfoMapping::STANDARD.subject("/membership_id"))
    .profile_in_token_answer();

/// The scopes of Bungie.net, as types: the words of `scopes(…)` beside `preset = bungie`.
pub mod scope {}
