//! [Ravelry](https://www.ravelry.com), by OAuth 1.0a.
//!
//! ```no_run
//! use oauth_runtime::prelude::*;
//!
//! #[derive(OAuthProvider)]
//! #[oauth(preset = ravelry)]
//! struct Ravelry;
//! ```
//!
//! | what | value |
//! |---|---|
//! | register the application at | <https://www.ravelry.com/pro/developer> |
//! | the redirect URI to register | `https://your.example/auth/ravelry` |
//! | `RAVELRY_CLIENT_ID` | the client identifier |
//! | `RAVELRY_CLIENT_SECRET` | the client secret |
//! | it tells | login name, picture |
//!
//! Paths and settings are called after the struct: `struct Login;` has `/auth/login` and `LOGIN_CLIENT_ID`.
//!
//! - Scopes are a parameter of the request for temporary credentials. To change what is asked for, write that endpoint out with its query: `temporary_credentials_endpoint = "https://www.ravelry.com/oauth/request_token?scope=profile-only"` asks for the profile that a login reads and for nothing else.
//! - There is no e-mail address.
//! - Ravelry speaks OAuth 2.0 too, with credentials of another kind.
//!
//! Facts of 2026-11, listed by one project alone, `grant`: nobody has confirmed them.

// Written by `cargo xtask presets` from `presets/ravelry.toml`; edit that.

use crate::declaration::description::{ProviderDescription, SignatureMethod, UserInfoMapping};

/// What is known about Ravelry.
pub const DESCRIPTION: ProviderDescription = ProviderDescription::oauth1("ravelry", "Ravelry")
    .temporary_credentials_endpoint("https://www.ravelry.com/oauth/request_token")
    .authorization_endpoint("https://www.ravelry.com/oauth/authorize")
    .token_endpoint("https://www.ravelry.com/oauth/access_token")
    .userinfo_endpoint("https://api.ravelry.com/current_user.json")
    .signature_method(SignatureMethod::HmacSha1)
    .userinfo(
        UserInfoMapping::STANDARD.subject("/user/id").username("/user/username").picture("/user/large_photo_url"),
    );

/// The scopes of Ravelry, as types: the words of `scopes(…)` beside `preset = ravelry`.
pub mod scope {}
