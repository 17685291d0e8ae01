//! [OpenShift](https://www.redhat.com/en/technologies/cloud-computing/openshift), by OAuth 2.0.
//!
//! ```no_run
//! use oauth_runtime::prelude::*;
//!
//! #[derive(OAuthProvider)]
//! #[oauth(preset = open_shift)]
//! struct OpenShift {
//!     domain: String,
//!     api_domain: String,
//! }
//! ```
//!
//! | what | value |
//! |---|---|
//! | the redirect URI to register | `https://your.example/auth/openshift` |
//! | `OPENSHIFT_CLIENT_ID` | the client identifier |
//! | `OPENSHIFT_CLIENT_SECRET` | the client secret |
//! | `OPENSHIFT_DOMAIN` | Host of the OAuth server of the cluster, such as `oauth-openshift.apps.cluster.example.com` |
//! | `OPENSHIFT_API_DOMAIN` | Host and port of the API server of the cluster, such as `api.cluster.example.com:6443` |
//! | scopes of a login | `user:info` |
//! | it tells | name, login name |
//!
//! Paths and settings are called after the struct: `struct Login;` has `/auth/login` and `LOGIN_CLIENT_ID`.
//! Code that wants a scope names its type: `use oauth_runtime::presets::open_shift::scope::user_info;`.
//!
//! - There is no e-mail address.
//! - The client is an `OAuthClient` in the cluster: its name is the client identifier.
//!
//! Facts of 2026-11, listed by `dex` and `social-core`.

// Written by `cargo xtask presets` from `presets/open_shift.toml`; edit that.

use crate::declaration::description::{ClientAuthenticationMethod, ProviderDescription, UserInfoMapping};

/// What is known about OpenShift.
pub const DESCRIPTION: ProviderDescription = ProviderDescription::oauth2("open_shift", "OpenShift")
    .authorization_endpoint("https://{domain}/oauth/authorize")
    .token_endpoint("https://{domain}/oauth/token")
    .userinfo_endpoint("https://{api_domain}/apis/user.openshift.io/v1/users/~")
    .scopes(&["user:info"])
    .client_authentication(ClientAuthenticationMethod::ClientSecretPost)
    .userinfo(UserInfoMapping::STANDARD.subject("/metadata/uid").name("/fullName").username("/metadata/name"));

/// The scopes of OpenShift, as types: the words of `scopes(…)` beside `preset = open_shift`.
///
/// | type | scope |
/// |---|---|
/// | `user_info` | `user:info` |
pub mod scope {
    crate::presets::scope_types! {
        user_info = "user:info";
    }
}
