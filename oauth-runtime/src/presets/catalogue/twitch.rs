//! [Twitch](https://www.twitch.tv), by OpenID Connect.
//!
//! ```no_run
//! use oauth_runtime::prelude::*;
//!
//! #[derive(OAuthProvider)]
//! #[oauth(preset = twitch)]
//! struct Twitch;
//! ```
//!
//! | what | value |
//! |---|---|
//! | register the application at | <https://dev.twitch.tv/console/apps> |
//! | the redirect URI to register | `https://your.example/auth/twitch`, “OAuth Redirect URLs” |
//! | `TWITCH_CLIENT_ID` | “Client ID” there |
//! | `TWITCH_CLIENT_SECRET` | “Client Secret” there |
//! | scopes of a login | `openid`, `user:read:email` |
//! | e-mail addresses | verified where the provider says so of the address |
//! | where users take access away | <https://www.twitch.tv/settings/connections> |
//! | colors of its button | `#9146FF`, with words in `#ffffff` |
//!
//! Paths and settings are called after the struct: `struct Login;` has `/auth/login` and `LOGIN_CLIENT_ID`.
//! Code that wants a scope names its type: `use oauth_runtime::presets::twitch::scope::analytics_read_extensions;`.
//!
//! - Twitch tells the address, the name and the picture only if each is asked for by `claims`, which this preset does.
//!
//! Facts of 2026-11, listed by `allauth`, `appwrite` and 21 more.

// Written by `cargo xtask presets` from `presets/twitch.toml`; edit that.

use crate::declaration::description::{Button, ClientAuthenticationMethod, ProviderDescription};
use crate::declaration::quirks::ErrorAnswer;

/// What is known about Twitch.
pub const DESCRIPTION: ProviderDescription = ProviderDescription::open_id_connect("twitch", "Twitch").issuer("https://id.twitch.tv/oauth2").authorization_params(&[("claims", "{\"id_token\":{\"email\":null,\"email_verified\":null,\"picture\":null,\"preferred_username\":null},\"userinfo\":{\"email\":null,\"email_verified\":null,\"picture\":null,\"preferred_username\":null}}")]).revocation_endpoint("https://id.twitch.tv/oauth2/revoke").scopes(&["openid", "user:read:email"]).client_authentication(ClientAuthenticationMethod::ClientSecretPost).headers(&[("Client-Id", "{client_id}")]).error_answer(ErrorAnswer::STANDARD.code("/status").description("/message")).button(Button::STANDARD.color("#9146FF").text("#ffffff"));

