//! [ORCID](https://orcid.org), by OAuth 2.0.
//!
//! ```no_run
//! use oauth_runtime::prelude::*;
//!
//! #[derive(OAuthProvider)]
//! #[oauth(preset = orcid)]
//! struct ORCID;
//! ```
//!
//! | what | value |
//! |---|---|
//! | register the application at | <https://orcid.org/developer-tools> |
//! | the redirect URI to register | `https://your.example/auth/orcid`, “Redirect URIs” |
//! | `ORCID_CLIENT_ID` | “Client ID” there |
//! | `ORCID_CLIENT_SECRET` | “Client secret” there |
//! | `ORCID_DOMAIN` | orcid.org, or sandbox.orcid.org for tests, such as `sandbox.orcid.org`; without the field `domain: String` it is `orcid.org` |
//! | scopes of a login | `/authenticate` |
//! | it tells | name |
//! | where users take access away | <https://orcid.org/trusted-parties> |
//!
//! Paths and settings are called after the struct: `struct Login;` has `/auth/login` and `LOGIN_CLIENT_ID`.
//! Code that wants a scope names its type: `use oauth_runtime::presets::orcid::scope::authenticate;`.
//!
//! - There is no e-mail address: it is in the public record, and only if its owner shows it.
//! - The subject is the ORCID iD, with its dashes.
//!
//! Facts of 2026-11, listed by `allauth`, `flask-dance` and 4 more.

// Written by `cargo xtask presets` from `presets/orcid.toml`; edit that.

use crate::declaration::description::{ClientAuthenticationMethod, ProviderDescription, UserInfoMapping};

/// What is known about ORCID.
pub const DESCRIPTION: ProviderDescription = ProviderDescription::oauth2("orcid", "ORCID")
    .authorization_endpoint("https://{domain}/oauth/authorize")
    .token_endpoint("https://{domain}/oauth/token")
    .scopes(&["/authenticate"])
    .client_authentication(ClientAuthenticationMethod::ClientSecretPost)
    .userinfo(UserInfoMapping::STANDARD.subject("/orcid").name("/name"))
    .profile_in_token_answer()
    .field_defaults(&[("domain", "orcid.org")]);

/// The scopes of ORCID, as types: the words of `scopes(…)` beside `preset = orcid`.
///
/// | type | scope |
/// |---|---|
/// | `authenticate` | `/authenticate` |
/// | `openid` | `openid` |
/// | `read_limited` | `/read-limited` |
pub mod scope {
    pub use crate::scope::openid;

    crate::presets::scope_types! {
        authenticate = "/authenticate";
        read_limited = "/read-limited";
    }
}
