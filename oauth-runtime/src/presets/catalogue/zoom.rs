//! [Zoom](https://zoom.us), by OAuth 2.0.
//!
//! ```no_run
//! use oauth_runtime::prelude::*;
//!
//! #[derive(OAuthProvider)]
//! #[oauth(preset = zoom)]
//! struct Zoom;
//! ```
//!
//! | what | value |
//! |---|---|
//! | register the application at | <https://marketplace.zoom.us/user/build> |
//! | the redirect URI to register | `https://your.example/auth/zoom`, “OAuth Redirect URL” |
//! | `ZOOM_CLIENT_ID` | “Client ID” there |
//! | `ZOOM_CLIENT_SECRET` | “Client Secret” there |
//! | it tells | name, e-mail address, picture |
//! | e-mail addresses | verified where the provider says so of the address |
//! | where users take access away | <https://marketplace.zoom.us/user/installed> |
//! | colors of its button | `#0B5CFF`, with words in `#ffffff` |
//!
//! Paths and settings are called after the struct: `struct Login;` has `/auth/login` and `LOGIN_CLIENT_ID`.
//! Code that wants a scope names its type: `use oauth_runtime::presets::zoom::scope::account_master;`.
//!
//! - Scopes are chosen on the page of the application and granted without being asked for: add `user:read:user` there, or `user:read` in an application with classic scopes.
//!
//! Facts of 2026-11, listed by `allauth`, `appwrite` and 11 more.

// Written by `cargo xtask presets` from `presets/zoom.toml`; edit that.

use crate::declaration::description::{Button, ClientAuthenticationMethod, ProviderDescription, UserInfoMapping};
use crate::declaration::quirks::ErrorAnswer;

/// What is known about Zoom.
pub const DESCRIPTION: ProviderDescription = ProviderDescription::oauth2("zoom", "Zoom")
    .authorization_endpoint("https://zoom.us/oauth/authorize")
    .token_endpoint("https://zoom.us/oauth/token")
    .userinfo_endpoint("https://api.zoom.us/v2/users/me")
    .revocation_endpoint("https://zoom.us/oauth/revoke")
    .client_authentication(ClientAuthenticationMethod::ClientSecretBasic)
    .error_answer(ErrorAnswer::STANDARD.code("/error").description("/reason"))
    .lenient_booleans()
    .userinfo(
        UserInfoMapping::STANDARD
            .subject("/id")
            .name("/display_name")
            .email("/email")
            .email_verified("/verified")
            .picture("/pic_url"),
    )
    .button(Button::STANDARD.color("#0B5CFF").text("#ffffff"))
    .email_scopes(&[]);

