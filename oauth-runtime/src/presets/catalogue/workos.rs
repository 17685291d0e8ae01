//! [WorkOS (SSO)](https://workos.com), by OAuth 2.0.
//!
//! ```no_run
//! use oauth_runtime::prelude::*;
//!
//! #[derive(OAuthProvider)]
//! #[oauth(preset = workos)]
//! struct Workos {
//!     organization: String,
//! }
//! ```
//!
//! | what | value |
//! |---|---|
//! | register the application at | <https://dashboard.workos.com> |
//! | the redirect URI to register | `https://your.example/auth/workos`, “Redirect URIs” |
//! | `WORKOS_CLIENT_ID` | “Client ID” there |
//! | `WORKOS_CLIENT_SECRET` | “API Key” there |
//! | `WORKOS_ORGANIZATION` | Identifier of the organization, such as `org_01EHQMYV6MBK39QC5PZXHY59C3` |
//! | it tells | name, e-mail address, picture |
//!
//! Paths and settings are called after the struct: `struct Login;` has `/auth/login` and `LOGIN_CLIENT_ID`.
//!
//! - Users of one organization log in, the one of the field `organization`; others log in by `authorization_params(provider = "authkit")`, or by `connection`.
//! - The address is what the company's directory says, and proves nothing by itself.
//!
//! Facts of 2026-11, listed by `arctic`, `authjs` and 3 more.

// Written by `cargo xtask presets` from `presets/workos.toml`; edit that.

use crate::declaration::description::{ClientAuthenticationMethod, ProviderDescription, UserInfoMapping};

/// What is known about WorkOS (SSO).
pub const DESCRIPTION: ProviderDescription = ProviderDescription::oauth2("workos", "WorkOS (SSO)")
    .authorization_endpoint("https://api.workos.com/sso/authorize")
    .authorization_params(&[("organization", "{organization}")])
    .token_endpoint("https://api.workos.com/sso/token")
    .userinfo_endpoint("https://api.workos.com/sso/profile")
    .client_authentication(ClientAuthenticationMethod::ClientSecretPost)
    .optional_token_type()
    .userinfo(
        UserInfoMapping::STANDARD
            .subject("/id")
            .name("{/first_name} {/last_name}")
            .email("/email")
            .picture("/raw_attributes/picture"),
    )
    .email_scopes(&[]);

/// The scopes of WorkOS (SSO), as types: the words of `scopes(…)` beside `preset = workos`.
pub mod scope {}
