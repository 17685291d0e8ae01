//! [Adobe Acrobat Sign (EchoSign)](https://www.adobe.com/acrobat/business/sign.html), by OAuth 2.0.
//!
//! ```no_run
//! use oauth_runtime::prelude::*;
//!
//! #[derive(OAuthProvider)]
//! #[oauth(preset = echosign)]
//! struct Echosign;
//! ```
//!
//! | what | value |
//! |---|---|
//! | register the application at | <https://secure.adobesign.com/account/accountSettingsPage#pageId::API_APPLICATIONS> |
//! | the redirect URI to register | `https://your.example/auth/echosign`, “Redirect URI” |
//! | `ECHOSIGN_CLIENT_ID` | “Application ID” there |
//! | `ECHOSIGN_CLIENT_SECRET` | “Client Secret” there |
//! | `ECHOSIGN_REGION` | Region of the accounts, as in the address of Acrobat Sign, such as `eu1`; without the field `region: String` it is `na1` |
//! | scopes of a login | `user_read:self` |
//! | it tells | name, e-mail address |
//!
//! Paths and settings are called after the struct: `struct Login;` has `/auth/login` and `LOGIN_CLIENT_ID`.
//! Code that wants a scope names its type: `use oauth_runtime::presets::echosign::scope::user_read_self;`.
//!
//! - Users of another region than that of the setting cannot log in.
//!
//! Facts of 2026-11, listed by `grant` and `social-core`.

// Written by `cargo xtask presets` from `presets/echosign.toml`; edit that.

use crate::declaration::description::{ClientAuthenticationMethod, ProviderDescription, UserInfoMapping};

/// What is known about Adobe Acrobat Sign (EchoSign).
pub const DESCRIPTION: ProviderDescription = ProviderDescription::oauth2("echosign", "Adobe Acrobat Sign (EchoSign)")
    .authorization_endpoint("https://secure.{region}.adobesign.com/public/oauth/v2")
    .token_endpoint("https://api.{region}.adobesign.com/oauth/v2/token")
    .refresh_endpoint("https://api.{region}.adobesign.com/oauth/v2/refresh")
    .userinfo_endpoint("https://api.{region}.adobesign.com/api/rest/v6/users/me")
    .revocation_endpoint("https://api.{region}.adobesign.com/oauth/v2/revoke")
    .scopes(&["user_read:self"])
    .client_authentication(ClientAuthenticationMethod::ClientSecretPost)
    .userinfo(UserInfoMapping::STANDARD.subject("/id").name("{/firstName} {/lastName}").email("/email"))
    .email_scopes(&[])
    .field_defaults(&[("region", "na1")]);

/// The scopes of Adobe Acrobat Sign (EchoSign), as types: the words of `scopes(…)` beside `preset = echosign`.
///
/// | type | scope |
/// |---|---|
/// | `user_read_self` | `user_read:self` |
pub mod scope {
    crate::presets::scope_types! {
        user_read_self = "user_read:self";
    }
}
