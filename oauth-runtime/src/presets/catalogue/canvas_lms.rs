//! [Canvas LMS](https://www.instructure.com/canvas), by OAuth 2.0.
//!
//! ```no_run
//! use oauth_runtime::prelude::*;
//!
//! #[derive(OAuthProvider)]
//! #[oauth(preset = canvas_lms)]
//! struct CanvasLMS {
//!     domain: String,
//! }
//! ```
//!
//! | what | value |
//! |---|---|
//! | the redirect URI to register | `https://your.example/auth/canvaslms`, “Redirect URIs” |
//! | `CANVASLMS_CLIENT_ID` | “ID” there |
//! | `CANVASLMS_CLIENT_SECRET` | “Key” there |
//! | `CANVASLMS_DOMAIN` | Host of the Canvas server, such as `school.instructure.com` |
//! | there | A developer key, which an administrator makes under Admin, Developer Keys. |
//! | scopes of a login | `url:GET|/api/v1/users/:user_id/profile` |
//! | it tells | name, login name, e-mail address, picture |
//!
//! Paths and settings are called after the struct: `struct Login;` has `/auth/login` and `LOGIN_CLIENT_ID`.
//! Code that wants a scope names its type: `use oauth_runtime::presets::canvas_lms::scope::canvas_lms_profile;`.
//!
//! - A developer key that enforces scopes must allow `url:GET|/api/v1/users/:user_id/profile`.
//!
//! Facts of 2026-11, listed by `nango` and `socialite`.

// Written by `cargo xtask presets` from `presets/canvas_lms.toml`; edit that.

use crate::declaration::description::{ClientAuthenticationMethod, ProviderDescription, UserInfoMapping};

/// What is known about Canvas LMS.
pub const DESCRIPTION: ProviderDescription = ProviderDescription::oauth2("canvas_lms", "Canvas LMS")
    .authorization_endpoint("https://{domain}/login/oauth2/auth")
    .token_endpoint("https://{domain}/login/oauth2/token")
    .userinfo_endpoint("https://{domain}/api/v1/users/self/profile")
    .scopes(&["url:GET|/api/v1/users/:user_id/profile"])
    .client_authentication(ClientAuthenticationMethod::ClientSecretPost)
    .userinfo(
        UserInfoMapping::STANDARD
            .subject("/id")
            .name("/name")
            .username("/login_id")
            .email("/primary_email")
            .picture("/avatar_url"),
    )
    .email_scopes(&[]);

/// The scopes of Canvas LMS, as types: the words of `scopes(…)` beside `preset = canvas_lms`.
///
/// | type | scope |
/// |---|---|
/// | `canvas_lms_profile` | `url:GET\|/api/v1/users/:user_id/profile` |
pub mod scope {
    crate::presets::scope_types! {
        canvas_lms_profile = "url:GET|/api/v1/users/:user_id/profile";
    }
}
