//! [FreshBooks](https://www.freshbooks.com), by OAuth 2.0.
//!
//! ```no_run
//! use oauth_runtime::prelude::*;
//!
//! #[derive(OAuthProvider)]
//! #[oauth(preset = freshbooks)]
//! struct FreshBooks;
//! ```
//!
//! | what | value |
//! |---|---|
//! | register the application at | <https://my.freshbooks.com/#/developer> |
//! | the redirect URI to register | `https://your.example/auth/freshbooks`, “Redirect URIs” |
//! | `FRESHBOOKS_CLIENT_ID` | “Client ID” there |
//! | `FRESHBOOKS_CLIENT_SECRET` | “Client Secret” there |
//! | it tells | name, e-mail address |
//!
//! Paths and settings are called after the struct: `struct Login;` has `/auth/login` and `LOGIN_CLIENT_ID`.
//! Code that wants a scope names its type: `use oauth_runtime::presets::freshbooks::scope::admin_all;`.
//!
//! - The application must have the scope `user:profile:read`; it does from the start.
//!
//! Facts of 2026-11, listed by `authjs` and `nango`.

// Written by `cargo xtask presets` from `presets/freshbooks.toml`; edit that.

use crate::declaration::description::{ClientAuthenticationMethod, ProviderDescription, UserInfoMapping};

/// What is known about FreshBooks.
pub const DESCRIPTION: ProviderDescription = ProviderDescription::oauth2("freshbooks", "FreshBooks")
    .authorization_endpoint("https://auth.freshbooks.com/oauth/authorize")
    .token_endpoint("https://api.freshbooks.com/auth/oauth/token")
    .userinfo_endpoint("https://api.freshbooks.com/auth/api/v1/users/me")
    .client_authentication(ClientAuthenticationMethod::ClientSecretPost)
    .userinfo(
        UserInfoMapping::STANDARD
            .subject("/response/id")
            .name("{/response/first_name} {/response/last_name}")
            .email("/response/email"),
    )
    .email_scopes(&[]);

/// The scopes of FreshBooks, as types: the words of `scopes(…)` beside `preset = freshbooks`.
///
/// | type | scope |
/// |---|---|
/// | `admin_all` | `admin:all` |
/// | `admin_all_legacy` | `admin:all:legacy` |
/// | `anonymize` | `anonymize` |
/// | `business_memberships` | `business_memberships` |
/// | `client_experiences_write` | `client:experiences:write` |
/// | `credentials_write` | `credentials:write` |
/// | `email` | `email` |
/// | `openid` | `openid` |
/// | `profile` | `profile` |
/// | `profile_write` | `profile:write` |
/// | `user_account_read` | `user:account:read` |
/// | `user_account_write` | `user:account:write` |
/// | `user_bank_accounts_read` | `user:bank_accounts:read` |
/// | `user_bank_accounts_write` | `user:bank_accounts:write` |
/// | `user_bank_reconciliation_read` | `user:bank_reconciliation:read` |
/// | `user_bank_reconciliation_write` | `user:bank_reconciliation:write` |
/// | `user_banks_read` | `user:banks:read` |
/// | `user_banks_write` | `user:banks:write` |
/// | `user_bill_payments_read` | `user:bill_payments:read` |
/// | `user_bill_payments_write` | `user:bill_payments:write` |
/// | `user_bill_vendors_read` | `user:bill_vendors:read` |
/// | `user_bill_vendors_write` | `user:bill_vendors:write` |
/// | `user_billable_items_read` | `user:billable_items:read` |
/// | `user_billable_items_write` | `user:billable_items:write` |
/// | `user_bills_read` | `user:bills:read` |
/// | `user_bills_write` | `user:bills:write` |
/// | `user_business_read` | `user:business:read` |
/// | `user_business_write` | `user:business:write` |
/// | `user_clients_read` | `user:clients:read` |
/// | `user_clients_write` | `user:clients:write` |
/// | `user_credit_notes_read` | `user:credit_notes:read` |
/// | `user_credit_notes_write` | `user:credit_notes:write` |
/// | `user_estimates_read` | `user:estimates:read` |
/// | `user_estimates_write` | `user:estimates:write` |
/// | `user_expenses_read` | `user:expenses:read` |
/// | `user_expenses_write` | `user:expenses:write` |
/// | `user_experiences_read` | `user:experiences:read` |
/// | `user_fundbox_read` | `user:fundbox:read` |
/// | `user_fundbox_write` | `user:fundbox:write` |
/// | `user_invoices_read` | `user:invoices:read` |
/// | `user_invoices_write` | `user:invoices:write` |
/// | `user_journal_entries_read` | `user:journal_entries:read` |
/// | `user_journal_entries_write` | `user:journal_entries:write` |
/// | `user_mileage_read` | `user:mileage:read` |
/// | `user_mileage_write` | `user:mileage:write` |
/// | `user_notifications_read` | `user:notifications:read` |
/// | `user_notifications_write` | `user:notifications:write` |
/// | `user_online_payments_read` | `user:online_payments:read` |
/// | `user_online_payments_write` | `user:online_payments:write` |
/// | `user_other_income_read` | `user:other_income:read` |
/// | `user_other_income_write` | `user:other_income:write` |
/// | `user_partners_read` | `user:partners:read` |
/// | `user_partners_write` | `user:partners:write` |
/// | `user_payments_read` | `user:payments:read` |
/// | `user_payments_write` | `user:payments:write` |
/// | `user_profile_read` | `user:profile:read` |
/// | `user_projects_read` | `user:projects:read` |
/// | `user_projects_write` | `user:projects:write` |
/// | `user_reports_read` | `user:reports:read` |
/// | `user_retainers_read` | `user:retainers:read` |
/// | `user_retainers_write` | `user:retainers:write` |
/// | `user_riskhub_read` | `user:riskhub:read` |
/// | `user_riskhub_write` | `user:riskhub:write` |
/// | `user_taxes_read` | `user:taxes:read` |
/// | `user_taxes_write` | `user:taxes:write` |
/// | `user_teams_read` | `user:teams:read` |
/// | `user_teams_write` | `user:teams:write` |
/// | `user_time_entries_read` | `user:time_entries:read` |
/// | `user_time_entries_write` | `user:time_entries:write` |
/// | `user_uploads_read` | `user:uploads:read` |
/// | `user_uploads_write` | `user:uploads:write` |
pub mod scope {
    pub use crate::scope::{email, openid, profile};

