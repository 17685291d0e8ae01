//! [Spotify](https://www.spotify.com), by OAuth 2.0.
//!
//! ```no_run
//! use oauth_runtime::prelude::*;
//!
//! #[derive(OAuthProvider)]
//! #[oauth(preset = spotify)]
//! struct Spotify;
//! ```
//!
//! | what | value |
//! |---|---|
//! | register the application at | <https://developer.spotify.com/dashboard> |
//! | the redirect URI to register | `https://your.example/auth/spotify`, “Redirect URIs” |
//! | `SPOTIFY_CLIENT_ID` | “Client ID” there |
//! | `SPOTIFY_CLIENT_SECRET` | “Client secret” there |
//! | scopes of a login | `user-read-email` |
//! | it tells | name, e-mail address, picture |
//! | e-mail addresses | never taken for verified |
//! | where users take access away | <https://www.spotify.com/account/apps/> |
//! | colors of its button | `#1ED760`, with words in `#000000` |
//!
//! Paths and settings are called after the struct: `struct Login;` has `/auth/login` and `LOGIN_CLIENT_ID`.
//! Code that wants a scope names its type: `use oauth_runtime::presets::spotify::scope::app_remote_control;`.
//!
//! - The address is what the user typed once: Spotify does not verify it.
//! - An application in development mode has five users at most, and its profile lacks the e-mail address.
//! - The subject is `account_id`, which Spotify added in 2026 for this purpose; accounts that are known by `id` need it as a second key.
//!
//! Facts of 2026-11, listed by `allauth`, `appwrite` and 23 more.

// Written by `cargo xtask presets` from `presets/spotify.toml`; edit that.

use crate::declaration::description::{Button, ClientAuthenticationMethod, ProviderDescription, UserInfoMapping};
use crate::declaration::quirks::EmailProof;

/// What is known about Spotify.
pub const DESCRIPTION: ProviderDescription = ProviderDescription::oauth2("spotify", "Spotify")
    .authorization_endpoint("https://accounts.spotify.com/authorize")
    .token_endpoint("https://accounts.spotify.com/api/token")
    .userinfo_endpoint("https://api.spotify.com/v1/me")
    .scopes(&["user-read-email"])
    .client_authentication(ClientAuthenticationMethod::ClientSecretBasic)
    .userinfo(
        UserInfoMapping::STANDARD.subject("/account_id").name("/display_name").email("/email").picture("/images/0/url"),
    )
    .button(Button::STANDARD.color("#1ED760").text("#000000"))
    .email_proof(EmailProof::Never)
    .email_scopes(&["user-read-email"]);

/// The scopes of Spotify, as types: the words of `scopes(…)` beside `preset = spotify`.
///
/// | type | scope |
/// |---|---|
/// | `app_remote_control` | `app-remote-control` |
/// | `playlist_modify_private` | `playlist-modify-private` |
/// | `playlist_modify_public` | `playlist-modify-public` |
/// | `playlist_read_collaborative` | `playlist-read-collaborative` |
/// | `playlist_read_private` | `playlist-read-private` |
/// | `soa_create_partner` | `soa-create-partner` |
/// | `soa_manage_entitlements` | `soa-manage-entitlements` |
/// | `soa_manage_partner` | `soa-manage-partner` |
/// | `streaming` | `streaming` |
/// | `ugc_image_upload` | `ugc-image-upload` |
/// | `user_follow_modify` | `user-follow-modify` |
/// | `user_follow_read` | `user-follow-read` |
/// | `user_library_modify` | `user-library-modify` |
/// | `user_library_read` | `user-library-read` |
/// | `user_modify_playback_state` | `user-modify-playback-state` |
/// | `user_personalized` | `user-personalized` |
/// | `user_read_currently_playing` | `user-read-currently-playing` |
/// | `user_read_email` | `user-read-email` |
/// | `user_read_playback_position` | `user-read-playback-position` |
/// | `user_read_playback_state` | `user-read-playback-state` |
/// | `user_read_private` | `user-read-private` |
/// | `user_read_recently_played` | `user-read-recently-played` |
/// | `user_soa_link` | `user-soa-link` |
/// | `user_soa_unlink` | `user-soa-unlink` |
/// | `user_top_read` | `user-top-read` |
pub mod scope {
    crate::presets::scope_types! {
        app_remote_control = "app-remote-control";
        playlist_modify_private = "playlist-modify-private";
        playlist_modify_public = "playlist-modify-public";
        playlist_read_collaborative = "playlist-read-collaborative";
        playlist_read_private = "playlist-read-private";
        soa_create_partner = "soa-create-partner";
        soa_manage_entitlements = "soa-manage-entitlements";
        soa_manage_partner = "soa-manage-partner";
        streaming = "streaming";
        ugc_image_upload = "ugc-image-upload";
        user_follow_modify = "user-follow-modify";
        user_follow_read = "user-follow-read";
        user_library_modify = "user-library-modify";
        user_library_read = "user-library-read";
        user_modify_playback_state = "user-modify-playback-state";
        user_personalized = "user-personalized";
        user_read_currently_playing = "user-read-currently-playing";
        user_read_email = "user-read-email";
        user_read_playback_position = "user-read-playback-position";
        user_read_playback_state = "user-read-playback-state";
        user_read_private = "user-read-private";
        user_read_recently_played = "user-read-recently-played";
        user_soa_link = "user-soa-link";
        user_soa_unlink = "user-soa-unlink";
        user_top_read = "user-top-read";
    }
}
