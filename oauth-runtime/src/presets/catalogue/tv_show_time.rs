//! [TV Time](https://www.tvtime.com), by OAuth 2.0.
//!
//! ```no_run
//! use oauth_runtime::prelude::*;
//!
//! #[derive(OAuthProvider)]
//! #[oauth(preset = tv_show_time)]
//! struct TvShowTime;
//! ```
//!
//! | what | value |
//! |---|---|
//! | the redirect URI to register | `https://your.example/auth/tvshowtime` |
//! | `TVSHOWTIME_CLIENT_ID` | the client identifier |
//! | `TVSHOWTIME_CLIENT_SECRET` | the client secret |
//! | scopes of a login | `basic` |
//! | it tells | name, picture |
//!
//! Paths and settings are called after the struct: `struct Login;` has `/auth/login` and `LOGIN_CLIENT_ID`.
//! Code that wants a scope names its type: `use oauth_runtime::presets::tv_show_time::scope::basic;`.
//!
//! - The provider gives out no e-mail address: ask the user for one where you need it.
//!
//! Facts of 2026-11, listed by one project alone, `socialite`: nobody has confirmed them.

// Written by `cargo xtask presets` from `presets/tv_show_time.toml`; edit that.

use crate::declaration::description::{ClientAuthenticationMethod, ProviderDescription, UserInfoMapping};

/// What is known about TV Time.
pub const DESCRIPTION: ProviderDescription = ProviderDescription::oauth2("tv_show_time", "TV Time")
    .authorization_endpoint("https://www.tvshowtime.com/oauth/authorize")
    .token_endpoint("https://api.tvshowtime.com/v1/oauth/access_token")
    .userinfo_endpoint("https://api.tvshowtime.com/v1/user")
    .scopes(&["basic"])
    .client_authentication(ClientAuthenticationMethod::ClientSecretPost)
    .userinfo(UserInfoMapping::STANDARD.subject("/user/id").name("/user/name").picture("/user/image"))
    .access_token_header("TVST_ACCESS_TOKEN");

/// The scopes of TV Time, as types: the words of `scopes(…)` beside `preset = tv_show_time`.
///
/// | type | scope |
/// |---|---|
/// | `basic` | `basic` |
pub mod scope {
    crate::presets::scope_types! {
        basic = "basic";
    }
}
