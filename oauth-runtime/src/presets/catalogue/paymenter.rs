//! [Paymenter](https://paymenter.org), by OAuth 2.0.
//!
//! ```no_run
//! use oauth_runtime::prelude::*;
//!
//! #[derive(OAuthProvider)]
//! #[oauth(preset = paymenter)]
//! struct Paymenter {
//!     domain: String,
//! }
//! ```
//!
//! | what | value |
//! |---|---|
//! | the redirect URI to register | `https://your.example/auth/paymenter` |
//! | `PAYMENTER_CLIENT_ID` | the client identifier |
//! | `PAYMENTER_CLIENT_SECRET` | the client secret |
//! | `PAYMENTER_DOMAIN` | Host of the Paymenter installation, such as `billing.example.com` |
//! | scopes of a login | `profile` |
//! | it tells | name, e-mail address |
//!
//! Paths and settings are called after the struct: `struct Login;` has `/auth/login` and `LOGIN_CLIENT_ID`.
//!
//! Facts of 2026-11, listed by one project alone, `socialite`: nobody has confirmed them.

// Written by `cargo xtask presets` from `presets/paymenter.toml`; edit that.

use crate::declaration::description::{ClientAuthenticationMethod, ProviderDescription, UserInfoMapping};

/// What is known about Paymenter.
pub const DESCRIPTION: ProviderDescription = ProviderDescription::oauth2("paymenter", "Paymenter")
    .authorization_endpoint("https://{domain}/oauth/authorize")
    .token_endpoint("https://{domain}/api/oauth/token")
    .userinfo_endpoint("https://{domain}/api/me")
    .scopes(&["profile"])
    .client_authentication(ClientAuthenticationMethod::ClientSecretPost)
    .userinfo(UserInfoMapping::STANDARD.subject("/id").name("{/first_name} {/last_name}").email("/email"))
    .email_scopes(&[]);

/// The scopes of Paymenter, as types: the words of `scopes(…)` beside `preset = paymenter`.
///
/// | type | scope |
/// |---|---|
/// | `profile` | `profile` |
pub mod scope {
    pub use crate::scope::profile;
}
