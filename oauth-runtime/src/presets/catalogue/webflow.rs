//! [Webflow](https://webflow.com), by OAuth 2.0.
//!
//! ```no_run
//! use oauth_runtime::prelude::*;
//!
//! #[derive(OAuthProvider)]
//! #[oauth(preset = webflow)]
//! struct Webflow;
//! ```
//!
//! | what | value |
//! |---|---|
//! | the redirect URI to register | `https://your.example/auth/webflow` |
//! | `WEBFLOW_CLIENT_ID` | the client identifier |
//! | `WEBFLOW_CLIENT_SECRET` | the client secret |
//! | scopes of a login | `authorized_user:read` |
//! | it tells | name, e-mail address |
//!
//! Paths and settings are called after the struct: `struct Login;` has `/auth/login` and `LOGIN_CLIENT_ID`.
//! Code that wants a scope names its type: `use oauth_runtime::presets::webflow::scope::assets_read;`.
//!
//! Facts of 2026-11, listed by `nango` and `socialite`.

// Written by `cargo xtask presets` from `presets/webflow.toml`; edit that.

use crate::declaration::description::{ClientAuthenticationMethod, ProviderDescription, UserInfoMapping};

/// What is known about Webflow.
pub const DESCRIPTION: ProviderDescription = ProviderDescription::oauth2("webflow", "Webflow")
    .authorization_endpoint("https://webflow.com/oauth/authorize")
    .token_endpoint("https://api.webflow.com/oauth/access_token")
    .userinfo_endpoint("https://api.webflow.com/v2/token/authorized_by")
    .scopes(&["authorized_user:read"])
    .client_authentication(ClientAuthenticationMethod::ClientSecretPost)
    .userinfo(UserInfoMapping::STANDARD.subject("/id").name("{/firstName} {/lastName}").email("/email"))
    .email_scopes(&[]);

/// The scopes of Webflow, as types: the words of `scopes(…)` beside `preset = webflow`.
///
/// | type | scope |
/// |---|---|
/// | `assets_read` | `assets:read` |
/// | `assets_write` | `assets:write` |
/// | `authorized_user_read` | `authorized_user:read` |
/// | `cms_read` | `cms:read` |
/// | `cms_write` | `cms:write` |
/// | `comments_read` | `comments:read` |
/// | `comments_write` | `comments:write` |
/// | `components_read` | `components:read` |
/// | `components_write` | `components:write` |
/// | `custom_code_read` | `custom_code:read` |
/// | `custom_code_write` | `custom_code:write` |
/// | `ecommerce_read` | `ecommerce:read` |
/// | `ecommerce_write` | `ecommerce:write` |
/// | `forms_read` | `forms:read` |
/// | `forms_write` | `forms:write` |
/// | `pages_read` | `pages:read` |
/// | `pages_write` | `pages:write` |
/// | `site_activity_read` | `site_activity:read` |
/// | `site_config_read` | `site_config:read` |
/// | `site_config_write` | `site_config:write` |
/// | `sites_read` | `sites:read` |
/// | `sites_write` | `sites:write` |
/// | `users_read` | `users:read` |
/// | `users_write` | `users:write` |
/// | `workspace_activity_read` | `workspace_activity:read` |
/// | `workspace_read` | `workspace:read` |
/// | `workspace_write` | `workspace:write` |
pub mod scope {
    crate::presets::scope_types! {
        assets_read = "assets:read";
        assets_write = "assets:write";
        authorized_user_read = "authorized_user:read";
        cms_read = "cms:read";
        cms_write = "cms:write";
        comments_read = "comments:read";
        comments_write = "comments:write";
        components_read = "components:read";
        components_write = "components:write";
        custom_code_read = "custom_code:read";
        custom_code_write = "custom_code:write";
        ecommerce_read = "ecommerce:read";
        ecommerce_write = "ecommerce:write";
        forms_read = "forms:read";
        forms_write = "forms:write";
        pages_read = "pages:read";
        pages_write = "pages:write";
        site_activity_read = "site_activity:read";
        site_config_read = "site_config:read";
        site_config_write = "site_config:write";
        sites_read = "sites:read";
        sites_write = "sites:write";
        users_read = "users:read";
        users_write = "users:write";
        workspace_activity_read = "workspace_activity:read";
        workspace_read = "workspace:read";
        workspace_write = "workspace:write";
    }
}