/// The scopes of Twitch, as types: the words of `scopes(…)` beside `preset = twitch`.
///
/// | type | scope |
/// |---|---|
/// | `analytics_read_extensions` | `analytics:read:extensions` |
/// | `analytics_read_games` | `analytics:read:games` |
/// | `bits_read` | `bits:read` |
/// | `channel_bot` | `channel:bot` |
/// | `channel_edit_commercial` | `channel:edit:commercial` |
/// | `channel_manage_ads` | `channel:manage:ads` |
/// | `channel_manage_broadcast` | `channel:manage:broadcast` |
/// | `channel_manage_clips` | `channel:manage:clips` |
/// | `channel_manage_extensions` | `channel:manage:extensions` |
/// | `channel_manage_guest_star` | `channel:manage:guest_star` |
/// | `channel_manage_moderators` | `channel:manage:moderators` |
/// | `channel_manage_polls` | `channel:manage:polls` |
/// | `channel_manage_predictions` | `channel:manage:predictions` |
/// | `channel_manage_raids` | `channel:manage:raids` |
/// | `channel_manage_redemptions` | `channel:manage:redemptions` |
/// | `channel_manage_schedule` | `channel:manage:schedule` |
/// | `channel_manage_videos` | `channel:manage:videos` |
/// | `channel_manage_vips` | `channel:manage:vips` |
/// | `channel_moderate` | `channel:moderate` |
/// | `channel_read_ads` | `channel:read:ads` |
/// | `channel_read_charity` | `channel:read:charity` |
/// | `channel_read_editors` | `channel:read:editors` |
/// | `channel_read_goals` | `channel:read:goals` |
/// | `channel_read_guest_star` | `channel:read:guest_star` |
/// | `channel_read_hype_train` | `channel:read:hype_train` |
/// | `channel_read_polls` | `channel:read:polls` |
/// | `channel_read_predictions` | `channel:read:predictions` |
/// | `channel_read_redemptions` | `channel:read:redemptions` |
/// | `channel_read_stream_key` | `channel:read:stream_key` |
/// | `channel_read_subscriptions` | `channel:read:subscriptions` |
/// | `channel_read_vips` | `channel:read:vips` |
/// | `chat_edit` | `chat:edit` |
/// | `chat_read` | `chat:read` |
/// | `clips_edit` | `clips:edit` |
/// | `editor_manage_clips` | `editor:manage:clips` |
/// | `moderation_read` | `moderation:read` |
/// | `moderator_manage_announcements` | `moderator:manage:announcements` |
/// | `moderator_manage_automod` | `moderator:manage:automod` |
/// | `moderator_manage_automod_settings` | `moderator:manage:automod_settings` |
/// | `moderator_manage_banned_users` | `moderator:manage:banned_users` |
/// | `moderator_manage_blocked_terms` | `moderator:manage:blocked_terms` |
/// | `moderator_manage_chat_messages` | `moderator:manage:chat_messages` |
/// | `moderator_manage_chat_settings` | `moderator:manage:chat_settings` |
/// | `moderator_manage_guest_star` | `moderator:manage:guest_star` |
/// | `moderator_manage_shield_mode` | `moderator:manage:shield_mode` |
/// | `moderator_manage_shoutouts` | `moderator:manage:shoutouts` |
/// | `moderator_manage_suspicious_users` | `moderator:manage:suspicious_users` |
/// | `moderator_manage_unban_requests` | `moderator:manage:unban_requests` |
/// | `moderator_manage_warnings` | `moderator:manage:warnings` |
/// | `moderator_read_automod_settings` | `moderator:read:automod_settings` |
/// | `moderator_read_banned_users` | `moderator:read:banned_users` |
/// | `moderator_read_blocked_terms` | `moderator:read:blocked_terms` |
/// | `moderator_read_chat_messages` | `moderator:read:chat_messages` |
/// | `moderator_read_chat_settings` | `moderator:read:chat_settings` |
/// | `moderator_read_chatters` | `moderator:read:chatters` |
/// | `moderator_read_followers` | `moderator:read:followers` |
/// | `moderator_read_guest_star` | `moderator:read:guest_star` |
/// | `moderator_read_moderators` | `moderator:read:moderators` |
/// | `moderator_read_shield_mode` | `moderator:read:shield_mode` |
/// | `moderator_read_shoutouts` | `moderator:read:shoutouts` |
/// | `moderator_read_suspicious_users` | `moderator:read:suspicious_users` |
/// | `moderator_read_unban_requests` | `moderator:read:unban_requests` |
/// | `moderator_read_vips` | `moderator:read:vips` |
/// | `moderator_read_warnings` | `moderator:read:warnings` |
/// | `openid` | `openid` |
/// | `user_bot` | `user:bot` |
/// | `user_edit` | `user:edit` |
/// | `user_edit_broadcast` | `user:edit:broadcast` |
/// | `user_manage_blocked_users` | `user:manage:blocked_users` |
/// | `user_manage_chat_color` | `user:manage:chat_color` |
/// | `user_manage_whispers` | `user:manage:whispers` |
/// | `user_read_blocked_users` | `user:read:blocked_users` |
/// | `user_read_broadcast` | `user:read:broadcast` |
/// | `user_read_chat` | `user:read:chat` |
/// | `user_read_email` | `user:read:email` |
/// | `user_read_emotes` | `user:read:emotes` |
/// | `user_read_follows` | `user:read:follows` |
/// | `user_read_moderated_channels` | `user:read:moderated_channels` |
/// | `user_read_subscriptions` | `user:read:subscriptions` |
/// | `user_read_whispers` | `user:read:whispers` |
/// | `user_write_chat` | `user:write:chat` |
/// | `whispers_read` | `whispers:read` |
pub mod scope {
    pub use crate::scope::{address, email, offline_access, openid, phone, profile};

