//! [Exment](https://exment.net), by OAuth 2.0.
//!
//! ```no_run
//! use oauth_runtime::prelude::*;
//!
//! #[derive(OAuthProvider)]
//! #[oauth(preset = exment)]
//! struct Exment {
//!     domain: String,
//! }
//! ```
//!
//! | what | value |
//! |---|---|
//! | the redirect URI to register | `https://your.example/auth/exment` |
//! | `EXMENT_CLIENT_ID` | the client identifier |
//! | `EXMENT_CLIENT_SECRET` | the client secret |
//! | `EXMENT_DOMAIN` | Host of the installation, such as `exment.example.com` |
//! | scopes of a login | `me` |
//! | it tells | name, login name, e-mail address |
//!
//! Paths and settings are called after the struct: `struct Login;` has `/auth/login` and `LOGIN_CLIENT_ID`.
//! Code that wants a scope names its type: `use oauth_runtime::presets::exment::scope::me;`.
//!
//! - An installation whose administration is not at /admin has its endpoints elsewhere: write them.
//!
//! Facts of 2026-11, listed by one project alone, `socialite`: nobody has confirmed them.

// Written by `cargo xtask presets` from `presets/exment.toml`; edit that.

use crate::declaration::description::{ClientAuthenticationMethod, ProviderDescription, UserInfoMapping};

/// What is known about Exment.
pub const DESCRIPTION: ProviderDescription = ProviderDescription::oauth2("exment", "Exment")
    .authorization_endpoint("https://{domain}/admin/oauth/authorize")
    .token_endpoint("https://{domain}/admin/oauth/token")
    .userinfo_endpoint("https://{domain}/admin/api/me")
    .scopes(&["me"])
    .client_authentication(ClientAuthenticationMethod::ClientSecretPost)
    .userinfo(
        UserInfoMapping::STANDARD
            .subject("/id")
            .name("/value/user_name")
            .username("/value/user_code")
            .email("/value/email"),
    )
    .email_scopes(&[]);

/// The scopes of Exment, as types: the words of `scopes(…)` beside `preset = exment`.
///
/// | type | scope |
/// |---|---|
/// | `me` | `me` |
pub mod scope {
    crate::presets::scope_types! {
        me = "me";
    }
}
