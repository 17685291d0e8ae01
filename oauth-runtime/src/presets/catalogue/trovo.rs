//! [Trovo](https://trovo.live), by OAuth 2.0.
//!
//! ```no_run
//! use oauth_runtime::prelude::*;
//!
//! #[derive(OAuthProvider)]
//! #[oauth(preset = trovo)]
//! struct Trovo;
//! ```
//!
//! | what | value |
//! |---|---|
//! | register the application at | <https://developer.trovo.live> |
//! | the redirect URI to register | `https://your.example/auth/trovo`, “Redirect URI” |
//! | `TROVO_CLIENT_ID` | “Client ID” there |
//! | `TROVO_CLIENT_SECRET` | “Client Secret” there |
//! | scopes of a login | `user_details_self` |
//! | it tells | name, login name, e-mail address, picture |
//!
//! Paths and settings are called after the struct: `struct Login;` has `/auth/login` and `LOGIN_CLIENT_ID`.
//! Code that wants a scope names its type: `use oauth_runtime::presets::trovo::scope::user_details_self;`.
//!
//! Facts of 2026-11, listed by `aspnet` and `socialite`.

// Written by `cargo xtask presets` from `presets/trovo.toml`; edit that.

use crate::declaration::description::{ClientAuthenticationMethod, ProviderDescription, UserInfoMapping};
use crate::declaration::quirks::TokenRequestFormat;

/// What is known about Trovo.
pub const DESCRIPTION: ProviderDescription = ProviderDescription::oauth2("trovo", "Trovo")
    .authorization_endpoint("https://open.trovo.live/page/login.html")
    .token_endpoint("https://open-api.trovo.live/openplatform/exchangetoken")
    .refresh_endpoint("https://open-api.trovo.live/openplatform/refreshtoken")
    .userinfo_endpoint("https://open-api.trovo.live/openplatform/getuserinfo")
    .scopes(&["user_details_self"])
    .client_authentication(ClientAuthenticationMethod::ClientSecretPost)
    .headers(&[("Client-ID", "{client_id}")])
    .token_request_format(TokenRequestFormat::Json)
    .bearer_token_type("OAuth")
    .userinfo(
        UserInfoMapping::STANDARD
            .subject("/userId")
            .name("/nickName")
            .username("/userName")
            .email("/email")
            .picture("/profilePic"),
    )
    .access_token_scheme("OAuth")
    .email_scopes(&[]);

/// The scopes of Trovo, as types: the words of `scopes(…)` beside `preset = trovo`.
///
/// | type | scope |
/// |---|---|
/// | `user_details_self` | `user_details_self` |
pub mod scope {
    crate::presets::scope_types! {
        user_details_self = "user_details_self";
    }
}
