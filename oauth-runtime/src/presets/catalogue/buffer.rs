//! [Buffer](https://buffer.com), by OAuth 2.0.
//!
//! ```no_run
//! use oauth_runtime::prelude::*;
//!
//! #[derive(OAuthProvider)]
//! #[oauth(preset = buffer)]
//! struct Buffer;
//! ```
//!
//! | what | value |
//! |---|---|
//! | register the application at | <https://publish.buffer.com/settings/api> |
//! | the redirect URI to register | `https://your.example/auth/buffer` |
//! | `BUFFER_CLIENT_ID` | the client identifier |
//! | `BUFFER_CLIENT_SECRET` | the client secret |
//! | scopes of a login | `account:read` |
//! | it tells | name, e-mail address |
//! | refresh tokens | with the key `refresh_tokens`, which asks for the scope `offline_access` |
//!
//! Paths and settings are called after the struct: `struct Login;` has `/auth/login` and `LOGIN_CLIENT_ID`.
//! Code that wants a scope names its type: `use oauth_runtime::presets::buffer::scope::account_read;`.
//!
//! - PKCE is required, and is always sent.
//! - A refresh token is good for one use.
//! - Applications of the old REST API have other endpoints, and their credentials do not work here.
//!
//! Facts of 2026-11, listed by `aspnet`, `grant` and 5 more.

// Written by `cargo xtask presets` from `presets/buffer.toml`; edit that.

use crate::declaration::description::{ClientAuthenticationMethod, ProviderDescription, UserInfoMapping};
use crate::declaration::quirks::UserinfoMethod;

/// What is known about Buffer.
pub const DESCRIPTION: ProviderDescription = ProviderDescription::oauth2("buffer", "Buffer")
    .authorization_endpoint("https://auth.buffer.com/auth")
    .token_endpoint("https://auth.buffer.com/token")
    .userinfo_endpoint("https://api.buffer.com")
    .scopes(&["account:read"])
    .client_authentication(ClientAuthenticationMethod::ClientSecretPost)
    .userinfo(
        UserInfoMapping::STANDARD.subject("/data/account/id").name("/data/account/name").email("/data/account/email"),
    )
    .userinfo_method(UserinfoMethod::PostJson)
    .userinfo_params(&[("query", "{ account { id email name } }")])
    .email_scopes(&[]);

/// The scopes of Buffer, as types: the words of `scopes(…)` beside `preset = buffer`.
///
/// | type | scope |
/// |---|---|
/// | `account_read` | `account:read` |
/// | `offline_access` | `offline_access` |
pub mod scope {
    pub use crate::scope::offline_access;

    crate::presets::scope_types! {
        account_read = "account:read";
    }
}
