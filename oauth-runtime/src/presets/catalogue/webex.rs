//! [Webex](https://www.webex.com), by OAuth 2.0.
//!
//! ```no_run
//! use oauth_runtime::prelude::*;
//!
//! #[derive(OAuthProvider)]
//! #[oauth(preset = webex)]
//! struct Webex;
//! ```
//!
//! | what | value |
//! |---|---|
//! | register the application at | <https://developer.webex.com/my-apps> |
//! | the redirect URI to register | `https://your.example/auth/webex`, “Redirect URI(s)” |
//! | `WEBEX_CLIENT_ID` | “Client ID” there |
//! | `WEBEX_CLIENT_SECRET` | “Client Secret” there |
//! | scopes of a login | `spark:people_read` |
//! | it tells | name, login name, e-mail address, picture |
//!
//! Paths and settings are called after the struct: `struct Login;` has `/auth/login` and `LOGIN_CLIENT_ID`.
//! Code that wants a scope names its type: `use oauth_runtime::presets::webex::scope::application_webhooks_read;`.
//!
//! - The address in the profile is the first of the user's addresses.
//!
//! Facts of 2026-11, listed by `aspnet`, `authjs` and 2 more.

// Written by `cargo xtask presets` from `presets/webex.toml`; edit that.

use crate::declaration::description::{ClientAuthenticationMethod, ProviderDescription, UserInfoMapping};

/// What is known about Webex.
pub const DESCRIPTION: ProviderDescription = ProviderDescription::oauth2("webex", "Webex")
    .authorization_endpoint("https://webexapis.com/v1/authorize")
    .token_endpoint("https://webexapis.com/v1/access_token")
    .userinfo_endpoint("https://webexapis.com/v1/people/me")
    .scopes(&["spark:people_read"])
    .client_authentication(ClientAuthenticationMethod::ClientSecretPost)
    .userinfo(
        UserInfoMapping::STANDARD
            .subject("/id")
            .name("/displayName")
            .username("/nickName")
            .email("/emails/0")
            .picture("/avatar"),
    )
    .email_scopes(&[]);

