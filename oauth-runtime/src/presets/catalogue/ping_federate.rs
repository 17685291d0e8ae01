//! [PingFederate](https://www.pingidentity.com/en/platform/capabilities/authentication-authority/pingfederate.html), by OAuth 2.0.
//!
//! ```no_run
//! use oauth_runtime::prelude::*;
//!
//! #[derive(OAuthProvider)]
//! #[oauth(preset = ping_federate)]
//! struct PingFederate {
//!     domain: String,
//! }
//! ```
//!
//! | what | value |
//! |---|---|
//! | the redirect URI to register | `https://your.example/auth/pingfederate` |
//! | `PINGFEDERATE_CLIENT_ID` | the client identifier |
//! | `PINGFEDERATE_CLIENT_SECRET` | the client secret |
//! | `PINGFEDERATE_DOMAIN` | Host (and port) of the PingFederate server, such as `sso.example.com` |
//! | scopes of a login | `openid`, `email` |
//! | it tells | e-mail address |
//!
//! Paths and settings are called after the struct: `struct Login;` has `/auth/login` and `LOGIN_CLIENT_ID`.
//!
//! - The subject is what the server is configured with: choose an attribute that is never given to somebody else.
//!
//! Facts of 2026-11, listed by one project alone, `bell`: nobody has confirmed them.

// Written by `cargo xtask presets` from `presets/ping_federate.toml`; edit that.

use crate::declaration::description::{ClientAuthenticationMethod, ProviderDescription, UserInfoMapping};

/// What is known about PingFederate.
pub const DESCRIPTION: ProviderDescription = ProviderDescription::oauth2("ping_federate", "PingFederate")
    .authorization_endpoint("https://{domain}/as/authorization.oauth2")
    .token_endpoint("https://{domain}/as/token.oauth2")
    .userinfo_endpoint("https://{domain}/idp/userinfo.openid")
    .scopes(&["openid", "email"])
    .client_authentication(ClientAuthenticationMethod::ClientSecretPost)
    .userinfo(UserInfoMapping::STANDARD.subject("/sub").email("/email"))
    .email_scopes(&["email"]);

/// The scopes of PingFederate, as types: the words of `scopes(…)` beside `preset = ping_federate`.
///
/// | type | scope |
/// |---|---|
/// | `email` | `email` |
/// | `openid` | `openid` |
pub mod scope {
    pub use crate::scope::{email, openid};
}
