//! [Nylas](https://www.nylas.com), by OAuth 2.0.
//!
//! ```no_run
//! use oauth_runtime::prelude::*;
//!
//! #[derive(OAuthProvider)]
//! #[oauth(preset = nylas)]
//! struct Nylas;
//! ```
//!
//! | what | value |
//! |---|---|
//! | register the application at | <https://dashboard-v3.nylas.com> |
//! | the redirect URI to register | `https://your.example/auth/nylas`, “Callback URI” |
//! | `NYLAS_CLIENT_ID` | “Client ID” there |
//! | `NYLAS_CLIENT_SECRET` | “API key” there |
//! | it tells | e-mail address |
//! | e-mail addresses | verified addresses only |
//! | refresh tokens | with the key `refresh_tokens`, which asks with the parameter `access_type=offline` |
//!
//! Paths and settings are called after the struct: `struct Login;` has `/auth/login` and `LOGIN_CLIENT_ID`.
//!
//! - The client secret is an API key of the application.
//! - The identity is the grant, which stays as long as the user keeps the connection; the address is that of the connected mailbox.
//! - The endpoints are those of the USA: in Europe, write them with `api.eu.nylas.com` beside the preset.
//!
//! Facts of 2026-11, listed by `flask-dance` and `grant`.

// Written by `cargo xtask presets` from `presets/nylas.toml`; edit that.

use crate::declaration::description::{ClientAuthenticationMethod, ProviderDescription, UserInfoMapping};
use crate::declaration::quirks::{EmailProof, TokenRequestFormat};

/// What is known about Nylas.
pub const DESCRIPTION: ProviderDescription = ProviderDescription::oauth2("nylas", "Nylas")
    .authorization_endpoint("https://api.us.nylas.com/v3/connect/auth")
    .token_endpoint("https://api.us.nylas.com/v3/connect/token")
    .client_authentication(ClientAuthenticationMethod::ClientSecretPost)
    .dangerous_no_pkce()
    .token_request_format(TokenRequestFormat::Json)
    .userinfo(UserInfoMapping::STANDARD.subject("/grant_id").email("/email"))
    .profile_in_token_answer()
    .email_proof(EmailProof::Always)
    .email_scopes(&[]);

/// The scopes of Nylas, as types: the words of `scopes(…)` beside `preset = nylas`.
pub mod scope {}
