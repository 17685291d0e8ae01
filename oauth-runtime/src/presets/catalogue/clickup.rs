//! [ClickUp](https://clickup.com), by OAuth 2.0.
//!
//! ```no_run
//! use oauth_runtime::prelude::*;
//!
//! #[derive(OAuthProvider)]
//! #[oauth(preset = clickup)]
//! struct ClickUp;
//! ```
//!
//! | what | value |
//! |---|---|
//! | the redirect URI to register | `https://your.example/auth/clickup`, “Redirect URL” |
//! | `CLICKUP_CLIENT_ID` | “Client ID” there |
//! | `CLICKUP_CLIENT_SECRET` | “Client Secret” there |
//! | there | In the settings of a workspace, under ClickUp API, by an owner or administrator. |
//! | it tells | name, e-mail address, picture |
//!
//! Paths and settings are called after the struct: `struct Login;` has `/auth/login` and `LOGIN_CLIENT_ID`.
//!
//! - Access tokens do not expire.
//! - There are no scopes: whoever logs in chooses workspaces, to which the token gives full access.
//!
//! Facts of 2026-11, listed by `authjs`, `nango` and 1 more.

// Written by `cargo xtask presets` from `presets/clickup.toml`; edit that.

use crate::declaration::description::{ClientAuthenticationMethod, ProviderDescription, UserInfoMapping};

/// What is known about ClickUp.
pub const DESCRIPTION: ProviderDescription = ProviderDescription::oauth2("clickup", "ClickUp")
    .authorization_endpoint("https://app.clickup.com/api")
    .token_endpoint("https://api.clickup.com/api/v2/oauth/token")
    .userinfo_endpoint("https://api.clickup.com/api/v2/user")
    .client_authentication(ClientAuthenticationMethod::ClientSecretPost)
    .optional_token_type()
    .userinfo(
        UserInfoMapping::STANDARD
            .subject("/user/id")
            .name("/user/username")
            .email("/user/email")
            .picture("/user/profilePicture"),
    )
    .email_scopes(&[]);

/// The scopes of ClickUp, as types: the words of `scopes(…)` beside `preset = clickup`.
pub mod scope {}
