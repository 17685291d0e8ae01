//! [Sage Accounting](https://www.sage.com), by OAuth 2.0.
//!
//! ```no_run
//! use oauth_runtime::prelude::*;
//!
//! #[derive(OAuthProvider)]
//! #[oauth(preset = sage)]
//! struct Sage;
//! ```
//!
//! | what | value |
//! |---|---|
//! | register the application at | <https://developerselfservice.sageone.com> |
//! | the redirect URI to register | `https://your.example/auth/sage`, “Callback URL” |
//! | `SAGE_CLIENT_ID` | “Client ID” there |
//! | `SAGE_CLIENT_SECRET` | “Client Secret” there |
//! | scopes of a login | `readonly` |
//! | it tells | name, e-mail address |
//!
//! Paths and settings are called after the struct: `struct Login;` has `/auth/login` and `LOGIN_CLIENT_ID`.
//! Code that wants a scope names its type: `use oauth_runtime::presets::sage::scope::full_access;`.
//!
//! Facts of 2026-11, listed by `nango` and `socialite`.

// Written by `cargo xtask presets` from `presets/sage.toml`; edit that.

use crate::declaration::description::{ClientAuthenticationMethod, ProviderDescription, UserInfoMapping};

/// What is known about Sage Accounting.
pub const DESCRIPTION: ProviderDescription = ProviderDescription::oauth2("sage", "Sage Accounting")
    .authorization_endpoint("https://www.sageone.com/oauth2/auth/central")
    .authorization_params(&[("filter", "apiv3.1")])
    .token_endpoint("https://oauth.accounting.sage.com/token")
    .userinfo_endpoint("https://api.accounting.sage.com/v3.1/user")
    .scopes(&["readonly"])
    .client_authentication(ClientAuthenticationMethod::ClientSecretPost)
    .userinfo(UserInfoMapping::STANDARD.subject("/id").name("{/first_name} {/last_name}").email("/email"))
    .email_scopes(&[]);

/// The scopes of Sage Accounting, as types: the words of `scopes(…)` beside `preset = sage`.
///
/// | type | scope |
/// |---|---|
/// | `full_access` | `full_access` |
/// | `readonly` | `readonly` |
pub mod scope {
    crate::presets::scope_types! {
        full_access = "full_access";
        readonly = "readonly";
    }
}
