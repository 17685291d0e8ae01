//! [Login with Amazon](https://www.amazon.com), by OAuth 2.0.
//!
//! ```no_run
//! use oauth_runtime::prelude::*;
//!
//! #[derive(OAuthProvider)]
//! #[oauth(preset = amazon)]
//! struct Amazon;
//! ```
//!
//! | what | value |
//! |---|---|
//! | register the application at | <https://developer.amazon.com/loginwithamazon/console/site/lwa/overview.html> |
//! | the redirect URI to register | `https://your.example/auth/amazon`, “Allowed Return URLs” |
//! | `AMAZON_CLIENT_ID` | “Client ID” there |
//! | `AMAZON_CLIENT_SECRET` | “Client Secret” there |
//! | scopes of a login | `profile` |
//! | it tells | name, e-mail address |
//! | where users take access away | <https://www.amazon.com/ap/adam> |
//!
//! Paths and settings are called after the struct: `struct Login;` has `/auth/login` and `LOGIN_CLIENT_ID`.
//! Code that wants a scope names its type: `use oauth_runtime::presets::amazon::scope::postal_code;`.
//!
//! - The identifier is one of this application's group of applications: another group sees another one for the same person.
//! - For customers in Europe write `token_endpoint = "https://api.amazon.co.uk/auth/o2/token"`, for those in Japan `https://api.amazon.co.jp/auth/o2/token`, with the same host for the profile.
//!
//! Facts of 2026-11, listed by `allauth`, `appwrite` and 14 more.

// Written by `cargo xtask presets` from `presets/amazon.toml`; edit that.

use crate::declaration::description::{ClientAuthenticationMethod, ProviderDescription, UserInfoMapping};

/// What is known about Login with Amazon.
pub const DESCRIPTION: ProviderDescription = ProviderDescription::oauth2("amazon", "Login with Amazon")
    .authorization_endpoint("https://www.amazon.com/ap/oa")
    .token_endpoint("https://api.amazon.com/auth/o2/token")
    .userinfo_endpoint("https://api.amazon.com/user/profile")
    .scopes(&["profile"])
    .client_authentication(ClientAuthenticationMethod::ClientSecretPost)
    .userinfo(UserInfoMapping::STANDARD.subject("/user_id").name("/name").email("/email"))
    .email_scopes(&[]);

/// The scopes of Login with Amazon, as types: the words of `scopes(…)` beside `preset = amazon`.
///
/// | type | scope |
/// |---|---|
/// | `postal_code` | `postal_code` |
/// | `profile` | `profile` |
/// | `profile_user_id` | `profile:user_id` |
pub mod scope {
    pub use crate::scope::profile;

    crate::presets::scope_types! {
        postal_code = "postal_code";
        profile_user_id = "profile:user_id";
    }
}
