//! [Slack](https://slack.com), by OpenID Connect.
//!
//! ```no_run
//! use oauth_runtime::prelude::*;
//!
//! #[derive(OAuthProvider)]
//! #[oauth(preset = slack)]
//! struct Slack;
//! ```
//!
//! | what | value |
//! |---|---|
//! | register the application at | <https://api.slack.com/apps> |
//! | the redirect URI to register | `https://your.example/auth/slack`, “Redirect URLs” |
//! | `SLACK_CLIENT_ID` | “Client ID” there |
//! | `SLACK_CLIENT_SECRET` | “Client Secret” there |
//! | scopes of a login | `openid`, `profile`, `email` |
//! | e-mail addresses | verified where the provider says so of the address |
//! | colors of its button | `#4A154B`, with words in `#ffffff` |
//!
//! Paths and settings are called after the struct: `struct Login;` has `/auth/login` and `LOGIN_CLIENT_ID`.
//!
//! - An identifier is of one workspace: keep the claim `https://slack.com/team_id` with it if users of several workspaces log in.
//! - This login gives no access to the API of Slack: for that use the preset `slack_v2`.
//!
//! Facts of 2026-11, listed by `allauth`, `appwrite` and 23 more.

// Written by `cargo xtask presets` from `presets/slack.toml`; edit that.

use crate::declaration::description::{Button, ClientAuthenticationMethod, ProviderDescription};
use crate::declaration::quirks::ErrorAnswer;

/// What is known about Slack.
pub const DESCRIPTION: ProviderDescription = ProviderDescription::open_id_connect("slack", "Slack")
    .issuer("https://slack.com")
    .scopes(&["openid", "profile", "email"])
    .client_authentication(ClientAuthenticationMethod::ClientSecretBasic)
    .dangerous_no_pkce()
    .error_answer(ErrorAnswer::STANDARD.code("/error").ok("/ok"))
    .button(Button::STANDARD.color("#4A154B").text("#ffffff"));

/// The scopes of Slack, as types: the words of `scopes(…)` beside `preset = slack`.
///
/// | type | scope |
/// |---|---|
/// | `email` | `email` |
/// | `openid` | `openid` |
/// | `profile` | `profile` |
pub mod scope {
    pub use crate::scope::{address, email, offline_access, openid, phone, profile};
}
