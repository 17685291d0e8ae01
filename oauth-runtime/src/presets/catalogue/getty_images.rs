//! [Getty Images](https://www.gettyimages.com), by OAuth 2.0.
//!
//! **This preset does not say who the user is.** It gives the application tokens for the provider's API. To log users in add `userinfo_endpoint = "…"` and `userinfo(subject = "/…")`.
//!
//! ```no_run
//! use oauth_runtime::prelude::*;
//!
//! #[derive(OAuthProvider)]
//! #[oauth(preset = getty_images)]
//! struct GettyImages;
//! ```
//!
//! | what | value |
//! |---|---|
//! | register the application at | <https://developers.gettyimages.com> |
//! | the redirect URI to register | `https://your.example/auth/gettyimages` |
//! | `GETTYIMAGES_CLIENT_ID` | the client identifier |
//! | `GETTYIMAGES_CLIENT_SECRET` | the client secret |
//!
//! Paths and settings are called after the struct: `struct Login;` has `/auth/login` and `LOGIN_CLIENT_ID`.
//!
//! - It logs nobody in, because the profile at <https://api.gettyimages.com/v3/customers/current> has a name and no identifier.
//!
//! Facts of 2026-11, listed by `nango` and `socialite`.

// Written by `cargo xtask presets` from `presets/getty_images.toml`; edit that.

use crate::declaration::description::{ClientAuthenticationMethod, ProviderDescription};

/// What is known about Getty Images.
pub const DESCRIPTION: ProviderDescription = ProviderDescription::oauth2("getty_images", "Getty Images")
    .authorization_endpoint("https://authentication.gettyimages.com/oauth2/auth")
    .token_endpoint("https://authentication.gettyimages.com/oauth2/token")
    .client_authentication(ClientAuthenticationMethod::ClientSecretPost)
    .headers(&[("Api-Key", "{client_id}")]);

/// The scopes of Getty Images, as types: the words of `scopes(…)` beside `preset = getty_images`.
pub mod scope {}
