//! [WordPress.com](https://wordpress.com), by OAuth 2.0.
//!
//! ```no_run
//! use oauth_runtime::prelude::*;
//!
//! #[derive(OAuthProvider)]
//! #[oauth(preset = wordpress_com)]
//! struct WordPresscom;
//! ```
//!
//! | what | value |
//! |---|---|
//! | register the application at | <https://developer.wordpress.com/apps/> |
//! | the redirect URI to register | `https://your.example/auth/wordpresscom`, “Redirect URLs” |
//! | `WORDPRESSCOM_CLIENT_ID` | “Client ID” there |
//! | `WORDPRESSCOM_CLIENT_SECRET` | “Client Secret” there |
//! | scopes of a login | `auth` |
//! | it tells | name, login name, e-mail address, picture |
//! | e-mail addresses | verified where the provider says so of the address |
//! | where users take access away | <https://wordpress.com/me/security/connected-applications> |
//!
//! Paths and settings are called after the struct: `struct Login;` has `/auth/login` and `LOGIN_CLIENT_ID`.
//! Code that wants a scope names its type: `use oauth_runtime::presets::wordpress_com::scope::auth;`.
//!
//! - With the scope `auth` the token reads the profile, and nothing else.
//!
//! Facts of 2026-11, listed by `appwrite`, `aspnet` and 9 more.

// Written by `cargo xtask presets` from `presets/wordpress_com.toml`; edit that.

use crate::declaration::description::{ClientAuthenticationMethod, ProviderDescription, UserInfoMapping};

/// What is known about WordPress.com.
pub const DESCRIPTION: ProviderDescription = ProviderDescription::oauth2("wordpress_com", "WordPress.com")
    .authorization_endpoint("https://public-api.wordpress.com/oauth2/authorize")
    .token_endpoint("https://public-api.wordpress.com/oauth2/token")
    .userinfo_endpoint("https://public-api.wordpress.com/rest/v1.1/me")
    .scopes(&["auth"])
    .client_authentication(ClientAuthenticationMethod::ClientSecretPost)
    .userinfo(
        UserInfoMapping::STANDARD
            .subject("/ID")
            .name("/display_name")
            .username("/username")
            .email("/email")
            .email_verified("/email_verified")
            .picture("/avatar_URL"),
    )
    .email_scopes(&[]);

/// The scopes of WordPress.com, as types: the words of `scopes(…)` beside `preset = wordpress_com`.
///
/// | type | scope |
/// |---|---|
/// | `auth` | `auth` |
/// | `batch` | `batch` |
/// | `comments` | `comments` |
/// | `email` | `email` |
/// | `follow` | `follow` |
/// | `freshly_pressed` | `freshly-pressed` |
/// | `global` | `global` |
/// | `insights` | `insights` |
/// | `media` | `media` |
/// | `menus` | `menus` |
/// | `notifications` | `notifications` |
/// | `openid` | `openid` |
/// | `posts` | `posts` |
/// | `profile` | `profile` |
/// | `read` | `read` |
/// | `sharing` | `sharing` |
/// | `sites` | `sites` |
/// | `stats` | `stats` |
/// | `taxonomy` | `taxonomy` |
/// | `users` | `users` |
/// | `videos` | `videos` |
pub mod scope {
    pub use crate::scope::{email, openid, profile};

    crate::presets::scope_types! {
        auth = "auth";
        batch = "batch";
        comments = "comments";
        follow = "follow";
        freshly_pressed = "freshly-pressed";
        global = "global";
        insights = "insights";
        media = "media";
        menus = "menus";
        notifications = "notifications";
        posts = "posts";
        read = "read";
        sharing = "sharing";
        sites = "sites";
        stats = "stats";
        taxonomy = "taxonomy";
        users = "users";
        videos = "videos";
    }
}
