//! [MYOB](https://www.myob.com), by OAuth 2.0.
//!
//! ```no_run
//! use oauth_runtime::prelude::*;
//!
//! #[derive(OAuthProvider)]
//! #[oauth(preset = myob)]
//! struct MYOB;
//! ```
//!
//! | what | value |
//! |---|---|
//! | register the application at | <https://my.myob.com.au/au/bd/DevAppList.aspx> |
//! | the redirect URI to register | `https://your.example/auth/myob`, “Redirect Uri” |
//! | `MYOB_CLIENT_ID` | “Key” there |
//! | `MYOB_CLIENT_SECRET` | “Secret” there |
//! | scopes of a login | `sme-company-file` |
//! | it tells | login name |
//!
//! Paths and settings are called after the struct: `struct Login;` has `/auth/login` and `LOGIN_CLIENT_ID`.
//! Code that wants a scope names its type: `use oauth_runtime::presets::myob::scope::sme_banking;`.
//!
//! - The login name of a MYOB account is an e-mail address.
//! - The callback names the business that the user chose: it is among the kept facts, and calls of the API need it.
//!
//! Facts of 2026-11, listed by `aspnet`, `grant` and 2 more.

// Written by `cargo xtask presets` from `presets/myob.toml`; edit that.

use crate::declaration::description::{ClientAuthenticationMethod, ProviderDescription, UserInfoMapping};

/// What is known about MYOB.
pub const DESCRIPTION: ProviderDescription = ProviderDescription::oauth2("myob", "MYOB")
    .authorization_endpoint("https://secure.myob.com/oauth2/account/authorize")
    .authorization_params(&[("prompt", "consent")])
    .token_endpoint("https://secure.myob.com/oauth2/v1/authorize")
    .scopes(&["sme-company-file"])
    .client_authentication(ClientAuthenticationMethod::ClientSecretPost)
    .keep_from_redirect(&[("business_id", "businessId")])
    .userinfo(UserInfoMapping::STANDARD.subject("/user/uid").username("/user/username"))
    .profile_in_token_answer();

/// The scopes of MYOB, as types: the words of `scopes(…)` beside `preset = myob`.
///
/// | type | scope |
/// |---|---|
/// | `sme_banking` | `sme-banking` |
/// | `sme_company_file` | `sme-company-file` |
/// | `sme_company_settings` | `sme-company-settings` |
/// | `sme_contacts_customer` | `sme-contacts-customer` |
/// | `sme_contacts_employee` | `sme-contacts-employee` |
/// | `sme_contacts_personal` | `sme-contacts-personal` |
/// | `sme_contacts_supplier` | `sme-contacts-supplier` |
/// | `sme_general_ledger` | `sme-general-ledger` |
/// | `sme_inventory` | `sme-inventory` |
/// | `sme_payroll` | `sme-payroll` |
/// | `sme_purchases` | `sme-purchases` |
/// | `sme_sales` | `sme-sales` |
/// | `sme_timebilling` | `sme-timebilling` |
pub mod scope {
    crate::presets::scope_types! {
        sme_banking = "sme-banking";
        sme_company_file = "sme-company-file";
        sme_company_settings = "sme-company-settings";
        sme_contacts_customer = "sme-contacts-customer";
        sme_contacts_employee = "sme-contacts-employee";
        sme_contacts_personal = "sme-contacts-personal";
        sme_contacts_supplier = "sme-contacts-supplier";
        sme_general_ledger = "sme-general-ledger";
        sme_inventory = "sme-inventory";
        sme_payroll = "sme-payroll";
        sme_purchases = "sme-purchases";
        sme_sales = "sme-sales";
        sme_timebilling = "sme-timebilling";
    }
}
