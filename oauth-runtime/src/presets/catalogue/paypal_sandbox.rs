//! [PayPal (sandbox)](https://developer.paypal.com), by OAuth 2.0.
//!
//! ```no_run
//! use oauth_runtime::prelude::*;
//!
//! #[derive(OAuthProvider)]
//! #[oauth(preset = paypal_sandbox)]
//! struct PayPalsandbox;
//! ```
//!
//! | what | value |
//! |---|---|
//! | register the application at | <https://developer.paypal.com/dashboard/applications/sandbox> |
//! | the redirect URI to register | `https://your.example/auth/paypalsandbox`, “Return URL” |
//! | `PAYPALSANDBOX_CLIENT_ID` | “Client ID” there |
//! | `PAYPALSANDBOX_CLIENT_SECRET` | “Secret key” there |
//! | scopes of a login | `openid`, `profile`, `email` |
//! | it tells | name |
//!
//! Paths and settings are called after the struct: `struct Login;` has `/auth/login` and `LOGIN_CLIENT_ID`.
//! Code that wants a scope names its type: `use oauth_runtime::presets::paypal_sandbox::scope::expresscheckout;`.
//!
//! - For tests: real accounts log in with the preset `paypal`.
//!
//! Facts of 2026-11, listed by `appwrite`, `better-auth` and 4 more.

// Written by `cargo xtask presets` from `presets/paypal_sandbox.toml`; edit that.

use crate::declaration::description::{ClientAuthenticationMethod, ProviderDescription, UserInfoMapping};
use crate::declaration::quirks::EmailList;

/// What is known about PayPal (sandbox).
pub const DESCRIPTION: ProviderDescription = ProviderDescription::oauth2("paypal_sandbox", "PayPal (sandbox)")
    .authorization_endpoint("https://www.sandbox.paypal.com/signin/authorize")
    .token_endpoint("https://api-m.sandbox.paypal.com/v1/oauth2/token")
    .userinfo_endpoint("https://api-m.sandbox.paypal.com/v1/identity/oauth2/userinfo?schema=paypalv1.1")
    .scopes(&["openid", "profile", "email"])
    .client_authentication(ClientAuthenticationMethod::ClientSecretBasic)
    .userinfo(UserInfoMapping::STANDARD.subject("/user_id").name("/name"))
    .email_list(EmailList::STANDARD.list("/emails").address("/value").primary("/primary"))
    .email_scopes(&["email"]);

/// The scopes of PayPal (sandbox), as types: the words of `scopes(…)` beside `preset = paypal_sandbox`.
///
/// | type | scope |
/// |---|---|
/// | `address` | `address` |
/// | `email` | `email` |
/// | `expresscheckout` | `https://uri.paypal.com/services/expresscheckout` |
/// | `futurepayments` | `https://uri.paypal.com/services/payments/futurepayments` |
/// | `openid` | `openid` |
/// | `phone` | `phone` |
/// | `profile` | `profile` |
/// | `sendmoney` | `https://uri.paypal.com/services/wallet/sendmoney` |
pub mod scope {
    pub use crate::scope::{address, email, openid, phone, profile};

    crate::presets::scope_types! {
        expresscheckout = "https://uri.paypal.com/services/expresscheckout";
        futurepayments = "https://uri.paypal.com/services/payments/futurepayments";
        sendmoney = "https://uri.paypal.com/services/wallet/sendmoney";
    }
}
