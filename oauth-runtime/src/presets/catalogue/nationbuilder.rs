//! [NationBuilder](https://nationbuilder.com), by OAuth 2.0.
//!
//! ```no_run
//! use oauth_runtime::prelude::*;
//!
//! #[derive(OAuthProvider)]
//! #[oauth(preset = nationbuilder)]
//! struct NationBuilder {
//!     account_id: String,
//! }
//! ```
//!
//! | what | value |
//! |---|---|
//! | the redirect URI to register | `https://your.example/auth/nationbuilder` |
//! | `NATIONBUILDER_CLIENT_ID` | the client identifier |
//! | `NATIONBUILDER_CLIENT_SECRET` | the client secret |
//! | `NATIONBUILDER_ACCOUNT_ID` | Slug of the nation, the first part of its address, such as `acme` |
//! | scopes of a login | `default` |
//! | it tells | name, e-mail address |
//!
//! Paths and settings are called after the struct: `struct Login;` has `/auth/login` and `LOGIN_CLIENT_ID`.
//! Code that wants a scope names its type: `use oauth_runtime::presets::nationbuilder::scope::default;`.
//!
//! - People are numbered by each nation: a subject belongs to the nation that says it.
//!
//! Facts of 2026-11, listed by `nango` and `social-core`.

// Written by `cargo xtask presets` from `presets/nationbuilder.toml`; edit that.

use crate::declaration::description::{ClientAuthenticationMethod, ProviderDescription, UserInfoMapping};

/// What is known about NationBuilder.
pub const DESCRIPTION: ProviderDescription = ProviderDescription::oauth2("nationbuilder", "NationBuilder")
    .authorization_endpoint("https://{account_id}.nationbuilder.com/oauth/authorize")
    .token_endpoint("https://{account_id}.nationbuilder.com/oauth/token")
    .userinfo_endpoint("https://{account_id}.nationbuilder.com/api/v1/people/me")
    .scopes(&["default"])
    .scope_separator(",")
    .client_authentication(ClientAuthenticationMethod::ClientSecretPost)
    .userinfo(UserInfoMapping::STANDARD.subject("/person/id").name("/person/full_name").email("/person/email"))
    .dangerous_access_token_query("access_token")
    .email_scopes(&[]);

/// The scopes of NationBuilder, as types: the words of `scopes(…)` beside `preset = nationbuilder`.
///
/// | type | scope |
/// |---|---|
/// | `default` | `default` |
pub mod scope {
    crate::presets::scope_types! {
        default = "default";
    }
}
