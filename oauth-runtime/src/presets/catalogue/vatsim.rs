//! [VATSIM Connect](https://vatsim.net), by OAuth 2.0.
//!
//! ```no_run
//! use oauth_runtime::prelude::*;
//!
//! #[derive(OAuthProvider)]
//! #[oauth(preset = vatsim)]
//! struct Vatsim;
//! ```
//!
//! | what | value |
//! |---|---|
//! | register the application at | <https://auth.vatsim.net> |
//! | the redirect URI to register | `https://your.example/auth/vatsim`, “Redirect URL” |
//! | `VATSIM_CLIENT_ID` | “Client ID” there |
//! | `VATSIM_CLIENT_SECRET` | “Client Secret” there |
//! | `VATSIM_HOST` | auth.vatsim.net (production) or auth-dev.vatsim.net (test), such as `auth-dev.vatsim.net`; without the field `host: String` it is `auth.vatsim.net` |
//! | scopes of a login | `full_name`, `email` |
//! | it tells | name, e-mail address |
//!
//! Paths and settings are called after the struct: `struct Login;` has `/auth/login` and `LOGIN_CLIENT_ID`.
//! Code that wants a scope names its type: `use oauth_runtime::presets::vatsim::scope::country;`.
//!
//! - Users may leave scopes out that `required_scopes` does not name.
//!
//! Facts of 2026-11, listed by one project alone, `socialite`: nobody has confirmed them.

// Written by `cargo xtask presets` from `presets/vatsim.toml`; edit that.

use crate::declaration::description::{ClientAuthenticationMethod, ProviderDescription, UserInfoMapping};

/// What is known about VATSIM Connect.
pub const DESCRIPTION: ProviderDescription = ProviderDescription::oauth2("vatsim", "VATSIM Connect")
    .authorization_endpoint("https://{host}/oauth/authorize")
    .authorization_params(&[("required_scopes", "full_name email")])
    .token_endpoint("https://{host}/oauth/token")
    .userinfo_endpoint("https://{host}/api/user")
    .scopes(&["full_name", "email"])
    .client_authentication(ClientAuthenticationMethod::ClientSecretPost)
    .userinfo(
        UserInfoMapping::STANDARD.subject("/data/cid").name("/data/personal/name_full").email("/data/personal/email"),
    )
    .email_scopes(&["email"])
    .field_defaults(&[("host", "auth.vatsim.net")]);

/// The scopes of VATSIM Connect, as types: the words of `scopes(…)` beside `preset = vatsim`.
///
/// | type | scope |
/// |---|---|
/// | `country` | `country` |
/// | `email` | `email` |
/// | `full_name` | `full_name` |
/// | `vatsim_details` | `vatsim_details` |
pub mod scope {
    pub use crate::scope::email;

    crate::presets::scope_types! {
        country = "country";
        full_name = "full_name";
        vatsim_details = "vatsim_details";
    }
}
