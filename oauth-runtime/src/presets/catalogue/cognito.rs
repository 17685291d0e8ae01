//! [Amazon Cognito](https://aws.amazon.com/cognito/), by OpenID Connect.
//!
//! ```no_run
//! use oauth_runtime::prelude::*;
//!
//! #[derive(OAuthProvider)]
//! #[oauth(preset = cognito)]
//! struct Cognito {
//!     region: String,
//!     user_pool_id: String,
//! }
//! ```
//!
//! | what | value |
//! |---|---|
//! | register the application at | <https://console.aws.amazon.com/cognito/v2/idp/user-pools> |
//! | the redirect URI to register | `https://your.example/auth/cognito`, “Allowed callback URLs” |
//! | `COGNITO_CLIENT_ID` | “Client ID” there |
//! | `COGNITO_CLIENT_SECRET` | “Client secret” there |
//! | `COGNITO_REGION` | AWS region of the user pool, such as `eu-west-1` |
//! | `COGNITO_USER_POOL_ID` | Identifier of the user pool, such as `eu-west-1_AbCdEf123` |
//! | scopes of a login | `openid`, `profile`, `email` |
//! | e-mail addresses | verified where the provider says so of the address |
//!
//! Paths and settings are called after the struct: `struct Login;` has `/auth/login` and `LOGIN_CLIENT_ID`.
//! Code that wants a scope names its type: `use oauth_runtime::presets::cognito::scope::aws_cognito_signin_user_admin;`.
//!
//! - The user pool needs a domain before anybody can log in: the login page stands there.
//! - Left to code of yours: a logout at the provider, which takes `client_id` and `logout_uri` in the place of the standard parameters.
//!
//! Facts of 2026-11, listed by `allauth`, `arctic` and 9 more.

// Written by `cargo xtask presets` from `presets/cognito.toml`; edit that.

use crate::declaration::description::{ClientAuthenticationMethod, ProviderDescription, UserInfoMapping};

/// What is known about Amazon Cognito.
pub const DESCRIPTION: ProviderDescription = ProviderDescription::open_id_connect("cognito", "Amazon Cognito")
    .issuer("https://cognito-idp.{region}.amazonaws.com/{user_pool_id}")
    .scopes(&["openid", "profile", "email"])
    .client_authentication(ClientAuthenticationMethod::ClientSecretBasic)
    .lenient_booleans()
    .userinfo(UserInfoMapping::STANDARD.username("/cognito:username"));

/// The scopes of Amazon Cognito, as types: the words of `scopes(…)` beside `preset = cognito`.
///
/// | type | scope |
/// |---|---|
/// | `aws_cognito_signin_user_admin` | `aws.cognito.signin.user.admin` |
/// | `email` | `email` |
/// | `openid` | `openid` |
/// | `phone` | `phone` |
/// | `profile` | `profile` |
pub mod scope {
    pub use crate::scope::{address, email, offline_access, openid, phone, profile};

    crate::presets::scope_types! {
        aws_cognito_signin_user_admin = "aws.cognito.signin.user.admin";
    }
}
