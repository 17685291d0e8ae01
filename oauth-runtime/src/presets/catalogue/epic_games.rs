//! [Epic Games](https://www.epicgames.com), by OAuth 2.0.
//!
//! ```no_run
//! use oauth_runtime::prelude::*;
//!
//! #[derive(OAuthProvider)]
//! #[oauth(preset = epic_games)]
//! struct EpicGames;
//! ```
//!
//! | what | value |
//! |---|---|
//! | register the application at | <https://dev.epicgames.com/portal> |
//! | the redirect URI to register | `https://your.example/auth/epicgames`, “Redirect URLs” |
//! | `EPICGAMES_CLIENT_ID` | “Client ID” there |
//! | `EPICGAMES_CLIENT_SECRET` | “Client Secret” there |
//! | scopes of a login | `basic_profile` |
//! | it tells | login name |
//! | where users take access away | <https://www.epicgames.com/account/connections> |
//!
//! Paths and settings are called after the struct: `struct Login;` has `/auth/login` and `LOGIN_CLIENT_ID`.
//! Code that wants a scope names its type: `use oauth_runtime::presets::epic_games::scope::basic_profile;`.
//!
//! - There is no e-mail address.
//!
//! Facts of 2026-11, listed by `arctic`, `nango` and 1 more.

// Written by `cargo xtask presets` from `presets/epic_games.toml`; edit that.

use crate::declaration::description::{ClientAuthenticationMethod, ProviderDescription, UserInfoMapping};

/// What is known about Epic Games.
pub const DESCRIPTION: ProviderDescription = ProviderDescription::oauth2("epic_games", "Epic Games")
    .authorization_endpoint("https://www.epicgames.com/id/authorize")
    .token_endpoint("https://api.epicgames.dev/epic/oauth/v2/token")
    .userinfo_endpoint("https://api.epicgames.dev/epic/oauth/v2/userInfo")
    .revocation_endpoint("https://api.epicgames.dev/epic/oauth/v2/revoke")
    .scopes(&["basic_profile"])
    .client_authentication(ClientAuthenticationMethod::ClientSecretBasic)
    .userinfo(UserInfoMapping::STANDARD.subject("/sub").username("/preferred_username"));

/// The scopes of Epic Games, as types: the words of `scopes(…)` beside `preset = epic_games`.
///
/// | type | scope |
/// |---|---|
/// | `basic_profile` | `basic_profile` |
pub mod scope {
    crate::presets::scope_types! {
        basic_profile = "basic_profile";
    }
}
