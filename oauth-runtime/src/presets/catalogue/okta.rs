//! [Okta](https://www.okta.com), by OpenID Connect.
//!
//! ```no_run
//! use oauth_runtime::prelude::*;
//!
//! #[derive(OAuthProvider)]
//! #[oauth(preset = okta)]
//! struct Okta {
//!     domain: String,
//! }
//! ```
//!
//! | what | value |
//! |---|---|
//! | register the application at | <https://developer.okta.com/login/> |
//! | the redirect URI to register | `https://your.example/auth/okta`, “Sign-in redirect URIs” |
//! | `OKTA_CLIENT_ID` | “Client ID” there |
//! | `OKTA_CLIENT_SECRET` | “Client secret” there |
//! | `OKTA_DOMAIN` | Domain of the organisation at Okta, or its own domain, such as `dev-123456.okta.com` |
//! | `OKTA_AUTHORIZATION_SERVER` | Identifier of the authorization server, such as `aus1a2b3c4d5e6f7g8h9`; without the field `authorization_server: String` it is `default` |
//! | scopes of a login | `openid`, `profile`, `email` |
//! | e-mail addresses | verified where the provider says so of the address |
//! | refresh tokens | with the key `refresh_tokens`, which asks for the scope `offline_access` |
//!
//! Paths and settings are called after the struct: `struct Login;` has `/auth/login` and `LOGIN_CLIENT_ID`.
//! Code that wants a scope names its type: `use oauth_runtime::presets::okta::scope::device_sso;`.
//!
//! - For the server of the organisation itself, write `issuer = "https://{domain}"` beside the preset.
//! - The domain is the one without `-admin`.
//!
//! Facts of 2026-11, listed by `allauth`, `appwrite` and 17 more.

// Written by `cargo xtask presets` from `presets/okta.toml`; edit that.

use crate::declaration::description::{ClientAuthenticationMethod, ProviderDescription};

/// What is known about Okta.
pub const DESCRIPTION: ProviderDescription = ProviderDescription::open_id_connect("okta", "Okta")
    .issuer("https://{domain}/oauth2/{authorization_server}")
    .scopes(&["openid", "profile", "email"])
    .client_authentication(ClientAuthenticationMethod::ClientSecretBasic)
    .field_defaults(&[("authorization_server", "default")]);

