//! [23andMe](https://www.23andme.com), by OAuth 2.0.
//!
//! ```no_run
//! use oauth_runtime::prelude::*;
//!
//! #[derive(OAuthProvider)]
//! #[oauth(preset = twenty_three_and_me)]
//! struct TwentyThreeAndMe;
//! ```
//!
//! | what | value |
//! |---|---|
//! | the redirect URI to register | `https://your.example/auth/twentythreeandme` |
//! | `TWENTYTHREEANDME_CLIENT_ID` | the client identifier |
//! | `TWENTYTHREEANDME_CLIENT_SECRET` | the client secret |
//! | scopes of a login | `basic`, `email` |
//! | it tells | e-mail address |
//!
//! Paths and settings are called after the struct: `struct Login;` has `/auth/login` and `LOGIN_CLIENT_ID`.
//! Code that wants a scope names its type: `use oauth_runtime::presets::twenty_three_and_me::scope::analyses;`.
//!
//! - 23andMe takes no new applications.
//!
//! Facts of 2026-11, listed by `allauth`, `grant` and 2 more.

// Written by `cargo xtask presets` from `presets/twenty_three_and_me.toml`; edit that.

use crate::declaration::description::{ClientAuthenticationMethod, ProviderDescription, UserInfoMapping};

/// What is known about 23andMe.
pub const DESCRIPTION: ProviderDescription = ProviderDescription::oauth2("twenty_three_and_me", "23andMe")
    .authorization_endpoint("https://api.23andme.com/authorize")
    .token_endpoint("https://api.23andme.com/token")
    .userinfo_endpoint("https://api.23andme.com/1/user")
    .scopes(&["basic", "email"])
    .client_authentication(ClientAuthenticationMethod::ClientSecretPost)
    .userinfo(UserInfoMapping::STANDARD.subject("/id").email("/email"))
    .email_scopes(&["email"]);

/// The scopes of 23andMe, as types: the words of `scopes(…)` beside `preset = twenty_three_and_me`.
///
/// | type | scope |
/// |---|---|
/// | `analyses` | `analyses` |
/// | `ancestry` | `ancestry` |
/// | `basic` | `basic` |
/// | `email` | `email` |
/// | `genomes` | `genomes` |
/// | `haplogroups` | `haplogroups` |
/// | `ixx` | `iXX` |
/// | `names` | `names` |
/// | `profile_read` | `profile:read` |
/// | `profile_write` | `profile:write` |
/// | `publish` | `publish` |
/// | `relatives` | `relatives` |
/// | `relatives_write` | `relatives:write` |
/// | `rsxx` | `rsXX` |
pub mod scope {
    pub use crate::scope::email;

    crate::presets::scope_types! {
        analyses = "analyses";
        ancestry = "ancestry";
        basic = "basic";
        genomes = "genomes";
        haplogroups = "haplogroups";
        ixx = "iXX";
        names = "names";
        profile_read = "profile:read";
        profile_write = "profile:write";
        publish = "publish";
        relatives = "relatives";
        relatives_write = "relatives:write";
        rsxx = "rsXX";
    }
}