/// The scopes of Webex, as types: the words of `scopes(…)` beside `preset = webex`.
///
/// | type | scope |
/// |---|---|
/// | `application_webhooks_read` | `application:webhooks_read` |
/// | `application_webhooks_write` | `application:webhooks_write` |
/// | `audit_events_read` | `audit:events_read` |
/// | `cjds_admin_org_read` | `cjds:admin_org_read` |
/// | `cjds_admin_org_write` | `cjds:admin_org_write` |
/// | `cjp_config` | `cjp:config` |
/// | `cjp_config_read` | `cjp:config_read` |
/// | `cjp_config_write` | `cjp:config_write` |
/// | `cjp_task_read` | `cjp:task_read` |
/// | `cjp_task_write` | `cjp:task_write` |
/// | `cjp_user` | `cjp:user` |
/// | `cloud_contact_center_pod_conv` | `cloud-contact-center:pod_conv` |
/// | `guest_issuer_read` | `guest-issuer:read` |
/// | `guest_issuer_write` | `guest-issuer:write` |
/// | `guest_meeting_rw` | `guest-meeting:rw` |
/// | `identity_config` | `Identity:Config` |
/// | `identity_contacts_read` | `identity:contacts_read` |
/// | `identity_contacts_rw` | `identity:contacts_rw` |
/// | `identity_groups_read` | `identity:groups_read` |
/// | `identity_groups_rw` | `identity:groups_rw` |
/// | `identity_one_time_password` | `identity:one_time_password` |
/// | `identity_organization` | `Identity:Organization` |
/// | `identity_organizations_read` | `identity:organizations_read` |
/// | `identity_organizations_rw` | `identity:organizations_rw` |
/// | `identity_placeonetimepassword_create` | `identity:placeonetimepassword_create` |
/// | `identity_tokens_read` | `identity:tokens_read` |
/// | `identity_tokens_write` | `identity:tokens_write` |
/// | `meeting_admin_config_read` | `meeting:admin_config_read` |
/// | `meeting_admin_config_write` | `meeting:admin_config_write` |
/// | `meeting_admin_participants_read` | `meeting:admin_participants_read` |
/// | `meeting_admin_preferences_read` | `meeting:admin_preferences_read` |
/// | `meeting_admin_preferences_write` | `meeting:admin_preferences_write` |
/// | `meeting_admin_recordings_read` | `meeting:admin_recordings_read` |
/// | `meeting_admin_recordings_write` | `meeting:admin_recordings_write` |
/// | `meeting_admin_schedule_read` | `meeting:admin_schedule_read` |
/// | `meeting_admin_schedule_write` | `meeting:admin_schedule_write` |
/// | `meeting_admin_transcripts_read` | `meeting:admin_transcripts_read` |
/// | `meeting_controls_read` | `meeting:controls_read` |
/// | `meeting_controls_write` | `meeting:controls_write` |
/// | `meeting_group_meeting_read` | `meeting:group_meeting_read` |
/// | `meeting_group_meeting_write` | `meeting:group_meeting_write` |
/// | `meeting_group_recording_read` | `meeting:group_recording_read` |
/// | `meeting_participants_read` | `meeting:participants_read` |
/// | `meeting_participants_write` | `meeting:participants_write` |
/// | `meeting_preferences_read` | `meeting:preferences_read` |
/// | `meeting_preferences_write` | `meeting:preferences_write` |
/// | `meeting_recordings_read` | `meeting:recordings_read` |
/// | `meeting_recordings_write` | `meeting:recordings_write` |
/// | `meeting_schedules_read` | `meeting:schedules_read` |
/// | `meeting_schedules_write` | `meeting:schedules_write` |
/// | `meeting_summaries_read` | `meeting:summaries_read` |
/// | `meeting_summaries_write` | `meeting:summaries_write` |
/// | `meeting_transcripts_read` | `meeting:transcripts_read` |
/// | `spark_admin_broadworks_enterprises_read` | `spark-admin:broadworks_enterprises_read` |
/// | `spark_admin_broadworks_enterprises_write` | `spark-admin:broadworks_enterprises_write` |
/// | `spark_admin_broadworks_subscribers_read` | `spark-admin:broadworks_subscribers_read` |
/// | `spark_admin_broadworks_subscribers_write` | `spark-admin:broadworks_subscribers_write` |
/// | `spark_admin_call_qualities_read` | `spark-admin:call_qualities_read` |
/// | `spark_admin_calling_cdr_read` | `spark-admin:calling_cdr_read` |
/// | `spark_admin_calls_read` | `spark-admin:calls_read` |
/// | `spark_admin_calls_write` | `spark-admin:calls_write` |
/// | `spark_admin_datasource_read` | `spark-admin:datasource_read` |
/// | `spark_admin_datasource_write` | `spark-admin:datasource_write` |
/// | `spark_admin_devices_read` | `spark-admin:devices_read` |
/// | `spark_admin_devices_write` | `spark-admin:devices_write` |
/// | `spark_admin_hybrid_clusters_read` | `spark-admin:hybrid_clusters_read` |
/// | `spark_admin_hybrid_connectors_read` | `spark-admin:hybrid_connectors_read` |
/// | `spark_admin_licenses_read` | `spark-admin:licenses_read` |
/// | `spark_admin_locations_read` | `spark-admin:locations_read` |
/// | `spark_admin_locations_write` | `spark-admin:locations_write` |
/// | `spark_admin_metrics_read` | `spark-admin:metrics_read` |
/// | `spark_admin_organizations_read` | `spark-admin:organizations_read` |
/// | `spark_admin_people_read` | `spark-admin:people_read` |
/// | `spark_admin_people_write` | `spark-admin:people_write` |
/// | `spark_admin_places_read` | `spark-admin:places_read` |
/// | `spark_admin_places_write` | `spark-admin:places_write` |
/// | `spark_admin_recordings_read` | `spark-admin:recordings_read` |
/// | `spark_admin_recordings_write` | `spark-admin:recordings_write` |
/// | `spark_admin_reports_read` | `spark-admin:reports_read` |
/// | `spark_admin_reports_write` | `spark-admin:reports_write` |
/// | `spark_admin_resource_group_memberships_read` | `spark-admin:resource_group_memberships_read` |
/// | `spark_admin_resource_group_memberships_write` | `spark-admin:resource_group_memberships_write` |
/// | `spark_admin_resource_groups_read` | `spark-admin:resource_groups_read` |
/// | `spark_admin_roles_read` | `spark-admin:roles_read` |
/// | `spark_admin_telephony_config_read` | `spark-admin:telephony_config_read` |
/// | `spark_admin_telephony_config_write` | `spark-admin:telephony_config_write` |
/// | `spark_admin_telephony_pstn_read` | `spark-admin:telephony_pstn_read` |
/// | `spark_admin_telephony_pstn_write` | `spark-admin:telephony_pstn_write` |
/// | `spark_admin_wholesale_billing_reports_read` | `spark-admin:wholesale_billing_reports_read` |
/// | `spark_admin_wholesale_billing_reports_write` | `spark-admin:wholesale_billing_reports_write` |
/// | `spark_admin_wholesale_customers_read` | `spark-admin:wholesale_customers_read` |
/// | `spark_admin_wholesale_customers_write` | `spark-admin:wholesale_customers_write` |
/// | `spark_admin_wholesale_sub_partners_read` | `spark-admin:wholesale_sub_partners_read` |
/// | `spark_admin_wholesale_sub_partners_write` | `spark-admin:wholesale_sub_partners_write` |
/// | `spark_admin_wholesale_subscribers_read` | `spark-admin:wholesale_subscribers_read` |
/// | `spark_admin_wholesale_subscribers_write` | `spark-admin:wholesale_subscribers_write` |
/// | `spark_admin_wholesale_workspace_write` | `spark-admin:wholesale_workspace_write` |
/// | `spark_admin_workspace_locations_read` | `spark-admin:workspace_locations_read` |
/// | `spark_admin_workspace_locations_write` | `spark-admin:workspace_locations_write` |
/// | `spark_admin_workspace_metrics_read` | `spark-admin:workspace_metrics_read` |
/// | `spark_admin_workspaces_read` | `spark-admin:workspaces_read` |
/// | `spark_all` | `spark:all` |
/// | `spark_applications_token` | `spark:applications_token` |
/// | `spark_calls_read` | `spark:calls_read` |
/// | `spark_calls_write` | `spark:calls_write` |
/// | `spark_compliance_events_read` | `spark-compliance:events_read` |
/// | `spark_compliance_meetings_read` | `spark-compliance:meetings_read` |
/// | `spark_compliance_meetings_write` | `spark-compliance:meetings_write` |
/// | `spark_compliance_memberships_read` | `spark-compliance:memberships_read` |
/// | `spark_compliance_memberships_write` | `spark-compliance:memberships_write` |
/// | `spark_compliance_messages_read` | `spark-compliance:messages_read` |
/// | `spark_compliance_messages_write` | `spark-compliance:messages_write` |
/// | `spark_compliance_recordings_read` | `spark-compliance:recordings_read` |
/// | `spark_compliance_recordings_write` | `spark-compliance:recordings_write` |
/// | `spark_compliance_rooms_read` | `spark-compliance:rooms_read` |
/// | `spark_compliance_rooms_write` | `spark-compliance:rooms_write` |
/// | `spark_compliance_team_memberships_read` | `spark-compliance:team_memberships_read` |
/// | `spark_compliance_team_memberships_write` | `spark-compliance:team_memberships_write` |
/// | `spark_compliance_teams_read` | `spark-compliance:teams_read` |
/// | `spark_compliance_webhooks_read` | `spark-compliance:webhooks_read` |
/// | `spark_compliance_webhooks_write` | `spark-compliance:webhooks_write` |
/// | `spark_devices_read` | `spark:devices_read` |
/// | `spark_devices_write` | `spark:devices_write` |
/// | `spark_kms` | `spark:kms` |
/// | `spark_mcp` | `spark:mcp` |
/// | `spark_memberships_read` | `spark:memberships_read` |
/// | `spark_memberships_write` | `spark:memberships_write` |
/// | `spark_messages_read` | `spark:messages_read` |
/// | `spark_messages_write` | `spark:messages_write` |
/// | `spark_organizations_read` | `spark:organizations_read` |
/// | `spark_people_read` | `spark:people_read` |
/// | `spark_places_read` | `spark:places_read` |
/// | `spark_places_write` | `spark:places_write` |
/// | `spark_recordings_read` | `spark:recordings_read` |
/// | `spark_recordings_write` | `spark:recordings_write` |
/// | `spark_rooms_read` | `spark:rooms_read` |
/// | `spark_rooms_write` | `spark:rooms_write` |
/// | `spark_team_memberships_read` | `spark:team_memberships_read` |
/// | `spark_team_memberships_write` | `spark:team_memberships_write` |
/// | `spark_teams_read` | `spark:teams_read` |
/// | `spark_teams_write` | `spark:teams_write` |
/// | `spark_telephony_config_read` | `spark:telephony_config_read` |
/// | `spark_telephony_config_write` | `spark:telephony_config_write` |
/// | `spark_webhooks_read` | `spark:webhooks_read` |
/// | `spark_webhooks_write` | `spark:webhooks_write` |
/// | `spark_webrtc_calling` | `spark:webrtc_calling` |
/// | `spark_xapi_commands` | `spark:xapi_commands` |
/// | `spark_xapi_statuses` | `spark:xapi_statuses` |
/// | `spark_xsi` | `spark:xsi` |
/// | `webexsquare_admin` | `webexsquare:admin` |
/// | `wxc_dedicateduc_admin_perfmon_read` | `wxc-dedicateduc:admin_perfmon_read` |
pub mod scope {
    crate::presets::scope_types! {
        application_webhooks_read = "application:webhooks_read";
        application_webhooks_write = "application:webhooks_write";
        audit_events_read = "audit:events_read";
        cjds_admin_org_read = "cjds:admin_org_read";
        cjds_admin_org_write = "cjds:admin_org_write";
        cjp_config = "cjp:config";
        cjp_config_read = "cjp:config_read";
        cjp_config_write = "cjp:config_write";
        cjp_task_read = "cjp:task_read";
        cjp_task_write = "cjp:task_write";
        cjp_user = "cjp:user";
        cloud_contact_center_pod_conv = "cloud-contact-center:pod_conv";
        guest_issuer_read = "guest-issuer:read";
        guest_issuer_write = "guest-issuer:write";
        guest_meeting_rw = "guest-meeting:rw";
        identity_config = "Identity:Config";
        identity_contacts_read = "identity:contacts_read";
        identity_contacts_rw = "identity:contacts_rw";
        identity_groups_read = "identity:groups_read";
        identity_groups_rw = "identity:groups_rw";
        identity_one_time_password = "identity:one_time_password";
        identity_organization = "Identity:Organization";
        identity_organizations_read = "identity:organizations_read";
        identity_organizations_rw = "identity:organizations_rw";
        identity_placeonetimepassword_create = "identity:placeonetimepassword_create";
        identity_tokens_read = "identity:tokens_read";
        identity_tokens_write = "identity:tokens_write";
        meeting_admin_config_read = "meeting:admin_config_read";
        meeting_admin_config_write = "meeting:admin_config_write";
        meeting_admin_participants_read = "meeting:admin_participants_read";
        meeting_admin_preferences_read = "meeting:admin_preferences_read";
        meeting_admin_preferences_write = "meeting:admin_preferences_write";
        meeting_admin_recordings_read = "meeting:admin_recordings_read";
        meeting_admin_recordings_write = "meeting:admin_recordings_write";
        meeting_admin_schedule_read = "meeting:admin_schedule_read";
        meeting_admin_schedule_write = "meeting:admin_schedule_write";
        meeting_admin_transcripts_read = "meeting:admin_transcripts_read";
        meeting_controls_read = "meeting:controls_read";
        meeting_controls_write = "meeting:controls_write";
        meeting_group_meeting_read = "meeting:group_meeting_read";
        meeting_group_meeting_write = "meeting:group_meeting_write";
        meeting_group_recording_read = "meeting:group_recording_read";
        meeting_participants_read = "meeting:participants_read";
        meeting_participants_write = "meeting:participants_write";
        meeting_preferences_read = "meeting:preferences_read";
        meeting_preferences_write = "meeting:preferences_write";
        meeting_recordings_read = "meeting:recordings_read";
        meeting_recordings_write = "meeting:recordings_write";
        meeting_schedules_read = "meeting:schedules_read";
        meeting_schedules_write = "meeting:schedules_write";
        meeting_summaries_read = "meeting:summaries_read";
        meeting_summaries_write = "meeting:summaries_write";
        meeting_transcripts_read = "meeting:transcripts_read";
        spark_admin_broadworks_enterprises_read = "spark-admin:broadworks_enterprises_read";
        spark_admin_broadworks_enterprises_write = "spark-admin:broadworks_enterprises_write";
        spark_admin_broadworks_subscribers_read = "spark-admin:broadworks_subscribers_read";
        spark_admin_broadworks_subscribers_write = "spark-admin:broadworks_subscribers_write";
        spark_admin_call_qualities_read = "spark-admin:call_qualities_read";
        spark_admin_calling_cdr_read = "spark-admin:calling_cdr_read";
        spark_admin_calls_read = "spark-admin:calls_read";
        spark_admin_calls_write = "spark-admin:calls_write";
        spark_admin_datasource_read = "spark-admin:datasource_read";
        spark_admin_datasource_write = "spark-admin:datasource_write";
        spark_admin_devices_read = "spark-admin:devices_read";
        spark_admin_devices_write = "spark-admin:devices_write";
        spark_admin_hybrid_clusters_read = "spark-admin:hybrid_clusters_read";
        spark_admin_hybrid_connectors_read = "spark-admin:hybrid_connectors_read";
        spark_admin_licenses_read = "spark-admin:licenses_read";
        spark_admin_locations_read = "spark-admin:locations_read";
        spark_admin_locations_write = "spark-admin:locations_write";
        spark_admin_metrics_read = "spark-admin:metrics_read";
        spark_admin_organizations_read = "spark-admin:organizations_read";
        spark_admin_people_read = "spark-admin:people_read";
        spark_admin_people_write = "spark-admin:people_write";
        spark_admin_places_read = "spark-admin:places_read";
        spark_admin_places_write = "spark-admin:places_write";
        spark_admin_recordings_read = "spark-admin:recordings_read";
        spark_admin_recordings_write = "spark-admin:recordings_write";
        spark_admin_reports_read = "spark-admin:reports_read";
        spark_admin_reports_write = "spark-admin:reports_write";
        spark_admin_resource_group_memberships_read = "spark-admin:resource_group_memberships_read";
        spark_admin_resource_group_memberships_write = "spark-admin:resource_group_memberships_write";
        spark_admin_resource_groups_read = "spark-admin:resource_groups_read";
        spark_admin_roles_read = "spark-admin:roles_read";
        spark_admin_telephony_config_read = "spark-admin:telephony_config_read";
        spark_admin_telephony_config_write = "spark-admin:telephony_config_write";
        spark_admin_telephony_pstn_read = "spark-admin:telephony_pstn_read";
        spark_admin_telephony_pstn_write = "spark-admin:telephony_pstn_write";
        spark_admin_wholesale_billing_reports_read = "spark-admin:wholesale_billing_reports_read";
        spark_admin_wholesale_billing_reports_write = "spark-admin:wholesale_billing_reports_write";
        spark_admin_wholesale_customers_read = "spark-admin:wholesale_customers_read";
        spark_admin_wholesale_customers_write = "spark-admin:wholesale_customers_write";
        spark_admin_wholesale_sub_partners_read = "spark-admin:wholesale_sub_partners_read";
        spark_admin_wholesale_sub_partners_write = "spark-admin:wholesale_sub_partners_write";
        spark_admin_wholesale_subscribers_read = "spark-admin:wholesale_subscribers_read";
        spark_admin_wholesale_subscribers_write = "spark-admin:wholesale_subscribers_write";
        spark_admin_wholesale_workspace_write = "spark-admin:wholesale_workspace_write";
        spark_admin_workspace_locations_read = "spark-admin:workspace_locations_read";
        spark_admin_workspace_locations_write = "spark-admin:workspace_locations_write";
        spark_admin_workspace_metrics_read = "spark-admin:workspace_metrics_read";
        spark_admin_workspaces_read = "spark-admin:workspaces_read";
        spark_all = "spark:all";
        spark_applications_token = "spark:applications_token";
        spark_calls_read = "spark:calls_read";
        spark_calls_write = "spark:calls_write";
        spark_compliance_events_read = "spark-compliance:events_read";
        spark_compliance_meetings_read = "spark-compliance:meetings_read";
        spark_compliance_meetings_write = "spark-compliance:meetings_write";
        spark_compliance_memberships_read = "spark-compliance:memberships_read";
        spark_compliance_memberships_write = "spark-compliance:memberships_write";
        spark_compliance_messages_read = "spark-compliance:messages_read";
        spark_compliance_messages_write = "spark-compliance:messages_write";
        spark_compliance_recordings_read = "spark-compliance:recordings_read";
        spark_compliance_recordings_write = "spark-compliance:recordings_write";
        spark_compliance_rooms_read = "spark-compliance:rooms_read";
        spark_compliance_rooms_write = "spark-compliance:rooms_write";
        spark_compliance_team_memberships_read = "spark-compliance:team_memberships_read";
        spark_compliance_team_memberships_write = "spark-compliance:team_memberships_write";
        spark_compliance_teams_read = "spark-compliance:teams_read";
        spark_compliance_webhooks_read = "spark-compliance:webhooks_read";
        spark_compliance_webhooks_write = "spark-compliance:webhooks_write";
        spark_devices_read = "spark:devices_read";
        spark_devices_write = "spark:devices_write";
        spark_kms = "spark:kms";
        spark_mcp = "spark:mcp";
        spark_memberships_read = "spark:memberships_read";
        spark_memberships_write = "spark:memberships_write";
        spark_messages_read = "spark:messages_read";
        spark_messages_write = "spark:messages_write";
        spark_organizations_read = "spark:organizations_read";
        spark_people_read = "spark:people_read";
        spark_places_read = "spark:places_read";
        spark_places_write = "spark:places_write";
        spark_recordings_read = "spark:recordings_read";
        spark_recordings_write = "spark:recordings_write";
        spark_rooms_read = "spark:rooms_read";
        spark_rooms_write = "spark:rooms_write";
        spark_team_memberships_read = "spark:team_memberships_read";
        spark_team_memberships_write = "spark:team_memberships_write";
        spark_teams_read = "spark:teams_read";
        spark_teams_write = "spark:teams_write";
        spark_telephony_config_read = "spark:telephony_config_read";
        spark_telephony_config_write = "spark:telephony_config_write";
        spark_webhooks_read = "spark:webhooks_read";
        spark_webhooks_write = "spark:webhooks_write";
        spark_webrtc_calling = "spark:webrtc_calling";
        spark_xapi_commands = "spark:xapi_commands";
        spark_xapi_statuses = "spark:xapi_statuses";
        spark_xsi = "spark:xsi";
        webexsquare_admin = "webexsquare:admin";
        wxc_dedicateduc_admin_perfmon_read = "wxc-dedicateduc:admin_perfmon_read";
    }
}
