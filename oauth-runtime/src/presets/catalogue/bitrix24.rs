//! [Bitrix24](https://www.bitrix24.com), by OAuth 2.0.
//!
//! ```no_run
//! use oauth_runtime::prelude::*;
//!
//! #[derive(OAuthProvider)]
//! #[oauth(preset = bitrix24)]
//! struct Bitrix24 {
//!     domain: String,
//! }
//! ```
//!
//! | what | value |
//! |---|---|
//! | the redirect URI to register | `https://your.example/auth/bitrix24` |
//! | `BITRIX24_CLIENT_ID` | the client identifier |
//! | `BITRIX24_CLIENT_SECRET` | the client secret |
//! | `BITRIX24_DOMAIN` | Host of the portal, such as `company.bitrix24.com` |
//! | scopes of a login | `user` |
//! | it tells | name, e-mail address, picture |
//!
//! Paths and settings are called after the struct: `struct Login;` has `/auth/login` and `LOGIN_CLIENT_ID`.
//! Code that wants a scope names its type: `use oauth_runtime::presets::bitrix24::scope::calendar;`.
//!
//! - The permission `user` must be ticked in the application: without it the profile is refused.
//!
//! Facts of 2026-11, listed by `phpoauthlib` and `socialite`.

// Written by `cargo xtask presets` from `presets/bitrix24.toml`; edit that.

use crate::declaration::description::{ClientAuthenticationMethod, ProviderDescription, UserInfoMapping};
use crate::declaration::quirks::TokenRequestFormat;

/// What is known about Bitrix24.
pub const DESCRIPTION: ProviderDescription = ProviderDescription::oauth2("bitrix24", "Bitrix24")
    .authorization_endpoint("https://{domain}/oauth/authorize")
    .token_endpoint("https://oauth.bitrix.info/oauth/token/")
    .userinfo_endpoint("https://{domain}/rest/user.current/")
    .scopes(&["user"])
    .client_authentication(ClientAuthenticationMethod::ClientSecretPost)
    .token_request_format(TokenRequestFormat::Query)
    .optional_token_type()
    .userinfo(
        UserInfoMapping::STANDARD
            .subject("/result/ID")
            .name("{/result/NAME} {/result/LAST_NAME}")
            .email("/result/EMAIL")
            .picture("/result/PERSONAL_PHOTO"),
    )
    .dangerous_access_token_query("auth")
    .email_scopes(&[]);

/// The scopes of Bitrix24, as types: the words of `scopes(…)` beside `preset = bitrix24`.
///
/// | type | scope |
/// |---|---|
/// | `calendar` | `calendar` |
/// | `crm` | `crm` |
/// | `department` | `department` |
/// | `entity` | `entity` |
/// | `im` | `im` |
/// | `log` | `log` |
/// | `sonet_group` | `sonet_group` |
/// | `task` | `task` |
/// | `tasks_extended` | `tasks_extended` |
/// | `user` | `user` |
pub mod scope {
    crate::presets::scope_types! {
        calendar = "calendar";
        crm = "crm";
        department = "department";
        entity = "entity";
        im = "im";
        log = "log";
        sonet_group = "sonet_group";
        task = "task";
        tasks_extended = "tasks_extended";
        user = "user";
    }
}
