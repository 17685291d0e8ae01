//! [Bitbucket Data Center](https://www.atlassian.com/software/bitbucket), by OAuth 2.0.
//!
//! **This preset does not say who the user is.** It gives the application tokens for the provider's API. To log users in add `userinfo_endpoint = "…"` and `userinfo(subject = "/…")`.
//!
//! ```no_run
//! use oauth_runtime::prelude::*;
//!
//! #[derive(OAuthProvider)]
//! #[oauth(preset = bitbucket_data_center)]
//! struct BitbucketDataCenter {
//!     domain: String,
//! }
//! ```
//!
//! | what | value |
//! |---|---|
//! | the redirect URI to register | `https://your.example/auth/bitbucketdatacenter` |
//! | `BITBUCKETDATACENTER_CLIENT_ID` | the client identifier |
//! | `BITBUCKETDATACENTER_CLIENT_SECRET` | the client secret |
//! | `BITBUCKETDATACENTER_DOMAIN` | Host of the Bitbucket Data Center server, such as `bitbucket.example.com` |
//! | scopes of a login | `PUBLIC_REPOS` |
//!
//! Paths and settings are called after the struct: `struct Login;` has `/auth/login` and `LOGIN_CLIENT_ID`.
//! Code that wants a scope names its type: `use oauth_runtime::presets::bitbucket_data_center::scope::public_repos;`.
//!
//! - It logs nobody in, because the name of the user comes as plain text from `/plugins/servlet/applinks/whoami` and the profile stands under that name.
//!
//! Facts of 2026-11, listed by one project alone, `social-core`: nobody has confirmed them.

// Written by `cargo xtask presets` from `presets/bitbucket_data_center.toml`; edit that.

use crate::declaration::description::{ClientAuthenticationMethod, ProviderDescription};

/// What is known about Bitbucket Data Center.
pub const DESCRIPTION: ProviderDescription =
    ProviderDescription::oauth2("bitbucket_data_center", "Bitbucket Data Center")
        .authorization_endpoint("https://{domain}/rest/oauth2/latest/authorize")
        .token_endpoint("https://{domain}/rest/oauth2/latest/token")
        .scopes(&["PUBLIC_REPOS"])
        .client_authentication(ClientAuthenticationMethod::ClientSecretPost);

/// The scopes of Bitbucket Data Center, as types: the words of `scopes(…)` beside `preset = bitbucket_data_center`.
///
/// | type | scope |
/// |---|---|
/// | `public_repos` | `PUBLIC_REPOS` |
pub mod scope {
    crate::presets::scope_types! {
        public_repos = "PUBLIC_REPOS";
    }
}
