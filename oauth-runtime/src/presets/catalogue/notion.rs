//! [Notion](https://www.notion.com), by OAuth 2.0.
//!
//! ```no_run
//! use oauth_runtime::prelude::*;
//!
//! #[derive(OAuthProvider)]
//! #[oauth(preset = notion)]
//! struct Notion;
//! ```
//!
//! | what | value |
//! |---|---|
//! | register the application at | <https://www.notion.so/profile/integrations> |
//! | the redirect URI to register | `https://your.example/auth/notion`, “Redirect URIs” |
//! | `NOTION_CLIENT_ID` | “OAuth Client ID” there |
//! | `NOTION_CLIENT_SECRET` | “OAuth Client Secret” there |
//! | it tells | name, e-mail address, picture |
//!
//! Paths and settings are called after the struct: `struct Login;` has `/auth/login` and `LOGIN_CLIENT_ID`.
//!
//! - What the application may do is chosen at its registration, not by scopes. Reading users with their addresses is one of the choices.
//! - The workspace that the user chose is among the kept facts.
//! - Older connections have access tokens without an end and no refresh token.
//!
//! Facts of 2026-11, listed by `allauth`, `appwrite` and 10 more.

// Written by `cargo xtask presets` from `presets/notion.toml`; edit that.

use crate::declaration::description::{ClientAuthenticationMethod, ProviderDescription, UserInfoMapping};
use crate::declaration::quirks::{RevocationRequest, TokenRequestFormat};

/// What is known about Notion.
pub const DESCRIPTION: ProviderDescription = ProviderDescription::oauth2("notion", "Notion")
    .authorization_endpoint("https://api.notion.com/v1/oauth/authorize")
    .authorization_params(&[("owner", "user")])
    .token_endpoint("https://api.notion.com/v1/oauth/token")
    .userinfo_endpoint("https://api.notion.com/v1/users/me")
    .disconnect_endpoint("https://api.notion.com/v1/oauth/revoke")
    .client_authentication(ClientAuthenticationMethod::ClientSecretBasic)
    .headers(&[("Notion-Version", "2022-06-28")])
    .token_request_format(TokenRequestFormat::Json)
    .disconnect_request(RevocationRequest::Json)
    .keep_from_token(&[("workspace_id", "/workspace_id"), ("bot_id", "/bot_id")])
    .userinfo(
        UserInfoMapping::STANDARD
            .subject("/bot/owner/user/id")
            .name("/bot/owner/user/name")
            .email("/bot/owner/user/person/email")
            .picture("/bot/owner/user/avatar_url"),
    )
    .email_scopes(&[]);

/// The scopes of Notion, as types: the words of `scopes(…)` beside `preset = notion`.
pub mod scope {}
