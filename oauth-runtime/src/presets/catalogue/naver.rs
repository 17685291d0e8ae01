//! [Naver](https://www.naver.com), by OAuth 2.0.
//!
//! ```no_run
//! use oauth_runtime::prelude::*;
//!
//! #[derive(OAuthProvider)]
//! #[oauth(preset = naver)]
//! struct Naver;
//! ```
//!
//! | what | value |
//! |---|---|
//! | register the application at | <https://developers.naver.com/apps/> |
//! | the redirect URI to register | `https://your.example/auth/naver`, “Callback URL” |
//! | `NAVER_CLIENT_ID` | “Client ID” there |
//! | `NAVER_CLIENT_SECRET` | “Client Secret” there |
//! | it tells | name, login name, e-mail address, picture |
//! | e-mail addresses | never taken for verified |
//! | colors of its button | `#03c75a`, with words in `#ffffff` |
//!
//! Paths and settings are called after the struct: `struct Login;` has `/auth/login` and `LOGIN_CLIENT_ID`.
//!
//! - What the profile shows is chosen at the registration, not by scopes, and the user may leave out what is not required there.
//! - The subject is another one in each application.
//! - The address is the contact address of the user, and nothing in the profile says that it was verified.
//!
//! Facts of 2026-11, listed by `allauth`, `arctic` and 12 more.

// Written by `cargo xtask presets` from `presets/naver.toml`; edit that.

use crate::declaration::description::{Button, ClientAuthenticationMethod, ProviderDescription, UserInfoMapping};
use crate::declaration::quirks::EmailProof;

/// What is known about Naver.
pub const DESCRIPTION: ProviderDescription = ProviderDescription::oauth2("naver", "Naver")
    .authorization_endpoint("https://nid.naver.com/oauth2.0/authorize")
    .token_endpoint("https://nid.naver.com/oauth2.0/token")
    .userinfo_endpoint("https://openapi.naver.com/v1/nid/me")
    .client_authentication(ClientAuthenticationMethod::ClientSecretPost)
    .userinfo(
        UserInfoMapping::STANDARD
            .subject("/response/id")
            .name("/response/name")
            .username("/response/nickname")
            .email("/response/email")
            .picture("/response/profile_image"),
    )
    .button(Button::STANDARD.color("#03c75a").text("#ffffff"))
    .email_proof(EmailProof::Never)
    .email_scopes(&[]);

/// The scopes of Naver, as types: the words of `scopes(…)` beside `preset = naver`.
pub mod scope {}
