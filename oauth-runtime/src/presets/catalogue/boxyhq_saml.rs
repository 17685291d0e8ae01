//! [Ory Polis (BoxyHQ SAML Jackson)](https://www.ory.com/polis), by OAuth 2.0.
//!
//! ```no_run
//! use oauth_runtime::prelude::*;
//!
//! #[derive(OAuthProvider)]
//! #[oauth(preset = boxyhq_saml)]
//! struct BoxyhqSaml {
//!     domain: String,
//! }
//! ```
//!
//! | what | value |
//! |---|---|
//! | the redirect URI to register | `https://your.example/auth/boxyhqsaml` |
//! | `BOXYHQSAML_CLIENT_ID` | the client identifier |
//! | `BOXYHQSAML_CLIENT_SECRET` | the client secret |
//! | `BOXYHQSAML_DOMAIN` | Host of the server, such as `saml.example.com` |
//! | it tells | name, e-mail address |
//! | e-mail addresses | never taken for verified |
//!
//! Paths and settings are called after the struct: `struct Login;` has `/auth/login` and `LOGIN_CLIENT_ID`.
//!
//! - The client identifier says whose connection it is: `tenant=acme.com&product=app`, with the value of CLIENT_SECRET_VERIFIER as the secret.
//! - An identifier and an address are whatever the customer's identity provider says: know people by the tenant as well.
//!
//! Facts of 2026-11, listed by `authjs`, `kratos` and 1 more.

// Written by `cargo xtask presets` from `presets/boxyhq_saml.toml`; edit that.

use crate::declaration::description::{ClientAuthenticationMethod, ProviderDescription, UserInfoMapping};
use crate::declaration::quirks::EmailProof;

/// What is known about Ory Polis (BoxyHQ SAML Jackson).
pub const DESCRIPTION: ProviderDescription =
    ProviderDescription::oauth2("boxyhq_saml", "Ory Polis (BoxyHQ SAML Jackson)")
        .authorization_endpoint("https://{domain}/api/oauth/authorize")
        .authorization_params(&[("provider", "saml")])
        .token_endpoint("https://{domain}/api/oauth/token")
        .userinfo_endpoint("https://{domain}/api/oauth/userinfo")
        .client_authentication(ClientAuthenticationMethod::ClientSecretPost)
        .userinfo(UserInfoMapping::STANDARD.subject("/id").name("{/firstName} {/lastName}").email("/email"))
        .email_proof(EmailProof::Never)
        .email_scopes(&[]);

/// The scopes of Ory Polis (BoxyHQ SAML Jackson), as types: the words of `scopes(…)` beside `preset = boxyhq_saml`.
pub mod scope {}
