//! [Mailchimp](https://mailchimp.com), by OAuth 2.0.
//!
//! ```no_run
//! use oauth_runtime::prelude::*;
//!
//! #[derive(OAuthProvider)]
//! #[oauth(preset = mailchimp)]
//! struct Mailchimp;
//! ```
//!
//! | what | value |
//! |---|---|
//! | register the application at | <https://admin.mailchimp.com/account/oauth2/> |
//! | the redirect URI to register | `https://your.example/auth/mailchimp`, “Redirect URI” |
//! | `MAILCHIMP_CLIENT_ID` | “Client ID” there |
//! | `MAILCHIMP_CLIENT_SECRET` | “Client Secret” there |
//! | it tells | name, login name, e-mail address, picture |
//!
//! Paths and settings are called after the struct: `struct Login;` has `/auth/login` and `LOGIN_CLIENT_ID`.
//!
//! - Access tokens do not expire.
//! - The address of the API differs between accounts: it is the claim `api_endpoint`.
//! - A login belongs to an account: `role` says what the user may do there.
//!
//! Facts of 2026-11, listed by `allauth`, `aspnet` and 8 more.

// Written by `cargo xtask presets` from `presets/mailchimp.toml`; edit that.

use crate::declaration::description::{ClientAuthenticationMethod, ProviderDescription, UserInfoMapping};

/// What is known about Mailchimp.
pub const DESCRIPTION: ProviderDescription = ProviderDescription::oauth2("mailchimp", "Mailchimp")
    .authorization_endpoint("https://login.mailchimp.com/oauth2/authorize")
    .token_endpoint("https://login.mailchimp.com/oauth2/token")
    .userinfo_endpoint("https://login.mailchimp.com/oauth2/metadata")
    .client_authentication(ClientAuthenticationMethod::ClientSecretPost)
    .userinfo(
        UserInfoMapping::STANDARD
            .subject("/login/login_id")
            .name("/accountname")
            .username("/login/login_name")
            .email("/login/login_email")
            .picture("/login/avatar"),
    )
    .access_token_scheme("OAuth")
    .email_scopes(&[]);

/// The scopes of Mailchimp, as types: the words of `scopes(…)` beside `preset = mailchimp`.
pub mod scope {}
