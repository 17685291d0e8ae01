//! [RunSignup](https://runsignup.com), by OAuth 2.0.
//!
//! ```no_run
//! use oauth_runtime::prelude::*;
//!
//! #[derive(OAuthProvider)]
//! #[oauth(preset = runsignup)]
//! struct RunSignup;
//! ```
//!
//! | what | value |
//! |---|---|
//! | the redirect URI to register | `https://your.example/auth/runsignup` |
//! | `RUNSIGNUP_CLIENT_ID` | the client identifier |
//! | `RUNSIGNUP_CLIENT_SECRET` | the client secret |
//! | it tells | name, e-mail address, picture |
//!
//! Paths and settings are called after the struct: `struct Login;` has `/auth/login` and `LOGIN_CLIENT_ID`.
//!
//! Facts of 2026-11, listed by one project alone, `socialite`: nobody has confirmed them.

// Written by `cargo xtask presets` from `presets/runsignup.toml`; edit that.

use crate::declaration::description::{ClientAuthenticationMethod, ProviderDescription, UserInfoMapping};

/// What is known about RunSignup.
pub const DESCRIPTION: ProviderDescription = ProviderDescription::oauth2("runsignup", "RunSignup")
    .authorization_endpoint("https://runsignup.com/Profile/OAuth2/RequestGrant")
    .token_endpoint("https://runsignup.com/Rest/v2/auth/auth-code-redemption.json")
    .userinfo_endpoint("https://runsignup.com/Rest/User/Self?format=json")
    .client_authentication(ClientAuthenticationMethod::ClientSecretPost)
    .userinfo(
        UserInfoMapping::STANDARD
            .subject("/user/user_id")
            .name("{/user/first_name} {/user/last_name}")
            .email("/user/email")
            .picture("/user/profile_image_url"),
    )
    .email_scopes(&[]);

/// The scopes of RunSignup, as types: the words of `scopes(…)` beside `preset = runsignup`.
pub mod scope {}
