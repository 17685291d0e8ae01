//! [Frappe / ERPNext](https://frappe.io), by OAuth 2.0.
//!
//! ```no_run
//! use oauth_runtime::prelude::*;
//!
//! #[derive(OAuthProvider)]
//! #[oauth(preset = frappe)]
//! struct Frappe {
//!     domain: String,
//! }
//! ```
//!
//! | what | value |
//! |---|---|
//! | the redirect URI to register | `https://your.example/auth/frappe`, “Redirect URIs” |
//! | `FRAPPE_CLIENT_ID` | “App Client ID” there |
//! | `FRAPPE_CLIENT_SECRET` | “App Client Secret” there |
//! | `FRAPPE_DOMAIN` | Host of the site, such as `erp.example.com` |
//! | there | At /app/oauth-client of the site. |
//! | scopes of a login | `openid` |
//! | it tells | name, e-mail address, picture |
//!
//! Paths and settings are called after the struct: `struct Login;` has `/auth/login` and `LOGIN_CLIENT_ID`.
//!
//! Facts of 2026-11, listed by `scribejava` and `socialite`.

// Written by `cargo xtask presets` from `presets/frappe.toml`; edit that.

use crate::declaration::description::{ClientAuthenticationMethod, ProviderDescription, UserInfoMapping};

/// What is known about Frappe / ERPNext.
pub const DESCRIPTION: ProviderDescription = ProviderDescription::oauth2("frappe", "Frappe / ERPNext")
    .authorization_endpoint("https://{domain}/api/method/frappe.integrations.oauth2.authorize")
    .token_endpoint("https://{domain}/api/method/frappe.integrations.oauth2.get_token")
    .userinfo_endpoint("https://{domain}/api/method/frappe.integrations.oauth2.openid_profile")
    .scopes(&["openid"])
    .client_authentication(ClientAuthenticationMethod::ClientSecretPost)
    .userinfo(UserInfoMapping::STANDARD.subject("/sub").name("/name").email("/email").picture("/picture"))
    .email_scopes(&[]);

/// The scopes of Frappe / ERPNext, as types: the words of `scopes(…)` beside `preset = frappe`.
///
/// | type | scope |
/// |---|---|
/// | `openid` | `openid` |
pub mod scope {
    pub use crate::scope::openid;
}
