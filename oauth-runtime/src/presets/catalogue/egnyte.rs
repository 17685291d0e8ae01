//! [Egnyte](https://www.egnyte.com), by OAuth 2.0.
//!
//! ```no_run
//! use oauth_runtime::prelude::*;
//!
//! #[derive(OAuthProvider)]
//! #[oauth(preset = egnyte)]
//! struct Egnyte {
//!     subdomain: String,
//! }
//! ```
//!
//! | what | value |
//! |---|---|
//! | register the application at | <https://developers.egnyte.com/apps/myapps> |
//! | the redirect URI to register | `https://your.example/auth/egnyte` |
//! | `EGNYTE_CLIENT_ID` | the client identifier |
//! | `EGNYTE_CLIENT_SECRET` | the client secret |
//! | `EGNYTE_SUBDOMAIN` | Subdomain of the customer, such as `acme` |
//! | it tells | name, login name, e-mail address |
//!
//! Paths and settings are called after the struct: `struct Login;` has `/auth/login` and `LOGIN_CLIENT_ID`.
//!
//! - An identifier is one of its domain: of another domain it is another person.
//!
//! Facts of 2026-11, listed by `grant` and `nango`.

// Written by `cargo xtask presets` from `presets/egnyte.toml`; edit that.

use crate::declaration::description::{ClientAuthenticationMethod, ProviderDescription, UserInfoMapping};

/// What is known about Egnyte.
pub const DESCRIPTION: ProviderDescription = ProviderDescription::oauth2("egnyte", "Egnyte")
    .authorization_endpoint("https://{subdomain}.egnyte.com/puboauth/token")
    .token_endpoint("https://{subdomain}.egnyte.com/puboauth/token")
    .userinfo_endpoint("https://{subdomain}.egnyte.com/pubapi/v1/userinfo")
    .client_authentication(ClientAuthenticationMethod::ClientSecretPost)
    .userinfo(
        UserInfoMapping::STANDARD
            .subject("/id")
            .name("{/first_name} {/last_name}")
            .username("/username")
            .email("/email"),
    )
    .email_scopes(&[]);

/// The scopes of Egnyte, as types: the words of `scopes(…)` beside `preset = egnyte`.
pub mod scope {}
