//! [Lyft](https://www.lyft.com), by OAuth 2.0.
//!
//! ```no_run
//! use oauth_runtime::prelude::*;
//!
//! #[derive(OAuthProvider)]
//! #[oauth(preset = lyft)]
//! struct Lyft;
//! ```
//!
//! | what | value |
//! |---|---|
//! | the redirect URI to register | `https://your.example/auth/lyft` |
//! | `LYFT_CLIENT_ID` | the client identifier |
//! | `LYFT_CLIENT_SECRET` | the client secret |
//! | scopes of a login | `profile` |
//! | it tells | name |
//!
//! Paths and settings are called after the struct: `struct Login;` has `/auth/login` and `LOGIN_CLIENT_ID`.
//! Code that wants a scope names its type: `use oauth_runtime::presets::lyft::scope::public;`.
//!
//! - There is no e-mail address.
//! - Lyft registers no new applications without an agreement.
//!
//! Facts of 2026-11, listed by `grant` and `social-core`.

// Written by `cargo xtask presets` from `presets/lyft.toml`; edit that.

use crate::declaration::description::{ClientAuthenticationMethod, ProviderDescription, UserInfoMapping};

/// What is known about Lyft.
pub const DESCRIPTION: ProviderDescription = ProviderDescription::oauth2("lyft", "Lyft")
    .authorization_endpoint("https://api.lyft.com/oauth/authorize")
    .token_endpoint("https://api.lyft.com/oauth/token")
    .userinfo_endpoint("https://api.lyft.com/v1/profile")
    .scopes(&["profile"])
    .client_authentication(ClientAuthenticationMethod::ClientSecretBasic)
    .userinfo(UserInfoMapping::STANDARD.subject("/id").name("{/first_name} {/last_name}"));

/// The scopes of Lyft, as types: the words of `scopes(…)` beside `preset = lyft`.
///
/// | type | scope |
/// |---|---|
/// | `profile` | `profile` |
/// | `public` | `public` |
/// | `rides_read` | `rides.read` |
/// | `rides_request` | `rides.request` |
pub mod scope {
    pub use crate::scope::profile;

    crate::presets::scope_types! {
        public = "public";
        rides_read = "rides.read";
        rides_request = "rides.request";
    }
}
