//! [Odnoklassniki (OK.ru)](https://ok.ru), by OAuth 2.0.
//!
//! **This preset does not say who the user is.** It gives the application tokens for the provider's API. To log users in add `userinfo_endpoint = "…"` and `userinfo(subject = "/…")`.
//!
//! ```no_run
//! use oauth_runtime::prelude::*;
//!
//! #[derive(OAuthProvider)]
//! #[oauth(preset = odnoklassniki)]
//! struct Odnoklassniki;
//! ```
//!
//! | what | value |
//! |---|---|
//! | register the application at | <https://ok.ru/vitrine/myuploaded> |
//! | the redirect URI to register | `https://your.example/auth/odnoklassniki` |
//! | `ODNOKLASSNIKI_CLIENT_ID` | the client identifier |
//! | `ODNOKLASSNIKI_CLIENT_SECRET` | the client secret |
//! | scopes of a login | `VALUABLE_ACCESS`, `GET_EMAIL` |
//!
//! Paths and settings are called after the struct: `struct Login;` has `/auth/login` and `LOGIN_CLIENT_ID`.
//! Code that wants a scope names its type: `use oauth_runtime::presets::odnoklassniki::scope::get_email;`.
//!
//! - It logs nobody in: each call of the API, that of the profile too, has to be signed with an MD5 sum over its parameters, the token and the secret.
//!
//! Facts of 2026-11, listed by `allauth`, `aspnet` and 7 more.

// Written by `cargo xtask presets` from `presets/odnoklassniki.toml`; edit that.

use crate::declaration::description::{ClientAuthenticationMethod, ProviderDescription};

/// What is known about Odnoklassniki (OK.ru).
pub const DESCRIPTION: ProviderDescription = ProviderDescription::oauth2("odnoklassniki", "Odnoklassniki (OK.ru)")
    .authorization_endpoint("https://connect.ok.ru/oauth/authorize")
    .token_endpoint("https://api.ok.ru/oauth/token.do")
    .scopes(&["VALUABLE_ACCESS", "GET_EMAIL"])
    .scope_separator(";")
    .client_authentication(ClientAuthenticationMethod::ClientSecretPost)
    .bearer_token_type("session")
    .optional_token_type()
    .userinfo_params(&[("method", "users.getCurrentUser"), ("format", "json")])
    .dangerous_access_token_query("access_token");

/// The scopes of Odnoklassniki (OK.ru), as types: the words of `scopes(…)` beside `preset = odnoklassniki`.
///
/// | type | scope |
/// |---|---|
/// | `get_email` | `GET_EMAIL` |
/// | `valuable_access` | `VALUABLE_ACCESS` |
pub mod scope {
    crate::presets::scope_types! {
        get_email = "GET_EMAIL";
        valuable_access = "VALUABLE_ACCESS";
    }
}
