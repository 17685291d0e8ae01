//! [Mercado Libre](https://www.mercadolibre.com), by OAuth 2.0.
//!
//! ```no_run
//! use oauth_runtime::prelude::*;
//!
//! #[derive(OAuthProvider)]
//! #[oauth(preset = mercado_libre)]
//! struct MercadoLibre;
//! ```
//!
//! | what | value |
//! |---|---|
//! | register the application at | <https://developers.mercadolibre.com.ar/devcenter> |
//! | the redirect URI to register | `https://your.example/auth/mercadolibre`, “Redirect URI” |
//! | `MERCADOLIBRE_CLIENT_ID` | “App ID” there |
//! | `MERCADOLIBRE_CLIENT_SECRET` | “Secret Key” there |
//! | `MERCADOLIBRE_DOMAIN` | Domain of Mercado Libre in the country of the users, such as `mercadolivre.com.br`; without the field `domain: String` it is `mercadolibre.com` |
//! | scopes of a login | `read` |
//! | it tells | name, login name, e-mail address, picture |
//! | refresh tokens | with the key `refresh_tokens`, which asks for the scope `offline_access` |
//!
//! Paths and settings are called after the struct: `struct Login;` has `/auth/login` and `LOGIN_CLIENT_ID`.
//! Code that wants a scope names its type: `use oauth_runtime::presets::mercado_libre::scope::read;`.
//!
//! - What the application may do is chosen at its registration.
//!
//! Facts of 2026-11, listed by `arctic` and `socialite`.

// Written by `cargo xtask presets` from `presets/mercado_libre.toml`; edit that.

use crate::declaration::description::{ClientAuthenticationMethod, ProviderDescription, UserInfoMapping};

/// What is known about Mercado Libre.
pub const DESCRIPTION: ProviderDescription = ProviderDescription::oauth2("mercado_libre", "Mercado Libre")
    .authorization_endpoint("https://auth.{domain}/authorization")
    .token_endpoint("https://api.mercadolibre.com/oauth/token")
    .userinfo_endpoint("https://api.mercadolibre.com/users/me")
    .scopes(&["read"])
    .client_authentication(ClientAuthenticationMethod::ClientSecretPost)
    .userinfo(
        UserInfoMapping::STANDARD
            .subject("/id")
            .name("{/first_name} {/last_name}")
            .username("/nickname")
            .email("/email")
            .picture("/thumbnail/picture_url"),
    )
    .email_scopes(&[])
    .field_defaults(&[("domain", "mercadolibre.com")]);

/// The scopes of Mercado Libre, as types: the words of `scopes(…)` beside `preset = mercado_libre`.
///
/// | type | scope |
/// |---|---|
/// | `offline_access` | `offline_access` |
/// | `read` | `read` |
/// | `write` | `write` |
pub mod scope {
    pub use crate::scope::offline_access;

    crate::presets::scope_types! {
        read = "read";
        write = "write";
    }
}
