//! [Microsoft Entra ID](https://www.microsoft.com/security/business/identity-access/microsoft-entra-id), by OpenID Connect.
//!
//! ```no_run
//! use oauth_runtime::prelude::*;
//!
//! #[derive(OAuthProvider)]
//! #[oauth(preset = entra)]
//! struct Entra {
//!     tenantid: String,
//! }
//! ```
//!
//! | what | value |
//! |---|---|
//! | register the application at | <https://entra.microsoft.com/#view/Microsoft_AAD_RegisteredApps/ApplicationsListBlade> |
//! | the redirect URI to register | `https://your.example/auth/entra`, “Redirect URIs (platform Web)” |
//! | `ENTRA_CLIENT_ID` | “Application (client) ID” there |
//! | `ENTRA_CLIENT_SECRET` | “Client secrets (the Value, not the Secret ID)” there |
//! | `ENTRA_TENANTID` | Directory (tenant) ID, a GUID, such as `72f988bf-86f1-41af-91ab-2d7cd011db47`; for several, `tenants("…", "…")` in the place of the field `tenantid` |
//! | scopes of a login | `openid`, `profile`, `email` |
//! | e-mail addresses | verified where the provider says so of the address; a tenant's administrator writes any address, so that only the optional claim `xms_edov` counts, which says that the tenant owns the domain |
//! | refresh tokens | with the key `refresh_tokens`, which asks for the scope `offline_access` |
//! | where users take access away | <https://myapps.microsoft.com>; Personal accounts have <https://account.live.com/consent/Manage>. |
//! | colors of its button | `#2f2f2f`, with words in `#ffffff` |
//!
//! Paths and settings are called after the struct: `struct Login;` has `/auth/login` and `LOGIN_CLIENT_ID`.
//! Code that wants a scope names its type: `use oauth_runtime::presets::entra::scope::accessreview_read_all;`.
//!
//! - To let in people of several directories, leave the field out and list them: `tenants("…", "…")`.
//! - Personal Microsoft accounts are the tenant `9188040d-6c67-4c5b-b112-36a304b66dad`.
//! - `email` may be absent: add it as an optional claim of the ID token, or show `preferred_username`, which can change.
//! - The subject is one of this application: another application sees another one, and the claim `oid` is the same for all of a directory.
//! - Left to code of yours: the picture, which `GET https://graph.microsoft.com/v1.0/me/photo/$value` gives as an image with the scope `User.Read`.
//!
//! Facts of 2026-11, listed by `allauth`, `appwrite` and 26 more.

// Written by `cargo xtask presets` from `presets/entra.toml`; edit that.

use crate::declaration::description::{Button, ClientAuthenticationMethod, ProviderDescription, UserInfoMapping};

/// What is known about Microsoft Entra ID.
pub const DESCRIPTION: ProviderDescription = ProviderDescription::open_id_connect("entra", "Microsoft Entra ID")
    .issuer("https://login.microsoftonline.com/{tenantid}/v2.0")
    .metadata_url("https://login.microsoftonline.com/{tenantid}/v2.0/.well-known/openid-configuration")
    .scopes(&["openid", "profile", "email"])
    .client_authentication(ClientAuthenticationMethod::ClientSecretBasic)
    .lenient_booleans()
    .userinfo(UserInfoMapping::STANDARD.email_verified("/xms_edov"))
    .profile_in_id_token()
    .button(Button::STANDARD.color("#2f2f2f").text("#ffffff"))
    .field_defaults(&[("tenantid", "common")]);

