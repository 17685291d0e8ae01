//! [Yahoo](https://www.yahoo.com), by OpenID Connect.
//!
//! ```no_run
//! use oauth_runtime::prelude::*;
//!
//! #[derive(OAuthProvider)]
//! #[oauth(preset = yahoo)]
//! struct Yahoo;
//! ```
//!
//! | what | value |
//! |---|---|
//! | register the application at | <https://developer.yahoo.com/apps/> |
//! | the redirect URI to register | `https://your.example/auth/yahoo`, “Redirect URI(s)” |
//! | `YAHOO_CLIENT_ID` | “Client ID (Consumer Key)” there |
//! | `YAHOO_CLIENT_SECRET` | “Client Secret (Consumer Secret)” there |
//! | scopes of a login | `openid`, `profile`, `email` |
//! | e-mail addresses | verified where the provider says so of the address |
//! | colors of its button | `#6001D2`, with words in `#ffffff` |
//!
//! Paths and settings are called after the struct: `struct Login;` has `/auth/login` and `LOGIN_CLIENT_ID`.
//!
//! - The metadata call the revocation endpoint by another name, so that it stands here.
//!
//! Facts of 2026-11, listed by `allauth`, `appwrite` and 14 more.

// Written by `cargo xtask presets` from `presets/yahoo.toml`; edit that.

use crate::declaration::description::{
    Button, ClientAuthenticationMethod, ProviderDescription, SigningAlgorithm, UserInfoMapping,
};

/// What is known about Yahoo.
pub const DESCRIPTION: ProviderDescription = ProviderDescription::open_id_connect("yahoo", "Yahoo")
    .issuer("https://api.login.yahoo.com")
    .revocation_endpoint("https://api.login.yahoo.com/oauth2/revoke")
    .scopes(&["openid", "profile", "email"])
    .client_authentication(ClientAuthenticationMethod::ClientSecretBasic)
    .id_token_alg(SigningAlgorithm::ES256)
    .userinfo(UserInfoMapping::STANDARD.username("/nickname"))
    .button(Button::STANDARD.color("#6001D2").text("#ffffff"));

/// The scopes of Yahoo, as types: the words of `scopes(…)` beside `preset = yahoo`.
///
/// | type | scope |
/// |---|---|
/// | `email` | `email` |
/// | `openid` | `openid` |
/// | `profile` | `profile` |
pub mod scope {
    pub use crate::scope::{address, email, offline_access, openid, phone, profile};
}
