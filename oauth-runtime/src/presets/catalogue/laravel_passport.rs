//! [Laravel Passport](https://laravel.com/docs/passport), by OAuth 2.0.
//!
//! ```no_run
//! use oauth_runtime::prelude::*;
//!
//! #[derive(OAuthProvider)]
//! #[oauth(preset = laravel_passport)]
//! struct LaravelPassport {
//!     domain: String,
//! }
//! ```
//!
//! | what | value |
//! |---|---|
//! | the redirect URI to register | `https://your.example/auth/laravelpassport` |
//! | `LARAVELPASSPORT_CLIENT_ID` | the client identifier |
//! | `LARAVELPASSPORT_CLIENT_SECRET` | the client secret |
//! | `LARAVELPASSPORT_DOMAIN` | Host of the Laravel application, such as `app.example.com` |
//! | it tells | name, e-mail address |
//!
//! Paths and settings are called after the struct: `struct Login;` has `/auth/login` and `LOGIN_CLIENT_ID`.
//!
//! - Each application chooses its own profile: where it is not `/api/user` with `id`, `name` and `email`, write `userinfo_endpoint` and `userinfo` beside the preset.
//!
//! Facts of 2026-11, listed by one project alone, `socialite`: nobody has confirmed them.

// Written by `cargo xtask presets` from `presets/laravel_passport.toml`; edit that.

use crate::declaration::description::{ClientAuthenticationMethod, ProviderDescription, UserInfoMapping};

/// What is known about Laravel Passport.
pub const DESCRIPTION: ProviderDescription = ProviderDescription::oauth2("laravel_passport", "Laravel Passport")
    .authorization_endpoint("https://{domain}/oauth/authorize")
    .token_endpoint("https://{domain}/oauth/token")
    .userinfo_endpoint("https://{domain}/api/user")
    .client_authentication(ClientAuthenticationMethod::ClientSecretPost)
    .userinfo(UserInfoMapping::STANDARD.subject("/id").name("/name").email("/email"))
    .email_scopes(&[]);

/// The scopes of Laravel Passport, as types: the words of `scopes(…)` beside `preset = laravel_passport`.
pub mod scope {}