    crate::presets::scope_types! {
        admin_all = "admin:all";
        admin_all_legacy = "admin:all:legacy";
        anonymize = "anonymize";
        business_memberships = "business_memberships";
        client_experiences_write = "client:experiences:write";
        credentials_write = "credentials:write";
        profile_write = "profile:write";
        user_account_read = "user:account:read";
        user_account_write = "user:account:write";
        user_bank_accounts_read = "user:bank_accounts:read";
        user_bank_accounts_write = "user:bank_accounts:write";
        user_bank_reconciliation_read = "user:bank_reconciliation:read";
        user_bank_reconciliation_write = "user:bank_reconciliation:write";
        user_banks_read = "user:banks:read";
        user_banks_write = "user:banks:write";
        user_bill_payments_read = "user:bill_payments:read";
        user_bill_payments_write = "user:bill_payments:write";
        user_bill_vendors_read = "user:bill_vendors:read";
        user_bill_vendors_write = "user:bill_vendors:write";
        user_billable_items_read = "user:billable_items:read";
        user_billable_items_write = "user:billable_items:write";
        user_bills_read = "user:bills:read";
        user_bills_write = "user:bills:write";
        user_business_read = "user:business:read";
        user_business_write = "user:business:write";
        user_clients_read = "user:clients:read";
        user_clients_write = "user:clients:write";
        user_credit_notes_read = "user:credit_notes:read";
        user_credit_notes_write = "user:credit_notes:write";
        user_estimates_read = "user:estimates:read";
        user_estimates_write = "user:estimates:write";
        user_expenses_read = "user:expenses:read";
        user_expenses_write = "user:expenses:write";
        user_experiences_read = "user:experiences:read";
        user_fundbox_read = "user:fundbox:read";
        user_fundbox_write = "user:fundbox:write";
        user_invoices_read = "user:invoices:read";
        user_invoices_write = "user:invoices:write";
        user_journal_entries_read = "user:journal_entries:read";
        user_journal_entries_write = "user:journal_entries:write";
        user_mileage_read = "user:mileage:read";
        user_mileage_write = "user:mileage:write";
        user_notifications_read = "user:notifications:read";
        user_notifications_write = "user:notifications:write";
        user_online_payments_read = "user:online_payments:read";
        user_online_payments_write = "user:online_payments:write";
        user_other_income_read = "user:other_income:read";
        user_other_income_write = "user:other_income:write";
        user_partners_read = "user:partners:read";
        user_partners_write = "user:partners:write";
        user_payments_read = "user:payments:read";
        user_payments_write = "user:payments:write";
        user_profile_read = "user:profile:read";
        user_projects_read = "user:projects:read";
        user_projects_write = "user:projects:write";
        user_reports_read = "user:reports:read";
        user_retainers_read = "user:retainers:read";
        user_retainers_write = "user:retainers:write";
        user_riskhub_read = "user:riskhub:read";
        user_riskhub_write = "user:riskhub:write";
        user_taxes_read = "user:taxes:read";
        user_taxes_write = "user:taxes:write";
        user_teams_read = "user:teams:read";
        user_teams_write = "user:teams:write";
        user_time_entries_read = "user:time_entries:read";
        user_time_entries_write = "user:time_entries:write";
        user_uploads_read = "user:uploads:read";
        user_uploads_write = "user:uploads:write";
    }
}
