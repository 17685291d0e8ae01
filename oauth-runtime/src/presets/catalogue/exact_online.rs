//! [Exact Online](https://www.exact.com), by OAuth 2.0.
//!
//! ```no_run
//! use oauth_runtime::prelude::*;
//!
//! #[derive(OAuthProvider)]
//! #[oauth(preset = exact_online)]
//! struct ExactOnline;
//! ```
//!
//! | what | value |
//! |---|---|
//! | register the application at | <https://apps.exactonline.com> |
//! | the redirect URI to register | `https://your.example/auth/exactonline`, “Redirect URI” |
//! | `EXACTONLINE_CLIENT_ID` | “Client ID” there |
//! | `EXACTONLINE_CLIENT_SECRET` | “Client secret” there |
//! | `EXACTONLINE_EXTENSION` | Ending of the country's host, such as `be`; without the field `extension: String` it is `nl` |
//! | it tells | name, login name, e-mail address, picture |
//!
//! Paths and settings are called after the struct: `struct Login;` has `/auth/login` and `LOGIN_CLIENT_ID`.
//!
//! - Users of another country than that of the setting cannot log in.
//!
//! Facts of 2026-11, listed by `aspnet` and `nango`.

// Written by `cargo xtask presets` from `presets/exact_online.toml`; edit that.

use crate::declaration::description::{ClientAuthenticationMethod, ProviderDescription, UserInfoMapping};

/// What is known about Exact Online.
pub const DESCRIPTION: ProviderDescription = ProviderDescription::oauth2("exact_online", "Exact Online")
    .authorization_endpoint("https://start.exactonline.{extension}/api/oauth2/auth")
    .token_endpoint("https://start.exactonline.{extension}/api/oauth2/token")
    .userinfo_endpoint(
        "https://start.exactonline.{extension}/api/v1/current/Me?$select=UserID,UserName,FullName,Email,PictureUrl",
    )
    .client_authentication(ClientAuthenticationMethod::ClientSecretBasic)
    .userinfo(
        UserInfoMapping::STANDARD
            .subject("/d/results/0/UserID")
            .name("/d/results/0/FullName")
            .username("/d/results/0/UserName")
            .email("/d/results/0/Email")
            .picture("/d/results/0/PictureUrl"),
    )
    .email_scopes(&[])
    .field_defaults(&[("extension", "nl")]);

/// The scopes of Exact Online, as types: the words of `scopes(…)` beside `preset = exact_online`.
pub mod scope {}
