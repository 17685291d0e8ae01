//! [Zendesk Sell](https://www.zendesk.com/sell/), by OAuth 2.0.
//!
//! ```no_run
//! use oauth_runtime::prelude::*;
//!
//! #[derive(OAuthProvider)]
//! #[oauth(preset = zendesk_sell)]
//! struct ZendeskSell;
//! ```
//!
//! | what | value |
//! |---|---|
//! | the redirect URI to register | `https://your.example/auth/zendesksell` |
//! | `ZENDESKSELL_CLIENT_ID` | the client identifier |
//! | `ZENDESKSELL_CLIENT_SECRET` | the client secret |
//! | scopes of a login | `profile` |
//! | it tells | name, e-mail address |
//!
//! Paths and settings are called after the struct: `struct Login;` has `/auth/login` and `LOGIN_CLIENT_ID`.
//! Code that wants a scope names its type: `use oauth_runtime::presets::zendesk_sell::scope::read;`.
//!
//! Facts of 2026-11, listed by `grant` and `nango`.

// Written by `cargo xtask presets` from `presets/zendesk_sell.toml`; edit that.

use crate::declaration::description::{ClientAuthenticationMethod, ProviderDescription, UserInfoMapping};

/// What is known about Zendesk Sell.
pub const DESCRIPTION: ProviderDescription = ProviderDescription::oauth2("zendesk_sell", "Zendesk Sell")
    .authorization_endpoint("https://api.getbase.com/oauth2/authorize")
    .token_endpoint("https://api.getbase.com/oauth2/token")
    .userinfo_endpoint("https://api.getbase.com/v2/users/self")
    .scopes(&["profile"])
    .client_authentication(ClientAuthenticationMethod::ClientSecretBasic)
    .userinfo(UserInfoMapping::STANDARD.subject("/data/id").name("/data/name").email("/data/email"))
    .email_scopes(&[]);

/// The scopes of Zendesk Sell, as types: the words of `scopes(…)` beside `preset = zendesk_sell`.
///
/// | type | scope |
/// |---|---|
/// | `profile` | `profile` |
/// | `read` | `read` |
/// | `write` | `write` |
pub mod scope {
    pub use crate::scope::profile;

    crate::presets::scope_types! {
        read = "read";
        write = "write";
    }
}
