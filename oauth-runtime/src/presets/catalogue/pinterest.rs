//! [Pinterest](https://www.pinterest.com), by OAuth 2.0.
//!
//! ```no_run
//! use oauth_runtime::prelude::*;
//!
//! #[derive(OAuthProvider)]
//! #[oauth(preset = pinterest)]
//! struct Pinterest;
//! ```
//!
//! | what | value |
//! |---|---|
//! | register the application at | <https://developers.pinterest.com/apps/> |
//! | the redirect URI to register | `https://your.example/auth/pinterest`, “Redirect URIs” |
//! | `PINTEREST_CLIENT_ID` | “App ID” there |
//! | `PINTEREST_CLIENT_SECRET` | “App secret key” there |
//! | scopes of a login | `user_accounts:read` |
//! | it tells | name, login name, picture |
//! | colors of its button | `#e60023`, with words in `#ffffff` |
//!
//! Paths and settings are called after the struct: `struct Login;` has `/auth/login` and `LOGIN_CLIENT_ID`.
//! Code that wants a scope names its type: `use oauth_runtime::presets::pinterest::scope::ads_read;`.
//!
//! - There is no e-mail address.
//!
//! Facts of 2026-11, listed by `allauth`, `authjs` and 10 more.

// Written by `cargo xtask presets` from `presets/pinterest.toml`; edit that.

use crate::declaration::description::{Button, ClientAuthenticationMethod, ProviderDescription, UserInfoMapping};

/// What is known about Pinterest.
pub const DESCRIPTION: ProviderDescription = ProviderDescription::oauth2("pinterest", "Pinterest")
    .authorization_endpoint("https://www.pinterest.com/oauth/")
    .token_endpoint("https://api.pinterest.com/v5/oauth/token")
    .userinfo_endpoint("https://api.pinterest.com/v5/user_account")
    .scopes(&["user_accounts:read"])
    .scope_separator(",")
    .client_authentication(ClientAuthenticationMethod::ClientSecretBasic)
    .userinfo(
        UserInfoMapping::STANDARD.subject("/id").name("/business_name").username("/username").picture("/profile_image"),
    )
    .button(Button::STANDARD.color("#e60023").text("#ffffff"));

/// The scopes of Pinterest, as types: the words of `scopes(…)` beside `preset = pinterest`.
///
/// | type | scope |
/// |---|---|
/// | `ads_read` | `ads:read` |
/// | `ads_write` | `ads:write` |
/// | `billing_read` | `billing:read` |
/// | `billing_write` | `billing:write` |
/// | `biz_access_read` | `biz_access:read` |
/// | `biz_access_write` | `biz_access:write` |
/// | `boards_read` | `boards:read` |
/// | `boards_read_secret` | `boards:read_secret` |
/// | `boards_write` | `boards:write` |
/// | `boards_write_secret` | `boards:write_secret` |
/// | `catalogs_read` | `catalogs:read` |
/// | `catalogs_write` | `catalogs:write` |
/// | `msot_write` | `msot:write` |
/// | `pins_read` | `pins:read` |
/// | `pins_read_secret` | `pins:read_secret` |
/// | `pins_write` | `pins:write` |
/// | `pins_write_secret` | `pins:write_secret` |
/// | `user_accounts_read` | `user_accounts:read` |
/// | `user_accounts_write` | `user_accounts:write` |
pub mod scope {
    crate::presets::scope_types! {
        ads_read = "ads:read";
        ads_write = "ads:write";
        billing_read = "billing:read";
        billing_write = "billing:write";
        biz_access_read = "biz_access:read";
        biz_access_write = "biz_access:write";
        boards_read = "boards:read";
        boards_read_secret = "boards:read_secret";
        boards_write = "boards:write";
        boards_write_secret = "boards:write_secret";
        catalogs_read = "catalogs:read";
        catalogs_write = "catalogs:write";
        msot_write = "msot:write";
        pins_read = "pins:read";
        pins_read_secret = "pins:read_secret";
        pins_write = "pins:write";
        pins_write_secret = "pins:write_secret";
        user_accounts_read = "user_accounts:read";
        user_accounts_write = "user_accounts:write";
    }
}
