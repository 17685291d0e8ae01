//! [authentik](https://goauthentik.io), by OpenID Connect.
//!
//! ```no_run
//! use oauth_runtime::prelude::*;
//!
//! #[derive(OAuthProvider)]
//! #[oauth(preset = authentik)]
//! struct Authentik {
//!     application: String,
//!     domain: String,
//! }
//! ```
//!
//! | what | value |
//! |---|---|
//! | the redirect URI to register | `https://your.example/auth/authentik`, “Redirect URIs/Origins” |
//! | `AUTHENTIK_CLIENT_ID` | “Client ID” there |
//! | `AUTHENTIK_CLIENT_SECRET` | “Client Secret” there |
//! | `AUTHENTIK_APPLICATION` | Slug of the application, as in its address, such as `my-app` |
//! | `AUTHENTIK_DOMAIN` | Host of the server, such as `auth.example.com` |
//! | scopes of a login | `openid`, `profile`, `email` |
//! | e-mail addresses | verified where the provider says so of the address |
//! | refresh tokens | with the key `refresh_tokens`, which asks for the scope `offline_access` |
//!
//! Paths and settings are called after the struct: `struct Login;` has `/auth/login` and `LOGIN_CLIENT_ID`.
//! Code that wants a scope names its type: `use oauth_runtime::presets::authentik::scope::api;`.
//!
//! - The issuer ends in a slash, and each application has its own; a provider that is set to one issuer for all has `https://{domain}/` instead.
//! - Since version 2025.10 `email_verified` is false unless a property mapping says otherwise.
//!
//! Facts of 2026-11, listed by `appwrite`, `arctic` and 4 more.

// Written by `cargo xtask presets` from `presets/authentik.toml`; edit that.

use crate::declaration::description::{ClientAuthenticationMethod, ProviderDescription};

/// What is known about authentik.
pub const DESCRIPTION: ProviderDescription = ProviderDescription::open_id_connect("authentik", "authentik")
    .issuer("https://{domain}/application/o/{application}/")
    .scopes(&["openid", "profile", "email"])
    .client_authentication(ClientAuthenticationMethod::ClientSecretBasic);

/// The scopes of authentik, as types: the words of `scopes(…)` beside `preset = authentik`.
///
/// | type | scope |
/// |---|---|
/// | `api` | `goauthentik.io/api` |
/// | `email` | `email` |
/// | `offline_access` | `offline_access` |
/// | `openid` | `openid` |
/// | `profile` | `profile` |
pub mod scope {
    pub use crate::scope::{address, email, offline_access, openid, phone, profile};

    crate::presets::scope_types! {
        api = "goauthentik.io/api";
    }
}
