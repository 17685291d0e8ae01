//! [Threads](https://www.threads.com), by OAuth 2.0.
//!
//! ```no_run
//! use oauth_runtime::prelude::*;
//!
//! #[derive(OAuthProvider)]
//! #[oauth(preset = threads)]
//! struct Threads;
//! ```
//!
//! | what | value |
//! |---|---|
//! | register the application at | <https://developers.facebook.com/apps> |
//! | the redirect URI to register | `https://your.example/auth/threads`, “Redirect Callback URLs” |
//! | `THREADS_CLIENT_ID` | “Threads App ID” there |
//! | `THREADS_CLIENT_SECRET` | “Threads App secret” there |
//! | scopes of a login | `threads_basic` |
//! | it tells | name, login name, picture |
//!
//! Paths and settings are called after the struct: `struct Login;` has `/auth/login` and `LOGIN_CLIENT_ID`.
//! Code that wants a scope names its type: `use oauth_runtime::presets::threads::scope::threads_basic;`.
//!
//! - The provider gives out no e-mail address: ask the user for one where you need it.
//! - The first token lives for an hour and is exchanged for one of 60 days.
//! - Left to code of yours: a refresh sends the access token itself, for there is no refresh token.
//!
//! Facts of 2026-11, listed by `authjs`, `nango` and 1 more.

// Written by `cargo xtask presets` from `presets/threads.toml`; edit that.

use crate::declaration::description::{ClientAuthenticationMethod, ProviderDescription, UserInfoMapping};

/// What is known about Threads.
pub const DESCRIPTION: ProviderDescription = ProviderDescription::oauth2("threads", "Threads")
    .authorization_endpoint("https://threads.net/oauth/authorize")
    .token_endpoint("https://graph.threads.net/oauth/access_token")
    .refresh_endpoint("https://graph.threads.net/refresh_access_token")
    .userinfo_endpoint("https://graph.threads.net/v1.0/me?fields=id,username,name,threads_profile_picture_url")
    .scopes(&["threads_basic"])
    .scope_separator(",")
    .client_authentication(ClientAuthenticationMethod::ClientSecretPost)
    .optional_token_type()
    .userinfo(
        UserInfoMapping::STANDARD
            .subject("/id")
            .name("/name")
            .username("/username")
            .picture("/threads_profile_picture_url"),
    )
    .refresh_params(&[("grant_type", "th_refresh_token")])
    .dangerous_exchange_endpoint("https://graph.threads.net/access_token")
    .exchange_params(&[
        ("grant_type", "th_exchange_token"),
        ("client_secret", "{client_secret}"),
        ("access_token", "{access_token}"),
    ]);

/// The scopes of Threads, as types: the words of `scopes(…)` beside `preset = threads`.
///
/// | type | scope |
/// |---|---|
/// | `threads_basic` | `threads_basic` |
/// | `threads_content_publish` | `threads_content_publish` |
/// | `threads_keyword_search` | `threads_keyword_search` |
/// | `threads_manage_insights` | `threads_manage_insights` |
/// | `threads_manage_mentions` | `threads_manage_mentions` |
/// | `threads_manage_replies` | `threads_manage_replies` |
/// | `threads_read_replies` | `threads_read_replies` |
pub mod scope {
    crate::presets::scope_types! {
        threads_basic = "threads_basic";
        threads_content_publish = "threads_content_publish";
        threads_keyword_search = "threads_keyword_search";
        threads_manage_insights = "threads_manage_insights";
        threads_manage_mentions = "threads_manage_mentions";
        threads_manage_replies = "threads_manage_replies";
        threads_read_replies = "threads_read_replies";
    }
}
