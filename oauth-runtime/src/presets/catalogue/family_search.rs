//! [FamilySearch](https://www.familysearch.org), by OAuth 2.0.
//!
//! ```no_run
//! use oauth_runtime::prelude::*;
//!
//! #[derive(OAuthProvider)]
//! #[oauth(preset = family_search)]
//! struct FamilySearch;
//! ```
//!
//! | what | value |
//! |---|---|
//! | register the application at | <https://www.familysearch.org/developers/> |
//! | the redirect URI to register | `https://your.example/auth/familysearch` |
//! | `FAMILYSEARCH_CLIENT_ID` | the client identifier |
//! | `FAMILYSEARCH_CLIENT_SECRET` | the client secret |
//! | it tells | name, login name, e-mail address |
//!
//! Paths and settings are called after the struct: `struct Login;` has `/auth/login` and `LOGIN_CLIENT_ID`.
//!
//! - An application begins in the sandbox, with the hosts identint.familysearch.org and integration.familysearch.org: write the endpoints with them.
//!
//! Facts of 2026-11, listed by `grant` and `oauthd`.

// Written by `cargo xtask presets` from `presets/family_search.toml`; edit that.

use crate::declaration::description::{ClientAuthenticationMethod, ProviderDescription, UserInfoMapping};

/// What is known about FamilySearch.
pub const DESCRIPTION: ProviderDescription = ProviderDescription::oauth2("family_search", "FamilySearch")
    .authorization_endpoint("https://ident.familysearch.org/cis-web/oauth2/v3/authorization")
    .token_endpoint("https://ident.familysearch.org/cis-web/oauth2/v3/token")
    .userinfo_endpoint("https://api.familysearch.org/platform/users/current")
    .client_authentication(ClientAuthenticationMethod::ClientSecretPost)
    .bearer_token_type("family_search")
    .userinfo(
        UserInfoMapping::STANDARD
            .subject("/users/0/id")
            .name("/users/0/displayName")
            .username("/users/0/contactName")
            .email("/users/0/email"),
    )
    .email_scopes(&[]);

/// The scopes of FamilySearch, as types: the words of `scopes(…)` beside `preset = family_search`.
pub mod scope {}
