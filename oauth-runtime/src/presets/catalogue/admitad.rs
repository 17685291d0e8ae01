//! [Admitad](https://www.admitad.com), by OAuth 2.0.
//!
//! ```no_run
//! use oauth_runtime::prelude::*;
//!
//! #[derive(OAuthProvider)]
//! #[oauth(preset = admitad)]
//! struct Admitad;
//! ```
//!
//! | what | value |
//! |---|---|
//! | the redirect URI to register | `https://your.example/auth/admitad` |
//! | `ADMITAD_CLIENT_ID` | the client identifier |
//! | `ADMITAD_CLIENT_SECRET` | the client secret |
//! | scopes of a login | `private_data`, `private_data_email` |
//! | it tells | name, login name, e-mail address |
//!
//! Paths and settings are called after the struct: `struct Login;` has `/auth/login` and `LOGIN_CLIENT_ID`.
//! Code that wants a scope names its type: `use oauth_runtime::presets::admitad::scope::private_data;`.
//!
//! Facts of 2026-11, listed by one project alone, `socialite`: nobody has confirmed them.

// Written by `cargo xtask presets` from `presets/admitad.toml`; edit that.

use crate::declaration::description::{ClientAuthenticationMethod, ProviderDescription, UserInfoMapping};

/// What is known about Admitad.
pub const DESCRIPTION: ProviderDescription = ProviderDescription::oauth2("admitad", "Admitad")
    .authorization_endpoint("https://api.admitad.com/authorize/")
    .token_endpoint("https://api.admitad.com/token/")
    .userinfo_endpoint("https://api.admitad.com/me/")
    .scopes(&["private_data", "private_data_email"])
    .client_authentication(ClientAuthenticationMethod::ClientSecretPost)
    .userinfo(
        UserInfoMapping::STANDARD
            .subject("/id")
            .name("{/first_name} {/last_name}")
            .username("/username")
            .email("/email"),
    )
    .email_scopes(&["private_data_email"]);

/// The scopes of Admitad, as types: the words of `scopes(…)` beside `preset = admitad`.
///
/// | type | scope |
/// |---|---|
/// | `private_data` | `private_data` |
/// | `private_data_email` | `private_data_email` |
pub mod scope {
    crate::presets::scope_types! {
        private_data = "private_data";
        private_data_email = "private_data_email";
    }
}
