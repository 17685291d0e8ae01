//! [Wave](https://www.waveapps.com), by OAuth 2.0.
//!
//! ```no_run
//! use oauth_runtime::prelude::*;
//!
//! #[derive(OAuthProvider)]
//! #[oauth(preset = wave)]
//! struct Wave;
//! ```
//!
//! | what | value |
//! |---|---|
//! | register the application at | <https://developer.waveapps.com> |
//! | the redirect URI to register | `https://your.example/auth/wave`, “Redirect URI” |
//! | `WAVE_CLIENT_ID` | “Client ID” there |
//! | `WAVE_CLIENT_SECRET` | “Client Secret” there |
//! | scopes of a login | `user:read` |
//! | it tells | name, e-mail address |
//!
//! Paths and settings are called after the struct: `struct Login;` has `/auth/login` and `LOGIN_CLIENT_ID`.
//! Code that wants a scope names its type: `use oauth_runtime::presets::wave::scope::account;`.
//!
//! Facts of 2026-11, listed by `nango` and `socialite`.

// Written by `cargo xtask presets` from `presets/wave.toml`; edit that.

use crate::declaration::description::{ClientAuthenticationMethod, ProviderDescription, UserInfoMapping};
use crate::declaration::quirks::UserinfoMethod;

/// What is known about Wave.
pub const DESCRIPTION: ProviderDescription = ProviderDescription::oauth2("wave", "Wave")
    .authorization_endpoint("https://api.waveapps.com/oauth2/authorize")
    .token_endpoint("https://api.waveapps.com/oauth2/token/")
    .userinfo_endpoint("https://gql.waveapps.com/graphql/public")
    .scopes(&["user:read"])
    .client_authentication(ClientAuthenticationMethod::ClientSecretPost)
    .userinfo(
        UserInfoMapping::STANDARD
            .subject("/data/user/id")
            .name("{/data/user/firstName} {/data/user/lastName}")
            .email("/data/user/defaultEmail"),
    )
    .userinfo_method(UserinfoMethod::PostJson)
    .userinfo_params(&[("query", "{ user { id firstName lastName defaultEmail } }")])
    .email_scopes(&[]);

/// The scopes of Wave, as types: the words of `scopes(…)` beside `preset = wave`.
///
/// | type | scope |
/// |---|---|
/// | `account` | `account:*` |
/// | `account_read` | `account:read` |
/// | `account_write` | `account:write` |
/// | `business` | `business:*` |
/// | `business_read` | `business:read` |
/// | `business_write` | `business:write` |
/// | `customer` | `customer:*` |
/// | `customer_read` | `customer:read` |
/// | `customer_write` | `customer:write` |
/// | `estimate` | `estimate:*` |
/// | `estimate_read` | `estimate:read` |
/// | `estimate_send` | `estimate:send` |
/// | `estimate_write` | `estimate:write` |
/// | `invoice` | `invoice:*` |
/// | `invoice_read` | `invoice:read` |
/// | `invoice_send` | `invoice:send` |
/// | `invoice_write` | `invoice:write` |
/// | `product` | `product:*` |
/// | `product_read` | `product:read` |
/// | `product_write` | `product:write` |
/// | `sales_tax` | `sales_tax:*` |
/// | `sales_tax_read` | `sales_tax:read` |
/// | `sales_tax_write` | `sales_tax:write` |
/// | `transaction` | `transaction:*` |
/// | `transaction_write` | `transaction:write` |
/// | `user_read` | `user:read` |
/// | `vendor` | `vendor:*` |
/// | `vendor_read` | `vendor:read` |
/// | `vendor_write` | `vendor:write` |
pub mod scope {
    crate::presets::scope_types! {
        account = "account:*";
        account_read = "account:read";
        account_write = "account:write";
        business = "business:*";
        business_read = "business:read";
        business_write = "business:write";
        customer = "customer:*";
        customer_read = "customer:read";
        customer_write = "customer:write";
        estimate = "estimate:*";
        estimate_read = "estimate:read";
        estimate_send = "estimate:send";
        estimate_write = "estimate:write";
        invoice = "invoice:*";
        invoice_read = "invoice:read";
        invoice_send = "invoice:send";
        invoice_write = "invoice:write";
        product = "product:*";
        product_read = "product:read";
        product_write = "product:write";
        sales_tax = "sales_tax:*";
        sales_tax_read = "sales_tax:read";
        sales_tax_write = "sales_tax:write";
        transaction = "transaction:*";
        transaction_write = "transaction:write";
        user_read = "user:read";
        vendor = "vendor:*";
        vendor_read = "vendor:read";
        vendor_write = "vendor:write";
    }
}
