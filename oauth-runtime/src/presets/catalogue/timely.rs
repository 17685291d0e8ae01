//! [Timely](https://www.timely.com), by OAuth 2.0.
//!
//! ```no_run
//! use oauth_runtime::prelude::*;
//!
//! #[derive(OAuthProvider)]
//! #[oauth(preset = timely)]
//! struct Timely {
//!     account_id: String,
//! }
//! ```
//!
//! | what | value |
//! |---|---|
//! | the redirect URI to register | `https://your.example/auth/timely` |
//! | `TIMELY_CLIENT_ID` | the client identifier |
//! | `TIMELY_CLIENT_SECRET` | the client secret |
//! | `TIMELY_ACCOUNT_ID` | Number of the account, from the URL of its pages, such as `123456` |
//! | it tells | name, e-mail address |
//!
//! Paths and settings are called after the struct: `struct Login;` has `/auth/login` and `LOGIN_CLIENT_ID`.
//!
//! - Users of one account log in, the one of the field `account_id`.
//!
//! Facts of 2026-11, listed by `grant` and `nango`.

// Written by `cargo xtask presets` from `presets/timely.toml`; edit that.

use crate::declaration::description::{ClientAuthenticationMethod, ProviderDescription, UserInfoMapping};

/// What is known about Timely.
pub const DESCRIPTION: ProviderDescription = ProviderDescription::oauth2("timely", "Timely")
    .authorization_endpoint("https://api.timelyapp.com/1.1/oauth/authorize")
    .token_endpoint("https://api.timelyapp.com/1.1/oauth/token")
    .userinfo_endpoint("https://api.timelyapp.com/1.1/{account_id}/users/current")
    .client_authentication(ClientAuthenticationMethod::ClientSecretPost)
    .userinfo(UserInfoMapping::STANDARD.subject("/id").name("/name").email("/email"))
    .email_scopes(&[]);

/// The scopes of Timely, as types: the words of `scopes(…)` beside `preset = timely`.
pub mod scope {}
