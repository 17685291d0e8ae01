//! [UAE PASS](https://uaepass.ae), by OAuth 2.0.
//!
//! ```no_run
//! use oauth_runtime::prelude::*;
//!
//! #[derive(OAuthProvider)]
//! #[oauth(preset = uae_pass)]
//! struct UAEPASS;
//! ```
//!
//! | what | value |
//! |---|---|
//! | the redirect URI to register | `https://your.example/auth/uaepass` |
//! | `UAEPASS_CLIENT_ID` | the client identifier |
//! | `UAEPASS_CLIENT_SECRET` | the client secret |
//! | `UAEPASS_HOST` | id.uaepass.ae (production) or stg-id.uaepass.ae (test), such as `stg-id.uaepass.ae`; without the field `host: String` it is `id.uaepass.ae` |
//! | scopes of a login | `urn:uae:digitalid:profile:general` |
//! | it tells | name, e-mail address |
//!
//! Paths and settings are called after the struct: `struct Login;` has `/auth/login` and `LOGIN_CLIENT_ID`.
//! Code that wants a scope names its type: `use oauth_runtime::presets::uae_pass::scope::urn_uae_digitalid_profile_general;`.
//!
//! - Users whose `userType` is SOP1 have not proved who they are: look at this claim before you trust the name.
//! - The name in Arabic is the claim `fullnameAR`.
//!
//! Facts of 2026-11, listed by `kratos` and `socialite`.

// Written by `cargo xtask presets` from `presets/uae_pass.toml`; edit that.

use crate::declaration::description::{ClientAuthenticationMethod, ProviderDescription, UserInfoMapping};

/// What is known about UAE PASS.
pub const DESCRIPTION: ProviderDescription = ProviderDescription::oauth2("uae_pass", "UAE PASS")
    .authorization_endpoint("https://{host}/idshub/authorize")
    .authorization_params(&[("acr_values", "urn:safelayer:tws:policies:authentication:level:low")])
    .token_endpoint("https://{host}/idshub/token")
    .userinfo_endpoint("https://{host}/idshub/userinfo")
    .scopes(&["urn:uae:digitalid:profile:general"])
    .client_authentication(ClientAuthenticationMethod::ClientSecretBasic)
    .userinfo(UserInfoMapping::STANDARD.subject("/uuid").name("/fullnameEN").email("/email"))
    .email_scopes(&[])
    .field_defaults(&[("host", "id.uaepass.ae")]);

/// The scopes of UAE PASS, as types: the words of `scopes(…)` beside `preset = uae_pass`.
///
/// | type | scope |
/// |---|---|
/// | `urn_uae_digitalid_profile_general` | `urn:uae:digitalid:profile:general` |
pub mod scope {
    crate::presets::scope_types! {
        urn_uae_digitalid_profile_general = "urn:uae:digitalid:profile:general";
    }
}
