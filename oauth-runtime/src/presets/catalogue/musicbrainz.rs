//! [MusicBrainz](https://musicbrainz.org), by OAuth 2.0.
//!
//! ```no_run
//! use oauth_runtime::prelude::*;
//!
//! #[derive(OAuthProvider)]
//! #[oauth(preset = musicbrainz)]
//! struct MusicBrainz;
//! ```
//!
//! | what | value |
//! |---|---|
//! | register the application at | <https://musicbrainz.org/account/applications> |
//! | the redirect URI to register | `https://your.example/auth/musicbrainz`, “Callback URI” |
//! | `MUSICBRAINZ_CLIENT_ID` | “OAuth Client ID” there |
//! | `MUSICBRAINZ_CLIENT_SECRET` | “OAuth Client Secret” there |
//! | scopes of a login | `profile`, `email` |
//! | it tells | name, login name, e-mail address |
//! | e-mail addresses | verified where the provider says so of the address |
//! | where users take access away | <https://musicbrainz.org/account/applications> |
//!
//! Paths and settings are called after the struct: `struct Login;` has `/auth/login` and `LOGIN_CLIENT_ID`.
//!
//! - `sub` is the user name here; the subject is the number that stays.
//!
//! Facts of 2026-11, listed by `social-core` and `socialite`.

// Written by `cargo xtask presets` from `presets/musicbrainz.toml`; edit that.

use crate::declaration::description::{ClientAuthenticationMethod, ProviderDescription, UserInfoMapping};

/// What is known about MusicBrainz.
pub const DESCRIPTION: ProviderDescription = ProviderDescription::oauth2("musicbrainz", "MusicBrainz")
    .authorization_endpoint("https://musicbrainz.org/oauth2/authorize")
    .token_endpoint("https://musicbrainz.org/oauth2/token")
    .userinfo_endpoint("https://musicbrainz.org/oauth2/userinfo")
    .scopes(&["profile", "email"])
    .client_authentication(ClientAuthenticationMethod::ClientSecretPost)
    .userinfo(
        UserInfoMapping::STANDARD
            .subject("/metabrainz_user_id")
            .name("/sub")
            .username("/sub")
            .email("/email")
            .email_verified("/email_verified"),
    )
    .email_scopes(&["email"]);

/// The scopes of MusicBrainz, as types: the words of `scopes(…)` beside `preset = musicbrainz`.
///
/// | type | scope |
/// |---|---|
/// | `email` | `email` |
/// | `profile` | `profile` |
pub mod scope {
    pub use crate::scope::{email, profile};
}
