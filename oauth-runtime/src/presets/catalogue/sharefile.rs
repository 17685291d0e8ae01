//! [Citrix ShareFile](https://www.sharefile.com), by OAuth 2.0.
//!
//! ```no_run
//! use oauth_runtime::prelude::*;
//!
//! #[derive(OAuthProvider)]
//! #[oauth(preset = sharefile)]
//! struct Sharefile {
//!     subdomain: String,
//! }
//! ```
//!
//! | what | value |
//! |---|---|
//! | the redirect URI to register | `https://your.example/auth/sharefile` |
//! | `SHAREFILE_CLIENT_ID` | the client identifier |
//! | `SHAREFILE_CLIENT_SECRET` | the client secret |
//! | `SHAREFILE_SUBDOMAIN` | Subdomain of the account, the part before .sharefile.com, such as `acme` |
//! | it tells | name, login name, e-mail address |
//!
//! Paths and settings are called after the struct: `struct Login;` has `/auth/login` and `LOGIN_CLIENT_ID`.
//!
//! - Users of one account log in, the one of the field `subdomain`.
//!
//! Facts of 2026-11, listed by one project alone, `allauth`: nobody has confirmed them.

// Written by `cargo xtask presets` from `presets/sharefile.toml`; edit that.

use crate::declaration::description::{ClientAuthenticationMethod, ProviderDescription, UserInfoMapping};

/// What is known about Citrix ShareFile.
pub const DESCRIPTION: ProviderDescription = ProviderDescription::oauth2("sharefile", "Citrix ShareFile")
    .authorization_endpoint("https://{subdomain}.sharefile.com/oauth/authorize")
    .token_endpoint("https://{subdomain}.sharefile.com/oauth/token")
    .userinfo_endpoint("https://{subdomain}.sf-api.com/sf/v3/Users")
    .client_authentication(ClientAuthenticationMethod::ClientSecretPost)
    .keep_from_redirect(&[("apicp", "apicp")])
    .userinfo(UserInfoMapping::STANDARD.subject("/Id").name("/FullName").username("/Username").email("/Email"))
    .email_scopes(&[]);

/// The scopes of Citrix ShareFile, as types: the words of `scopes(…)` beside `preset = sharefile`.
pub mod scope {}
