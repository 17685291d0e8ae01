//! [PropelAuth](https://www.propelauth.com), by OAuth 2.0.
//!
//! ```no_run
//! use oauth_runtime::prelude::*;
//!
//! #[derive(OAuthProvider)]
//! #[oauth(preset = propelauth)]
//! struct PropelAuth {
//!     domain: String,
//! }
//! ```
//!
//! | what | value |
//! |---|---|
//! | the redirect URI to register | `https://your.example/auth/propelauth` |
//! | `PROPELAUTH_CLIENT_ID` | the client identifier |
//! | `PROPELAUTH_CLIENT_SECRET` | the client secret |
//! | `PROPELAUTH_DOMAIN` | Host that PropelAuth serves the login on, from "Frontend Integration" of its dashboard, such as `auth.example.com` |
//! | scopes of a login | `email`, `profile` |
//! | it tells | name, e-mail address |
//!
//! Paths and settings are called after the struct: `struct Login;` has `/auth/login` and `LOGIN_CLIENT_ID`.
//!
//! Facts of 2026-11, listed by one project alone, `socialite`: nobody has confirmed them.

// Written by `cargo xtask presets` from `presets/propelauth.toml`; edit that.

use crate::declaration::description::{ClientAuthenticationMethod, ProviderDescription, UserInfoMapping};

/// What is known about PropelAuth.
pub const DESCRIPTION: ProviderDescription = ProviderDescription::oauth2("propelauth", "PropelAuth")
    .authorization_endpoint("https://{domain}/propelauth/oauth/authorize")
    .token_endpoint("https://{domain}/propelauth/oauth/token")
    .userinfo_endpoint("https://{domain}/propelauth/oauth/userinfo")
    .scopes(&["email", "profile"])
    .client_authentication(ClientAuthenticationMethod::ClientSecretPost)
    .userinfo(UserInfoMapping::STANDARD.subject("/user_id").name("{/first_name} {/last_name}").email("/email"))
    .email_scopes(&["email"]);

/// The scopes of PropelAuth, as types: the words of `scopes(…)` beside `preset = propelauth`.
///
/// | type | scope |
/// |---|---|
/// | `email` | `email` |
/// | `profile` | `profile` |
pub mod scope {
    pub use crate::scope::{email, profile};
}
