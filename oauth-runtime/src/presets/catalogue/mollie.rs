//! [Mollie](https://www.mollie.com), by OAuth 2.0.
//!
//! ```no_run
//! use oauth_runtime::prelude::*;
//!
//! #[derive(OAuthProvider)]
//! #[oauth(preset = mollie)]
//! struct Mollie;
//! ```
//!
//! | what | value |
//! |---|---|
//! | register the application at | <https://my.mollie.com/dashboard/developers/applications> |
//! | the redirect URI to register | `https://your.example/auth/mollie`, “Redirect URL” |
//! | `MOLLIE_CLIENT_ID` | “Client ID” there |
//! | `MOLLIE_CLIENT_SECRET` | “Client secret” there |
//! | scopes of a login | `organizations.read` |
//! | it tells | name, e-mail address |
//!
//! Paths and settings are called after the struct: `struct Login;` has `/auth/login` and `LOGIN_CLIENT_ID`.
//! Code that wants a scope names its type: `use oauth_runtime::presets::mollie::scope::balance_transfers_read;`.
//!
//! - The identity is the organisation, not the person who logs in for it; the address is the organisation's.
//!
//! Facts of 2026-11, listed by `nango` and `socialite`.

// Written by `cargo xtask presets` from `presets/mollie.toml`; edit that.

use crate::declaration::description::{ClientAuthenticationMethod, ProviderDescription, UserInfoMapping};

/// What is known about Mollie.
pub const DESCRIPTION: ProviderDescription = ProviderDescription::oauth2("mollie", "Mollie")
    .authorization_endpoint("https://my.mollie.com/oauth2/authorize")
    .token_endpoint("https://api.mollie.com/oauth2/tokens")
    .userinfo_endpoint("https://api.mollie.com/v2/organizations/me")
    .scopes(&["organizations.read"])
    .client_authentication(ClientAuthenticationMethod::ClientSecretBasic)
    .userinfo(UserInfoMapping::STANDARD.subject("/id").name("/name").email("/email"))
    .email_scopes(&[]);

/// The scopes of Mollie, as types: the words of `scopes(…)` beside `preset = mollie`.
///
/// | type | scope |
/// |---|---|
/// | `balance_transfers_read` | `balance-transfers.read` |
/// | `balance_transfers_write` | `balance-transfers.write` |
/// | `balances_read` | `balances.read` |
/// | `customers_read` | `customers.read` |
/// | `customers_write` | `customers.write` |
/// | `external_accounts_read` | `external-accounts.read` |
/// | `external_accounts_write` | `external-accounts.write` |
/// | `invoices_read` | `invoices.read` |
/// | `mandates_read` | `mandates.read` |
/// | `mandates_write` | `mandates.write` |
/// | `onboarding_read` | `onboarding.read` |
/// | `onboarding_write` | `onboarding.write` |
/// | `orders_read` | `orders.read` |
/// | `orders_write` | `orders.write` |
/// | `organizations_read` | `organizations.read` |
/// | `organizations_write` | `organizations.write` |
/// | `payment_links_read` | `payment-links.read` |
/// | `payment_links_write` | `payment-links.write` |
/// | `payments_read` | `payments.read` |
/// | `payments_write` | `payments.write` |
/// | `payouts_read` | `payouts.read` |
/// | `payouts_write` | `payouts.write` |
/// | `persons_read` | `persons.read` |
/// | `persons_write` | `persons.write` |
/// | `profiles_read` | `profiles.read` |
/// | `profiles_write` | `profiles.write` |
/// | `refunds_read` | `refunds.read` |
/// | `refunds_write` | `refunds.write` |
/// | `settlements_read` | `settlements.read` |
/// | `shipments_read` | `shipments.read` |
/// | `shipments_write` | `shipments.write` |
/// | `subscriptions_read` | `subscriptions.read` |
/// | `subscriptions_write` | `subscriptions.write` |
/// | `terminals_read` | `terminals.read` |
/// | `terminals_write` | `terminals.write` |
/// | `webhooks_read` | `webhooks.read` |
/// | `webhooks_write` | `webhooks.write` |
pub mod scope {
    crate::presets::scope_types! {
        balance_transfers_read = "balance-transfers.read";
        balance_transfers_write = "balance-transfers.write";
        balances_read = "balances.read";
        customers_read = "customers.read";
        customers_write = "customers.write";
        external_accounts_read = "external-accounts.read";
        external_accounts_write = "external-accounts.write";
        invoices_read = "invoices.read";
        mandates_read = "mandates.read";
        mandates_write = "mandates.write";
        onboarding_read = "onboarding.read";
        onboarding_write = "onboarding.write";
        orders_read = "orders.read";
        orders_write = "orders.write";
        organizations_read = "organizations.read";
        organizations_write = "organizations.write";
        payment_links_read = "payment-links.read";
        payment_links_write = "payment-links.write";
        payments_read = "payments.read";
        payments_write = "payments.write";
        payouts_read = "payouts.read";
        payouts_write = "payouts.write";
        persons_read = "persons.read";
        persons_write = "persons.write";
        profiles_read = "profiles.read";
        profiles_write = "profiles.write";
        refunds_read = "refunds.read";
        refunds_write = "refunds.write";
        settlements_read = "settlements.read";
        shipments_read = "shipments.read";
        shipments_write = "shipments.write";
        subscriptions_read = "subscriptions.read";
        subscriptions_write = "subscriptions.write";
        terminals_read = "terminals.read";
        terminals_write = "terminals.write";
        webhooks_read = "webhooks.read";
        webhooks_write = "webhooks.write";
    }
}
