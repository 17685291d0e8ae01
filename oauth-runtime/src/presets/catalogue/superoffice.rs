//! [SuperOffice](https://www.superoffice.com), by OpenID Connect.
//!
//! ```no_run
//! use oauth_runtime::prelude::*;
//!
//! #[derive(OAuthProvider)]
//! #[oauth(preset = superoffice)]
//! struct SuperOffice;
//! ```
//!
//! | what | value |
//! |---|---|
//! | the redirect URI to register | `https://your.example/auth/superoffice` |
//! | `SUPEROFFICE_CLIENT_ID` | the client identifier |
//! | `SUPEROFFICE_CLIENT_SECRET` | the client secret |
//! | `SUPEROFFICE_ENVIRONMENT` | sod (development), qaonline (stage) or online (production), such as `sod`; without the field `environment: String` it is `online` |
//! | scopes of a login | `openid` |
//!
//! Paths and settings are called after the struct: `struct Login;` has `/auth/login` and `LOGIN_CLIENT_ID`.
//!
//! - The subject is the e-mail address of the user, which can change hands.
//! - There is no name: read it at `v1/User/currentPrincipal` of the API, whose address is the claim `http://schemes.superoffice.net/identity/webapi_url`.
//! - A user may belong to several companies: the claim `http://schemes.superoffice.net/identity/ctx` says which one.
//!
//! Facts of 2026-11, listed by `aspnet` and `socialite`.

// Written by `cargo xtask presets` from `presets/superoffice.toml`; edit that.

use crate::declaration::description::{ProviderDescription, UserInfoMapping};

/// What is known about SuperOffice.
pub const DESCRIPTION: ProviderDescription = ProviderDescription::open_id_connect("superoffice", "SuperOffice")
    .issuer("https://{environment}.superoffice.com")
    .metadata_url("https://{environment}.superoffice.com/login/.well-known/openid-configuration")
    .scopes(&["openid"])
    .userinfo(
        UserInfoMapping::STANDARD
            .username("/http:~1~1schemes.superoffice.net~1identity~1upn")
            .email("/http:~1~1schemes.superoffice.net~1identity~1email"),
    )
    .profile_in_id_token()
    .field_defaults(&[("environment", "online")]);

/// The scopes of SuperOffice, as types: the words of `scopes(…)` beside `preset = superoffice`.
///
/// | type | scope |
/// |---|---|
/// | `openid` | `openid` |
pub mod scope {
    pub use crate::scope::{address, email, offline_access, openid, phone, profile};
}