/// The scopes of Zoom, as types: the words of `scopes(…)` beside `preset = zoom`.
///
/// | type | scope |
/// |---|---|
/// | `account_master` | `account:master` |
/// | `account_read_admin` | `account:read:admin` |
/// | `account_write_admin` | `account:write:admin` |
/// | `aic_archive_read_admin` | `aic_archive:read:admin` |
/// | `apiconnector_master` | `apiconnector:master` |
/// | `apiconnector_read_admin` | `apiconnector:read:admin` |
/// | `apiconnector_write_admin` | `apiconnector:write:admin` |
/// | `app_deeplink_write` | `app:deeplink:write` |
/// | `app_deeplink_write_admin` | `app:deeplink:write:admin` |
/// | `app_notification_read` | `app:notification:read` |
/// | `app_notification_write` | `app:notification:write` |
/// | `billing_master` | `billing:master` |
/// | `calendar_read` | `calendar:read` |
/// | `calendar_read_admin` | `calendar:read:admin` |
/// | `calendar_write` | `calendar:write` |
/// | `calendar_write_admin` | `calendar:write:admin` |
/// | `chat_channel_read` | `chat_channel:read` |
/// | `chat_channel_read_admin` | `chat_channel:read:admin` |
/// | `chat_channel_read_member` | `chat_channel:read:member` |
/// | `chat_channel_write` | `chat_channel:write` |
/// | `chat_channel_write_admin` | `chat_channel:write:admin` |
/// | `chat_contact_read` | `chat_contact:read` |
/// | `chat_contact_write` | `chat_contact:write` |
/// | `chat_contact_write_admin` | `chat_contact:write:admin` |
/// | `chat_event_write` | `chat_event:write` |
/// | `chat_event_write_admin` | `chat_event:write:admin` |
/// | `chat_history_legal_hold_read_admin` | `chat_history_legal_hold:read:admin` |
/// | `chat_history_legal_hold_write_admin` | `chat_history_legal_hold:write:admin` |
/// | `chat_message_read` | `chat_message:read` |
/// | `chat_message_read_admin` | `chat_message:read:admin` |
/// | `chat_message_write` | `chat_message:write` |
/// | `chat_message_write_admin` | `chat_message:write:admin` |
/// | `chat_migration_read_admin` | `chat_migration:read:admin` |
/// | `chat_migration_write_admin` | `chat_migration:write:admin` |
/// | `chat_read` | `chat:read` |
/// | `chat_read_admin` | `chat:read:admin` |
/// | `chat_write` | `chat:write` |
/// | `chat_write_admin` | `chat:write:admin` |
/// | `clinical_note_read_admin` | `clinical_note:read:admin` |
/// | `clinical_note_update_admin` | `clinical_note:update:admin` |
/// | `clips_read` | `clips:read` |
/// | `clips_read_admin` | `clips:read:admin` |
/// | `clips_read_master` | `clips:read:master` |
/// | `clips_write` | `clips:write` |
/// | `clips_write_admin` | `clips:write:admin` |
/// | `contact_center_asset_library_read_admin` | `contact_center_asset_library:read:admin` |
/// | `contact_center_asset_library_write_admin` | `contact_center_asset_library:write:admin` |
/// | `contact_center_attachment_read_admin` | `contact_center_attachment:read:admin` |
/// | `contact_center_block_list_rules_read_admin` | `contact_center_block_list_rules:read:admin` |
/// | `contact_center_block_list_rules_write_admin` | `contact_center_block_list_rules:write:admin` |
/// | `contact_center_contact_read_admin` | `contact_center_contact:read:admin` |
/// | `contact_center_contact_write_admin` | `contact_center_contact:write:admin` |
/// | `contact_center_disposition_read_admin` | `contact_center_disposition:read:admin` |
/// | `contact_center_disposition_write_admin` | `contact_center_disposition:write:admin` |
/// | `contact_center_engagement_read_admin` | `contact_center_engagement:read:admin` |
/// | `contact_center_engagement_write_admin` | `contact_center_engagement:write:admin` |
/// | `contact_center_flow_read_admin` | `contact_center_flow:read:admin` |
/// | `contact_center_flow_write_admin` | `contact_center_flow:write:admin` |
/// | `contact_center_follow_up_task_read_admin` | `contact_center_follow_up_task:read:admin` |
/// | `contact_center_follow_up_task_write` | `contact_center_follow_up_task:write` |
/// | `contact_center_inbox_read_admin` | `contact_center_inbox:read:admin` |
/// | `contact_center_inbox_write_admin` | `contact_center_inbox:write:admin` |
/// | `contact_center_messaging_read_admin` | `contact_center_messaging:read:admin` |
/// | `contact_center_messaging_write_admin` | `contact_center_messaging:write:admin` |
/// | `contact_center_note_read_admin` | `contact_center_note:read:admin` |
/// | `contact_center_note_write` | `contact_center_note:write` |
/// | `contact_center_operating_hours_read_admin` | `contact_center_operating_hours:read:admin` |
/// | `contact_center_operating_hours_write_admin` | `contact_center_operating_hours:write:admin` |
/// | `contact_center_operation_logs_read_admin` | `contact_center_operation_logs:read:admin` |
/// | `contact_center_outbound_campaign_contactlist_read_admin` | `contact_center_outbound_campaign_contactlist:read:admin` |
/// | `contact_center_outbound_campaign_contactlist_write_admin` | `contact_center_outbound_campaign_contactlist:write:admin` |
/// | `contact_center_outbound_campaign_contacts_read_admin` | `contact_center_outbound_campaign_contacts:read:admin` |
/// | `contact_center_outbound_campaign_contacts_write_admin` | `contact_center_outbound_campaign_contacts:write:admin` |
/// | `contact_center_outbound_campaign_delete_admin` | `contact_center_outbound_campaign:delete:admin` |
/// | `contact_center_outbound_campaign_dnc_list_phones_read_admin` | `contact_center_outbound_campaign_dnc_list_phones:read:admin` |
/// | `contact_center_outbound_campaign_dnc_list_phones_write_admin` | `contact_center_outbound_campaign_dnc_list_phones:write:admin` |
/// | `contact_center_outbound_campaign_read_admin` | `contact_center_outbound_campaign:read:admin` |
/// | `contact_center_outbound_campaign_update_admin` | `contact_center_outbound_campaign:update:admin` |
/// | `contact_center_outbound_campaign_write_admin` | `contact_center_outbound_campaign:write:admin` |
/// | `contact_center_preference_read_admin` | `contact_center_preference:read:admin` |
/// | `contact_center_preference_write_admin` | `contact_center_preference:write:admin` |
/// | `contact_center_queue_read_admin` | `contact_center_queue:read:admin` |
/// | `contact_center_queue_write_admin` | `contact_center_queue:write:admin` |
/// | `contact_center_recording_read` | `contact_center_recording:read` |
/// | `contact_center_recording_read_admin` | `contact_center_recording:read:admin` |
/// | `contact_center_recording_write_admin` | `contact_center_recording:write:admin` |
/// | `contact_center_region_read_admin` | `contact_center_region:read:admin` |
/// | `contact_center_region_write_admin` | `contact_center_region:write:admin` |
/// | `contact_center_report_read_admin` | `contact_center_report:read:admin` |
/// | `contact_center_role_read_admin` | `contact_center_role:read:admin` |
/// | `contact_center_role_write_admin` | `contact_center_role:write:admin` |
/// | `contact_center_routing_profile_read_admin` | `contact_center_routing_profile:read:admin` |
/// | `contact_center_routing_profile_write_admin` | `contact_center_routing_profile:write:admin` |
/// | `contact_center_rtms_write_admin` | `contact_center_rtms:write:admin` |
/// | `contact_center_skill_read_admin` | `contact_center_skill:read:admin` |
/// | `contact_center_skill_write_admin` | `contact_center_skill:write:admin` |
/// | `contact_center_sms_master` | `contact_center_sms:master` |
/// | `contact_center_sms_read_admin` | `contact_center_sms:read:admin` |
/// | `contact_center_sms_write_admin` | `contact_center_sms:write:admin` |
/// | `contact_center_team_read_admin` | `contact_center_team:read:admin` |
/// | `contact_center_team_write_admin` | `contact_center_team:write:admin` |
/// | `contact_center_user_read_admin` | `contact_center_user:read:admin` |
/// | `contact_center_user_template_read_admin` | `contact_center_user_template:read:admin` |
/// | `contact_center_user_template_write_admin` | `contact_center_user_template:write:admin` |
/// | `contact_center_user_write_admin` | `contact_center_user:write:admin` |
/// | `contact_center_variable_log_read_admin` | `contact_center_variable_log:read:admin` |
/// | `contact_center_variable_log_write_admin` | `contact_center_variable_log:write:admin` |
/// | `contact_center_variable_read_admin` | `contact_center_variable:read:admin` |
/// | `contact_center_variable_write_admin` | `contact_center_variable:write:admin` |
/// | `contact_center_voice_call_master` | `contact_center_voice_call:master` |
/// | `contact_center_voice_call_read_admin` | `contact_center_voice_call:read:admin` |
/// | `contact_group_read_admin` | `contact_group:read:admin` |
/// | `contact_group_write_admin` | `contact_group:write:admin` |
/// | `contact_read` | `contact:read` |
/// | `contact_read_admin` | `contact:read:admin` |
/// | `crc_account_master` | `crc_account:master` |
/// | `crc_account_read_admin` | `crc_account:read:admin` |
/// | `crc_account_write_admin` | `crc_account:write:admin` |
/// | `crc_master` | `crc:master` |
/// | `crc_read_admin` | `crc:read:admin` |
/// | `crc_rooms_master` | `crc_rooms:master` |
/// | `crc_rooms_read_admin` | `crc_rooms:read:admin` |
/// | `crc_rooms_write_admin` | `crc_rooms:write:admin` |
/// | `dashboard_crc_read_admin` | `dashboard_crc:read:admin` |
/// | `dashboard_home_read_admin` | `dashboard_home:read:admin` |
/// | `dashboard_im_read_admin` | `dashboard_im:read:admin` |
/// | `dashboard_master` | `dashboard:master` |
/// | `dashboard_meetings_read_admin` | `dashboard_meetings:read:admin` |
/// | `dashboard_read_admin` | `dashboard:read:admin` |
/// | `dashboard_webinars_read_admin` | `dashboard_webinars:read:admin` |
/// | `dashboard_zr_read_admin` | `dashboard_zr:read:admin` |
/// | `data_request_read_admin` | `data_request:read:admin` |
/// | `data_request_write_admin` | `data_request:write:admin` |
/// | `device_read_admin` | `device:read:admin` |
/// | `device_write_admin` | `device:write:admin` |
/// | `dialer_read_admin` | `dialer:read:admin` |
/// | `dialer_write_admin` | `dialer:write:admin` |
/// | `division_read_admin` | `division:read:admin` |
/// | `division_wirte_admin` | `division:wirte:admin` |
/// | `docs_collaborator_delete` | `docs_collaborator:delete` |
/// | `docs_collaborator_delete_admin` | `docs_collaborator:delete:admin` |
/// | `docs_collaborator_read` | `docs_collaborator:read` |
/// | `docs_collaborator_read_admin` | `docs_collaborator:read:admin` |
/// | `docs_collaborator_write` | `docs_collaborator:write` |
/// | `docs_collaborator_write_admin` | `docs_collaborator:write:admin` |
/// | `docs_delete` | `docs:delete` |
/// | `docs_delete_admin` | `docs:delete:admin` |
/// | `docs_export_read` | `docs_export:read` |
/// | `docs_export_read_admin` | `docs_export:read:admin` |
/// | `docs_export_write` | `docs_export:write` |
/// | `docs_export_write_admin` | `docs_export:write:admin` |
/// | `docs_file_owner_write` | `docs_file_owner:write` |
/// | `docs_file_owner_write_admin` | `docs_file_owner:write:admin` |
/// | `docs_file_uploads_write` | `docs_file_uploads:write` |
/// | `docs_file_uploads_write_admin` | `docs_file_uploads:write:admin` |
/// | `docs_general_access_read` | `docs_general_access:read` |
/// | `docs_general_access_read_admin` | `docs_general_access:read:admin` |
/// | `docs_general_access_write` | `docs_general_access:write` |
/// | `docs_general_access_write_admin` | `docs_general_access:write:admin` |
/// | `docs_import_read` | `docs_import:read` |
/// | `docs_import_read_admin` | `docs_import:read:admin` |
/// | `docs_import_write` | `docs_import:write` |
/// | `docs_import_write_admin` | `docs_import:write:admin` |
/// | `docs_read` | `docs:read` |
/// | `docs_read_admin` | `docs:read:admin` |
/// | `docs_write` | `docs:write` |
/// | `docs_write_admin` | `docs:write:admin` |
/// | `group_master` | `group:master` |
/// | `group_read_admin` | `group:read:admin` |
/// | `group_write_admin` | `group:write:admin` |
/// | `imchat_bot` | `imchat:bot` |
/// | `imchat_read_admin` | `imchat:read:admin` |
/// | `imchat_write` | `imchat:write` |
/// | `imgroup_master` | `imgroup:master` |
/// | `imgroup_read_admin` | `imgroup:read:admin` |
/// | `imgroup_write_admin` | `imgroup:write:admin` |
/// | `information_barriers_read_admin` | `information_barriers:read:admin` |
/// | `information_barriers_read_master` | `information_barriers:read:master` |
/// | `information_barriers_write_admin` | `information_barriers:write:admin` |
/// | `information_barriers_write_master` | `information_barriers:write:master` |
/// | `iq_account_read_admin` | `iq_account:read:admin` |
/// | `iq_coaching_read` | `iq_coaching:read` |
/// | `iq_coaching_read_admin` | `iq_coaching:read:admin` |
/// | `iq_comment_read` | `iq_comment:read` |
/// | `iq_comment_read_admin` | `iq_comment:read:admin` |
/// | `iq_comment_write` | `iq_comment:write` |
/// | `iq_comment_write_admin` | `iq_comment:write:admin` |
/// | `iq_conversation_read` | `iq_conversation:read` |
/// | `iq_conversation_read_admin` | `iq_conversation:read:admin` |
/// | `iq_conversation_write` | `iq_conversation:write` |
/// | `iq_conversation_write_admin` | `iq_conversation:write:admin` |
/// | `iq_crm_read_admin` | `iq_crm:read:admin` |
/// | `iq_crm_write_admin` | `iq_crm:write:admin` |
/// | `iq_deal_read` | `iq_deal:read` |
/// | `iq_deal_read_admin` | `iq_deal:read:admin` |
/// | `iq_deal_write` | `iq_deal:write` |
/// | `iq_deal_write_admin` | `iq_deal:write:admin` |
/// | `iq_playlist_read` | `iq_playlist:read` |
/// | `iq_playlist_read_admin` | `iq_playlist:read:admin` |
/// | `iq_team_read` | `iq_team:read` |
/// | `iq_team_read_admin` | `iq_team:read:admin` |
/// | `iq_team_write_admin` | `iq_team:write:admin` |
/// | `mail_read` | `mail:read` |
/// | `mail_read_admin` | `mail:read:admin` |
/// | `mail_write` | `mail:write` |
/// | `mail_write_admin` | `mail:write:admin` |
/// | `marketplace_app_master` | `marketplace_app:master` |
/// | `marketplace_app_read` | `marketplace_app:read` |
/// | `marketplace_app_read_admin` | `marketplace_app:read:admin` |
/// | `marketplace_app_write` | `marketplace_app:write` |
/// | `marketplace_app_write_admin` | `marketplace_app:write:admin` |
/// | `marketplace_custom_fields_read` | `marketplace_custom_fields:read` |
/// | `marketplace_custom_fields_read_admin` | `marketplace_custom_fields:read:admin` |
/// | `marketplace_entitlement_read` | `marketplace_entitlement:read` |
/// | `marketplace_entitlement_read_admin` | `marketplace_entitlement:read:admin` |
/// | `meeting_master` | `meeting:master` |
/// | `meeting_read` | `meeting:read` |
/// | `meeting_read_admin` | `meeting:read:admin` |
/// | `meeting_summary_master` | `meeting_summary:master` |
/// | `meeting_summary_read` | `meeting_summary:read` |
/// | `meeting_summary_read_admin` | `meeting_summary:read:admin` |
/// | `meeting_summary_write` | `meeting_summary:write` |
/// | `meeting_summary_write_admin` | `meeting_summary:write:admin` |
/// | `meeting_token_read_admin_live` | `meeting_token:read:admin:live` |
/// | `meeting_token_read_admin_local` | `meeting_token:read:admin:local` |
/// | `meeting_token_read_live` | `meeting_token:read:live` |
/// | `meeting_token_read_local` | `meeting_token:read:local` |
/// | `meeting_write` | `meeting:write` |
/// | `meeting_write_admin` | `meeting:write:admin` |
/// | `meeting_write_admin_sip` | `meeting:write:admin:sip` |
/// | `meeting_write_sip` | `meeting:write:sip` |
/// | `number_management_numbers_read_admin` | `number_management_numbers:read:admin` |
/// | `number_management_numbers_read_master` | `number_management_numbers:read:master` |
/// | `number_management_numbers_write_admin` | `number_management_numbers:write:admin` |
/// | `number_management_numbers_write_master` | `number_management_numbers:write:master` |
/// | `pac_master` | `pac:master` |
/// | `pac_read` | `pac:read` |
/// | `pac_read_admin` | `pac:read:admin` |
/// | `phone_call_log_master` | `phone_call_log:master` |
/// | `phone_call_log_read` | `phone_call_log:read` |
/// | `phone_call_log_read_admin` | `phone_call_log:read:admin` |
/// | `phone_call_log_write` | `phone_call_log:write` |
/// | `phone_call_log_write_admin` | `phone_call_log:write:admin` |
/// | `phone_master` | `phone:master` |
/// | `phone_peering_master` | `phone_peering:master` |
/// | `phone_peering_read_admin` | `phone_peering:read:admin` |
/// | `phone_peering_write_admin` | `phone_peering:write:admin` |
/// | `phone_read` | `phone:read` |
/// | `phone_read_admin` | `phone:read:admin` |
/// | `phone_recording_master` | `phone_recording:master` |
/// | `phone_recording_read` | `phone_recording:read` |
/// | `phone_recording_read_admin` | `phone_recording:read:admin` |
/// | `phone_recording_write` | `phone_recording:write` |
/// | `phone_recording_write_admin` | `phone_recording:write:admin` |
/// | `phone_sms_master` | `phone_sms:master` |
/// | `phone_sms_read` | `phone_sms:read` |
/// | `phone_sms_read_admin` | `phone_sms:read:admin` |
/// | `phone_sms_write` | `phone_sms:write` |
/// | `phone_sms_write_admin` | `phone_sms:write:admin` |
/// | `phone_voicemail_master` | `phone_voicemail:master` |
/// | `phone_voicemail_read` | `phone_voicemail:read` |
/// | `phone_voicemail_read_admin` | `phone_voicemail:read:admin` |
/// | `phone_voicemail_write` | `phone_voicemail:write` |
/// | `phone_voicemail_write_admin` | `phone_voicemail:write:admin` |
/// | `phone_write` | `phone:write` |
/// | `phone_write_admin` | `phone:write:admin` |
/// | `qm_evaluations_read` | `qm_evaluations:read` |
/// | `qm_evaluations_read_admin` | `qm_evaluations:read:admin` |
/// | `qm_interactions_read` | `qm_interactions:read` |
/// | `qm_interactions_read_admin` | `qm_interactions:read:admin` |
/// | `qm_interactions_write` | `qm_interactions:write` |
/// | `qm_interactions_write_admin` | `qm_interactions:write:admin` |
/// | `recording_master` | `recording:master` |
/// | `recording_read` | `recording:read` |
/// | `recording_read_admin` | `recording:read:admin` |
/// | `recording_write` | `recording:write` |
/// | `recording_write_admin` | `recording:write:admin` |
/// | `report_chat_read_admin` | `report_chat:read:admin` |
/// | `report_master` | `report:master` |
/// | `report_read_admin` | `report:read:admin` |
/// | `role_master` | `role:master` |
/// | `role_read_admin` | `role:read:admin` |
/// | `role_write_admin` | `role:write:admin` |
/// | `room_master` | `room:master` |
/// | `room_read_admin` | `room:read:admin` |
/// | `room_read_master` | `room:read:master` |
/// | `room_write_admin` | `room:write:admin` |
/// | `room_write_master` | `room:write:master` |
/// | `scheduler_read` | `scheduler:read` |
/// | `scheduler_read_admin` | `scheduler:read:admin` |
/// | `scheduler_write` | `scheduler:write` |
/// | `scheduler_write_admin` | `scheduler:write:admin` |
/// | `sip_phone_master` | `sip_phone:master` |
/// | `sip_phone_read_admin` | `sip_phone:read:admin` |
/// | `sip_phone_write_admin` | `sip_phone:write:admin` |
/// | `sip_trunk_master` | `sip_trunk:master` |
/// | `survey_master` | `survey:master` |
/// | `survey_read_admin` | `survey:read:admin` |
/// | `tasks_assignee_read` | `tasks_assignee:read` |
/// | `tasks_assignee_read_admin` | `tasks_assignee:read:admin` |
/// | `tasks_assignee_write` | `tasks_assignee:write` |
/// | `tasks_assignee_write_admin` | `tasks_assignee:write:admin` |
/// | `tasks_collaborator_read` | `tasks_collaborator:read` |
/// | `tasks_collaborator_read_admin` | `tasks_collaborator:read:admin` |
/// | `tasks_collaborator_write` | `tasks_collaborator:write` |
/// | `tasks_collaborator_write_admin` | `tasks_collaborator:write:admin` |
/// | `tasks_comment_read` | `tasks_comment:read` |
/// | `tasks_comment_read_admin` | `tasks_comment:read:admin` |
/// | `tasks_comment_write` | `tasks_comment:write` |
/// | `tasks_comment_write_admin` | `tasks_comment:write:admin` |
/// | `tasks_delete` | `tasks:delete` |
/// | `tasks_delete_admin` | `tasks:delete:admin` |
/// | `tasks_read` | `tasks:read` |
/// | `tasks_read_admin` | `tasks:read:admin` |
/// | `tasks_write` | `tasks:write` |
/// | `tasks_write_admin` | `tasks:write:admin` |
/// | `tracking_fields_master` | `tracking_fields:master` |
/// | `tracking_fields_read_admin` | `tracking_fields:read:admin` |
/// | `tracking_fields_write_admin` | `tracking_fields:write:admin` |
/// | `tsp_master` | `tsp:master` |
/// | `tsp_read` | `tsp:read` |
/// | `tsp_read_admin` | `tsp:read:admin` |
/// | `tsp_write` | `tsp:write` |
/// | `tsp_write_admin` | `tsp:write:admin` |
/// | `user_info_read` | `user_info:read` |
/// | `user_master` | `user:master` |
/// | `user_read` | `user:read` |
/// | `user_read_admin` | `user:read:admin` |
/// | `user_write` | `user:write` |
/// | `user_write_admin` | `user:write:admin` |
/// | `user_zak_read` | `user_zak:read` |
/// | `video_mgmt_channels_read` | `video_mgmt_channels:read` |
/// | `video_mgmt_channels_read_admin` | `video_mgmt_channels:read:admin` |
/// | `video_mgmt_channels_write` | `video_mgmt_channels:write` |
/// | `video_mgmt_channels_write_admin` | `video_mgmt_channels:write:admin` |
/// | `video_mgmt_file_write` | `video_mgmt_file:write` |
/// | `video_mgmt_file_write_admin` | `video_mgmt_file:write:admin` |
/// | `video_mgmt_playlists_read` | `video_mgmt_playlists:read` |
/// | `video_mgmt_playlists_read_admin` | `video_mgmt_playlists:read:admin` |
/// | `video_mgmt_playlists_write` | `video_mgmt_playlists:write` |
/// | `video_mgmt_playlists_write_admin` | `video_mgmt_playlists:write:admin` |
/// | `video_mgmt_videos_read` | `video_mgmt_videos:read` |
/// | `video_mgmt_videos_read_admin` | `video_mgmt_videos:read:admin` |
/// | `video_mgmt_videos_write` | `video_mgmt_videos:write` |
/// | `video_mgmt_videos_write_admin` | `video_mgmt_videos:write:admin` |
/// | `visitor_management_read` | `visitor_management:read` |
/// | `visitor_management_write` | `visitor_management:write` |
/// | `visitor_management_write_admin` | `visitor_management:write:admin` |
/// | `webinar_master` | `webinar:master` |
/// | `webinar_read` | `webinar:read` |
/// | `webinar_read_admin` | `webinar:read:admin` |
/// | `webinar_token_read_admin_live` | `webinar_token:read:admin:live` |
/// | `webinar_token_read_admin_local` | `webinar_token:read:admin:local` |
/// | `webinar_token_read_live` | `webinar_token:read:live` |
/// | `webinar_token_read_local` | `webinar_token:read:local` |
/// | `webinar_write` | `webinar:write` |
/// | `webinar_write_admin` | `webinar:write:admin` |
/// | `webinar_write_admin_sip` | `webinar:write:admin:sip` |
/// | `webinar_write_sip` | `webinar:write:sip` |
/// | `whiteboard_classification_labels_read` | `whiteboard_classification_labels:read` |
/// | `whiteboard_classification_labels_read_admin` | `whiteboard_classification_labels:read:admin` |
/// | `whiteboard_classification_labels_write_admin` | `whiteboard_classification_labels:write:admin` |
/// | `whiteboard_collaborator_read` | `whiteboard_collaborator:read` |
/// | `whiteboard_collaborator_read_admin` | `whiteboard_collaborator:read:admin` |
/// | `whiteboard_collaborator_write` | `whiteboard_collaborator:write` |
/// | `whiteboard_collaborator_write_admin` | `whiteboard_collaborator:write:admin` |
/// | `whiteboard_content_read` | `whiteboard_content:read` |
/// | `whiteboard_content_read_admin` | `whiteboard_content:read:admin` |
/// | `whiteboard_export_write` | `whiteboard_export:write` |
/// | `whiteboard_export_write_admin` | `whiteboard_export:write:admin` |
/// | `whiteboard_file_read` | `whiteboard_file:read` |
/// | `whiteboard_file_read_admin` | `whiteboard_file:read:admin` |
/// | `whiteboard_file_write` | `whiteboard_file:write` |
/// | `whiteboard_file_write_admin` | `whiteboard_file:write:admin` |
/// | `whiteboard_import_read` | `whiteboard_import:read` |
/// | `whiteboard_import_read_admin` | `whiteboard_import:read:admin` |
/// | `whiteboard_import_write` | `whiteboard_import:write` |
/// | `whiteboard_import_write_admin` | `whiteboard_import:write:admin` |
/// | `whiteboard_project_collaborator_read` | `whiteboard_project_collaborator:read` |
/// | `whiteboard_project_collaborator_read_admin` | `whiteboard_project_collaborator:read:admin` |
/// | `whiteboard_project_collaborator_write` | `whiteboard_project_collaborator:write` |
/// | `whiteboard_project_collaborator_write_admin` | `whiteboard_project_collaborator:write:admin` |
/// | `whiteboard_project_read` | `whiteboard_project:read` |
/// | `whiteboard_project_read_admin` | `whiteboard_project:read:admin` |
/// | `whiteboard_project_write` | `whiteboard_project:write` |
/// | `whiteboard_project_write_admin` | `whiteboard_project:write:admin` |
/// | `whiteboard_read` | `whiteboard:read` |
/// | `whiteboard_read_admin` | `whiteboard:read:admin` |
/// | `whiteboard_share_setting_write` | `whiteboard_share_setting:write` |
/// | `whiteboard_share_setting_write_admin` | `whiteboard_share_setting:write:admin` |
/// | `whiteboard_write` | `whiteboard:write` |
/// | `whiteboard_write_admin` | `whiteboard:write:admin` |
/// | `workforce_management_read_admin` | `workforce_management:read:admin` |
/// | `workforce_management_write_admin` | `workforce_management:write:admin` |
/// | `workspace_read` | `workspace:read` |
/// | `workspace_read_admin` | `workspace:read:admin` |
/// | `workspace_write` | `workspace:write` |
/// | `workspace_write_admin` | `workspace:write:admin` |
/// | `zoom_commerce_read_admin` | `zoom_commerce:read:admin` |
/// | `zoom_commerce_write_admin` | `zoom_commerce:write:admin` |
/// | `zoom_events_access_links_read` | `zoom_events_access_links:read` |
/// | `zoom_events_access_links_read_admin` | `zoom_events_access_links:read:admin` |
/// | `zoom_events_access_links_write` | `zoom_events_access_links:write` |
/// | `zoom_events_access_links_write_admin` | `zoom_events_access_links:write:admin` |
/// | `zoom_events_attendee_actions_read` | `zoom_events_attendee_actions:read` |
/// | `zoom_events_attendee_actions_read_admin` | `zoom_events_attendee_actions:read:admin` |
/// | `zoom_events_attendee_actions_write` | `zoom_events_attendee_actions:write` |
/// | `zoom_events_attendee_actions_write_admin` | `zoom_events_attendee_actions:write:admin` |
/// | `zoom_events_basic_read` | `zoom_events_basic:read` |
/// | `zoom_events_basic_read_admin` | `zoom_events_basic:read:admin` |
/// | `zoom_events_basic_write` | `zoom_events_basic:write` |
/// | `zoom_events_basic_write_admin` | `zoom_events_basic:write:admin` |
/// | `zoom_events_coeditor_write` | `zoom_events_coeditor:write` |
/// | `zoom_events_coeditor_write_admin` | `zoom_events_coeditor:write:admin` |
/// | `zoom_events_coeditors_read` | `zoom_events_coeditors:read` |
/// | `zoom_events_coeditors_read_admin` | `zoom_events_coeditors:read:admin` |
/// | `zoom_events_email_read` | `zoom_events_email:read` |
/// | `zoom_events_email_read_admin` | `zoom_events_email:read:admin` |
/// | `zoom_events_exhibitors_read` | `zoom_events_exhibitors:read` |
/// | `zoom_events_exhibitors_read_admin` | `zoom_events_exhibitors:read:admin` |
/// | `zoom_events_exhibitors_write` | `zoom_events_exhibitors:write` |
/// | `zoom_events_exhibitors_write_admin` | `zoom_events_exhibitors:write:admin` |
/// | `zoom_events_file_write` | `zoom_events_file:write` |
/// | `zoom_events_file_write_admin` | `zoom_events_file:write:admin` |
/// | `zoom_events_hub_write` | `zoom_events_hub:write` |
/// | `zoom_events_hub_write_admin` | `zoom_events_hub:write:admin` |
/// | `zoom_events_hubs_read` | `zoom_events_hubs:read` |
/// | `zoom_events_hubs_read_admin` | `zoom_events_hubs:read:admin` |
/// | `zoom_events_insights_read` | `zoom_events_insights:read` |
/// | `zoom_events_insights_read_admin` | `zoom_events_insights:read:admin` |
/// | `zoom_events_registrants_read` | `zoom_events_registrants:read` |
/// | `zoom_events_registrants_read_admin` | `zoom_events_registrants:read:admin` |
/// | `zoom_events_reports_read` | `zoom_events_reports:read` |
/// | `zoom_events_reports_read_admin` | `zoom_events_reports:read:admin` |
/// | `zoom_events_sessions_read` | `zoom_events_sessions:read` |
/// | `zoom_events_sessions_read_admin` | `zoom_events_sessions:read:admin` |
/// | `zoom_events_sessions_write` | `zoom_events_sessions:write` |
/// | `zoom_events_sessions_write_admin` | `zoom_events_sessions:write:admin` |
/// | `zoom_events_speakers_read` | `zoom_events_speakers:read` |
/// | `zoom_events_speakers_read_admin` | `zoom_events_speakers:read:admin` |
/// | `zoom_events_speakers_write` | `zoom_events_speakers:write` |
/// | `zoom_events_speakers_write_admin` | `zoom_events_speakers:write:admin` |
/// | `zoom_events_ticket_types_read` | `zoom_events_ticket_types:read` |
/// | `zoom_events_ticket_types_read_admin` | `zoom_events_ticket_types:read:admin` |
/// | `zoom_events_ticket_types_write` | `zoom_events_ticket_types:write` |
/// | `zoom_events_ticket_types_write_admin` | `zoom_events_ticket_types:write:admin` |
/// | `zoom_events_tickets_read` | `zoom_events_tickets:read` |
/// | `zoom_events_tickets_read_admin` | `zoom_events_tickets:read:admin` |
/// | `zoom_events_tickets_write` | `zoom_events_tickets:write` |
/// | `zoom_events_tickets_write_admin` | `zoom_events_tickets:write:admin` |
/// | `zoom_events_videos_read` | `zoom_events_videos:read` |
/// | `zoom_events_videos_read_admin` | `zoom_events_videos:read:admin` |
/// | `zoom_events_videos_write` | `zoom_events_videos:write` |
/// | `zoom_events_videos_write_admin` | `zoom_events_videos:write:admin` |
/// | `zoom_events_vod_channels_read` | `zoom_events_vod_channels:read` |
/// | `zoom_events_vod_channels_read_admin` | `zoom_events_vod_channels:read:admin` |
/// | `zoom_events_vod_channels_write` | `zoom_events_vod_channels:write` |
/// | `zoom_events_vod_channels_write_admin` | `zoom_events_vod_channels:write:admin` |
/// | `zoom_events_vod_registration_read` | `zoom_events_vod_registration:read` |
/// | `zoom_events_vod_registration_read_admin` | `zoom_events_vod_registration:read:admin` |
/// | `zoom_events_vod_registration_write` | `zoom_events_vod_registration:write` |
/// | `zoom_events_vod_registration_write_admin` | `zoom_events_vod_registration:write:admin` |
/// | `zoom_events_vod_reports_read` | `zoom_events_vod_reports:read` |
/// | `zoom_events_vod_reports_read_admin` | `zoom_events_vod_reports:read:admin` |
/// | `zva_read_km` | `zva:read:km` |
/// | `zva_report_read` | `zva_report:read` |
/// | `zva_report_read_admin` | `zva_report:read:admin` |
/// | `zva_write_km` | `zva:write:km` |
pub mod scope {
    crate::presets::scope_types! {
        account_master = "account:master";
        account_read_admin = "account:read:admin";
        account_write_admin = "account:write:admin";
        aic_archive_read_admin = "aic_archive:read:admin";
        apiconnector_master = "apiconnector:master";
        apiconnector_read_admin = "apiconnector:read:admin";
        apiconnector_write_admin = "apiconnector:write:admin";
        app_deeplink_write = "app:deeplink:write";
        app_deeplink_write_admin = "app:deeplink:write:admin";
        app_notification_read = "app:notification:read";
        app_notification_write = "app:notification:write";
        billing_master = "billing:master";
        calendar_read = "calendar:read";
        calendar_read_admin = "calendar:read:admin";
        calendar_write = "calendar:write";
        calendar_write_admin = "calendar:write:admin";
        chat_channel_read = "chat_channel:read";
        chat_channel_read_admin = "chat_channel:read:admin";
        chat_channel_read_member = "chat_channel:read:member";
        chat_channel_write = "chat_channel:write";
        chat_channel_write_admin = "chat_channel:write:admin";
        chat_contact_read = "chat_contact:read";
        chat_contact_write = "chat_contact:write";
        chat_contact_write_admin = "chat_contact:write:admin";
        chat_event_write = "chat_event:write";
        chat_event_write_admin = "chat_event:write:admin";
        chat_history_legal_hold_read_admin = "chat_history_legal_hold:read:admin";
        chat_history_legal_hold_write_admin = "chat_history_legal_hold:write:admin";
        chat_message_read = "chat_message:read";
        chat_message_read_admin = "chat_message:read:admin";
        chat_message_write = "chat_message:write";
        chat_message_write_admin = "chat_message:write:admin";
        chat_migration_read_admin = "chat_migration:read:admin";
        chat_migration_write_admin = "chat_migration:write:admin";
        chat_read = "chat:read";
        chat_read_admin = "chat:read:admin";
        chat_write = "chat:write";
        chat_write_admin = "chat:write:admin";
        clinical_note_read_admin = "clinical_note:read:admin";
        clinical_note_update_admin = "clinical_note:update:admin";
        clips_read = "clips:read";
        clips_read_admin = "clips:read:admin";
        clips_read_master = "clips:read:master";
        clips_write = "clips:write";
        clips_write_admin = "clips:write:admin";
        contact_center_asset_library_read_admin = "contact_center_asset_library:read:admin";
        contact_center_asset_library_write_admin = "contact_center_asset_library:write:admin";
        contact_center_attachment_read_admin = "contact_center_attachment:read:admin";
        contact_center_block_list_rules_read_admin = "contact_center_block_list_rules:read:admin";
        contact_center_block_list_rules_write_admin = "contact_center_block_list_rules:write:admin";
        contact_center_contact_read_admin = "contact_center_contact:read:admin";
        contact_center_contact_write_admin = "contact_center_contact:write:admin";
        contact_center_disposition_read_admin = "contact_center_disposition:read:admin";
        contact_center_disposition_write_admin = "contact_center_disposition:write:admin";
        contact_center_engagement_read_admin = "contact_center_engagement:read:admin";
        contact_center_engagement_write_admin = "contact_center_engagement:write:admin";
        contact_center_flow_read_admin = "contact_center_flow:read:admin";
        contact_center_flow_write_admin = "contact_center_flow:write:admin";
        contact_center_follow_up_task_read_admin = "contact_center_follow_up_task:read:admin";
        contact_center_follow_up_task_write = "contact_center_follow_up_task:write";
        contact_center_inbox_read_admin = "contact_center_inbox:read:admin";
        contact_center_inbox_write_admin = "contact_center_inbox:write:admin";
        contact_center_messaging_read_admin = "contact_center_messaging:read:admin";
        contact_center_messaging_write_admin = "contact_center_messaging:write:admin";
        contact_center_note_read_admin = "contact_center_note:read:admin";
        contact_center_note_write = "contact_center_note:write";
        contact_center_operating_hours_read_admin = "contact_center_operating_hours:read:admin";
        contact_center_operating_hours_write_admin = "contact_center_operating_hours:write:admin";
        contact_center_operation_logs_read_admin = "contact_center_operation_logs:read:admin";
        contact_center_outbound_campaign_contactlist_read_admin = "contact_center_outbound_campaign_contactlist:read:admin";
        contact_center_outbound_campaign_contactlist_write_admin = "contact_center_outbound_campaign_contactlist:write:admin";
        contact_center_outbound_campaign_contacts_read_admin = "contact_center_outbound_campaign_contacts:read:admin";
        contact_center_outbound_campaign_contacts_write_admin = "contact_center_outbound_campaign_contacts:write:admin";
        contact_center_outbound_campaign_delete_admin = "contact_center_outbound_campaign:delete:admin";
        contact_center_outbound_campaign_dnc_list_phones_read_admin = "contact_center_outbound_campaign_dnc_list_phones:read:admin";
        contact_center_outbound_campaign_dnc_list_phones_write_admin = "contact_center_outbound_campaign_dnc_list_phones:write:admin";
        contact_center_outbound_campaign_read_admin = "contact_center_outbound_campaign:read:admin";
        contact_center_outbound_campaign_update_admin = "contact_center_outbound_campaign:update:admin";
        contact_center_outbound_campaign_write_admin = "contact_center_outbound_campaign:write:admin";
        contact_center_preference_read_admin = "contact_center_preference:read:admin";
        contact_center_preference_write_admin = "contact_center_preference:write:admin";
        contact_center_queue_read_admin = "contact_center_queue:read:admin";
        contact_center_queue_write_admin = "contact_center_queue:write:admin";
        contact_center_recording_read = "contact_center_recording:read";
        contact_center_recording_read_admin = "contact_center_recording:read:admin";
        contact_center_recording_write_admin = "contact_center_recording:write:admin";
        contact_center_region_read_admin = "contact_center_region:read:admin";
        contact_center_region_write_admin = "contact_center_region:write:admin";
        contact_center_report_read_admin = "contact_center_report:read:admin";
        contact_center_role_read_admin = "contact_center_role:read:admin";
        contact_center_role_write_admin = "contact_center_role:write:admin";
        contact_center_routing_profile_read_admin = "contact_center_routing_profile:read:admin";
        contact_center_routing_profile_write_admin = "contact_center_routing_profile:write:admin";
        contact_center_rtms_write_admin = "contact_center_rtms:write:admin";
        contact_center_skill_read_admin = "contact_center_skill:read:admin";
        contact_center_skill_write_admin = "contact_center_skill:write:admin";
        contact_center_sms_master = "contact_center_sms:master";
        contact_center_sms_read_admin = "contact_center_sms:read:admin";
        contact_center_sms_write_admin = "contact_center_sms:write:admin";
        contact_center_team_read_admin = "contact_center_team:read:admin";
        contact_center_team_write_admin = "contact_center_team:write:admin";
        contact_center_user_read_admin = "contact_center_user:read:admin";
        contact_center_user_template_read_admin = "contact_center_user_template:read:admin";
        contact_center_user_template_write_admin = "contact_center_user_template:write:admin";
        contact_center_user_write_admin = "contact_center_user:write:admin";
        contact_center_variable_log_read_admin = "contact_center_variable_log:read:admin";
        contact_center_variable_log_write_admin = "contact_center_variable_log:write:admin";
        contact_center_variable_read_admin = "contact_center_variable:read:admin";
        contact_center_variable_write_admin = "contact_center_variable:write:admin";
        contact_center_voice_call_master = "contact_center_voice_call:master";
        contact_center_voice_call_read_admin = "contact_center_voice_call:read:admin";
        contact_group_read_admin = "contact_group:read:admin";
        contact_group_write_admin = "contact_group:write:admin";
        contact_read = "contact:read";
        contact_read_admin = "contact:read:admin";
        crc_account_master = "crc_account:master";
        crc_account_read_admin = "crc_account:read:admin";
        crc_account_write_admin = "crc_account:write:admin";
        crc_master = "crc:master";
        crc_read_admin = "crc:read:admin";
        crc_rooms_master = "crc_rooms:master";
        crc_rooms_read_admin = "crc_rooms:read:admin";
        crc_rooms_write_admin = "crc_rooms:write:admin";
        dashboard_crc_read_admin = "dashboard_crc:read:admin";
        dashboard_home_read_admin = "dashboard_home:read:admin";
        dashboard_im_read_admin = "dashboard_im:read:admin";
        dashboard_master = "dashboard:master";
        dashboard_meetings_read_admin = "dashboard_meetings:read:admin";
        dashboard_read_admin = "dashboard:read:admin";
        dashboard_webinars_read_admin = "dashboard_webinars:read:admin";
        dashboard_zr_read_admin = "dashboard_zr:read:admin";
        data_request_read_admin = "data_request:read:admin";
        data_request_write_admin = "data_request:write:admin";
        device_read_admin = "device:read:admin";
        device_write_admin = "device:write:admin";
        dialer_read_admin = "dialer:read:admin";
        dialer_write_admin = "dialer:write:admin";
        division_read_admin = "division:read:admin";
        division_wirte_admin = "division:wirte:admin";
        docs_collaborator_delete = "docs_collaborator:delete";
        docs_collaborator_delete_admin = "docs_collaborator:delete:admin";
        docs_collaborator_read = "docs_collaborator:read";
        docs_collaborator_read_admin = "docs_collaborator:read:admin";
        docs_collaborator_write = "docs_collaborator:write";
        docs_collaborator_write_admin = "docs_collaborator:write:admin";
        docs_delete = "docs:delete";
        docs_delete_admin = "docs:delete:admin";
        docs_export_read = "docs_export:read";
        docs_export_read_admin = "docs_export:read:admin";
        docs_export_write = "docs_export:write";
        docs_export_write_admin = "docs_export:write:admin";
        docs_file_owner_write = "docs_file_owner:write";
        docs_file_owner_write_admin = "docs_file_owner:write:admin";
        docs_file_uploads_write = "docs_file_uploads:write";
        docs_file_uploads_write_admin = "docs_file_uploads:write:admin";
        docs_general_access_read = "docs_general_access:read";
        docs_general_access_read_admin = "docs_general_access:read:admin";
        docs_general_access_write = "docs_general_access:write";
        docs_general_access_write_admin = "docs_general_access:write:admin";
        docs_import_read = "docs_import:read";
        docs_import_read_admin = "docs_import:read:admin";
        docs_import_write = "docs_import:write";
        docs_import_write_admin = "docs_import:write:admin";
        docs_read = "docs:read";
        docs_read_admin = "docs:read:admin";
        docs_write = "docs:write";
        docs_write_admin = "docs:write:admin";
        group_master = "group:master";
        group_read_admin = "group:read:admin";
        group_write_admin = "group:write:admin";
        imchat_bot = "imchat:bot";
        imchat_read_admin = "imchat:read:admin";
        imchat_write = "imchat:write";
        imgroup_master = "imgroup:master";
        imgroup_read_admin = "imgroup:read:admin";
        imgroup_write_admin = "imgroup:write:admin";
        information_barriers_read_admin = "information_barriers:read:admin";
        information_barriers_read_master = "information_barriers:read:master";
        information_barriers_write_admin = "information_barriers:write:admin";
        information_barriers_write_master = "information_barriers:write:master";
        iq_account_read_admin = "iq_account:read:admin";
        iq_coaching_read = "iq_coaching:read";
        iq_coaching_read_admin = "iq_coaching:read:admin";
        iq_comment_read = "iq_comment:read";
        iq_comment_read_admin = "iq_comment:read:admin";
        iq_comment_write = "iq_comment:write";
        iq_comment_write_admin = "iq_comment:write:admin";
        iq_conversation_read = "iq_conversation:read";
        iq_conversation_read_admin = "iq_conversation:read:admin";
        iq_conversation_write = "iq_conversation:write";
        iq_conversation_write_admin = "iq_conversation:write:admin";
        iq_crm_read_admin = "iq_crm:read:admin";
        iq_crm_write_admin = "iq_crm:write:admin";
        iq_deal_read = "iq_deal:read";
        iq_deal_read_admin = "iq_deal:read:admin";
        iq_deal_write = "iq_deal:write";
        iq_deal_write_admin = "iq_deal:write:admin";
        iq_playlist_read = "iq_playlist:read";
        iq_playlist_read_admin = "iq_playlist:read:admin";
        iq_team_read = "iq_team:read";
        iq_team_read_admin = "iq_team:read:admin";
        iq_team_write_admin = "iq_team:write:admin";
        mail_read = "mail:read";
        mail_read_admin = "mail:read:admin";
        mail_write = "mail:write";
        mail_write_admin = "mail:write:admin";
        marketplace_app_master = "marketplace_app:master";
        marketplace_app_read = "marketplace_app:read";
        marketplace_app_read_admin = "marketplace_app:read:admin";
        marketplace_app_write = "marketplace_app:write";
        marketplace_app_write_admin = "marketplace_app:write:admin";
        marketplace_custom_fields_read = "marketplace_custom_fields:read";
        marketplace_custom_fields_read_admin = "marketplace_custom_fields:read:admin";
        marketplace_entitlement_read = "marketplace_entitlement:read";
        marketplace_entitlement_read_admin = "marketplace_entitlement:read:admin";
        meeting_master = "meeting:master";
        meeting_read = "meeting:read";
        meeting_read_admin = "meeting:read:admin";
        meeting_summary_master = "meeting_summary:master";
        meeting_summary_read = "meeting_summary:read";
        meeting_summary_read_admin = "meeting_summary:read:admin";
        meeting_summary_write = "meeting_summary:write";
        meeting_summary_write_admin = "meeting_summary:write:admin";
        meeting_token_read_admin_live = "meeting_token:read:admin:live";
        meeting_token_read_admin_local = "meeting_token:read:admin:local";
        meeting_token_read_live = "meeting_token:read:live";
        meeting_token_read_local = "meeting_token:read:local";
        meeting_write = "meeting:write";
        meeting_write_admin = "meeting:write:admin";
        meeting_write_admin_sip = "meeting:write:admin:sip";
        meeting_write_sip = "meeting:write:sip";
        number_management_numbers_read_admin = "number_management_numbers:read:admin";
        number_management_numbers_read_master = "number_management_numbers:read:master";
        number_management_numbers_write_admin = "number_management_numbers:write:admin";
        number_management_numbers_write_master = "number_management_numbers:write:master";
        pac_master = "pac:master";
        pac_read = "pac:read";
        pac_read_admin = "pac:read:admin";
        phone_call_log_master = "phone_call_log:master";
        phone_call_log_read = "phone_call_log:read";
        phone_call_log_read_admin = "phone_call_log:read:admin";
        phone_call_log_write = "phone_call_log:write";
        phone_call_log_write_admin = "phone_call_log:write:admin";
        phone_master = "phone:master";
        phone_peering_master = "phone_peering:master";
        phone_peering_read_admin = "phone_peering:read:admin";
        phone_peering_write_admin = "phone_peering:write:admin";
        phone_read = "phone:read";
        phone_read_admin = "phone:read:admin";
        phone_recording_master = "phone_recording:master";
        phone_recording_read = "phone_recording:read";
        phone_recording_read_admin = "phone_recording:read:admin";
        phone_recording_write = "phone_recording:write";
        phone_recording_write_admin = "phone_recording:write:admin";
        phone_sms_master = "phone_sms:master";
        phone_sms_read = "phone_sms:read";
        phone_sms_read_admin = "phone_sms:read:admin";
        phone_sms_write = "phone_sms:write";
        phone_sms_write_admin = "phone_sms:write:admin";
        phone_voicemail_master = "phone_voicemail:master";
        phone_voicemail_read = "phone_voicemail:read";
        phone_voicemail_read_admin = "phone_voicemail:read:admin";
        phone_voicemail_write = "phone_voicemail:write";
        phone_voicemail_write_admin = "phone_voicemail:write:admin";
        phone_write = "phone:write";
        phone_write_admin = "phone:write:admin";
        qm_evaluations_read = "qm_evaluations:read";
        qm_evaluations_read_admin = "qm_evaluations:read:admin";
        qm_interactions_read = "qm_interactions:read";
        qm_interactions_read_admin = "qm_interactions:read:admin";
        qm_interactions_write = "qm_interactions:write";
        qm_interactions_write_admin = "qm_interactions:write:admin";
        recording_master = "recording:master";
        recording_read = "recording:read";
        recording_read_admin = "recording:read:admin";
        recording_write = "recording:write";
        recording_write_admin = "recording:write:admin";
        report_chat_read_admin = "report_chat:read:admin";
        report_master = "report:master";
        report_read_admin = "report:read:admin";
        role_master = "role:master";
        role_read_admin = "role:read:admin";
        role_write_admin = "role:write:admin";
        room_master = "room:master";
        room_read_admin = "room:read:admin";
        room_read_master = "room:read:master";
        room_write_admin = "room:write:admin";
        room_write_master = "room:write:master";
        scheduler_read = "scheduler:read";
        scheduler_read_admin = "scheduler:read:admin";
        scheduler_write = "scheduler:write";
        scheduler_write_admin = "scheduler:write:admin";
        sip_phone_master = "sip_phone:master";
        sip_phone_read_admin = "sip_phone:read:admin";
        sip_phone_write_admin = "sip_phone:write:admin";
        sip_trunk_master = "sip_trunk:master";
        survey_master = "survey:master";
        survey_read_admin = "survey:read:admin";
        tasks_assignee_read = "tasks_assignee:read";
        tasks_assignee_read_admin = "tasks_assignee:read:admin";
        tasks_assignee_write = "tasks_assignee:write";
        tasks_assignee_write_admin = "tasks_assignee:write:admin";
        tasks_collaborator_read = "tasks_collaborator:read";
        tasks_collaborator_read_admin = "tasks_collaborator:read:admin";
        tasks_collaborator_write = "tasks_collaborator:write";
        tasks_collaborator_write_admin = "tasks_collaborator:write:admin";
        tasks_comment_read = "tasks_comment:read";
        tasks_comment_read_admin = "tasks_comment:read:admin";
        tasks_comment_write = "tasks_comment:write";
        tasks_comment_write_admin = "tasks_comment:write:admin";
        tasks_delete = "tasks:delete";
        tasks_delete_admin = "tasks:delete:admin";
        tasks_read = "tasks:read";
        tasks_read_admin = "tasks:read:admin";
        tasks_write = "tasks:write";
        tasks_write_admin = "tasks:write:admin";
        tracking_fields_master = "tracking_fields:master";
        tracking_fields_read_admin = "tracking_fields:read:admin";
        tracking_fields_write_admin = "tracking_fields:write:admin";
        tsp_master = "tsp:master";
        tsp_read = "tsp:read";
        tsp_read_admin = "tsp:read:admin";
        tsp_write = "tsp:write";
        tsp_write_admin = "tsp:write:admin";
        user_info_read = "user_info:read";
        user_master = "user:master";
        user_read = "user:read";
        user_read_admin = "user:read:admin";
        user_write = "user:write";
        user_write_admin = "user:write:admin";
        user_zak_read = "user_zak:read";
        video_mgmt_channels_read = "video_mgmt_channels:read";
        video_mgmt_channels_read_admin = "video_mgmt_channels:read:admin";
        video_mgmt_channels_write = "video_mgmt_channels:write";
        video_mgmt_channels_write_admin = "video_mgmt_channels:write:admin";
        video_mgmt_file_write = "video_mgmt_file:write";
        video_mgmt_file_write_admin = "video_mgmt_file:write:admin";
        video_mgmt_playlists_read = "video_mgmt_playlists:read";
        video_mgmt_playlists_read_admin = "video_mgmt_playlists:read:admin";
        video_mgmt_playlists_write = "video_mgmt_playlists:write";
        video_mgmt_playlists_write_admin = "video_mgmt_playlists:write:admin";
        video_mgmt_videos_read = "video_mgmt_videos:read";
        video_mgmt_videos_read_admin = "video_mgmt_videos:read:admin";
        video_mgmt_videos_write = "video_mgmt_videos:write";
        video_mgmt_videos_write_admin = "video_mgmt_videos:write:admin";
        visitor_management_read = "visitor_management:read";
        visitor_management_write = "visitor_management:write";
        visitor_management_write_admin = "visitor_management:write:admin";
        webinar_master = "webinar:master";
        webinar_read = "webinar:read";
        webinar_read_admin = "webinar:read:admin";
        webinar_token_read_admin_live = "webinar_token:read:admin:live";
        webinar_token_read_admin_local = "webinar_token:read:admin:local";
        webinar_token_read_live = "webinar_token:read:live";
        webinar_token_read_local = "webinar_token:read:local";
        webinar_write = "webinar:write";
        webinar_write_admin = "webinar:write:admin";
        webinar_write_admin_sip = "webinar:write:admin:sip";
        webinar_write_sip = "webinar:write:sip";
        whiteboard_classification_labels_read = "whiteboard_classification_labels:read";
        whiteboard_classification_labels_read_admin = "whiteboard_classification_labels:read:admin";
        whiteboard_classification_labels_write_admin = "whiteboard_classification_labels:write:admin";
        whiteboard_collaborator_read = "whiteboard_collaborator:read";
        whiteboard_collaborator_read_admin = "whiteboard_collaborator:read:admin";
        whiteboard_collaborator_write = "whiteboard_collaborator:write";
        whiteboard_collaborator_write_admin = "whiteboard_collaborator:write:admin";
        whiteboard_content_read = "whiteboard_content:read";
        whiteboard_content_read_admin = "whiteboard_content:read:admin";
        whiteboard_export_write = "whiteboard_export:write";
        whiteboard_export_write_admin = "whiteboard_export:write:admin";
        whiteboard_file_read = "whiteboard_file:read";
        whiteboard_file_read_admin = "whiteboard_file:read:admin";
        whiteboard_file_write = "whiteboard_file:write";
        whiteboard_file_write_admin = "whiteboard_file:write:admin";
        whiteboard_import_read = "whiteboard_import:read";
        whiteboard_import_read_admin = "whiteboard_import:read:admin";
        whiteboard_import_write = "whiteboard_import:write";
        whiteboard_import_write_admin = "whiteboard_import:write:admin";
        whiteboard_project_collaborator_read = "whiteboard_project_collaborator:read";
        whiteboard_project_collaborator_read_admin = "whiteboard_project_collaborator:read:admin";
        whiteboard_project_collaborator_write = "whiteboard_project_collaborator:write";
        whiteboard_project_collaborator_write_admin = "whiteboard_project_collaborator:write:admin";
        whiteboard_project_read = "whiteboard_project:read";
        whiteboard_project_read_admin = "whiteboard_project:read:admin";
        whiteboard_project_write = "whiteboard_project:write";
        whiteboard_project_write_admin = "whiteboard_project:write:admin";
        whiteboard_read = "whiteboard:read";
        whiteboard_read_admin = "whiteboard:read:admin";
        whiteboard_share_setting_write = "whiteboard_share_setting:write";
        whiteboard_share_setting_write_admin = "whiteboard_share_setting:write:admin";
        whiteboard_write = "whiteboard:write";
        whiteboard_write_admin = "whiteboard:write:admin";
        workforce_management_read_admin = "workforce_management:read:admin";
        workforce_management_write_admin = "workforce_management:write:admin";
        workspace_read = "workspace:read";
        workspace_read_admin = "workspace:read:admin";
        workspace_write = "workspace:write";
        workspace_write_admin = "workspace:write:admin";
        zoom_commerce_read_admin = "zoom_commerce:read:admin";
        zoom_commerce_write_admin = "zoom_commerce:write:admin";
        zoom_events_access_links_read = "zoom_events_access_links:read";
        zoom_events_access_links_read_admin = "zoom_events_access_links:read:admin";
        zoom_events_access_links_write = "zoom_events_access_links:write";
        zoom_events_access_links_write_admin = "zoom_events_access_links:write:admin";
        zoom_events_attendee_actions_read = "zoom_events_attendee_actions:read";
        zoom_events_attendee_actions_read_admin = "zoom_events_attendee_actions:read:admin";
        zoom_events_attendee_actions_write = "zoom_events_attendee_actions:write";
        zoom_events_attendee_actions_write_admin = "zoom_events_attendee_actions:write:admin";
        zoom_events_basic_read = "zoom_events_basic:read";
        zoom_events_basic_read_admin = "zoom_events_basic:read:admin";
        zoom_events_basic_write = "zoom_events_basic:write";
        zoom_events_basic_write_admin = "zoom_events_basic:write:admin";
        zoom_events_coeditor_write = "zoom_events_coeditor:write";
        zoom_events_coeditor_write_admin = "zoom_events_coeditor:write:admin";
        zoom_events_coeditors_read = "zoom_events_coeditors:read";
        zoom_events_coeditors_read_admin = "zoom_events_coeditors:read:admin";
        zoom_events_email_read = "zoom_events_email:read";
        zoom_events_email_read_admin = "zoom_events_email:read:admin";
        zoom_events_exhibitors_read = "zoom_events_exhibitors:read";
        zoom_events_exhibitors_read_admin = "zoom_events_exhibitors:read:admin";
        zoom_events_exhibitors_write = "zoom_events_exhibitors:write";
        zoom_events_exhibitors_write_admin = "zoom_events_exhibitors:write:admin";
        zoom_events_file_write = "zoom_events_file:write";
        zoom_events_file_write_admin = "zoom_events_file:write:admin";
        zoom_events_hub_write = "zoom_events_hub:write";
        zoom_events_hub_write_admin = "zoom_events_hub:write:admin";
        zoom_events_hubs_read = "zoom_events_hubs:read";
        zoom_events_hubs_read_admin = "zoom_events_hubs:read:admin";
        zoom_events_insights_read = "zoom_events_insights:read";
        zoom_events_insights_read_admin = "zoom_events_insights:read:admin";
        zoom_events_registrants_read = "zoom_events_registrants:read";
        zoom_events_registrants_read_admin = "zoom_events_registrants:read:admin";
        zoom_events_reports_read = "zoom_events_reports:read";
        zoom_events_reports_read_admin = "zoom_events_reports:read:admin";
        zoom_events_sessions_read = "zoom_events_sessions:read";
        zoom_events_sessions_read_admin = "zoom_events_sessions:read:admin";
        zoom_events_sessions_write = "zoom_events_sessions:write";
        zoom_events_sessions_write_admin = "zoom_events_sessions:write:admin";
        zoom_events_speakers_read = "zoom_events_speakers:read";
        zoom_events_speakers_read_admin = "zoom_events_speakers:read:admin";
        zoom_events_speakers_write = "zoom_events_speakers:write";
        zoom_events_speakers_write_admin = "zoom_events_speakers:write:admin";
        zoom_events_ticket_types_read = "zoom_events_ticket_types:read";
        zoom_events_ticket_types_read_admin = "zoom_events_ticket_types:read:admin";
        zoom_events_ticket_types_write = "zoom_events_ticket_types:write";
        zoom_events_ticket_types_write_admin = "zoom_events_ticket_types:write:admin";
        zoom_events_tickets_read = "zoom_events_tickets:read";
        zoom_events_tickets_read_admin = "zoom_events_tickets:read:admin";
        zoom_events_tickets_write = "zoom_events_tickets:write";
        zoom_events_tickets_write_admin = "zoom_events_tickets:write:admin";
        zoom_events_videos_read = "zoom_events_videos:read";
        zoom_events_videos_read_admin = "zoom_events_videos:read:admin";
        zoom_events_videos_write = "zoom_events_videos:write";
        zoom_events_videos_write_admin = "zoom_events_videos:write:admin";
        zoom_events_vod_channels_read = "zoom_events_vod_channels:read";
        zoom_events_vod_channels_read_admin = "zoom_events_vod_channels:read:admin";
        zoom_events_vod_channels_write = "zoom_events_vod_channels:write";
        zoom_events_vod_channels_write_admin = "zoom_events_vod_channels:write:admin";
        zoom_events_vod_registration_read = "zoom_events_vod_registration:read";
        zoom_events_vod_registration_read_admin = "zoom_events_vod_registration:read:admin";
        zoom_events_vod_registration_write = "zoom_events_vod_registration:write";
        zoom_events_vod_registration_write_admin = "zoom_events_vod_registration:write:admin";
        zoom_events_vod_reports_read = "zoom_events_vod_reports:read";
        zoom_events_vod_reports_read_admin = "zoom_events_vod_reports:read:admin";
        zva_read_km = "zva:read:km";
        zva_report_read = "zva_report:read";
        zva_report_read_admin = "zva_report:read:admin";
        zva_write_km = "zva:write:km";
    }
}
