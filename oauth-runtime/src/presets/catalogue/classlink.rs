//! [ClassLink](https://www.classlink.com), by OAuth 2.0.
//!
//! ```no_run
//! use oauth_runtime::prelude::*;
//!
//! #[derive(OAuthProvider)]
//! #[oauth(preset = classlink)]
//! struct ClassLink;
//! ```
//!
//! | what | value |
//! |---|---|
//! | the redirect URI to register | `https://your.example/auth/classlink` |
//! | `CLASSLINK_CLIENT_ID` | the client identifier |
//! | `CLASSLINK_CLIENT_SECRET` | the client secret |
//! | scopes of a login | `profile` |
//! | it tells | name, login name, e-mail address |
//!
//! Paths and settings are called after the struct: `struct Login;` has `/auth/login` and `LOGIN_CLIENT_ID`.
//!
//! - ClassLink registers applications itself: ask for an account as a partner.
//!
//! Facts of 2026-11, listed by `goth` and `social-core`.

// Written by `cargo xtask presets` from `presets/classlink.toml`; edit that.

use crate::declaration::description::{ClientAuthenticationMethod, ProviderDescription, UserInfoMapping};

/// What is known about ClassLink.
pub const DESCRIPTION: ProviderDescription = ProviderDescription::oauth2("classlink", "ClassLink")
    .authorization_endpoint("https://launchpad.classlink.com/oauth2/v2/auth")
    .token_endpoint("https://launchpad.classlink.com/oauth2/v2/token")
    .userinfo_endpoint("https://nodeapi.classlink.com/v2/my/info")
    .scopes(&["profile"])
    .client_authentication(ClientAuthenticationMethod::ClientSecretPost)
    .userinfo(
        UserInfoMapping::STANDARD
            .subject("/UserId")
            .name("{/FirstName} {/LastName}")
            .username("/LoginId")
            .email("/Email"),
    )
    .email_scopes(&[]);

/// The scopes of ClassLink, as types: the words of `scopes(…)` beside `preset = classlink`.
///
/// | type | scope |
/// |---|---|
/// | `profile` | `profile` |
pub mod scope {
    pub use crate::scope::profile;
}
