//! [Phabricator](https://secure.phabricator.com), by OAuth 2.0.
//!
//! ```no_run
//! use oauth_runtime::prelude::*;
//!
//! #[derive(OAuthProvider)]
//! #[oauth(preset = phabricator)]
//! struct Phabricator;
//! ```
//!
//! | what | value |
//! |---|---|
//! | the redirect URI to register | `https://your.example/auth/phabricator` |
//! | `PHABRICATOR_CLIENT_ID` | the client identifier |
//! | `PHABRICATOR_CLIENT_SECRET` | the client secret |
//! | `PHABRICATOR_DOMAIN` | Host of the Phabricator or Phorge server, such as `phabricator.example.com`; without the field `domain: String` it is `secure.phabricator.com` |
//! | scopes of a login | `whoami` |
//! | it tells | name, login name, e-mail address, picture |
//!
//! Paths and settings are called after the struct: `struct Login;` has `/auth/login` and `LOGIN_CLIENT_ID`.
//! Code that wants a scope names its type: `use oauth_runtime::presets::phabricator::scope::whoami;`.
//!
//! - Phabricator is no longer developed; its successor Phorge has the same endpoints.
//!
//! Facts of 2026-11, listed by `bell` and `social-core`.

// Written by `cargo xtask presets` from `presets/phabricator.toml`; edit that.

use crate::declaration::description::{ClientAuthenticationMethod, ProviderDescription, UserInfoMapping};

/// What is known about Phabricator.
pub const DESCRIPTION: ProviderDescription = ProviderDescription::oauth2("phabricator", "Phabricator")
    .authorization_endpoint("https://{domain}/oauthserver/auth/")
    .token_endpoint("https://{domain}/oauthserver/token/")
    .userinfo_endpoint("https://{domain}/api/user.whoami")
    .scopes(&["whoami"])
    .scope_separator(",")
    .client_authentication(ClientAuthenticationMethod::ClientSecretPost)
    .userinfo(
        UserInfoMapping::STANDARD
            .subject("/result/phid")
            .name("/result/realName")
            .username("/result/userName")
            .email("/result/primaryEmail")
            .picture("/result/image"),
    )
    .dangerous_access_token_query("access_token")
    .email_scopes(&[])
    .field_defaults(&[("domain", "secure.phabricator.com")]);

/// The scopes of Phabricator, as types: the words of `scopes(…)` beside `preset = phabricator`.
///
/// | type | scope |
/// |---|---|
/// | `whoami` | `whoami` |
pub mod scope {
    crate::presets::scope_types! {
        whoami = "whoami";
    }
}
