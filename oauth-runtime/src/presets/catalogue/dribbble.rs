//! [Dribbble](https://dribbble.com), by OAuth 2.0.
//!
//! ```no_run
//! use oauth_runtime::prelude::*;
//!
//! #[derive(OAuthProvider)]
//! #[oauth(preset = dribbble)]
//! struct Dribbble;
//! ```
//!
//! | what | value |
//! |---|---|
//! | register the application at | <https://dribbble.com/account/applications/new> |
//! | the redirect URI to register | `https://your.example/auth/dribbble`, “Callback URL” |
//! | `DRIBBBLE_CLIENT_ID` | “Client ID” there |
//! | `DRIBBBLE_CLIENT_SECRET` | “Client Secret” there |
//! | scopes of a login | `public` |
//! | it tells | name, login name, e-mail address, picture |
//! | colors of its button | `#ea4c89`, with words in `#ffffff` |
//!
//! Paths and settings are called after the struct: `struct Login;` has `/auth/login` and `LOGIN_CLIENT_ID`.
//! Code that wants a scope names its type: `use oauth_runtime::presets::dribbble::scope::public;`.
//!
//! - Access tokens do not expire.
//!
//! Facts of 2026-11, listed by `arctic`, `authjs` and 4 more.

// Written by `cargo xtask presets` from `presets/dribbble.toml`; edit that.

use crate::declaration::description::{Button, ClientAuthenticationMethod, ProviderDescription, UserInfoMapping};

/// What is known about Dribbble.
pub const DESCRIPTION: ProviderDescription = ProviderDescription::oauth2("dribbble", "Dribbble")
    .authorization_endpoint("https://dribbble.com/oauth/authorize")
    .token_endpoint("https://dribbble.com/oauth/token")
    .userinfo_endpoint("https://api.dribbble.com/v2/user")
    .scopes(&["public"])
    .client_authentication(ClientAuthenticationMethod::ClientSecretPost)
    .userinfo(
        UserInfoMapping::STANDARD
            .subject("/id")
            .name("/name")
            .username("/login")
            .email("/email")
            .picture("/avatar_url"),
    )
    .button(Button::STANDARD.color("#ea4c89").text("#ffffff"))
    .email_scopes(&[]);

/// The scopes of Dribbble, as types: the words of `scopes(…)` beside `preset = dribbble`.
///
/// | type | scope |
/// |---|---|
/// | `public` | `public` |
/// | `upload` | `upload` |
pub mod scope {
    crate::presets::scope_types! {
        public = "public";
        upload = "upload";
    }
}
