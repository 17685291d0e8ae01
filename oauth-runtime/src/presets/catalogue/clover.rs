//! [Clover](https://www.clover.com), by OAuth 2.0.
//!
//! **This preset does not say who the user is.** It gives the application tokens for the provider's API. To log users in add `userinfo_endpoint = "…"` and `userinfo(subject = "/…")`.
//!
//! ```no_run
//! use oauth_runtime::prelude::*;
//!
//! #[derive(OAuthProvider)]
//! #[oauth(preset = clover)]
//! struct Clover;
//! ```
//!
//! | what | value |
//! |---|---|
//! | register the application at | <https://www.clover.com/developers> |
//! | the redirect URI to register | `https://your.example/auth/clover`, “Site URL” |
//! | `CLOVER_CLIENT_ID` | “App ID” there |
//! | `CLOVER_CLIENT_SECRET` | “App Secret” there |
//! | `CLOVER_WEB_DOMAIN` | Host that users visit, such as `sandbox.dev.clover.com`; without the field `web_domain: String` it is `www.clover.com` |
//! | `CLOVER_DOMAIN` | Host of the API, such as `apisandbox.dev.clover.com`; without the field `domain: String` it is `api.clover.com` |
//!
//! Paths and settings are called after the struct: `struct Login;` has `/auth/login` and `LOGIN_CLIENT_ID`.
//!
//! - It logs nobody in, because merchant and employee stand only in the redirect, which its user can change; ask the API with the token before you believe them.
//! - Hosts in Europe are www.eu.clover.com and api.eu.clover.com.
//!
//! Facts of 2026-11, listed by `nango` and `socialite`.

// Written by `cargo xtask presets` from `presets/clover.toml`; edit that.

use crate::declaration::description::{ClientAuthenticationMethod, ProviderDescription};
use crate::declaration::quirks::TokenRequestFormat;

/// What is known about Clover.
pub const DESCRIPTION: ProviderDescription = ProviderDescription::oauth2("clover", "Clover")
    .authorization_endpoint("https://{web_domain}/oauth/v2/authorize")
    .token_endpoint("https://{domain}/oauth/v2/token")
    .refresh_endpoint("https://{domain}/oauth/v2/refresh")
    .client_authentication(ClientAuthenticationMethod::ClientSecretPost)
    .token_request_format(TokenRequestFormat::Json)
    .optional_token_type()
    .keep_from_redirect(&[("merchant_id", "merchant_id"), ("employee_id", "employee_id")])
    .field_defaults(&[("web_domain", "www.clover.com"), ("domain", "api.clover.com")]);

/// The scopes of Clover, as types: the words of `scopes(…)` beside `preset = clover`.
pub mod scope {}
