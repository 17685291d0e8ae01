//! [Nuvemshop / Tiendanube](https://www.nuvemshop.com.br), by OAuth 2.0.
//!
//! ```no_run
//! use oauth_runtime::prelude::*;
//!
//! #[derive(OAuthProvider)]
//! #[oauth(preset = nuvemshop)]
//! struct Nuvemshop;
//! ```
//!
//! | what | value |
//! |---|---|
//! | register the application at | <https://partners.nuvemshop.com.br> |
//! | the redirect URI to register | `https://your.example/auth/nuvemshop` |
//! | `NUVEMSHOP_CLIENT_ID` | “App ID” there |
//! | `NUVEMSHOP_CLIENT_SECRET` | “Client secret” there |
//!
//! Paths and settings are called after the struct: `struct Login;` has `/auth/login` and `LOGIN_CLIENT_ID`.
//!
//! - The identity is the shop, not the person who logs in for it. There is no e-mail address and no name.
//! - What the application may do is chosen at its registration, not by scopes.
//! - Calls of the API send the token in the header `Authentication`, behind the word `bearer`.
//!
//! Facts of 2026-11, listed by one project alone, `socialite`: nobody has confirmed them.

// Written by `cargo xtask presets` from `presets/nuvemshop.toml`; edit that.

use crate::declaration::description::{ClientAuthenticationMethod, ProviderDescription, UserInfoMapping};

/// What is known about Nuvemshop / Tiendanube.
pub const DESCRIPTION: ProviderDescription = ProviderDescription::oauth2("nuvemshop", "Nuvemshop / Tiendanube")
    .authorization_endpoint("https://www.tiendanube.com/apps/{client_id}/authorize")
    .token_endpoint("https://www.tiendanube.com/apps/authorize/token")
    .client_authentication(ClientAuthenticationMethod::ClientSecretPost)
    .keep_from_token(&[("store_id", "/user_id")])
    .userinfo(UserInfoMapping::STANDARD.subject("/user_id"))
    .profile_in_token_answer();

/// The scopes of Nuvemshop / Tiendanube, as types: the words of `scopes(…)` beside `preset = nuvemshop`.
pub mod scope {}
