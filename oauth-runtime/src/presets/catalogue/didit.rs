//! [Didit](https://didit.me), by OAuth 2.0.
//!
//! **This preset does not say who the user is.** It gives the application tokens for the provider's API. To log users in add `userinfo_endpoint = "…"` and `userinfo(subject = "/…")`.
//!
//! ```no_run
//! use oauth_runtime::prelude::*;
//!
//! #[derive(OAuthProvider)]
//! #[oauth(preset = didit)]
//! struct Didit;
//! ```
//!
//! | what | value |
//! |---|---|
//! | the redirect URI to register | `https://your.example/auth/didit` |
//! | `DIDIT_CLIENT_ID` | the client identifier |
//! | `DIDIT_CLIENT_SECRET` | the client secret |
//! | scopes of a login | `openid`, `profile`, `names`, `email`, `picture` |
//!
//! Paths and settings are called after the struct: `struct Login;` has `/auth/login` and `LOGIN_CLIENT_ID`.
//! Code that wants a scope names its type: `use oauth_runtime::presets::didit::scope::names;`.
//!
//! - It logs nobody in, because nobody tells which field of the profile at <https://apx.didit.me/auth/v2/users/retrieve/> identifies the user; add `userinfo_endpoint` and `userinfo(subject = …)` if you know it.
//!
//! Facts of 2026-11, listed by one project alone, `socialite`: nobody has confirmed them.

// Written by `cargo xtask presets` from `presets/didit.toml`; edit that.

use crate::declaration::description::{ClientAuthenticationMethod, ProviderDescription};

/// What is known about Didit.
pub const DESCRIPTION: ProviderDescription = ProviderDescription::oauth2("didit", "Didit")
    .authorization_endpoint("https://apx.didit.me/auth/v2/authorize")
    .token_endpoint("https://apx.didit.me/auth/v2/token")
    .scopes(&["openid", "profile", "names", "email", "picture"])
    .client_authentication(ClientAuthenticationMethod::ClientSecretPost);

/// The scopes of Didit, as types: the words of `scopes(…)` beside `preset = didit`.
///
/// | type | scope |
/// |---|---|
/// | `email` | `email` |
/// | `names` | `names` |
/// | `openid` | `openid` |
/// | `picture` | `picture` |
/// | `profile` | `profile` |
pub mod scope {
    pub use crate::scope::{email, openid, profile};

    crate::presets::scope_types! {
        names = "names";
        picture = "picture";
    }
}
