//! [TwitCasting](https://twitcasting.tv), by OAuth 2.0.
//!
//! ```no_run
//! use oauth_runtime::prelude::*;
//!
//! #[derive(OAuthProvider)]
//! #[oauth(preset = twit_casting)]
//! struct TwitCasting;
//! ```
//!
//! | what | value |
//! |---|---|
//! | register the application at | <https://twitcasting.tv/developer.php> |
//! | the redirect URI to register | `https://your.example/auth/twitcasting`, “Callback URL” |
//! | `TWITCASTING_CLIENT_ID` | “ClientID” there |
//! | `TWITCASTING_CLIENT_SECRET` | “ClientSecret” there |
//! | it tells | name, login name, picture |
//!
//! Paths and settings are called after the struct: `struct Login;` has `/auth/login` and `LOGIN_CLIENT_ID`.
//!
//! - The provider gives out no e-mail address: ask the user for one where you need it.
//!
//! Facts of 2026-11, listed by one project alone, `socialite`: nobody has confirmed them.

// Written by `cargo xtask presets` from `presets/twit_casting.toml`; edit that.

use crate::declaration::description::{ClientAuthenticationMethod, ProviderDescription, UserInfoMapping};

/// What is known about TwitCasting.
pub const DESCRIPTION: ProviderDescription = ProviderDescription::oauth2("twit_casting", "TwitCasting")
    .authorization_endpoint("https://apiv2.twitcasting.tv/oauth2/authorize")
    .token_endpoint("https://apiv2.twitcasting.tv/oauth2/access_token")
    .userinfo_endpoint("https://apiv2.twitcasting.tv/verify_credentials")
    .client_authentication(ClientAuthenticationMethod::ClientSecretPost)
    .headers(&[("X-Api-Version", "2.0")])
    .userinfo(
        UserInfoMapping::STANDARD
            .subject("/user/id")
            .name("/user/name")
            .username("/user/screen_id")
            .picture("/user/image"),
    );

/// The scopes of TwitCasting, as types: the words of `scopes(…)` beside `preset = twit_casting`.
pub mod scope {}
