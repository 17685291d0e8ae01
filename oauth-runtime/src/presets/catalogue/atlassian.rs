//! [Atlassian](https://www.atlassian.com), by OAuth 2.0.
//!
//! ```no_run
//! use oauth_runtime::prelude::*;
//!
//! #[derive(OAuthProvider)]
//! #[oauth(preset = atlassian)]
//! struct Atlassian;
//! ```
//!
//! | what | value |
//! |---|---|
//! | register the application at | <https://developer.atlassian.com/console/myapps/> |
//! | the redirect URI to register | `https://your.example/auth/atlassian`, “Callback URL” |
//! | `ATLASSIAN_CLIENT_ID` | “Client ID” there |
//! | `ATLASSIAN_CLIENT_SECRET` | “Secret” there |
//! | scopes of a login | `read:me` |
//! | it tells | name, login name, e-mail address, picture |
//! | refresh tokens | with the key `refresh_tokens`, which asks for the scope `offline_access` |
//! | where users take access away | <https://id.atlassian.com/manage-profile/apps> |
//! | colors of its button | `#0052cc`, with words in `#ffffff` |
//!
//! Paths and settings are called after the struct: `struct Login;` has `/auth/login` and `LOGIN_CLIENT_ID`.
//! Code that wants a scope names its type: `use oauth_runtime::presets::atlassian::scope::created_at;`.
//!
//! - Add the User identity API to the application's permissions: without it the scope `read:me` is refused.
//! - Calls of Jira and Confluence need the identifier of a site, which `GET https://api.atlassian.com/oauth/token/accessible-resources` lists.
//!
//! Facts of 2026-11, listed by `allauth`, `arctic` and 8 more.

// Written by `cargo xtask presets` from `presets/atlassian.toml`; edit that.

use crate::declaration::description::{Button, ClientAuthenticationMethod, ProviderDescription, UserInfoMapping};

/// What is known about Atlassian.
pub const DESCRIPTION: ProviderDescription = ProviderDescription::oauth2("atlassian", "Atlassian")
    .authorization_endpoint("https://auth.atlassian.com/authorize")
    .authorization_params(&[("audience", "api.atlassian.com"), ("prompt", "consent")])
    .token_endpoint("https://auth.atlassian.com/oauth/token")
    .userinfo_endpoint("https://api.atlassian.com/me")
    .scopes(&["read:me"])
    .client_authentication(ClientAuthenticationMethod::ClientSecretPost)
    .userinfo(
        UserInfoMapping::STANDARD
            .subject("/account_id")
            .name("/name")
            .username("/nickname")
            .email("/email")
            .email_verified("/email_verified")
            .picture("/picture"),
    )
    .button(Button::STANDARD.color("#0052cc").text("#ffffff"))
    .email_scopes(&[]);

