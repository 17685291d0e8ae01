//! [Slack](https://slack.com), by OAuth 2.0.
//!
//! ```no_run
//! use oauth_runtime::prelude::*;
//!
//! #[derive(OAuthProvider)]
//! #[oauth(preset = slack_v2)]
//! struct SlackV2;
//! ```
//!
//! | what | value |
//! |---|---|
//! | register the application at | <https://api.slack.com/apps> |
//! | the redirect URI to register | `https://your.example/auth/slackv2`, “Redirect URLs” |
//! | `SLACKV2_CLIENT_ID` | “Client ID” there |
//! | `SLACKV2_CLIENT_SECRET` | “Client Secret” there |
//! | scopes of a login | `identity.basic`, `identity.email`, `identity.avatar` |
//! | it tells | name, e-mail address, picture |
//!
//! Paths and settings are called after the struct: `struct Login;` has `/auth/login` and `LOGIN_CLIENT_ID`.
//! Code that wants a scope names its type: `use oauth_runtime::presets::slack_v2::scope::admin;`.
//!
//! - The scopes are those of the user, and the token is the user's.
//! - Left to code of yours: a bot's token, whose scopes go into `scope` and which is the `access_token` of the answer itself.
//! - An identifier is of one workspace: the fact `team_id` says of which.
//! - PKCE is off: Slack has it for applications without a secret.
//!
//! Facts of 2026-11, listed by `golang-oauth2`, `kratos` and 2 more.

// Written by `cargo xtask presets` from `presets/slack_v2.toml`; edit that.

use crate::declaration::description::{ClientAuthenticationMethod, ProviderDescription, UserInfoMapping};
use crate::declaration::quirks::{ErrorAnswer, RenamedParams, RevocationRequest, TokenAnswer};

/// What is known about Slack.
pub const DESCRIPTION: ProviderDescription = ProviderDescription::oauth2("slack_v2", "Slack")
    .authorization_endpoint("https://slack.com/oauth/v2/authorize")
    .token_endpoint("https://slack.com/api/oauth.v2.access")
    .userinfo_endpoint("https://slack.com/api/users.identity")
    .disconnect_endpoint("https://slack.com/api/auth.revoke")
    .scopes(&["identity.basic", "identity.email", "identity.avatar"])
    .scope_separator(",")
    .client_authentication(ClientAuthenticationMethod::ClientSecretPost)
    .dangerous_no_pkce()
    .renamed_params(RenamedParams::STANDARD.scope("user_scope"))
    .disconnect_request(RevocationRequest::Bearer)
    .token_answer(
        TokenAnswer::STANDARD
            .access_token("/authed_user/access_token")
            .token_type("/authed_user/token_type")
            .expires_in("/authed_user/expires_in")
            .refresh_token("/authed_user/refresh_token")
            .scope("/authed_user/scope"),
    )
    .error_answer(ErrorAnswer::STANDARD.code("/error").ok("/ok"))
    .bearer_token_type("user")
    .keep_from_token(&[("team_id", "/team/id")])
    .userinfo(
        UserInfoMapping::STANDARD
            .subject("/user/id")
            .name("/user/name")
            .email("/user/email")
            .picture("/user/image_192"),
    )
    .email_scopes(&["identity.email"]);

