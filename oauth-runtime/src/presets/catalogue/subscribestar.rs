//! [Subscribestar](https://www.subscribestar.com), by OAuth 2.0.
//!
//! ```no_run
//! use oauth_runtime::prelude::*;
//!
//! #[derive(OAuthProvider)]
//! #[oauth(preset = subscribestar)]
//! struct Subscribestar;
//! ```
//!
//! | what | value |
//! |---|---|
//! | the redirect URI to register | `https://your.example/auth/subscribestar` |
//! | `SUBSCRIBESTAR_CLIENT_ID` | the client identifier |
//! | `SUBSCRIBESTAR_CLIENT_SECRET` | the client secret |
//! | scopes of a login | `user.read`, `user.email.read` |
//! | it tells | name, e-mail address, picture |
//!
//! Paths and settings are called after the struct: `struct Login;` has `/auth/login` and `LOGIN_CLIENT_ID`.
//! Code that wants a scope names its type: `use oauth_runtime::presets::subscribestar::scope::subscriber_read;`.
//!
//! Facts of 2026-11, listed by one project alone, `socialite`: nobody has confirmed them.

// Written by `cargo xtask presets` from `presets/subscribestar.toml`; edit that.

use crate::declaration::description::{ClientAuthenticationMethod, ProviderDescription, UserInfoMapping};
use crate::declaration::quirks::UserinfoMethod;

/// What is known about Subscribestar.
pub const DESCRIPTION: ProviderDescription = ProviderDescription::oauth2("subscribestar", "Subscribestar")
    .authorization_endpoint("https://www.subscribestar.com/oauth2/authorize")
    .token_endpoint("https://www.subscribestar.com/oauth2/token")
    .userinfo_endpoint("https://www.subscribestar.com/api/graphql/v1")
    .scopes(&["user.read", "user.email.read"])
    .client_authentication(ClientAuthenticationMethod::ClientSecretPost)
    .userinfo(
        UserInfoMapping::STANDARD
            .subject("/data/user/id")
            .name("/data/user/name")
            .email("/data/user/email")
            .picture("/data/user/avatar_url"),
    )
    .userinfo_method(UserinfoMethod::PostJson)
    .userinfo_params(&[("query", "{ user { id name email avatar_url } }")])
    .email_scopes(&["user.email.read"]);

/// The scopes of Subscribestar, as types: the words of `scopes(…)` beside `preset = subscribestar`.
///
/// | type | scope |
/// |---|---|
/// | `subscriber_read` | `subscriber.read` |
/// | `user_email_read` | `user.email.read` |
/// | `user_read` | `user.read` |
pub mod scope {
    crate::presets::scope_types! {
        subscriber_read = "subscriber.read";
        user_email_read = "user.email.read";
        user_read = "user.read";
    }
}