/// The scopes of Okta, as types: the words of `scopes(…)` beside `preset = okta`.
///
/// | type | scope |
/// |---|---|
/// | `address` | `address` |
/// | `device_sso` | `device_sso` |
/// | `email` | `email` |
/// | `groups` | `groups` |
/// | `offline_access` | `offline_access` |
/// | `okta_accounts_manage` | `okta.accounts.manage` |
/// | `okta_accounts_read` | `okta.accounts.read` |
/// | `okta_agentpools_manage` | `okta.agentPools.manage` |
/// | `okta_agentpools_read` | `okta.agentPools.read` |
/// | `okta_apitokens_manage` | `okta.apiTokens.manage` |
/// | `okta_apitokens_read` | `okta.apiTokens.read` |
/// | `okta_appgrants_manage` | `okta.appGrants.manage` |
/// | `okta_appgrants_read` | `okta.appGrants.read` |
/// | `okta_apps_interclienttrust_manage` | `okta.apps.interclientTrust.manage` |
/// | `okta_apps_interclienttrust_read` | `okta.apps.interclientTrust.read` |
/// | `okta_apps_manage` | `okta.apps.manage` |
/// | `okta_apps_read` | `okta.apps.read` |
/// | `okta_authenticators_manage` | `okta.authenticators.manage` |
/// | `okta_authenticators_read` | `okta.authenticators.read` |
/// | `okta_authorizationservers_manage` | `okta.authorizationServers.manage` |
/// | `okta_authorizationservers_read` | `okta.authorizationServers.read` |
/// | `okta_behaviors_manage` | `okta.behaviors.manage` |
/// | `okta_behaviors_read` | `okta.behaviors.read` |
/// | `okta_botprotection_manage` | `okta.botProtection.manage` |
/// | `okta_botprotection_read` | `okta.botProtection.read` |
/// | `okta_brands_manage` | `okta.brands.manage` |
/// | `okta_brands_read` | `okta.brands.read` |
/// | `okta_captchas_manage` | `okta.captchas.manage` |
/// | `okta_captchas_read` | `okta.captchas.read` |
/// | `okta_clients_manage` | `okta.clients.manage` |
/// | `okta_clients_read` | `okta.clients.read` |
/// | `okta_clients_register` | `okta.clients.register` |
/// | `okta_customtelephonyprovider_manage` | `okta.customTelephonyProvider.manage` |
/// | `okta_customtelephonyprovider_read` | `okta.customTelephonyProvider.read` |
/// | `okta_deviceassurance_manage` | `okta.deviceAssurance.manage` |
/// | `okta_deviceassurance_read` | `okta.deviceAssurance.read` |
/// | `okta_deviceintegrations_manage` | `okta.deviceIntegrations.manage` |
/// | `okta_deviceintegrations_read` | `okta.deviceIntegrations.read` |
/// | `okta_deviceposturechecks_manage` | `okta.devicePostureChecks.manage` |
/// | `okta_deviceposturechecks_read` | `okta.devicePostureChecks.read` |
/// | `okta_devices_manage` | `okta.devices.manage` |
/// | `okta_devices_read` | `okta.devices.read` |
/// | `okta_directories_groups_manage` | `okta.directories.groups.manage` |
/// | `okta_directories_groups_read` | `okta.directories.groups.read` |
/// | `okta_domains_manage` | `okta.domains.manage` |
/// | `okta_domains_read` | `okta.domains.read` |
/// | `okta_dr_manage` | `okta.dr.manage` |
/// | `okta_dr_read` | `okta.dr.read` |
/// | `okta_emaildomains_manage` | `okta.emailDomains.manage` |
/// | `okta_emaildomains_read` | `okta.emailDomains.read` |
/// | `okta_emailservers_manage` | `okta.emailServers.manage` |
/// | `okta_emailservers_read` | `okta.emailServers.read` |
/// | `okta_eventhooks_manage` | `okta.eventHooks.manage` |
/// | `okta_eventhooks_read` | `okta.eventHooks.read` |
/// | `okta_features_manage` | `okta.features.manage` |
/// | `okta_features_read` | `okta.features.read` |
/// | `okta_groups_manage` | `okta.groups.manage` |
/// | `okta_groups_read` | `okta.groups.read` |
/// | `okta_identitysources_manage` | `okta.identitySources.manage` |
/// | `okta_identitysources_read` | `okta.identitySources.read` |
/// | `okta_idps_manage` | `okta.idps.manage` |
/// | `okta_idps_read` | `okta.idps.read` |
/// | `okta_inlinehooks_manage` | `okta.inlineHooks.manage` |
/// | `okta_inlinehooks_read` | `okta.inlineHooks.read` |
/// | `okta_linkedobjects_manage` | `okta.linkedObjects.manage` |
/// | `okta_linkedobjects_read` | `okta.linkedObjects.read` |
/// | `okta_logs_read` | `okta.logs.read` |
/// | `okta_logstreams_manage` | `okta.logStreams.manage` |
/// | `okta_logstreams_read` | `okta.logStreams.read` |
/// | `okta_myaccount_appauthenticator_maintenance_manage` | `okta.myAccount.appAuthenticator.maintenance.manage` |
/// | `okta_myaccount_appauthenticator_maintenance_read` | `okta.myAccount.appAuthenticator.maintenance.read` |
/// | `okta_myaccount_appauthenticator_manage` | `okta.myAccount.appAuthenticator.manage` |
/// | `okta_myaccount_authenticators_manage` | `okta.myAccount.authenticators.manage` |
/// | `okta_myaccount_authenticators_read` | `okta.myAccount.authenticators.read` |
/// | `okta_myaccount_email_manage` | `okta.myAccount.email.manage` |
/// | `okta_myaccount_email_read` | `okta.myAccount.email.read` |
/// | `okta_myaccount_oktaapplications_read` | `okta.myAccount.oktaApplications.read` |
/// | `okta_myaccount_organization_read` | `okta.myAccount.organization.read` |
/// | `okta_myaccount_password_manage` | `okta.myAccount.password.manage` |
/// | `okta_myaccount_password_read` | `okta.myAccount.password.read` |
/// | `okta_myaccount_phone_manage` | `okta.myAccount.phone.manage` |
/// | `okta_myaccount_phone_read` | `okta.myAccount.phone.read` |
/// | `okta_myaccount_profile_manage` | `okta.myAccount.profile.manage` |
/// | `okta_myaccount_profile_read` | `okta.myAccount.profile.read` |
/// | `okta_myaccount_sessions_manage` | `okta.myAccount.sessions.manage` |
/// | `okta_myaccount_webauthn_manage` | `okta.myAccount.webauthn.manage` |
/// | `okta_myaccount_webauthn_read` | `okta.myAccount.webauthn.read` |
/// | `okta_networkzones_manage` | `okta.networkZones.manage` |
/// | `okta_networkzones_read` | `okta.networkZones.read` |
/// | `okta_oauthintegrations_manage` | `okta.oauthIntegrations.manage` |
/// | `okta_oauthintegrations_read` | `okta.oauthIntegrations.read` |
/// | `okta_orgs_manage` | `okta.orgs.manage` |
/// | `okta_orgs_read` | `okta.orgs.read` |
/// | `okta_personal_adminsettings_manage` | `okta.personal.adminSettings.manage` |
/// | `okta_personal_adminsettings_read` | `okta.personal.adminSettings.read` |
/// | `okta_policies_manage` | `okta.policies.manage` |
/// | `okta_policies_read` | `okta.policies.read` |
/// | `okta_principalratelimits_manage` | `okta.principalRateLimits.manage` |
/// | `okta_principalratelimits_read` | `okta.principalRateLimits.read` |
/// | `okta_profilemappings_manage` | `okta.profileMappings.manage` |
/// | `okta_profilemappings_read` | `okta.profileMappings.read` |
/// | `okta_pushproviders_manage` | `okta.pushProviders.manage` |
/// | `okta_pushproviders_read` | `okta.pushProviders.read` |
/// | `okta_ratelimits_manage` | `okta.rateLimits.manage` |
/// | `okta_ratelimits_read` | `okta.rateLimits.read` |
/// | `okta_realmassignments_manage` | `okta.realmAssignments.manage` |
/// | `okta_realmassignments_read` | `okta.realmAssignments.read` |
/// | `okta_realms_manage` | `okta.realms.manage` |
/// | `okta_realms_read` | `okta.realms.read` |
/// | `okta_roles_manage` | `okta.roles.manage` |
/// | `okta_roles_read` | `okta.roles.read` |
/// | `okta_schemas_manage` | `okta.schemas.manage` |
/// | `okta_schemas_read` | `okta.schemas.read` |
/// | `okta_securityeventsproviders_manage` | `okta.securityEventsProviders.manage` |
/// | `okta_securityeventsproviders_read` | `okta.securityEventsProviders.read` |
/// | `okta_serviceaccounts_manage` | `okta.serviceAccounts.manage` |
/// | `okta_serviceaccounts_okta_manage` | `okta.serviceAccounts.okta.manage` |
/// | `okta_serviceaccounts_okta_read` | `okta.serviceAccounts.okta.read` |
/// | `okta_serviceaccounts_read` | `okta.serviceAccounts.read` |
/// | `okta_sessions_manage` | `okta.sessions.manage` |
/// | `okta_sessions_read` | `okta.sessions.read` |
/// | `okta_templates_manage` | `okta.templates.manage` |
/// | `okta_templates_read` | `okta.templates.read` |
/// | `okta_threatinsights_manage` | `okta.threatInsights.manage` |
/// | `okta_threatinsights_read` | `okta.threatInsights.read` |
/// | `okta_trustedorigins_manage` | `okta.trustedOrigins.manage` |
/// | `okta_trustedorigins_read` | `okta.trustedOrigins.read` |
/// | `okta_uischemas_manage` | `okta.uischemas.manage` |
/// | `okta_uischemas_read` | `okta.uischemas.read` |
/// | `okta_universallogout_manage` | `okta.universalLogout.manage` |
/// | `okta_userrisk_manage` | `okta.userRisk.manage` |
/// | `okta_userrisk_read` | `okta.userRisk.read` |
/// | `okta_users_manage` | `okta.users.manage` |
/// | `okta_users_read` | `okta.users.read` |
/// | `okta_usertypes_manage` | `okta.userTypes.manage` |
/// | `okta_usertypes_read` | `okta.userTypes.read` |
/// | `okta_workflows_invoke_manage` | `okta.workflows.invoke.manage` |
/// | `openid` | `openid` |
/// | `phone` | `phone` |
/// | `profile` | `profile` |
/// | `ssf_manage` | `ssf.manage` |
/// | `ssf_read` | `ssf.read` |
pub mod scope {
    pub use crate::scope::{address, email, offline_access, openid, phone, profile};

