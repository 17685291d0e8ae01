//! [Xero](https://www.xero.com), by OpenID Connect.
//!
//! ```no_run
//! use oauth_runtime::prelude::*;
//!
//! #[derive(OAuthProvider)]
//! #[oauth(preset = xero)]
//! struct Xero;
//! ```
//!
//! | what | value |
//! |---|---|
//! | register the application at | <https://developer.xero.com/app/manage> |
//! | the redirect URI to register | `https://your.example/auth/xero`, “Redirect URIs” |
//! | `XERO_CLIENT_ID` | “Client id” there |
//! | `XERO_CLIENT_SECRET` | “Client secret” there |
//! | scopes of a login | `openid`, `profile`, `email` |
//! | refresh tokens | with the key `refresh_tokens`, which asks for the scope `offline_access` |
//! | colors of its button | `#13B5EA`, with words in `#ffffff` |
//!
//! Paths and settings are called after the struct: `struct Login;` has `/auth/login` and `LOGIN_CLIENT_ID`.
//! Code that wants a scope names its type: `use oauth_runtime::presets::xero::scope::accounting_attachments;`.
//!
//! - The organisations that the user chose are at `https://api.xero.com/connections`, which the API needs to be told in every call.
//!
//! Facts of 2026-11, listed by `aspnet`, `discovery-document` and 3 more.

// Written by `cargo xtask presets` from `presets/xero.toml`; edit that.

use crate::declaration::description::{Button, ProviderDescription, UserInfoMapping};

/// What is known about Xero.
pub const DESCRIPTION: ProviderDescription = ProviderDescription::open_id_connect("xero", "Xero")
    .issuer("https://identity.xero.com")
    .scopes(&["openid", "profile", "email"])
    .userinfo(UserInfoMapping::STANDARD.name("{/given_name} {/family_name}"))
    .profile_in_id_token()
    .button(Button::STANDARD.color("#13B5EA").text("#ffffff"));

/// The scopes of Xero, as types: the words of `scopes(…)` beside `preset = xero`.
///
/// | type | scope |
/// |---|---|
/// | `accounting_attachments` | `accounting.attachments` |
/// | `accounting_attachments_read` | `accounting.attachments.read` |
/// | `accounting_banktransactions` | `accounting.banktransactions` |
/// | `accounting_banktransactions_read` | `accounting.banktransactions.read` |
/// | `accounting_budgets_read` | `accounting.budgets.read` |
/// | `accounting_classicexpenses` | `accounting.classicexpenses` |
/// | `accounting_classicexpenses_read` | `accounting.classicexpenses.read` |
/// | `accounting_contacts` | `accounting.contacts` |
/// | `accounting_contacts_read` | `accounting.contacts.read` |
/// | `accounting_invoices` | `accounting.invoices` |
/// | `accounting_invoices_read` | `accounting.invoices.read` |
/// | `accounting_journals_read` | `accounting.journals.read` |
/// | `accounting_manualjournals` | `accounting.manualjournals` |
/// | `accounting_manualjournals_read` | `accounting.manualjournals.read` |
/// | `accounting_payments` | `accounting.payments` |
/// | `accounting_payments_read` | `accounting.payments.read` |
/// | `accounting_reports_aged_read` | `accounting.reports.aged.read` |
/// | `accounting_reports_balancesheet_read` | `accounting.reports.balancesheet.read` |
/// | `accounting_reports_banksummary_read` | `accounting.reports.banksummary.read` |
/// | `accounting_reports_executivesummary_read` | `accounting.reports.executivesummary.read` |
/// | `accounting_reports_profitandloss_read` | `accounting.reports.profitandloss.read` |
/// | `accounting_reports_read` | `accounting.reports.read` |
/// | `accounting_reports_taxreports_read` | `accounting.reports.taxreports.read` |
/// | `accounting_reports_tenninetynine_read` | `accounting.reports.tenninetynine.read` |
/// | `accounting_reports_trialbalance_read` | `accounting.reports.trialbalance.read` |
/// | `accounting_settings` | `accounting.settings` |
/// | `accounting_settings_read` | `accounting.settings.read` |
/// | `accounting_transactions` | `accounting.transactions` |
/// | `accounting_transactions_read` | `accounting.transactions.read` |
/// | `assets` | `assets` |
/// | `assets_read` | `assets.read` |
/// | `bankfeeds` | `bankfeeds` |
/// | `email` | `email` |
/// | `files` | `files` |
/// | `files_read` | `files.read` |
/// | `finance_bankstatementsplus_read` | `finance.bankstatementsplus.read` |
/// | `finance_cashvalidation_read` | `finance.cashvalidation.read` |
/// | `finance_statements_read` | `finance.statements.read` |
/// | `marketplace_billing` | `marketplace.billing` |
/// | `offline_access` | `offline_access` |
/// | `openid` | `openid` |
/// | `paymentservices` | `paymentservices` |
/// | `payroll_employees` | `payroll.employees` |
/// | `payroll_employees_read` | `payroll.employees.read` |
/// | `payroll_payruns` | `payroll.payruns` |
/// | `payroll_payruns_read` | `payroll.payruns.read` |
/// | `payroll_payslip` | `payroll.payslip` |
/// | `payroll_payslip_read` | `payroll.payslip.read` |
/// | `payroll_settings` | `payroll.settings` |
/// | `payroll_settings_read` | `payroll.settings.read` |
/// | `payroll_timesheets` | `payroll.timesheets` |
/// | `payroll_timesheets_read` | `payroll.timesheets.read` |
/// | `profile` | `profile` |
/// | `projects` | `projects` |
/// | `projects_read` | `projects.read` |
pub mod scope {
    pub use crate::scope::{address, email, offline_access, openid, phone, profile};

