//! [WakaTime](https://wakatime.com), by OAuth 2.0.
//!
//! ```no_run
//! use oauth_runtime::prelude::*;
//!
//! #[derive(OAuthProvider)]
//! #[oauth(preset = wakatime)]
//! struct WakaTime;
//! ```
//!
//! | what | value |
//! |---|---|
//! | register the application at | <https://wakatime.com/apps> |
//! | the redirect URI to register | `https://your.example/auth/wakatime`, “Authorized Redirect URIs” |
//! | `WAKATIME_CLIENT_ID` | “App ID” there |
//! | `WAKATIME_CLIENT_SECRET` | “App Secret” there |
//! | scopes of a login | `email` |
//! | it tells | name, login name, e-mail address, picture |
//! | e-mail addresses | verified where the provider says so of the address |
//!
//! Paths and settings are called after the struct: `struct Login;` has `/auth/login` and `LOGIN_CLIENT_ID`.
//! Code that wants a scope names its type: `use oauth_runtime::presets::wakatime::scope::read_goals;`.
//!
//! Facts of 2026-11, listed by `nango` and `pocketbase`.

// Written by `cargo xtask presets` from `presets/wakatime.toml`; edit that.

use crate::declaration::description::{ClientAuthenticationMethod, ProviderDescription, UserInfoMapping};

/// What is known about WakaTime.
pub const DESCRIPTION: ProviderDescription = ProviderDescription::oauth2("wakatime", "WakaTime")
    .authorization_endpoint("https://wakatime.com/oauth/authorize")
    .token_endpoint("https://wakatime.com/oauth/token")
    .userinfo_endpoint("https://wakatime.com/api/v1/users/current")
    .scopes(&["email"])
    .scope_separator(",")
    .client_authentication(ClientAuthenticationMethod::ClientSecretPost)
    .userinfo(
        UserInfoMapping::STANDARD
            .subject("/data/id")
            .name("/data/display_name")
            .username("/data/username")
            .email("/data/email")
            .email_verified("/data/is_email_confirmed")
            .picture("/data/photo"),
    )
    .email_scopes(&["email"]);

/// The scopes of WakaTime, as types: the words of `scopes(…)` beside `preset = wakatime`.
///
/// | type | scope |
/// |---|---|
/// | `email` | `email` |
/// | `read_goals` | `read_goals` |
/// | `read_heartbeats` | `read_heartbeats` |
/// | `read_orgs` | `read_orgs` |
/// | `read_private_leaderboards` | `read_private_leaderboards` |
/// | `read_stats` | `read_stats` |
/// | `read_stats_best_day` | `read_stats.best_day` |
/// | `read_stats_categories` | `read_stats.categories` |
/// | `read_stats_dependencies` | `read_stats.dependencies` |
/// | `read_stats_editors` | `read_stats.editors` |
/// | `read_stats_languages` | `read_stats.languages` |
/// | `read_stats_machines` | `read_stats.machines` |
/// | `read_stats_operating_systems` | `read_stats.operating_systems` |
/// | `read_stats_projects` | `read_stats.projects` |
/// | `read_summaries` | `read_summaries` |
/// | `read_summaries_categories` | `read_summaries.categories` |
/// | `read_summaries_dependencies` | `read_summaries.dependencies` |
/// | `read_summaries_editors` | `read_summaries.editors` |
/// | `read_summaries_languages` | `read_summaries.languages` |
/// | `read_summaries_machines` | `read_summaries.machines` |
/// | `read_summaries_operating_systems` | `read_summaries.operating_systems` |
/// | `read_summaries_projects` | `read_summaries.projects` |
/// | `write_heartbeats` | `write_heartbeats` |
/// | `write_orgs` | `write_orgs` |
/// | `write_private_leaderboards` | `write_private_leaderboards` |
pub mod scope {
    pub use crate::scope::email;

    crate::presets::scope_types! {
        read_goals = "read_goals";
        read_heartbeats = "read_heartbeats";
        read_orgs = "read_orgs";
        read_private_leaderboards = "read_private_leaderboards";
        read_stats = "read_stats";
        read_stats_best_day = "read_stats.best_day";
        read_stats_categories = "read_stats.categories";
        read_stats_dependencies = "read_stats.dependencies";
        read_stats_editors = "read_stats.editors";
        read_stats_languages = "read_stats.languages";
        read_stats_machines = "read_stats.machines";
        read_stats_operating_systems = "read_stats.operating_systems";
        read_stats_projects = "read_stats.projects";
        read_summaries = "read_summaries";
        read_summaries_categories = "read_summaries.categories";
        read_summaries_dependencies = "read_summaries.dependencies";
        read_summaries_editors = "read_summaries.editors";
        read_summaries_languages = "read_summaries.languages";
        read_summaries_machines = "read_summaries.machines";
        read_summaries_operating_systems = "read_summaries.operating_systems";
        read_summaries_projects = "read_summaries.projects";
        write_heartbeats = "write_heartbeats";
        write_orgs = "write_orgs";
        write_private_leaderboards = "write_private_leaderboards";
    }
}
