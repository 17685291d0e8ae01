//! [Planning Center](https://www.planningcenter.com), by OAuth 2.0.
//!
//! ```no_run
//! use oauth_runtime::prelude::*;
//!
//! #[derive(OAuthProvider)]
//! #[oauth(preset = planning_center)]
//! struct PlanningCenter;
//! ```
//!
//! | what | value |
//! |---|---|
//! | register the application at | <https://api.planningcenteronline.com/oauth/applications> |
//! | the redirect URI to register | `https://your.example/auth/planningcenter`, “Authorization callback URLs” |
//! | `PLANNINGCENTER_CLIENT_ID` | “Client ID” there |
//! | `PLANNINGCENTER_CLIENT_SECRET` | “Secret” there |
//! | scopes of a login | `people` |
//! | it tells | name, picture |
//! | e-mail addresses | never taken for verified |
//!
//! Paths and settings are called after the struct: `struct Login;` has `/auth/login` and `LOGIN_CLIENT_ID`.
//! Code that wants a scope names its type: `use oauth_runtime::presets::planning_center::scope::api;`.
//!
//! - A person belongs to an organisation: who is in two of them has two subjects.
//!
//! Facts of 2026-11, listed by `nango`, `pocketbase` and 1 more.

// Written by `cargo xtask presets` from `presets/planning_center.toml`; edit that.

use crate::declaration::description::{ClientAuthenticationMethod, ProviderDescription, UserInfoMapping};
use crate::declaration::quirks::{EmailList, EmailProof};

/// What is known about Planning Center.
pub const DESCRIPTION: ProviderDescription = ProviderDescription::oauth2("planning_center", "Planning Center")
    .authorization_endpoint("https://api.planningcenteronline.com/oauth/authorize")
    .token_endpoint("https://api.planningcenteronline.com/oauth/token")
    .userinfo_endpoint("https://api.planningcenteronline.com/people/v2/me?include=emails")
    .scopes(&["people"])
    .client_authentication(ClientAuthenticationMethod::ClientSecretPost)
    .userinfo(
        UserInfoMapping::STANDARD.subject("/data/id").name("/data/attributes/name").picture("/data/attributes/avatar"),
    )
    .email_list(EmailList::STANDARD.list("/included").address("/attributes/address").primary("/attributes/primary"))
    .email_proof(EmailProof::Never)
    .email_scopes(&[]);

/// The scopes of Planning Center, as types: the words of `scopes(…)` beside `preset = planning_center`.
///
/// | type | scope |
/// |---|---|
/// | `api` | `api` |
/// | `calendar` | `calendar` |
/// | `check_ins` | `check_ins` |
/// | `giving` | `giving` |
/// | `groups` | `groups` |
/// | `home` | `home` |
/// | `openid` | `openid` |
/// | `people` | `people` |
/// | `publishing` | `publishing` |
/// | `registrations` | `registrations` |
/// | `services` | `services` |
pub mod scope {
    pub use crate::scope::openid;

    crate::presets::scope_types! {
        api = "api";
        calendar = "calendar";
        check_ins = "check_ins";
        giving = "giving";
        groups = "groups";
        home = "home";
        people = "people";
        publishing = "publishing";
        registrations = "registrations";
        services = "services";
    }
}
