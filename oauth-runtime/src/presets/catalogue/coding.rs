//! [CODING](https://coding.net), by OAuth 2.0.
//!
//! ```no_run
//! use oauth_runtime::prelude::*;
//!
//! #[derive(OAuthProvider)]
//! #[oauth(preset = coding)]
//! struct CODING;
//! ```
//!
//! | what | value |
//! |---|---|
//! | the redirect URI to register | `https://your.example/auth/coding` |
//! | `CODING_CLIENT_ID` | the client identifier |
//! | `CODING_CLIENT_SECRET` | the client secret |
//! | scopes of a login | `user` |
//! | it tells | name, login name |
//!
//! Paths and settings are called after the struct: `struct Login;` has `/auth/login` and `LOGIN_CLIENT_ID`.
//! Code that wants a scope names its type: `use oauth_runtime::presets::coding::scope::project;`.
//!
//! - A team with a host of its own has the endpoints at that host: write them with it.
//!
//! Facts of 2026-11, listed by `justauth` and `social-core`.

// Written by `cargo xtask presets` from `presets/coding.toml`; edit that.

use crate::declaration::description::{ClientAuthenticationMethod, ProviderDescription, UserInfoMapping};
use crate::declaration::quirks::ErrorAnswer;

/// What is known about CODING.
pub const DESCRIPTION: ProviderDescription = ProviderDescription::oauth2("coding", "CODING")
    .authorization_endpoint("https://coding.net/oauth_authorize.html")
    .token_endpoint("https://coding.net/api/oauth/access_token")
    .userinfo_endpoint("https://coding.net/api/account/current_user")
    .scopes(&["user"])
    .scope_separator(",")
    .client_authentication(ClientAuthenticationMethod::ClientSecretPost)
    .error_answer(ErrorAnswer::STANDARD.code("/code").description("/msg"))
    .optional_token_type()
    .userinfo(UserInfoMapping::STANDARD.subject("/data/id").name("/data/name").username("/data/global_key"))
    .dangerous_access_token_query("access_token");

/// The scopes of CODING, as types: the words of `scopes(…)` beside `preset = coding`.
///
/// | type | scope |
/// |---|---|
/// | `project` | `project` |
/// | `project_depot` | `project:depot` |
/// | `project_wiki` | `project:wiki` |
/// | `user` | `user` |
/// | `user_email` | `user:email` |
/// | `user_phone` | `user:phone` |
pub mod scope {
    crate::presets::scope_types! {
        project = "project";
        project_depot = "project:depot";
        project_wiki = "project:wiki";
        user = "user";
        user_email = "user:email";
        user_phone = "user:phone";
    }
}
