//! [FranceConnect](https://franceconnect.gouv.fr), by OpenID Connect.
//!
//! ```no_run
//! use oauth_runtime::prelude::*;
//!
//! #[derive(OAuthProvider)]
//! #[oauth(preset = france_connect)]
//! struct FranceConnect;
//! ```
//!
//! | what | value |
//! |---|---|
//! | register the application at | <https://espace.partenaires.franceconnect.gouv.fr> |
//! | the redirect URI to register | `https://your.example/auth/franceconnect` |
//! | `FRANCECONNECT_CLIENT_ID` | the client identifier |
//! | `FRANCECONNECT_CLIENT_SECRET` | the client secret |
//! | `FRANCECONNECT_DOMAIN` | Host of the environment, such as `fcp-low.integ01.dev-franceconnect.fr`; without the field `domain: String` it is `oidc.franceconnect.gouv.fr` |
//! | scopes of a login | `openid`, `given_name`, `family_name`, `email` |
//! | colors of its button | `#000091`, with words in `#ffffff` |
//!
//! Paths and settings are called after the struct: `struct Login;` has `/auth/login` and `LOGIN_CLIENT_ID`.
//! Code that wants a scope names its type: `use oauth_runtime::presets::france_connect::scope::birthcountry;`.
//!
//! - Left to code of yours: names and e-mail address, which are in the answer of userinfo, a signed JWT; the ID token has the subject alone.
//! - The subject is one of this service: another service sees another one for the same person.
//! - Only public bodies, and companies that the law names, can register a service.
//! - Users must be logged out at FranceConnect too: turn on the logout at the provider.
//!
//! Facts of 2026-11, listed by `httpx-oauth` and `socialite`.

// Written by `cargo xtask presets` from `presets/france_connect.toml`; edit that.

use crate::declaration::description::{Button, ClientAuthenticationMethod, ProviderDescription};

/// What is known about FranceConnect.
pub const DESCRIPTION: ProviderDescription = ProviderDescription::open_id_connect("france_connect", "FranceConnect")
    .issuer("https://{domain}/api/v2")
    .authorization_params(&[("acr_values", "eidas1")])
    .scopes(&["openid", "given_name", "family_name", "email"])
    .client_authentication(ClientAuthenticationMethod::ClientSecretPost)
    .profile_in_id_token()
    .button(Button::STANDARD.color("#000091").text("#ffffff"))
    .field_defaults(&[("domain", "oidc.franceconnect.gouv.fr")]);

/// The scopes of FranceConnect, as types: the words of `scopes(…)` beside `preset = france_connect`.
///
/// | type | scope |
/// |---|---|
/// | `birthcountry` | `birthcountry` |
/// | `birthdate` | `birthdate` |
/// | `birthplace` | `birthplace` |
/// | `email` | `email` |
/// | `family_name` | `family_name` |
/// | `gender` | `gender` |
/// | `given_name` | `given_name` |
/// | `openid` | `openid` |
/// | `preferred_username` | `preferred_username` |
pub mod scope {
    pub use crate::scope::{address, email, offline_access, openid, phone, profile};

    crate::presets::scope_types! {
        birthcountry = "birthcountry";
        birthdate = "birthdate";
        birthplace = "birthplace";
        family_name = "family_name";
        gender = "gender";
        given_name = "given_name";
        preferred_username = "preferred_username";
    }
}
