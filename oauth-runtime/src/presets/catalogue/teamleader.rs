//! [Teamleader Focus](https://www.teamleader.eu), by OAuth 2.0.
//!
//! ```no_run
//! use oauth_runtime::prelude::*;
//!
//! #[derive(OAuthProvider)]
//! #[oauth(preset = teamleader)]
//! struct Teamleader;
//! ```
//!
//! | what | value |
//! |---|---|
//! | register the application at | <https://marketplace.focus.teamleader.eu/build> |
//! | the redirect URI to register | `https://your.example/auth/teamleader`, “Valid redirect URLs” |
//! | `TEAMLEADER_CLIENT_ID` | “Client ID” there |
//! | `TEAMLEADER_CLIENT_SECRET` | “Client Secret” there |
//! | scopes of a login | `users` |
//! | it tells | name, e-mail address |
//!
//! Paths and settings are called after the struct: `struct Login;` has `/auth/login` and `LOGIN_CLIENT_ID`.
//! Code that wants a scope names its type: `use oauth_runtime::presets::teamleader::scope::users;`.
//!
//! Facts of 2026-11, listed by `nango` and `socialite`.

// Written by `cargo xtask presets` from `presets/teamleader.toml`; edit that.

use crate::declaration::description::{ClientAuthenticationMethod, ProviderDescription, UserInfoMapping};

/// What is known about Teamleader Focus.
pub const DESCRIPTION: ProviderDescription = ProviderDescription::oauth2("teamleader", "Teamleader Focus")
    .authorization_endpoint("https://focus.teamleader.eu/oauth2/authorize")
    .token_endpoint("https://focus.teamleader.eu/oauth2/access_token")
    .userinfo_endpoint("https://api.focus.teamleader.eu/users.me")
    .scopes(&["users"])
    .client_authentication(ClientAuthenticationMethod::ClientSecretPost)
    .userinfo(
        UserInfoMapping::STANDARD.subject("/data/id").name("{/data/first_name} {/data/last_name}").email("/data/email"),
    )
    .email_scopes(&[]);

/// The scopes of Teamleader Focus, as types: the words of `scopes(…)` beside `preset = teamleader`.
///
/// | type | scope |
/// |---|---|
/// | `users` | `users` |
pub mod scope {
    crate::presets::scope_types! {
        users = "users";
    }
}
