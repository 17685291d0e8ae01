//! [EVE Online](https://www.eveonline.com), by OAuth 2.0.
//!
//! ```no_run
//! use oauth_runtime::prelude::*;
//!
//! #[derive(OAuthProvider)]
//! #[oauth(preset = eve_online)]
//! struct EVEOnline;
//! ```
//!
//! | what | value |
//! |---|---|
//! | register the application at | <https://developers.eveonline.com/applications> |
//! | the redirect URI to register | `https://your.example/auth/eveonline`, “Callback URL” |
//! | `EVEONLINE_CLIENT_ID` | “Client ID” there |
//! | `EVEONLINE_CLIENT_SECRET` | “Client Secret” there |
//! | it tells | name, login name |
//! | where users take access away | <https://developers.eveonline.com/authorized-apps> |
//!
//! Paths and settings are called after the struct: `struct Login;` has `/auth/login` and `LOGIN_CLIENT_ID`.
//!
//! - There is no e-mail address.
//! - Somebody who logs in is a character, `CHARACTER:EVE:` and its number in the claim `sub`: a player with several characters has several accounts with you.
//! - Characters change hands, so the account hangs on `owner`, which is another text when a character has another owner.
//!
//! Facts of 2026-11, listed by `allauth`, `aspnet` and 6 more.

// Written by `cargo xtask presets` from `presets/eve_online.toml`; edit that.

use crate::declaration::description::{ClientAuthenticationMethod, ProviderDescription, UserInfoMapping};

/// What is known about EVE Online.
pub const DESCRIPTION: ProviderDescription = ProviderDescription::oauth2("eve_online", "EVE Online")
    .authorization_endpoint("https://login.eveonline.com/v2/oauth/authorize")
    .token_endpoint("https://login.eveonline.com/v2/oauth/token")
    .client_authentication(ClientAuthenticationMethod::ClientSecretBasic)
    .userinfo(UserInfoMapping::STANDARD.subject("/owner").name("/name").username("/name"))
    .profile_in_access_token();

/// The scopes of EVE Online, as types: the words of `scopes(…)` beside `preset = eve_online`.
pub mod scope {}
