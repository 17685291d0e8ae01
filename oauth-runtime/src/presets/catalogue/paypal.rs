//! [PayPal](https://www.paypal.com), by OAuth 2.0.
//!
//! ```no_run
//! use oauth_runtime::prelude::*;
//!
//! #[derive(OAuthProvider)]
//! #[oauth(preset = paypal)]
//! struct PayPal;
//! ```
//!
//! | what | value |
//! |---|---|
//! | register the application at | <https://developer.paypal.com/dashboard/applications/live> |
//! | the redirect URI to register | `https://your.example/auth/paypal`, “Return URL” |
//! | `PAYPAL_CLIENT_ID` | “Client ID” there |
//! | `PAYPAL_CLIENT_SECRET` | “Secret key” there |
//! | scopes of a login | `openid`, `profile`, `email` |
//! | it tells | name |
//!
//! Paths and settings are called after the struct: `struct Login;` has `/auth/login` and `LOGIN_CLIENT_ID`.
//! Code that wants a scope names its type: `use oauth_runtime::presets::paypal::scope::expresscheckout;`.
//!
//! - Switch on `Log in with PayPal` for the application, with the claims that the scopes ask for.
//! - The subject is a URL. The number that other APIs of PayPal use is `payer_id`, which needs the scope `https://uri.paypal.com/services/paypalattributes`.
//! - PayPal often gives no ID token or one signed with the secret: the preset asks the profile instead.
//!
//! Facts of 2026-11, listed by `allauth`, `appwrite` and 14 more.

// Written by `cargo xtask presets` from `presets/paypal.toml`; edit that.

use crate::declaration::description::{ClientAuthenticationMethod, ProviderDescription, UserInfoMapping};
use crate::declaration::quirks::EmailList;

/// What is known about PayPal.
pub const DESCRIPTION: ProviderDescription = ProviderDescription::oauth2("paypal", "PayPal")
    .authorization_endpoint("https://www.paypal.com/signin/authorize")
    .token_endpoint("https://api-m.paypal.com/v1/oauth2/token")
    .userinfo_endpoint("https://api-m.paypal.com/v1/identity/oauth2/userinfo?schema=paypalv1.1")
    .scopes(&["openid", "profile", "email"])
    .client_authentication(ClientAuthenticationMethod::ClientSecretBasic)
    .userinfo(UserInfoMapping::STANDARD.subject("/user_id").name("/name"))
    .email_list(EmailList::STANDARD.list("/emails").address("/value").primary("/primary"))
    .email_scopes(&["email"]);

/// The scopes of PayPal, as types: the words of `scopes(…)` beside `preset = paypal`.
///
/// | type | scope |
/// |---|---|
/// | `address` | `address` |
/// | `email` | `email` |
/// | `expresscheckout` | `https://uri.paypal.com/services/expresscheckout` |
/// | `futurepayments` | `https://uri.paypal.com/services/payments/futurepayments` |
/// | `openid` | `openid` |
/// | `paypalattributes` | `https://uri.paypal.com/services/paypalattributes` |
/// | `phone` | `phone` |
/// | `profile` | `profile` |
/// | `sendmoney` | `https://uri.paypal.com/services/wallet/sendmoney` |
pub mod scope {
    pub use crate::scope::{address, email, openid, phone, profile};

    crate::presets::scope_types! {
        expresscheckout = "https://uri.paypal.com/services/expresscheckout";
        futurepayments = "https://uri.paypal.com/services/payments/futurepayments";
        paypalattributes = "https://uri.paypal.com/services/paypalattributes";
        sendmoney = "https://uri.paypal.com/services/wallet/sendmoney";
    }
}
