//! [Kommo (amoCRM international)](https://www.kommo.com), by OAuth 2.0.
//!
//! ```no_run
//! use oauth_runtime::prelude::*;
//!
//! #[derive(OAuthProvider)]
//! #[oauth(preset = kommo)]
//! struct Kommo {
//!     subdomain: String,
//! }
//! ```
//!
//! | what | value |
//! |---|---|
//! | the redirect URI to register | `https://your.example/auth/kommo` |
//! | `KOMMO_CLIENT_ID` | the client identifier |
//! | `KOMMO_CLIENT_SECRET` | the client secret |
//! | `KOMMO_SUBDOMAIN` | Subdomain of the account, such as `acme` |
//!
//! Paths and settings are called after the struct: `struct Login;` has `/auth/login` and `LOGIN_CLIENT_ID`.
//!
//! - There is no e-mail address and no name: the account knows the user who logs in by number.
//! - Left to code of yours: the callback says which account the user chose, in `referer`, but the token comes from the host of the one account that is configured.
//!
//! Facts of 2026-11, listed by one project alone, `socialite`: nobody has confirmed them.

// Written by `cargo xtask presets` from `presets/kommo.toml`; edit that.

use crate::declaration::description::{ClientAuthenticationMethod, ProviderDescription, UserInfoMapping};
use crate::declaration::quirks::TokenRequestFormat;

/// What is known about Kommo (amoCRM international).
pub const DESCRIPTION: ProviderDescription = ProviderDescription::oauth2("kommo", "Kommo (amoCRM international)")
    .authorization_endpoint("https://www.kommo.com/oauth")
    .token_endpoint("https://{subdomain}.kommo.com/oauth2/access_token")
    .userinfo_endpoint("https://{subdomain}.kommo.com/api/v4/account")
    .client_authentication(ClientAuthenticationMethod::ClientSecretPost)
    .token_request_format(TokenRequestFormat::Json)
    .keep_from_redirect(&[("account", "referer")])
    .userinfo(UserInfoMapping::STANDARD.subject("/current_user_id"));

/// The scopes of Kommo (amoCRM international), as types: the words of `scopes(…)` beside `preset = kommo`.
pub mod scope {}
