//! [StockTwits](https://stocktwits.com), by OAuth 2.0.
//!
//! ```no_run
//! use oauth_runtime::prelude::*;
//!
//! #[derive(OAuthProvider)]
//! #[oauth(preset = stocktwits)]
//! struct StockTwits;
//! ```
//!
//! | what | value |
//! |---|---|
//! | the redirect URI to register | `https://your.example/auth/stocktwits` |
//! | `STOCKTWITS_CLIENT_ID` | the client identifier |
//! | `STOCKTWITS_CLIENT_SECRET` | the client secret |
//! | scopes of a login | `read` |
//! | it tells | name, login name, picture |
//!
//! Paths and settings are called after the struct: `struct Login;` has `/auth/login` and `LOGIN_CLIENT_ID`.
//! Code that wants a scope names its type: `use oauth_runtime::presets::stocktwits::scope::direct_messages;`.
//!
//! - The provider gives out no e-mail address: ask the user for one where you need it.
//!
//! Facts of 2026-11, listed by `allauth`, `grant` and 3 more.

// Written by `cargo xtask presets` from `presets/stocktwits.toml`; edit that.

use crate::declaration::description::{ClientAuthenticationMethod, ProviderDescription, UserInfoMapping};

/// What is known about StockTwits.
pub const DESCRIPTION: ProviderDescription = ProviderDescription::oauth2("stocktwits", "StockTwits")
    .authorization_endpoint("https://api.stocktwits.com/api/2/oauth/authorize")
    .token_endpoint("https://api.stocktwits.com/api/2/oauth/token")
    .userinfo_endpoint("https://api.stocktwits.com/api/2/account/verify.json")
    .scopes(&["read"])
    .scope_separator(",")
    .client_authentication(ClientAuthenticationMethod::ClientSecretPost)
    .userinfo(
        UserInfoMapping::STANDARD
            .subject("/user/id")
            .name("/user/name")
            .username("/user/username")
            .picture("/user/avatar_url"),
    )
    .dangerous_access_token_query("access_token");

/// The scopes of StockTwits, as types: the words of `scopes(…)` beside `preset = stocktwits`.
///
/// | type | scope |
/// |---|---|
/// | `direct_messages` | `direct_messages` |
/// | `follow_stocks` | `follow_stocks` |
/// | `follow_users` | `follow_users` |
/// | `publish_messages` | `publish_messages` |
/// | `publish_watch_lists` | `publish_watch_lists` |
/// | `read` | `read` |
/// | `watch_lists` | `watch_lists` |
pub mod scope {
    crate::presets::scope_types! {
        direct_messages = "direct_messages";
        follow_stocks = "follow_stocks";
        follow_users = "follow_users";
        publish_messages = "publish_messages";
        publish_watch_lists = "publish_watch_lists";
        read = "read";
        watch_lists = "watch_lists";
    }
}
