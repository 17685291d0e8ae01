//! [Zendesk](https://www.zendesk.com), by OAuth 2.0.
//!
//! ```no_run
//! use oauth_runtime::prelude::*;
//!
//! #[derive(OAuthProvider)]
//! #[oauth(preset = zendesk)]
//! struct Zendesk {
//!     subdomain: String,
//! }
//! ```
//!
//! | what | value |
//! |---|---|
//! | the redirect URI to register | `https://your.example/auth/zendesk` |
//! | `ZENDESK_CLIENT_ID` | the client identifier |
//! | `ZENDESK_CLIENT_SECRET` | the client secret |
//! | `ZENDESK_SUBDOMAIN` | Subdomain of the account, the part before .zendesk.com, such as `acme` |
//! | scopes of a login | `users:read` |
//! | it tells | name, e-mail address, picture |
//!
//! Paths and settings are called after the struct: `struct Login;` has `/auth/login` and `LOGIN_CLIENT_ID`.
//! Code that wants a scope names its type: `use oauth_runtime::presets::zendesk::scope::any_channel_write;`.
//!
//! - Access tokens do not expire: for those that do write `token_params(expires_in = "1800")`, and there is a refresh token as well.
//! - Customers of the company are users too: the claim `role` tells agents from them.
//!
//! Facts of 2026-11, listed by `aspnet`, `grant` and 3 more.

// Written by `cargo xtask presets` from `presets/zendesk.toml`; edit that.

use crate::declaration::description::{ClientAuthenticationMethod, ProviderDescription, UserInfoMapping};

/// What is known about Zendesk.
pub const DESCRIPTION: ProviderDescription = ProviderDescription::oauth2("zendesk", "Zendesk")
    .authorization_endpoint("https://{subdomain}.zendesk.com/oauth/authorizations/new")
    .token_endpoint("https://{subdomain}.zendesk.com/oauth/tokens")
    .userinfo_endpoint("https://{subdomain}.zendesk.com/api/v2/users/me.json")
    .scopes(&["users:read"])
    .client_authentication(ClientAuthenticationMethod::ClientSecretPost)
    .userinfo(
        UserInfoMapping::STANDARD
            .subject("/user/id")
            .name("/user/name")
            .email("/user/email")
            .picture("/user/photo/content_url"),
    )
    .email_scopes(&[]);

/// The scopes of Zendesk, as types: the words of `scopes(…)` beside `preset = zendesk`.
///
/// | type | scope |
/// |---|---|
/// | `any_channel_write` | `any_channel:write` |
/// | `apps_read` | `apps:read` |
/// | `apps_write` | `apps:write` |
/// | `auditlogs_read` | `auditlogs:read` |
/// | `automations_read` | `automations:read` |
/// | `automations_write` | `automations:write` |
/// | `dynamic_content_read` | `dynamic_content:read` |
/// | `dynamic_content_write` | `dynamic_content:write` |
/// | `hc_read` | `hc:read` |
/// | `hc_write` | `hc:write` |
/// | `impersonate` | `impersonate` |
/// | `macros_read` | `macros:read` |
/// | `macros_write` | `macros:write` |
/// | `organizations_read` | `organizations:read` |
/// | `organizations_write` | `organizations:write` |
/// | `read` | `read` |
/// | `requests_read` | `requests:read` |
/// | `requests_write` | `requests:write` |
/// | `satisfaction_ratings_read` | `satisfaction_ratings:read` |
/// | `satisfaction_ratings_write` | `satisfaction_ratings:write` |
/// | `targets_read` | `targets:read` |
/// | `targets_write` | `targets:write` |
/// | `tickets_read` | `tickets:read` |
/// | `tickets_write` | `tickets:write` |
/// | `triggers_read` | `triggers:read` |
/// | `triggers_write` | `triggers:write` |
/// | `unrestricted_read` | `unrestricted:read` |
/// | `unrestricted_write` | `unrestricted:write` |
/// | `users_read` | `users:read` |
/// | `users_write` | `users:write` |
/// | `web_widget_write` | `web_widget:write` |
/// | `webhooks_read` | `webhooks:read` |
/// | `webhooks_write` | `webhooks:write` |
/// | `write` | `write` |
pub mod scope {
    crate::presets::scope_types! {
        any_channel_write = "any_channel:write";
        apps_read = "apps:read";
        apps_write = "apps:write";
        auditlogs_read = "auditlogs:read";
        automations_read = "automations:read";
        automations_write = "automations:write";
        dynamic_content_read = "dynamic_content:read";
        dynamic_content_write = "dynamic_content:write";
        hc_read = "hc:read";
        hc_write = "hc:write";
        impersonate = "impersonate";
        macros_read = "macros:read";
        macros_write = "macros:write";
        organizations_read = "organizations:read";
        organizations_write = "organizations:write";
        read = "read";
        requests_read = "requests:read";
        requests_write = "requests:write";
        satisfaction_ratings_read = "satisfaction_ratings:read";
        satisfaction_ratings_write = "satisfaction_ratings:write";
        targets_read = "targets:read";
        targets_write = "targets:write";
        tickets_read = "tickets:read";
        tickets_write = "tickets:write";
        triggers_read = "triggers:read";
        triggers_write = "triggers:write";
        unrestricted_read = "unrestricted:read";
        unrestricted_write = "unrestricted:write";
        users_read = "users:read";
        users_write = "users:write";
        web_widget_write = "web_widget:write";
        webhooks_read = "webhooks:read";
        webhooks_write = "webhooks:write";
        write = "write";
    }
}
