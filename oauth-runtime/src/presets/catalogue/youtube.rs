//! [YouTube (Google account)](https://www.youtube.com), by OAuth 2.0.
//!
//! ```no_run
//! use oauth_runtime::prelude::*;
//!
//! #[derive(OAuthProvider)]
//! #[oauth(preset = youtube)]
//! struct Youtube;
//! ```
//!
//! | what | value |
//! |---|---|
//! | register the application at | <https://console.cloud.google.com/auth/clients> |
//! | the redirect URI to register | `https://your.example/auth/youtube`, “Authorized redirect URIs” |
//! | `YOUTUBE_CLIENT_ID` | “Client ID” there |
//! | `YOUTUBE_CLIENT_SECRET` | “Client secret” there |
//! | scopes of a login | `https://www.googleapis.com/auth/youtube.readonly` |
//! | it tells | name, picture |
//! | refresh tokens | with the key `refresh_tokens`, which asks with the parameter `access_type=offline` and with the parameter `prompt=consent` |
//! | where users take access away | <https://myaccount.google.com/connections> |
//!
//! Paths and settings are called after the struct: `struct Login;` has `/auth/login` and `LOGIN_CLIENT_ID`.
//! Code that wants a scope names its type: `use oauth_runtime::presets::youtube::scope::youtube;`.
//!
//! - The provider gives out no e-mail address: ask the user for one where you need it.
//! - The subject is the channel, and not the Google account: a user may have several, and one without a channel cannot log in.
//! - For a login alone use the preset `google`.
//!
//! Facts of 2026-11, listed by `hwi`, `nango` and 2 more.

// Written by `cargo xtask presets` from `presets/youtube.toml`; edit that.

use crate::declaration::description::{ClientAuthenticationMethod, ProviderDescription, UserInfoMapping};

/// What is known about YouTube (Google account).
pub const DESCRIPTION: ProviderDescription = ProviderDescription::oauth2("youtube", "YouTube (Google account)")
    .authorization_endpoint("https://accounts.google.com/o/oauth2/v2/auth")
    .token_endpoint("https://oauth2.googleapis.com/token")
    .userinfo_endpoint("https://www.googleapis.com/youtube/v3/channels?part=snippet&mine=true")
    .revocation_endpoint("https://oauth2.googleapis.com/revoke")
    .scopes(&["https://www.googleapis.com/auth/youtube.readonly"])
    .client_authentication(ClientAuthenticationMethod::ClientSecretPost)
    .userinfo(
        UserInfoMapping::STANDARD
            .subject("/items/0/id")
            .name("/items/0/snippet/title")
            .picture("/items/0/snippet/thumbnails/high/url"),
    );

/// The scopes of YouTube (Google account), as types: the words of `scopes(…)` beside `preset = youtube`.
///
/// | type | scope |
/// |---|---|
/// | `youtube` | `https://www.googleapis.com/auth/youtube` |
/// | `youtube_channel_memberships_creator` | `https://www.googleapis.com/auth/youtube.channel-memberships.creator` |
/// | `youtube_force_ssl` | `https://www.googleapis.com/auth/youtube.force-ssl` |
/// | `youtube_readonly` | `https://www.googleapis.com/auth/youtube.readonly` |
/// | `youtube_upload` | `https://www.googleapis.com/auth/youtube.upload` |
/// | `youtubepartner` | `https://www.googleapis.com/auth/youtubepartner` |
/// | `youtubepartner_channel_audit` | `https://www.googleapis.com/auth/youtubepartner-channel-audit` |
pub mod scope {
    crate::presets::scope_types! {
        youtube = "https://www.googleapis.com/auth/youtube";
        youtube_channel_memberships_creator = "https://www.googleapis.com/auth/youtube.channel-memberships.creator";
        youtube_force_ssl = "https://www.googleapis.com/auth/youtube.force-ssl";
        youtube_readonly = "https://www.googleapis.com/auth/youtube.readonly";
        youtube_upload = "https://www.googleapis.com/auth/youtube.upload";
        youtubepartner = "https://www.googleapis.com/auth/youtubepartner";
        youtubepartner_channel_audit = "https://www.googleapis.com/auth/youtubepartner-channel-audit";
    }
}