/// The scopes of Slack, as types: the words of `scopes(…)` beside `preset = slack_v2`.
///
/// | type | scope |
/// |---|---|
/// | `admin` | `admin` |
/// | `admin_analytics_read` | `admin.analytics:read` |
/// | `admin_app_activities_read` | `admin.app_activities:read` |
/// | `admin_apps_read` | `admin.apps:read` |
/// | `admin_apps_write` | `admin.apps:write` |
/// | `admin_barriers_read` | `admin.barriers:read` |
/// | `admin_barriers_write` | `admin.barriers:write` |
/// | `admin_conversations_read` | `admin.conversations:read` |
/// | `admin_conversations_write` | `admin.conversations:write` |
/// | `admin_invites_read` | `admin.invites:read` |
/// | `admin_invites_write` | `admin.invites:write` |
/// | `admin_roles_read` | `admin.roles:read` |
/// | `admin_roles_write` | `admin.roles:write` |
/// | `admin_teams_read` | `admin.teams:read` |
/// | `admin_teams_write` | `admin.teams:write` |
/// | `admin_usergroups_read` | `admin.usergroups:read` |
/// | `admin_usergroups_write` | `admin.usergroups:write` |
/// | `admin_users_read` | `admin.users:read` |
/// | `admin_users_write` | `admin.users:write` |
/// | `admin_workflows_read` | `admin.workflows:read` |
/// | `admin_workflows_write` | `admin.workflows:write` |
/// | `app_configurations_read` | `app_configurations:read` |
/// | `app_configurations_write` | `app_configurations:write` |
/// | `app_mentions_read` | `app_mentions:read` |
/// | `apps_requests_write` | `apps.requests:write` |
/// | `assistant_write` | `assistant:write` |
/// | `auditlogs_read` | `auditlogs:read` |
/// | `authorizations_read` | `authorizations:read` |
/// | `bookmarks_read` | `bookmarks:read` |
/// | `bookmarks_write` | `bookmarks:write` |
/// | `calls_read` | `calls:read` |
/// | `calls_write` | `calls:write` |
/// | `canvases_read` | `canvases:read` |
/// | `canvases_write` | `canvases:write` |
/// | `channels_history` | `channels:history` |
/// | `channels_join` | `channels:join` |
/// | `channels_manage` | `channels:manage` |
/// | `channels_read` | `channels:read` |
/// | `channels_write` | `channels:write` |
/// | `channels_write_invites` | `channels:write.invites` |
/// | `channels_write_topic` | `channels:write.topic` |
/// | `chat_write` | `chat:write` |
/// | `chat_write_bot` | `chat:write:bot` |
/// | `chat_write_customize` | `chat:write.customize` |
/// | `chat_write_public` | `chat:write.public` |
/// | `chat_write_user` | `chat:write:user` |
/// | `commands` | `commands` |
/// | `connections_write` | `connections:write` |
/// | `conversations_connect_manage` | `conversations.connect:manage` |
/// | `conversations_connect_read` | `conversations.connect:read` |
/// | `conversations_connect_write` | `conversations.connect:write` |
/// | `datastore_read` | `datastore:read` |
/// | `datastore_write` | `datastore:write` |
/// | `dnd_read` | `dnd:read` |
/// | `dnd_write` | `dnd:write` |
/// | `emoji_read` | `emoji:read` |
/// | `files_read` | `files:read` |
/// | `files_write` | `files:write` |
/// | `files_write_user` | `files:write:user` |
/// | `groups_history` | `groups:history` |
/// | `groups_read` | `groups:read` |
/// | `groups_write` | `groups:write` |
/// | `groups_write_invites` | `groups:write.invites` |
/// | `groups_write_topic` | `groups:write.topic` |
/// | `hosting_read` | `hosting:read` |
/// | `hosting_write` | `hosting:write` |
/// | `identity_avatar` | `identity.avatar` |
/// | `identity_basic` | `identity.basic` |
/// | `identity_email` | `identity.email` |
/// | `identity_team` | `identity.team` |
/// | `im_history` | `im:history` |
/// | `im_read` | `im:read` |
/// | `im_write` | `im:write` |
/// | `im_write_topic` | `im:write.topic` |
/// | `incoming_webhook` | `incoming-webhook` |
/// | `links_embed_write` | `links.embed:write` |
/// | `links_read` | `links:read` |
/// | `links_write` | `links:write` |
/// | `lists_read` | `lists:read` |
/// | `metadata_message_read` | `metadata.message:read` |
/// | `mpim_history` | `mpim:history` |
/// | `mpim_read` | `mpim:read` |
/// | `mpim_write` | `mpim:write` |
/// | `mpim_write_invites` | `mpim:write.invites` |
/// | `mpim_write_topic` | `mpim:write.topic` |
/// | `pins_read` | `pins:read` |
/// | `pins_write` | `pins:write` |
/// | `reactions_read` | `reactions:read` |
/// | `reactions_write` | `reactions:write` |
/// | `reminders_read` | `reminders:read` |
/// | `reminders_write` | `reminders:write` |
/// | `remote_files_read` | `remote_files:read` |
/// | `remote_files_share` | `remote_files:share` |
/// | `remote_files_write` | `remote_files:write` |
/// | `search_read` | `search:read` |
/// | `search_read_enterprise` | `search:read.enterprise` |
/// | `search_read_im` | `search:read.im` |
/// | `search_read_mpim` | `search:read.mpim` |
/// | `search_read_private` | `search:read.private` |
/// | `search_read_public` | `search:read.public` |
/// | `stars_read` | `stars:read` |
/// | `stars_write` | `stars:write` |
/// | `team_billing_read` | `team.billing:read` |
/// | `team_preferences_read` | `team.preferences:read` |
/// | `team_read` | `team:read` |
/// | `tokens_basic` | `tokens.basic` |
/// | `triggers_read` | `triggers:read` |
/// | `triggers_write` | `triggers:write` |
/// | `usergroups_read` | `usergroups:read` |
/// | `usergroups_write` | `usergroups:write` |
/// | `users_profile_read` | `users.profile:read` |
/// | `users_profile_write` | `users.profile:write` |
/// | `users_read` | `users:read` |
/// | `users_read_email` | `users:read.email` |
/// | `users_write` | `users:write` |
/// | `workflow_steps_execute` | `workflow.steps:execute` |
pub mod scope {
    crate::presets::scope_types! {
        admin = "admin";
        admin_analytics_read = "admin.analytics:read";
        admin_app_activities_read = "admin.app_activities:read";
        admin_apps_read = "admin.apps:read";
        admin_apps_write = "admin.apps:write";
        admin_barriers_read = "admin.barriers:read";
        admin_barriers_write = "admin.barriers:write";
        admin_conversations_read = "admin.conversations:read";
        admin_conversations_write = "admin.conversations:write";
        admin_invites_read = "admin.invites:read";
        admin_invites_write = "admin.invites:write";
        admin_roles_read = "admin.roles:read";
        admin_roles_write = "admin.roles:write";
        admin_teams_read = "admin.teams:read";
        admin_teams_write = "admin.teams:write";
        admin_usergroups_read = "admin.usergroups:read";
        admin_usergroups_write = "admin.usergroups:write";
        admin_users_read = "admin.users:read";
        admin_users_write = "admin.users:write";
        admin_workflows_read = "admin.workflows:read";
        admin_workflows_write = "admin.workflows:write";
        app_configurations_read = "app_configurations:read";
        app_configurations_write = "app_configurations:write";
        app_mentions_read = "app_mentions:read";
        apps_requests_write = "apps.requests:write";
        assistant_write = "assistant:write";
        auditlogs_read = "auditlogs:read";
        authorizations_read = "authorizations:read";
        bookmarks_read = "bookmarks:read";
        bookmarks_write = "bookmarks:write";
        calls_read = "calls:read";
        calls_write = "calls:write";
        canvases_read = "canvases:read";
        canvases_write = "canvases:write";
        channels_history = "channels:history";
        channels_join = "channels:join";
        channels_manage = "channels:manage";
        channels_read = "channels:read";
        channels_write = "channels:write";
        channels_write_invites = "channels:write.invites";
        channels_write_topic = "channels:write.topic";
        chat_write = "chat:write";
        chat_write_bot = "chat:write:bot";
        chat_write_customize = "chat:write.customize";
        chat_write_public = "chat:write.public";
        chat_write_user = "chat:write:user";
        commands = "commands";
        connections_write = "connections:write";
        conversations_connect_manage = "conversations.connect:manage";
        conversations_connect_read = "conversations.connect:read";
        conversations_connect_write = "conversations.connect:write";
        datastore_read = "datastore:read";
        datastore_write = "datastore:write";
        dnd_read = "dnd:read";
        dnd_write = "dnd:write";
        emoji_read = "emoji:read";
        files_read = "files:read";
        files_write = "files:write";
        files_write_user = "files:write:user";
        groups_history = "groups:history";
        groups_read = "groups:read";
        groups_write = "groups:write";
        groups_write_invites = "groups:write.invites";
        groups_write_topic = "groups:write.topic";
        hosting_read = "hosting:read";
        hosting_write = "hosting:write";
        identity_avatar = "identity.avatar";
        identity_basic = "identity.basic";
        identity_email = "identity.email";
        identity_team = "identity.team";
        im_history = "im:history";
        im_read = "im:read";
        im_write = "im:write";
        im_write_topic = "im:write.topic";
        incoming_webhook = "incoming-webhook";
        links_embed_write = "links.embed:write";
        links_read = "links:read";
        links_write = "links:write";
        lists_read = "lists:read";
        metadata_message_read = "metadata.message:read";
        mpim_history = "mpim:history";
        mpim_read = "mpim:read";
        mpim_write = "mpim:write";
        mpim_write_invites = "mpim:write.invites";
        mpim_write_topic = "mpim:write.topic";
        pins_read = "pins:read";
        pins_write = "pins:write";
        reactions_read = "reactions:read";
        reactions_write = "reactions:write";
        reminders_read = "reminders:read";
        reminders_write = "reminders:write";
        remote_files_read = "remote_files:read";
        remote_files_share = "remote_files:share";
        remote_files_write = "remote_files:write";
        search_read = "search:read";
        search_read_enterprise = "search:read.enterprise";
        search_read_im = "search:read.im";
        search_read_mpim = "search:read.mpim";
        search_read_private = "search:read.private";
        search_read_public = "search:read.public";
        stars_read = "stars:read";
        stars_write = "stars:write";
        team_billing_read = "team.billing:read";
        team_preferences_read = "team.preferences:read";
        team_read = "team:read";
        tokens_basic = "tokens.basic";
        triggers_read = "triggers:read";
        triggers_write = "triggers:write";
        usergroups_read = "usergroups:read";
        usergroups_write = "usergroups:write";
        users_profile_read = "users.profile:read";
        users_profile_write = "users.profile:write";
        users_read = "users:read";
        users_read_email = "users:read.email";
        users_write = "users:write";
        workflow_steps_execute = "workflow.steps:execute";
    }
}
