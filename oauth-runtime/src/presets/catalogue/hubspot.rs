//! [HubSpot](https://www.hubspot.com), by OAuth 2.0.
//!
//! ```no_run
//! use oauth_runtime::prelude::*;
//!
//! #[derive(OAuthProvider)]
//! #[oauth(preset = hubspot)]
//! struct HubSpot;
//! ```
//!
//! | what | value |
//! |---|---|
//! | register the application at | <https://app.hubspot.com/developer> |
//! | the redirect URI to register | `https://your.example/auth/hubspot`, “Redirect URLs” |
//! | `HUBSPOT_CLIENT_ID` | “Client ID” there |
//! | `HUBSPOT_CLIENT_SECRET` | “Client secret” there |
//! | scopes of a login | `oauth` |
//!
//! Paths and settings are called after the struct: `struct Login;` has `/auth/login` and `LOGIN_CLIENT_ID`.
//! Code that wants a scope names its type: `use oauth_runtime::presets::hubspot::scope::account_info_security_read;`.
//!
//! - There is no e-mail address and no name: the token answer names the user and the account by number.
//! - The account, which HubSpot calls the hub, is among the kept facts.
//! - The first version of the token API ends in February 2027; the preset uses its successor.
//!
//! Facts of 2026-11, listed by `allauth`, `aspnet` and 8 more.

// Written by `cargo xtask presets` from `presets/hubspot.toml`; edit that.

use crate::declaration::description::{ClientAuthenticationMethod, ProviderDescription, UserInfoMapping};
use crate::declaration::quirks::{ErrorAnswer, TokenAnswer};

/// What is known about HubSpot.
pub const DESCRIPTION: ProviderDescription = ProviderDescription::oauth2("hubspot", "HubSpot")
    .authorization_endpoint("https://app.hubspot.com/oauth/authorize")
    .token_endpoint("https://api.hubapi.com/oauth/2026-03/token")
    .scopes(&["oauth"])
    .client_authentication(ClientAuthenticationMethod::ClientSecretPost)
    .token_answer(TokenAnswer::STANDARD.scope("/scopes"))
    .error_answer(ErrorAnswer::STANDARD.code("/status").description("/message"))
    .keep_from_token(&[("hub_id", "/hub_id")])
    .userinfo(UserInfoMapping::STANDARD.subject("/user_id"))
    .profile_in_token_answer();

