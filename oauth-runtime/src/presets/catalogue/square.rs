//! [Square](https://squareup.com), by OAuth 2.0.
//!
//! ```no_run
//! use oauth_runtime::prelude::*;
//!
//! #[derive(OAuthProvider)]
//! #[oauth(preset = square)]
//! struct Square;
//! ```
//!
//! | what | value |
//! |---|---|
//! | register the application at | <https://developer.squareup.com/apps> |
//! | the redirect URI to register | `https://your.example/auth/square`, “Redirect URL” |
//! | `SQUARE_CLIENT_ID` | “Application ID” there |
//! | `SQUARE_CLIENT_SECRET` | “Application secret” there |
//! | scopes of a login | `MERCHANT_PROFILE_READ` |
//! | it tells | name |
//!
//! Paths and settings are called after the struct: `struct Login;` has `/auth/login` and `LOGIN_CLIENT_ID`.
//! Code that wants a scope names its type: `use oauth_runtime::presets::square::scope::appointments_all_read;`.
//!
//! - The provider gives out no e-mail address: ask the user for one where you need it.
//! - The subject is the merchant, and not the person who logs in.
//! - PKCE is off: Square takes either a client secret or PKCE, and not both.
//!
//! Facts of 2026-11, listed by `grant`, `nango` and 1 more.

// Written by `cargo xtask presets` from `presets/square.toml`; edit that.

use crate::declaration::description::{ClientAuthenticationMethod, ProviderDescription, UserInfoMapping};
use crate::declaration::quirks::TokenRequestFormat;

/// What is known about Square.
pub const DESCRIPTION: ProviderDescription = ProviderDescription::oauth2("square", "Square")
    .authorization_endpoint("https://connect.squareup.com/oauth2/authorize")
    .authorization_params(&[("session", "false")])
    .token_endpoint("https://connect.squareup.com/oauth2/token")
    .userinfo_endpoint("https://connect.squareup.com/v2/merchants/me")
    .scopes(&["MERCHANT_PROFILE_READ"])
    .client_authentication(ClientAuthenticationMethod::ClientSecretPost)
    .dangerous_no_pkce()
    .token_request_format(TokenRequestFormat::Json)
    .userinfo(UserInfoMapping::STANDARD.subject("/merchant/id").name("/merchant/business_name"));

