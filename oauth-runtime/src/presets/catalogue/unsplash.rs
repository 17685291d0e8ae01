//! [Unsplash](https://unsplash.com), by OAuth 2.0.
//!
//! ```no_run
//! use oauth_runtime::prelude::*;
//!
//! #[derive(OAuthProvider)]
//! #[oauth(preset = unsplash)]
//! struct Unsplash;
//! ```
//!
//! | what | value |
//! |---|---|
//! | register the application at | <https://unsplash.com/oauth/applications> |
//! | the redirect URI to register | `https://your.example/auth/unsplash`, “Redirect URI” |
//! | `UNSPLASH_CLIENT_ID` | “Access Key” there |
//! | `UNSPLASH_CLIENT_SECRET` | “Secret key” there |
//! | scopes of a login | `public`, `read_user` |
//! | it tells | name, login name, e-mail address, picture |
//!
//! Paths and settings are called after the struct: `struct Login;` has `/auth/login` and `LOGIN_CLIENT_ID`.
//! Code that wants a scope names its type: `use oauth_runtime::presets::unsplash::scope::public;`.
//!
//! Facts of 2026-11, listed by `grant` and `socialite`.

// Written by `cargo xtask presets` from `presets/unsplash.toml`; edit that.

use crate::declaration::description::{ClientAuthenticationMethod, ProviderDescription, UserInfoMapping};

/// What is known about Unsplash.
pub const DESCRIPTION: ProviderDescription = ProviderDescription::oauth2("unsplash", "Unsplash")
    .authorization_endpoint("https://unsplash.com/oauth/authorize")
    .token_endpoint("https://unsplash.com/oauth/token")
    .userinfo_endpoint("https://api.unsplash.com/me")
    .scopes(&["public", "read_user"])
    .client_authentication(ClientAuthenticationMethod::ClientSecretPost)
    .userinfo(
        UserInfoMapping::STANDARD
            .subject("/id")
            .name("/name")
            .username("/username")
            .email("/email")
            .picture("/profile_image/medium"),
    )
    .email_scopes(&[]);

/// The scopes of Unsplash, as types: the words of `scopes(…)` beside `preset = unsplash`.
///
/// | type | scope |
/// |---|---|
/// | `public` | `public` |
/// | `read_collections` | `read_collections` |
/// | `read_photos` | `read_photos` |
/// | `read_user` | `read_user` |
/// | `write_collections` | `write_collections` |
/// | `write_followers` | `write_followers` |
/// | `write_likes` | `write_likes` |
/// | `write_photos` | `write_photos` |
/// | `write_user` | `write_user` |
pub mod scope {
    crate::presets::scope_types! {
        public = "public";
        read_collections = "read_collections";
        read_photos = "read_photos";
        read_user = "read_user";
        write_collections = "write_collections";
        write_followers = "write_followers";
        write_likes = "write_likes";
        write_photos = "write_photos";
        write_user = "write_user";
    }
}
