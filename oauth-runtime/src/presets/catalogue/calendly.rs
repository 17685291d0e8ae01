//! [Calendly](https://calendly.com), by OAuth 2.0.
//!
//! ```no_run
//! use oauth_runtime::prelude::*;
//!
//! #[derive(OAuthProvider)]
//! #[oauth(preset = calendly)]
//! struct Calendly;
//! ```
//!
//! | what | value |
//! |---|---|
//! | register the application at | <https://developer.calendly.com/console/apps> |
//! | the redirect URI to register | `https://your.example/auth/calendly`, “Redirect URI” |
//! | `CALENDLY_CLIENT_ID` | “Client ID” there |
//! | `CALENDLY_CLIENT_SECRET` | “Client secret” there |
//! | it tells | name, login name, e-mail address, picture |
//! | colors of its button | `#006bff`, with words in `#ffffff` |
//!
//! Paths and settings are called after the struct: `struct Login;` has `/auth/login` and `LOGIN_CLIENT_ID`.
//! Code that wants a scope names its type: `use oauth_runtime::presets::calendly::scope::activity_log_read;`.
//!
//! - The identifier is an address, `https://api.calendly.com/users/` and so on: it stays.
//!
//! Facts of 2026-11, listed by `aspnet`, `nango` and 1 more.

// Written by `cargo xtask presets` from `presets/calendly.toml`; edit that.

use crate::declaration::description::{Button, ClientAuthenticationMethod, ProviderDescription, UserInfoMapping};

/// What is known about Calendly.
pub const DESCRIPTION: ProviderDescription = ProviderDescription::oauth2("calendly", "Calendly")
    .authorization_endpoint("https://auth.calendly.com/oauth/authorize")
    .token_endpoint("https://auth.calendly.com/oauth/token")
    .userinfo_endpoint("https://api.calendly.com/users/me")
    .client_authentication(ClientAuthenticationMethod::ClientSecretPost)
    .userinfo(
        UserInfoMapping::STANDARD
            .subject("/resource/uri")
            .name("/resource/name")
            .username("/resource/slug")
            .email("/resource/email")
            .picture("/resource/avatar_url"),
    )
    .button(Button::STANDARD.color("#006bff").text("#ffffff"))
    .email_scopes(&[]);

/// The scopes of Calendly, as types: the words of `scopes(…)` beside `preset = calendly`.
///
/// | type | scope |
/// |---|---|
/// | `activity_log_read` | `activity_log:read` |
/// | `availability_read` | `availability:read` |
/// | `availability_write` | `availability:write` |
/// | `data_compliance_write` | `data_compliance:write` |
/// | `event_types_read` | `event_types:read` |
/// | `event_types_write` | `event_types:write` |
/// | `groups_read` | `groups:read` |
/// | `locations_read` | `locations:read` |
/// | `organizations_read` | `organizations:read` |
/// | `organizations_write` | `organizations:write` |
/// | `outgoing_communications_read` | `outgoing_communications:read` |
/// | `routing_forms_read` | `routing_forms:read` |
/// | `scheduled_events_read` | `scheduled_events:read` |
/// | `scheduled_events_write` | `scheduled_events:write` |
/// | `scheduling_links_write` | `scheduling_links:write` |
/// | `shares_write` | `shares:write` |
/// | `users_read` | `users:read` |
/// | `webhooks_read` | `webhooks:read` |
/// | `webhooks_write` | `webhooks:write` |
pub mod scope {
    crate::presets::scope_types! {
        activity_log_read = "activity_log:read";
        availability_read = "availability:read";
        availability_write = "availability:write";
        data_compliance_write = "data_compliance:write";
        event_types_read = "event_types:read";
        event_types_write = "event_types:write";
        groups_read = "groups:read";
        locations_read = "locations:read";
        organizations_read = "organizations:read";
        organizations_write = "organizations:write";
        outgoing_communications_read = "outgoing_communications:read";
        routing_forms_read = "routing_forms:read";
        scheduled_events_read = "scheduled_events:read";
        scheduled_events_write = "scheduled_events:write";
        scheduling_links_write = "scheduling_links:write";
        shares_write = "shares:write";
        users_read = "users:read";
        webhooks_read = "webhooks:read";
        webhooks_write = "webhooks:write";
    }
}
