//! [Wrike](https://www.wrike.com), by OAuth 2.0.
//!
//! ```no_run
//! use oauth_runtime::prelude::*;
//!
//! #[derive(OAuthProvider)]
//! #[oauth(preset = wrike)]
//! struct Wrike;
//! ```
//!
//! | what | value |
//! |---|---|
//! | register the application at | <https://www.wrike.com/frontend/apps/index.html#/api> |
//! | the redirect URI to register | `https://your.example/auth/wrike`, “Redirect URI” |
//! | `WRIKE_CLIENT_ID` | “Client ID” there |
//! | `WRIKE_CLIENT_SECRET` | “Client secret” there |
//! | scopes of a login | `wsReadOnly` |
//! | it tells | name, e-mail address, picture |
//!
//! Paths and settings are called after the struct: `struct Login;` has `/auth/login` and `LOGIN_CLIENT_ID`.
//! Code that wants a scope names its type: `use oauth_runtime::presets::wrike::scope::amreadonlyaccessrole;`.
//!
//! - Accounts of other data centres are at other hosts, such as app-eu.wrike.com: the fact `host` says where, and `userinfo_endpoint` has to name it.
//!
//! Facts of 2026-11, listed by `grant` and `nango`.

// Written by `cargo xtask presets` from `presets/wrike.toml`; edit that.

use crate::declaration::description::{ClientAuthenticationMethod, ProviderDescription, UserInfoMapping};

/// What is known about Wrike.
pub const DESCRIPTION: ProviderDescription = ProviderDescription::oauth2("wrike", "Wrike")
    .authorization_endpoint("https://login.wrike.com/oauth2/authorize/v4")
    .token_endpoint("https://login.wrike.com/oauth2/token")
    .userinfo_endpoint("https://www.wrike.com/api/v4/contacts?me=true")
    .scopes(&["wsReadOnly"])
    .scope_separator(",")
    .client_authentication(ClientAuthenticationMethod::ClientSecretPost)
    .keep_from_token(&[("host", "/host")])
    .userinfo(
        UserInfoMapping::STANDARD
            .subject("/data/0/id")
            .name("{/data/0/firstName} {/data/0/lastName}")
            .email("/data/0/profiles/0/email")
            .picture("/data/0/avatarUrl"),
    )
    .email_scopes(&[]);

/// The scopes of Wrike, as types: the words of `scopes(…)` beside `preset = wrike`.
///
/// | type | scope |
/// |---|---|
/// | `amreadonlyaccessrole` | `amReadOnlyAccessRole` |
/// | `amreadonlygroup` | `amReadOnlyGroup` |
/// | `amreadonlyinvitation` | `amReadOnlyInvitation` |
/// | `amreadonlyuser` | `amReadOnlyUser` |
/// | `amreadonlyworkflow` | `amReadOnlyWorkflow` |
/// | `amreadwritegroup` | `amReadWriteGroup` |
/// | `amreadwriteinvitation` | `amReadWriteInvitation` |
/// | `amreadwriteuser` | `amReadWriteUser` |
/// | `amreadwriteworkflow` | `amReadWriteWorkflow` |
/// | `default` | `Default` |
/// | `wsreadonly` | `wsReadOnly` |
/// | `wsreadwrite` | `wsReadWrite` |
pub mod scope {
    crate::presets::scope_types! {
        amreadonlyaccessrole = "amReadOnlyAccessRole";
        amreadonlygroup = "amReadOnlyGroup";
        amreadonlyinvitation = "amReadOnlyInvitation";
        amreadonlyuser = "amReadOnlyUser";
        amreadonlyworkflow = "amReadOnlyWorkflow";
        amreadwritegroup = "amReadWriteGroup";
        amreadwriteinvitation = "amReadWriteInvitation";
        amreadwriteuser = "amReadWriteUser";
        amreadwriteworkflow = "amReadWriteWorkflow";
        default = "Default";
        wsreadonly = "wsReadOnly";
        wsreadwrite = "wsReadWrite";
    }
}
