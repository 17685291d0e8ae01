//! [Deezer](https://www.deezer.com), by OAuth 2.0.
//!
//! ```no_run
//! use oauth_runtime::prelude::*;
//!
//! #[derive(OAuthProvider)]
//! #[oauth(preset = deezer)]
//! struct Deezer;
//! ```
//!
//! | what | value |
//! |---|---|
//! | register the application at | <https://developers.deezer.com/myapps> |
//! | the redirect URI to register | `https://your.example/auth/deezer`, “Redirect URL after authentication” |
//! | `DEEZER_CLIENT_ID` | “Application ID” there |
//! | `DEEZER_CLIENT_SECRET` | “Secret Key” there |
//! | scopes of a login | `basic_access`, `email` |
//! | it tells | name, e-mail address, picture |
//! | where users take access away | <https://www.deezer.com/account/apps> |
//!
//! Paths and settings are called after the struct: `struct Login;` has `/auth/login` and `LOGIN_CLIENT_ID`.
//! Code that wants a scope names its type: `use oauth_runtime::presets::deezer::scope::basic_access;`.
//!
//! - Deezer takes no new applications: this preset is for those that have one.
//! - The secret stands in the address of the token request: Deezer knows nothing else.
//!
//! Facts of 2026-11, listed by `aspnet`, `goth` and 6 more.

// Written by `cargo xtask presets` from `presets/deezer.toml`; edit that.

use crate::declaration::description::{ClientAuthenticationMethod, ProviderDescription, UserInfoMapping};
use crate::declaration::quirks::{RenamedParams, TokenAnswer, TokenAnswerFormat, TokenRequestFormat};

/// What is known about Deezer.
pub const DESCRIPTION: ProviderDescription = ProviderDescription::oauth2("deezer", "Deezer")
    .authorization_endpoint("https://connect.deezer.com/oauth/auth.php")
    .token_endpoint("https://connect.deezer.com/oauth/access_token.php?output=json")
    .userinfo_endpoint("https://api.deezer.com/user/me")
    .scopes(&["basic_access", "email"])
    .scope_separator(",")
    .client_authentication(ClientAuthenticationMethod::ClientSecretPost)
    .renamed_params(RenamedParams::STANDARD.client_id("app_id").client_secret("secret").scope("perms"))
    .token_request_format(TokenRequestFormat::Query)
    .token_answer_format(TokenAnswerFormat::Json)
    .token_answer(TokenAnswer::STANDARD.expires_in("/expires"))
    .optional_token_type()
    .userinfo(UserInfoMapping::STANDARD.subject("/id").name("/name").email("/email").picture("/picture"))
    .dangerous_access_token_query("access_token")
    .email_scopes(&["email"]);

/// The scopes of Deezer, as types: the words of `scopes(…)` beside `preset = deezer`.
///
/// | type | scope |
/// |---|---|
/// | `basic_access` | `basic_access` |
/// | `delete_library` | `delete_library` |
/// | `email` | `email` |
/// | `listening_history` | `listening_history` |
/// | `manage_community` | `manage_community` |
/// | `manage_library` | `manage_library` |
/// | `offline_access` | `offline_access` |
pub mod scope {
    pub use crate::scope::{email, offline_access};

    crate::presets::scope_types! {
        basic_access = "basic_access";
        delete_library = "delete_library";
        listening_history = "listening_history";
        manage_community = "manage_community";
        manage_library = "manage_library";
    }
}
