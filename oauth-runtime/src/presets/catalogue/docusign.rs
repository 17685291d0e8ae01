//! [DocuSign](https://www.docusign.com), by OAuth 2.0.
//!
//! ```no_run
//! use oauth_runtime::prelude::*;
//!
//! #[derive(OAuthProvider)]
//! #[oauth(preset = docusign)]
//! struct DocuSign;
//! ```
//!
//! | what | value |
//! |---|---|
//! | register the application at | <https://apps-d.docusign.com/admin/apps-and-keys> |
//! | the redirect URI to register | `https://your.example/auth/docusign`, “Redirect URIs” |
//! | `DOCUSIGN_CLIENT_ID` | “Integration Key” there |
//! | `DOCUSIGN_CLIENT_SECRET` | “Secret Keys” there |
//! | `DOCUSIGN_ENVIRONMENT` | `account`, or `account-d` for the demo environment, such as `account-d`; without the field `environment: String` it is `account` |
//! | scopes of a login | `signature` |
//! | it tells | name, e-mail address |
//! | refresh tokens | with the key `refresh_tokens`, which asks for the scope `extended`; With `extended` each refresh begins a new thirty days. |
//!
//! Paths and settings are called after the struct: `struct Login;` has `/auth/login` and `LOGIN_CLIENT_ID`.
//! Code that wants a scope names its type: `use oauth_runtime::presets::docusign::scope::extended;`.
//!
//! - An integration key lives in the demo environment until DocuSign has reviewed it: log in with `account-d` before that.
//! - The address of an account's API is in the profile, at `/accounts/0/base_uri`.
//!
//! Facts of 2026-11, listed by `aspnet`, `grant` and 2 more.

// Written by `cargo xtask presets` from `presets/docusign.toml`; edit that.

use crate::declaration::description::{ClientAuthenticationMethod, ProviderDescription, UserInfoMapping};

/// What is known about DocuSign.
pub const DESCRIPTION: ProviderDescription = ProviderDescription::oauth2("docusign", "DocuSign")
    .authorization_endpoint("https://{environment}.docusign.com/oauth/auth")
    .token_endpoint("https://{environment}.docusign.com/oauth/token")
    .userinfo_endpoint("https://{environment}.docusign.com/oauth/userinfo")
    .scopes(&["signature"])
    .client_authentication(ClientAuthenticationMethod::ClientSecretBasic)
    .userinfo(UserInfoMapping::STANDARD.subject("/sub").name("/name").email("/email"))
    .email_scopes(&[])
    .field_defaults(&[("environment", "account")]);

/// The scopes of DocuSign, as types: the words of `scopes(…)` beside `preset = docusign`.
///
/// | type | scope |
/// |---|---|
/// | `extended` | `extended` |
/// | `signature` | `signature` |
pub mod scope {
    crate::presets::scope_types! {
        extended = "extended";
        signature = "signature";
    }
}
