//! [HighLevel](https://www.gohighlevel.com), by OAuth 2.0.
//!
//! ```no_run
//! use oauth_runtime::prelude::*;
//!
//! #[derive(OAuthProvider)]
//! #[oauth(preset = gohighlevel)]
//! struct Gohighlevel;
//! ```
//!
//! | what | value |
//! |---|---|
//! | register the application at | <https://marketplace.gohighlevel.com> |
//! | the redirect URI to register | `https://your.example/auth/gohighlevel`, “Redirect URL” |
//! | `GOHIGHLEVEL_CLIENT_ID` | “Client ID” there |
//! | `GOHIGHLEVEL_CLIENT_SECRET` | “Client Secret” there |
//! | scopes of a login | `users.readonly` |
//! | it tells | name, e-mail address |
//!
//! Paths and settings are called after the struct: `struct Login;` has `/auth/login` and `LOGIN_CLIENT_ID`.
//! Code that wants a scope names its type: `use oauth_runtime::presets::gohighlevel::scope::account_readonly;`.
//!
//! - The user installs the application into a location or an agency; which one is in the kept facts.
//!
//! Facts of 2026-11, listed by `nango` and `socialite`.

// Written by `cargo xtask presets` from `presets/gohighlevel.toml`; edit that.

use crate::declaration::description::{ClientAuthenticationMethod, ProviderDescription, UserInfoMapping};

/// What is known about HighLevel.
pub const DESCRIPTION: ProviderDescription = ProviderDescription::oauth2("gohighlevel", "HighLevel")
    .authorization_endpoint("https://marketplace.gohighlevel.com/oauth/chooselocation")
    .authorization_params(&[("loginWindowOpenMode", "self")])
    .token_endpoint("https://services.leadconnectorhq.com/oauth/token")
    .userinfo_endpoint("https://services.leadconnectorhq.com/users/{user_id}")
    .scopes(&["users.readonly"])
    .client_authentication(ClientAuthenticationMethod::ClientSecretPost)
    .headers(&[("Version", "2021-07-28")])
    .keep_from_token(&[("user_id", "/userId"), ("location_id", "/locationId"), ("company_id", "/companyId")])
    .userinfo(UserInfoMapping::STANDARD.subject("/id").name("/name").email("/email"))
    .email_scopes(&[]);

