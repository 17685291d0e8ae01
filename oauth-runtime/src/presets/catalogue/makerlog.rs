//! [Makerlog](https://getmakerlog.com), by OAuth 2.0.
//!
//! ```no_run
//! use oauth_runtime::prelude::*;
//!
//! #[derive(OAuthProvider)]
//! #[oauth(preset = makerlog)]
//! struct Makerlog;
//! ```
//!
//! | what | value |
//! |---|---|
//! | the redirect URI to register | `https://your.example/auth/makerlog` |
//! | `MAKERLOG_CLIENT_ID` | the client identifier |
//! | `MAKERLOG_CLIENT_SECRET` | the client secret |
//! | scopes of a login | `user:read`, `user:email` |
//! | it tells | name, login name, picture |
//!
//! Paths and settings are called after the struct: `struct Login;` has `/auth/login` and `LOGIN_CLIENT_ID`.
//! Code that wants a scope names its type: `use oauth_runtime::presets::makerlog::scope::user_email;`.
//!
//! Facts of 2026-11, listed by one project alone, `socialite`: nobody has confirmed them.

// Written by `cargo xtask presets` from `presets/makerlog.toml`; edit that.

use crate::declaration::description::{ClientAuthenticationMethod, ProviderDescription, UserInfoMapping};
use crate::declaration::quirks::EmailList;

/// What is known about Makerlog.
pub const DESCRIPTION: ProviderDescription = ProviderDescription::oauth2("makerlog", "Makerlog")
    .authorization_endpoint("https://api.getmakerlog.com/oauth/authorize")
    .token_endpoint("https://api.getmakerlog.com/oauth/token/")
    .userinfo_endpoint("https://api.getmakerlog.com/me/")
    .scopes(&["user:read", "user:email"])
    .client_authentication(ClientAuthenticationMethod::ClientSecretPost)
    .userinfo(
        UserInfoMapping::STANDARD
            .subject("/id")
            .name("{/first_name} {/last_name}")
            .username("/username")
            .picture("/avatar"),
    )
    .email_endpoint("https://api.getmakerlog.com/accounts/read_email/")
    .email_list(EmailList::STANDARD.address("/email"))
    .email_scopes(&["user:email"]);

/// The scopes of Makerlog, as types: the words of `scopes(…)` beside `preset = makerlog`.
///
/// | type | scope |
/// |---|---|
/// | `user_email` | `user:email` |
/// | `user_read` | `user:read` |
pub mod scope {
    crate::presets::scope_types! {
        user_email = "user:email";
        user_read = "user:read";
    }
}
