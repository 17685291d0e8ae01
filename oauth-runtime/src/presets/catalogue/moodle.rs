//! [Moodle (local_oauth plugin)](https://moodle.org), by OAuth 2.0.
//!
//! ```no_run
//! use oauth_runtime::prelude::*;
//!
//! #[derive(OAuthProvider)]
//! #[oauth(preset = moodle)]
//! struct Moodle {
//!     domain: String,
//! }
//! ```
//!
//! | what | value |
//! |---|---|
//! | the redirect URI to register | `https://your.example/auth/moodle` |
//! | `MOODLE_CLIENT_ID` | the client identifier |
//! | `MOODLE_CLIENT_SECRET` | the client secret |
//! | `MOODLE_DOMAIN` | Host of the Moodle site, such as `moodle.example.com` |
//! | scopes of a login | `user_info` |
//! | it tells | name, login name, e-mail address |
//!
//! Paths and settings are called after the struct: `struct Login;` has `/auth/login` and `LOGIN_CLIENT_ID`.
//! Code that wants a scope names its type: `use oauth_runtime::presets::moodle::scope::user_info;`.
//!
//! - The site needs the plugin `local_oauth`; the client is registered there, by an administrator.
//!
//! Facts of 2026-11, listed by one project alone, `aspnet`: nobody has confirmed them.

// Written by `cargo xtask presets` from `presets/moodle.toml`; edit that.

use crate::declaration::description::{ClientAuthenticationMethod, ProviderDescription, UserInfoMapping};
use crate::declaration::quirks::UserinfoMethod;

/// What is known about Moodle (local_oauth plugin).
pub const DESCRIPTION: ProviderDescription = ProviderDescription::oauth2("moodle", "Moodle (local_oauth plugin)")
    .authorization_endpoint("https://{domain}/local/oauth/login.php")
    .token_endpoint("https://{domain}/local/oauth/token.php")
    .userinfo_endpoint("https://{domain}/local/oauth/user_info.php")
    .scopes(&["user_info"])
    .client_authentication(ClientAuthenticationMethod::ClientSecretPost)
    .userinfo(
        UserInfoMapping::STANDARD.subject("/id").name("{/firstname} {/lastname}").username("/username").email("/email"),
    )
    .userinfo_method(UserinfoMethod::Post)
    .email_scopes(&[]);

/// The scopes of Moodle (local_oauth plugin), as types: the words of `scopes(…)` beside `preset = moodle`.
///
/// | type | scope |
/// |---|---|
/// | `user_info` | `user_info` |
pub mod scope {
    crate::presets::scope_types! {
        user_info = "user_info";
    }
}
