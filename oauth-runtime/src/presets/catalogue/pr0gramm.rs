//! [Pr0gramm](https://pr0gramm.com), by OAuth 2.0.
//!
//! ```no_run
//! use oauth_runtime::prelude::*;
//!
//! #[derive(OAuthProvider)]
//! #[oauth(preset = pr0gramm)]
//! struct Pr0gramm;
//! ```
//!
//! | what | value |
//! |---|---|
//! | the redirect URI to register | `https://your.example/auth/pr0gramm` |
//! | `PR0GRAMM_CLIENT_ID` | the client identifier |
//! | `PR0GRAMM_CLIENT_SECRET` | the client secret |
//! | scopes of a login | `user.me` |
//! | it tells | name |
//!
//! Paths and settings are called after the struct: `struct Login;` has `/auth/login` and `LOGIN_CLIENT_ID`.
//! Code that wants a scope names its type: `use oauth_runtime::presets::pr0gramm::scope::user_me;`.
//!
//! - There is no e-mail address.
//!
//! Facts of 2026-11, listed by one project alone, `socialite`: nobody has confirmed them.

// Written by `cargo xtask presets` from `presets/pr0gramm.toml`; edit that.

use crate::declaration::description::{ClientAuthenticationMethod, ProviderDescription, UserInfoMapping};

/// What is known about Pr0gramm.
pub const DESCRIPTION: ProviderDescription = ProviderDescription::oauth2("pr0gramm", "Pr0gramm")
    .authorization_endpoint("https://pr0gramm.com/oauth/authorize")
    .token_endpoint("https://pr0gramm.com/api/oauth/createAccessToken")
    .userinfo_endpoint("https://pr0gramm.com/api/user/me")
    .scopes(&["user.me"])
    .client_authentication(ClientAuthenticationMethod::ClientSecretPost)
    .userinfo(UserInfoMapping::STANDARD.subject("/identifier").name("/name"));

/// The scopes of Pr0gramm, as types: the words of `scopes(…)` beside `preset = pr0gramm`.
///
/// | type | scope |
/// |---|---|
/// | `user_me` | `user.me` |
pub mod scope {
    crate::presets::scope_types! {
        user_me = "user.me";
    }
}
