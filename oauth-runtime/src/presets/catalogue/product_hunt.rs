//! [Product Hunt](https://www.producthunt.com), by OAuth 2.0.
//!
//! ```no_run
//! use oauth_runtime::prelude::*;
//!
//! #[derive(OAuthProvider)]
//! #[oauth(preset = product_hunt)]
//! struct ProductHunt;
//! ```
//!
//! | what | value |
//! |---|---|
//! | register the application at | <https://www.producthunt.com/v2/oauth/applications> |
//! | the redirect URI to register | `https://your.example/auth/producthunt`, “Redirect URI” |
//! | `PRODUCTHUNT_CLIENT_ID` | “API Key” there |
//! | `PRODUCTHUNT_CLIENT_SECRET` | “API Secret” there |
//! | scopes of a login | `public`, `private` |
//! | it tells | name, login name, picture |
//!
//! Paths and settings are called after the struct: `struct Login;` has `/auth/login` and `LOGIN_CLIENT_ID`.
//! Code that wants a scope names its type: `use oauth_runtime::presets::product_hunt::scope::private;`.
//!
//! - The provider gives out no e-mail address: ask the user for one where you need it.
//!
//! Facts of 2026-11, listed by `grant` and `socialite`.

// Written by `cargo xtask presets` from `presets/product_hunt.toml`; edit that.

use crate::declaration::description::{ClientAuthenticationMethod, ProviderDescription, UserInfoMapping};
use crate::declaration::quirks::UserinfoMethod;

/// What is known about Product Hunt.
pub const DESCRIPTION: ProviderDescription = ProviderDescription::oauth2("product_hunt", "Product Hunt")
    .authorization_endpoint("https://api.producthunt.com/v2/oauth/authorize")
    .token_endpoint("https://api.producthunt.com/v2/oauth/token")
    .userinfo_endpoint("https://api.producthunt.com/v2/api/graphql")
    .scopes(&["public", "private"])
    .client_authentication(ClientAuthenticationMethod::ClientSecretPost)
    .userinfo(
        UserInfoMapping::STANDARD
            .subject("/data/viewer/user/id")
            .name("/data/viewer/user/name")
            .username("/data/viewer/user/username")
            .picture("/data/viewer/user/profileImage"),
    )
    .userinfo_method(UserinfoMethod::PostJson)
    .userinfo_params(&[("query", "{ viewer { user { id name username profileImage } } }")]);

/// The scopes of Product Hunt, as types: the words of `scopes(…)` beside `preset = product_hunt`.
///
/// | type | scope |
/// |---|---|
/// | `private` | `private` |
/// | `public` | `public` |
pub mod scope {
    crate::presets::scope_types! {
        private = "private";
        public = "public";
    }
}
