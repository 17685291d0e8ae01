//! [Flickr](https://www.flickr.com), by OAuth 1.0a.
//!
//! ```no_run
//! use oauth_runtime::prelude::*;
//!
//! #[derive(OAuthProvider)]
//! #[oauth(preset = flickr)]
//! struct Flickr;
//! ```
//!
//! | what | value |
//! |---|---|
//! | register the application at | <https://www.flickr.com/services/apps/create/> |
//! | the redirect URI to register | `https://your.example/auth/flickr`, “Callback URL” |
//! | `FLICKR_CLIENT_ID` | “Key” there |
//! | `FLICKR_CLIENT_SECRET` | “Secret” there |
//! | it tells | login name |
//! | where users take access away | <https://www.flickr.com/services/auth/list.gne> |
//! | colors of its button | `#0063dc`, with words in `#ffffff` |
//!
//! Paths and settings are called after the struct: `struct Login;` has `/auth/login` and `LOGIN_CLIENT_ID`.
//!
//! - There is no e-mail address.
//! - For more than reading write another `perms` in `authorization_params`: `write` or `delete`.
//!
//! Facts of 2026-11, listed by `allauth`, `grant` and 6 more.

// Written by `cargo xtask presets` from `presets/flickr.toml`; edit that.

use crate::declaration::description::{Button, ProviderDescription, SignatureMethod, UserInfoMapping};

/// What is known about Flickr.
pub const DESCRIPTION: ProviderDescription = ProviderDescription::oauth1("flickr", "Flickr")
    .temporary_credentials_endpoint("https://www.flickr.com/services/oauth/request_token")
    .authorization_endpoint("https://www.flickr.com/services/oauth/authorize")
    .authorization_params(&[("perms", "read")])
    .token_endpoint("https://www.flickr.com/services/oauth/access_token")
    .userinfo_endpoint("https://api.flickr.com/services/rest/?method=flickr.test.login&format=json&nojsoncallback=1")
    .signature_method(SignatureMethod::HmacSha1)
    .userinfo(UserInfoMapping::STANDARD.subject("/user/id").username("/user/username/_content"))
    .button(Button::STANDARD.color("#0063dc").text("#ffffff"));

/// The scopes of Flickr, as types: the words of `scopes(…)` beside `preset = flickr`.
pub mod scope {}
