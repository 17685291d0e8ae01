//! [Klarna](https://www.klarna.com), by OAuth 2.0.
//!
//! ```no_run
//! use oauth_runtime::prelude::*;
//!
//! #[derive(OAuthProvider)]
//! #[oauth(preset = klarna)]
//! struct Klarna;
//! ```
//!
//! | what | value |
//! |---|---|
//! | the redirect URI to register | `https://your.example/auth/klarna` |
//! | `KLARNA_CLIENT_ID` | the client identifier |
//! | `KLARNA_CLIENT_SECRET` | the client secret |
//! | scopes of a login | `openid`, `profile:name`, `profile:email` |
//! | it tells | name, e-mail address |
//! | e-mail addresses | verified where the provider says so of the address |
//!
//! Paths and settings are called after the struct: `struct Login;` has `/auth/login` and `LOGIN_CLIENT_ID`.
//! Code that wants a scope names its type: `use oauth_runtime::presets::klarna::scope::profile_email;`.
//!
//! - The endpoints are those of Europe; for another region, write those that Klarna's portal names beside the preset.
//!
//! Facts of 2026-11, listed by one project alone, `socialite`: nobody has confirmed them.

// Written by `cargo xtask presets` from `presets/klarna.toml`; edit that.

use crate::declaration::description::{ClientAuthenticationMethod, ProviderDescription, UserInfoMapping};

/// What is known about Klarna.
pub const DESCRIPTION: ProviderDescription = ProviderDescription::oauth2("klarna", "Klarna")
    .authorization_endpoint("https://login.klarna.com/eu/lp/idp/oauth2/auth")
    .token_endpoint("https://login.klarna.com/eu/lp/idp/oauth2/token")
    .userinfo_endpoint("https://login.klarna.com/eu/lp/idp/userinfo")
    .scopes(&["openid", "profile:name", "profile:email"])
    .client_authentication(ClientAuthenticationMethod::ClientSecretPost)
    .userinfo(
        UserInfoMapping::STANDARD
            .subject("/sub")
            .name("{/given_name} {/family_name}")
            .email("/email")
            .email_verified("/email_verified"),
    )
    .email_scopes(&["profile:email"]);

/// The scopes of Klarna, as types: the words of `scopes(…)` beside `preset = klarna`.
///
/// | type | scope |
/// |---|---|
/// | `openid` | `openid` |
/// | `profile_email` | `profile:email` |
/// | `profile_name` | `profile:name` |
pub mod scope {
    pub use crate::scope::openid;

    crate::presets::scope_types! {
        profile_email = "profile:email";
        profile_name = "profile:name";
    }
}
