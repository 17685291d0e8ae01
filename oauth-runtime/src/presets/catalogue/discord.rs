//! [Discord](https://discord.com), by OAuth 2.0.
//!
//! ```no_run
//! use oauth_runtime::prelude::*;
//!
//! #[derive(OAuthProvider)]
//! #[oauth(preset = discord)]
//! struct Discord;
//! ```
//!
//! | what | value |
//! |---|---|
//! | register the application at | <https://discord.com/developers/applications> |
//! | the redirect URI to register | `https://your.example/auth/discord`, “Redirects” |
//! | `DISCORD_CLIENT_ID` | “Client ID” there |
//! | `DISCORD_CLIENT_SECRET` | “Client Secret” there |
//! | scopes of a login | `identify`, `email` |
//! | it tells | name, login name, e-mail address, picture |
//! | e-mail addresses | verified where the provider says so of the address |
//! | where users take access away | User Settings, Authorized Apps. |
//! | colors of its button | `#5865f2`, with words in `#ffffff` |
//!
//! Paths and settings are called after the struct: `struct Login;` has `/auth/login` and `LOGIN_CLIENT_ID`.
//! Code that wants a scope names its type: `use oauth_runtime::presets::discord::scope::account_global_name_update;`.
//!
//! - `name` is absent for users who never chose a display name: take `username` then.
//! - An account that was made with a telephone number has no e-mail address.
//!
//! Facts of 2026-11, listed by `allauth`, `appwrite` and 26 more.

// Written by `cargo xtask presets` from `presets/discord.toml`; edit that.

use crate::declaration::description::{Button, ClientAuthenticationMethod, ProviderDescription, UserInfoMapping};

/// What is known about Discord.
pub const DESCRIPTION: ProviderDescription = ProviderDescription::oauth2("discord", "Discord")
    .authorization_endpoint("https://discord.com/oauth2/authorize")
    .token_endpoint("https://discord.com/api/oauth2/token")
    .userinfo_endpoint("https://discord.com/api/users/@me")
    .revocation_endpoint("https://discord.com/api/oauth2/token/revoke")
    .scopes(&["identify", "email"])
    .client_authentication(ClientAuthenticationMethod::ClientSecretPost)
    .userinfo(
        UserInfoMapping::STANDARD
            .subject("/id")
            .name("/global_name")
            .username("/username")
            .email("/email")
            .email_verified("/verified")
            .picture("https://cdn.discordapp.com/avatars/{/id}/{/avatar}.png"),
    )
    .button(Button::STANDARD.color("#5865f2").text("#ffffff"))
    .email_scopes(&["email"]);

/// The scopes of Discord, as types: the words of `scopes(…)` beside `preset = discord`.
///
/// | type | scope |
/// |---|---|
/// | `account_global_name_update` | `account.global_name.update` |
/// | `activities_invites_write` | `activities.invites.write` |
/// | `activities_read` | `activities.read` |
/// | `activities_write` | `activities.write` |
/// | `application_identities_write` | `application_identities.write` |
/// | `applications_builds_read` | `applications.builds.read` |
/// | `applications_builds_upload` | `applications.builds.upload` |
/// | `applications_commands` | `applications.commands` |
/// | `applications_commands_permissions_update` | `applications.commands.permissions.update` |
/// | `applications_commands_update` | `applications.commands.update` |
/// | `applications_entitlements` | `applications.entitlements` |
/// | `applications_store_update` | `applications.store.update` |
/// | `bot` | `bot` |
/// | `connections` | `connections` |
/// | `dm_channels_messages_read` | `dm_channels.messages.read` |
/// | `dm_channels_messages_write` | `dm_channels.messages.write` |
/// | `dm_channels_read` | `dm_channels.read` |
/// | `email` | `email` |
/// | `gateway_connect` | `gateway.connect` |
/// | `gdm_join` | `gdm.join` |
/// | `guilds` | `guilds` |
/// | `guilds_channels_read` | `guilds.channels.read` |
/// | `guilds_join` | `guilds.join` |
/// | `guilds_members_read` | `guilds.members.read` |
/// | `identify` | `identify` |
/// | `identify_premium` | `identify.premium` |
/// | `lobbies_write` | `lobbies.write` |
/// | `messages_read` | `messages.read` |
/// | `openid` | `openid` |
/// | `payment_sources_country_code` | `payment_sources.country_code` |
/// | `presences_read` | `presences.read` |
/// | `presences_write` | `presences.write` |
/// | `relationships_read` | `relationships.read` |
/// | `relationships_write` | `relationships.write` |
/// | `role_connections_write` | `role_connections.write` |
/// | `rpc` | `rpc` |
/// | `rpc_activities_write` | `rpc.activities.write` |
/// | `rpc_notifications_read` | `rpc.notifications.read` |
/// | `rpc_screenshare_read` | `rpc.screenshare.read` |
/// | `rpc_screenshare_write` | `rpc.screenshare.write` |
/// | `rpc_video_read` | `rpc.video.read` |
/// | `rpc_video_write` | `rpc.video.write` |
/// | `rpc_voice_read` | `rpc.voice.read` |
/// | `rpc_voice_write` | `rpc.voice.write` |
/// | `sdk_social_layer` | `sdk.social_layer` |
/// | `sdk_social_layer_presence` | `sdk.social_layer_presence` |
/// | `voice` | `voice` |
/// | `webhook_incoming` | `webhook.incoming` |
pub mod scope {
    pub use crate::scope::{email, openid};

    crate::presets::scope_types! {
        account_global_name_update = "account.global_name.update";
        activities_invites_write = "activities.invites.write";
        activities_read = "activities.read";
        activities_write = "activities.write";
        application_identities_write = "application_identities.write";
        applications_builds_read = "applications.builds.read";
        applications_builds_upload = "applications.builds.upload";
        applications_commands = "applications.commands";
        applications_commands_permissions_update = "applications.commands.permissions.update";
        applications_commands_update = "applications.commands.update";
        applications_entitlements = "applications.entitlements";
        applications_store_update = "applications.store.update";
        bot = "bot";
        connections = "connections";
        dm_channels_messages_read = "dm_channels.messages.read";
        dm_channels_messages_write = "dm_channels.messages.write";
        dm_channels_read = "dm_channels.read";
        gateway_connect = "gateway.connect";
        gdm_join = "gdm.join";
        guilds = "guilds";
        guilds_channels_read = "guilds.channels.read";
        guilds_join = "guilds.join";
        guilds_members_read = "guilds.members.read";
        identify = "identify";
        identify_premium = "identify.premium";
        lobbies_write = "lobbies.write";
        messages_read = "messages.read";
        payment_sources_country_code = "payment_sources.country_code";
        presences_read = "presences.read";
        presences_write = "presences.write";
        relationships_read = "relationships.read";
        relationships_write = "relationships.write";
        role_connections_write = "role_connections.write";
        rpc = "rpc";
        rpc_activities_write = "rpc.activities.write";
        rpc_notifications_read = "rpc.notifications.read";
        rpc_screenshare_read = "rpc.screenshare.read";
        rpc_screenshare_write = "rpc.screenshare.write";
        rpc_video_read = "rpc.video.read";
        rpc_video_write = "rpc.video.write";
        rpc_voice_read = "rpc.voice.read";
        rpc_voice_write = "rpc.voice.write";
        sdk_social_layer = "sdk.social_layer";
        sdk_social_layer_presence = "sdk.social_layer_presence";
        voice = "voice";
        webhook_incoming = "webhook.incoming";
    }
}
