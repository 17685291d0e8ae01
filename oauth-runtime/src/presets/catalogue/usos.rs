//! [USOS](https://apps.usos.edu.pl/developers/api/), by OAuth 1.0a.
//!
//! ```no_run
//! use oauth_runtime::prelude::*;
//!
//! #[derive(OAuthProvider)]
//! #[oauth(preset = usos)]
//! struct USOS {
//!     domain: String,
//! }
//! ```
//!
//! | what | value |
//! |---|---|
//! | the redirect URI to register | `https://your.example/auth/usos` |
//! | `USOS_CLIENT_ID` | the client identifier |
//! | `USOS_CLIENT_SECRET` | the client secret |
//! | `USOS_DOMAIN` | Host of the university's USOS API, such as `usosapps.uw.edu.pl` |
//! | it tells | name, e-mail address, picture |
//!
//! Paths and settings are called after the struct: `struct Login;` has `/auth/login` and `LOGIN_CLIENT_ID`.
//!
//! - Register the application at `https://{domain}/developers/` of the university.
//! - More scopes go into the URL of `temporary_credentials_endpoint`, separated by `%7C`.
//!
//! Facts of 2026-11, listed by one project alone, `socialite`: nobody has confirmed them.

// Written by `cargo xtask presets` from `presets/usos.toml`; edit that.

use crate::declaration::description::{ProviderDescription, SignatureMethod, UserInfoMapping};

/// What is known about USOS.
pub const DESCRIPTION: ProviderDescription = ProviderDescription::oauth1("usos", "USOS")
    .temporary_credentials_endpoint("https://{domain}/services/oauth/request_token?scopes=email")
    .authorization_endpoint("https://{domain}/services/oauth/authorize")
    .token_endpoint("https://{domain}/services/oauth/access_token")
    .userinfo_endpoint("https://{domain}/services/users/user?fields=id%7Cfirst_name%7Clast_name%7Cemail%7Cphoto_urls")
    .signature_method(SignatureMethod::HmacSha1)
    .userinfo(
        UserInfoMapping::STANDARD
            .subject("/id")
            .name("{/first_name} {/last_name}")
            .email("/email")
            .picture("/photo_urls/50x50"),
    );

/// The scopes of USOS, as types: the words of `scopes(…)` beside `preset = usos`.
pub mod scope {}
