//! [Seznam.cz](https://www.seznam.cz), by OAuth 2.0.
//!
//! ```no_run
//! use oauth_runtime::prelude::*;
//!
//! #[derive(OAuthProvider)]
//! #[oauth(preset = seznam)]
//! struct Seznam;
//! ```
//!
//! | what | value |
//! |---|---|
//! | register the application at | <https://vyvojari.seznam.cz/oauth/admin> |
//! | the redirect URI to register | `https://your.example/auth/seznam` |
//! | `SEZNAM_CLIENT_ID` | the client identifier |
//! | `SEZNAM_CLIENT_SECRET` | the client secret |
//! | scopes of a login | `identity`, `avatar` |
//! | it tells | name, login name, e-mail address, picture |
//!
//! Paths and settings are called after the struct: `struct Login;` has `/auth/login` and `LOGIN_CLIENT_ID`.
//! Code that wants a scope names its type: `use oauth_runtime::presets::seznam::scope::adulthood;`.
//!
//! Facts of 2026-11, listed by `fastapi-sso`, `hybridauth` and 2 more.

// Written by `cargo xtask presets` from `presets/seznam.toml`; edit that.

use crate::declaration::description::{ClientAuthenticationMethod, ProviderDescription, UserInfoMapping};

/// What is known about Seznam.cz.
pub const DESCRIPTION: ProviderDescription = ProviderDescription::oauth2("seznam", "Seznam.cz")
    .authorization_endpoint("https://login.szn.cz/api/v1/oauth/auth")
    .token_endpoint("https://login.szn.cz/api/v1/oauth/token")
    .userinfo_endpoint("https://login.szn.cz/api/v1/user")
    .scopes(&["identity", "avatar"])
    .scope_separator(",")
    .client_authentication(ClientAuthenticationMethod::ClientSecretPost)
    .userinfo(
        UserInfoMapping::STANDARD
            .subject("/oauth_user_id")
            .name("{/firstname} {/lastname}")
            .username("/username")
            .email("/email")
            .picture("/avatar_url"),
    )
    .email_scopes(&[]);

/// The scopes of Seznam.cz, as types: the words of `scopes(…)` beside `preset = seznam`.
///
/// | type | scope |
/// |---|---|
/// | `adulthood` | `adulthood` |
/// | `avatar` | `avatar` |
/// | `birthday` | `birthday` |
/// | `contact_phone` | `contact-phone` |
/// | `gender` | `gender` |
/// | `identity` | `identity` |
pub mod scope {
    crate::presets::scope_types! {
        adulthood = "adulthood";
        avatar = "avatar";
        birthday = "birthday";
        contact_phone = "contact-phone";
        gender = "gender";
        identity = "identity";
    }
}
