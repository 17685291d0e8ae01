//! [ClaveUnica (Chile)](https://claveunica.gob.cl), by OAuth 2.0.
//!
//! ```no_run
//! use oauth_runtime::prelude::*;
//!
//! #[derive(OAuthProvider)]
//! #[oauth(preset = clave_unica)]
//! struct ClaveUnica;
//! ```
//!
//! | what | value |
//! |---|---|
//! | the redirect URI to register | `https://your.example/auth/claveunica` |
//! | `CLAVEUNICA_CLIENT_ID` | the client identifier |
//! | `CLAVEUNICA_CLIENT_SECRET` | the client secret |
//! | scopes of a login | `openid`, `run`, `name` |
//! | it tells | name |
//!
//! Paths and settings are called after the struct: `struct Login;` has `/auth/login` and `LOGIN_CLIENT_ID`.
//! Code that wants a scope names its type: `use oauth_runtime::presets::clave_unica::scope::name;`.
//!
//! - There is no e-mail address.
//! - The identifier is the number of the person's identity card (RUN): treat it as personal data.
//! - Only public bodies and those who serve them can register an application.
//!
//! Facts of 2026-11, listed by one project alone, `socialite`: nobody has confirmed them.

// Written by `cargo xtask presets` from `presets/clave_unica.toml`; edit that.

use crate::declaration::description::{ClientAuthenticationMethod, ProviderDescription, UserInfoMapping};
use crate::declaration::quirks::UserinfoMethod;

/// What is known about ClaveUnica (Chile).
pub const DESCRIPTION: ProviderDescription = ProviderDescription::oauth2("clave_unica", "ClaveUnica (Chile)")
    .authorization_endpoint("https://accounts.claveunica.gob.cl/openid/authorize/")
    .token_endpoint("https://accounts.claveunica.gob.cl/openid/token/")
    .userinfo_endpoint("https://accounts.claveunica.gob.cl/openid/userinfo")
    .scopes(&["openid", "run", "name"])
    .client_authentication(ClientAuthenticationMethod::ClientSecretPost)
    .userinfo(UserInfoMapping::STANDARD.subject("/RolUnico/numero").name("{/name/nombres/0} {/name/apellidos/0}"))
    .userinfo_method(UserinfoMethod::Post);

/// The scopes of ClaveUnica (Chile), as types: the words of `scopes(…)` beside `preset = clave_unica`.
///
/// | type | scope |
/// |---|---|
/// | `name` | `name` |
/// | `openid` | `openid` |
/// | `run` | `run` |
pub mod scope {
    pub use crate::scope::openid;

    crate::presets::scope_types! {
        name = "name";
        run = "run";
    }
}
