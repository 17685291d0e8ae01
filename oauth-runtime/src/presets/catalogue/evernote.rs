//! [Evernote](https://evernote.com), by OAuth 1.0a.
//!
//! ```no_run
//! use oauth_runtime::prelude::*;
//!
//! #[derive(OAuthProvider)]
//! #[oauth(preset = evernote)]
//! struct Evernote;
//! ```
//!
//! | what | value |
//! |---|---|
//! | register the application at | <https://dev.evernote.com> |
//! | the redirect URI to register | `https://your.example/auth/evernote` |
//! | `EVERNOTE_CLIENT_ID` | “Consumer Key” there |
//! | `EVERNOTE_CLIENT_SECRET` | “Consumer Secret” there |
//! | where users take access away | <https://www.evernote.com/AuthorizedServices.action> |
//!
//! Paths and settings are called after the struct: `struct Login;` has `/auth/login` and `LOGIN_CLIENT_ID`.
//!
//! - The two credentials have one endpoint; that is no mistake.
//! - Left to code of yours: name and e-mail address, which only the Thrift API gives.
//! - The sandbox has the host sandbox.evernote.com: write the endpoints with it.
//!
//! Facts of 2026-11, listed by `allauth`, `grant` and 2 more.

// Written by `cargo xtask presets` from `presets/evernote.toml`; edit that.

use crate::declaration::description::{ProviderDescription, SignatureMethod, UserInfoMapping};

/// What is known about Evernote.
pub const DESCRIPTION: ProviderDescription = ProviderDescription::oauth1("evernote", "Evernote")
    .temporary_credentials_endpoint("https://www.evernote.com/oauth")
    .authorization_endpoint("https://www.evernote.com/OAuth.action")
    .token_endpoint("https://www.evernote.com/oauth")
    .signature_method(SignatureMethod::HmacSha1)
    .userinfo(UserInfoMapping::STANDARD.subject("/edam_userId"))
    .profile_in_token_answer();

/// The scopes of Evernote, as types: the words of `scopes(…)` beside `preset = evernote`.
pub mod scope {}
