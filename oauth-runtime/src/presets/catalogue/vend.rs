//! [Lightspeed Retail (X-Series)](https://www.lightspeedhq.com), by OAuth 2.0.
//!
//! ```no_run
//! use oauth_runtime::prelude::*;
//!
//! #[derive(OAuthProvider)]
//! #[oauth(preset = vend)]
//! struct Vend {
//!     domain_prefix: String,
//! }
//! ```
//!
//! | what | value |
//! |---|---|
//! | register the application at | <https://developers.retail.lightspeed.app> |
//! | the redirect URI to register | `https://your.example/auth/vend`, “Redirect URL” |
//! | `VEND_CLIENT_ID` | “Client ID” there |
//! | `VEND_CLIENT_SECRET` | “Client Secret” there |
//! | `VEND_DOMAIN_PREFIX` | Prefix of the store, the part before .retail.lightspeed.app, such as `acme` |
//! | it tells | name, login name, e-mail address |
//!
//! Paths and settings are called after the struct: `struct Login;` has `/auth/login` and `LOGIN_CLIENT_ID`.
//!
//! - Users of one store log in, the one of the field `domain_prefix`.
//!
//! Facts of 2026-11, listed by `grant`, `oauthd` and 1 more.

// Written by `cargo xtask presets` from `presets/vend.toml`; edit that.

use crate::declaration::description::{ClientAuthenticationMethod, ProviderDescription, UserInfoMapping};

/// What is known about Lightspeed Retail (X-Series).
pub const DESCRIPTION: ProviderDescription = ProviderDescription::oauth2("vend", "Lightspeed Retail (X-Series)")
    .authorization_endpoint("https://secure.retail.lightspeed.app/connect")
    .token_endpoint("https://{domain_prefix}.retail.lightspeed.app/api/1.0/token")
    .userinfo_endpoint("https://{domain_prefix}.retail.lightspeed.app/api/2.0/user")
    .client_authentication(ClientAuthenticationMethod::ClientSecretPost)
    .userinfo(
        UserInfoMapping::STANDARD
            .subject("/data/id")
            .name("/data/display_name")
            .username("/data/username")
            .email("/data/email"),
    )
    .email_scopes(&[]);

/// The scopes of Lightspeed Retail (X-Series), as types: the words of `scopes(…)` beside `preset = vend`.
pub mod scope {}
