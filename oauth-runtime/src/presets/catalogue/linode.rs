//! [Linode](https://www.linode.com), by OAuth 2.0.
//!
//! ```no_run
//! use oauth_runtime::prelude::*;
//!
//! #[derive(OAuthProvider)]
//! #[oauth(preset = linode)]
//! struct Linode;
//! ```
//!
//! | what | value |
//! |---|---|
//! | register the application at | <https://cloud.linode.com/profile/clients> |
//! | the redirect URI to register | `https://your.example/auth/linode`, “Callback URL” |
//! | `LINODE_CLIENT_ID` | “ID” there |
//! | `LINODE_CLIENT_SECRET` | “Secret” there |
//! | scopes of a login | `account:read_only` |
//! | it tells | login name, e-mail address |
//!
//! Paths and settings are called after the struct: `struct Login;` has `/auth/login` and `LOGIN_CLIENT_ID`.
//! Code that wants a scope names its type: `use oauth_runtime::presets::linode::scope::account_read_only;`.
//!
//! Facts of 2026-11, listed by one project alone, `socialite`: nobody has confirmed them.

// Written by `cargo xtask presets` from `presets/linode.toml`; edit that.

use crate::declaration::description::{ClientAuthenticationMethod, ProviderDescription, UserInfoMapping};

/// What is known about Linode.
pub const DESCRIPTION: ProviderDescription = ProviderDescription::oauth2("linode", "Linode")
    .authorization_endpoint("https://login.linode.com/oauth/authorize")
    .token_endpoint("https://login.linode.com/oauth/token")
    .userinfo_endpoint("https://api.linode.com/v4/profile")
    .scopes(&["account:read_only"])
    .client_authentication(ClientAuthenticationMethod::ClientSecretPost)
    .userinfo(UserInfoMapping::STANDARD.subject("/uid").username("/username").email("/email"))
    .email_scopes(&[]);

/// The scopes of Linode, as types: the words of `scopes(…)` beside `preset = linode`.
///
/// | type | scope |
/// |---|---|
/// | `account_read_only` | `account:read_only` |
pub mod scope {
    crate::presets::scope_types! {
        account_read_only = "account:read_only";
    }
}
