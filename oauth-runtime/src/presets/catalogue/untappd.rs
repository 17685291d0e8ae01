//! [Untappd](https://untappd.com), by OAuth 2.0.
//!
//! ```no_run
//! use oauth_runtime::prelude::*;
//!
//! #[derive(OAuthProvider)]
//! #[oauth(preset = untappd)]
//! struct Untappd;
//! ```
//!
//! | what | value |
//! |---|---|
//! | register the application at | <https://untappd.com/api/dashboard> |
//! | the redirect URI to register | `https://your.example/auth/untappd`, “Callback URL” |
//! | `UNTAPPD_CLIENT_ID` | “Client ID” there |
//! | `UNTAPPD_CLIENT_SECRET` | “Client Secret” there |
//! | it tells | name, login name, e-mail address, picture |
//!
//! Paths and settings are called after the struct: `struct Login;` has `/auth/login` and `LOGIN_CLIENT_ID`.
//!
//! Facts of 2026-11, listed by `allauth`, `aspnet` and 3 more.

// Written by `cargo xtask presets` from `presets/untappd.toml`; edit that.

use crate::declaration::description::{ClientAuthenticationMethod, ProviderDescription, UserInfoMapping};
use crate::declaration::quirks::{RenamedParams, TokenAnswer, TokenRequestFormat};

/// What is known about Untappd.
pub const DESCRIPTION: ProviderDescription = ProviderDescription::oauth2("untappd", "Untappd")
    .authorization_endpoint("https://untappd.com/oauth/authenticate/")
    .token_endpoint("https://untappd.com/oauth/authorize/?response_type=code")
    .userinfo_endpoint("https://api.untappd.com/v4/user/info")
    .client_authentication(ClientAuthenticationMethod::ClientSecretPost)
    .renamed_params(RenamedParams::STANDARD.redirect_uri("redirect_url"))
    .token_request_format(TokenRequestFormat::Query)
    .token_answer(TokenAnswer::STANDARD.access_token("/response/access_token"))
    .optional_token_type()
    .userinfo(
        UserInfoMapping::STANDARD
            .subject("/response/user/id")
            .name("{/response/user/first_name} {/response/user/last_name}")
            .username("/response/user/user_name")
            .email("/response/user/settings/email_address")
            .picture("/response/user/user_avatar"),
    )
    .dangerous_access_token_query("access_token")
    .email_scopes(&[]);

/// The scopes of Untappd, as types: the words of `scopes(…)` beside `preset = untappd`.
pub mod scope {}
