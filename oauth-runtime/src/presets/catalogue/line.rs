//! [LINE Login](https://line.me), by OAuth 2.0.
//!
//! ```no_run
//! use oauth_runtime::prelude::*;
//!
//! #[derive(OAuthProvider)]
//! #[oauth(preset = line)]
//! struct Line;
//! ```
//!
//! | what | value |
//! |---|---|
//! | register the application at | <https://developers.line.biz/console/> |
//! | the redirect URI to register | `https://your.example/auth/line`, “Callback URL” |
//! | `LINE_CLIENT_ID` | “Channel ID” there |
//! | `LINE_CLIENT_SECRET` | “Channel secret” there |
//! | scopes of a login | `openid`, `profile` |
//! | it tells | name, picture |
//! | colors of its button | `#06c755`, with words in `#ffffff` |
//!
//! Paths and settings are called after the struct: `struct Login;` has `/auth/login` and `LOGIN_CLIENT_ID`.
//!
//! - ID tokens of web applications are signed with the channel secret, which is not accepted: the preset asks the profile instead.
//! - Left to code of yours: the e-mail address is in the ID token alone; add the scope `email`, and send the token to `https://api.line.me/oauth2/v2.1/verify`.
//! - The subject is the same in all channels of one provider in LINE's console, and another one elsewhere.
//!
//! Facts of 2026-11, listed by `allauth`, `arctic` and 16 more.

// Written by `cargo xtask presets` from `presets/line.toml`; edit that.

use crate::declaration::description::{Button, ClientAuthenticationMethod, ProviderDescription, UserInfoMapping};
use crate::declaration::quirks::RevocationRequest;

/// What is known about LINE Login.
pub const DESCRIPTION: ProviderDescription = ProviderDescription::oauth2("line", "LINE Login")
    .authorization_endpoint("https://access.line.me/oauth2/v2.1/authorize")
    .token_endpoint("https://api.line.me/oauth2/v2.1/token")
    .userinfo_endpoint("https://api.line.me/oauth2/v2.1/userinfo")
    .revocation_endpoint("https://api.line.me/oauth2/v2.1/revoke")
    .scopes(&["openid", "profile"])
    .client_authentication(ClientAuthenticationMethod::ClientSecretPost)
    .revocation_request(RevocationRequest::AccessToken)
    .userinfo(UserInfoMapping::STANDARD.subject("/sub").name("/name").picture("/picture"))
    .button(Button::STANDARD.color("#06c755").text("#ffffff"));

/// The scopes of LINE Login, as types: the words of `scopes(…)` beside `preset = line`.
///
/// | type | scope |
/// |---|---|
/// | `email` | `email` |
/// | `openid` | `openid` |
/// | `profile` | `profile` |
pub mod scope {
    pub use crate::scope::{email, openid, profile};
}