    crate::presets::scope_types! {
        analytics_read_extensions = "analytics:read:extensions";
        analytics_read_games = "analytics:read:games";
        bits_read = "bits:read";
        channel_bot = "channel:bot";
        channel_edit_commercial = "channel:edit:commercial";
        channel_manage_ads = "channel:manage:ads";
        channel_manage_broadcast = "channel:manage:broadcast";
        channel_manage_clips = "channel:manage:clips";
        channel_manage_extensions = "channel:manage:extensions";
        channel_manage_guest_star = "channel:manage:guest_star";
        channel_manage_moderators = "channel:manage:moderators";
        channel_manage_polls = "channel:manage:polls";
        channel_manage_predictions = "channel:manage:predictions";
        channel_manage_raids = "channel:manage:raids";
        channel_manage_redemptions = "channel:manage:redemptions";
        channel_manage_schedule = "channel:manage:schedule";
        channel_manage_videos = "channel:manage:videos";
        channel_manage_vips = "channel:manage:vips";
        channel_moderate = "channel:moderate";
        channel_read_ads = "channel:read:ads";
        channel_read_charity = "channel:read:charity";
        channel_read_editors = "channel:read:editors";
        channel_read_goals = "channel:read:goals";
        channel_read_guest_star = "channel:read:guest_star";
        channel_read_hype_train = "channel:read:hype_train";
        channel_read_polls = "channel:read:polls";
        channel_read_predictions = "channel:read:predictions";
        channel_read_redemptions = "channel:read:redemptions";
        channel_read_stream_key = "channel:read:stream_key";
        channel_read_subscriptions = "channel:read:subscriptions";
        channel_read_vips = "channel:read:vips";
        chat_edit = "chat:edit";
        chat_read = "chat:read";
        clips_edit = "clips:edit";
        editor_manage_clips = "editor:manage:clips";
        moderation_read = "moderation:read";
        moderator_manage_announcements = "moderator:manage:announcements";
        moderator_manage_automod = "moderator:manage:automod";
        moderator_manage_automod_settings = "moderator:manage:automod_settings";
        moderator_manage_banned_users = "moderator:manage:banned_users";
        moderator_manage_blocked_terms = "moderator:manage:blocked_terms";
        moderator_manage_chat_messages = "moderator:manage:chat_messages";
        moderator_manage_chat_settings = "moderator:manage:chat_settings";
        moderator_manage_guest_star = "moderator:manage:guest_star";
        moderator_manage_shield_mode = "moderator:manage:shield_mode";
        moderator_manage_shoutouts = "moderator:manage:shoutouts";
        moderator_manage_suspicious_users = "moderator:manage:suspicious_users";
        moderator_manage_unban_requests = "moderator:manage:unban_requests";
        moderator_manage_warnings = "moderator:manage:warnings";
        moderator_read_automod_settings = "moderator:read:automod_settings";
        moderator_read_banned_users = "moderator:read:banned_users";
        moderator_read_blocked_terms = "moderator:read:blocked_terms";
        moderator_read_chat_messages = "moderator:read:chat_messages";
        moderator_read_chat_settings = "moderator:read:chat_settings";
        moderator_read_chatters = "moderator:read:chatters";
        moderator_read_followers = "moderator:read:followers";
        moderator_read_guest_star = "moderator:read:guest_star";
        moderator_read_moderators = "moderator:read:moderators";
        moderator_read_shield_mode = "moderator:read:shield_mode";
        moderator_read_shoutouts = "moderator:read:shoutouts";
        moderator_read_suspicious_users = "moderator:read:suspicious_users";
        moderator_read_unban_requests = "moderator:read:unban_requests";
        moderator_read_vips = "moderator:read:vips";
        moderator_read_warnings = "moderator:read:warnings";
        user_bot = "user:bot";
        user_edit = "user:edit";
        user_edit_broadcast = "user:edit:broadcast";
        user_manage_blocked_users = "user:manage:blocked_users";
        user_manage_chat_color = "user:manage:chat_color";
        user_manage_whispers = "user:manage:whispers";
        user_read_blocked_users = "user:read:blocked_users";
        user_read_broadcast = "user:read:broadcast";
        user_read_chat = "user:read:chat";
        user_read_email = "user:read:email";
        user_read_emotes = "user:read:emotes";
        user_read_follows = "user:read:follows";
        user_read_moderated_channels = "user:read:moderated_channels";
        user_read_subscriptions = "user:read:subscriptions";
        user_read_whispers = "user:read:whispers";
        user_write_chat = "user:write:chat";
        whispers_read = "whispers:read";
    }
}
