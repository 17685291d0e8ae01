//! [Mercado Pago](https://www.mercadopago.com), by OAuth 2.0.
//!
//! ```no_run
//! use oauth_runtime::prelude::*;
//!
//! #[derive(OAuthProvider)]
//! #[oauth(preset = mercado_pago)]
//! struct MercadoPago;
//! ```
//!
//! | what | value |
//! |---|---|
//! | register the application at | <https://www.mercadopago.com/developers/panel/app> |
//! | the redirect URI to register | `https://your.example/auth/mercadopago`, “Redirect URLs” |
//! | `MERCADOPAGO_CLIENT_ID` | “Client ID” there |
//! | `MERCADOPAGO_CLIENT_SECRET` | “Client Secret” there |
//! | `MERCADOPAGO_DOMAIN` | Domain of Mercado Pago in the country of the users, such as `mercadopago.com.br`; without the field `domain: String` it is `mercadopago.com` |
//! | scopes of a login | `read` |
//! | it tells | name, login name, e-mail address, picture |
//! | refresh tokens | with the key `refresh_tokens`, which asks for the scope `offline_access` |
//!
//! Paths and settings are called after the struct: `struct Login;` has `/auth/login` and `LOGIN_CLIENT_ID`.
//! Code that wants a scope names its type: `use oauth_runtime::presets::mercado_pago::scope::read;`.
//!
//! - What the application may do is chosen at its registration.
//!
//! Facts of 2026-11, listed by `arctic` and `socialite`.

// Written by `cargo xtask presets` from `presets/mercado_pago.toml`; edit that.

use crate::declaration::description::{ClientAuthenticationMethod, ProviderDescription, UserInfoMapping};

/// What is known about Mercado Pago.
pub const DESCRIPTION: ProviderDescription = ProviderDescription::oauth2("mercado_pago", "Mercado Pago")
    .authorization_endpoint("https://auth.{domain}/authorization")
    .authorization_params(&[("platform_id", "mp")])
    .token_endpoint("https://api.mercadopago.com/oauth/token")
    .userinfo_endpoint("https://api.mercadopago.com/users/me")
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
    .field_defaults(&[("domain", "mercadopago.com")]);

/// The scopes of Mercado Pago, as types: the words of `scopes(…)` beside `preset = mercado_pago`.
///
/// | type | scope |
/// |---|---|
/// | `offline_access` | `offline_access` |
/// | `read` | `read` |
pub mod scope {
    pub use crate::scope::offline_access;

    crate::presets::scope_types! {
        read = "read";
    }
}