/// The scopes of Atlassian, as types: the words of `scopes(…)` beside `preset = atlassian`.
///
/// | type | scope |
/// |---|---|
/// | `address` | `address` |
/// | `created_at` | `created_at` |
/// | `delete_async_task_jira` | `delete:async-task:jira` |
/// | `delete_attachment_confluence` | `delete:attachment:confluence` |
/// | `delete_attachment_jira` | `delete:attachment:jira` |
/// | `delete_avatar_jira` | `delete:avatar:jira` |
/// | `delete_blogpost_confluence` | `delete:blogpost:confluence` |
/// | `delete_cmdb_attribute_jira` | `delete:cmdb-attribute:jira` |
/// | `delete_cmdb_object_jira` | `delete:cmdb-object:jira` |
/// | `delete_cmdb_schema_jira` | `delete:cmdb-schema:jira` |
/// | `delete_cmdb_type_jira` | `delete:cmdb-type:jira` |
/// | `delete_comment_confluence` | `delete:comment:confluence` |
/// | `delete_comment_jira` | `delete:comment:jira` |
/// | `delete_comment_property_jira` | `delete:comment.property:jira` |
/// | `delete_content_confluence` | `delete:content:confluence` |
/// | `delete_custom_content_confluence` | `delete:custom-content:confluence` |
/// | `delete_customer_detail_field_jira_service_management` | `delete:customer.detail-field:jira-service-management` |
/// | `delete_dashboard_jira` | `delete:dashboard:jira` |
/// | `delete_dashboard_property_jira` | `delete:dashboard.property:jira` |
/// | `delete_database_confluence` | `delete:database:confluence` |
/// | `delete_embed_confluence` | `delete:embed:confluence` |
/// | `delete_entitlement_detail_field_jira_service_management` | `delete:entitlement.detail-field:jira-service-management` |
/// | `delete_entitlement_jira_service_management` | `delete:entitlement:jira-service-management` |
/// | `delete_field_configuration_jira` | `delete:field-configuration:jira` |
/// | `delete_field_configuration_scheme_jira` | `delete:field-configuration-scheme:jira` |
/// | `delete_field_jira` | `delete:field:jira` |
/// | `delete_field_option_jira` | `delete:field.option:jira` |
/// | `delete_filter_column_jira` | `delete:filter.column:jira` |
/// | `delete_filter_jira` | `delete:filter:jira` |
/// | `delete_folder_confluence` | `delete:folder:confluence` |
/// | `delete_group_jira` | `delete:group:jira` |
/// | `delete_issue_jira` | `delete:issue:jira` |
/// | `delete_issue_link_jira` | `delete:issue-link:jira` |
/// | `delete_issue_link_type_jira` | `delete:issue-link-type:jira` |
/// | `delete_issue_property_jira` | `delete:issue.property:jira` |
/// | `delete_issue_remote_link_jira` | `delete:issue.remote-link:jira` |
/// | `delete_issue_type_jira` | `delete:issue-type:jira` |
/// | `delete_issue_type_property_jira` | `delete:issue-type.property:jira` |
/// | `delete_issue_type_scheme_jira` | `delete:issue-type-scheme:jira` |
/// | `delete_issue_type_screen_scheme_jira` | `delete:issue-type-screen-scheme:jira` |
/// | `delete_issue_worklog_jira` | `delete:issue-worklog:jira` |
/// | `delete_issue_worklog_property_jira` | `delete:issue-worklog.property:jira` |
/// | `delete_organization_detail_field_jira_service_management` | `delete:organization.detail-field:jira-service-management` |
/// | `delete_organization_jira_service_management` | `delete:organization:jira-service-management` |
/// | `delete_organization_property_jira_service_management` | `delete:organization.property:jira-service-management` |
/// | `delete_organization_user_jira_service_management` | `delete:organization.user:jira-service-management` |
/// | `delete_page_confluence` | `delete:page:confluence` |
/// | `delete_permission_jira` | `delete:permission:jira` |
/// | `delete_permission_scheme_jira` | `delete:permission-scheme:jira` |
/// | `delete_product_jira_service_management` | `delete:product:jira-service-management` |
/// | `delete_project_avatar_jira` | `delete:project.avatar:jira` |
/// | `delete_project_category_jira` | `delete:project-category:jira` |
/// | `delete_project_component_jira` | `delete:project.component:jira` |
/// | `delete_project_jira` | `delete:project:jira` |
/// | `delete_project_property_jira` | `delete:project.property:jira` |
/// | `delete_project_role_jira` | `delete:project-role:jira` |
/// | `delete_project_version_jira` | `delete:project-version:jira` |
/// | `delete_request_feedback_jira_service_management` | `delete:request.feedback:jira-service-management` |
/// | `delete_request_notification_jira_service_management` | `delete:request.notification:jira-service-management` |
/// | `delete_request_participant_jira_service_management` | `delete:request.participant:jira-service-management` |
/// | `delete_requesttype_property_jira_service_management` | `delete:requesttype.property:jira-service-management` |
/// | `delete_screen_jira` | `delete:screen:jira` |
/// | `delete_screen_scheme_jira` | `delete:screen-scheme:jira` |
/// | `delete_screen_tab_jira` | `delete:screen-tab:jira` |
/// | `delete_screenable_field_jira` | `delete:screenable-field:jira` |
/// | `delete_servicedesk_customer_jira_service_management` | `delete:servicedesk.customer:jira-service-management` |
/// | `delete_servicedesk_organization_jira_service_management` | `delete:servicedesk.organization:jira-service-management` |
/// | `delete_servicedesk_property_jira_service_management` | `delete:servicedesk.property:jira-service-management` |
/// | `delete_space_confluence` | `delete:space:confluence` |
/// | `delete_user_configuration_jira` | `delete:user-configuration:jira` |
/// | `delete_user_property_jira` | `delete:user.property:jira` |
/// | `delete_webhook_jira` | `delete:webhook:jira` |
/// | `delete_whiteboard_confluence` | `delete:whiteboard:confluence` |
/// | `delete_workflow_jira` | `delete:workflow:jira` |
/// | `delete_workflow_property_jira` | `delete:workflow.property:jira` |
/// | `delete_workflow_scheme_jira` | `delete:workflow-scheme:jira` |
/// | `email` | `email` |
/// | `email_verified` | `email_verified` |
/// | `family_name` | `family_name` |
/// | `given_name` | `given_name` |
/// | `identities` | `identities` |
/// | `import_import_configuration_cmdb` | `import:import-configuration:cmdb` |
/// | `manage_confluence_configuration` | `manage:confluence-configuration` |
/// | `manage_jira_configuration` | `manage:jira-configuration` |
/// | `manage_jira_project` | `manage:jira-project` |
/// | `manage_jira_webhook` | `manage:jira-webhook` |
/// | `manage_servicedesk_customer` | `manage:servicedesk-customer` |
/// | `name` | `name` |
/// | `nickname` | `nickname` |
/// | `offline_access` | `offline_access` |
/// | `openid` | `openid` |
/// | `phone` | `phone` |
/// | `picture` | `picture` |
/// | `profile` | `profile` |
/// | `read_analytics_content_confluence` | `read:analytics.content:confluence` |
/// | `read_application_role_jira` | `read:application-role:jira` |
/// | `read_attachment_confluence` | `read:attachment:confluence` |
/// | `read_attachment_jira` | `read:attachment:jira` |
/// | `read_audit_log_confluence` | `read:audit-log:confluence` |
/// | `read_audit_log_jira` | `read:audit-log:jira` |
/// | `read_avatar_jira` | `read:avatar:jira` |
/// | `read_blogpost_confluence` | `read:blogpost:confluence` |
/// | `read_cmdb_attribute_jira` | `read:cmdb-attribute:jira` |
/// | `read_cmdb_icon_jira` | `read:cmdb-icon:jira` |
/// | `read_cmdb_object_jira` | `read:cmdb-object:jira` |
/// | `read_cmdb_schema_jira` | `read:cmdb-schema:jira` |
/// | `read_cmdb_type_jira` | `read:cmdb-type:jira` |
/// | `read_comment_confluence` | `read:comment:confluence` |
/// | `read_comment_jira` | `read:comment:jira` |
/// | `read_comment_property_jira` | `read:comment.property:jira` |
/// | `read_configuration_confluence` | `read:configuration:confluence` |
/// | `read_confluence_content_all` | `read:confluence-content.all` |
/// | `read_confluence_content_permission` | `read:confluence-content.permission` |
/// | `read_confluence_content_summary` | `read:confluence-content.summary` |
/// | `read_confluence_groups` | `read:confluence-groups` |
/// | `read_confluence_props` | `read:confluence-props` |
/// | `read_confluence_space_summary` | `read:confluence-space.summary` |
/// | `read_confluence_user` | `read:confluence-user` |
/// | `read_content_confluence` | `read:content:confluence` |
/// | `read_content_details_confluence` | `read:content-details:confluence` |
/// | `read_content_metadata_confluence` | `read:content.metadata:confluence` |
/// | `read_content_permission_confluence` | `read:content.permission:confluence` |
/// | `read_content_property_confluence` | `read:content.property:confluence` |
/// | `read_content_restriction_confluence` | `read:content.restriction:confluence` |
/// | `read_custom_content_confluence` | `read:custom-content:confluence` |
/// | `read_custom_field_contextual_configuration_jira` | `read:custom-field-contextual-configuration:jira` |
/// | `read_customer_detail_field_jira_service_management` | `read:customer.detail-field:jira-service-management` |
/// | `read_customer_detail_jira_service_management` | `read:customer.detail:jira-service-management` |
/// | `read_customer_entitlement_jira_service_management` | `read:customer:entitlement:jira-service-management` |
/// | `read_customer_jira_service_management` | `read:customer:jira-service-management` |
/// | `read_dashboard_jira` | `read:dashboard:jira` |
/// | `read_dashboard_property_jira` | `read:dashboard.property:jira` |
/// | `read_database_confluence` | `read:database:confluence` |
/// | `read_email_address_confluence` | `read:email-address:confluence` |
/// | `read_email_address_jira` | `read:email-address:jira` |
/// | `read_embed_confluence` | `read:embed:confluence` |
/// | `read_entitlement_detail_field_jira_service_management` | `read:entitlement.detail-field:jira-service-management` |
/// | `read_entitlement_detail_jira_service_management` | `read:entitlement.detail:jira-service-management` |
/// | `read_entitlement_jira_service_management` | `read:entitlement:jira-service-management` |
/// | `read_field_configuration_jira` | `read:field-configuration:jira` |
/// | `read_field_configuration_scheme_jira` | `read:field-configuration-scheme:jira` |
/// | `read_field_default_value_jira` | `read:field.default-value:jira` |
/// | `read_field_jira` | `read:field:jira` |
/// | `read_field_option_jira` | `read:field.option:jira` |
/// | `read_field_options_jira` | `read:field.options:jira` |
/// | `read_filter_column_jira` | `read:filter.column:jira` |
/// | `read_filter_default_share_scope_jira` | `read:filter.default-share-scope:jira` |
/// | `read_filter_jira` | `read:filter:jira` |
/// | `read_folder_confluence` | `read:folder:confluence` |
/// | `read_group_confluence` | `read:group:confluence` |
/// | `read_group_jira` | `read:group:jira` |
/// | `read_hierarchical_content_confluence` | `read:hierarchical-content:confluence` |
/// | `read_inlinetask_confluence` | `read:inlinetask:confluence` |
/// | `read_instance_configuration_jira` | `read:instance-configuration:jira` |
/// | `read_issue_changelog_jira` | `read:issue.changelog:jira` |
/// | `read_issue_details_jira` | `read:issue-details:jira` |
/// | `read_issue_event_jira` | `read:issue-event:jira` |
/// | `read_issue_field_values_jira` | `read:issue-field-values:jira` |
/// | `read_issue_jira` | `read:issue:jira` |
/// | `read_issue_link_jira` | `read:issue-link:jira` |
/// | `read_issue_link_type_jira` | `read:issue-link-type:jira` |
/// | `read_issue_meta_jira` | `read:issue-meta:jira` |
/// | `read_issue_property_jira` | `read:issue.property:jira` |
/// | `read_issue_remote_link_jira` | `read:issue.remote-link:jira` |
/// | `read_issue_security_level_jira` | `read:issue-security-level:jira` |
/// | `read_issue_security_scheme_jira` | `read:issue-security-scheme:jira` |
/// | `read_issue_status_jira` | `read:issue-status:jira` |
/// | `read_issue_time_tracking_jira` | `read:issue.time-tracking:jira` |
/// | `read_issue_transition_jira` | `read:issue.transition:jira` |
/// | `read_issue_type_hierarchy_jira` | `read:issue-type-hierarchy:jira` |
/// | `read_issue_type_jira` | `read:issue-type:jira` |
/// | `read_issue_type_property_jira` | `read:issue-type.property:jira` |
/// | `read_issue_type_scheme_jira` | `read:issue-type-scheme:jira` |
/// | `read_issue_type_screen_scheme_jira` | `read:issue-type-screen-scheme:jira` |
/// | `read_issue_type_transition_jira` | `read:issue-type-transition:jira` |
/// | `read_issue_watcher_jira` | `read:issue.watcher:jira` |
/// | `read_issue_worklog_jira` | `read:issue-worklog:jira` |
/// | `read_issue_worklog_property_jira` | `read:issue-worklog.property:jira` |
/// | `read_jira_expressions_jira` | `read:jira-expressions:jira` |
/// | `read_jira_user` | `read:jira-user` |
/// | `read_jira_work` | `read:jira-work` |
/// | `read_jql_jira` | `read:jql:jira` |
/// | `read_knowledgebase_jira_service_management` | `read:knowledgebase:jira-service-management` |
/// | `read_label_confluence` | `read:label:confluence` |
/// | `read_label_jira` | `read:label:jira` |
/// | `read_license_jira` | `read:license:jira` |
/// | `read_me` | `read:me` |
/// | `read_notification_scheme_jira` | `read:notification-scheme:jira` |
/// | `read_organization_detail_field_jira_service_management` | `read:organization.detail-field:jira-service-management` |
/// | `read_organization_detail_jira_service_management` | `read:organization.detail:jira-service-management` |
/// | `read_organization_entitlement_jira_service_management` | `read:organization:entitlement:jira-service-management` |
/// | `read_organization_jira_service_management` | `read:organization:jira-service-management` |
/// | `read_organization_property_jira_service_management` | `read:organization.property:jira-service-management` |
/// | `read_organization_user_jira_service_management` | `read:organization.user:jira-service-management` |
/// | `read_page_confluence` | `read:page:confluence` |
/// | `read_permission_jira` | `read:permission:jira` |
/// | `read_permission_scheme_jira` | `read:permission-scheme:jira` |
/// | `read_priority_jira` | `read:priority:jira` |
/// | `read_product_jira_service_management` | `read:product:jira-service-management` |
/// | `read_project_avatar_jira` | `read:project.avatar:jira` |
/// | `read_project_category_jira` | `read:project-category:jira` |
/// | `read_project_component_jira` | `read:project.component:jira` |
/// | `read_project_email_jira` | `read:project.email:jira` |
/// | `read_project_feature_jira` | `read:project.feature:jira` |
/// | `read_project_jira` | `read:project:jira` |
/// | `read_project_property_jira` | `read:project.property:jira` |
/// | `read_project_role_jira` | `read:project-role:jira` |
/// | `read_project_type_jira` | `read:project-type:jira` |
/// | `read_project_version_jira` | `read:project-version:jira` |
/// | `read_queue_jira_service_management` | `read:queue:jira-service-management` |
/// | `read_relation_confluence` | `read:relation:confluence` |
/// | `read_request_action_jira_service_management` | `read:request.action:jira-service-management` |
/// | `read_request_approval_jira_service_management` | `read:request.approval:jira-service-management` |
/// | `read_request_attachment_jira_service_management` | `read:request.attachment:jira-service-management` |
/// | `read_request_comment_jira_service_management` | `read:request.comment:jira-service-management` |
/// | `read_request_feedback_jira_service_management` | `read:request.feedback:jira-service-management` |
/// | `read_request_jira_service_management` | `read:request:jira-service-management` |
/// | `read_request_notification_jira_service_management` | `read:request.notification:jira-service-management` |
/// | `read_request_participant_jira_service_management` | `read:request.participant:jira-service-management` |
/// | `read_request_sla_jira_service_management` | `read:request.sla:jira-service-management` |
/// | `read_request_status_jira_service_management` | `read:request.status:jira-service-management` |
/// | `read_requesttype_jira_service_management` | `read:requesttype:jira-service-management` |
/// | `read_requesttype_property_jira_service_management` | `read:requesttype.property:jira-service-management` |
/// | `read_resolution_jira` | `read:resolution:jira` |
/// | `read_role_jira` | `read:role:jira` |
/// | `read_screen_field_jira` | `read:screen-field:jira` |
/// | `read_screen_jira` | `read:screen:jira` |
/// | `read_screen_scheme_jira` | `read:screen-scheme:jira` |
/// | `read_screen_tab_jira` | `read:screen-tab:jira` |
/// | `read_screenable_field_jira` | `read:screenable-field:jira` |
/// | `read_servicedesk_customer_jira_service_management` | `read:servicedesk.customer:jira-service-management` |
/// | `read_servicedesk_jira_service_management` | `read:servicedesk:jira-service-management` |
/// | `read_servicedesk_organization_jira_service_management` | `read:servicedesk.organization:jira-service-management` |
/// | `read_servicedesk_property_jira_service_management` | `read:servicedesk.property:jira-service-management` |
/// | `read_servicedesk_request` | `read:servicedesk-request` |
/// | `read_space_confluence` | `read:space:confluence` |
/// | `read_space_details_confluence` | `read:space-details:confluence` |
/// | `read_space_permission_confluence` | `read:space.permission:confluence` |
/// | `read_space_property_confluence` | `read:space.property:confluence` |
/// | `read_space_setting_confluence` | `read:space.setting:confluence` |
/// | `read_status_jira` | `read:status:jira` |
/// | `read_task_confluence` | `read:task:confluence` |
/// | `read_template_confluence` | `read:template:confluence` |
/// | `read_user_columns_jira` | `read:user.columns:jira` |
/// | `read_user_configuration_jira` | `read:user-configuration:jira` |
/// | `read_user_confluence` | `read:user:confluence` |
/// | `read_user_jira` | `read:user:jira` |
/// | `read_user_property_confluence` | `read:user.property:confluence` |
/// | `read_user_property_jira` | `read:user.property:jira` |
/// | `read_watcher_confluence` | `read:watcher:confluence` |
/// | `read_webhook_jira` | `read:webhook:jira` |
/// | `read_whiteboard_confluence` | `read:whiteboard:confluence` |
/// | `read_workflow_jira` | `read:workflow:jira` |
/// | `read_workflow_property_jira` | `read:workflow.property:jira` |
/// | `read_workflow_scheme_jira` | `read:workflow-scheme:jira` |
/// | `readonly_content_attachment_confluence` | `readonly:content.attachment:confluence` |
/// | `search_confluence` | `search:confluence` |
/// | `send_notification_jira` | `send:notification:jira` |
/// | `validate_jql_jira` | `validate:jql:jira` |
/// | `write_attachment_confluence` | `write:attachment:confluence` |
/// | `write_attachment_jira` | `write:attachment:jira` |
/// | `write_audit_log_confluence` | `write:audit-log:confluence` |
/// | `write_avatar_jira` | `write:avatar:jira` |
/// | `write_blogpost_confluence` | `write:blogpost:confluence` |
/// | `write_cmdb_attribute_jira` | `write:cmdb-attribute:jira` |
/// | `write_cmdb_object_jira` | `write:cmdb-object:jira` |
/// | `write_cmdb_schema_jira` | `write:cmdb-schema:jira` |
/// | `write_cmdb_type_jira` | `write:cmdb-type:jira` |
/// | `write_comment_confluence` | `write:comment:confluence` |
/// | `write_comment_jira` | `write:comment:jira` |
/// | `write_comment_property_jira` | `write:comment.property:jira` |
/// | `write_configuration_confluence` | `write:configuration:confluence` |
/// | `write_confluence_content` | `write:confluence-content` |
/// | `write_confluence_file` | `write:confluence-file` |
/// | `write_confluence_groups` | `write:confluence-groups` |
/// | `write_confluence_props` | `write:confluence-props` |
/// | `write_confluence_space` | `write:confluence-space` |
/// | `write_content_confluence` | `write:content:confluence` |
/// | `write_content_property_confluence` | `write:content.property:confluence` |
/// | `write_content_restriction_confluence` | `write:content.restriction:confluence` |
/// | `write_custom_content_confluence` | `write:custom-content:confluence` |
/// | `write_custom_field_contextual_configuration_jira` | `write:custom-field-contextual-configuration:jira` |
/// | `write_customer_detail_field_jira_service_management` | `write:customer.detail-field:jira-service-management` |
/// | `write_customer_detail_jira_service_management` | `write:customer.detail:jira-service-management` |
/// | `write_customer_entitlement_jira_service_management` | `write:customer:entitlement:jira-service-management` |
/// | `write_customer_jira_service_management` | `write:customer:jira-service-management` |
/// | `write_dashboard_jira` | `write:dashboard:jira` |
/// | `write_dashboard_property_jira` | `write:dashboard.property:jira` |
/// | `write_database_confluence` | `write:database:confluence` |
/// | `write_embed_confluence` | `write:embed:confluence` |
/// | `write_entitlement_detail_field_jira_service_management` | `write:entitlement.detail-field:jira-service-management` |
/// | `write_entitlement_detail_jira_service_management` | `write:entitlement.detail:jira-service-management` |
/// | `write_field_configuration_jira` | `write:field-configuration:jira` |
/// | `write_field_configuration_scheme_jira` | `write:field-configuration-scheme:jira` |
/// | `write_field_default_value_jira` | `write:field.default-value:jira` |
/// | `write_field_jira` | `write:field:jira` |
/// | `write_field_option_jira` | `write:field.option:jira` |
/// | `write_filter_column_jira` | `write:filter.column:jira` |
/// | `write_filter_default_share_scope_jira` | `write:filter.default-share-scope:jira` |
/// | `write_filter_jira` | `write:filter:jira` |
/// | `write_folder_confluence` | `write:folder:confluence` |
/// | `write_group_confluence` | `write:group:confluence` |
/// | `write_group_jira` | `write:group:jira` |
/// | `write_inlinetask_confluence` | `write:inlinetask:confluence` |
/// | `write_instance_configuration_jira` | `write:instance-configuration:jira` |
/// | `write_issue_jira` | `write:issue:jira` |
/// | `write_issue_link_jira` | `write:issue-link:jira` |
/// | `write_issue_link_type_jira` | `write:issue-link-type:jira` |
/// | `write_issue_property_jira` | `write:issue.property:jira` |
/// | `write_issue_remote_link_jira` | `write:issue.remote-link:jira` |
/// | `write_issue_time_tracking_jira` | `write:issue.time-tracking:jira` |
/// | `write_issue_type_jira` | `write:issue-type:jira` |
/// | `write_issue_type_property_jira` | `write:issue-type.property:jira` |
/// | `write_issue_type_scheme_jira` | `write:issue-type-scheme:jira` |
/// | `write_issue_type_screen_scheme_jira` | `write:issue-type-screen-scheme:jira` |
/// | `write_issue_vote_jira` | `write:issue.vote:jira` |
/// | `write_issue_watcher_jira` | `write:issue.watcher:jira` |
/// | `write_issue_worklog_jira` | `write:issue-worklog:jira` |
/// | `write_issue_worklog_property_jira` | `write:issue-worklog.property:jira` |
/// | `write_jira_work` | `write:jira-work` |
/// | `write_label_confluence` | `write:label:confluence` |
/// | `write_organization_detail_field_jira_service_management` | `write:organization.detail-field:jira-service-management` |
/// | `write_organization_detail_jira_service_management` | `write:organization.detail:jira-service-management` |
/// | `write_organization_entitlement_jira_service_management` | `write:organization:entitlement:jira-service-management` |
/// | `write_organization_jira_service_management` | `write:organization:jira-service-management` |
/// | `write_organization_property_jira_service_management` | `write:organization.property:jira-service-management` |
/// | `write_organization_user_jira_service_management` | `write:organization.user:jira-service-management` |
/// | `write_page_confluence` | `write:page:confluence` |
/// | `write_permission_jira` | `write:permission:jira` |
/// | `write_permission_scheme_jira` | `write:permission-scheme:jira` |
/// | `write_product_jira_service_management` | `write:product:jira-service-management` |
/// | `write_project_avatar_jira` | `write:project.avatar:jira` |
/// | `write_project_category_jira` | `write:project-category:jira` |
/// | `write_project_component_jira` | `write:project.component:jira` |
/// | `write_project_email_jira` | `write:project.email:jira` |
/// | `write_project_feature_jira` | `write:project.feature:jira` |
/// | `write_project_jira` | `write:project:jira` |
/// | `write_project_property_jira` | `write:project.property:jira` |
/// | `write_project_role_jira` | `write:project-role:jira` |
/// | `write_project_version_jira` | `write:project-version:jira` |
/// | `write_relation_confluence` | `write:relation:confluence` |
/// | `write_request_approval_jira_service_management` | `write:request.approval:jira-service-management` |
/// | `write_request_attachment_jira_service_management` | `write:request.attachment:jira-service-management` |
/// | `write_request_comment_jira_service_management` | `write:request.comment:jira-service-management` |
/// | `write_request_feedback_jira_service_management` | `write:request.feedback:jira-service-management` |
/// | `write_request_jira_service_management` | `write:request:jira-service-management` |
/// | `write_request_notification_jira_service_management` | `write:request.notification:jira-service-management` |
/// | `write_request_participant_jira_service_management` | `write:request.participant:jira-service-management` |
/// | `write_request_status_jira_service_management` | `write:request.status:jira-service-management` |
/// | `write_requesttype_jira_service_management` | `write:requesttype:jira-service-management` |
/// | `write_requesttype_property_jira_service_management` | `write:requesttype.property:jira-service-management` |
/// | `write_screen_jira` | `write:screen:jira` |
/// | `write_screen_scheme_jira` | `write:screen-scheme:jira` |
/// | `write_screen_tab_jira` | `write:screen-tab:jira` |
/// | `write_screenable_field_jira` | `write:screenable-field:jira` |
/// | `write_servicedesk_customer_jira_service_management` | `write:servicedesk.customer:jira-service-management` |
/// | `write_servicedesk_organization_jira_service_management` | `write:servicedesk.organization:jira-service-management` |
/// | `write_servicedesk_property_jira_service_management` | `write:servicedesk.property:jira-service-management` |
/// | `write_servicedesk_request` | `write:servicedesk-request` |
/// | `write_space_confluence` | `write:space:confluence` |
/// | `write_space_permission_confluence` | `write:space.permission:confluence` |
/// | `write_space_property_confluence` | `write:space.property:confluence` |
/// | `write_space_setting_confluence` | `write:space.setting:confluence` |
/// | `write_task_confluence` | `write:task:confluence` |
/// | `write_template_confluence` | `write:template:confluence` |
/// | `write_user_configuration_jira` | `write:user-configuration:jira` |
/// | `write_user_property_confluence` | `write:user.property:confluence` |
/// | `write_user_property_jira` | `write:user.property:jira` |
/// | `write_watcher_confluence` | `write:watcher:confluence` |
/// | `write_webhook_jira` | `write:webhook:jira` |
/// | `write_whiteboard_confluence` | `write:whiteboard:confluence` |
/// | `write_workflow_jira` | `write:workflow:jira` |
/// | `write_workflow_property_jira` | `write:workflow.property:jira` |
/// | `write_workflow_scheme_jira` | `write:workflow-scheme:jira` |
pub mod scope {
    pub use crate::scope::{address, email, offline_access, openid, phone, profile};

