//! Paymill, by OAuth 2.0.
//!
//! **This preset does not say who the user is.** It gives the application tokens for the provider's API. To log users in add `userinfo_endpoint = "…"` and `userinfo(subject = "/…")`.
//!
//! ```no_run
//! use oauth_runtime::prelude::*;
//!
//! #[derive(OAuthProvider)]
//! #[oauth(preset = paymill)]
//! struct Paymill;
//! ```
//!
//! | what | value |
//! |---|---|
//! | the redirect URI to register | `https://your.example/auth/paymill` |
//! | `PAYMILL_CLIENT_ID` | the client identifier |
//! | `PAYMILL_CLIENT_SECRET` | the client secret |
//! | scopes of a login | `transactions_rw` |
//!
//! Paths and settings are called after the struct: `struct Login;` has `/auth/login` and `LOGIN_CLIENT_ID`.
//! Code that wants a scope names its type: `use oauth_runtime::presets::paymill::scope::clients_r;`.
//!
//! - It logs nobody in: neither a profile nor the token answer is known to say who the user is, so that the preset is for calls of the API alone.
//!
//! Facts of 2026-11, listed by `oauthd` and `socialite`.

// Written by `cargo xtask presets` from `presets/paymill.toml`; edit that.

use crate::declaration::description::{ClientAuthenticationMethod, ProviderDescription};

/// What is known about Paymill.
pub const DESCRIPTION: ProviderDescription = ProviderDescription::oauth2("paymill", "Paymill")
    .authorization_endpoint("https://connect.paymill.com/authorize")
    .token_endpoint("https://connect.paymill.com/token")
    .scopes(&["transactions_rw"])
    .client_authentication(ClientAuthenticationMethod::ClientSecretPost);

/// The scopes of Paymill, as types: the words of `scopes(…)` beside `preset = paymill`.
///
/// | type | scope |
/// |---|---|
/// | `clients_r` | `clients_r` |
/// | `clients_rw` | `clients_rw` |
/// | `clients_w` | `clients_w` |
/// | `offers_r` | `offers_r` |
/// | `offers_rw` | `offers_rw` |
/// | `offers_w` | `offers_w` |
/// | `payments_r` | `payments_r` |
/// | `payments_rw` | `payments_rw` |
/// | `payments_w` | `payments_w` |
/// | `preauthorizations_r` | `preauthorizations_r` |
/// | `preauthorizations_rw` | `preauthorizations_rw` |
/// | `preauthorizations_w` | `preauthorizations_w` |
/// | `refunds_r` | `refunds_r` |
/// | `refunds_rw` | `refunds_rw` |
/// | `refunds_w` | `refunds_w` |
/// | `subscriptions_r` | `subscriptions_r` |
/// | `subscriptions_rw` | `subscriptions_rw` |
/// | `subscriptions_w` | `subscriptions_w` |
/// | `transactions_r` | `transactions_r` |
/// | `transactions_rw` | `transactions_rw` |
/// | `transactions_w` | `transactions_w` |
/// | `webhooks_r` | `webhooks_r` |
/// | `webhooks_rw` | `webhooks_rw` |
/// | `webhooks_w` | `webhooks_w` |
pub mod scope {
    crate::presets::scope_types! {
        clients_r = "clients_r";
        clients_rw = "clients_rw";
        clients_w = "clients_w";
        offers_r = "offers_r";
        offers_rw = "offers_rw";
        offers_w = "offers_w";
        payments_r = "payments_r";
        payments_rw = "payments_rw";
        payments_w = "payments_w";
        preauthorizations_r = "preauthorizations_r";
        preauthorizations_rw = "preauthorizations_rw";
        preauthorizations_w = "preauthorizations_w";
        refunds_r = "refunds_r";
        refunds_rw = "refunds_rw";
        refunds_w = "refunds_w";
        subscriptions_r = "subscriptions_r";
        subscriptions_rw = "subscriptions_rw";
        subscriptions_w = "subscriptions_w";
        transactions_r = "transactions_r";
        transactions_rw = "transactions_rw";
        transactions_w = "transactions_w";
        webhooks_r = "webhooks_r";
        webhooks_rw = "webhooks_rw";
        webhooks_w = "webhooks_w";
    }
}
