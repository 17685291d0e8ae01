//! [DigitalOcean](https://www.digitalocean.com), by OAuth 2.0.
//!
//! ```no_run
//! use oauth_runtime::prelude::*;
//!
//! #[derive(OAuthProvider)]
//! #[oauth(preset = digitalocean)]
//! struct DigitalOcean;
//! ```
//!
//! | what | value |
//! |---|---|
//! | register the application at | <https://cloud.digitalocean.com/account/api/applications> |
//! | the redirect URI to register | `https://your.example/auth/digitalocean`, “Callback URL” |
//! | `DIGITALOCEAN_CLIENT_ID` | “Client ID” there |
//! | `DIGITALOCEAN_CLIENT_SECRET` | “Client Secret” there |
//! | scopes of a login | `read` |
//! | it tells | name, e-mail address |
//! | e-mail addresses | verified where the provider says so of the address |
//!
//! Paths and settings are called after the struct: `struct Login;` has `/auth/login` and `LOGIN_CLIENT_ID`.
//! Code that wants a scope names its type: `use oauth_runtime::presets::digitalocean::scope::read;`.
//!
//! Facts of 2026-11, listed by `allauth`, `aspnet` and 10 more.

// Written by `cargo xtask presets` from `presets/digitalocean.toml`; edit that.

use crate::declaration::description::{ClientAuthenticationMethod, ProviderDescription, UserInfoMapping};

/// What is known about DigitalOcean.
pub const DESCRIPTION: ProviderDescription = ProviderDescription::oauth2("digitalocean", "DigitalOcean")
    .authorization_endpoint("https://cloud.digitalocean.com/v1/oauth/authorize")
    .token_endpoint("https://cloud.digitalocean.com/v1/oauth/token")
    .userinfo_endpoint("https://api.digitalocean.com/v2/account")
    .scopes(&["read"])
    .client_authentication(ClientAuthenticationMethod::ClientSecretPost)
    .userinfo(
        UserInfoMapping::STANDARD
            .subject("/account/uuid")
            .name("/account/name")
            .email("/account/email")
            .email_verified("/account/email_verified"),
    )
    .email_scopes(&[]);

/// The scopes of DigitalOcean, as types: the words of `scopes(…)` beside `preset = digitalocean`.
///
/// | type | scope |
/// |---|---|
/// | `read` | `read` |
/// | `write` | `write` |
pub mod scope {
    crate::presets::scope_types! {
        read = "read";
        write = "write";
    }
}
