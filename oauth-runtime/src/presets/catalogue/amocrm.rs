//! [amoCRM](https://www.amocrm.ru), by OAuth 2.0.
//!
//! ```no_run
//! use oauth_runtime::prelude::*;
//!
//! #[derive(OAuthProvider)]
//! #[oauth(preset = amocrm)]
//! struct Amocrm {
//!     subdomain: String,
//! }
//! ```
//!
//! | what | value |
//! |---|---|
//! | the redirect URI to register | `https://your.example/auth/amocrm` |
//! | `AMOCRM_CLIENT_ID` | the client identifier |
//! | `AMOCRM_CLIENT_SECRET` | the client secret |
//! | `AMOCRM_SUBDOMAIN` | Subdomain of the account whose users log in, such as `mycompany` |
//!
//! Paths and settings are called after the struct: `struct Login;` has `/auth/login` and `LOGIN_CLIENT_ID`.
//!
//! - Tokens come from the account's own host: users of another account than that of the setting cannot log in.
//! - Left to code of yours: the name and the e-mail address, which `GET /api/v4/users/{id}` gives to administrators.
//!
//! Facts of 2026-11, listed by `aspnet` and `socialite`.

// Written by `cargo xtask presets` from `presets/amocrm.toml`; edit that.

use crate::declaration::description::{ClientAuthenticationMethod, ProviderDescription, UserInfoMapping};

/// What is known about amoCRM.
pub const DESCRIPTION: ProviderDescription = ProviderDescription::oauth2("amocrm", "amoCRM")
    .authorization_endpoint("https://www.amocrm.ru/oauth")
    .token_endpoint("https://{subdomain}.amocrm.ru/oauth2/access_token")
    .userinfo_endpoint("https://{subdomain}.amocrm.ru/api/v4/account")
    .client_authentication(ClientAuthenticationMethod::ClientSecretPost)
    .userinfo(UserInfoMapping::STANDARD.subject("/current_user_id"));

/// The scopes of amoCRM, as types: the words of `scopes(…)` beside `preset = amocrm`.
pub mod scope {}
