//! [Meetup](https://www.meetup.com), by OAuth 2.0.
//!
//! ```no_run
//! use oauth_runtime::prelude::*;
//!
//! #[derive(OAuthProvider)]
//! #[oauth(preset = meetup)]
//! struct Meetup;
//! ```
//!
//! | what | value |
//! |---|---|
//! | register the application at | <https://www.meetup.com/graphql/oauth/list/> |
//! | the redirect URI to register | `https://your.example/auth/meetup` |
//! | `MEETUP_CLIENT_ID` | the client identifier |
//! | `MEETUP_CLIENT_SECRET` | the client secret |
//! | scopes of a login | `basic` |
//! | it tells | name |
//!
//! Paths and settings are called after the struct: `struct Login;` has `/auth/login` and `LOGIN_CLIENT_ID`.
//! Code that wants a scope names its type: `use oauth_runtime::presets::meetup::scope::ageless;`.
//!
//! - There is no e-mail address.
//! - Registering an application takes a paid subscription.
//!
//! Facts of 2026-11, listed by `allauth`, `bell` and 8 more.

// Written by `cargo xtask presets` from `presets/meetup.toml`; edit that.

use crate::declaration::description::{ClientAuthenticationMethod, ProviderDescription, UserInfoMapping};
use crate::declaration::quirks::UserinfoMethod;

/// What is known about Meetup.
pub const DESCRIPTION: ProviderDescription = ProviderDescription::oauth2("meetup", "Meetup")
    .authorization_endpoint("https://secure.meetup.com/oauth2/authorize")
    .token_endpoint("https://secure.meetup.com/oauth2/access")
    .userinfo_endpoint("https://api.meetup.com/gql-ext")
    .scopes(&["basic"])
    .client_authentication(ClientAuthenticationMethod::ClientSecretPost)
    .userinfo(UserInfoMapping::STANDARD.subject("/data/self/id").name("/data/self/name"))
    .userinfo_method(UserinfoMethod::PostJson)
    .userinfo_params(&[("query", "query { self { id name } }")]);

/// The scopes of Meetup, as types: the words of `scopes(…)` beside `preset = meetup`.
///
/// | type | scope |
/// |---|---|
/// | `ageless` | `ageless` |
/// | `basic` | `basic` |
/// | `messaging` | `messaging` |
pub mod scope {
    crate::presets::scope_types! {
        ageless = "ageless";
        basic = "basic";
        messaging = "messaging";
    }
}
