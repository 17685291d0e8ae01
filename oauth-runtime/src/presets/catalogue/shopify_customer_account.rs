//! [Shopify (customer accounts)](https://www.shopify.com), by OpenID Connect.
//!
//! ```no_run
//! use oauth_runtime::prelude::*;
//!
//! #[derive(OAuthProvider)]
//! #[oauth(preset = shopify_customer_account)]
//! struct ShopifyCustomerAccount {
//!     shop_domain: String,
//! }
//! ```
//!
//! | what | value |
//! |---|---|
//! | the redirect URI to register | `https://your.example/auth/shopifycustomeraccount` |
//! | `SHOPIFYCUSTOMERACCOUNT_CLIENT_ID` | the client identifier |
//! | `SHOPIFYCUSTOMERACCOUNT_CLIENT_SECRET` | the client secret |
//! | `SHOPIFYCUSTOMERACCOUNT_SHOP_DOMAIN` | Host of the store, such as `shop.example.com` |
//! | scopes of a login | `openid`, `email` |
//! | e-mail addresses | verified where the provider says so of the address |
//!
//! Paths and settings are called after the struct: `struct Login;` has `/auth/login` and `LOGIN_CLIENT_ID`.
//! Code that wants a scope names its type: `use oauth_runtime::presets::shopify_customer_account::scope::customer_account_api_full;`.
//!
//! - The name is not part of the login: read it from the Customer Account API.
//! - The API is at the address that `/.well-known/customer-account-api` of the store tells.
//!
//! Facts of 2026-11, listed by one project alone, `nuxt`: nobody has confirmed them.

// Written by `cargo xtask presets` from `presets/shopify_customer_account.toml`; edit that.

use crate::declaration::description::ProviderDescription;

/// What is known about Shopify (customer accounts).
pub const DESCRIPTION: ProviderDescription =
    ProviderDescription::open_id_connect("shopify_customer_account", "Shopify (customer accounts)")
        .metadata_url("https://{shop_domain}/.well-known/openid-configuration")
        .scopes(&["openid", "email"])
        .profile_in_id_token()
        .access_token_scheme("");

/// The scopes of Shopify (customer accounts), as types: the words of `scopes(…)` beside `preset = shopify_customer_account`.
///
/// | type | scope |
/// |---|---|
/// | `customer_account_api_full` | `customer-account-api:full` |
/// | `email` | `email` |
/// | `openid` | `openid` |
pub mod scope {
    pub use crate::scope::{address, email, offline_access, openid, phone, profile};

    crate::presets::scope_types! {
        customer_account_api_full = "customer-account-api:full";
    }
}
