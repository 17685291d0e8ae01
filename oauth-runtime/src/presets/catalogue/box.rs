//! [Box](https://www.box.com), by OAuth 2.0.
//!
//! ```no_run
//! use oauth_runtime::prelude::*;
//!
//! #[derive(OAuthProvider)]
//! #[oauth(preset = box)]
//! struct Box;
//! ```
//!
//! | what | value |
//! |---|---|
//! | register the application at | <https://app.box.com/developers/console> |
//! | the redirect URI to register | `https://your.example/auth/box`, “Redirect URIs” |
//! | `BOX_CLIENT_ID` | “Client ID” there |
//! | `BOX_CLIENT_SECRET` | “Client Secret” there |
//! | scopes of a login | `root_readonly` |
//! | it tells | name, e-mail address, picture |
//! | colors of its button | `#0061d5`, with words in `#ffffff` |
//!
//! Paths and settings are called after the struct: `struct Login;` has `/auth/login` and `LOGIN_CLIENT_ID`.
//! Code that wants a scope names its type: `use oauth_runtime::presets::r#box::scope::ai_readwrite;`.
//!
//! - Scopes that are not ticked in the application are refused.
//! - A refresh token is good for sixty days and for one use.
//!
//! Facts of 2026-11, listed by `allauth`, `appwrite` and 13 more.

// Written by `cargo xtask presets` from `presets/box.toml`; edit that.

use crate::declaration::description::{Button, ClientAuthenticationMethod, ProviderDescription, UserInfoMapping};

/// What is known about Box.
pub const DESCRIPTION: ProviderDescription = ProviderDescription::oauth2("box", "Box")
    .authorization_endpoint("https://account.box.com/api/oauth2/authorize")
    .token_endpoint("https://api.box.com/oauth2/token")
    .userinfo_endpoint("https://api.box.com/2.0/users/me")
    .revocation_endpoint("https://api.box.com/oauth2/revoke")
    .scopes(&["root_readonly"])
    .client_authentication(ClientAuthenticationMethod::ClientSecretPost)
    .userinfo(UserInfoMapping::STANDARD.subject("/id").name("/name").email("/login").picture("/avatar_url"))
    .button(Button::STANDARD.color("#0061d5").text("#ffffff"))
    .email_scopes(&[]);

/// The scopes of Box, as types: the words of `scopes(…)` beside `preset = box`.
///
/// | type | scope |
/// |---|---|
/// | `ai_readwrite` | `ai.readwrite` |
/// | `enterprise_content` | `enterprise_content` |
/// | `manage_app_users` | `manage_app_users` |
/// | `manage_data_retention` | `manage_data_retention` |
/// | `manage_enterprise_properties` | `manage_enterprise_properties` |
/// | `manage_groups` | `manage_groups` |
/// | `manage_legal_holds` | `manage_legal_holds` |
/// | `manage_managed_users` | `manage_managed_users` |
/// | `manage_triggers` | `manage_triggers` |
/// | `manage_webhook` | `manage_webhook` |
/// | `root_readonly` | `root_readonly` |
/// | `root_readwrite` | `root_readwrite` |
/// | `sign_requests_readwrite` | `sign_requests.readwrite` |
pub mod scope {
    crate::presets::scope_types! {
        ai_readwrite = "ai.readwrite";
        enterprise_content = "enterprise_content";
        manage_app_users = "manage_app_users";
        manage_data_retention = "manage_data_retention";
        manage_enterprise_properties = "manage_enterprise_properties";
        manage_groups = "manage_groups";
        manage_legal_holds = "manage_legal_holds";
        manage_managed_users = "manage_managed_users";
        manage_triggers = "manage_triggers";
        manage_webhook = "manage_webhook";
        root_readonly = "root_readonly";
        root_readwrite = "root_readwrite";
        sign_requests_readwrite = "sign_requests.readwrite";
    }
}
