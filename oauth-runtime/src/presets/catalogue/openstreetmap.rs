//! [OpenStreetMap](https://www.openstreetmap.org), by OAuth 2.0.
//!
//! ```no_run
//! use oauth_runtime::prelude::*;
//!
//! #[derive(OAuthProvider)]
//! #[oauth(preset = openstreetmap)]
//! struct OpenStreetMap;
//! ```
//!
//! | what | value |
//! |---|---|
//! | register the application at | <https://www.openstreetmap.org/oauth2/applications> |
//! | the redirect URI to register | `https://your.example/auth/openstreetmap`, “Redirect URIs” |
//! | `OPENSTREETMAP_CLIENT_ID` | “Client ID” there |
//! | `OPENSTREETMAP_CLIENT_SECRET` | “Client Secret” there |
//! | scopes of a login | `read_prefs` |
//! | it tells | name, login name, picture |
//! | where users take access away | <https://www.openstreetmap.org/oauth2/authorized_applications> |
//!
//! Paths and settings are called after the struct: `struct Login;` has `/auth/login` and `LOGIN_CLIENT_ID`.
//! Code that wants a scope names its type: `use oauth_runtime::presets::openstreetmap::scope::read_prefs;`.
//!
//! - There is no e-mail address.
//!
//! Facts of 2026-11, listed by `flask-dance`, `golang-oauth2` and 3 more.

// Written by `cargo xtask presets` from `presets/openstreetmap.toml`; edit that.

use crate::declaration::description::{ClientAuthenticationMethod, ProviderDescription, UserInfoMapping};

/// What is known about OpenStreetMap.
pub const DESCRIPTION: ProviderDescription = ProviderDescription::oauth2("openstreetmap", "OpenStreetMap")
    .authorization_endpoint("https://www.openstreetmap.org/oauth2/authorize")
    .token_endpoint("https://www.openstreetmap.org/oauth2/token")
    .userinfo_endpoint("https://api.openstreetmap.org/api/0.6/user/details.json")
    .scopes(&["read_prefs"])
    .client_authentication(ClientAuthenticationMethod::ClientSecretPost)
    .userinfo(
        UserInfoMapping::STANDARD
            .subject("/user/id")
            .name("/user/display_name")
            .username("/user/display_name")
            .picture("/user/img/href"),
    );

/// The scopes of OpenStreetMap, as types: the words of `scopes(…)` beside `preset = openstreetmap`.
///
/// | type | scope |
/// |---|---|
/// | `read_prefs` | `read_prefs` |
pub mod scope {
    crate::presets::scope_types! {
        read_prefs = "read_prefs";
    }
}
