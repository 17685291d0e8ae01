//! [Genius](https://genius.com), by OAuth 2.0.
//!
//! ```no_run
//! use oauth_runtime::prelude::*;
//!
//! #[derive(OAuthProvider)]
//! #[oauth(preset = genius)]
//! struct Genius;
//! ```
//!
//! | what | value |
//! |---|---|
//! | register the application at | <https://genius.com/api-clients> |
//! | the redirect URI to register | `https://your.example/auth/genius`, “Redirect URI” |
//! | `GENIUS_CLIENT_ID` | “Client ID” there |
//! | `GENIUS_CLIENT_SECRET` | “Client Secret” there |
//! | scopes of a login | `me` |
//! | it tells | name, login name, e-mail address, picture |
//! | colors of its button | `#ffff64`, with words in `#000000` |
//!
//! Paths and settings are called after the struct: `struct Login;` has `/auth/login` and `LOGIN_CLIENT_ID`.
//! Code that wants a scope names its type: `use oauth_runtime::presets::genius::scope::me;`.
//!
//! - Access tokens do not expire.
//!
//! Facts of 2026-11, listed by `grant`, `hwi` and 1 more.

// Written by `cargo xtask presets` from `presets/genius.toml`; edit that.

use crate::declaration::description::{Button, ClientAuthenticationMethod, ProviderDescription, UserInfoMapping};

/// What is known about Genius.
pub const DESCRIPTION: ProviderDescription = ProviderDescription::oauth2("genius", "Genius")
    .authorization_endpoint("https://api.genius.com/oauth/authorize")
    .token_endpoint("https://api.genius.com/oauth/token")
    .userinfo_endpoint("https://api.genius.com/account")
    .scopes(&["me"])
    .client_authentication(ClientAuthenticationMethod::ClientSecretPost)
    .userinfo(
        UserInfoMapping::STANDARD
            .subject("/response/user/id")
            .name("/response/user/name")
            .username("/response/user/login")
            .email("/response/user/email")
            .picture("/response/user/avatar/medium/url"),
    )
    .button(Button::STANDARD.color("#ffff64").text("#000000"))
    .email_scopes(&[]);

/// The scopes of Genius, as types: the words of `scopes(…)` beside `preset = genius`.
///
/// | type | scope |
/// |---|---|
/// | `me` | `me` |
pub mod scope {
    crate::presets::scope_types! {
        me = "me";
    }
}
