//! [SoundCloud](https://soundcloud.com), by OAuth 2.0.
//!
//! ```no_run
//! use oauth_runtime::prelude::*;
//!
//! #[derive(OAuthProvider)]
//! #[oauth(preset = soundcloud)]
//! struct SoundCloud;
//! ```
//!
//! | what | value |
//! |---|---|
//! | register the application at | <https://soundcloud.com/you/apps> |
//! | the redirect URI to register | `https://your.example/auth/soundcloud`, “Redirect URI” |
//! | `SOUNDCLOUD_CLIENT_ID` | “Client ID” there |
//! | `SOUNDCLOUD_CLIENT_SECRET` | “Client Secret” there |
//! | it tells | name, login name, picture |
//! | colors of its button | `#FF5500`, with words in `#ffffff` |
//!
//! Paths and settings are called after the struct: `struct Login;` has `/auth/login` and `LOGIN_CLIENT_ID`.
//!
//! - The provider gives out no e-mail address: ask the user for one where you need it.
//! - A login without PKCE is refused: leave it on.
//! - The subject is the `urn`: SoundCloud is taking the numeric `id` away.
//!
//! Facts of 2026-11, listed by `allauth`, `aspnet` and 8 more.

// Written by `cargo xtask presets` from `presets/soundcloud.toml`; edit that.

use crate::declaration::description::{Button, ClientAuthenticationMethod, ProviderDescription, UserInfoMapping};

/// What is known about SoundCloud.
pub const DESCRIPTION: ProviderDescription = ProviderDescription::oauth2("soundcloud", "SoundCloud")
    .authorization_endpoint("https://secure.soundcloud.com/authorize")
    .token_endpoint("https://secure.soundcloud.com/oauth/token")
    .userinfo_endpoint("https://api.soundcloud.com/me")
    .client_authentication(ClientAuthenticationMethod::ClientSecretPost)
    .userinfo(UserInfoMapping::STANDARD.subject("/urn").name("/full_name").username("/username").picture("/avatar_url"))
    .access_token_scheme("OAuth")
    .button(Button::STANDARD.color("#FF5500").text("#ffffff"));

/// The scopes of SoundCloud, as types: the words of `scopes(…)` beside `preset = soundcloud`.
pub mod scope {}
