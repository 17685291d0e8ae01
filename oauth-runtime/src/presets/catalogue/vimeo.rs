//! [Vimeo](https://vimeo.com), by OAuth 2.0.
//!
//! ```no_run
//! use oauth_runtime::prelude::*;
//!
//! #[derive(OAuthProvider)]
//! #[oauth(preset = vimeo)]
//! struct Vimeo;
//! ```
//!
//! | what | value |
//! |---|---|
//! | register the application at | <https://developer.vimeo.com/apps> |
//! | the redirect URI to register | `https://your.example/auth/vimeo`, “Callback URL” |
//! | `VIMEO_CLIENT_ID` | “Client identifier” there |
//! | `VIMEO_CLIENT_SECRET` | “Client secrets” there |
//! | scopes of a login | `public` |
//! | it tells | name |
//! | where users take access away | <https://vimeo.com/settings/apps> |
//!
//! Paths and settings are called after the struct: `struct Login;` has `/auth/login` and `LOGIN_CLIENT_ID`.
//! Code that wants a scope names its type: `use oauth_runtime::presets::vimeo::scope::create;`.
//!
//! - The provider gives out no e-mail address: ask the user for one where you need it.
//! - The subject is the path of the user, `/users/…`, in which the number is the identifier.
//!
//! Facts of 2026-11, listed by `allauth`, `aspnet` and 6 more.

// Written by `cargo xtask presets` from `presets/vimeo.toml`; edit that.

use crate::declaration::description::{ClientAuthenticationMethod, ProviderDescription, UserInfoMapping};

/// What is known about Vimeo.
pub const DESCRIPTION: ProviderDescription = ProviderDescription::oauth2("vimeo", "Vimeo")
    .authorization_endpoint("https://api.vimeo.com/oauth/authorize")
    .token_endpoint("https://api.vimeo.com/oauth/access_token")
    .userinfo_endpoint("https://api.vimeo.com/me")
    .scopes(&["public"])
    .client_authentication(ClientAuthenticationMethod::ClientSecretBasic)
    .userinfo(UserInfoMapping::STANDARD.subject("/uri").name("/name"));

/// The scopes of Vimeo, as types: the words of `scopes(…)` beside `preset = vimeo`.
///
/// | type | scope |
/// |---|---|
/// | `create` | `create` |
/// | `delete` | `delete` |
/// | `edit` | `edit` |
/// | `interact` | `interact` |
/// | `private` | `private` |
/// | `promo_codes` | `promo_codes` |
/// | `public` | `public` |
/// | `purchased` | `purchased` |
/// | `stats` | `stats` |
/// | `upload` | `upload` |
/// | `video_files` | `video_files` |
pub mod scope {
    crate::presets::scope_types! {
        create = "create";
        delete = "delete";
        edit = "edit";
        interact = "interact";
        private = "private";
        promo_codes = "promo_codes";
        public = "public";
        purchased = "purchased";
        stats = "stats";
        upload = "upload";
        video_files = "video_files";
    }
}
