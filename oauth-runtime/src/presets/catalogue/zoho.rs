//! [Zoho](https://www.zoho.com), by OAuth 2.0.
//!
//! ```no_run
//! use oauth_runtime::prelude::*;
//!
//! #[derive(OAuthProvider)]
//! #[oauth(preset = zoho)]
//! struct Zoho;
//! ```
//!
//! | what | value |
//! |---|---|
//! | register the application at | <https://api-console.zoho.com/> |
//! | the redirect URI to register | `https://your.example/auth/zoho`, “Authorized Redirect URIs” |
//! | `ZOHO_CLIENT_ID` | “Client ID” there |
//! | `ZOHO_CLIENT_SECRET` | “Client Secret” there |
//! | `ZOHO_REGION` | Ending of the data centre's host: com, eu, in, com.au, com.cn, jp, sa, such as `eu`; without the field `region: String` it is `com` |
//! | scopes of a login | `AaaServer.profile.READ` |
//! | it tells | name, e-mail address |
//! | refresh tokens | with the key `refresh_tokens`, which asks with the parameter `access_type=offline` and with the parameter `prompt=consent` |
//! | where users take access away | <https://accounts.zoho.com/home#sessions/connectedapps> |
//!
//! Paths and settings are called after the struct: `struct Login;` has `/auth/login` and `LOGIN_CLIENT_ID`.
//! Code that wants a scope names its type: `use oauth_runtime::presets::zoho::scope::aaaserver_profile_read;`.
//!
//! - Accounts live in data centres: users of others log in only if the application is switched on for them, and the redirect says in `location` which it was.
//! - A refresh token comes with the first consent alone; `prompt=consent` asks again.
//!
//! Facts of 2026-11, listed by `allauth`, `appwrite` and 5 more.

// Written by `cargo xtask presets` from `presets/zoho.toml`; edit that.

use crate::declaration::description::{ClientAuthenticationMethod, ProviderDescription, UserInfoMapping};
use crate::declaration::quirks::ApiBase;

/// What is known about Zoho.
pub const DESCRIPTION: ProviderDescription = ProviderDescription::oauth2("zoho", "Zoho")
    .authorization_endpoint("https://accounts.zoho.{region}/oauth/v2/auth")
    .token_endpoint("https://accounts.zoho.{region}/oauth/v2/token")
    .userinfo_endpoint("https://accounts.zoho.{region}/oauth/user/info")
    .scopes(&["AaaServer.profile.READ"])
    .scope_separator(",")
    .client_authentication(ClientAuthenticationMethod::ClientSecretPost)
    .keep_from_token(&[("api_domain", "/api_domain")])
    .keep_from_redirect(&[("location", "location")])
    .userinfo(UserInfoMapping::STANDARD.subject("/ZUID").name("/Display_Name").email("/Email"))
    .access_token_scheme("Zoho-oauthtoken")
    .api_base(
        ApiBase::STANDARD
            .from("api_domain")
            .suffixes("zohoapis.com zohoapis.eu zohoapis.in zohoapis.com.au zohoapis.com.cn zohoapis.jp zohoapis.sa"),
    )
    .email_scopes(&[])
    .field_defaults(&[("region", "com")]);

