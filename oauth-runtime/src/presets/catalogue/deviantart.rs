//! [DeviantArt](https://www.deviantart.com), by OAuth 2.0.
//!
//! ```no_run
//! use oauth_runtime::prelude::*;
//!
//! #[derive(OAuthProvider)]
//! #[oauth(preset = deviantart)]
//! struct DeviantArt;
//! ```
//!
//! | what | value |
//! |---|---|
//! | register the application at | <https://www.deviantart.com/developers/apps> |
//! | the redirect URI to register | `https://your.example/auth/deviantart`, “OAuth2 Redirect URI Whitelist” |
//! | `DEVIANTART_CLIENT_ID` | “client_id” there |
//! | `DEVIANTART_CLIENT_SECRET` | “client_secret” there |
//! | scopes of a login | `basic` |
//! | it tells | login name, picture |
//! | where users take access away | <https://www.deviantart.com/settings/applications> |
//!
//! Paths and settings are called after the struct: `struct Login;` has `/auth/login` and `LOGIN_CLIENT_ID`.
//! Code that wants a scope names its type: `use oauth_runtime::presets::deviantart::scope::basic;`.
//!
//! - There is no e-mail address.
//!
//! Facts of 2026-11, listed by `aspnet`, `grant` and 5 more.

// Written by `cargo xtask presets` from `presets/deviantart.toml`; edit that.

use crate::declaration::description::{ClientAuthenticationMethod, ProviderDescription, UserInfoMapping};

/// What is known about DeviantArt.
pub const DESCRIPTION: ProviderDescription = ProviderDescription::oauth2("deviantart", "DeviantArt")
    .authorization_endpoint("https://www.deviantart.com/oauth2/authorize")
    .token_endpoint("https://www.deviantart.com/oauth2/token")
    .userinfo_endpoint("https://www.deviantart.com/api/v1/oauth2/user/whoami")
    .scopes(&["basic"])
    .client_authentication(ClientAuthenticationMethod::ClientSecretPost)
    .userinfo(UserInfoMapping::STANDARD.subject("/userid").username("/username").picture("/usericon"));

/// The scopes of DeviantArt, as types: the words of `scopes(…)` beside `preset = deviantart`.
///
/// | type | scope |
/// |---|---|
/// | `basic` | `basic` |
/// | `browse` | `browse` |
/// | `comment_post` | `comment.post` |
/// | `feed` | `feed` |
/// | `stash` | `stash` |
/// | `user` | `user` |
/// | `user_manage` | `user.manage` |
pub mod scope {
    crate::presets::scope_types! {
        basic = "basic";
        browse = "browse";
        comment_post = "comment.post";
        feed = "feed";
        stash = "stash";
        user = "user";
        user_manage = "user.manage";
    }
}
