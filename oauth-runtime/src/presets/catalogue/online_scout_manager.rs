//! [Online Scout Manager](https://www.onlinescoutmanager.co.uk), by OAuth 2.0.
//!
//! ```no_run
//! use oauth_runtime::prelude::*;
//!
//! #[derive(OAuthProvider)]
//! #[oauth(preset = online_scout_manager)]
//! struct OnlineScoutManager;
//! ```
//!
//! | what | value |
//! |---|---|
//! | the redirect URI to register | `https://your.example/auth/onlinescoutmanager` |
//! | `ONLINESCOUTMANAGER_CLIENT_ID` | the client identifier |
//! | `ONLINESCOUTMANAGER_CLIENT_SECRET` | the client secret |
//! | scopes of a login | `section:badge:read`, `section:event:read`, `section:programme:read` |
//! | it tells | name, e-mail address, picture |
//!
//! Paths and settings are called after the struct: `struct Login;` has `/auth/login` and `LOGIN_CLIENT_ID`.
//! Code that wants a scope names its type: `use oauth_runtime::presets::online_scout_manager::scope::section_badge_read;`.
//!
//! - The scopes are the ones that the source asks for: ask for the fewest that the application is registered with.
//!
//! Facts of 2026-11, listed by one project alone, `socialite`: nobody has confirmed them.

// Written by `cargo xtask presets` from `presets/online_scout_manager.toml`; edit that.

use crate::declaration::description::{ClientAuthenticationMethod, ProviderDescription, UserInfoMapping};

/// What is known about Online Scout Manager.
pub const DESCRIPTION: ProviderDescription =
    ProviderDescription::oauth2("online_scout_manager", "Online Scout Manager")
        .authorization_endpoint("https://www.onlinescoutmanager.co.uk/oauth/authorize")
        .token_endpoint("https://www.onlinescoutmanager.co.uk/oauth/token")
        .userinfo_endpoint("https://www.onlinescoutmanager.co.uk/oauth/resource")
        .scopes(&["section:badge:read", "section:event:read", "section:programme:read"])
        .client_authentication(ClientAuthenticationMethod::ClientSecretPost)
        .userinfo(
            UserInfoMapping::STANDARD
                .subject("/data/user_id")
                .name("/data/full_name")
                .email("/data/email")
                .picture("/data/profile_picture_url"),
        )
        .email_scopes(&[]);

/// The scopes of Online Scout Manager, as types: the words of `scopes(…)` beside `preset = online_scout_manager`.
///
/// | type | scope |
/// |---|---|
/// | `section_badge_read` | `section:badge:read` |
/// | `section_event_read` | `section:event:read` |
/// | `section_programme_read` | `section:programme:read` |
pub mod scope {
    crate::presets::scope_types! {
        section_badge_read = "section:badge:read";
        section_event_read = "section:event:read";
        section_programme_read = "section:programme:read";
    }
}
