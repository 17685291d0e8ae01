//! [Brex](https://www.brex.com), by OpenID Connect.
//!
//! ```no_run
//! use oauth_runtime::prelude::*;
//!
//! #[derive(OAuthProvider)]
//! #[oauth(preset = brex)]
//! struct Brex;
//! ```
//!
//! | what | value |
//! |---|---|
//! | the redirect URI to register | `https://your.example/auth/brex` |
//! | `BREX_CLIENT_ID` | the client identifier |
//! | `BREX_CLIENT_SECRET` | the client secret |
//! | scopes of a login | `openid`, `email`, `profile` |
//! | refresh tokens | with the key `refresh_tokens`, which asks for the scope `offline_access` |
//!
//! Paths and settings are called after the struct: `struct Login;` has `/auth/login` and `LOGIN_CLIENT_ID`.
//! Code that wants a scope names its type: `use oauth_runtime::presets::brex::scope::account;`.
//!
//! - Only partners that Brex has approved can register an application.
//!
//! Facts of 2026-11, listed by one project alone, `nango`: nobody has confirmed them.

// Written by `cargo xtask presets` from `presets/brex.toml`; edit that.

use crate::declaration::description::ProviderDescription;

/// What is known about Brex.
pub const DESCRIPTION: ProviderDescription = ProviderDescription::open_id_connect("brex", "Brex")
    .issuer("https://accounts-api.brex.com/oauth2/default")
    .scopes(&["openid", "email", "profile"]);

/// The scopes of Brex, as types: the words of `scopes(…)` beside `preset = brex`.
///
/// | type | scope |
/// |---|---|
/// | `account` | `https://slackapp.brexapis.com/account` |
/// | `accounting_integration_read` | `accounting.integration.read` |
/// | `accounting_integration_write` | `accounting.integration.write` |
/// | `accounting_record_read` | `accounting.record.read` |
/// | `accounting_record_write` | `accounting.record.write` |
/// | `accounts_card_readonly` | `accounts.card.readonly` |
/// | `accounts_cash_readonly` | `accounts.cash.readonly` |
/// | `address` | `address` |
/// | `administrative` | `https://meta.brexapis.com/administrative` |
/// | `authorization_rules` | `https://corpcard.brexapis.com/authorization-rules` |
/// | `automation_custom_rules_read` | `automation.custom_rules.read` |
/// | `budgets` | `budgets` |
/// | `budgets_readonly` | `budgets.readonly` |
/// | `card` | `https://accounting.brexapis.com/card` |
/// | `cash` | `https://accounting.brexapis.com/cash` |
/// | `cash_accounts_readonly` | `cash.accounts.readonly` |
/// | `chat_sierra` | `chat_sierra` |
/// | `companies_readonly` | `companies.readonly` |
/// | `device_sso` | `device_sso` |
/// | `email` | `email` |
/// | `expenses_bill` | `expenses.bill` |
/// | `expenses_card` | `expenses.card` |
/// | `expenses_card_readonly` | `expenses.card.readonly` |
/// | `extended_fields` | `extended_fields` |
/// | `extended_fields_readonly` | `extended_fields.readonly` |
/// | `extensible_fields` | `extensible_fields` |
/// | `extensible_fields_readonly` | `extensible_fields.readonly` |
/// | `field_options_read` | `field_options.read` |
/// | `field_options_write` | `field_options.write` |
/// | `field_values_read` | `field_values.read` |
/// | `field_values_write` | `field_values.write` |
/// | `fields_read` | `fields.read` |
/// | `fields_write` | `fields.write` |
/// | `incoming_transfers` | `incoming_transfers` |
/// | `legal_entities` | `legal_entities` |
/// | `legal_entities_readonly` | `legal_entities.readonly` |
/// | `linked_accounts_readonly` | `linked_accounts.readonly` |
/// | `mode_card_pan` | `mode.card_pan` |
/// | `offline_access` | `offline_access` |
/// | `okta_myaccount_appauthenticator_maintenance_manage` | `okta.myAccount.appAuthenticator.maintenance.manage` |
/// | `okta_myaccount_appauthenticator_maintenance_read` | `okta.myAccount.appAuthenticator.maintenance.read` |
/// | `okta_myaccount_appauthenticator_manage` | `okta.myAccount.appAuthenticator.manage` |
/// | `okta_myaccount_appauthenticator_read` | `okta.myAccount.appAuthenticator.read` |
/// | `okta_myaccount_authenticators_manage` | `okta.myAccount.authenticators.manage` |
/// | `okta_myaccount_authenticators_read` | `okta.myAccount.authenticators.read` |
/// | `okta_myaccount_email_manage` | `okta.myAccount.email.manage` |
/// | `okta_myaccount_email_read` | `okta.myAccount.email.read` |
/// | `okta_myaccount_manage` | `okta.myAccount.manage` |
/// | `okta_myaccount_oktaapplications_read` | `okta.myAccount.oktaApplications.read` |
/// | `okta_myaccount_organization_read` | `okta.myAccount.organization.read` |
/// | `okta_myaccount_phone_manage` | `okta.myAccount.phone.manage` |
/// | `okta_myaccount_phone_read` | `okta.myAccount.phone.read` |
/// | `okta_myaccount_profile_manage` | `okta.myAccount.profile.manage` |
/// | `okta_myaccount_profile_read` | `okta.myAccount.profile.read` |
/// | `okta_myaccount_read` | `okta.myAccount.read` |
/// | `openid` | `openid` |
/// | `paymentprocessing` | `https://platform.brexapis.com/paymentprocessing` |
/// | `phone` | `phone` |
/// | `profile` | `profile` |
/// | `receipts` | `https://corpcard.brexapis.com/receipts` |
/// | `referrals` | `https://onboarding.brexapis.com/referrals` |
/// | `statements_card_readonly` | `statements.card.readonly` |
/// | `statements_cash_readonly` | `statements.cash.readonly` |
/// | `statements_readonly` | `https://corpcard.brexapis.com/statements.readonly` |
/// | `titles` | `titles` |
/// | `titles_readonly` | `titles.readonly` |
/// | `transactions_card_readonly` | `transactions.card.readonly` |
/// | `transactions_cash_readonly` | `transactions.cash.readonly` |
/// | `transfers` | `transfers` |
/// | `transfers_readonly` | `transfers.readonly` |
/// | `travel_trips` | `travel.trips` |
/// | `travel_trips_readonly` | `travel.trips.readonly` |
/// | `userinfo` | `https://platform.brexapis.com/userinfo` |
/// | `vendors` | `vendors` |
/// | `vendors_readonly` | `vendors.readonly` |
pub mod scope {
    pub use crate::scope::{address, email, offline_access, openid, phone, profile};

