//! [Mozilla accounts (Firefox Accounts)](https://accounts.firefox.com), by OAuth 2.0.
//!
//! ```no_run
//! use oauth_runtime::prelude::*;
//!
//! #[derive(OAuthProvider)]
//! #[oauth(preset = firefox_accounts)]
//! struct FirefoxAccounts;
//! ```
//!
//! | what | value |
//! |---|---|
//! | the redirect URI to register | `https://your.example/auth/firefoxaccounts` |
//! | `FIREFOXACCOUNTS_CLIENT_ID` | the client identifier |
//! | `FIREFOXACCOUNTS_CLIENT_SECRET` | the client secret |
//! | scopes of a login | `profile` |
//! | it tells | name, e-mail address, picture |
//! | where users take access away | <https://accounts.firefox.com/settings#connected-services> |
//!
//! Paths and settings are called after the struct: `struct Login;` has `/auth/login` and `LOGIN_CLIENT_ID`.
//!
//! - Only services of Mozilla and its partners can register an application.
//!
//! Facts of 2026-11, listed by one project alone, `allauth`: nobody has confirmed them.

// Written by `cargo xtask presets` from `presets/firefox_accounts.toml`; edit that.

use crate::declaration::description::{ClientAuthenticationMethod, ProviderDescription, UserInfoMapping};

/// What is known about Mozilla accounts (Firefox Accounts).
pub const DESCRIPTION: ProviderDescription =
    ProviderDescription::oauth2("firefox_accounts", "Mozilla accounts (Firefox Accounts)")
        .authorization_endpoint("https://oauth.accounts.firefox.com/v1/authorization")
        .token_endpoint("https://oauth.accounts.firefox.com/v1/token")
        .userinfo_endpoint("https://profile.accounts.firefox.com/v1/profile")
        .scopes(&["profile"])
        .client_authentication(ClientAuthenticationMethod::ClientSecretPost)
        .userinfo(UserInfoMapping::STANDARD.subject("/uid").name("/displayName").email("/email").picture("/avatar"))
        .email_scopes(&[]);

/// The scopes of Mozilla accounts (Firefox Accounts), as types: the words of `scopes(…)` beside `preset = firefox_accounts`.
///
/// | type | scope |
/// |---|---|
/// | `profile` | `profile` |
pub mod scope {
    pub use crate::scope::profile;
}
