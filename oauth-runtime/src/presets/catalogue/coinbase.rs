//! [Coinbase](https://www.coinbase.com), by OAuth 2.0.
//!
//! ```no_run
//! use oauth_runtime::prelude::*;
//!
//! #[derive(OAuthProvider)]
//! #[oauth(preset = coinbase)]
//! struct Coinbase;
//! ```
//!
//! | what | value |
//! |---|---|
//! | register the application at | <https://portal.cdp.coinbase.com/> |
//! | the redirect URI to register | `https://your.example/auth/coinbase` |
//! | `COINBASE_CLIENT_ID` | the client identifier |
//! | `COINBASE_CLIENT_SECRET` | the client secret |
//! | scopes of a login | `wallet:user:read`, `wallet:user:email` |
//! | it tells | name, login name, e-mail address, picture |
//! | refresh tokens | with the key `refresh_tokens`, which asks for the scope `offline_access` |
//! | colors of its button | `#0052ff`, with words in `#ffffff` |
//!
//! Paths and settings are called after the struct: `struct Login;` has `/auth/login` and `LOGIN_CLIENT_ID`.
//! Code that wants a scope names its type: `use oauth_runtime::presets::coinbase::scope::wallet_user_email;`.
//!
//! - The scope `wallet:user:email` must be asked for to see the address.
//!
//! Facts of 2026-11, listed by `allauth`, `arctic` and 7 more.

// Written by `cargo xtask presets` from `presets/coinbase.toml`; edit that.

use crate::declaration::description::{Button, ClientAuthenticationMethod, ProviderDescription, UserInfoMapping};

/// What is known about Coinbase.
pub const DESCRIPTION: ProviderDescription = ProviderDescription::oauth2("coinbase", "Coinbase")
    .authorization_endpoint("https://login.coinbase.com/oauth2/auth")
    .token_endpoint("https://login.coinbase.com/oauth2/token")
    .userinfo_endpoint("https://api.coinbase.com/v2/user")
    .revocation_endpoint("https://login.coinbase.com/oauth2/revoke")
    .scopes(&["wallet:user:read", "wallet:user:email"])
    .client_authentication(ClientAuthenticationMethod::ClientSecretPost)
    .userinfo(
        UserInfoMapping::STANDARD
            .subject("/data/id")
            .name("/data/name")
            .username("/data/username")
            .email("/data/email")
            .picture("/data/avatar_url"),
    )
    .button(Button::STANDARD.color("#0052ff").text("#ffffff"))
    .email_scopes(&["wallet:user:email"]);

/// The scopes of Coinbase, as types: the words of `scopes(…)` beside `preset = coinbase`.
///
/// | type | scope |
/// |---|---|
/// | `offline_access` | `offline_access` |
/// | `wallet_user_email` | `wallet:user:email` |
/// | `wallet_user_read` | `wallet:user:read` |
pub mod scope {
    pub use crate::scope::offline_access;

    crate::presets::scope_types! {
        wallet_user_email = "wallet:user:email";
        wallet_user_read = "wallet:user:read";
    }
}
