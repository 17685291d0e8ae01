//! [ArcGIS](https://www.arcgis.com), by OAuth 2.0.
//!
//! ```no_run
//! use oauth_runtime::prelude::*;
//!
//! #[derive(OAuthProvider)]
//! #[oauth(preset = arcgis)]
//! struct ArcGIS;
//! ```
//!
//! | what | value |
//! |---|---|
//! | register the application at | <https://developers.arcgis.com/dashboard> |
//! | the redirect URI to register | `https://your.example/auth/arcgis`, “Redirect URLs” |
//! | `ARCGIS_CLIENT_ID` | “Client ID” there |
//! | `ARCGIS_CLIENT_SECRET` | “Client Secret” there |
//! | it tells | name, login name, e-mail address |
//!
//! Paths and settings are called after the struct: `struct Login;` has `/auth/login` and `LOGIN_CLIENT_ID`.
//!
//! - Without `f=json` the profile is a web page.
//!
//! Facts of 2026-11, listed by `aspnet`, `bell` and 3 more.

// Written by `cargo xtask presets` from `presets/arcgis.toml`; edit that.

use crate::declaration::description::{ClientAuthenticationMethod, ProviderDescription, UserInfoMapping};

/// What is known about ArcGIS.
pub const DESCRIPTION: ProviderDescription = ProviderDescription::oauth2("arcgis", "ArcGIS")
    .authorization_endpoint("https://www.arcgis.com/sharing/rest/oauth2/authorize")
    .token_endpoint("https://www.arcgis.com/sharing/rest/oauth2/token")
    .userinfo_endpoint("https://www.arcgis.com/sharing/rest/community/self?f=json")
    .client_authentication(ClientAuthenticationMethod::ClientSecretPost)
    .optional_token_type()
    .userinfo(
        UserInfoMapping::STANDARD.changing_subject("/username").name("/fullName").username("/username").email("/email"),
    )
    .dangerous_access_token_query("token")
    .email_scopes(&[]);

/// The scopes of ArcGIS, as types: the words of `scopes(…)` beside `preset = arcgis`.
pub mod scope {}
