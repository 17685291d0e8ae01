//! [Foursquare](https://foursquare.com), by OAuth 2.0.
//!
//! ```no_run
//! use oauth_runtime::prelude::*;
//!
//! #[derive(OAuthProvider)]
//! #[oauth(preset = foursquare)]
//! struct Foursquare;
//! ```
//!
//! | what | value |
//! |---|---|
//! | register the application at | <https://foursquare.com/developers/apps> |
//! | the redirect URI to register | `https://your.example/auth/foursquare`, “Redirect URL” |
//! | `FOURSQUARE_CLIENT_ID` | “Client Id” there |
//! | `FOURSQUARE_CLIENT_SECRET` | “Client Secret” there |
//! | it tells | name, e-mail address, picture |
//! | where users take access away | <https://foursquare.com/settings/connections> |
//!
//! Paths and settings are called after the struct: `struct Login;` has `/auth/login` and `LOGIN_CLIENT_ID`.
//!
//! - Access tokens do not expire.
//! - The version of the API stands in the query (`v`), as every call needs it.
//!
//! Facts of 2026-11, listed by `allauth`, `aspnet` and 12 more.

// Written by `cargo xtask presets` from `presets/foursquare.toml`; edit that.

use crate::declaration::description::{ClientAuthenticationMethod, ProviderDescription, UserInfoMapping};

/// What is known about Foursquare.
pub const DESCRIPTION: ProviderDescription = ProviderDescription::oauth2("foursquare", "Foursquare")
    .authorization_endpoint("https://foursquare.com/oauth2/authenticate")
    .token_endpoint("https://foursquare.com/oauth2/access_token")
    .userinfo_endpoint("https://api.foursquare.com/v2/users/self?v=20230131")
    .client_authentication(ClientAuthenticationMethod::ClientSecretPost)
    .optional_token_type()
    .userinfo(
        UserInfoMapping::STANDARD
            .subject("/response/user/id")
            .name("{/response/user/firstName} {/response/user/lastName}")
            .email("/response/user/contact/email")
            .picture("{/response/user/photo/prefix}original{/response/user/photo/suffix}"),
    )
    .dangerous_access_token_query("oauth_token")
    .email_scopes(&[]);

/// The scopes of Foursquare, as types: the words of `scopes(…)` beside `preset = foursquare`.
pub mod scope {}
