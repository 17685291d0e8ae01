//! [PeeringDB](https://www.peeringdb.com), by OAuth 2.0.
//!
//! ```no_run
//! use oauth_runtime::prelude::*;
//!
//! #[derive(OAuthProvider)]
//! #[oauth(preset = peeringdb)]
//! struct PeeringDB;
//! ```
//!
//! | what | value |
//! |---|---|
//! | the redirect URI to register | `https://your.example/auth/peeringdb` |
//! | `PEERINGDB_CLIENT_ID` | the client identifier |
//! | `PEERINGDB_CLIENT_SECRET` | the client secret |
//! | scopes of a login | `profile`, `email` |
//! | it tells | name, e-mail address |
//! | e-mail addresses | verified where the provider says so of the address |
//!
//! Paths and settings are called after the struct: `struct Login;` has `/auth/login` and `LOGIN_CLIENT_ID`.
//! Code that wants a scope names its type: `use oauth_runtime::presets::peeringdb::scope::networks;`.
//!
//! - The scope `networks` adds what the user may do for which network.
//!
//! Facts of 2026-11, listed by one project alone, `socialite`: nobody has confirmed them.

// Written by `cargo xtask presets` from `presets/peeringdb.toml`; edit that.

use crate::declaration::description::{ClientAuthenticationMethod, ProviderDescription, UserInfoMapping};

/// What is known about PeeringDB.
pub const DESCRIPTION: ProviderDescription = ProviderDescription::oauth2("peeringdb", "PeeringDB")
    .authorization_endpoint("https://auth.peeringdb.com/oauth2/authorize")
    .token_endpoint("https://auth.peeringdb.com/oauth2/token/")
    .userinfo_endpoint("https://auth.peeringdb.com/profile/v1")
    .scopes(&["profile", "email"])
    .client_authentication(ClientAuthenticationMethod::ClientSecretPost)
    .userinfo(UserInfoMapping::STANDARD.subject("/id").name("/name").email("/email").email_verified("/verified_email"))
    .email_scopes(&["email"]);

/// The scopes of PeeringDB, as types: the words of `scopes(…)` beside `preset = peeringdb`.
///
/// | type | scope |
/// |---|---|
/// | `email` | `email` |
/// | `networks` | `networks` |
/// | `profile` | `profile` |
pub mod scope {
    pub use crate::scope::{email, profile};

    crate::presets::scope_types! {
        networks = "networks";
    }
}
