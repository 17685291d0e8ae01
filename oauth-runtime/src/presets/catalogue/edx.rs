//! [Open edX](https://openedx.org), by OAuth 2.0.
//!
//! ```no_run
//! use oauth_runtime::prelude::*;
//!
//! #[derive(OAuthProvider)]
//! #[oauth(preset = edx)]
//! struct Edx;
//! ```
//!
//! | what | value |
//! |---|---|
//! | the redirect URI to register | `https://your.example/auth/edx`, “Redirect uris” |
//! | `EDX_CLIENT_ID` | “Client id” there |
//! | `EDX_CLIENT_SECRET` | “Client secret” there |
//! | `EDX_DOMAIN` | Host of the LMS, such as `lms.example.com`; without the field `domain: String` it is `courses.edx.org` |
//! | there | At /admin/oauth2_provider/application/ of the LMS. |
//! | scopes of a login | `profile` |
//! | it tells | login name |
//!
//! Paths and settings are called after the struct: `struct Login;` has `/auth/login` and `LOGIN_CLIENT_ID`.
//!
//! - Left to code of yours: name and e-mail address, which `GET /api/user/v1/accounts/{username}` gives with the scopes `profile` and `email`.
//!
//! Facts of 2026-11, listed by one project alone, `allauth`: nobody has confirmed them.

// Written by `cargo xtask presets` from `presets/edx.toml`; edit that.

use crate::declaration::description::{ClientAuthenticationMethod, ProviderDescription, UserInfoMapping};

/// What is known about Open edX.
pub const DESCRIPTION: ProviderDescription = ProviderDescription::oauth2("edx", "Open edX")
    .authorization_endpoint("https://{domain}/oauth2/authorize/")
    .token_endpoint("https://{domain}/oauth2/access_token")
    .userinfo_endpoint("https://{domain}/api/user/v1/me")
    .scopes(&["profile"])
    .client_authentication(ClientAuthenticationMethod::ClientSecretPost)
    .userinfo(UserInfoMapping::STANDARD.changing_subject("/username").username("/username"))
    .field_defaults(&[("domain", "courses.edx.org")]);

/// The scopes of Open edX, as types: the words of `scopes(…)` beside `preset = edx`.
///
/// | type | scope |
/// |---|---|
/// | `profile` | `profile` |
pub mod scope {
    pub use crate::scope::profile;
}
