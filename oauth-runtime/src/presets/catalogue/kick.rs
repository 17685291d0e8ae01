//! [Kick](https://kick.com), by OAuth 2.0.
//!
//! ```no_run
//! use oauth_runtime::prelude::*;
//!
//! #[derive(OAuthProvider)]
//! #[oauth(preset = kick)]
//! struct Kick;
//! ```
//!
//! | what | value |
//! |---|---|
//! | register the application at | <https://kick.com/settings/developer> |
//! | the redirect URI to register | `https://your.example/auth/kick`, “Redirect URL” |
//! | `KICK_CLIENT_ID` | “Client ID” there |
//! | `KICK_CLIENT_SECRET` | “Client Secret” there |
//! | scopes of a login | `user:read` |
//! | it tells | name, login name, e-mail address, picture |
//!
//! Paths and settings are called after the struct: `struct Login;` has `/auth/login` and `LOGIN_CLIENT_ID`.
//! Code that wants a scope names its type: `use oauth_runtime::presets::kick::scope::channel_read;`.
//!
//! - PKCE is required.
//!
//! Facts of 2026-11, listed by `appwrite`, `arctic` and 4 more.

// Written by `cargo xtask presets` from `presets/kick.toml`; edit that.

use crate::declaration::description::{ClientAuthenticationMethod, ProviderDescription, UserInfoMapping};

/// What is known about Kick.
pub const DESCRIPTION: ProviderDescription = ProviderDescription::oauth2("kick", "Kick")
    .authorization_endpoint("https://id.kick.com/oauth/authorize")
    .token_endpoint("https://id.kick.com/oauth/token")
    .userinfo_endpoint("https://api.kick.com/public/v1/users")
    .revocation_endpoint("https://id.kick.com/oauth/revoke")
    .scopes(&["user:read"])
    .client_authentication(ClientAuthenticationMethod::ClientSecretPost)
    .userinfo(
        UserInfoMapping::STANDARD
            .subject("/data/0/user_id")
            .name("/data/0/name")
            .username("/data/0/name")
            .email("/data/0/email")
            .picture("/data/0/profile_picture"),
    )
    .email_scopes(&[]);

/// The scopes of Kick, as types: the words of `scopes(…)` beside `preset = kick`.
///
/// | type | scope |
/// |---|---|
/// | `channel_read` | `channel:read` |
/// | `channel_rewards_read` | `channel:rewards:read` |
/// | `channel_rewards_write` | `channel:rewards:write` |
/// | `channel_write` | `channel:write` |
/// | `chat_write` | `chat:write` |
/// | `events_subscribe` | `events:subscribe` |
/// | `kicks_read` | `kicks:read` |
/// | `moderation_ban` | `moderation:ban` |
/// | `moderation_chat_message_manage` | `moderation:chat_message:manage` |
/// | `streamkey_read` | `streamkey:read` |
/// | `user_read` | `user:read` |
pub mod scope {
    crate::presets::scope_types! {
        channel_read = "channel:read";
        channel_rewards_read = "channel:rewards:read";
        channel_rewards_write = "channel:rewards:write";
        channel_write = "channel:write";
        chat_write = "chat:write";
        events_subscribe = "events:subscribe";
        kicks_read = "kicks:read";
        moderation_ban = "moderation:ban";
        moderation_chat_message_manage = "moderation:chat_message:manage";
        streamkey_read = "streamkey:read";
        user_read = "user:read";
    }
}
