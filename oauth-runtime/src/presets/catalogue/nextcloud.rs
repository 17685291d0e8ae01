//! [Nextcloud](https://nextcloud.com), by OAuth 2.0.
//!
//! ```no_run
//! use oauth_runtime::prelude::*;
//!
//! #[derive(OAuthProvider)]
//! #[oauth(preset = nextcloud)]
//! struct Nextcloud {
//!     domain: String,
//! }
//! ```
//!
//! | what | value |
//! |---|---|
//! | the redirect URI to register | `https://your.example/auth/nextcloud` |
//! | `NEXTCLOUD_CLIENT_ID` | the client identifier |
//! | `NEXTCLOUD_CLIENT_SECRET` | the client secret |
//! | `NEXTCLOUD_DOMAIN` | Host of the Nextcloud server, such as `cloud.example.com` |
//! | it tells | name, e-mail address |
//! | e-mail addresses | never taken for verified |
//!
//! Paths and settings are called after the struct: `struct Login;` has `/auth/login` and `LOGIN_CLIENT_ID`.
//!
//! - There are no scopes: a token may do everything that its user may.
//! - On a server whose addresses need `/index.php`, write `authorization_endpoint` and `token_endpoint` with it beside the preset.
//! - Users enter their address themselves, and nothing verifies it.
//!
//! Facts of 2026-11, listed by `allauth`, `aspnet` and 4 more.

// Written by `cargo xtask presets` from `presets/nextcloud.toml`; edit that.

use crate::declaration::description::{ClientAuthenticationMethod, ProviderDescription, UserInfoMapping};
use crate::declaration::quirks::EmailProof;

/// What is known about Nextcloud.
pub const DESCRIPTION: ProviderDescription = ProviderDescription::oauth2("nextcloud", "Nextcloud")
    .authorization_endpoint("https://{domain}/apps/oauth2/authorize")
    .token_endpoint("https://{domain}/apps/oauth2/api/v1/token")
    .userinfo_endpoint("https://{domain}/ocs/v2.php/cloud/user?format=json")
    .client_authentication(ClientAuthenticationMethod::ClientSecretPost)
    .headers(&[("OCS-APIRequest", "true")])
    .userinfo(UserInfoMapping::STANDARD.subject("/ocs/data/id").name("/ocs/data/display-name").email("/ocs/data/email"))
    .email_proof(EmailProof::Never)
    .email_scopes(&[]);

/// The scopes of Nextcloud, as types: the words of `scopes(…)` beside `preset = nextcloud`.
pub mod scope {}