/// The scopes of HubSpot, as types: the words of `scopes(…)` beside `preset = hubspot`.
///
/// | type | scope |
/// |---|---|
/// | `account_info_security_read` | `account-info.security.read` |
/// | `accounting` | `accounting` |
/// | `actions` | `actions` |
/// | `analytics_behavioral_events_send` | `analytics.behavioral_events.send` |
/// | `automation` | `automation` |
/// | `automation_sequences_enrollments_write` | `automation.sequences.enrollments.write` |
/// | `automation_sequences_read` | `automation.sequences.read` |
/// | `behavioral_events_event_definitions_read_write` | `behavioral_events.event_definitions.read_write` |
/// | `business_intelligence` | `business-intelligence` |
/// | `business_units_view_read` | `business_units.view.read` |
/// | `cms_domains_read` | `cms.domains.read` |
/// | `cms_domains_write` | `cms.domains.write` |
/// | `cms_functions_read` | `cms.functions.read` |
/// | `cms_functions_write` | `cms.functions.write` |
/// | `cms_knowledge_base_articles_publish` | `cms.knowledge_base.articles.publish` |
/// | `cms_knowledge_base_articles_read` | `cms.knowledge_base.articles.read` |
/// | `cms_knowledge_base_articles_write` | `cms.knowledge_base.articles.write` |
/// | `cms_knowledge_base_settings_read` | `cms.knowledge_base.settings.read` |
/// | `cms_knowledge_base_settings_write` | `cms.knowledge_base.settings.write` |
/// | `cms_membership_access_groups_read` | `cms.membership.access_groups.read` |
/// | `cms_membership_access_groups_write` | `cms.membership.access_groups.write` |
/// | `collector_graphql_query_execute` | `collector.graphql_query.execute` |
/// | `collector_graphql_schema_read` | `collector.graphql_schema.read` |
/// | `communication_preferences_read` | `communication_preferences.read` |
/// | `communication_preferences_read_write` | `communication_preferences.read_write` |
/// | `communication_preferences_statuses_batch_read` | `communication_preferences.statuses.batch.read` |
/// | `communication_preferences_statuses_batch_write` | `communication_preferences.statuses.batch.write` |
/// | `communication_preferences_write` | `communication_preferences.write` |
/// | `content` | `content` |
/// | `conversations_custom_channels_read` | `conversations.custom_channels.read` |
/// | `conversations_custom_channels_write` | `conversations.custom_channels.write` |
/// | `conversations_read` | `conversations.read` |
/// | `conversations_visitor_identification_tokens_create` | `conversations.visitor_identification.tokens.create` |
/// | `conversations_write` | `conversations.write` |
/// | `crm_dealsplits_read_write` | `crm.dealsplits.read_write` |
/// | `crm_export` | `crm.export` |
/// | `crm_import` | `crm.import` |
/// | `crm_lists_read` | `crm.lists.read` |
/// | `crm_lists_write` | `crm.lists.write` |
/// | `crm_objects_appointments_read` | `crm.objects.appointments.read` |
/// | `crm_objects_appointments_sensitive_read` | `crm.objects.appointments.sensitive.read` |
/// | `crm_objects_appointments_sensitive_write` | `crm.objects.appointments.sensitive.write` |
/// | `crm_objects_appointments_write` | `crm.objects.appointments.write` |
/// | `crm_objects_carts_read` | `crm.objects.carts.read` |
/// | `crm_objects_carts_write` | `crm.objects.carts.write` |
/// | `crm_objects_commercepayments_read` | `crm.objects.commercepayments.read` |
/// | `crm_objects_companies_highly_sensitive_read` | `crm.objects.companies.highly_sensitive.read` |
/// | `crm_objects_companies_highly_sensitive_write` | `crm.objects.companies.highly_sensitive.write` |
/// | `crm_objects_companies_read` | `crm.objects.companies.read` |
/// | `crm_objects_companies_sensitive_read` | `crm.objects.companies.sensitive.read` |
/// | `crm_objects_companies_sensitive_write` | `crm.objects.companies.sensitive.write` |
/// | `crm_objects_companies_write` | `crm.objects.companies.write` |
/// | `crm_objects_contacts_highly_sensitive_read` | `crm.objects.contacts.highly_sensitive.read` |
/// | `crm_objects_contacts_highly_sensitive_write` | `crm.objects.contacts.highly_sensitive.write` |
/// | `crm_objects_contacts_read` | `crm.objects.contacts.read` |
/// | `crm_objects_contacts_sensitive_read` | `crm.objects.contacts.sensitive.read` |
/// | `crm_objects_contacts_sensitive_write` | `crm.objects.contacts.sensitive.write` |
/// | `crm_objects_contacts_write` | `crm.objects.contacts.write` |
/// | `crm_objects_courses_read` | `crm.objects.courses.read` |
/// | `crm_objects_courses_write` | `crm.objects.courses.write` |
/// | `crm_objects_custom_highly_sensitive_read` | `crm.objects.custom.highly_sensitive.read` |
/// | `crm_objects_custom_highly_sensitive_write` | `crm.objects.custom.highly_sensitive.write` |
/// | `crm_objects_custom_read` | `crm.objects.custom.read` |
/// | `crm_objects_custom_sensitive_read` | `crm.objects.custom.sensitive.read` |
/// | `crm_objects_custom_sensitive_write` | `crm.objects.custom.sensitive.write` |
/// | `crm_objects_custom_write` | `crm.objects.custom.write` |
/// | `crm_objects_deals_highly_sensitive_read` | `crm.objects.deals.highly_sensitive.read` |
/// | `crm_objects_deals_highly_sensitive_write` | `crm.objects.deals.highly_sensitive.write` |
/// | `crm_objects_deals_read` | `crm.objects.deals.read` |
/// | `crm_objects_deals_sensitive_read` | `crm.objects.deals.sensitive.read` |
/// | `crm_objects_deals_sensitive_write` | `crm.objects.deals.sensitive.write` |
/// | `crm_objects_deals_write` | `crm.objects.deals.write` |
/// | `crm_objects_feedback_submission_read` | `crm.objects.feedback_submission.read` |
/// | `crm_objects_goals_read` | `crm.objects.goals.read` |
/// | `crm_objects_invoices_read` | `crm.objects.invoices.read` |
/// | `crm_objects_leads_read` | `crm.objects.leads.read` |
/// | `crm_objects_leads_write` | `crm.objects.leads.write` |
/// | `crm_objects_line_items_read` | `crm.objects.line_items.read` |
/// | `crm_objects_line_items_write` | `crm.objects.line_items.write` |
/// | `crm_objects_listings_read` | `crm.objects.listings.read` |
/// | `crm_objects_listings_write` | `crm.objects.listings.write` |
/// | `crm_objects_marketing_events_read` | `crm.objects.marketing_events.read` |
/// | `crm_objects_marketing_events_write` | `crm.objects.marketing_events.write` |
/// | `crm_objects_orders_read` | `crm.objects.orders.read` |
/// | `crm_objects_orders_write` | `crm.objects.orders.write` |
/// | `crm_objects_owners_read` | `crm.objects.owners.read` |
/// | `crm_objects_partner_clients_read` | `crm.objects.partner-clients.read` |
/// | `crm_objects_partner_clients_write` | `crm.objects.partner-clients.write` |
/// | `crm_objects_partner_services_read` | `crm.objects.partner-services.read` |
/// | `crm_objects_partner_services_write` | `crm.objects.partner-services.write` |
/// | `crm_objects_projects_highly_sensitive_read` | `crm.objects.projects.highly_sensitive.read` |
/// | `crm_objects_projects_highly_sensitive_write` | `crm.objects.projects.highly_sensitive.write` |
/// | `crm_objects_projects_read` | `crm.objects.projects.read` |
/// | `crm_objects_projects_sensitive_read` | `crm.objects.projects.sensitive.read` |
/// | `crm_objects_projects_sensitive_write` | `crm.objects.projects.sensitive.write` |
/// | `crm_objects_projects_write` | `crm.objects.projects.write` |
/// | `crm_objects_quotes_read` | `crm.objects.quotes.read` |
/// | `crm_objects_quotes_write` | `crm.objects.quotes.write` |
/// | `crm_objects_services_read` | `crm.objects.services.read` |
/// | `crm_objects_services_write` | `crm.objects.services.write` |
/// | `crm_objects_subscriptions_read` | `crm.objects.subscriptions.read` |
/// | `crm_objects_users_read` | `crm.objects.users.read` |
/// | `crm_objects_users_write` | `crm.objects.users.write` |
/// | `crm_pipelines_orders_read` | `crm.pipelines.orders.read` |
/// | `crm_pipelines_orders_write` | `crm.pipelines.orders.write` |
/// | `crm_schemas_appointments_read` | `crm.schemas.appointments.read` |
/// | `crm_schemas_appointments_write` | `crm.schemas.appointments.write` |
/// | `crm_schemas_carts_read` | `crm.schemas.carts.read` |
/// | `crm_schemas_carts_write` | `crm.schemas.carts.write` |
/// | `crm_schemas_commercepayments_read` | `crm.schemas.commercepayments.read` |
/// | `crm_schemas_companies_read` | `crm.schemas.companies.read` |
/// | `crm_schemas_companies_write` | `crm.schemas.companies.write` |
/// | `crm_schemas_contacts_read` | `crm.schemas.contacts.read` |
/// | `crm_schemas_contacts_write` | `crm.schemas.contacts.write` |
/// | `crm_schemas_custom_read` | `crm.schemas.custom.read` |
/// | `crm_schemas_deals_read` | `crm.schemas.deals.read` |
/// | `crm_schemas_deals_write` | `crm.schemas.deals.write` |
/// | `crm_schemas_invoices_read` | `crm.schemas.invoices.read` |
/// | `crm_schemas_invoices_write` | `crm.schemas.invoices.write` |
/// | `crm_schemas_line_items_read` | `crm.schemas.line_items.read` |
/// | `crm_schemas_listings_read` | `crm.schemas.listings.read` |
/// | `crm_schemas_listings_write` | `crm.schemas.listings.write` |
/// | `crm_schemas_orders_read` | `crm.schemas.orders.read` |
/// | `crm_schemas_orders_write` | `crm.schemas.orders.write` |
/// | `crm_schemas_projects_read` | `crm.schemas.projects.read` |
/// | `crm_schemas_projects_write` | `crm.schemas.projects.write` |
/// | `crm_schemas_quotes_read` | `crm.schemas.quotes.read` |
/// | `crm_schemas_services_read` | `crm.schemas.services.read` |
/// | `crm_schemas_services_write` | `crm.schemas.services.write` |
/// | `crm_schemas_subscriptions_read` | `crm.schemas.subscriptions.read` |
/// | `crm_schemas_subscriptions_write` | `crm.schemas.subscriptions.write` |
/// | `ctas_read` | `ctas.read` |
/// | `e_commerce` | `e-commerce` |
/// | `external_integrations_forms_access` | `external_integrations.forms.access` |
/// | `files` | `files` |
/// | `files_ui_hidden_read` | `files.ui_hidden.read` |
/// | `forms` | `forms` |
/// | `forms_uploaded_files` | `forms-uploaded-files` |
/// | `hubdb` | `hubdb` |
/// | `integration_sync` | `integration-sync` |
/// | `marketing_campaigns_read` | `marketing.campaigns.read` |
/// | `marketing_campaigns_revenue_read` | `marketing.campaigns.revenue.read` |
/// | `marketing_campaigns_write` | `marketing.campaigns.write` |
/// | `marketing_email` | `marketing-email` |
/// | `media_bridge_read` | `media_bridge.read` |
/// | `media_bridge_write` | `media_bridge.write` |
/// | `oauth` | `oauth` |
/// | `sales_email_read` | `sales-email-read` |
/// | `scheduler_meetings_meeting_link_read` | `scheduler.meetings.meeting-link.read` |
/// | `settings_billing_write` | `settings.billing.write` |
/// | `settings_currencies_read` | `settings.currencies.read` |
/// | `settings_currencies_write` | `settings.currencies.write` |
/// | `settings_users_read` | `settings.users.read` |
/// | `settings_users_team_write` | `settings.users.team.write` |
/// | `settings_users_teams_read` | `settings.users.teams.read` |
/// | `settings_users_write` | `settings.users.write` |
/// | `social` | `social` |
/// | `tax_rates_read` | `tax_rates.read` |
/// | `tickets` | `tickets` |
/// | `tickets_highly_sensitive` | `tickets.highly_sensitive` |
/// | `tickets_sensitive` | `tickets.sensitive` |
/// | `timeline` | `timeline` |
/// | `transactional_email` | `transactional-email` |
pub mod scope {
    crate::presets::scope_types! {
        account_info_security_read = "account-info.security.read";
        accounting = "accounting";
        actions = "actions";
        analytics_behavioral_events_send = "analytics.behavioral_events.send";
        automation = "automation";
        automation_sequences_enrollments_write = "automation.sequences.enrollments.write";
        automation_sequences_read = "automation.sequences.read";
        behavioral_events_event_definitions_read_write = "behavioral_events.event_definitions.read_write";
        business_intelligence = "business-intelligence";
        business_units_view_read = "business_units.view.read";
        cms_domains_read = "cms.domains.read";
        cms_domains_write = "cms.domains.write";
        cms_functions_read = "cms.functions.read";
        cms_functions_write = "cms.functions.write";
        cms_knowledge_base_articles_publish = "cms.knowledge_base.articles.publish";
        cms_knowledge_base_articles_read = "cms.knowledge_base.articles.read";
        cms_knowledge_base_articles_write = "cms.knowledge_base.articles.write";
        cms_knowledge_base_settings_read = "cms.knowledge_base.settings.read";
        cms_knowledge_base_settings_write = "cms.knowledge_base.settings.write";
        cms_membership_access_groups_read = "cms.membership.access_groups.read";
        cms_membership_access_groups_write = "cms.membership.access_groups.write";
        collector_graphql_query_execute = "collector.graphql_query.execute";
        collector_graphql_schema_read = "collector.graphql_schema.read";
        communication_preferences_read = "communication_preferences.read";
        communication_preferences_read_write = "communication_preferences.read_write";
        communication_preferences_statuses_batch_read = "communication_preferences.statuses.batch.read";
        communication_preferences_statuses_batch_write = "communication_preferences.statuses.batch.write";
        communication_preferences_write = "communication_preferences.write";
        content = "content";
        conversations_custom_channels_read = "conversations.custom_channels.read";
        conversations_custom_channels_write = "conversations.custom_channels.write";
        conversations_read = "conversations.read";
        conversations_visitor_identification_tokens_create = "conversations.visitor_identification.tokens.create";
        conversations_write = "conversations.write";
        crm_dealsplits_read_write = "crm.dealsplits.read_write";
        crm_export = "crm.export";
        crm_import = "crm.import";
        crm_lists_read = "crm.lists.read";
        crm_lists_write = "crm.lists.write";
        crm_objects_appointments_read = "crm.objects.appointments.read";
        crm_objects_appointments_sensitive_read = "crm.objects.appointments.sensitive.read";
        crm_objects_appointments_sensitive_write = "crm.objects.appointments.sensitive.write";
        crm_objects_appointments_write = "crm.objects.appointments.write";
        crm_objects_carts_read = "crm.objects.carts.read";
        crm_objects_carts_write = "crm.objects.carts.write";
        crm_objects_commercepayments_read = "crm.objects.commercepayments.read";
        crm_objects_companies_highly_sensitive_read = "crm.objects.companies.highly_sensitive.read";
        crm_objects_companies_highly_sensitive_write = "crm.objects.companies.highly_sensitive.write";
        crm_objects_companies_read = "crm.objects.companies.read";
        crm_objects_companies_sensitive_read = "crm.objects.companies.sensitive.read";
        crm_objects_companies_sensitive_write = "crm.objects.companies.sensitive.write";
        crm_objects_companies_write = "crm.objects.companies.write";
        crm_objects_contacts_highly_sensitive_read = "crm.objects.contacts.highly_sensitive.read";
        crm_objects_contacts_highly_sensitive_write = "crm.objects.contacts.highly_sensitive.write";
        crm_objects_contacts_read = "crm.objects.contacts.read";
        crm_objects_contacts_sensitive_read = "crm.objects.contacts.sensitive.read";
        crm_objects_contacts_sensitive_write = "crm.objects.contacts.sensitive.write";
        crm_objects_contacts_write = "crm.objects.contacts.write";
        crm_objects_courses_read = "crm.objects.courses.read";
        crm_objects_courses_write = "crm.objects.courses.write";
        crm_objects_custom_highly_sensitive_read = "crm.objects.custom.highly_sensitive.read";
        crm_objects_custom_highly_sensitive_write = "crm.objects.custom.highly_sensitive.write";
        crm_objects_custom_read = "crm.objects.custom.read";
        crm_objects_custom_sensitive_read = "crm.objects.custom.sensitive.read";
        crm_objects_custom_sensitive_write = "crm.objects.custom.sensitive.write";
        crm_objects_custom_write = "crm.objects.custom.write";
        crm_objects_deals_highly_sensitive_read = "crm.objects.deals.highly_sensitive.read";
        crm_objects_deals_highly_sensitive_write = "crm.objects.deals.highly_sensitive.write";
        crm_objects_deals_read = "crm.objects.deals.read";
        crm_objects_deals_sensitive_read = "crm.objects.deals.sensitive.read";
        crm_objects_deals_sensitive_write = "crm.objects.deals.sensitive.write";
        crm_objects_deals_write = "crm.objects.deals.write";
        crm_objects_feedback_submission_read = "crm.objects.feedback_submission.read";
        crm_objects_goals_read = "crm.objects.goals.read";
        crm_objects_invoices_read = "crm.objects.invoices.read";
        crm_objects_leads_read = "crm.objects.leads.read";
        crm_objects_leads_write = "crm.objects.leads.write";
        crm_objects_line_items_read = "crm.objects.line_items.read";
        crm_objects_line_items_write = "crm.objects.line_items.write";
        crm_objects_listings_read = "crm.objects.listings.read";
        crm_objects_listings_write = "crm.objects.listings.write";
        crm_objects_marketing_events_read = "crm.objects.marketing_events.read";
        crm_objects_marketing_events_write = "crm.objects.marketing_events.write";
        crm_objects_orders_read = "crm.objects.orders.read";
        crm_objects_orders_write = "crm.objects.orders.write";
        crm_objects_owners_read = "crm.objects.owners.read";
        crm_objects_partner_clients_read = "crm.objects.partner-clients.read";
        crm_objects_partner_clients_write = "crm.objects.partner-clients.write";
        crm_objects_partner_services_read = "crm.objects.partner-services.read";
        crm_objects_partner_services_write = "crm.objects.partner-services.write";
        crm_objects_projects_highly_sensitive_read = "crm.objects.projects.highly_sensitive.read";
        crm_objects_projects_highly_sensitive_write = "crm.objects.projects.highly_sensitive.write";
        crm_objects_projects_read = "crm.objects.projects.read";
        crm_objects_projects_sensitive_read = "crm.objects.projects.sensitive.read";
        crm_objects_projects_sensitive_write = "crm.objects.projects.sensitive.write";
        crm_objects_projects_write = "crm.objects.projects.write";
        crm_objects_quotes_read = "crm.objects.quotes.read";
        crm_objects_quotes_write = "crm.objects.quotes.write";
        crm_objects_services_read = "crm.objects.services.read";
        crm_objects_services_write = "crm.objects.services.write";
        crm_objects_subscriptions_read = "crm.objects.subscriptions.read";
        crm_objects_users_read = "crm.objects.users.read";
        crm_objects_users_write = "crm.objects.users.write";
        crm_pipelines_orders_read = "crm.pipelines.orders.read";
        crm_pipelines_orders_write = "crm.pipelines.orders.write";
        crm_schemas_appointments_read = "crm.schemas.appointments.read";
        crm_schemas_appointments_write = "crm.schemas.appointments.write";
        crm_schemas_carts_read = "crm.schemas.carts.read";
        crm_schemas_carts_write = "crm.schemas.carts.write";
        crm_schemas_commercepayments_read = "crm.schemas.commercepayments.read";
        crm_schemas_companies_read = "crm.schemas.companies.read";
        crm_schemas_companies_write = "crm.schemas.companies.write";
        crm_schemas_contacts_read = "crm.schemas.contacts.read";
        crm_schemas_contacts_write = "crm.schemas.contacts.write";
        crm_schemas_custom_read = "crm.schemas.custom.read";
        crm_schemas_deals_read = "crm.schemas.deals.read";
        crm_schemas_deals_write = "crm.schemas.deals.write";
        crm_schemas_invoices_read = "crm.schemas.invoices.read";
        crm_schemas_invoices_write = "crm.schemas.invoices.write";
        crm_schemas_line_items_read = "crm.schemas.line_items.read";
        crm_schemas_listings_read = "crm.schemas.listings.read";
        crm_schemas_listings_write = "crm.schemas.listings.write";
        crm_schemas_orders_read = "crm.schemas.orders.read";
        crm_schemas_orders_write = "crm.schemas.orders.write";
        crm_schemas_projects_read = "crm.schemas.projects.read";
        crm_schemas_projects_write = "crm.schemas.projects.write";
        crm_schemas_quotes_read = "crm.schemas.quotes.read";
        crm_schemas_services_read = "crm.schemas.services.read";
        crm_schemas_services_write = "crm.schemas.services.write";
        crm_schemas_subscriptions_read = "crm.schemas.subscriptions.read";
        crm_schemas_subscriptions_write = "crm.schemas.subscriptions.write";
        ctas_read = "ctas.read";
        e_commerce = "e-commerce";
        external_integrations_forms_access = "external_integrations.forms.access";
        files = "files";
        files_ui_hidden_read = "files.ui_hidden.read";
        forms = "forms";
        forms_uploaded_files = "forms-uploaded-files";
        hubdb = "hubdb";
        integration_sync = "integration-sync";
        marketing_campaigns_read = "marketing.campaigns.read";
        marketing_campaigns_revenue_read = "marketing.campaigns.revenue.read";
        marketing_campaigns_write = "marketing.campaigns.write";
        marketing_email = "marketing-email";
        media_bridge_read = "media_bridge.read";
        media_bridge_write = "media_bridge.write";
        oauth = "oauth";
        sales_email_read = "sales-email-read";
        scheduler_meetings_meeting_link_read = "scheduler.meetings.meeting-link.read";
        settings_billing_write = "settings.billing.write";
        settings_currencies_read = "settings.currencies.read";
        settings_currencies_write = "settings.currencies.write";
        settings_users_read = "settings.users.read";
        settings_users_team_write = "settings.users.team.write";
        settings_users_teams_read = "settings.users.teams.read";
        settings_users_write = "settings.users.write";
        social = "social";
        tax_rates_read = "tax_rates.read";
        tickets = "tickets";
        tickets_highly_sensitive = "tickets.highly_sensitive";
        tickets_sensitive = "tickets.sensitive";
        timeline = "timeline";
        transactional_email = "transactional-email";
    }
}