/// The scopes of Microsoft Entra ID, as types: the words of `scopes(…)` beside `preset = entra`.
///
/// | type | scope |
/// |---|---|
/// | `accessreview_read_all` | `AccessReview.Read.All` |
/// | `accessreview_readwrite_all` | `AccessReview.ReadWrite.All` |
/// | `administrativeunit_read_all` | `AdministrativeUnit.Read.All` |
/// | `administrativeunit_readwrite_all` | `AdministrativeUnit.ReadWrite.All` |
/// | `agreement_read_all` | `Agreement.Read.All` |
/// | `agreement_readwrite_all` | `Agreement.ReadWrite.All` |
/// | `appcatalog_read_all` | `AppCatalog.Read.All` |
/// | `appcatalog_readwrite_all` | `AppCatalog.ReadWrite.All` |
/// | `application_read_all` | `Application.Read.All` |
/// | `application_readwrite_all` | `Application.ReadWrite.All` |
/// | `application_readwrite_ownedby` | `Application.ReadWrite.OwnedBy` |
/// | `applicationkey_read_all` | `ApplicationKey.Read.All` |
/// | `applicationkey_readwrite_all` | `ApplicationKey.ReadWrite.All` |
/// | `approleassignment_read_all` | `AppRoleAssignment.Read.All` |
/// | `approleassignment_readwrite_all` | `AppRoleAssignment.ReadWrite.All` |
/// | `attacksimulation_read_all` | `AttackSimulation.Read.All` |
/// | `attacksimulation_readwrite_all` | `AttackSimulation.ReadWrite.All` |
/// | `auditlog_read_all` | `AuditLog.Read.All` |
/// | `authenticationcontext_read_all` | `AuthenticationContext.Read.All` |
/// | `authenticationcontext_readwrite_all` | `AuthenticationContext.ReadWrite.All` |
/// | `backuprestore_configuration_read_all` | `BackupRestore-Configuration.Read.All` |
/// | `backuprestore_configuration_readwrite_all` | `BackupRestore-Configuration.ReadWrite.All` |
/// | `backuprestore_control_read_all` | `BackupRestore-Control.Read.All` |
/// | `backuprestore_control_readwrite_all` | `BackupRestore-Control.ReadWrite.All` |
/// | `backuprestore_monitor_read_all` | `BackupRestore-Monitor.Read.All` |
/// | `backuprestore_restore_read_all` | `BackupRestore-Restore.Read.All` |
/// | `backuprestore_restore_readwrite_all` | `BackupRestore-Restore.ReadWrite.All` |
/// | `calendars_read` | `Calendars.Read` |
/// | `calendars_read_shared` | `Calendars.Read.Shared` |
/// | `calendars_readwrite` | `Calendars.ReadWrite` |
/// | `calendars_readwrite_shared` | `Calendars.ReadWrite.Shared` |
/// | `channelmessage_read_all` | `ChannelMessage.Read.All` |
/// | `channelmessage_send` | `ChannelMessage.Send` |
/// | `chat_read` | `Chat.Read` |
/// | `chat_readwrite` | `Chat.ReadWrite` |
/// | `chatmessage_read_all` | `ChatMessage.Read.All` |
/// | `chatmessage_send` | `ChatMessage.Send` |
/// | `chatsettings_read_all` | `ChatSettings.Read.All` |
/// | `chatsettings_readwrite_all` | `ChatSettings.ReadWrite.All` |
/// | `cloudpc_read_all` | `CloudPC.Read.All` |
/// | `cloudpc_readwrite_all` | `CloudPC.ReadWrite.All` |
/// | `collaboration_read_all` | `Collaboration.Read.All` |
/// | `collaboration_readwrite_all` | `Collaboration.ReadWrite.All` |
/// | `community_read_all` | `Community.Read.All` |
/// | `community_readwrite_all` | `Community.ReadWrite.All` |
/// | `complianceassessment_read_all` | `ComplianceAssessment.Read.All` |
/// | `complianceassessment_readwrite_all` | `ComplianceAssessment.ReadWrite.All` |
/// | `consentrequest_read_all` | `ConsentRequest.Read.All` |
/// | `consentrequest_readwrite_all` | `ConsentRequest.ReadWrite.All` |
/// | `contacts_read` | `Contacts.Read` |
/// | `contacts_readwrite` | `Contacts.ReadWrite` |
/// | `customauthenticationextension_read_all` | `CustomAuthenticationExtension.Read.All` |
/// | `customauthenticationextension_readwrite_all` | `CustomAuthenticationExtension.ReadWrite.All` |
/// | `customsecattributeassignment_read_all` | `CustomSecAttributeAssignment.Read.All` |
/// | `customsecattributeassignment_readwrite_all` | `CustomSecAttributeAssignment.ReadWrite.All` |
/// | `customsecattributedefinition_read_all` | `CustomSecAttributeDefinition.Read.All` |
/// | `customsecattributedefinition_readwrite_all` | `CustomSecAttributeDefinition.ReadWrite.All` |
/// | `datapolicyoperation_read_all` | `DataPolicyOperation.Read.All` |
/// | `default` | `.default` |
/// | `delegatedadminrelationship_read_all` | `DelegatedAdminRelationship.Read.All` |
/// | `delegatedadminrelationship_readwrite_all` | `DelegatedAdminRelationship.ReadWrite.All` |
/// | `device_read_all` | `Device.Read.All` |
/// | `devicemanagementapps_read_all` | `DeviceManagementApps.Read.All` |
/// | `devicemanagementapps_readwrite_all` | `DeviceManagementApps.ReadWrite.All` |
/// | `devicemanagementconfiguration_read_all` | `DeviceManagementConfiguration.Read.All` |
/// | `devicemanagementconfiguration_readwrite_all` | `DeviceManagementConfiguration.ReadWrite.All` |
/// | `devicemanagementmanageddevices_read_all` | `DeviceManagementManagedDevices.Read.All` |
/// | `devicemanagementmanageddevices_readwrite_all` | `DeviceManagementManagedDevices.ReadWrite.All` |
/// | `devicemanagementrbac_read_all` | `DeviceManagementRBAC.Read.All` |
/// | `devicemanagementrbac_readwrite_all` | `DeviceManagementRBAC.ReadWrite.All` |
/// | `devicemanagementserviceconfig_read_all` | `DeviceManagementServiceConfig.Read.All` |
/// | `devicemanagementserviceconfig_readwrite_all` | `DeviceManagementServiceConfig.ReadWrite.All` |
/// | `devicemanagementserviceconfiguration_read_all` | `DeviceManagementServiceConfiguration.Read.All` |
/// | `devicemanagementserviceconfiguration_readwrite_all` | `DeviceManagementServiceConfiguration.ReadWrite.All` |
/// | `directory_read_all` | `Directory.Read.All` |
/// | `directory_readwrite_all` | `Directory.ReadWrite.All` |
/// | `directoryrecommendations_read_all` | `DirectoryRecommendations.Read.All` |
/// | `directoryrecommendations_readwrite_all` | `DirectoryRecommendations.ReadWrite.All` |
/// | `domain_read_all` | `Domain.Read.All` |
/// | `domain_readwrite_all` | `Domain.ReadWrite.All` |
/// | `educationassignment_read_all` | `EducationAssignment.Read.All` |
/// | `educationassignment_readwrite_all` | `EducationAssignment.ReadWrite.All` |
/// | `educationclass_read_all` | `EducationClass.Read.All` |
/// | `educationclass_readwrite_all` | `EducationClass.ReadWrite.All` |
/// | `educationorganization_read_all` | `EducationOrganization.Read.All` |
/// | `educationorganization_readwrite_all` | `EducationOrganization.ReadWrite.All` |
/// | `educationroster_read_all` | `EducationRoster.Read.All` |
/// | `educationroster_readwrite_all` | `EducationRoster.ReadWrite.All` |
/// | `educationschool_read_all` | `EducationSchool.Read.All` |
/// | `educationschool_readwrite_all` | `EducationSchool.ReadWrite.All` |
/// | `educationsubmission_read_all` | `EducationSubmission.Read.All` |
/// | `educationsubmission_readwrite_all` | `EducationSubmission.ReadWrite.All` |
/// | `educationsynchronization_read_all` | `EducationSynchronization.Read.All` |
/// | `educationsynchronization_readwrite_all` | `EducationSynchronization.ReadWrite.All` |
/// | `educationuser_read_all` | `EducationUser.Read.All` |
/// | `educationuser_readwrite_all` | `EducationUser.ReadWrite.All` |
/// | `email` | `email` |
/// | `entitlementmanagement_read_all` | `EntitlementManagement.Read.All` |
/// | `entitlementmanagement_readwrite_all` | `EntitlementManagement.ReadWrite.All` |
/// | `externalconnection_read_all` | `ExternalConnection.Read.All` |
/// | `externalconnection_readwrite_all` | `ExternalConnection.ReadWrite.All` |
/// | `externalitem_read_all` | `ExternalItem.Read.All` |
/// | `externalitem_readwrite_all` | `ExternalItem.ReadWrite.All` |
/// | `featurerolloutpolicy_read_all` | `FeatureRolloutPolicy.Read.All` |
/// | `featurerolloutpolicy_readwrite_all` | `FeatureRolloutPolicy.ReadWrite.All` |
/// | `federatedtokenvalidation_read_all` | `FederatedTokenValidation.Read.All` |
/// | `federatedtokenvalidation_readwrite_all` | `FederatedTokenValidation.ReadWrite.All` |
/// | `files_read` | `Files.Read` |
/// | `files_read_all` | `Files.Read.All` |
/// | `files_readwrite` | `Files.ReadWrite` |
/// | `files_readwrite_all` | `Files.ReadWrite.All` |
/// | `governanceresource_read_all` | `GovernanceResource.Read.All` |
/// | `governanceresource_readwrite_all` | `GovernanceResource.ReadWrite.All` |
/// | `group_read_all` | `Group.Read.All` |
/// | `group_readwrite_all` | `Group.ReadWrite.All` |
/// | `groupmember_read_all` | `GroupMember.Read.All` |
/// | `groupmember_readwrite_all` | `GroupMember.ReadWrite.All` |
/// | `identityprovider_read_all` | `IdentityProvider.Read.All` |
/// | `identityprovider_readwrite_all` | `IdentityProvider.ReadWrite.All` |
/// | `identityriskevent_read_all` | `IdentityRiskEvent.Read.All` |
/// | `identityriskevent_readwrite_all` | `IdentityRiskEvent.ReadWrite.All` |
/// | `identityriskyuser_read_all` | `IdentityRiskyUser.Read.All` |
/// | `identityriskyuser_readwrite_all` | `IdentityRiskyUser.ReadWrite.All` |
/// | `identityuserflow_read_all` | `IdentityUserFlow.Read.All` |
/// | `identityuserflow_readwrite_all` | `IdentityUserFlow.ReadWrite.All` |
/// | `industrydata_read_all` | `IndustryData.Read.All` |
/// | `industrydata_readwrite_all` | `IndustryData.ReadWrite.All` |
/// | `informationprotectionpolicy_read_all` | `InformationProtectionPolicy.Read.All` |
/// | `informationprotectionpolicy_readwrite_all` | `InformationProtectionPolicy.ReadWrite.All` |
/// | `lifecycleworkflows_read_all` | `LifecycleWorkflows.Read.All` |
/// | `lifecycleworkflows_readwrite_all` | `LifecycleWorkflows.ReadWrite.All` |
/// | `mail_read` | `Mail.Read` |
/// | `mail_read_shared` | `Mail.Read.Shared` |
/// | `mail_readwrite` | `Mail.ReadWrite` |
/// | `mail_readwrite_shared` | `Mail.ReadWrite.Shared` |
/// | `mail_send` | `Mail.Send` |
/// | `mail_send_shared` | `Mail.Send.Shared` |
/// | `networkaccess_read_all` | `NetworkAccess.Read.All` |
/// | `networkaccess_readwrite_all` | `NetworkAccess.ReadWrite.All` |
/// | `offline_access` | `offline_access` |
/// | `onpremdirectorysynchronization_read_all` | `OnPremDirectorySynchronization.Read.All` |
/// | `onpremdirectorysynchronization_readwrite_all` | `OnPremDirectorySynchronization.ReadWrite.All` |
/// | `onpremisespublishingprofiles_read_all` | `OnPremisesPublishingProfiles.Read.All` |
/// | `onpremisespublishingprofiles_readwrite_all` | `OnPremisesPublishingProfiles.ReadWrite.All` |
/// | `openid` | `openid` |
/// | `organization_read_all` | `Organization.Read.All` |
/// | `organization_readwrite_all` | `Organization.ReadWrite.All` |
/// | `people_read` | `People.Read` |
/// | `people_read_all` | `People.Read.All` |
/// | `permissiongrantconditionset_read_all` | `PermissionGrantConditionSet.Read.All` |
/// | `permissiongrantconditionset_readwrite_all` | `PermissionGrantConditionSet.ReadWrite.All` |
/// | `permissiongrantpolicy_read_all` | `PermissionGrantPolicy.Read.All` |
/// | `permissiongrantpolicy_readwrite_all` | `PermissionGrantPolicy.ReadWrite.All` |
/// | `place_read_all` | `Place.Read.All` |
/// | `place_readwrite_all` | `Place.ReadWrite.All` |
/// | `policy_read_all` | `Policy.Read.All` |
/// | `policy_readwrite_applicationconfiguration` | `Policy.ReadWrite.ApplicationConfiguration` |
/// | `policy_readwrite_authenticationflows` | `Policy.ReadWrite.AuthenticationFlows` |
/// | `policy_readwrite_authenticationmethod` | `Policy.ReadWrite.AuthenticationMethod` |
/// | `policy_readwrite_authorization` | `Policy.ReadWrite.Authorization` |
/// | `policy_readwrite_conditionalaccess` | `Policy.ReadWrite.ConditionalAccess` |
/// | `policy_readwrite_consentrequest` | `Policy.ReadWrite.ConsentRequest` |
/// | `policy_readwrite_crosstenantaccess` | `Policy.ReadWrite.CrossTenantAccess` |
/// | `policy_readwrite_deviceconfiguration` | `Policy.ReadWrite.DeviceConfiguration` |
/// | `policy_readwrite_featurerollout` | `Policy.ReadWrite.FeatureRollout` |
/// | `policy_readwrite_mobilitymanagement` | `Policy.ReadWrite.MobilityManagement` |
/// | `policy_readwrite_privacy` | `Policy.ReadWrite.Privacy` |
/// | `policy_readwrite_securitydefaults` | `Policy.ReadWrite.SecurityDefaults` |
/// | `policy_readwrite_trustframework` | `Policy.ReadWrite.TrustFramework` |
/// | `privilegedaccess_read_azuread` | `PrivilegedAccess.Read.AzureAD` |
/// | `privilegedaccess_read_azureadgroup` | `PrivilegedAccess.Read.AzureADGroup` |
/// | `privilegedaccess_read_azureresources` | `PrivilegedAccess.Read.AzureResources` |
/// | `privilegedaccess_readwrite_azuread` | `PrivilegedAccess.ReadWrite.AzureAD` |
/// | `privilegedaccess_readwrite_azureadgroup` | `PrivilegedAccess.ReadWrite.AzureADGroup` |
/// | `privilegedaccess_readwrite_azureresources` | `PrivilegedAccess.ReadWrite.AzureResources` |
/// | `profile` | `profile` |
/// | `recordsmanagement_read_all` | `RecordsManagement.Read.All` |
/// | `recordsmanagement_readwrite_all` | `RecordsManagement.ReadWrite.All` |
/// | `reports_read_all` | `Reports.Read.All` |
/// | `rolemanagement_read_all` | `RoleManagement.Read.All` |
/// | `rolemanagement_readwrite_all` | `RoleManagement.ReadWrite.All` |
/// | `schemaextension_read_all` | `SchemaExtension.Read.All` |
/// | `schemaextension_readwrite_all` | `SchemaExtension.ReadWrite.All` |
/// | `securescore_read_all` | `SecureScore.Read.All` |
/// | `securescore_readwrite_all` | `SecureScore.ReadWrite.All` |
/// | `securityactions_read_all` | `SecurityActions.Read.All` |
/// | `securityactions_readwrite_all` | `SecurityActions.ReadWrite.All` |
/// | `securityevents_read_all` | `SecurityEvents.Read.All` |
/// | `securityevents_readwrite_all` | `SecurityEvents.ReadWrite.All` |
/// | `servicehealth_read_all` | `ServiceHealth.Read.All` |
/// | `servicemessage_read_all` | `ServiceMessage.Read.All` |
/// | `serviceprincipal_read_all` | `ServicePrincipal.Read.All` |
/// | `serviceprincipal_readwrite_all` | `ServicePrincipal.ReadWrite.All` |
/// | `sites_read_all` | `Sites.Read.All` |
/// | `sites_readwrite_all` | `Sites.ReadWrite.All` |
/// | `storagefolder_read_all` | `StorageFolder.Read.All` |
/// | `storagefolder_readwrite_all` | `StorageFolder.ReadWrite.All` |
/// | `subscribedsku_read_all` | `SubscribedSku.Read.All` |
/// | `synchronization_read_all` | `Synchronization.Read.All` |
/// | `synchronization_readwrite_all` | `Synchronization.ReadWrite.All` |
/// | `tasks_read` | `Tasks.Read` |
/// | `tasks_readwrite` | `Tasks.ReadWrite` |
/// | `team_readbasic_all` | `Team.ReadBasic.All` |
/// | `teamsactivity_read_all` | `TeamsActivity.Read.All` |
/// | `teamsactivity_send` | `TeamsActivity.Send` |
/// | `teamsapp_read_all` | `TeamsApp.Read.All` |
/// | `teamsapp_readwrite_all` | `TeamsApp.ReadWrite.All` |
/// | `teamsappinstallation_read_all` | `TeamsAppInstallation.Read.All` |
/// | `teamsappinstallation_readwrite_all` | `TeamsAppInstallation.ReadWrite.All` |
/// | `teamstab_create_chat` | `TeamsTab.Create.Chat` |
/// | `teamstab_create_group` | `TeamsTab.Create.Group` |
/// | `teamstab_create_team` | `TeamsTab.Create.Team` |
/// | `teamstab_read_all` | `TeamsTab.Read.All` |
/// | `teamstab_read_chat` | `TeamsTab.Read.Chat` |
/// | `teamstab_read_group` | `TeamsTab.Read.Group` |
/// | `teamstab_read_team` | `TeamsTab.Read.Team` |
/// | `teamstab_readwrite_all` | `TeamsTab.ReadWrite.All` |
/// | `teamstab_readwrite_chat` | `TeamsTab.ReadWrite.Chat` |
/// | `teamstab_readwrite_group` | `TeamsTab.ReadWrite.Group` |
/// | `teamstab_readwrite_team` | `TeamsTab.ReadWrite.Team` |
/// | `teamtemplate_read_all` | `TeamTemplate.Read.All` |
/// | `teamtemplate_readwrite_all` | `TeamTemplate.ReadWrite.All` |
/// | `teamwork_read_all` | `Teamwork.Read.All` |
/// | `teamwork_readwrite_all` | `Teamwork.ReadWrite.All` |
/// | `teamworkappsettings_read_all` | `TeamworkAppSettings.Read.All` |
/// | `teamworkappsettings_readwrite_all` | `TeamworkAppSettings.ReadWrite.All` |
/// | `teamworkdevice_read_all` | `TeamworkDevice.Read.All` |
/// | `teamworkdevice_readwrite_all` | `TeamworkDevice.ReadWrite.All` |
/// | `teamworktag_read_all` | `TeamworkTag.Read.All` |
/// | `teamworktag_readwrite_all` | `TeamworkTag.ReadWrite.All` |
/// | `termstore_read_all` | `TermStore.Read.All` |
/// | `termstore_readwrite_all` | `TermStore.ReadWrite.All` |
/// | `threatassessment_read_all` | `ThreatAssessment.Read.All` |
/// | `threatassessment_readwrite_all` | `ThreatAssessment.ReadWrite.All` |
/// | `threatsubmission_read_all` | `ThreatSubmission.Read.All` |
/// | `threatsubmission_readwrite_all` | `ThreatSubmission.ReadWrite.All` |
/// | `threatsubmissionpolicy_read_all` | `ThreatSubmissionPolicy.Read.All` |
/// | `threatsubmissionpolicy_readwrite_all` | `ThreatSubmissionPolicy.ReadWrite.All` |
/// | `user_manageidentities_all` | `User.ManageIdentities.All` |
/// | `user_read` | `User.Read` |
/// | `user_read_all` | `User.Read.All` |
/// | `user_readbasic_all` | `User.ReadBasic.All` |
/// | `user_readwrite` | `User.ReadWrite` |
/// | `user_readwrite_all` | `User.ReadWrite.All` |
/// | `userauthenticationmethod_read_all` | `UserAuthenticationMethod.Read.All` |
/// | `userauthenticationmethod_readwrite_all` | `UserAuthenticationMethod.ReadWrite.All` |
/// | `workforceintegration_read_all` | `WorkforceIntegration.Read.All` |
/// | `workforceintegration_readwrite_all` | `WorkforceIntegration.ReadWrite.All` |
pub mod scope {
    pub use crate::scope::{address, email, offline_access, openid, phone, profile};

