//! [Imgur](https://imgur.com), by OAuth 2.0.
//!
//! ```no_run
//! use oauth_runtime::prelude::*;
//!
//! #[derive(OAuthProvider)]
//! #[oauth(preset = imgur)]
//! struct Imgur;
//! ```
//!
//! | what | value |
//! |---|---|
//! | register the application at | <https://api.imgur.com/oauth2/addclient> |
//! | the redirect URI to register | `https://your.example/auth/imgur`, “Authorization callback URL” |
//! | `IMGUR_CLIENT_ID` | “Client ID” there |
//! | `IMGUR_CLIENT_SECRET` | “Client secret” there |
//! | it tells | name, login name, picture |
//! | e-mail addresses | never taken for verified |
//! | where users take access away | <https://imgur.com/account/settings/apps> |
//!
//! Paths and settings are called after the struct: `struct Login;` has `/auth/login` and `LOGIN_CLIENT_ID`.
//!
//! Facts of 2026-11, listed by `aspnet`, `grant` and 3 more.

// Written by `cargo xtask presets` from `presets/imgur.toml`; edit that.

use crate::declaration::description::{ClientAuthenticationMethod, ProviderDescription, UserInfoMapping};
use crate::declaration::quirks::{EmailList, EmailProof};

/// What is known about Imgur.
pub const DESCRIPTION: ProviderDescription = ProviderDescription::oauth2("imgur", "Imgur")
    .authorization_endpoint("https://api.imgur.com/oauth2/authorize")
    .token_endpoint("https://api.imgur.com/oauth2/token")
    .userinfo_endpoint("https://api.imgur.com/3/account/me")
    .client_authentication(ClientAuthenticationMethod::ClientSecretPost)
    .userinfo(
        UserInfoMapping::STANDARD.subject("/data/id").name("/data/url").username("/data/url").picture("/data/avatar"),
    )
    .email_endpoint("https://api.imgur.com/3/account/me/settings")
    .email_list(EmailList::STANDARD.address("/data/email"))
    .email_proof(EmailProof::Never)
    .email_scopes(&[]);

/// The scopes of Imgur, as types: the words of `scopes(…)` beside `preset = imgur`.
pub mod scope {}