    crate::presets::scope_types! {
        device_sso = "device_sso";
        groups = "groups";
        okta_accounts_manage = "okta.accounts.manage";
        okta_accounts_read = "okta.accounts.read";
        okta_agentpools_manage = "okta.agentPools.manage";
        okta_agentpools_read = "okta.agentPools.read";
        okta_apitokens_manage = "okta.apiTokens.manage";
        okta_apitokens_read = "okta.apiTokens.read";
        okta_appgrants_manage = "okta.appGrants.manage";
        okta_appgrants_read = "okta.appGrants.read";
        okta_apps_interclienttrust_manage = "okta.apps.interclientTrust.manage";
        okta_apps_interclienttrust_read = "okta.apps.interclientTrust.read";
        okta_apps_manage = "okta.apps.manage";
        okta_apps_read = "okta.apps.read";
        okta_authenticators_manage = "okta.authenticators.manage";
        okta_authenticators_read = "okta.authenticators.read";
        okta_authorizationservers_manage = "okta.authorizationServers.manage";
        okta_authorizationservers_read = "okta.authorizationServers.read";
        okta_behaviors_manage = "okta.behaviors.manage";
        okta_behaviors_read = "okta.behaviors.read";
        okta_botprotection_manage = "okta.botProtection.manage";
        okta_botprotection_read = "okta.botProtection.read";
        okta_brands_manage = "okta.brands.manage";
        okta_brands_read = "okta.brands.read";
        okta_captchas_manage = "okta.captchas.manage";
        okta_captchas_read = "okta.captchas.read";
        okta_clients_manage = "okta.clients.manage";
        okta_clients_read = "okta.clients.read";
        okta_clients_register = "okta.clients.register";
        okta_customtelephonyprovider_manage = "okta.customTelephonyProvider.manage";
        okta_customtelephonyprovider_read = "okta.customTelephonyProvider.read";
        okta_deviceassurance_manage = "okta.deviceAssurance.manage";
        okta_deviceassurance_read = "okta.deviceAssurance.read";
        okta_deviceintegrations_manage = "okta.deviceIntegrations.manage";
        okta_deviceintegrations_read = "okta.deviceIntegrations.read";
        okta_deviceposturechecks_manage = "okta.devicePostureChecks.manage";
        okta_deviceposturechecks_read = "okta.devicePostureChecks.read";
        okta_devices_manage = "okta.devices.manage";
        okta_devices_read = "okta.devices.read";
        okta_directories_groups_manage = "okta.directories.groups.manage";
        okta_directories_groups_read = "okta.directories.groups.read";
        okta_domains_manage = "okta.domains.manage";
        okta_domains_read = "okta.domains.read";
        okta_dr_manage = "okta.dr.manage";
        okta_dr_read = "okta.dr.read";
        okta_emaildomains_manage = "okta.emailDomains.manage";
        okta_emaildomains_read = "okta.emailDomains.read";
        okta_emailservers_manage = "okta.emailServers.manage";
        okta_emailservers_read = "okta.emailServers.read";
        okta_eventhooks_manage = "okta.eventHooks.manage";
        okta_eventhooks_read = "okta.eventHooks.read";
        okta_features_manage = "okta.features.manage";
        okta_features_read = "okta.features.read";
        okta_groups_manage = "okta.groups.manage";
        okta_groups_read = "okta.groups.read";
        okta_identitysources_manage = "okta.identitySources.manage";
        okta_identitysources_read = "okta.identitySources.read";
        okta_idps_manage = "okta.idps.manage";
        okta_idps_read = "okta.idps.read";
        okta_inlinehooks_manage = "okta.inlineHooks.manage";
        okta_inlinehooks_read = "okta.inlineHooks.read";
        okta_linkedobjects_manage = "okta.linkedObjects.manage";
        okta_linkedobjects_read = "okta.linkedObjects.read";
        okta_logs_read = "okta.logs.read";
        okta_logstreams_manage = "okta.logStreams.manage";
        okta_logstreams_read = "okta.logStreams.read";
        okta_myaccount_appauthenticator_maintenance_manage = "okta.myAccount.appAuthenticator.maintenance.manage";
        okta_myaccount_appauthenticator_maintenance_read = "okta.myAccount.appAuthenticator.maintenance.read";
        okta_myaccount_appauthenticator_manage = "okta.myAccount.appAuthenticator.manage";
        okta_myaccount_authenticators_manage = "okta.myAccount.authenticators.manage";
        okta_myaccount_authenticators_read = "okta.myAccount.authenticators.read";
        okta_myaccount_email_manage = "okta.myAccount.email.manage";
        okta_myaccount_email_read = "okta.myAccount.email.read";
        okta_myaccount_oktaapplications_read = "okta.myAccount.oktaApplications.read";
        okta_myaccount_organization_read = "okta.myAccount.organization.read";
        okta_myaccount_password_manage = "okta.myAccount.password.manage";
        okta_myaccount_password_read = "okta.myAccount.password.read";
        okta_myaccount_phone_manage = "okta.myAccount.phone.manage";
        okta_myaccount_phone_read = "okta.myAccount.phone.read";
        okta_myaccount_profile_manage = "okta.myAccount.profile.manage";
        okta_myaccount_profile_read = "okta.myAccount.profile.read";
        okta_myaccount_sessions_manage = "okta.myAccount.sessions.manage";
        okta_myaccount_webauthn_manage = "okta.myAccount.webauthn.manage";
        okta_myaccount_webauthn_read = "okta.myAccount.webauthn.read";
        okta_networkzones_manage = "okta.networkZones.manage";
        okta_networkzones_read = "okta.networkZones.read";
        okta_oauthintegrations_manage = "okta.oauthIntegrations.manage";
        okta_oauthintegrations_read = "okta.oauthIntegrations.read";
        okta_orgs_manage = "okta.orgs.manage";
        okta_orgs_read = "okta.orgs.read";
        okta_personal_adminsettings_manage = "okta.personal.adminSettings.manage";
        okta_personal_adminsettings_read = "okta.personal.adminSettings.read";
        okta_policies_manage = "okta.policies.manage";
        okta_policies_read = "okta.policies.read";
        okta_principalratelimits_manage = "okta.principalRateLimits.manage";
        okta_principalratelimits_read = "okta.principalRateLimits.read";
        okta_profilemappings_manage = "okta.profileMappings.manage";
        okta_profilemappings_read = "okta.profileMappings.read";
        okta_pushproviders_manage = "okta.pushProviders.manage";
        okta_pushproviders_read = "okta.pushProviders.read";
        okta_ratelimits_manage = "okta.rateLimits.manage";
        okta_ratelimits_read = "okta.rateLimits.read";
        okta_realmassignments_manage = "okta.realmAssignments.manage";
        okta_realmassignments_read = "okta.realmAssignments.read";
        okta_realms_manage = "okta.realms.manage";
        okta_realms_read = "okta.realms.read";
        okta_roles_manage = "okta.roles.manage";
        okta_roles_read = "okta.roles.read";
        okta_schemas_manage = "okta.schemas.manage";
        okta_schemas_read = "okta.schemas.read";
        okta_securityeventsproviders_manage = "okta.securityEventsProviders.manage";
        okta_securityeventsproviders_read = "okta.securityEventsProviders.read";
        okta_serviceaccounts_manage = "okta.serviceAccounts.manage";
        okta_serviceaccounts_okta_manage = "okta.serviceAccounts.okta.manage";
        okta_serviceaccounts_okta_read = "okta.serviceAccounts.okta.read";
        okta_serviceaccounts_read = "okta.serviceAccounts.read";
        okta_sessions_manage = "okta.sessions.manage";
        okta_sessions_read = "okta.sessions.read";
        okta_templates_manage = "okta.templates.manage";
        okta_templates_read = "okta.templates.read";
        okta_threatinsights_manage = "okta.threatInsights.manage";
        okta_threatinsights_read = "okta.threatInsights.read";
        okta_trustedorigins_manage = "okta.trustedOrigins.manage";
        okta_trustedorigins_read = "okta.trustedOrigins.read";
        okta_uischemas_manage = "okta.uischemas.manage";
        okta_uischemas_read = "okta.uischemas.read";
        okta_universallogout_manage = "okta.universalLogout.manage";
        okta_userrisk_manage = "okta.userRisk.manage";
        okta_userrisk_read = "okta.userRisk.read";
        okta_users_manage = "okta.users.manage";
        okta_users_read = "okta.users.read";
        okta_usertypes_manage = "okta.userTypes.manage";
        okta_usertypes_read = "okta.userTypes.read";
        okta_workflows_invoke_manage = "okta.workflows.invoke.manage";
        ssf_manage = "ssf.manage";
        ssf_read = "ssf.read";
    }
}
