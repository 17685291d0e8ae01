//! [Mail.ru](https://mail.ru), by OAuth 2.0.
//!
//! ```no_run
//! use oauth_runtime::prelude::*;
//!
//! #[derive(OAuthProvider)]
//! #[oauth(preset = mailru)]
//! struct Mailru;
//! ```
//!
//! | what | value |
//! |---|---|
//! | register the application at | <https://o2.mail.ru/app/> |
//! | the redirect URI to register | `https://your.example/auth/mailru` |
//! | `MAILRU_CLIENT_ID` | the client identifier |
//! | `MAILRU_CLIENT_SECRET` | the client secret |
//! | scopes of a login | `userinfo` |
//! | it tells | name, login name, e-mail address, picture |
//!
//! Paths and settings are called after the struct: `struct Login;` has `/auth/login` and `LOGIN_CLIENT_ID`.
//! Code that wants a scope names its type: `use oauth_runtime::presets::mailru::scope::userinfo;`.
//!
//! Facts of 2026-11, listed by `allauth`, `aspnet` and 8 more.

// Written by `cargo xtask presets` from `presets/mailru.toml`; edit that.

use crate::declaration::description::{ClientAuthenticationMethod, ProviderDescription, UserInfoMapping};

/// What is known about Mail.ru.
pub const DESCRIPTION: ProviderDescription = ProviderDescription::oauth2("mailru", "Mail.ru")
    .authorization_endpoint("https://oauth.mail.ru/login")
    .token_endpoint("https://oauth.mail.ru/token")
    .userinfo_endpoint("https://oauth.mail.ru/userinfo")
    .scopes(&["userinfo"])
    .client_authentication(ClientAuthenticationMethod::ClientSecretPost)
    .userinfo(
        UserInfoMapping::STANDARD.subject("/id").name("/name").username("/nickname").email("/email").picture("/image"),
    )
    .dangerous_access_token_query("access_token")
    .email_scopes(&[]);

/// The scopes of Mail.ru, as types: the words of `scopes(…)` beside `preset = mailru`.
///
/// | type | scope |
/// |---|---|
/// | `userinfo` | `userinfo` |
pub mod scope {
    crate::presets::scope_types! {
        userinfo = "userinfo";
    }
}