    crate::presets::scope_types! {
        account = "https://slackapp.brexapis.com/account";
        accounting_integration_read = "accounting.integration.read";
        accounting_integration_write = "accounting.integration.write";
        accounting_record_read = "accounting.record.read";
        accounting_record_write = "accounting.record.write";
        accounts_card_readonly = "accounts.card.readonly";
        accounts_cash_readonly = "accounts.cash.readonly";
        administrative = "https://meta.brexapis.com/administrative";
        authorization_rules = "https://corpcard.brexapis.com/authorization-rules";
        automation_custom_rules_read = "automation.custom_rules.read";
        budgets = "budgets";
        budgets_readonly = "budgets.readonly";
        card = "https://accounting.brexapis.com/card";
        cash = "https://accounting.brexapis.com/cash";
        cash_accounts_readonly = "cash.accounts.readonly";
        chat_sierra = "chat_sierra";
        companies_readonly = "companies.readonly";
        device_sso = "device_sso";
        expenses_bill = "expenses.bill";
        expenses_card = "expenses.card";
        expenses_card_readonly = "expenses.card.readonly";
        extended_fields = "extended_fields";
        extended_fields_readonly = "extended_fields.readonly";
        extensible_fields = "extensible_fields";
        extensible_fields_readonly = "extensible_fields.readonly";
        field_options_read = "field_options.read";
        field_options_write = "field_options.write";
        field_values_read = "field_values.read";
        field_values_write = "field_values.write";
        fields_read = "fields.read";
        fields_write = "fields.write";
        incoming_transfers = "incoming_transfers";
        legal_entities = "legal_entities";
        legal_entities_readonly = "legal_entities.readonly";
        linked_accounts_readonly = "linked_accounts.readonly";
        mode_card_pan = "mode.card_pan";
        okta_myaccount_appauthenticator_maintenance_manage = "okta.myAccount.appAuthenticator.maintenance.manage";
        okta_myaccount_appauthenticator_maintenance_read = "okta.myAccount.appAuthenticator.maintenance.read";
        okta_myaccount_appauthenticator_manage = "okta.myAccount.appAuthenticator.manage";
        okta_myaccount_appauthenticator_read = "okta.myAccount.appAuthenticator.read";
        okta_myaccount_authenticators_manage = "okta.myAccount.authenticators.manage";
        okta_myaccount_authenticators_read = "okta.myAccount.authenticators.read";
        okta_myaccount_email_manage = "okta.myAccount.email.manage";
        okta_myaccount_email_read = "okta.myAccount.email.read";
        okta_myaccount_manage = "okta.myAccount.manage";
        okta_myaccount_oktaapplications_read = "okta.myAccount.oktaApplications.read";
        okta_myaccount_organization_read = "okta.myAccount.organization.read";
        okta_myaccount_phone_manage = "okta.myAccount.phone.manage";
        okta_myaccount_phone_read = "okta.myAccount.phone.read";
        okta_myaccount_profile_manage = "okta.myAccount.profile.manage";
        okta_myaccount_profile_read = "okta.myAccount.profile.read";
        okta_myaccount_read = "okta.myAccount.read";
        paymentprocessing = "https://platform.brexapis.com/paymentprocessing";
        receipts = "https://corpcard.brexapis.com/receipts";
        referrals = "https://onboarding.brexapis.com/referrals";
        statements_card_readonly = "statements.card.readonly";
        statements_cash_readonly = "statements.cash.readonly";
        statements_readonly = "https://corpcard.brexapis.com/statements.readonly";
        titles = "titles";
        titles_readonly = "titles.readonly";
        transactions_card_readonly = "transactions.card.readonly";
        transactions_cash_readonly = "transactions.cash.readonly";
        transfers = "transfers";
        transfers_readonly = "transfers.readonly";
        travel_trips = "travel.trips";
        travel_trips_readonly = "travel.trips.readonly";
        userinfo = "https://platform.brexapis.com/userinfo";
        vendors = "vendors";
        vendors_readonly = "vendors.readonly";
    }
}
