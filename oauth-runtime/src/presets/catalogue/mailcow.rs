//! [mailcow](https://mailcow.email), by OAuth 2.0.
//!
//! ```no_run
//! use oauth_runtime::prelude::*;
//!
//! #[derive(OAuthProvider)]
//! #[oauth(preset = mailcow)]
//! struct Mailcow {
//!     domain: String,
//! }
//! ```
//!
//! | what | value |
//! |---|---|
//! | the redirect URI to register | `https://your.example/auth/mailcow` |
//! | `MAILCOW_CLIENT_ID` | the client identifier |
//! | `MAILCOW_CLIENT_SECRET` | the client secret |
//! | `MAILCOW_DOMAIN` | Host of the mailcow server, such as `mail.example.com` |
//! | scopes of a login | `profile` |
//! | it tells | name, login name, e-mail address |
//! | e-mail addresses | verified addresses only |
//!
//! Paths and settings are called after the struct: `struct Login;` has `/auth/login` and `LOGIN_CLIENT_ID`.
//!
//! - A user is known by the address of the mailbox, which an administrator can give to somebody else.
//!
//! Facts of 2026-11, listed by `allauth` and `pocketbase`.

// Written by `cargo xtask presets` from `presets/mailcow.toml`; edit that.

use crate::declaration::description::{ClientAuthenticationMethod, ProviderDescription, UserInfoMapping};
use crate::declaration::quirks::EmailProof;

/// What is known about mailcow.
pub const DESCRIPTION: ProviderDescription = ProviderDescription::oauth2("mailcow", "mailcow")
    .authorization_endpoint("https://{domain}/oauth/authorize")
    .token_endpoint("https://{domain}/oauth/token")
    .userinfo_endpoint("https://{domain}/oauth/profile")
    .scopes(&["profile"])
    .client_authentication(ClientAuthenticationMethod::ClientSecretPost)
    .userinfo(
        UserInfoMapping::STANDARD.changing_subject("/id").name("/full_name").username("/username").email("/email"),
    )
    .email_proof(EmailProof::Always)
    .email_scopes(&[]);

/// The scopes of mailcow, as types: the words of `scopes(…)` beside `preset = mailcow`.
///
/// | type | scope |
/// |---|---|
/// | `profile` | `profile` |
pub mod scope {
    pub use crate::scope::profile;
}
