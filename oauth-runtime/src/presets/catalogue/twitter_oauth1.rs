//! [X (Twitter), OAuth 1.0a](https://x.com), by OAuth 1.0a.
//!
//! ```no_run
//! use oauth_runtime::prelude::*;
//!
//! #[derive(OAuthProvider)]
//! #[oauth(preset = twitter_oauth1)]
//! struct TwitterOauth1;
//! ```
//!
//! | what | value |
//! |---|---|
//! | register the application at | <https://developer.x.com/en/portal/dashboard> |
//! | the redirect URI to register | `https://your.example/auth/twitteroauth1`, “Callback URI / Redirect URL” |
//! | `TWITTEROAUTH1_CLIENT_ID` | “API Key” there |
//! | `TWITTEROAUTH1_CLIENT_SECRET` | “API Key Secret” there |
//! | it tells | name, login name, e-mail address, picture |
//! | e-mail addresses | verified addresses only |
//! | where users take access away | <https://x.com/settings/connected_apps> |
//! | colors of its button | `#000000`, with words in `#ffffff` |
//!
//! Paths and settings are called after the struct: `struct Login;` has `/auth/login` and `LOGIN_CLIENT_ID`.
//!
//! - The e-mail address is there only if the application has the permission "Request email from users".
//! - X asks again only if the user has not agreed before; to ask every time write `authorization_endpoint = "https://api.x.com/oauth/authorize"`.
//! - New applications should use OAuth 2.0: the preset `x`.
//!
//! Facts of 2026-11, listed by `allauth`, `assent` and 18 more.

// Written by `cargo xtask presets` from `presets/twitter_oauth1.toml`; edit that.

use crate::declaration::description::{Button, ProviderDescription, SignatureMethod, UserInfoMapping};
use crate::declaration::quirks::EmailProof;

/// What is known about X (Twitter), OAuth 1.0a.
pub const DESCRIPTION: ProviderDescription = ProviderDescription::oauth1("twitter_oauth1", "X (Twitter), OAuth 1.0a")
    .temporary_credentials_endpoint("https://api.x.com/oauth/request_token")
    .authorization_endpoint("https://api.x.com/oauth/authenticate")
    .token_endpoint("https://api.x.com/oauth/access_token")
    .userinfo_endpoint("https://api.x.com/1.1/account/verify_credentials.json?include_email=true")
    .signature_method(SignatureMethod::HmacSha1)
    .userinfo(
        UserInfoMapping::STANDARD
            .subject("/id_str")
            .name("/name")
            .username("/screen_name")
            .email("/email")
            .picture("/profile_image_url_https"),
    )
    .button(Button::STANDARD.color("#000000").text("#ffffff"))
    .email_proof(EmailProof::Always);

/// The scopes of X (Twitter), OAuth 1.0a, as types: the words of `scopes(…)` beside `preset = twitter_oauth1`.
pub mod scope {}