/// The scopes of Zoho, as types: the words of `scopes(…)` beside `preset = zoho`.
///
/// | type | scope |
/// |---|---|
/// | `aaaserver_profile_read` | `AaaServer.profile.READ` |
/// | `zohocrm_bulk_all` | `ZohoCRM.bulk.ALL` |
/// | `zohocrm_bulk_create` | `ZohoCRM.bulk.CREATE` |
/// | `zohocrm_bulk_read` | `ZohoCRM.bulk.READ` |
/// | `zohocrm_coql_read` | `ZohoCRM.coql.READ` |
/// | `zohocrm_modules_accounts_all` | `ZohoCRM.modules.accounts.ALL` |
/// | `zohocrm_modules_activities_all` | `ZohoCRM.modules.activities.ALL` |
/// | `zohocrm_modules_all` | `ZohoCRM.modules.ALL` |
/// | `zohocrm_modules_approvals_all` | `ZohoCRM.modules.approvals.ALL` |
/// | `zohocrm_modules_calls_all` | `ZohoCRM.modules.calls.ALL` |
/// | `zohocrm_modules_campaigns_all` | `ZohoCRM.modules.campaigns.ALL` |
/// | `zohocrm_modules_cases_all` | `ZohoCRM.modules.cases.ALL` |
/// | `zohocrm_modules_contacts_all` | `ZohoCRM.modules.contacts.ALL` |
/// | `zohocrm_modules_custom_all` | `ZohoCRM.modules.custom.ALL` |
/// | `zohocrm_modules_dashboards_all` | `ZohoCRM.modules.dashboards.ALL` |
/// | `zohocrm_modules_deals_all` | `ZohoCRM.modules.deals.ALL` |
/// | `zohocrm_modules_events_all` | `ZohoCRM.modules.events.ALL` |
/// | `zohocrm_modules_invoices_all` | `ZohoCRM.modules.invoices.ALL` |
/// | `zohocrm_modules_leads_all` | `ZohoCRM.modules.leads.ALL` |
/// | `zohocrm_modules_notes_all` | `ZohoCRM.modules.notes.ALL` |
/// | `zohocrm_modules_pricebooks_all` | `ZohoCRM.modules.pricebooks.ALL` |
/// | `zohocrm_modules_products_all` | `ZohoCRM.modules.products.ALL` |
/// | `zohocrm_modules_purchaseorders_all` | `ZohoCRM.modules.purchaseorders.ALL` |
/// | `zohocrm_modules_quotes_all` | `ZohoCRM.modules.quotes.ALL` |
/// | `zohocrm_modules_salesorders_all` | `ZohoCRM.modules.salesorders.ALL` |
/// | `zohocrm_modules_search_all` | `ZohoCRM.modules.search.ALL` |
/// | `zohocrm_modules_solutions_all` | `ZohoCRM.modules.solutions.ALL` |
/// | `zohocrm_modules_tasks_all` | `ZohoCRM.modules.tasks.ALL` |
/// | `zohocrm_modules_vendors_all` | `ZohoCRM.modules.vendors.ALL` |
/// | `zohocrm_notifications_create` | `ZohoCRM.notifications.CREATE` |
/// | `zohocrm_notifications_delete` | `ZohoCRM.notifications.DELETE` |
/// | `zohocrm_notifications_read` | `ZohoCRM.notifications.READ` |
/// | `zohocrm_notifications_update` | `ZohoCRM.notifications.UPDATE` |
/// | `zohocrm_org_all` | `ZohoCRM.org.ALL` |
/// | `zohocrm_settings_all` | `ZohoCRM.settings.ALL` |
/// | `zohocrm_settings_currencies_all` | `ZohoCRM.settings.currencies.ALL` |
/// | `zohocrm_settings_custom_buttons_all` | `ZohoCRM.settings.custom_buttons.ALL` |
/// | `zohocrm_settings_custom_links_all` | `ZohoCRM.settings.custom_links.ALL` |
/// | `zohocrm_settings_custom_views_all` | `ZohoCRM.settings.custom_views.ALL` |
/// | `zohocrm_settings_fields_all` | `ZohoCRM.settings.fields.ALL` |
/// | `zohocrm_settings_layouts_all` | `ZohoCRM.settings.layouts.ALL` |
/// | `zohocrm_settings_macros_all` | `ZohoCRM.settings.macros.ALL` |
/// | `zohocrm_settings_modules_all` | `ZohoCRM.settings.modules.ALL` |
/// | `zohocrm_settings_profiles_all` | `ZohoCRM.settings.profiles.ALL` |
/// | `zohocrm_settings_related_lists_all` | `ZohoCRM.settings.related_lists.ALL` |
/// | `zohocrm_settings_roles_all` | `ZohoCRM.settings.roles.ALL` |
/// | `zohocrm_settings_tab_groups_all` | `ZohoCRM.settings.tab_groups.ALL` |
/// | `zohocrm_settings_tags_all` | `ZohoCRM.settings.tags.ALL` |
/// | `zohocrm_settings_territories_all` | `ZohoCRM.settings.territories.ALL` |
/// | `zohocrm_settings_variables_all` | `ZohoCRM.settings.variables.ALL` |
/// | `zohocrm_users_all` | `ZohoCRM.users.ALL` |
pub mod scope {
    crate::presets::scope_types! {
        aaaserver_profile_read = "AaaServer.profile.READ";
        zohocrm_bulk_all = "ZohoCRM.bulk.ALL";
        zohocrm_bulk_create = "ZohoCRM.bulk.CREATE";
        zohocrm_bulk_read = "ZohoCRM.bulk.READ";
        zohocrm_coql_read = "ZohoCRM.coql.READ";
        zohocrm_modules_accounts_all = "ZohoCRM.modules.accounts.ALL";
        zohocrm_modules_activities_all = "ZohoCRM.modules.activities.ALL";
        zohocrm_modules_all = "ZohoCRM.modules.ALL";
        zohocrm_modules_approvals_all = "ZohoCRM.modules.approvals.ALL";
        zohocrm_modules_calls_all = "ZohoCRM.modules.calls.ALL";
        zohocrm_modules_campaigns_all = "ZohoCRM.modules.campaigns.ALL";
        zohocrm_modules_cases_all = "ZohoCRM.modules.cases.ALL";
        zohocrm_modules_contacts_all = "ZohoCRM.modules.contacts.ALL";
        zohocrm_modules_custom_all = "ZohoCRM.modules.custom.ALL";
        zohocrm_modules_dashboards_all = "ZohoCRM.modules.dashboards.ALL";
        zohocrm_modules_deals_all = "ZohoCRM.modules.deals.ALL";
        zohocrm_modules_events_all = "ZohoCRM.modules.events.ALL";
        zohocrm_modules_invoices_all = "ZohoCRM.modules.invoices.ALL";
        zohocrm_modules_leads_all = "ZohoCRM.modules.leads.ALL";
        zohocrm_modules_notes_all = "ZohoCRM.modules.notes.ALL";
        zohocrm_modules_pricebooks_all = "ZohoCRM.modules.pricebooks.ALL";
        zohocrm_modules_products_all = "ZohoCRM.modules.products.ALL";
        zohocrm_modules_purchaseorders_all = "ZohoCRM.modules.purchaseorders.ALL";
        zohocrm_modules_quotes_all = "ZohoCRM.modules.quotes.ALL";
        zohocrm_modules_salesorders_all = "ZohoCRM.modules.salesorders.ALL";
        zohocrm_modules_search_all = "ZohoCRM.modules.search.ALL";
        zohocrm_modules_solutions_all = "ZohoCRM.modules.solutions.ALL";
        zohocrm_modules_tasks_all = "ZohoCRM.modules.tasks.ALL";
        zohocrm_modules_vendors_all = "ZohoCRM.modules.vendors.ALL";
        zohocrm_notifications_create = "ZohoCRM.notifications.CREATE";
        zohocrm_notifications_delete = "ZohoCRM.notifications.DELETE";
        zohocrm_notifications_read = "ZohoCRM.notifications.READ";
        zohocrm_notifications_update = "ZohoCRM.notifications.UPDATE";
        zohocrm_org_all = "ZohoCRM.org.ALL";
        zohocrm_settings_all = "ZohoCRM.settings.ALL";
        zohocrm_settings_currencies_all = "ZohoCRM.settings.currencies.ALL";
        zohocrm_settings_custom_buttons_all = "ZohoCRM.settings.custom_buttons.ALL";
        zohocrm_settings_custom_links_all = "ZohoCRM.settings.custom_links.ALL";
        zohocrm_settings_custom_views_all = "ZohoCRM.settings.custom_views.ALL";
        zohocrm_settings_fields_all = "ZohoCRM.settings.fields.ALL";
        zohocrm_settings_layouts_all = "ZohoCRM.settings.layouts.ALL";
        zohocrm_settings_macros_all = "ZohoCRM.settings.macros.ALL";
        zohocrm_settings_modules_all = "ZohoCRM.settings.modules.ALL";
        zohocrm_settings_profiles_all = "ZohoCRM.settings.profiles.ALL";
        zohocrm_settings_related_lists_all = "ZohoCRM.settings.related_lists.ALL";
        zohocrm_settings_roles_all = "ZohoCRM.settings.roles.ALL";
        zohocrm_settings_tab_groups_all = "ZohoCRM.settings.tab_groups.ALL";
        zohocrm_settings_tags_all = "ZohoCRM.settings.tags.ALL";
        zohocrm_settings_territories_all = "ZohoCRM.settings.territories.ALL";
        zohocrm_settings_variables_all = "ZohoCRM.settings.variables.ALL";
        zohocrm_users_all = "ZohoCRM.users.ALL";
    }
}