    crate::presets::scope_types! {
        created_at = "created_at";
        delete_async_task_jira = "delete:async-task:jira";
        delete_attachment_confluence = "delete:attachment:confluence";
        delete_attachment_jira = "delete:attachment:jira";
        delete_avatar_jira = "delete:avatar:jira";
        delete_blogpost_confluence = "delete:blogpost:confluence";
        delete_cmdb_attribute_jira = "delete:cmdb-attribute:jira";
        delete_cmdb_object_jira = "delete:cmdb-object:jira";
        delete_cmdb_schema_jira = "delete:cmdb-schema:jira";
        delete_cmdb_type_jira = "delete:cmdb-type:jira";
        delete_comment_confluence = "delete:comment:confluence";
        delete_comment_jira = "delete:comment:jira";
        delete_comment_property_jira = "delete:comment.property:jira";
        delete_content_confluence = "delete:content:confluence";
        delete_custom_content_confluence = "delete:custom-content:confluence";
        delete_customer_detail_field_jira_service_management = "delete:customer.detail-field:jira-service-management";
        delete_dashboard_jira = "delete:dashboard:jira";
        delete_dashboard_property_jira = "delete:dashboard.property:jira";
        delete_database_confluence = "delete:database:confluence";
        delete_embed_confluence = "delete:embed:confluence";
        delete_entitlement_detail_field_jira_service_management = "delete:entitlement.detail-field:jira-service-management";
        delete_entitlement_jira_service_management = "delete:entitlement:jira-service-management";
        delete_field_configuration_jira = "delete:field-configuration:jira";
        delete_field_configuration_scheme_jira = "delete:field-configuration-scheme:jira";
        delete_field_jira = "delete:field:jira";
        delete_field_option_jira = "delete:field.option:jira";
        delete_filter_column_jira = "delete:filter.column:jira";
        delete_filter_jira = "delete:filter:jira";
        delete_folder_confluence = "delete:folder:confluence";
        delete_group_jira = "delete:group:jira";
        delete_issue_jira = "delete:issue:jira";
        delete_issue_link_jira = "delete:issue-link:jira";
        delete_issue_link_type_jira = "delete:issue-link-type:jira";
        delete_issue_property_jira = "delete:issue.property:jira";
        delete_issue_remote_link_jira = "delete:issue.remote-link:jira";
        delete_issue_type_jira = "delete:issue-type:jira";
        delete_issue_type_property_jira = "delete:issue-type.property:jira";
        delete_issue_type_scheme_jira = "delete:issue-type-scheme:jira";
        delete_issue_type_screen_scheme_jira = "delete:issue-type-screen-scheme:jira";
        delete_issue_worklog_jira = "delete:issue-worklog:jira";
        delete_issue_worklog_property_jira = "delete:issue-worklog.property:jira";
        delete_organization_detail_field_jira_service_management = "delete:organization.detail-field:jira-service-management";
        delete_organization_jira_service_management = "delete:organization:jira-service-management";
        delete_organization_property_jira_service_management = "delete:organization.property:jira-service-management";
        delete_organization_user_jira_service_management = "delete:organization.user:jira-service-management";
        delete_page_confluence = "delete:page:confluence";
        delete_permission_jira = "delete:permission:jira";
        delete_permission_scheme_jira = "delete:permission-scheme:jira";
        delete_product_jira_service_management = "delete:product:jira-service-management";
        delete_project_avatar_jira = "delete:project.avatar:jira";
        delete_project_category_jira = "delete:project-category:jira";
        delete_project_component_jira = "delete:project.component:jira";
        delete_project_jira = "delete:project:jira";
        delete_project_property_jira = "delete:project.property:jira";
        delete_project_role_jira = "delete:project-role:jira";
        delete_project_version_jira = "delete:project-version:jira";
        delete_request_feedback_jira_service_management = "delete:request.feedback:jira-service-management";
        delete_request_notification_jira_service_management = "delete:request.notification:jira-service-management";
        delete_request_participant_jira_service_management = "delete:request.participant:jira-service-management";
        delete_requesttype_property_jira_service_management = "delete:requesttype.property:jira-service-management";
        delete_screen_jira = "delete:screen:jira";
        delete_screen_scheme_jira = "delete:screen-scheme:jira";
        delete_screen_tab_jira = "delete:screen-tab:jira";
        delete_screenable_field_jira = "delete:screenable-field:jira";
        delete_servicedesk_customer_jira_service_management = "delete:servicedesk.customer:jira-service-management";
        delete_servicedesk_organization_jira_service_management = "delete:servicedesk.organization:jira-service-management";
        delete_servicedesk_property_jira_service_management = "delete:servicedesk.property:jira-service-management";
        delete_space_confluence = "delete:space:confluence";
        delete_user_configuration_jira = "delete:user-configuration:jira";
        delete_user_property_jira = "delete:user.property:jira";
        delete_webhook_jira = "delete:webhook:jira";
        delete_whiteboard_confluence = "delete:whiteboard:confluence";
        delete_workflow_jira = "delete:workflow:jira";
        delete_workflow_property_jira = "delete:workflow.property:jira";
        delete_workflow_scheme_jira = "delete:workflow-scheme:jira";
        email_verified = "email_verified";
        family_name = "family_name";
        given_name = "given_name";
        identities = "identities";
        import_import_configuration_cmdb = "import:import-configuration:cmdb";
        manage_confluence_configuration = "manage:confluence-configuration";
        manage_jira_configuration = "manage:jira-configuration";
        manage_jira_project = "manage:jira-project";
        manage_jira_webhook = "manage:jira-webhook";
        manage_servicedesk_customer = "manage:servicedesk-customer";
        name = "name";
        nickname = "nickname";
        picture = "picture";
        read_analytics_content_confluence = "read:analytics.content:confluence";
        read_application_role_jira = "read:application-role:jira";
        read_attachment_confluence = "read:attachment:confluence";
        read_attachment_jira = "read:attachment:jira";
        read_audit_log_confluence = "read:audit-log:confluence";
        read_audit_log_jira = "read:audit-log:jira";
        read_avatar_jira = "read:avatar:jira";
        read_blogpost_confluence = "read:blogpost:confluence";
        read_cmdb_attribute_jira = "read:cmdb-attribute:jira";
        read_cmdb_icon_jira = "read:cmdb-icon:jira";
        read_cmdb_object_jira = "read:cmdb-object:jira";
        read_cmdb_schema_jira = "read:cmdb-schema:jira";
        read_cmdb_type_jira = "read:cmdb-type:jira";
        read_comment_confluence = "read:comment:confluence";
        read_comment_jira = "read:comment:jira";
        read_comment_property_jira = "read:comment.property:jira";
        read_configuration_confluence = "read:configuration:confluence";
        read_confluence_content_all = "read:confluence-content.all";
        read_confluence_content_permission = "read:confluence-content.permission";
        read_confluence_content_summary = "read:confluence-content.summary";
        read_confluence_groups = "read:confluence-groups";
        read_confluence_props = "read:confluence-props";
        read_confluence_space_summary = "read:confluence-space.summary";
        read_confluence_user = "read:confluence-user";
        read_content_confluence = "read:content:confluence";
        read_content_details_confluence = "read:content-details:confluence";
        read_content_metadata_confluence = "read:content.metadata:confluence";
        read_content_permission_confluence = "read:content.permission:confluence";
        read_content_property_confluence = "read:content.property:confluence";
        read_content_restriction_confluence = "read:content.restriction:confluence";
        read_custom_content_confluence = "read:custom-content:confluence";
        read_custom_field_contextual_configuration_jira = "read:custom-field-contextual-configuration:jira";
        read_customer_detail_field_jira_service_management = "read:customer.detail-field:jira-service-management";
        read_customer_detail_jira_service_management = "read:customer.detail:jira-service-management";
        read_customer_entitlement_jira_service_management = "read:customer:entitlement:jira-service-management";
        read_customer_jira_service_management = "read:customer:jira-service-management";
        read_dashboard_jira = "read:dashboard:jira";
        read_dashboard_property_jira = "read:dashboard.property:jira";
        read_database_confluence = "read:database:confluence";
        read_email_address_confluence = "read:email-address:confluence";
        read_email_address_jira = "read:email-address:jira";
        read_embed_confluence = "read:embed:confluence";
        read_entitlement_detail_field_jira_service_management = "read:entitlement.detail-field:jira-service-management";
        read_entitlement_detail_jira_service_management = "read:entitlement.detail:jira-service-management";
        read_entitlement_jira_service_management = "read:entitlement:jira-service-management";
        read_field_configuration_jira = "read:field-configuration:jira";
        read_field_configuration_scheme_jira = "read:field-configuration-scheme:jira";
        read_field_default_value_jira = "read:field.default-value:jira";
        read_field_jira = "read:field:jira";
        read_field_option_jira = "read:field.option:jira";
        read_field_options_jira = "read:field.options:jira";
        read_filter_column_jira = "read:filter.column:jira";
        read_filter_default_share_scope_jira = "read:filter.default-share-scope:jira";
        read_filter_jira = "read:filter:jira";
        read_folder_confluence = "read:folder:confluence";
        read_group_confluence = "read:group:confluence";
        read_group_jira = "read:group:jira";
        read_hierarchical_content_confluence = "read:hierarchical-content:confluence";
        read_inlinetask_confluence = "read:inlinetask:confluence";
        read_instance_configuration_jira = "read:instance-configuration:jira";
        read_issue_changelog_jira = "read:issue.changelog:jira";
        read_issue_details_jira = "read:issue-details:jira";
        read_issue_event_jira = "read:issue-event:jira";
        read_issue_field_values_jira = "read:issue-field-values:jira";
        read_issue_jira = "read:issue:jira";
        read_issue_link_jira = "read:issue-link:jira";
        read_issue_link_type_jira = "read:issue-link-type:jira";
        read_issue_meta_jira = "read:issue-meta:jira";
        read_issue_property_jira = "read:issue.property:jira";
        read_issue_remote_link_jira = "read:issue.remote-link:jira";
        read_issue_security_level_jira = "read:issue-security-level:jira";
        read_issue_security_scheme_jira = "read:issue-security-scheme:jira";
        read_issue_status_jira = "read:issue-status:jira";
        read_issue_time_tracking_jira = "read:issue.time-tracking:jira";
        read_issue_transition_jira = "read:issue.transition:jira";
        read_issue_type_hierarchy_jira = "read:issue-type-hierarchy:jira";
        read_issue_type_jira = "read:issue-type:jira";
        read_issue_type_property_jira = "read:issue-type.property:jira";
        read_issue_type_scheme_jira = "read:issue-type-scheme:jira";
        read_issue_type_screen_scheme_jira = "read:issue-type-screen-scheme:jira";
        read_issue_type_transition_jira = "read:issue-type-transition:jira";
        read_issue_watcher_jira = "read:issue.watcher:jira";
        read_issue_worklog_jira = "read:issue-worklog:jira";
        read_issue_worklog_property_jira = "read:issue-worklog.property:jira";
        read_jira_expressions_jira = "read:jira-expressions:jira";
        read_jira_user = "read:jira-user";
        read_jira_work = "read:jira-work";
        read_jql_jira = "read:jql:jira";
        read_knowledgebase_jira_service_management = "read:knowledgebase:jira-service-management";
        read_label_confluence = "read:label:confluence";
        read_label_jira = "read:label:jira";
        read_license_jira = "read:license:jira";
        read_me = "read:me";
        read_notification_scheme_jira = "read:notification-scheme:jira";
        read_organization_detail_field_jira_service_management = "read:organization.detail-field:jira-service-management";
        read_organization_detail_jira_service_management = "read:organization.detail:jira-service-management";
        read_organization_entitlement_jira_service_management = "read:organization:entitlement:jira-service-management";
        read_organization_jira_service_management = "read:organization:jira-service-management";
        read_organization_property_jira_service_management = "read:organization.property:jira-service-management";
        read_organization_user_jira_service_management = "read:organization.user:jira-service-management";
        read_page_confluence = "read:page:confluence";
        read_permission_jira = "read:permission:jira";
        read_permission_scheme_jira = "read:permission-scheme:jira";
        read_priority_jira = "read:priority:jira";
        read_product_jira_service_management = "read:product:jira-service-management";
        read_project_avatar_jira = "read:project.avatar:jira";
        read_project_category_jira = "read:project-category:jira";
        read_project_component_jira = "read:project.component:jira";
        read_project_email_jira = "read:project.email:jira";
        read_project_feature_jira = "read:project.feature:jira";
        read_project_jira = "read:project:jira";
        read_project_property_jira = "read:project.property:jira";
        read_project_role_jira = "read:project-role:jira";
        read_project_type_jira = "read:project-type:jira";
        read_project_version_jira = "read:project-version:jira";
        read_queue_jira_service_management = "read:queue:jira-service-management";
        read_relation_confluence = "read:relation:confluence";
        read_request_action_jira_service_management = "read:request.action:jira-service-management";
        read_request_approval_jira_service_management = "read:request.approval:jira-service-management";
        read_request_attachment_jira_service_management = "read:request.attachment:jira-service-management";
        read_request_comment_jira_service_management = "read:request.comment:jira-service-management";
        read_request_feedback_jira_service_management = "read:request.feedback:jira-service-management";
        read_request_jira_service_management = "read:request:jira-service-management";
        read_request_notification_jira_service_management = "read:request.notification:jira-service-management";
        read_request_participant_jira_service_management = "read:request.participant:jira-service-management";
        read_request_sla_jira_service_management = "read:request.sla:jira-service-management";
        read_request_status_jira_service_management = "read:request.status:jira-service-management";
        read_requesttype_jira_service_management = "read:requesttype:jira-service-management";
        read_requesttype_property_jira_service_management = "read:requesttype.property:jira-service-management";
        read_resolution_jira = "read:resolution:jira";
        read_role_jira = "read:role:jira";
        read_screen_field_jira = "read:screen-field:jira";
        read_screen_jira = "read:screen:jira";
        read_screen_scheme_jira = "read:screen-scheme:jira";
        read_screen_tab_jira = "read:screen-tab:jira";
        read_screenable_field_jira = "read:screenable-field:jira";
        read_servicedesk_customer_jira_service_management = "read:servicedesk.customer:jira-service-management";
        read_servicedesk_jira_service_management = "read:servicedesk:jira-service-management";
        read_servicedesk_organization_jira_service_management = "read:servicedesk.organization:jira-service-management";
        read_servicedesk_property_jira_service_management = "read:servicedesk.property:jira-service-management";
        read_servicedesk_request = "read:servicedesk-request";
        read_space_confluence = "read:space:confluence";
        read_space_details_confluence = "read:space-details:confluence";
        read_space_permission_confluence = "read:space.permission:confluence";
        read_space_property_confluence = "read:space.property:confluence";
        read_space_setting_confluence = "read:space.setting:confluence";
        read_status_jira = "read:status:jira";
        read_task_confluence = "read:task:confluence";
        read_template_confluence = "read:template:confluence";
        read_user_columns_jira = "read:user.columns:jira";
        read_user_configuration_jira = "read:user-configuration:jira";
        read_user_confluence = "read:user:confluence";
        read_user_jira = "read:user:jira";
        read_user_property_confluence = "read:user.property:confluence";
        read_user_property_jira = "read:user.property:jira";
        read_watcher_confluence = "read:watcher:confluence";
        read_webhook_jira = "read:webhook:jira";
        read_whiteboard_confluence = "read:whiteboard:confluence";
        read_workflow_jira = "read:workflow:jira";
        read_workflow_property_jira = "read:workflow.property:jira";
        read_workflow_scheme_jira = "read:workflow-scheme:jira";
        readonly_content_attachment_confluence = "readonly:content.attachment:confluence";
        search_confluence = "search:confluence";
        send_notification_jira = "send:notification:jira";
        validate_jql_jira = "validate:jql:jira";
        write_attachment_confluence = "write:attachment:confluence";
        write_attachment_jira = "write:attachment:jira";
        write_audit_log_confluence = "write:audit-log:confluence";
        write_avatar_jira = "write:avatar:jira";
        write_blogpost_confluence = "write:blogpost:confluence";
        write_cmdb_attribute_jira = "write:cmdb-attribute:jira";
        write_cmdb_object_jira = "write:cmdb-object:jira";
        write_cmdb_schema_jira = "write:cmdb-schema:jira";
        write_cmdb_type_jira = "write:cmdb-type:jira";
        write_comment_confluence = "write:comment:confluence";
        write_comment_jira = "write:comment:jira";
        write_comment_property_jira = "write:comment.property:jira";
        write_configuration_confluence = "write:configuration:confluence";
        write_confluence_content = "write:confluence-content";
        write_confluence_file = "write:confluence-file";
        write_confluence_groups = "write:confluence-groups";
        write_confluence_props = "write:confluence-props";
        write_confluence_space = "write:confluence-space";
        write_content_confluence = "write:content:confluence";
        write_content_property_confluence = "write:content.property:confluence";
        write_content_restriction_confluence = "write:content.restriction:confluence";
        write_custom_content_confluence = "write:custom-content:confluence";
        write_custom_field_contextual_configuration_jira = "write:custom-field-contextual-configuration:jira";
        write_customer_detail_field_jira_service_management = "write:customer.detail-field:jira-service-management";
        write_customer_detail_jira_service_management = "write:customer.detail:jira-service-management";
        write_customer_entitlement_jira_service_management = "write:customer:entitlement:jira-service-management";
        write_customer_jira_service_management = "write:customer:jira-service-management";
        write_dashboard_jira = "write:dashboard:jira";
        write_dashboard_property_jira = "write:dashboard.property:jira";
        write_database_confluence = "write:database:confluence";
        write_embed_confluence = "write:embed:confluence";
        write_entitlement_detail_field_jira_service_management = "write:entitlement.detail-field:jira-service-management";
        write_entitlement_detail_jira_service_management = "write:entitlement.detail:jira-service-management";
        write_field_configuration_jira = "write:field-configuration:jira";
        write_field_configuration_scheme_jira = "write:field-configuration-scheme:jira";
        write_field_default_value_jira = "write:field.default-value:jira";
        write_field_jira = "write:field:jira";
        write_field_option_jira = "write:field.option:jira";
        write_filter_column_jira = "write:filter.column:jira";
        write_filter_default_share_scope_jira = "write:filter.default-share-scope:jira";
        write_filter_jira = "write:filter:jira";
        write_folder_confluence = "write:folder:confluence";
        write_group_confluence = "write:group:confluence";
        write_group_jira = "write:group:jira";
        write_inlinetask_confluence = "write:inlinetask:confluence";
        write_instance_configuration_jira = "write:instance-configuration:jira";
        write_issue_jira = "write:issue:jira";
        write_issue_link_jira = "write:issue-link:jira";
        write_issue_link_type_jira = "write:issue-link-type:jira";
        write_issue_property_jira = "write:issue.property:jira";
        write_issue_remote_link_jira = "write:issue.remote-link:jira";
        write_issue_time_tracking_jira = "write:issue.time-tracking:jira";
        write_issue_type_jira = "write:issue-type:jira";
        write_issue_type_property_jira = "write:issue-type.property:jira";
        write_issue_type_scheme_jira = "write:issue-type-scheme:jira";
        write_issue_type_screen_scheme_jira = "write:issue-type-screen-scheme:jira";
        write_issue_vote_jira = "write:issue.vote:jira";
        write_issue_watcher_jira = "write:issue.watcher:jira";
        write_issue_worklog_jira = "write:issue-worklog:jira";
        write_issue_worklog_property_jira = "write:issue-worklog.property:jira";
        write_jira_work = "write:jira-work";
        write_label_confluence = "write:label:confluence";
        write_organization_detail_field_jira_service_management = "write:organization.detail-field:jira-service-management";
        write_organization_detail_jira_service_management = "write:organization.detail:jira-service-management";
        write_organization_entitlement_jira_service_management = "write:organization:entitlement:jira-service-management";
        write_organization_jira_service_management = "write:organization:jira-service-management";
        write_organization_property_jira_service_management = "write:organization.property:jira-service-management";
        write_organization_user_jira_service_management = "write:organization.user:jira-service-management";
        write_page_confluence = "write:page:confluence";
        write_permission_jira = "write:permission:jira";
        write_permission_scheme_jira = "write:permission-scheme:jira";
        write_product_jira_service_management = "write:product:jira-service-management";
        write_project_avatar_jira = "write:project.avatar:jira";
        write_project_category_jira = "write:project-category:jira";
        write_project_component_jira = "write:project.component:jira";
        write_project_email_jira = "write:project.email:jira";
        write_project_feature_jira = "write:project.feature:jira";
        write_project_jira = "write:project:jira";
        write_project_property_jira = "write:project.property:jira";
        write_project_role_jira = "write:project-role:jira";
        write_project_version_jira = "write:project-version:jira";
        write_relation_confluence = "write:relation:confluence";
        write_request_approval_jira_service_management = "write:request.approval:jira-service-management";
        write_request_attachment_jira_service_management = "write:request.attachment:jira-service-management";
        write_request_comment_jira_service_management = "write:request.comment:jira-service-management";
        write_request_feedback_jira_service_management = "write:request.feedback:jira-service-management";
        write_request_jira_service_management = "write:request:jira-service-management";
        write_request_notification_jira_service_management = "write:request.notification:jira-service-management";
        write_request_participant_jira_service_management = "write:request.participant:jira-service-management";
        write_request_status_jira_service_management = "write:request.status:jira-service-management";
        write_requesttype_jira_service_management = "write:requesttype:jira-service-management";
        write_requesttype_property_jira_service_management = "write:requesttype.property:jira-service-management";
        write_screen_jira = "write:screen:jira";
        write_screen_scheme_jira = "write:screen-scheme:jira";
        write_screen_tab_jira = "write:screen-tab:jira";
        write_screenable_field_jira = "write:screenable-field:jira";
        write_servicedesk_customer_jira_service_management = "write:servicedesk.customer:jira-service-management";
        write_servicedesk_organization_jira_service_management = "write:servicedesk.organization:jira-service-management";
        write_servicedesk_property_jira_service_management = "write:servicedesk.property:jira-service-management";
        write_servicedesk_request = "write:servicedesk-request";
        write_space_confluence = "write:space:confluence";
        write_space_permission_confluence = "write:space.permission:confluence";
        write_space_property_confluence = "write:space.property:confluence";
        write_space_setting_confluence = "write:space.setting:confluence";
        write_task_confluence = "write:task:confluence";
        write_template_confluence = "write:template:confluence";
        write_user_configuration_jira = "write:user-configuration:jira";
        write_user_property_confluence = "write:user.property:confluence";
        write_user_property_jira = "write:user.property:jira";
        write_watcher_confluence = "write:watcher:confluence";
        write_webhook_jira = "write:webhook:jira";
        write_whiteboard_confluence = "write:whiteboard:confluence";
        write_workflow_jira = "write:workflow:jira";
        write_workflow_property_jira = "write:workflow.property:jira";
        write_workflow_scheme_jira = "write:workflow-scheme:jira";
    }
}
