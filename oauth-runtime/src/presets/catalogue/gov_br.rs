//! [gov.br](https://www.gov.br), by OpenID Connect.
//!
//! ```no_run
//! use oauth_runtime::prelude::*;
//!
//! #[derive(OAuthProvider)]
//! #[oauth(preset = gov_br)]
//! struct GovBr;
//! ```
//!
//! | what | value |
//! |---|---|
//! | the redirect URI to register | `https://your.example/auth/govbr` |
//! | `GOVBR_CLIENT_ID` | the client identifier |
//! | `GOVBR_CLIENT_SECRET` | the client secret |
//! | `GOVBR_HOST` | sso.acesso.gov.br, or sso.staging.acesso.gov.br for tests, such as `sso.staging.acesso.gov.br`; without the field `host: String` it is `sso.acesso.gov.br` |
//! | scopes of a login | `openid`, `email`, `profile` |
//! | e-mail addresses | verified where the provider says so of the address |
//!
//! Paths and settings are called after the struct: `struct Login;` has `/auth/login` and `LOGIN_CLIENT_ID`.
//! Code that wants a scope names its type: `use oauth_runtime::presets::gov_br::scope::govbr_confiabilidades;`.
//!
//! - PKCE is required.
//! - The subject is the CPF, the number of the Brazilian tax register: store and show it as the law asks.
//! - Only bodies of the Brazilian state get a registration.
//!
//! Facts of 2026-11, listed by one project alone, `socialite`: nobody has confirmed them.

// Written by `cargo xtask presets` from `presets/gov_br.toml`; edit that.

use crate::declaration::description::{ClientAuthenticationMethod, ProviderDescription};

/// What is known about gov.br.
pub const DESCRIPTION: ProviderDescription = ProviderDescription::open_id_connect("gov_br", "gov.br")
    .issuer("https://{host}/")
    .authorization_endpoint("https://{host}/authorize")
    .token_endpoint("https://{host}/token")
    .userinfo_endpoint("https://{host}/userinfo")
    .jwks_uri("https://{host}/jwk")
    .scopes(&["openid", "email", "profile"])
    .client_authentication(ClientAuthenticationMethod::ClientSecretBasic)
    .field_defaults(&[("host", "sso.acesso.gov.br")]);

/// The scopes of gov.br, as types: the words of `scopes(…)` beside `preset = gov_br`.
///
/// | type | scope |
/// |---|---|
/// | `email` | `email` |
/// | `govbr_confiabilidades` | `govbr_confiabilidades` |
/// | `govbr_empresa` | `govbr_empresa` |
/// | `openid` | `openid` |
/// | `profile` | `profile` |
pub mod scope {
    pub use crate::scope::{address, email, offline_access, openid, phone, profile};

    crate::presets::scope_types! {
        govbr_confiabilidades = "govbr_confiabilidades";
        govbr_empresa = "govbr_empresa";
    }
}