/// The scopes of Square, as types: the words of `scopes(…)` beside `preset = square`.
///
/// | type | scope |
/// |---|---|
/// | `appointments_all_read` | `APPOINTMENTS_ALL_READ` |
/// | `appointments_all_write` | `APPOINTMENTS_ALL_WRITE` |
/// | `appointments_business_settings_read` | `APPOINTMENTS_BUSINESS_SETTINGS_READ` |
/// | `appointments_read` | `APPOINTMENTS_READ` |
/// | `appointments_write` | `APPOINTMENTS_WRITE` |
/// | `bank_accounts_read` | `BANK_ACCOUNTS_READ` |
/// | `bank_accounts_write` | `BANK_ACCOUNTS_WRITE` |
/// | `cash_drawer_read` | `CASH_DRAWER_READ` |
/// | `customers_read` | `CUSTOMERS_READ` |
/// | `customers_write` | `CUSTOMERS_WRITE` |
/// | `device_credential_management` | `DEVICE_CREDENTIAL_MANAGEMENT` |
/// | `devices_read` | `DEVICES_READ` |
/// | `disputes_read` | `DISPUTES_READ` |
/// | `disputes_write` | `DISPUTES_WRITE` |
/// | `employees_read` | `EMPLOYEES_READ` |
/// | `employees_write` | `EMPLOYEES_WRITE` |
/// | `giftcards_read` | `GIFTCARDS_READ` |
/// | `giftcards_write` | `GIFTCARDS_WRITE` |
/// | `inventory_read` | `INVENTORY_READ` |
/// | `inventory_write` | `INVENTORY_WRITE` |
/// | `invoices_read` | `INVOICES_READ` |
/// | `invoices_write` | `INVOICES_WRITE` |
/// | `items_read` | `ITEMS_READ` |
/// | `items_write` | `ITEMS_WRITE` |
/// | `loyalty_read` | `LOYALTY_READ` |
/// | `loyalty_write` | `LOYALTY_WRITE` |
/// | `merchant_profile_read` | `MERCHANT_PROFILE_READ` |
/// | `merchant_profile_write` | `MERCHANT_PROFILE_WRITE` |
/// | `online_store_site_read` | `ONLINE_STORE_SITE_READ` |
/// | `online_store_snippets_read` | `ONLINE_STORE_SNIPPETS_READ` |
/// | `online_store_snippets_write` | `ONLINE_STORE_SNIPPETS_WRITE` |
/// | `orders_read` | `ORDERS_READ` |
/// | `orders_write` | `ORDERS_WRITE` |
/// | `payments_read` | `PAYMENTS_READ` |
/// | `payments_write` | `PAYMENTS_WRITE` |
/// | `payments_write_additional_recipients` | `PAYMENTS_WRITE_ADDITIONAL_RECIPIENTS` |
/// | `payments_write_in_person` | `PAYMENTS_WRITE_IN_PERSON` |
/// | `payouts_read` | `PAYOUTS_READ` |
/// | `person_alias_read` | `person_alias_read` |
/// | `subscriptions_read` | `SUBSCRIPTIONS_READ` |
/// | `subscriptions_write` | `SUBSCRIPTIONS_WRITE` |
/// | `timecards_read` | `TIMECARDS_READ` |
/// | `timecards_settings_read` | `TIMECARDS_SETTINGS_READ` |
/// | `timecards_settings_write` | `TIMECARDS_SETTINGS_WRITE` |
/// | `timecards_write` | `TIMECARDS_WRITE` |
/// | `vendor_read` | `VENDOR_READ` |
/// | `vendor_write` | `VENDOR_WRITE` |
pub mod scope {
    crate::presets::scope_types! {
        appointments_all_read = "APPOINTMENTS_ALL_READ";
        appointments_all_write = "APPOINTMENTS_ALL_WRITE";
        appointments_business_settings_read = "APPOINTMENTS_BUSINESS_SETTINGS_READ";
        appointments_read = "APPOINTMENTS_READ";
        appointments_write = "APPOINTMENTS_WRITE";
        bank_accounts_read = "BANK_ACCOUNTS_READ";
        bank_accounts_write = "BANK_ACCOUNTS_WRITE";
        cash_drawer_read = "CASH_DRAWER_READ";
        customers_read = "CUSTOMERS_READ";
        customers_write = "CUSTOMERS_WRITE";
        device_credential_management = "DEVICE_CREDENTIAL_MANAGEMENT";
        devices_read = "DEVICES_READ";
        disputes_read = "DISPUTES_READ";
        disputes_write = "DISPUTES_WRITE";
        employees_read = "EMPLOYEES_READ";
        employees_write = "EMPLOYEES_WRITE";
        giftcards_read = "GIFTCARDS_READ";
        giftcards_write = "GIFTCARDS_WRITE";
        inventory_read = "INVENTORY_READ";
        inventory_write = "INVENTORY_WRITE";
        invoices_read = "INVOICES_READ";
        invoices_write = "INVOICES_WRITE";
        items_read = "ITEMS_READ";
        items_write = "ITEMS_WRITE";
        loyalty_read = "LOYALTY_READ";
        loyalty_write = "LOYALTY_WRITE";
        merchant_profile_read = "MERCHANT_PROFILE_READ";
        merchant_profile_write = "MERCHANT_PROFILE_WRITE";
        online_store_site_read = "ONLINE_STORE_SITE_READ";
        online_store_snippets_read = "ONLINE_STORE_SNIPPETS_READ";
        online_store_snippets_write = "ONLINE_STORE_SNIPPETS_WRITE";
        orders_read = "ORDERS_READ";
        orders_write = "ORDERS_WRITE";
        payments_read = "PAYMENTS_READ";
        payments_write = "PAYMENTS_WRITE";
        payments_write_additional_recipients = "PAYMENTS_WRITE_ADDITIONAL_RECIPIENTS";
        payments_write_in_person = "PAYMENTS_WRITE_IN_PERSON";
        payouts_read = "PAYOUTS_READ";
        person_alias_read = "person_alias_read";
        subscriptions_read = "SUBSCRIPTIONS_READ";
        subscriptions_write = "SUBSCRIPTIONS_WRITE";
        timecards_read = "TIMECARDS_READ";
        timecards_settings_read = "TIMECARDS_SETTINGS_READ";
        timecards_settings_write = "TIMECARDS_SETTINGS_WRITE";
        timecards_write = "TIMECARDS_WRITE";
        vendor_read = "VENDOR_READ";
        vendor_write = "VENDOR_WRITE";
    }
}
