//! [StreamElements](https://streamelements.com), by OAuth 2.0.
//!
//! ```no_run
//! use oauth_runtime::prelude::*;
//!
//! #[derive(OAuthProvider)]
//! #[oauth(preset = streamelements)]
//! struct StreamElements;
//! ```
//!
//! | what | value |
//! |---|---|
//! | the redirect URI to register | `https://your.example/auth/streamelements` |
//! | `STREAMELEMENTS_CLIENT_ID` | the client identifier |
//! | `STREAMELEMENTS_CLIENT_SECRET` | the client secret |
//! | scopes of a login | `channel:read` |
//! | it tells | name, login name, e-mail address, picture |
//!
//! Paths and settings are called after the struct: `struct Login;` has `/auth/login` and `LOGIN_CLIENT_ID`.
//! Code that wants a scope names its type: `use oauth_runtime::presets::streamelements::scope::channel_read;`.
//!
//! - StreamElements admits applications on request only.
//!
//! Facts of 2026-11, listed by one project alone, `socialite`: nobody has confirmed them.

// Written by `cargo xtask presets` from `presets/streamelements.toml`; edit that.

use crate::declaration::description::{ClientAuthenticationMethod, ProviderDescription, UserInfoMapping};

/// What is known about StreamElements.
pub const DESCRIPTION: ProviderDescription = ProviderDescription::oauth2("streamelements", "StreamElements")
    .authorization_endpoint("https://api.streamelements.com/oauth2/authorize")
    .token_endpoint("https://api.streamelements.com/oauth2/token")
    .userinfo_endpoint("https://api.streamelements.com/kappa/v2/channels/me")
    .scopes(&["channel:read"])
    .client_authentication(ClientAuthenticationMethod::ClientSecretPost)
    .userinfo(
        UserInfoMapping::STANDARD
            .subject("/_id")
            .name("/displayName")
            .username("/username")
            .email("/email")
            .picture("/avatar"),
    )
    .access_token_scheme("oAuth")
    .email_scopes(&[]);

/// The scopes of StreamElements, as types: the words of `scopes(…)` beside `preset = streamelements`.
///
/// | type | scope |
/// |---|---|
/// | `channel_read` | `channel:read` |
pub mod scope {
    crate::presets::scope_types! {
        channel_read = "channel:read";
    }
}
