//! [Tumblr](https://www.tumblr.com), by OAuth 2.0.
//!
//! ```no_run
//! use oauth_runtime::prelude::*;
//!
//! #[derive(OAuthProvider)]
//! #[oauth(preset = tumblr)]
//! struct Tumblr;
//! ```
//!
//! | what | value |
//! |---|---|
//! | register the application at | <https://www.tumblr.com/oauth/apps> |
//! | the redirect URI to register | `https://your.example/auth/tumblr`, “OAuth2 redirect URLs” |
//! | `TUMBLR_CLIENT_ID` | “OAuth Consumer Key” there |
//! | `TUMBLR_CLIENT_SECRET` | “OAuth Consumer Secret” there |
//! | scopes of a login | `basic` |
//! | it tells | name, login name |
//! | refresh tokens | with the key `refresh_tokens`, which asks for the scope `offline_access` |
//! | where users take access away | <https://www.tumblr.com/settings/apps> |
//! | colors of its button | `#001935`, with words in `#ffffff` |
//!
//! Paths and settings are called after the struct: `struct Login;` has `/auth/login` and `LOGIN_CLIENT_ID`.
//! Code that wants a scope names its type: `use oauth_runtime::presets::tumblr::scope::basic;`.
//!
//! - The provider gives out no e-mail address: ask the user for one where you need it.
//! - Tumblr tells no identifier that stays: the subject is the name of the main blog, which can change hands.
//!
//! Facts of 2026-11, listed by `allauth`, `arctic` and 1 more.

// Written by `cargo xtask presets` from `presets/tumblr.toml`; edit that.

use crate::declaration::description::{Button, ClientAuthenticationMethod, ProviderDescription, UserInfoMapping};

/// What is known about Tumblr.
pub const DESCRIPTION: ProviderDescription = ProviderDescription::oauth2("tumblr", "Tumblr")
    .authorization_endpoint("https://www.tumblr.com/oauth2/authorize")
    .token_endpoint("https://api.tumblr.com/v2/oauth2/token")
    .userinfo_endpoint("https://api.tumblr.com/v2/user/info")
    .scopes(&["basic"])
    .client_authentication(ClientAuthenticationMethod::ClientSecretBasic)
    .userinfo(
        UserInfoMapping::STANDARD
            .changing_subject("/response/user/name")
            .name("/response/user/name")
            .username("/response/user/name"),
    )
    .button(Button::STANDARD.color("#001935").text("#ffffff"));

/// The scopes of Tumblr, as types: the words of `scopes(…)` beside `preset = tumblr`.
///
/// | type | scope |
/// |---|---|
/// | `basic` | `basic` |
/// | `offline_access` | `offline_access` |
/// | `write` | `write` |
pub mod scope {
    pub use crate::scope::offline_access;

    crate::presets::scope_types! {
        basic = "basic";
        write = "write";
    }
}