/// The scopes of HighLevel, as types: the words of `scopes(…)` beside `preset = gohighlevel`.
///
/// | type | scope |
/// |---|---|
/// | `account_readonly` | `socialplanner/account.readonly` |
/// | `account_write` | `socialplanner/account.write` |
/// | `adpublishing_readonly` | `adPublishing.readOnly` |
/// | `adpublishing_write` | `adPublishing.write` |
/// | `associations_readonly` | `associations.readonly` |
/// | `associations_write` | `associations.write` |
/// | `author_readonly` | `blogs/author.readonly` |
/// | `builder_readonly` | `emails/builder.readonly` |
/// | `builder_write` | `emails/builder.write` |
/// | `businesses_readonly` | `businesses.readonly` |
/// | `businesses_write` | `businesses.write` |
/// | `calendars_readonly` | `calendars.readonly` |
/// | `calendars_write` | `calendars.write` |
/// | `campaigns_readonly` | `campaigns.readonly` |
/// | `charges_readonly` | `charges.readonly` |
/// | `charges_write` | `charges.write` |
/// | `check_slug_readonly` | `blogs/check-slug.readonly` |
/// | `collection_readonly` | `products/collection.readonly` |
/// | `collection_write` | `products/collection.write` |
/// | `companies_readonly` | `companies.readonly` |
/// | `company_write` | `saas/company.write` |
/// | `contacts_readonly` | `contacts.readonly` |
/// | `contacts_write` | `contacts.write` |
/// | `conversations_readonly` | `conversations.readonly` |
/// | `conversations_write` | `conversations.write` |
/// | `coupons_readonly` | `payments/coupons.readonly` |
/// | `coupons_write` | `payments/coupons.write` |
/// | `courses_write` | `courses.write` |
/// | `csv_readonly` | `socialplanner/csv.readonly` |
/// | `csv_write` | `socialplanner/csv.write` |
/// | `custom_menu_link_readonly` | `custom-menu-link.readonly` |
/// | `custom_menu_link_write` | `custom-menu-link.write` |
/// | `custom_provider_readonly` | `payments/custom-provider.readonly` |
/// | `custom_provider_write` | `payments/custom-provider.write` |
/// | `customfields_readonly` | `locations/customFields.readonly` |
/// | `customfields_write` | `locations/customFields.write` |
/// | `customvalues_readonly` | `locations/customValues.readonly` |
/// | `customvalues_write` | `locations/customValues.write` |
/// | `estimate_readonly` | `invoices/estimate.readonly` |
/// | `estimate_write` | `invoices/estimate.write` |
/// | `events_readonly` | `calendars/events.readonly` |
/// | `events_write` | `calendars/events.write` |
/// | `forms_readonly` | `forms.readonly` |
/// | `forms_write` | `forms.write` |
/// | `funnel_readonly` | `funnels/funnel.readonly` |
/// | `groups_readonly` | `calendars/groups.readonly` |
/// | `groups_write` | `calendars/groups.write` |
/// | `integration_readonly` | `payments/integration.readonly` |
/// | `integration_write` | `payments/integration.write` |
/// | `invoices_readonly` | `invoices.readonly` |
/// | `invoices_write` | `invoices.write` |
/// | `links_readonly` | `links.readonly` |
/// | `links_write` | `links.write` |
/// | `location_read` | `saas/location.read` |
/// | `location_write` | `saas/location.write` |
/// | `locations_readonly` | `locations.readonly` |
/// | `locations_write` | `locations.write` |
/// | `marketplace_installer_details_readonly` | `marketplace-installer-details.readonly` |
/// | `medias_readonly` | `medias.readonly` |
/// | `medias_write` | `medias.write` |
/// | `message_readonly` | `conversations/message.readonly` |
/// | `message_write` | `conversations/message.write` |
/// | `numberpools_read` | `numberpools.read` |
/// | `opportunities_readonly` | `opportunities.readonly` |
/// | `opportunities_write` | `opportunities.write` |
/// | `orders_readonly` | `payments/orders.readonly` |
/// | `orders_write` | `payments/orders.write` |
/// | `page_readonly` | `funnels/page.readonly` |
/// | `pagecount_readonly` | `funnels/pagecount.readonly` |
/// | `phonenumbers_read` | `phonenumbers.read` |
/// | `post_readonly` | `socialplanner/post.readonly` |
/// | `post_update_write` | `blogs/post-update.write` |
/// | `prices_readonly` | `products/prices.readonly` |
/// | `prices_write` | `products/prices.write` |
/// | `products_readonly` | `products.readonly` |
/// | `products_write` | `products.write` |
/// | `record_readonly` | `objects/record.readonly` |
/// | `record_write` | `objects/record.write` |
/// | `redirect_readonly` | `funnels/redirect.readonly` |
/// | `redirect_write` | `funnels/redirect.write` |
/// | `relation_readonly` | `associations/relation.readonly` |
/// | `relation_write` | `associations/relation.write` |
/// | `resources_readonly` | `calendars/resources.readonly` |
/// | `resources_write` | `calendars/resources.write` |
/// | `schedule_write` | `invoices/schedule.write` |
/// | `schema_readonly` | `objects/schema.readonly` |
/// | `schema_write` | `objects/schema.write` |
/// | `snapshots_readonly` | `snapshots.readonly` |
/// | `snapshots_write` | `snapshots.write` |
/// | `statistics_readonly` | `socialplanner/statistics.readonly` |
/// | `subscriptions_readonly` | `payments/subscriptions.readonly` |
/// | `surveys_readonly` | `surveys.readonly` |
/// | `tag_readonly` | `socialplanner/tag.readonly` |
/// | `tags_readonly` | `locations/tags.readonly` |
/// | `tags_write` | `locations/tags.write` |
/// | `tasks_readonly` | `locations/tasks.readonly` |
/// | `template_readonly` | `invoices/template.readonly` |
/// | `template_write` | `invoices/template.write` |
/// | `templates_readonly` | `locations/templates.readonly` |
/// | `transactions_readonly` | `payments/transactions.readonly` |
/// | `users_readonly` | `users.readonly` |
/// | `users_write` | `users.write` |
/// | `voice_ai_agent_goals_readonly` | `voice-ai-agent-goals.readonly` |
/// | `voice_ai_agent_goals_write` | `voice-ai-agent-goals.write` |
/// | `voice_ai_agents_readonly` | `voice-ai-agents.readonly` |
/// | `voice_ai_agents_write` | `voice-ai-agents.write` |
/// | `voice_ai_dashboard_readonly` | `voice-ai-dashboard.readonly` |
/// | `workflows_readonly` | `workflows.readonly` |
pub mod scope {
    crate::presets::scope_types! {
        account_readonly = "socialplanner/account.readonly";
        account_write = "socialplanner/account.write";
        adpublishing_readonly = "adPublishing.readOnly";
        adpublishing_write = "adPublishing.write";
        associations_readonly = "associations.readonly";
        associations_write = "associations.write";
        author_readonly = "blogs/author.readonly";
        builder_readonly = "emails/builder.readonly";
        builder_write = "emails/builder.write";
        businesses_readonly = "businesses.readonly";
        businesses_write = "businesses.write";
        calendars_readonly = "calendars.readonly";
        calendars_write = "calendars.write";
        campaigns_readonly = "campaigns.readonly";
        charges_readonly = "charges.readonly";
        charges_write = "charges.write";
        check_slug_readonly = "blogs/check-slug.readonly";
        collection_readonly = "products/collection.readonly";
        collection_write = "products/collection.write";
        companies_readonly = "companies.readonly";
        company_write = "saas/company.write";
        contacts_readonly = "contacts.readonly";
        contacts_write = "contacts.write";
        conversations_readonly = "conversations.readonly";
        conversations_write = "conversations.write";
        coupons_readonly = "payments/coupons.readonly";
        coupons_write = "payments/coupons.write";
        courses_write = "courses.write";
        csv_readonly = "socialplanner/csv.readonly";
        csv_write = "socialplanner/csv.write";
        custom_menu_link_readonly = "custom-menu-link.readonly";
        custom_menu_link_write = "custom-menu-link.write";
        custom_provider_readonly = "payments/custom-provider.readonly";
        custom_provider_write = "payments/custom-provider.write";
        customfields_readonly = "locations/customFields.readonly";
        customfields_write = "locations/customFields.write";
        customvalues_readonly = "locations/customValues.readonly";
        customvalues_write = "locations/customValues.write";
        estimate_readonly = "invoices/estimate.readonly";
        estimate_write = "invoices/estimate.write";
        events_readonly = "calendars/events.readonly";
        events_write = "calendars/events.write";
        forms_readonly = "forms.readonly";
        forms_write = "forms.write";
        funnel_readonly = "funnels/funnel.readonly";
        groups_readonly = "calendars/groups.readonly";
        groups_write = "calendars/groups.write";
        integration_readonly = "payments/integration.readonly";
        integration_write = "payments/integration.write";
        invoices_readonly = "invoices.readonly";
        invoices_write = "invoices.write";
        links_readonly = "links.readonly";
        links_write = "links.write";
        location_read = "saas/location.read";
        location_write = "saas/location.write";
        locations_readonly = "locations.readonly";
        locations_write = "locations.write";
        marketplace_installer_details_readonly = "marketplace-installer-details.readonly";
        medias_readonly = "medias.readonly";
        medias_write = "medias.write";
        message_readonly = "conversations/message.readonly";
        message_write = "conversations/message.write";
        numberpools_read = "numberpools.read";
        opportunities_readonly = "opportunities.readonly";
        opportunities_write = "opportunities.write";
        orders_readonly = "payments/orders.readonly";
        orders_write = "payments/orders.write";
        page_readonly = "funnels/page.readonly";
        pagecount_readonly = "funnels/pagecount.readonly";
        phonenumbers_read = "phonenumbers.read";
        post_readonly = "socialplanner/post.readonly";
        post_update_write = "blogs/post-update.write";
        prices_readonly = "products/prices.readonly";
        prices_write = "products/prices.write";
        products_readonly = "products.readonly";
        products_write = "products.write";
        record_readonly = "objects/record.readonly";
        record_write = "objects/record.write";
        redirect_readonly = "funnels/redirect.readonly";
        redirect_write = "funnels/redirect.write";
        relation_readonly = "associations/relation.readonly";
        relation_write = "associations/relation.write";
        resources_readonly = "calendars/resources.readonly";
        resources_write = "calendars/resources.write";
        schedule_write = "invoices/schedule.write";
        schema_readonly = "objects/schema.readonly";
        schema_write = "objects/schema.write";
        snapshots_readonly = "snapshots.readonly";
        snapshots_write = "snapshots.write";
        statistics_readonly = "socialplanner/statistics.readonly";
        subscriptions_readonly = "payments/subscriptions.readonly";
        surveys_readonly = "surveys.readonly";
        tag_readonly = "socialplanner/tag.readonly";
        tags_readonly = "locations/tags.readonly";
        tags_write = "locations/tags.write";
        tasks_readonly = "locations/tasks.readonly";
        template_readonly = "invoices/template.readonly";
        template_write = "invoices/template.write";
        templates_readonly = "locations/templates.readonly";
        transactions_readonly = "payments/transactions.readonly";
        users_readonly = "users.readonly";
        users_write = "users.write";
        voice_ai_agent_goals_readonly = "voice-ai-agent-goals.readonly";
        voice_ai_agent_goals_write = "voice-ai-agent-goals.write";
        voice_ai_agents_readonly = "voice-ai-agents.readonly";
        voice_ai_agents_write = "voice-ai-agents.write";
        voice_ai_dashboard_readonly = "voice-ai-dashboard.readonly";
        workflows_readonly = "workflows.readonly";
    }
}