    crate::presets::scope_types! {
        accessreview_read_all = "AccessReview.Read.All";
        accessreview_readwrite_all = "AccessReview.ReadWrite.All";
        administrativeunit_read_all = "AdministrativeUnit.Read.All";
        administrativeunit_readwrite_all = "AdministrativeUnit.ReadWrite.All";
        agreement_read_all = "Agreement.Read.All";
        agreement_readwrite_all = "Agreement.ReadWrite.All";
        appcatalog_read_all = "AppCatalog.Read.All";
        appcatalog_readwrite_all = "AppCatalog.ReadWrite.All";
        application_read_all = "Application.Read.All";
        application_readwrite_all = "Application.ReadWrite.All";
        application_readwrite_ownedby = "Application.ReadWrite.OwnedBy";
        applicationkey_read_all = "ApplicationKey.Read.All";
        applicationkey_readwrite_all = "ApplicationKey.ReadWrite.All";
        approleassignment_read_all = "AppRoleAssignment.Read.All";
        approleassignment_readwrite_all = "AppRoleAssignment.ReadWrite.All";
        attacksimulation_read_all = "AttackSimulation.Read.All";
        attacksimulation_readwrite_all = "AttackSimulation.ReadWrite.All";
        auditlog_read_all = "AuditLog.Read.All";
        authenticationcontext_read_all = "AuthenticationContext.Read.All";
        authenticationcontext_readwrite_all = "AuthenticationContext.ReadWrite.All";
        backuprestore_configuration_read_all = "BackupRestore-Configuration.Read.All";
        backuprestore_configuration_readwrite_all = "BackupRestore-Configuration.ReadWrite.All";
        backuprestore_control_read_all = "BackupRestore-Control.Read.All";
        backuprestore_control_readwrite_all = "BackupRestore-Control.ReadWrite.All";
        backuprestore_monitor_read_all = "BackupRestore-Monitor.Read.All";
        backuprestore_restore_read_all = "BackupRestore-Restore.Read.All";
        backuprestore_restore_readwrite_all = "BackupRestore-Restore.ReadWrite.All";
        calendars_read = "Calendars.Read";
        calendars_read_shared = "Calendars.Read.Shared";
        calendars_readwrite = "Calendars.ReadWrite";
        calendars_readwrite_shared = "Calendars.ReadWrite.Shared";
        channelmessage_read_all = "ChannelMessage.Read.All";
        channelmessage_send = "ChannelMessage.Send";
        chat_read = "Chat.Read";
        chat_readwrite = "Chat.ReadWrite";
        chatmessage_read_all = "ChatMessage.Read.All";
        chatmessage_send = "ChatMessage.Send";
        chatsettings_read_all = "ChatSettings.Read.All";
        chatsettings_readwrite_all = "ChatSettings.ReadWrite.All";
        cloudpc_read_all = "CloudPC.Read.All";
        cloudpc_readwrite_all = "CloudPC.ReadWrite.All";
        collaboration_read_all = "Collaboration.Read.All";
        collaboration_readwrite_all = "Collaboration.ReadWrite.All";
        community_read_all = "Community.Read.All";
        community_readwrite_all = "Community.ReadWrite.All";
        complianceassessment_read_all = "ComplianceAssessment.Read.All";
        complianceassessment_readwrite_all = "ComplianceAssessment.ReadWrite.All";
        consentrequest_read_all = "ConsentRequest.Read.All";
        consentrequest_readwrite_all = "ConsentRequest.ReadWrite.All";
        contacts_read = "Contacts.Read";
        contacts_readwrite = "Contacts.ReadWrite";
        customauthenticationextension_read_all = "CustomAuthenticationExtension.Read.All";
        customauthenticationextension_readwrite_all = "CustomAuthenticationExtension.ReadWrite.All";
        customsecattributeassignment_read_all = "CustomSecAttributeAssignment.Read.All";
        customsecattributeassignment_readwrite_all = "CustomSecAttributeAssignment.ReadWrite.All";
        customsecattributedefinition_read_all = "CustomSecAttributeDefinition.Read.All";
        customsecattributedefinition_readwrite_all = "CustomSecAttributeDefinition.ReadWrite.All";
        datapolicyoperation_read_all = "DataPolicyOperation.Read.All";
        default = ".default";
        delegatedadminrelationship_read_all = "DelegatedAdminRelationship.Read.All";
        delegatedadminrelationship_readwrite_all = "DelegatedAdminRelationship.ReadWrite.All";
        device_read_all = "Device.Read.All";
        devicemanagementapps_read_all = "DeviceManagementApps.Read.All";
        devicemanagementapps_readwrite_all = "DeviceManagementApps.ReadWrite.All";
        devicemanagementconfiguration_read_all = "DeviceManagementConfiguration.Read.All";
        devicemanagementconfiguration_readwrite_all = "DeviceManagementConfiguration.ReadWrite.All";
        devicemanagementmanageddevices_read_all = "DeviceManagementManagedDevices.Read.All";
        devicemanagementmanageddevices_readwrite_all = "DeviceManagementManagedDevices.ReadWrite.All";
        devicemanagementrbac_read_all = "DeviceManagementRBAC.Read.All";
        devicemanagementrbac_readwrite_all = "DeviceManagementRBAC.ReadWrite.All";
        devicemanagementserviceconfig_read_all = "DeviceManagementServiceConfig.Read.All";
        devicemanagementserviceconfig_readwrite_all = "DeviceManagementServiceConfig.ReadWrite.All";
        devicemanagementserviceconfiguration_read_all = "DeviceManagementServiceConfiguration.Read.All";
        devicemanagementserviceconfiguration_readwrite_all = "DeviceManagementServiceConfiguration.ReadWrite.All";
        directory_read_all = "Directory.Read.All";
        directory_readwrite_all = "Directory.ReadWrite.All";
        directoryrecommendations_read_all = "DirectoryRecommendations.Read.All";
        directoryrecommendations_readwrite_all = "DirectoryRecommendations.ReadWrite.All";
        domain_read_all = "Domain.Read.All";
        domain_readwrite_all = "Domain.ReadWrite.All";
        educationassignment_read_all = "EducationAssignment.Read.All";
        educationassignment_readwrite_all = "EducationAssignment.ReadWrite.All";
        educationclass_read_all = "EducationClass.Read.All";
        educationclass_readwrite_all = "EducationClass.ReadWrite.All";
        educationorganization_read_all = "EducationOrganization.Read.All";
        educationorganization_readwrite_all = "EducationOrganization.ReadWrite.All";
        educationroster_read_all = "EducationRoster.Read.All";
        educationroster_readwrite_all = "EducationRoster.ReadWrite.All";
        educationschool_read_all = "EducationSchool.Read.All";
        educationschool_readwrite_all = "EducationSchool.ReadWrite.All";
        educationsubmission_read_all = "EducationSubmission.Read.All";
        educationsubmission_readwrite_all = "EducationSubmission.ReadWrite.All";
        educationsynchronization_read_all = "EducationSynchronization.Read.All";
        educationsynchronization_readwrite_all = "EducationSynchronization.ReadWrite.All";
        educationuser_read_all = "EducationUser.Read.All";
        educationuser_readwrite_all = "EducationUser.ReadWrite.All";
        entitlementmanagement_read_all = "EntitlementManagement.Read.All";
        entitlementmanagement_readwrite_all = "EntitlementManagement.ReadWrite.All";
        externalconnection_read_all = "ExternalConnection.Read.All";
        externalconnection_readwrite_all = "ExternalConnection.ReadWrite.All";
        externalitem_read_all = "ExternalItem.Read.All";
        externalitem_readwrite_all = "ExternalItem.ReadWrite.All";
        featurerolloutpolicy_read_all = "FeatureRolloutPolicy.Read.All";
        featurerolloutpolicy_readwrite_all = "FeatureRolloutPolicy.ReadWrite.All";
        federatedtokenvalidation_read_all = "FederatedTokenValidation.Read.All";
        federatedtokenvalidation_readwrite_all = "FederatedTokenValidation.ReadWrite.All";
        files_read = "Files.Read";
        files_read_all = "Files.Read.All";
        files_readwrite = "Files.ReadWrite";
        files_readwrite_all = "Files.ReadWrite.All";
        governanceresource_read_all = "GovernanceResource.Read.All";
        governanceresource_readwrite_all = "GovernanceResource.ReadWrite.All";
        group_read_all = "Group.Read.All";
        group_readwrite_all = "Group.ReadWrite.All";
        groupmember_read_all = "GroupMember.Read.All";
        groupmember_readwrite_all = "GroupMember.ReadWrite.All";
        identityprovider_read_all = "IdentityProvider.Read.All";
        identityprovider_readwrite_all = "IdentityProvider.ReadWrite.All";
        identityriskevent_read_all = "IdentityRiskEvent.Read.All";
        identityriskevent_readwrite_all = "IdentityRiskEvent.ReadWrite.All";
        identityriskyuser_read_all = "IdentityRiskyUser.Read.All";
        identityriskyuser_readwrite_all = "IdentityRiskyUser.ReadWrite.All";
        identityuserflow_read_all = "IdentityUserFlow.Read.All";
        identityuserflow_readwrite_all = "IdentityUserFlow.ReadWrite.All";
        industrydata_read_all = "IndustryData.Read.All";
        industrydata_readwrite_all = "IndustryData.ReadWrite.All";
        informationprotectionpolicy_read_all = "InformationProtectionPolicy.Read.All";
        informationprotectionpolicy_readwrite_all = "InformationProtectionPolicy.ReadWrite.All";
        lifecycleworkflows_read_all = "LifecycleWorkflows.Read.All";
        lifecycleworkflows_readwrite_all = "LifecycleWorkflows.ReadWrite.All";
        mail_read = "Mail.Read";
        mail_read_shared = "Mail.Read.Shared";
        mail_readwrite = "Mail.ReadWrite";
        mail_readwrite_shared = "Mail.ReadWrite.Shared";
        mail_send = "Mail.Send";
        mail_send_shared = "Mail.Send.Shared";
        networkaccess_read_all = "NetworkAccess.Read.All";
        networkaccess_readwrite_all = "NetworkAccess.ReadWrite.All";
        onpremdirectorysynchronization_read_all = "OnPremDirectorySynchronization.Read.All";
        onpremdirectorysynchronization_readwrite_all = "OnPremDirectorySynchronization.ReadWrite.All";
        onpremisespublishingprofiles_read_all = "OnPremisesPublishingProfiles.Read.All";
        onpremisespublishingprofiles_readwrite_all = "OnPremisesPublishingProfiles.ReadWrite.All";
        organization_read_all = "Organization.Read.All";
        organization_readwrite_all = "Organization.ReadWrite.All";
        people_read = "People.Read";
        people_read_all = "People.Read.All";
        permissiongrantconditionset_read_all = "PermissionGrantConditionSet.Read.All";
        permissiongrantconditionset_readwrite_all = "PermissionGrantConditionSet.ReadWrite.All";
        permissiongrantpolicy_read_all = "PermissionGrantPolicy.Read.All";
        permissiongrantpolicy_readwrite_all = "PermissionGrantPolicy.ReadWrite.All";
        place_read_all = "Place.Read.All";
        place_readwrite_all = "Place.ReadWrite.All";
        policy_read_all = "Policy.Read.All";
        policy_readwrite_applicationconfiguration = "Policy.ReadWrite.ApplicationConfiguration";
        policy_readwrite_authenticationflows = "Policy.ReadWrite.AuthenticationFlows";
        policy_readwrite_authenticationmethod = "Policy.ReadWrite.AuthenticationMethod";
        policy_readwrite_authorization = "Policy.ReadWrite.Authorization";
        policy_readwrite_conditionalaccess = "Policy.ReadWrite.ConditionalAccess";
        policy_readwrite_consentrequest = "Policy.ReadWrite.ConsentRequest";
        policy_readwrite_crosstenantaccess = "Policy.ReadWrite.CrossTenantAccess";
        policy_readwrite_deviceconfiguration = "Policy.ReadWrite.DeviceConfiguration";
        policy_readwrite_featurerollout = "Policy.ReadWrite.FeatureRollout";
        policy_readwrite_mobilitymanagement = "Policy.ReadWrite.MobilityManagement";
        policy_readwrite_privacy = "Policy.ReadWrite.Privacy";
        policy_readwrite_securitydefaults = "Policy.ReadWrite.SecurityDefaults";
        policy_readwrite_trustframework = "Policy.ReadWrite.TrustFramework";
        privilegedaccess_read_azuread = "PrivilegedAccess.Read.AzureAD";
        privilegedaccess_read_azureadgroup = "PrivilegedAccess.Read.AzureADGroup";
        privilegedaccess_read_azureresources = "PrivilegedAccess.Read.AzureResources";
        privilegedaccess_readwrite_azuread = "PrivilegedAccess.ReadWrite.AzureAD";
        privilegedaccess_readwrite_azureadgroup = "PrivilegedAccess.ReadWrite.AzureADGroup";
        privilegedaccess_readwrite_azureresources = "PrivilegedAccess.ReadWrite.AzureResources";
        recordsmanagement_read_all = "RecordsManagement.Read.All";
        recordsmanagement_readwrite_all = "RecordsManagement.ReadWrite.All";
        reports_read_all = "Reports.Read.All";
        rolemanagement_read_all = "RoleManagement.Read.All";
        rolemanagement_readwrite_all = "RoleManagement.ReadWrite.All";
        schemaextension_read_all = "SchemaExtension.Read.All";
        schemaextension_readwrite_all = "SchemaExtension.ReadWrite.All";
        securescore_read_all = "SecureScore.Read.All";
        securescore_readwrite_all = "SecureScore.ReadWrite.All";
        securityactions_read_all = "SecurityActions.Read.All";
        securityactions_readwrite_all = "SecurityActions.ReadWrite.All";
        securityevents_read_all = "SecurityEvents.Read.All";
        securityevents_readwrite_all = "SecurityEvents.ReadWrite.All";
        servicehealth_read_all = "ServiceHealth.Read.All";
        servicemessage_read_all = "ServiceMessage.Read.All";
        serviceprincipal_read_all = "ServicePrincipal.Read.All";
        serviceprincipal_readwrite_all = "ServicePrincipal.ReadWrite.All";
        sites_read_all = "Sites.Read.All";
        sites_readwrite_all = "Sites.ReadWrite.All";
        storagefolder_read_all = "StorageFolder.Read.All";
        storagefolder_readwrite_all = "StorageFolder.ReadWrite.All";
        subscribedsku_read_all = "SubscribedSku.Read.All";
        synchronization_read_all = "Synchronization.Read.All";
        synchronization_readwrite_all = "Synchronization.ReadWrite.All";
        tasks_read = "Tasks.Read";
        tasks_readwrite = "Tasks.ReadWrite";
        team_readbasic_all = "Team.ReadBasic.All";
        teamsactivity_read_all = "TeamsActivity.Read.All";
        teamsactivity_send = "TeamsActivity.Send";
        teamsapp_read_all = "TeamsApp.Read.All";
        teamsapp_readwrite_all = "TeamsApp.ReadWrite.All";
        teamsappinstallation_read_all = "TeamsAppInstallation.Read.All";
        teamsappinstallation_readwrite_all = "TeamsAppInstallation.ReadWrite.All";
        teamstab_create_chat = "TeamsTab.Create.Chat";
        teamstab_create_group = "TeamsTab.Create.Group";
        teamstab_create_team = "TeamsTab.Create.Team";
        teamstab_read_all = "TeamsTab.Read.All";
        teamstab_read_chat = "TeamsTab.Read.Chat";
        teamstab_read_group = "TeamsTab.Read.Group";
        teamstab_read_team = "TeamsTab.Read.Team";
        teamstab_readwrite_all = "TeamsTab.ReadWrite.All";
        teamstab_readwrite_chat = "TeamsTab.ReadWrite.Chat";
        teamstab_readwrite_group = "TeamsTab.ReadWrite.Group";
        teamstab_readwrite_team = "TeamsTab.ReadWrite.Team";
        teamtemplate_read_all = "TeamTemplate.Read.All";
        teamtemplate_readwrite_all = "TeamTemplate.ReadWrite.All";
        teamwork_read_all = "Teamwork.Read.All";
        teamwork_readwrite_all = "Teamwork.ReadWrite.All";
        teamworkappsettings_read_all = "TeamworkAppSettings.Read.All";
        teamworkappsettings_readwrite_all = "TeamworkAppSettings.ReadWrite.All";
        teamworkdevice_read_all = "TeamworkDevice.Read.All";
        teamworkdevice_readwrite_all = "TeamworkDevice.ReadWrite.All";
        teamworktag_read_all = "TeamworkTag.Read.All";
        teamworktag_readwrite_all = "TeamworkTag.ReadWrite.All";
        termstore_read_all = "TermStore.Read.All";
        termstore_readwrite_all = "TermStore.ReadWrite.All";
        threatassessment_read_all = "ThreatAssessment.Read.All";
        threatassessment_readwrite_all = "ThreatAssessment.ReadWrite.All";
        threatsubmission_read_all = "ThreatSubmission.Read.All";
        threatsubmission_readwrite_all = "ThreatSubmission.ReadWrite.All";
        threatsubmissionpolicy_read_all = "ThreatSubmissionPolicy.Read.All";
        threatsubmissionpolicy_readwrite_all = "ThreatSubmissionPolicy.ReadWrite.All";
        user_manageidentities_all = "User.ManageIdentities.All";
        user_read = "User.Read";
        user_read_all = "User.Read.All";
        user_readbasic_all = "User.ReadBasic.All";
        user_readwrite = "User.ReadWrite";
        user_readwrite_all = "User.ReadWrite.All";
        userauthenticationmethod_read_all = "UserAuthenticationMethod.Read.All";
        userauthenticationmethod_readwrite_all = "UserAuthenticationMethod.ReadWrite.All";
        workforceintegration_read_all = "WorkforceIntegration.Read.All";
        workforceintegration_readwrite_all = "WorkforceIntegration.ReadWrite.All";
    }
}
