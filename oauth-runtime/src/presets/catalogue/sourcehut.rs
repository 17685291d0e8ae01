//! [SourceHut](https://sourcehut.org), by OAuth 2.0.
//!
//! ```no_run
//! use oauth_runtime::prelude::*;
//!
//! #[derive(OAuthProvider)]
//! #[oauth(preset = sourcehut)]
//! struct SourceHut;
//! ```
//!
//! | what | value |
//! |---|---|
//! | register the application at | <https://meta.sr.ht/oauth2> |
//! | the redirect URI to register | `https://your.example/auth/sourcehut`, “Redirection URI” |
//! | `SOURCEHUT_CLIENT_ID` | “Client ID” there |
//! | `SOURCEHUT_CLIENT_SECRET` | “Client secret” there |
//! | scopes of a login | `meta.sr.ht/PROFILE:RO` |
//! | it tells | login name, e-mail address |
//! | where users take access away | <https://meta.sr.ht/oauth2> |
//!
//! Paths and settings are called after the struct: `struct Login;` has `/auth/login` and `LOGIN_CLIENT_ID`.
//! Code that wants a scope names its type: `use oauth_runtime::presets::sourcehut::scope::profile_ro;`.
//!
//! Facts of 2026-11, listed by one project alone, `oauth2-proxy`: nobody has confirmed them.

// Written by `cargo xtask presets` from `presets/sourcehut.toml`; edit that.

use crate::declaration::description::{ClientAuthenticationMethod, ProviderDescription, UserInfoMapping};
use crate::declaration::quirks::UserinfoMethod;

/// What is known about SourceHut.
pub const DESCRIPTION: ProviderDescription = ProviderDescription::oauth2("sourcehut", "SourceHut")
    .authorization_endpoint("https://meta.sr.ht/oauth2/authorize")
    .token_endpoint("https://meta.sr.ht/oauth2/access-token")
    .userinfo_endpoint("https://meta.sr.ht/query")
    .scopes(&["meta.sr.ht/PROFILE:RO"])
    .client_authentication(ClientAuthenticationMethod::ClientSecretPost)
    .userinfo(UserInfoMapping::STANDARD.subject("/data/me/id").username("/data/me/username").email("/data/me/email"))
    .userinfo_method(UserinfoMethod::PostJson)
    .userinfo_params(&[("query", "{ me { id username email } }")])
    .email_scopes(&[]);

/// The scopes of SourceHut, as types: the words of `scopes(…)` beside `preset = sourcehut`.
///
/// | type | scope |
/// |---|---|
/// | `profile_ro` | `meta.sr.ht/PROFILE:RO` |
pub mod scope {
    crate::presets::scope_types! {
        profile_ro = "meta.sr.ht/PROFILE:RO";
    }
}