    crate::presets::scope_types! {
        accounting_attachments = "accounting.attachments";
        accounting_attachments_read = "accounting.attachments.read";
        accounting_banktransactions = "accounting.banktransactions";
        accounting_banktransactions_read = "accounting.banktransactions.read";
        accounting_budgets_read = "accounting.budgets.read";
        accounting_classicexpenses = "accounting.classicexpenses";
        accounting_classicexpenses_read = "accounting.classicexpenses.read";
        accounting_contacts = "accounting.contacts";
        accounting_contacts_read = "accounting.contacts.read";
        accounting_invoices = "accounting.invoices";
        accounting_invoices_read = "accounting.invoices.read";
        accounting_journals_read = "accounting.journals.read";
        accounting_manualjournals = "accounting.manualjournals";
        accounting_manualjournals_read = "accounting.manualjournals.read";
        accounting_payments = "accounting.payments";
        accounting_payments_read = "accounting.payments.read";
        accounting_reports_aged_read = "accounting.reports.aged.read";
        accounting_reports_balancesheet_read = "accounting.reports.balancesheet.read";
        accounting_reports_banksummary_read = "accounting.reports.banksummary.read";
        accounting_reports_executivesummary_read = "accounting.reports.executivesummary.read";
        accounting_reports_profitandloss_read = "accounting.reports.profitandloss.read";
        accounting_reports_read = "accounting.reports.read";
        accounting_reports_taxreports_read = "accounting.reports.taxreports.read";
        accounting_reports_tenninetynine_read = "accounting.reports.tenninetynine.read";
        accounting_reports_trialbalance_read = "accounting.reports.trialbalance.read";
        accounting_settings = "accounting.settings";
        accounting_settings_read = "accounting.settings.read";
        accounting_transactions = "accounting.transactions";
        accounting_transactions_read = "accounting.transactions.read";
        assets = "assets";
        assets_read = "assets.read";
        bankfeeds = "bankfeeds";
        files = "files";
        files_read = "files.read";
        finance_bankstatementsplus_read = "finance.bankstatementsplus.read";
        finance_cashvalidation_read = "finance.cashvalidation.read";
        finance_statements_read = "finance.statements.read";
        marketplace_billing = "marketplace.billing";
        paymentservices = "paymentservices";
        payroll_employees = "payroll.employees";
        payroll_employees_read = "payroll.employees.read";
        payroll_payruns = "payroll.payruns";
        payroll_payruns_read = "payroll.payruns.read";
        payroll_payslip = "payroll.payslip";
        payroll_payslip_read = "payroll.payslip.read";
        payroll_settings = "payroll.settings";
        payroll_settings_read = "payroll.settings.read";
        payroll_timesheets = "payroll.timesheets";
        payroll_timesheets_read = "payroll.timesheets.read";
        projects = "projects";
        projects_read = "projects.read";
    }
}
