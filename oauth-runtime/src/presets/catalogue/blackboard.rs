//! [Blackboard Learn](https://www.blackboard.com), by OAuth 2.0.
//!
//! ```no_run
//! use oauth_runtime::prelude::*;
//!
//! #[derive(OAuthProvider)]
//! #[oauth(preset = blackboard)]
//! struct Blackboard {
//!     domain: String,
//! }
//! ```
//!
//! | what | value |
//! |---|---|
//! | register the application at | <https://developer.anthology.com/portal/applications> |
//! | the redirect URI to register | `https://your.example/auth/blackboard` |
//! | `BLACKBOARD_CLIENT_ID` | “Application Key” there |
//! | `BLACKBOARD_CLIENT_SECRET` | “Secret” there |
//! | `BLACKBOARD_DOMAIN` | Host of the Blackboard Learn server, such as `school.blackboard.com` |
//! | scopes of a login | `read` |
//! | it tells | name, login name, e-mail address, picture |
//! | refresh tokens | with the key `refresh_tokens`, which asks for the scope `offline` |
//!
//! Paths and settings are called after the struct: `struct Login;` has `/auth/login` and `LOGIN_CLIENT_ID`.
//! Code that wants a scope names its type: `use oauth_runtime::presets::blackboard::scope::offline;`.
//!
//! - The administrator of each school must allow the application by its Application ID before anybody can log in.
//!
//! Facts of 2026-11, listed by one project alone, `socialite`: nobody has confirmed them.

// Written by `cargo xtask presets` from `presets/blackboard.toml`; edit that.

use crate::declaration::description::{ClientAuthenticationMethod, ProviderDescription, UserInfoMapping};

/// What is known about Blackboard Learn.
pub const DESCRIPTION: ProviderDescription = ProviderDescription::oauth2("blackboard", "Blackboard Learn")
    .authorization_endpoint("https://{domain}/learn/api/public/v1/oauth2/authorizationcode")
    .token_endpoint("https://{domain}/learn/api/public/v1/oauth2/token")
    .userinfo_endpoint("https://{domain}/learn/api/public/v1/users/uuid:{user_id}")
    .scopes(&["read"])
    .client_authentication(ClientAuthenticationMethod::ClientSecretBasic)
    .keep_from_token(&[("user_id", "/user_id")])
    .userinfo(
        UserInfoMapping::STANDARD
            .subject("/id")
            .name("{/name/given} {/name/family}")
            .username("/userName")
            .email("/contact/email")
            .picture("/avatar/viewUrl"),
    )
    .email_scopes(&[]);

/// The scopes of Blackboard Learn, as types: the words of `scopes(…)` beside `preset = blackboard`.
///
/// | type | scope |
/// |---|---|
/// | `offline` | `offline` |
/// | `read` | `read` |
pub mod scope {
    crate::presets::scope_types! {
        offline = "offline";
        read = "read";
    }
}
