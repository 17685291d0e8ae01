//! [Google](https://www.google.com), by OpenID Connect.
//!
//! ```no_run
//! use oauth_runtime::prelude::*;
//!
//! #[derive(OAuthProvider)]
//! #[oauth(preset = google)]
//! struct Google;
//! ```
//!
//! | what | value |
//! |---|---|
//! | register the application at | <https://console.cloud.google.com/auth/clients> |
//! | the redirect URI to register | `https://your.example/auth/google`, “Authorized redirect URIs” |
//! | `GOOGLE_CLIENT_ID` | “Client ID” there |
//! | `GOOGLE_CLIENT_SECRET` | “Client secret” there |
//! | scopes of a login | `openid`, `email`, `profile` |
//! | e-mail addresses | verified where the provider says so of the address |
//! | refresh tokens | with the key `refresh_tokens`, which asks with the parameter `access_type=offline` and with the parameter `prompt=consent` |
//! | where users take access away | <https://myaccount.google.com/connections> |
//! | colors of its button | `#ffffff`, with words in `#1f1f1f` |
//!
//! Paths and settings are called after the struct: `struct Login;` has `/auth/login` and `LOGIN_CLIENT_ID`.
//! Code that wants a scope names its type: `use oauth_runtime::presets::google::scope::adexchange_buyer;`.
//!
//! - The secret is needed, also with PKCE.
//! - Google itself vouches only for addresses at gmail.com and those of an organisation (`hd` is there): any other was verified once and may have changed hands.
//! - To let in one organisation alone, check the claim `hd`; the parameter `hd` of the login only filters the list of accounts.
//!
//! Facts of 2026-11, listed by `allauth`, `appwrite` and 35 more.

// Written by `cargo xtask presets` from `presets/google.toml`; edit that.

use crate::declaration::description::{Button, ClientAuthenticationMethod, ProviderDescription};

/// What is known about Google.
pub const DESCRIPTION: ProviderDescription = ProviderDescription::open_id_connect("google", "Google")
    .issuer("https://accounts.google.com")
    .scopes(&["openid", "email", "profile"])
    .client_authentication(ClientAuthenticationMethod::ClientSecretBasic)
    .button(Button::STANDARD.color("#ffffff").text("#1f1f1f"))
    .scope_aliases(&[
        ("https://www.googleapis.com/auth/userinfo.email", "email"),
        ("https://www.googleapis.com/auth/userinfo.profile", "profile"),
    ]);

/// The scopes of Google, as types: the words of `scopes(…)` beside `preset = google`.
///
/// | type | scope |
/// |---|---|
/// | `adexchange_buyer` | `https://www.googleapis.com/auth/adexchange.buyer` |
/// | `admin_chrome_printers` | `https://www.googleapis.com/auth/admin.chrome.printers` |
/// | `admin_chrome_printers_readonly` | `https://www.googleapis.com/auth/admin.chrome.printers.readonly` |
/// | `admin_datatransfer` | `https://www.googleapis.com/auth/admin.datatransfer` |
/// | `admin_datatransfer_readonly` | `https://www.googleapis.com/auth/admin.datatransfer.readonly` |
/// | `admin_directory_customer` | `https://www.googleapis.com/auth/admin.directory.customer` |
/// | `admin_directory_customer_readonly` | `https://www.googleapis.com/auth/admin.directory.customer.readonly` |
/// | `admin_directory_device_chromeos` | `https://www.googleapis.com/auth/admin.directory.device.chromeos` |
/// | `admin_directory_device_chromeos_readonly` | `https://www.googleapis.com/auth/admin.directory.device.chromeos.readonly` |
/// | `admin_directory_device_mobile` | `https://www.googleapis.com/auth/admin.directory.device.mobile` |
/// | `admin_directory_device_mobile_action` | `https://www.googleapis.com/auth/admin.directory.device.mobile.action` |
/// | `admin_directory_device_mobile_readonly` | `https://www.googleapis.com/auth/admin.directory.device.mobile.readonly` |
/// | `admin_directory_domain` | `https://www.googleapis.com/auth/admin.directory.domain` |
/// | `admin_directory_domain_readonly` | `https://www.googleapis.com/auth/admin.directory.domain.readonly` |
/// | `admin_directory_group` | `https://www.googleapis.com/auth/admin.directory.group` |
/// | `admin_directory_group_member` | `https://www.googleapis.com/auth/admin.directory.group.member` |
/// | `admin_directory_group_member_readonly` | `https://www.googleapis.com/auth/admin.directory.group.member.readonly` |
/// | `admin_directory_group_readonly` | `https://www.googleapis.com/auth/admin.directory.group.readonly` |
/// | `admin_directory_orgunit` | `https://www.googleapis.com/auth/admin.directory.orgunit` |
/// | `admin_directory_orgunit_readonly` | `https://www.googleapis.com/auth/admin.directory.orgunit.readonly` |
/// | `admin_directory_resource_calendar` | `https://www.googleapis.com/auth/admin.directory.resource.calendar` |
/// | `admin_directory_resource_calendar_readonly` | `https://www.googleapis.com/auth/admin.directory.resource.calendar.readonly` |
/// | `admin_directory_rolemanagement` | `https://www.googleapis.com/auth/admin.directory.rolemanagement` |
/// | `admin_directory_rolemanagement_readonly` | `https://www.googleapis.com/auth/admin.directory.rolemanagement.readonly` |
/// | `admin_directory_user` | `https://www.googleapis.com/auth/admin.directory.user` |
/// | `admin_directory_user_alias` | `https://www.googleapis.com/auth/admin.directory.user.alias` |
/// | `admin_directory_user_alias_readonly` | `https://www.googleapis.com/auth/admin.directory.user.alias.readonly` |
/// | `admin_directory_user_readonly` | `https://www.googleapis.com/auth/admin.directory.user.readonly` |
/// | `admin_directory_user_security` | `https://www.googleapis.com/auth/admin.directory.user.security` |
/// | `admin_directory_userschema` | `https://www.googleapis.com/auth/admin.directory.userschema` |
/// | `admin_directory_userschema_readonly` | `https://www.googleapis.com/auth/admin.directory.userschema.readonly` |
/// | `admin_reports_audit_readonly` | `https://www.googleapis.com/auth/admin.reports.audit.readonly` |
/// | `admin_reports_usage_readonly` | `https://www.googleapis.com/auth/admin.reports.usage.readonly` |
/// | `admob_readonly` | `https://www.googleapis.com/auth/admob.readonly` |
/// | `admob_report` | `https://www.googleapis.com/auth/admob.report` |
/// | `adsense` | `https://www.googleapis.com/auth/adsense` |
/// | `adsense_readonly` | `https://www.googleapis.com/auth/adsense.readonly` |
/// | `adwords` | `https://www.googleapis.com/auth/adwords` |
/// | `agentregistry_read_only` | `https://www.googleapis.com/auth/agentregistry.read-only` |
/// | `agentregistry_read_write` | `https://www.googleapis.com/auth/agentregistry.read-write` |
/// | `analytics` | `https://www.googleapis.com/auth/analytics` |
/// | `analytics_edit` | `https://www.googleapis.com/auth/analytics.edit` |
/// | `analytics_manage_users` | `https://www.googleapis.com/auth/analytics.manage.users` |
/// | `analytics_manage_users_readonly` | `https://www.googleapis.com/auth/analytics.manage.users.readonly` |
/// | `analytics_provision` | `https://www.googleapis.com/auth/analytics.provision` |
/// | `analytics_readonly` | `https://www.googleapis.com/auth/analytics.readonly` |
/// | `analytics_user_deletion` | `https://www.googleapis.com/auth/analytics.user.deletion` |
/// | `androidenterprise` | `https://www.googleapis.com/auth/androidenterprise` |
/// | `androidmanagement` | `https://www.googleapis.com/auth/androidmanagement` |
/// | `androidpublisher` | `https://www.googleapis.com/auth/androidpublisher` |
/// | `appengine_admin` | `https://www.googleapis.com/auth/appengine.admin` |
/// | `apps_alerts` | `https://www.googleapis.com/auth/apps.alerts` |
/// | `apps_groups_migration` | `https://www.googleapis.com/auth/apps.groups.migration` |
/// | `apps_groups_settings` | `https://www.googleapis.com/auth/apps.groups.settings` |
/// | `apps_licensing` | `https://www.googleapis.com/auth/apps.licensing` |
/// | `apps_order` | `https://www.googleapis.com/auth/apps.order` |
/// | `apps_order_readonly` | `https://www.googleapis.com/auth/apps.order.readonly` |
/// | `apps_reports_usage_readonly` | `https://www.googleapis.com/auth/apps.reports.usage.readonly` |
/// | `appsmarketplace_license` | `https://www.googleapis.com/auth/appsmarketplace.license` |
/// | `authorized_buyers_marketplace` | `https://www.googleapis.com/auth/authorized-buyers-marketplace` |
/// | `bigquery` | `https://www.googleapis.com/auth/bigquery` |
/// | `bigquery_insertdata` | `https://www.googleapis.com/auth/bigquery.insertdata` |
/// | `bigtable_admin` | `https://www.googleapis.com/auth/bigtable.admin` |
/// | `bigtable_admin_cluster` | `https://www.googleapis.com/auth/bigtable.admin.cluster` |
/// | `bigtable_admin_instance` | `https://www.googleapis.com/auth/bigtable.admin.instance` |
/// | `bigtable_admin_table` | `https://www.googleapis.com/auth/bigtable.admin.table` |
/// | `blogger` | `https://www.googleapis.com/auth/blogger` |
/// | `blogger_readonly` | `https://www.googleapis.com/auth/blogger.readonly` |
/// | `books` | `https://www.googleapis.com/auth/books` |
/// | `business_manage` | `https://www.googleapis.com/auth/business.manage` |
/// | `calendar` | `https://www.googleapis.com/auth/calendar` |
/// | `calendar_acls` | `https://www.googleapis.com/auth/calendar.acls` |
/// | `calendar_acls_readonly` | `https://www.googleapis.com/auth/calendar.acls.readonly` |
/// | `calendar_addons_current_event_read` | `https://www.googleapis.com/auth/calendar.addons.current.event.read` |
/// | `calendar_addons_current_event_write` | `https://www.googleapis.com/auth/calendar.addons.current.event.write` |
/// | `calendar_addons_execute` | `https://www.googleapis.com/auth/calendar.addons.execute` |
/// | `calendar_app_created` | `https://www.googleapis.com/auth/calendar.app.created` |
/// | `calendar_calendarlist` | `https://www.googleapis.com/auth/calendar.calendarlist` |
/// | `calendar_calendarlist_readonly` | `https://www.googleapis.com/auth/calendar.calendarlist.readonly` |
/// | `calendar_calendars` | `https://www.googleapis.com/auth/calendar.calendars` |
/// | `calendar_calendars_readonly` | `https://www.googleapis.com/auth/calendar.calendars.readonly` |
/// | `calendar_events` | `https://www.googleapis.com/auth/calendar.events` |
/// | `calendar_events_freebusy` | `https://www.googleapis.com/auth/calendar.events.freebusy` |
/// | `calendar_events_owned` | `https://www.googleapis.com/auth/calendar.events.owned` |
/// | `calendar_events_owned_readonly` | `https://www.googleapis.com/auth/calendar.events.owned.readonly` |
/// | `calendar_events_public_readonly` | `https://www.googleapis.com/auth/calendar.events.public.readonly` |
/// | `calendar_events_readonly` | `https://www.googleapis.com/auth/calendar.events.readonly` |
/// | `calendar_freebusy` | `https://www.googleapis.com/auth/calendar.freebusy` |
/// | `calendar_readonly` | `https://www.googleapis.com/auth/calendar.readonly` |
/// | `calendar_settings_readonly` | `https://www.googleapis.com/auth/calendar.settings.readonly` |
/// | `ces` | `https://www.googleapis.com/auth/ces` |
/// | `chat_admin_delete` | `https://www.googleapis.com/auth/chat.admin.delete` |
/// | `chat_admin_memberships` | `https://www.googleapis.com/auth/chat.admin.memberships` |
/// | `chat_admin_memberships_readonly` | `https://www.googleapis.com/auth/chat.admin.memberships.readonly` |
/// | `chat_admin_spaces` | `https://www.googleapis.com/auth/chat.admin.spaces` |
/// | `chat_admin_spaces_readonly` | `https://www.googleapis.com/auth/chat.admin.spaces.readonly` |
/// | `chat_app_delete` | `https://www.googleapis.com/auth/chat.app.delete` |
/// | `chat_app_memberships` | `https://www.googleapis.com/auth/chat.app.memberships` |
/// | `chat_app_memberships_readonly` | `https://www.googleapis.com/auth/chat.app.memberships.readonly` |
/// | `chat_app_messages_readonly` | `https://www.googleapis.com/auth/chat.app.messages.readonly` |
/// | `chat_app_spaces` | `https://www.googleapis.com/auth/chat.app.spaces` |
/// | `chat_app_spaces_create` | `https://www.googleapis.com/auth/chat.app.spaces.create` |
/// | `chat_app_spaces_readonly` | `https://www.googleapis.com/auth/chat.app.spaces.readonly` |
/// | `chat_customemojis` | `https://www.googleapis.com/auth/chat.customemojis` |
/// | `chat_customemojis_readonly` | `https://www.googleapis.com/auth/chat.customemojis.readonly` |
/// | `chat_delete` | `https://www.googleapis.com/auth/chat.delete` |
/// | `chat_import` | `https://www.googleapis.com/auth/chat.import` |
/// | `chat_memberships` | `https://www.googleapis.com/auth/chat.memberships` |
/// | `chat_memberships_app` | `https://www.googleapis.com/auth/chat.memberships.app` |
/// | `chat_memberships_readonly` | `https://www.googleapis.com/auth/chat.memberships.readonly` |
/// | `chat_messages` | `https://www.googleapis.com/auth/chat.messages` |
/// | `chat_messages_create` | `https://www.googleapis.com/auth/chat.messages.create` |
/// | `chat_messages_reactions` | `https://www.googleapis.com/auth/chat.messages.reactions` |
/// | `chat_messages_reactions_create` | `https://www.googleapis.com/auth/chat.messages.reactions.create` |
/// | `chat_messages_reactions_readonly` | `https://www.googleapis.com/auth/chat.messages.reactions.readonly` |
/// | `chat_messages_readonly` | `https://www.googleapis.com/auth/chat.messages.readonly` |
/// | `chat_spaces` | `https://www.googleapis.com/auth/chat.spaces` |
/// | `chat_spaces_create` | `https://www.googleapis.com/auth/chat.spaces.create` |
/// | `chat_spaces_readonly` | `https://www.googleapis.com/auth/chat.spaces.readonly` |
/// | `chat_users_readstate` | `https://www.googleapis.com/auth/chat.users.readstate` |
/// | `chat_users_readstate_readonly` | `https://www.googleapis.com/auth/chat.users.readstate.readonly` |
/// | `chat_users_sections` | `https://www.googleapis.com/auth/chat.users.sections` |
/// | `chat_users_sections_readonly` | `https://www.googleapis.com/auth/chat.users.sections.readonly` |
/// | `chat_users_spacesettings` | `https://www.googleapis.com/auth/chat.users.spacesettings` |
/// | `chrome_management_appdetails_readonly` | `https://www.googleapis.com/auth/chrome.management.appdetails.readonly` |
/// | `chrome_management_policy` | `https://www.googleapis.com/auth/chrome.management.policy` |
/// | `chrome_management_policy_readonly` | `https://www.googleapis.com/auth/chrome.management.policy.readonly` |
/// | `chrome_management_profiles` | `https://www.googleapis.com/auth/chrome.management.profiles` |
/// | `chrome_management_profiles_readonly` | `https://www.googleapis.com/auth/chrome.management.profiles.readonly` |
/// | `chrome_management_reports_readonly` | `https://www.googleapis.com/auth/chrome.management.reports.readonly` |
/// | `chrome_management_telemetry_readonly` | `https://www.googleapis.com/auth/chrome.management.telemetry.readonly` |
/// | `chromewebstore` | `https://www.googleapis.com/auth/chromewebstore` |
/// | `chromewebstore_readonly` | `https://www.googleapis.com/auth/chromewebstore.readonly` |
/// | `classroom_addons_student` | `https://www.googleapis.com/auth/classroom.addons.student` |
/// | `classroom_addons_teacher` | `https://www.googleapis.com/auth/classroom.addons.teacher` |
/// | `classroom_announcements` | `https://www.googleapis.com/auth/classroom.announcements` |
/// | `classroom_announcements_readonly` | `https://www.googleapis.com/auth/classroom.announcements.readonly` |
/// | `classroom_courses` | `https://www.googleapis.com/auth/classroom.courses` |
/// | `classroom_courses_readonly` | `https://www.googleapis.com/auth/classroom.courses.readonly` |
/// | `classroom_coursework_me` | `https://www.googleapis.com/auth/classroom.coursework.me` |
/// | `classroom_coursework_me_readonly` | `https://www.googleapis.com/auth/classroom.coursework.me.readonly` |
/// | `classroom_coursework_students` | `https://www.googleapis.com/auth/classroom.coursework.students` |
/// | `classroom_coursework_students_readonly` | `https://www.googleapis.com/auth/classroom.coursework.students.readonly` |
/// | `classroom_courseworkmaterials` | `https://www.googleapis.com/auth/classroom.courseworkmaterials` |
/// | `classroom_courseworkmaterials_readonly` | `https://www.googleapis.com/auth/classroom.courseworkmaterials.readonly` |
/// | `classroom_guardianlinks_me_readonly` | `https://www.googleapis.com/auth/classroom.guardianlinks.me.readonly` |
/// | `classroom_guardianlinks_students` | `https://www.googleapis.com/auth/classroom.guardianlinks.students` |
/// | `classroom_guardianlinks_students_readonly` | `https://www.googleapis.com/auth/classroom.guardianlinks.students.readonly` |
/// | `classroom_profile_emails` | `https://www.googleapis.com/auth/classroom.profile.emails` |
/// | `classroom_profile_photos` | `https://www.googleapis.com/auth/classroom.profile.photos` |
/// | `classroom_push_notifications` | `https://www.googleapis.com/auth/classroom.push-notifications` |
/// | `classroom_rosters` | `https://www.googleapis.com/auth/classroom.rosters` |
/// | `classroom_rosters_readonly` | `https://www.googleapis.com/auth/classroom.rosters.readonly` |
/// | `classroom_student_submissions_me_readonly` | `https://www.googleapis.com/auth/classroom.student-submissions.me.readonly` |
/// | `classroom_student_submissions_students_readonly` | `https://www.googleapis.com/auth/classroom.student-submissions.students.readonly` |
/// | `classroom_topics` | `https://www.googleapis.com/auth/classroom.topics` |
/// | `classroom_topics_readonly` | `https://www.googleapis.com/auth/classroom.topics.readonly` |
/// | `cloud_bigtable_admin` | `https://www.googleapis.com/auth/cloud-bigtable.admin` |
/// | `cloud_bigtable_admin_cluster` | `https://www.googleapis.com/auth/cloud-bigtable.admin.cluster` |
/// | `cloud_bigtable_admin_table` | `https://www.googleapis.com/auth/cloud-bigtable.admin.table` |
/// | `cloud_billing` | `https://www.googleapis.com/auth/cloud-billing` |
/// | `cloud_billing_readonly` | `https://www.googleapis.com/auth/cloud-billing.readonly` |
/// | `cloud_healthcare` | `https://www.googleapis.com/auth/cloud-healthcare` |
/// | `cloud_identity_devices_lookup` | `https://www.googleapis.com/auth/cloud-identity.devices.lookup` |
/// | `cloud_identity_groups` | `https://www.googleapis.com/auth/cloud-identity.groups` |
/// | `cloud_identity_groups_readonly` | `https://www.googleapis.com/auth/cloud-identity.groups.readonly` |
/// | `cloud_identity_inboundsso` | `https://www.googleapis.com/auth/cloud-identity.inboundsso` |
/// | `cloud_identity_inboundsso_readonly` | `https://www.googleapis.com/auth/cloud-identity.inboundsso.readonly` |
/// | `cloud_identity_policies` | `https://www.googleapis.com/auth/cloud-identity.policies` |
/// | `cloud_identity_policies_readonly` | `https://www.googleapis.com/auth/cloud-identity.policies.readonly` |
/// | `cloud_language` | `https://www.googleapis.com/auth/cloud-language` |
/// | `cloud_platform` | `https://www.googleapis.com/auth/cloud-platform` |
/// | `cloud_platform_read_only` | `https://www.googleapis.com/auth/cloud-platform.read-only` |
/// | `cloud_search` | `https://www.googleapis.com/auth/cloud_search` |
/// | `cloud_search_debug` | `https://www.googleapis.com/auth/cloud_search.debug` |
/// | `cloud_search_indexing` | `https://www.googleapis.com/auth/cloud_search.indexing` |
/// | `cloud_search_query` | `https://www.googleapis.com/auth/cloud_search.query` |
/// | `cloud_search_settings` | `https://www.googleapis.com/auth/cloud_search.settings` |
/// | `cloud_search_settings_indexing` | `https://www.googleapis.com/auth/cloud_search.settings.indexing` |
/// | `cloud_search_settings_query` | `https://www.googleapis.com/auth/cloud_search.settings.query` |
/// | `cloud_search_stats` | `https://www.googleapis.com/auth/cloud_search.stats` |
/// | `cloud_search_stats_indexing` | `https://www.googleapis.com/auth/cloud_search.stats.indexing` |
/// | `cloud_translation` | `https://www.googleapis.com/auth/cloud-translation` |
/// | `cloud_vision` | `https://www.googleapis.com/auth/cloud-vision` |
/// | `cloudcomposer` | `https://www.googleapis.com/auth/cloudcomposer` |
/// | `cloudcomposer_readonly` | `https://www.googleapis.com/auth/cloudcomposer.readonly` |
/// | `cloudkms` | `https://www.googleapis.com/auth/cloudkms` |
/// | `cloudruntimeconfig` | `https://www.googleapis.com/auth/cloudruntimeconfig` |
/// | `compute` | `https://www.googleapis.com/auth/compute` |
/// | `compute_readonly` | `https://www.googleapis.com/auth/compute.readonly` |
/// | `contacts` | `https://www.googleapis.com/auth/contacts` |
/// | `contacts_other_readonly` | `https://www.googleapis.com/auth/contacts.other.readonly` |
/// | `contacts_readonly` | `https://www.googleapis.com/auth/contacts.readonly` |
/// | `content` | `https://www.googleapis.com/auth/content` |
/// | `datamanager` | `https://www.googleapis.com/auth/datamanager` |
/// | `dataplex_read_write` | `https://www.googleapis.com/auth/dataplex.read-write` |
/// | `dataplex_readonly` | `https://www.googleapis.com/auth/dataplex.readonly` |
/// | `dataportability_alerts_subscriptions` | `https://www.googleapis.com/auth/dataportability.alerts.subscriptions` |
/// | `dataportability_chrome_autofill` | `https://www.googleapis.com/auth/dataportability.chrome.autofill` |
/// | `dataportability_chrome_bookmarks` | `https://www.googleapis.com/auth/dataportability.chrome.bookmarks` |
/// | `dataportability_chrome_dictionary` | `https://www.googleapis.com/auth/dataportability.chrome.dictionary` |
/// | `dataportability_chrome_extensions` | `https://www.googleapis.com/auth/dataportability.chrome.extensions` |
/// | `dataportability_chrome_history` | `https://www.googleapis.com/auth/dataportability.chrome.history` |
/// | `dataportability_chrome_reading_list` | `https://www.googleapis.com/auth/dataportability.chrome.reading_list` |
/// | `dataportability_chrome_settings` | `https://www.googleapis.com/auth/dataportability.chrome.settings` |
/// | `dataportability_discover_follows` | `https://www.googleapis.com/auth/dataportability.discover.follows` |
/// | `dataportability_discover_likes` | `https://www.googleapis.com/auth/dataportability.discover.likes` |
/// | `dataportability_discover_not_interested` | `https://www.googleapis.com/auth/dataportability.discover.not_interested` |
/// | `dataportability_maps_aliased_places` | `https://www.googleapis.com/auth/dataportability.maps.aliased_places` |
/// | `dataportability_maps_commute_routes` | `https://www.googleapis.com/auth/dataportability.maps.commute_routes` |
/// | `dataportability_maps_commute_settings` | `https://www.googleapis.com/auth/dataportability.maps.commute_settings` |
/// | `dataportability_maps_ev_profile` | `https://www.googleapis.com/auth/dataportability.maps.ev_profile` |
/// | `dataportability_maps_factual_contributions` | `https://www.googleapis.com/auth/dataportability.maps.factual_contributions` |
/// | `dataportability_maps_offering_contributions` | `https://www.googleapis.com/auth/dataportability.maps.offering_contributions` |
/// | `dataportability_maps_photos_videos` | `https://www.googleapis.com/auth/dataportability.maps.photos_videos` |
/// | `dataportability_maps_questions_answers` | `https://www.googleapis.com/auth/dataportability.maps.questions_answers` |
/// | `dataportability_maps_reviews` | `https://www.googleapis.com/auth/dataportability.maps.reviews` |
/// | `dataportability_maps_starred_places` | `https://www.googleapis.com/auth/dataportability.maps.starred_places` |
/// | `dataportability_maps_vehicle_profile` | `https://www.googleapis.com/auth/dataportability.maps.vehicle_profile` |
/// | `dataportability_myactivity_maps` | `https://www.googleapis.com/auth/dataportability.myactivity.maps` |
/// | `dataportability_myactivity_myadcenter` | `https://www.googleapis.com/auth/dataportability.myactivity.myadcenter` |
/// | `dataportability_myactivity_play` | `https://www.googleapis.com/auth/dataportability.myactivity.play` |
/// | `dataportability_myactivity_search` | `https://www.googleapis.com/auth/dataportability.myactivity.search` |
/// | `dataportability_myactivity_shopping` | `https://www.googleapis.com/auth/dataportability.myactivity.shopping` |
/// | `dataportability_myactivity_youtube` | `https://www.googleapis.com/auth/dataportability.myactivity.youtube` |
/// | `dataportability_mymaps_maps` | `https://www.googleapis.com/auth/dataportability.mymaps.maps` |
/// | `dataportability_nest_camera_event` | `https://www.googleapis.com/auth/dataportability.nest.camera_event` |
/// | `dataportability_nest_camera_feature` | `https://www.googleapis.com/auth/dataportability.nest.camera_feature` |
/// | `dataportability_nest_camera_video` | `https://www.googleapis.com/auth/dataportability.nest.camera_video` |
/// | `dataportability_nest_store` | `https://www.googleapis.com/auth/dataportability.nest.store` |
/// | `dataportability_nest_user` | `https://www.googleapis.com/auth/dataportability.nest.user` |
/// | `dataportability_order_reserve_purchases_reservations` | `https://www.googleapis.com/auth/dataportability.order_reserve.purchases_reservations` |
/// | `dataportability_play_devices` | `https://www.googleapis.com/auth/dataportability.play.devices` |
/// | `dataportability_play_grouping` | `https://www.googleapis.com/auth/dataportability.play.grouping` |
/// | `dataportability_play_installs` | `https://www.googleapis.com/auth/dataportability.play.installs` |
/// | `dataportability_play_library` | `https://www.googleapis.com/auth/dataportability.play.library` |
/// | `dataportability_play_playpoints` | `https://www.googleapis.com/auth/dataportability.play.playpoints` |
/// | `dataportability_play_promotions` | `https://www.googleapis.com/auth/dataportability.play.promotions` |
/// | `dataportability_play_purchases` | `https://www.googleapis.com/auth/dataportability.play.purchases` |
/// | `dataportability_play_redemptions` | `https://www.googleapis.com/auth/dataportability.play.redemptions` |
/// | `dataportability_play_subscriptions` | `https://www.googleapis.com/auth/dataportability.play.subscriptions` |
/// | `dataportability_play_usersettings` | `https://www.googleapis.com/auth/dataportability.play.usersettings` |
/// | `dataportability_saved_collections` | `https://www.googleapis.com/auth/dataportability.saved.collections` |
/// | `dataportability_search_ugc_comments` | `https://www.googleapis.com/auth/dataportability.search_ugc.comments` |
/// | `dataportability_search_ugc_media_reviews_and_stars` | `https://www.googleapis.com/auth/dataportability.search_ugc.media.reviews_and_stars` |
/// | `dataportability_search_ugc_media_streaming_video_providers` | `https://www.googleapis.com/auth/dataportability.search_ugc.media.streaming_video_providers` |
/// | `dataportability_search_ugc_media_thumbs` | `https://www.googleapis.com/auth/dataportability.search_ugc.media.thumbs` |
/// | `dataportability_search_ugc_media_watched` | `https://www.googleapis.com/auth/dataportability.search_ugc.media.watched` |
/// | `dataportability_searchnotifications_settings` | `https://www.googleapis.com/auth/dataportability.searchnotifications.settings` |
/// | `dataportability_searchnotifications_subscriptions` | `https://www.googleapis.com/auth/dataportability.searchnotifications.subscriptions` |
/// | `dataportability_shopping_addresses` | `https://www.googleapis.com/auth/dataportability.shopping.addresses` |
/// | `dataportability_shopping_reviews` | `https://www.googleapis.com/auth/dataportability.shopping.reviews` |
/// | `dataportability_streetview_imagery` | `https://www.googleapis.com/auth/dataportability.streetview.imagery` |
/// | `dataportability_youtube_channel` | `https://www.googleapis.com/auth/dataportability.youtube.channel` |
/// | `dataportability_youtube_clips` | `https://www.googleapis.com/auth/dataportability.youtube.clips` |
/// | `dataportability_youtube_comments` | `https://www.googleapis.com/auth/dataportability.youtube.comments` |
/// | `dataportability_youtube_conversations` | `https://www.googleapis.com/auth/dataportability.youtube.conversations` |
/// | `dataportability_youtube_live_chat` | `https://www.googleapis.com/auth/dataportability.youtube.live_chat` |
/// | `dataportability_youtube_music` | `https://www.googleapis.com/auth/dataportability.youtube.music` |
/// | `dataportability_youtube_playable` | `https://www.googleapis.com/auth/dataportability.youtube.playable` |
/// | `dataportability_youtube_posts` | `https://www.googleapis.com/auth/dataportability.youtube.posts` |
/// | `dataportability_youtube_private_playlists` | `https://www.googleapis.com/auth/dataportability.youtube.private_playlists` |
/// | `dataportability_youtube_private_videos` | `https://www.googleapis.com/auth/dataportability.youtube.private_videos` |
/// | `dataportability_youtube_public_playlists` | `https://www.googleapis.com/auth/dataportability.youtube.public_playlists` |
/// | `dataportability_youtube_public_videos` | `https://www.googleapis.com/auth/dataportability.youtube.public_videos` |
/// | `dataportability_youtube_shopping` | `https://www.googleapis.com/auth/dataportability.youtube.shopping` |
/// | `dataportability_youtube_subscriptions` | `https://www.googleapis.com/auth/dataportability.youtube.subscriptions` |
/// | `dataportability_youtube_unlisted_playlists` | `https://www.googleapis.com/auth/dataportability.youtube.unlisted_playlists` |
/// | `dataportability_youtube_unlisted_videos` | `https://www.googleapis.com/auth/dataportability.youtube.unlisted_videos` |
/// | `dataproc` | `https://www.googleapis.com/auth/dataproc` |
/// | `dataproc_read_only` | `https://www.googleapis.com/auth/dataproc.read-only` |
/// | `datastore` | `https://www.googleapis.com/auth/datastore` |
/// | `ddmconversions` | `https://www.googleapis.com/auth/ddmconversions` |
/// | `devstorage_full_control` | `https://www.googleapis.com/auth/devstorage.full_control` |
/// | `devstorage_read_only` | `https://www.googleapis.com/auth/devstorage.read_only` |
/// | `devstorage_read_write` | `https://www.googleapis.com/auth/devstorage.read_write` |
/// | `dfareporting` | `https://www.googleapis.com/auth/dfareporting` |
/// | `dfatrafficking` | `https://www.googleapis.com/auth/dfatrafficking` |
/// | `dialogflow` | `https://www.googleapis.com/auth/dialogflow` |
/// | `directory_readonly` | `https://www.googleapis.com/auth/directory.readonly` |
/// | `discoveryengine_assist_readwrite` | `https://www.googleapis.com/auth/discoveryengine.assist.readwrite` |
/// | `discoveryengine_readwrite` | `https://www.googleapis.com/auth/discoveryengine.readwrite` |
/// | `display_video` | `https://www.googleapis.com/auth/display-video` |
/// | `display_video_mediaplanning` | `https://www.googleapis.com/auth/display-video-mediaplanning` |
/// | `documents` | `https://www.googleapis.com/auth/documents` |
/// | `documents_readonly` | `https://www.googleapis.com/auth/documents.readonly` |
/// | `doubleclickbidmanager` | `https://www.googleapis.com/auth/doubleclickbidmanager` |
/// | `doubleclicksearch` | `https://www.googleapis.com/auth/doubleclicksearch` |
/// | `drive` | `https://www.googleapis.com/auth/drive` |
/// | `drive_activity` | `https://www.googleapis.com/auth/drive.activity` |
/// | `drive_activity_readonly` | `https://www.googleapis.com/auth/drive.activity.readonly` |
/// | `drive_admin_labels` | `https://www.googleapis.com/auth/drive.admin.labels` |
/// | `drive_admin_labels_readonly` | `https://www.googleapis.com/auth/drive.admin.labels.readonly` |
/// | `drive_appdata` | `https://www.googleapis.com/auth/drive.appdata` |
/// | `drive_apps_readonly` | `https://www.googleapis.com/auth/drive.apps.readonly` |
/// | `drive_file` | `https://www.googleapis.com/auth/drive.file` |
/// | `drive_labels` | `https://www.googleapis.com/auth/drive.labels` |
/// | `drive_labels_readonly` | `https://www.googleapis.com/auth/drive.labels.readonly` |
/// | `drive_meet_readonly` | `https://www.googleapis.com/auth/drive.meet.readonly` |
/// | `drive_metadata` | `https://www.googleapis.com/auth/drive.metadata` |
/// | `drive_metadata_readonly` | `https://www.googleapis.com/auth/drive.metadata.readonly` |
/// | `drive_photos_readonly` | `https://www.googleapis.com/auth/drive.photos.readonly` |
/// | `drive_readonly` | `https://www.googleapis.com/auth/drive.readonly` |
/// | `drive_scripts` | `https://www.googleapis.com/auth/drive.scripts` |
/// | `ediscovery` | `https://www.googleapis.com/auth/ediscovery` |
/// | `ediscovery_readonly` | `https://www.googleapis.com/auth/ediscovery.readonly` |
/// | `email` | `email` |
/// | `factchecktools` | `https://www.googleapis.com/auth/factchecktools` |
/// | `firebase` | `https://www.googleapis.com/auth/firebase` |
/// | `firebase_messaging` | `https://www.googleapis.com/auth/firebase.messaging` |
/// | `firebase_readonly` | `https://www.googleapis.com/auth/firebase.readonly` |
/// | `fitness_activity_read` | `https://www.googleapis.com/auth/fitness.activity.read` |
/// | `fitness_activity_write` | `https://www.googleapis.com/auth/fitness.activity.write` |
/// | `fitness_blood_glucose_read` | `https://www.googleapis.com/auth/fitness.blood_glucose.read` |
/// | `fitness_blood_glucose_write` | `https://www.googleapis.com/auth/fitness.blood_glucose.write` |
/// | `fitness_blood_pressure_read` | `https://www.googleapis.com/auth/fitness.blood_pressure.read` |
/// | `fitness_blood_pressure_write` | `https://www.googleapis.com/auth/fitness.blood_pressure.write` |
/// | `fitness_body_read` | `https://www.googleapis.com/auth/fitness.body.read` |
/// | `fitness_body_temperature_read` | `https://www.googleapis.com/auth/fitness.body_temperature.read` |
/// | `fitness_body_temperature_write` | `https://www.googleapis.com/auth/fitness.body_temperature.write` |
/// | `fitness_body_write` | `https://www.googleapis.com/auth/fitness.body.write` |
/// | `fitness_heart_rate_read` | `https://www.googleapis.com/auth/fitness.heart_rate.read` |
/// | `fitness_heart_rate_write` | `https://www.googleapis.com/auth/fitness.heart_rate.write` |
/// | `fitness_location_read` | `https://www.googleapis.com/auth/fitness.location.read` |
/// | `fitness_location_write` | `https://www.googleapis.com/auth/fitness.location.write` |
/// | `fitness_nutrition_read` | `https://www.googleapis.com/auth/fitness.nutrition.read` |
/// | `fitness_nutrition_write` | `https://www.googleapis.com/auth/fitness.nutrition.write` |
/// | `fitness_oxygen_saturation_read` | `https://www.googleapis.com/auth/fitness.oxygen_saturation.read` |
/// | `fitness_oxygen_saturation_write` | `https://www.googleapis.com/auth/fitness.oxygen_saturation.write` |
/// | `fitness_reproductive_health_read` | `https://www.googleapis.com/auth/fitness.reproductive_health.read` |
/// | `fitness_reproductive_health_write` | `https://www.googleapis.com/auth/fitness.reproductive_health.write` |
/// | `fitness_sleep_read` | `https://www.googleapis.com/auth/fitness.sleep.read` |
/// | `fitness_sleep_write` | `https://www.googleapis.com/auth/fitness.sleep.write` |
/// | `forms` | `https://www.googleapis.com/auth/forms` |
/// | `forms_body` | `https://www.googleapis.com/auth/forms.body` |
/// | `forms_body_readonly` | `https://www.googleapis.com/auth/forms.body.readonly` |
/// | `forms_currentonly` | `https://www.googleapis.com/auth/forms.currentonly` |
/// | `forms_responses_readonly` | `https://www.googleapis.com/auth/forms.responses.readonly` |
/// | `games` | `https://www.googleapis.com/auth/games` |
/// | `gmail_addons_current_action_compose` | `https://www.googleapis.com/auth/gmail.addons.current.action.compose` |
/// | `gmail_addons_current_message_action` | `https://www.googleapis.com/auth/gmail.addons.current.message.action` |
/// | `gmail_addons_current_message_metadata` | `https://www.googleapis.com/auth/gmail.addons.current.message.metadata` |
/// | `gmail_addons_current_message_readonly` | `https://www.googleapis.com/auth/gmail.addons.current.message.readonly` |
/// | `gmail_compose` | `https://www.googleapis.com/auth/gmail.compose` |
/// | `gmail_insert` | `https://www.googleapis.com/auth/gmail.insert` |
/// | `gmail_labels` | `https://www.googleapis.com/auth/gmail.labels` |
/// | `gmail_metadata` | `https://www.googleapis.com/auth/gmail.metadata` |
/// | `gmail_modify` | `https://www.googleapis.com/auth/gmail.modify` |
/// | `gmail_readonly` | `https://www.googleapis.com/auth/gmail.readonly` |
/// | `gmail_send` | `https://www.googleapis.com/auth/gmail.send` |
/// | `gmail_settings_basic` | `https://www.googleapis.com/auth/gmail.settings.basic` |
/// | `gmail_settings_sharing` | `https://www.googleapis.com/auth/gmail.settings.sharing` |
/// | `groups` | `https://www.googleapis.com/auth/groups` |
/// | `indexing` | `https://www.googleapis.com/auth/indexing` |
/// | `jobs` | `https://www.googleapis.com/auth/jobs` |
/// | `keep` | `https://www.googleapis.com/auth/keep` |
/// | `keep_readonly` | `https://www.googleapis.com/auth/keep.readonly` |
/// | `logging_admin` | `https://www.googleapis.com/auth/logging.admin` |
/// | `logging_read` | `https://www.googleapis.com/auth/logging.read` |
/// | `logging_write` | `https://www.googleapis.com/auth/logging.write` |
/// | `manufacturercenter` | `https://www.googleapis.com/auth/manufacturercenter` |
/// | `marketingplatformadmin_analytics_read` | `https://www.googleapis.com/auth/marketingplatformadmin.analytics.read` |
/// | `marketingplatformadmin_analytics_update` | `https://www.googleapis.com/auth/marketingplatformadmin.analytics.update` |
/// | `meetings_space_created` | `https://www.googleapis.com/auth/meetings.space.created` |
/// | `meetings_space_readonly` | `https://www.googleapis.com/auth/meetings.space.readonly` |
/// | `meetings_space_settings` | `https://www.googleapis.com/auth/meetings.space.settings` |
/// | `monitoring` | `https://www.googleapis.com/auth/monitoring` |
/// | `monitoring_read` | `https://www.googleapis.com/auth/monitoring.read` |
/// | `monitoring_write` | `https://www.googleapis.com/auth/monitoring.write` |
/// | `ndev_clouddns_readonly` | `https://www.googleapis.com/auth/ndev.clouddns.readonly` |
/// | `ndev_clouddns_readwrite` | `https://www.googleapis.com/auth/ndev.clouddns.readwrite` |
/// | `ndev_cloudman` | `https://www.googleapis.com/auth/ndev.cloudman` |
/// | `ndev_cloudman_readonly` | `https://www.googleapis.com/auth/ndev.cloudman.readonly` |
/// | `openid` | `openid` |
/// | `photoslibrary` | `https://www.googleapis.com/auth/photoslibrary` |
/// | `photoslibrary_appendonly` | `https://www.googleapis.com/auth/photoslibrary.appendonly` |
/// | `photoslibrary_edit_appcreateddata` | `https://www.googleapis.com/auth/photoslibrary.edit.appcreateddata` |
/// | `photoslibrary_readonly` | `https://www.googleapis.com/auth/photoslibrary.readonly` |
/// | `photoslibrary_readonly_appcreateddata` | `https://www.googleapis.com/auth/photoslibrary.readonly.appcreateddata` |
/// | `photoslibrary_sharing` | `https://www.googleapis.com/auth/photoslibrary.sharing` |
/// | `playdeveloperreporting` | `https://www.googleapis.com/auth/playdeveloperreporting` |
/// | `postmaster` | `https://www.googleapis.com/auth/postmaster` |
/// | `postmaster_domain` | `https://www.googleapis.com/auth/postmaster.domain` |
/// | `postmaster_traffic_readonly` | `https://www.googleapis.com/auth/postmaster.traffic.readonly` |
/// | `presentations` | `https://www.googleapis.com/auth/presentations` |
/// | `presentations_readonly` | `https://www.googleapis.com/auth/presentations.readonly` |
/// | `profile` | `profile` |
/// | `pubsub` | `https://www.googleapis.com/auth/pubsub` |
/// | `realtime_bidding` | `https://www.googleapis.com/auth/realtime-bidding` |
/// | `redis_read_only` | `https://www.googleapis.com/auth/redis.read-only` |
/// | `redis_read_write` | `https://www.googleapis.com/auth/redis.read-write` |
/// | `run` | `https://www.googleapis.com/auth/run` |
/// | `run_readonly` | `https://www.googleapis.com/auth/run.readonly` |
/// | `sasportal` | `https://www.googleapis.com/auth/sasportal` |
/// | `script_deployments` | `https://www.googleapis.com/auth/script.deployments` |
/// | `script_deployments_readonly` | `https://www.googleapis.com/auth/script.deployments.readonly` |
/// | `script_metrics` | `https://www.googleapis.com/auth/script.metrics` |
/// | `script_processes` | `https://www.googleapis.com/auth/script.processes` |
/// | `script_projects` | `https://www.googleapis.com/auth/script.projects` |
/// | `script_projects_readonly` | `https://www.googleapis.com/auth/script.projects.readonly` |
/// | `sdm_service` | `https://www.googleapis.com/auth/sdm.service` |
/// | `service_management` | `https://www.googleapis.com/auth/service.management` |
/// | `service_management_readonly` | `https://www.googleapis.com/auth/service.management.readonly` |
/// | `servicecontrol` | `https://www.googleapis.com/auth/servicecontrol` |
/// | `siteverification` | `https://www.googleapis.com/auth/siteverification` |
/// | `siteverification_verify_only` | `https://www.googleapis.com/auth/siteverification.verify_only` |
/// | `spanner_admin` | `https://www.googleapis.com/auth/spanner.admin` |
/// | `spanner_data` | `https://www.googleapis.com/auth/spanner.data` |
/// | `spreadsheets` | `https://www.googleapis.com/auth/spreadsheets` |
/// | `spreadsheets_readonly` | `https://www.googleapis.com/auth/spreadsheets.readonly` |
/// | `sqlservice_admin` | `https://www.googleapis.com/auth/sqlservice.admin` |
/// | `streetviewpublish` | `https://www.googleapis.com/auth/streetviewpublish` |
/// | `tagmanager_delete_containers` | `https://www.googleapis.com/auth/tagmanager.delete.containers` |
/// | `tagmanager_edit_containers` | `https://www.googleapis.com/auth/tagmanager.edit.containers` |
/// | `tagmanager_edit_containerversions` | `https://www.googleapis.com/auth/tagmanager.edit.containerversions` |
/// | `tagmanager_manage_accounts` | `https://www.googleapis.com/auth/tagmanager.manage.accounts` |
/// | `tagmanager_manage_users` | `https://www.googleapis.com/auth/tagmanager.manage.users` |
/// | `tagmanager_publish` | `https://www.googleapis.com/auth/tagmanager.publish` |
/// | `tagmanager_readonly` | `https://www.googleapis.com/auth/tagmanager.readonly` |
/// | `tasks` | `https://www.googleapis.com/auth/tasks` |
/// | `tasks_readonly` | `https://www.googleapis.com/auth/tasks.readonly` |
/// | `trace_append` | `https://www.googleapis.com/auth/trace.append` |
/// | `user_addresses_read` | `https://www.googleapis.com/auth/user.addresses.read` |
/// | `user_birthday_read` | `https://www.googleapis.com/auth/user.birthday.read` |
/// | `user_emails_read` | `https://www.googleapis.com/auth/user.emails.read` |
/// | `user_gender_read` | `https://www.googleapis.com/auth/user.gender.read` |
/// | `user_organization_read` | `https://www.googleapis.com/auth/user.organization.read` |
/// | `user_phonenumbers_read` | `https://www.googleapis.com/auth/user.phonenumbers.read` |
/// | `verifiedaccess` | `https://www.googleapis.com/auth/verifiedaccess` |
/// | `webmasters` | `https://www.googleapis.com/auth/webmasters` |
/// | `webmasters_readonly` | `https://www.googleapis.com/auth/webmasters.readonly` |
/// | `youtube` | `https://www.googleapis.com/auth/youtube` |
/// | `youtube_channel_memberships_creator` | `https://www.googleapis.com/auth/youtube.channel-memberships.creator` |
/// | `youtube_force_ssl` | `https://www.googleapis.com/auth/youtube.force-ssl` |
/// | `youtube_readonly` | `https://www.googleapis.com/auth/youtube.readonly` |
/// | `youtube_upload` | `https://www.googleapis.com/auth/youtube.upload` |
/// | `youtubepartner` | `https://www.googleapis.com/auth/youtubepartner` |
/// | `youtubepartner_channel_audit` | `https://www.googleapis.com/auth/youtubepartner-channel-audit` |
/// | `yt_analytics_monetary_readonly` | `https://www.googleapis.com/auth/yt-analytics-monetary.readonly` |
/// | `yt_analytics_readonly` | `https://www.googleapis.com/auth/yt-analytics.readonly` |
pub mod scope {
    pub use crate::scope::{address, email, offline_access, openid, phone, profile};

    crate::presets::scope_types! {
        adexchange_buyer = "https://www.googleapis.com/auth/adexchange.buyer";
        admin_chrome_printers = "https://www.googleapis.com/auth/admin.chrome.printers";
        admin_chrome_printers_readonly = "https://www.googleapis.com/auth/admin.chrome.printers.readonly";
        admin_datatransfer = "https://www.googleapis.com/auth/admin.datatransfer";
        admin_datatransfer_readonly = "https://www.googleapis.com/auth/admin.datatransfer.readonly";
        admin_directory_customer = "https://www.googleapis.com/auth/admin.directory.customer";
        admin_directory_customer_readonly = "https://www.googleapis.com/auth/admin.directory.customer.readonly";
        admin_directory_device_chromeos = "https://www.googleapis.com/auth/admin.directory.device.chromeos";
        admin_directory_device_chromeos_readonly = "https://www.googleapis.com/auth/admin.directory.device.chromeos.readonly";
        admin_directory_device_mobile = "https://www.googleapis.com/auth/admin.directory.device.mobile";
        admin_directory_device_mobile_action = "https://www.googleapis.com/auth/admin.directory.device.mobile.action";
        admin_directory_device_mobile_readonly = "https://www.googleapis.com/auth/admin.directory.device.mobile.readonly";
        admin_directory_domain = "https://www.googleapis.com/auth/admin.directory.domain";
        admin_directory_domain_readonly = "https://www.googleapis.com/auth/admin.directory.domain.readonly";
        admin_directory_group = "https://www.googleapis.com/auth/admin.directory.group";
        admin_directory_group_member = "https://www.googleapis.com/auth/admin.directory.group.member";
        admin_directory_group_member_readonly = "https://www.googleapis.com/auth/admin.directory.group.member.readonly";
        admin_directory_group_readonly = "https://www.googleapis.com/auth/admin.directory.group.readonly";
        admin_directory_orgunit = "https://www.googleapis.com/auth/admin.directory.orgunit";
        admin_directory_orgunit_readonly = "https://www.googleapis.com/auth/admin.directory.orgunit.readonly";
        admin_directory_resource_calendar = "https://www.googleapis.com/auth/admin.directory.resource.calendar";
        admin_directory_resource_calendar_readonly = "https://www.googleapis.com/auth/admin.directory.resource.calendar.readonly";
        admin_directory_rolemanagement = "https://www.googleapis.com/auth/admin.directory.rolemanagement";
        admin_directory_rolemanagement_readonly = "https://www.googleapis.com/auth/admin.directory.rolemanagement.readonly";
        admin_directory_user = "https://www.googleapis.com/auth/admin.directory.user";
        admin_directory_user_alias = "https://www.googleapis.com/auth/admin.directory.user.alias";
        admin_directory_user_alias_readonly = "https://www.googleapis.com/auth/admin.directory.user.alias.readonly";
        admin_directory_user_readonly = "https://www.googleapis.com/auth/admin.directory.user.readonly";
        admin_directory_user_security = "https://www.googleapis.com/auth/admin.directory.user.security";
        admin_directory_userschema = "https://www.googleapis.com/auth/admin.directory.userschema";
        admin_directory_userschema_readonly = "https://www.googleapis.com/auth/admin.directory.userschema.readonly";
        admin_reports_audit_readonly = "https://www.googleapis.com/auth/admin.reports.audit.readonly";
        admin_reports_usage_readonly = "https://www.googleapis.com/auth/admin.reports.usage.readonly";
        admob_readonly = "https://www.googleapis.com/auth/admob.readonly";
        admob_report = "https://www.googleapis.com/auth/admob.report";
        adsense = "https://www.googleapis.com/auth/adsense";
        adsense_readonly = "https://www.googleapis.com/auth/adsense.readonly";
        adwords = "https://www.googleapis.com/auth/adwords";
        agentregistry_read_only = "https://www.googleapis.com/auth/agentregistry.read-only";
        agentregistry_read_write = "https://www.googleapis.com/auth/agentregistry.read-write";
        analytics = "https://www.googleapis.com/auth/analytics";
        analytics_edit = "https://www.googleapis.com/auth/analytics.edit";
        analytics_manage_users = "https://www.googleapis.com/auth/analytics.manage.users";
        analytics_manage_users_readonly = "https://www.googleapis.com/auth/analytics.manage.users.readonly";
        analytics_provision = "https://www.googleapis.com/auth/analytics.provision";
        analytics_readonly = "https://www.googleapis.com/auth/analytics.readonly";
        analytics_user_deletion = "https://www.googleapis.com/auth/analytics.user.deletion";
        androidenterprise = "https://www.googleapis.com/auth/androidenterprise";
        androidmanagement = "https://www.googleapis.com/auth/androidmanagement";
        androidpublisher = "https://www.googleapis.com/auth/androidpublisher";
        appengine_admin = "https://www.googleapis.com/auth/appengine.admin";
        apps_alerts = "https://www.googleapis.com/auth/apps.alerts";
        apps_groups_migration = "https://www.googleapis.com/auth/apps.groups.migration";
        apps_groups_settings = "https://www.googleapis.com/auth/apps.groups.settings";
        apps_licensing = "https://www.googleapis.com/auth/apps.licensing";
        apps_order = "https://www.googleapis.com/auth/apps.order";
        apps_order_readonly = "https://www.googleapis.com/auth/apps.order.readonly";
        apps_reports_usage_readonly = "https://www.googleapis.com/auth/apps.reports.usage.readonly";
        appsmarketplace_license = "https://www.googleapis.com/auth/appsmarketplace.license";
        authorized_buyers_marketplace = "https://www.googleapis.com/auth/authorized-buyers-marketplace";
        bigquery = "https://www.googleapis.com/auth/bigquery";
        bigquery_insertdata = "https://www.googleapis.com/auth/bigquery.insertdata";
        bigtable_admin = "https://www.googleapis.com/auth/bigtable.admin";
        bigtable_admin_cluster = "https://www.googleapis.com/auth/bigtable.admin.cluster";
        bigtable_admin_instance = "https://www.googleapis.com/auth/bigtable.admin.instance";
        bigtable_admin_table = "https://www.googleapis.com/auth/bigtable.admin.table";
        blogger = "https://www.googleapis.com/auth/blogger";
        blogger_readonly = "https://www.googleapis.com/auth/blogger.readonly";
        books = "https://www.googleapis.com/auth/books";
        business_manage = "https://www.googleapis.com/auth/business.manage";
        calendar = "https://www.googleapis.com/auth/calendar";
        calendar_acls = "https://www.googleapis.com/auth/calendar.acls";
        calendar_acls_readonly = "https://www.googleapis.com/auth/calendar.acls.readonly";
        calendar_addons_current_event_read = "https://www.googleapis.com/auth/calendar.addons.current.event.read";
        calendar_addons_current_event_write = "https://www.googleapis.com/auth/calendar.addons.current.event.write";
        calendar_addons_execute = "https://www.googleapis.com/auth/calendar.addons.execute";
        calendar_app_created = "https://www.googleapis.com/auth/calendar.app.created";
        calendar_calendarlist = "https://www.googleapis.com/auth/calendar.calendarlist";
        calendar_calendarlist_readonly = "https://www.googleapis.com/auth/calendar.calendarlist.readonly";
        calendar_calendars = "https://www.googleapis.com/auth/calendar.calendars";
        calendar_calendars_readonly = "https://www.googleapis.com/auth/calendar.calendars.readonly";
        calendar_events = "https://www.googleapis.com/auth/calendar.events";
        calendar_events_freebusy = "https://www.googleapis.com/auth/calendar.events.freebusy";
        calendar_events_owned = "https://www.googleapis.com/auth/calendar.events.owned";
        calendar_events_owned_readonly = "https://www.googleapis.com/auth/calendar.events.owned.readonly";
        calendar_events_public_readonly = "https://www.googleapis.com/auth/calendar.events.public.readonly";
        calendar_events_readonly = "https://www.googleapis.com/auth/calendar.events.readonly";
        calendar_freebusy = "https://www.googleapis.com/auth/calendar.freebusy";
        calendar_readonly = "https://www.googleapis.com/auth/calendar.readonly";
        calendar_settings_readonly = "https://www.googleapis.com/auth/calendar.settings.readonly";
        ces = "https://www.googleapis.com/auth/ces";
        chat_admin_delete = "https://www.googleapis.com/auth/chat.admin.delete";
        chat_admin_memberships = "https://www.googleapis.com/auth/chat.admin.memberships";
        chat_admin_memberships_readonly = "https://www.googleapis.com/auth/chat.admin.memberships.readonly";
        chat_admin_spaces = "https://www.googleapis.com/auth/chat.admin.spaces";
        chat_admin_spaces_readonly = "https://www.googleapis.com/auth/chat.admin.spaces.readonly";
        chat_app_delete = "https://www.googleapis.com/auth/chat.app.delete";
        chat_app_memberships = "https://www.googleapis.com/auth/chat.app.memberships";
        chat_app_memberships_readonly = "https://www.googleapis.com/auth/chat.app.memberships.readonly";
        chat_app_messages_readonly = "https://www.googleapis.com/auth/chat.app.messages.readonly";
        chat_app_spaces = "https://www.googleapis.com/auth/chat.app.spaces";
        chat_app_spaces_create = "https://www.googleapis.com/auth/chat.app.spaces.create";
        chat_app_spaces_readonly = "https://www.googleapis.com/auth/chat.app.spaces.readonly";
        chat_customemojis = "https://www.googleapis.com/auth/chat.customemojis";
        chat_customemojis_readonly = "https://www.googleapis.com/auth/chat.customemojis.readonly";
        chat_delete = "https://www.googleapis.com/auth/chat.delete";
        chat_import = "https://www.googleapis.com/auth/chat.import";
        chat_memberships = "https://www.googleapis.com/auth/chat.memberships";
        chat_memberships_app = "https://www.googleapis.com/auth/chat.memberships.app";
        chat_memberships_readonly = "https://www.googleapis.com/auth/chat.memberships.readonly";
        chat_messages = "https://www.googleapis.com/auth/chat.messages";
        chat_messages_create = "https://www.googleapis.com/auth/chat.messages.create";
        chat_messages_reactions = "https://www.googleapis.com/auth/chat.messages.reactions";
        chat_messages_reactions_create = "https://www.googleapis.com/auth/chat.messages.reactions.create";
        chat_messages_reactions_readonly = "https://www.googleapis.com/auth/chat.messages.reactions.readonly";
        chat_messages_readonly = "https://www.googleapis.com/auth/chat.messages.readonly";
        chat_spaces = "https://www.googleapis.com/auth/chat.spaces";
        chat_spaces_create = "https://www.googleapis.com/auth/chat.spaces.create";
        chat_spaces_readonly = "https://www.googleapis.com/auth/chat.spaces.readonly";
        chat_users_readstate = "https://www.googleapis.com/auth/chat.users.readstate";
        chat_users_readstate_readonly = "https://www.googleapis.com/auth/chat.users.readstate.readonly";
        chat_users_sections = "https://www.googleapis.com/auth/chat.users.sections";
        chat_users_sections_readonly = "https://www.googleapis.com/auth/chat.users.sections.readonly";
        chat_users_spacesettings = "https://www.googleapis.com/auth/chat.users.spacesettings";
        chrome_management_appdetails_readonly = "https://www.googleapis.com/auth/chrome.management.appdetails.readonly";
        chrome_management_policy = "https://www.googleapis.com/auth/chrome.management.policy";
        chrome_management_policy_readonly = "https://www.googleapis.com/auth/chrome.management.policy.readonly";
        chrome_management_profiles = "https://www.googleapis.com/auth/chrome.management.profiles";
        chrome_management_profiles_readonly = "https://www.googleapis.com/auth/chrome.management.profiles.readonly";
        chrome_management_reports_readonly = "https://www.googleapis.com/auth/chrome.management.reports.readonly";
        chrome_management_telemetry_readonly = "https://www.googleapis.com/auth/chrome.management.telemetry.readonly";
        chromewebstore = "https://www.googleapis.com/auth/chromewebstore";
        chromewebstore_readonly = "https://www.googleapis.com/auth/chromewebstore.readonly";
        classroom_addons_student = "https://www.googleapis.com/auth/classroom.addons.student";
        classroom_addons_teacher = "https://www.googleapis.com/auth/classroom.addons.teacher";
        classroom_announcements = "https://www.googleapis.com/auth/classroom.announcements";
        classroom_announcements_readonly = "https://www.googleapis.com/auth/classroom.announcements.readonly";
        classroom_courses = "https://www.googleapis.com/auth/classroom.courses";
        classroom_courses_readonly = "https://www.googleapis.com/auth/classroom.courses.readonly";
        classroom_coursework_me = "https://www.googleapis.com/auth/classroom.coursework.me";
        classroom_coursework_me_readonly = "https://www.googleapis.com/auth/classroom.coursework.me.readonly";
        classroom_coursework_students = "https://www.googleapis.com/auth/classroom.coursework.students";
        classroom_coursework_students_readonly = "https://www.googleapis.com/auth/classroom.coursework.students.readonly";
        classroom_courseworkmaterials = "https://www.googleapis.com/auth/classroom.courseworkmaterials";
        classroom_courseworkmaterials_readonly = "https://www.googleapis.com/auth/classroom.courseworkmaterials.readonly";
        classroom_guardianlinks_me_readonly = "https://www.googleapis.com/auth/classroom.guardianlinks.me.readonly";
        classroom_guardianlinks_students = "https://www.googleapis.com/auth/classroom.guardianlinks.students";
        classroom_guardianlinks_students_readonly = "https://www.googleapis.com/auth/classroom.guardianlinks.students.readonly";
        classroom_profile_emails = "https://www.googleapis.com/auth/classroom.profile.emails";
        classroom_profile_photos = "https://www.googleapis.com/auth/classroom.profile.photos";
        classroom_push_notifications = "https://www.googleapis.com/auth/classroom.push-notifications";
        classroom_rosters = "https://www.googleapis.com/auth/classroom.rosters";
        classroom_rosters_readonly = "https://www.googleapis.com/auth/classroom.rosters.readonly";
        classroom_student_submissions_me_readonly = "https://www.googleapis.com/auth/classroom.student-submissions.me.readonly";
        classroom_student_submissions_students_readonly = "https://www.googleapis.com/auth/classroom.student-submissions.students.readonly";
        classroom_topics = "https://www.googleapis.com/auth/classroom.topics";
        classroom_topics_readonly = "https://www.googleapis.com/auth/classroom.topics.readonly";
        cloud_bigtable_admin = "https://www.googleapis.com/auth/cloud-bigtable.admin";
        cloud_bigtable_admin_cluster = "https://www.googleapis.com/auth/cloud-bigtable.admin.cluster";
        cloud_bigtable_admin_table = "https://www.googleapis.com/auth/cloud-bigtable.admin.table";
        cloud_billing = "https://www.googleapis.com/auth/cloud-billing";
        cloud_billing_readonly = "https://www.googleapis.com/auth/cloud-billing.readonly";
        cloud_healthcare = "https://www.googleapis.com/auth/cloud-healthcare";
        cloud_identity_devices_lookup = "https://www.googleapis.com/auth/cloud-identity.devices.lookup";
        cloud_identity_groups = "https://www.googleapis.com/auth/cloud-identity.groups";
        cloud_identity_groups_readonly = "https://www.googleapis.com/auth/cloud-identity.groups.readonly";
        cloud_identity_inboundsso = "https://www.googleapis.com/auth/cloud-identity.inboundsso";
        cloud_identity_inboundsso_readonly = "https://www.googleapis.com/auth/cloud-identity.inboundsso.readonly";
        cloud_identity_policies = "https://www.googleapis.com/auth/cloud-identity.policies";
        cloud_identity_policies_readonly = "https://www.googleapis.com/auth/cloud-identity.policies.readonly";
        cloud_language = "https://www.googleapis.com/auth/cloud-language";
        cloud_platform = "https://www.googleapis.com/auth/cloud-platform";
        cloud_platform_read_only = "https://www.googleapis.com/auth/cloud-platform.read-only";
        cloud_search = "https://www.googleapis.com/auth/cloud_search";
        cloud_search_debug = "https://www.googleapis.com/auth/cloud_search.debug";
        cloud_search_indexing = "https://www.googleapis.com/auth/cloud_search.indexing";
        cloud_search_query = "https://www.googleapis.com/auth/cloud_search.query";
        cloud_search_settings = "https://www.googleapis.com/auth/cloud_search.settings";
        cloud_search_settings_indexing = "https://www.googleapis.com/auth/cloud_search.settings.indexing";
        cloud_search_settings_query = "https://www.googleapis.com/auth/cloud_search.settings.query";
        cloud_search_stats = "https://www.googleapis.com/auth/cloud_search.stats";
        cloud_search_stats_indexing = "https://www.googleapis.com/auth/cloud_search.stats.indexing";
        cloud_translation = "https://www.googleapis.com/auth/cloud-translation";
        cloud_vision = "https://www.googleapis.com/auth/cloud-vision";
        cloudcomposer = "https://www.googleapis.com/auth/cloudcomposer";
        cloudcomposer_readonly = "https://www.googleapis.com/auth/cloudcomposer.readonly";
        cloudkms = "https://www.googleapis.com/auth/cloudkms";
        cloudruntimeconfig = "https://www.googleapis.com/auth/cloudruntimeconfig";
        compute = "https://www.googleapis.com/auth/compute";
        compute_readonly = "https://www.googleapis.com/auth/compute.readonly";
        contacts = "https://www.googleapis.com/auth/contacts";
        contacts_other_readonly = "https://www.googleapis.com/auth/contacts.other.readonly";
        contacts_readonly = "https://www.googleapis.com/auth/contacts.readonly";
        content = "https://www.googleapis.com/auth/content";
        datamanager = "https://www.googleapis.com/auth/datamanager";
        dataplex_read_write = "https://www.googleapis.com/auth/dataplex.read-write";
        dataplex_readonly = "https://www.googleapis.com/auth/dataplex.readonly";
        dataportability_alerts_subscriptions = "https://www.googleapis.com/auth/dataportability.alerts.subscriptions";
        dataportability_chrome_autofill = "https://www.googleapis.com/auth/dataportability.chrome.autofill";
        dataportability_chrome_bookmarks = "https://www.googleapis.com/auth/dataportability.chrome.bookmarks";
        dataportability_chrome_dictionary = "https://www.googleapis.com/auth/dataportability.chrome.dictionary";
        dataportability_chrome_extensions = "https://www.googleapis.com/auth/dataportability.chrome.extensions";
        dataportability_chrome_history = "https://www.googleapis.com/auth/dataportability.chrome.history";
        dataportability_chrome_reading_list = "https://www.googleapis.com/auth/dataportability.chrome.reading_list";
        dataportability_chrome_settings = "https://www.googleapis.com/auth/dataportability.chrome.settings";
        dataportability_discover_follows = "https://www.googleapis.com/auth/dataportability.discover.follows";
        dataportability_discover_likes = "https://www.googleapis.com/auth/dataportability.discover.likes";
        dataportability_discover_not_interested = "https://www.googleapis.com/auth/dataportability.discover.not_interested";
        dataportability_maps_aliased_places = "https://www.googleapis.com/auth/dataportability.maps.aliased_places";
        dataportability_maps_commute_routes = "https://www.googleapis.com/auth/dataportability.maps.commute_routes";
        dataportability_maps_commute_settings = "https://www.googleapis.com/auth/dataportability.maps.commute_settings";
        dataportability_maps_ev_profile = "https://www.googleapis.com/auth/dataportability.maps.ev_profile";
        dataportability_maps_factual_contributions = "https://www.googleapis.com/auth/dataportability.maps.factual_contributions";
        dataportability_maps_offering_contributions = "https://www.googleapis.com/auth/dataportability.maps.offering_contributions";
        dataportability_maps_photos_videos = "https://www.googleapis.com/auth/dataportability.maps.photos_videos";
        dataportability_maps_questions_answers = "https://www.googleapis.com/auth/dataportability.maps.questions_answers";
        dataportability_maps_reviews = "https://www.googleapis.com/auth/dataportability.maps.reviews";
        dataportability_maps_starred_places = "https://www.googleapis.com/auth/dataportability.maps.starred_places";
        dataportability_maps_vehicle_profile = "https://www.googleapis.com/auth/dataportability.maps.vehicle_profile";
        dataportability_myactivity_maps = "https://www.googleapis.com/auth/dataportability.myactivity.maps";
        dataportability_myactivity_myadcenter = "https://www.googleapis.com/auth/dataportability.myactivity.myadcenter";
        dataportability_myactivity_play = "https://www.googleapis.com/auth/dataportability.myactivity.play";
        dataportability_myactivity_search = "https://www.googleapis.com/auth/dataportability.myactivity.search";
        dataportability_myactivity_shopping = "https://www.googleapis.com/auth/dataportability.myactivity.shopping";
        dataportability_myactivity_youtube = "https://www.googleapis.com/auth/dataportability.myactivity.youtube";
        dataportability_mymaps_maps = "https://www.googleapis.com/auth/dataportability.mymaps.maps";
        dataportability_nest_camera_event = "https://www.googleapis.com/auth/dataportability.nest.camera_event";
        dataportability_nest_camera_feature = "https://www.googleapis.com/auth/dataportability.nest.camera_feature";
        dataportability_nest_camera_video = "https://www.googleapis.com/auth/dataportability.nest.camera_video";
        dataportability_nest_store = "https://www.googleapis.com/auth/dataportability.nest.store";
        dataportability_nest_user = "https://www.googleapis.com/auth/dataportability.nest.user";
        dataportability_order_reserve_purchases_reservations = "https://www.googleapis.com/auth/dataportability.order_reserve.purchases_reservations";
        dataportability_play_devices = "https://www.googleapis.com/auth/dataportability.play.devices";
        dataportability_play_grouping = "https://www.googleapis.com/auth/dataportability.play.grouping";
        dataportability_play_installs = "https://www.googleapis.com/auth/dataportability.play.installs";
        dataportability_play_library = "https://www.googleapis.com/auth/dataportability.play.library";
        dataportability_play_playpoints = "https://www.googleapis.com/auth/dataportability.play.playpoints";
        dataportability_play_promotions = "https://www.googleapis.com/auth/dataportability.play.promotions";
        dataportability_play_purchases = "https://www.googleapis.com/auth/dataportability.play.purchases";
        dataportability_play_redemptions = "https://www.googleapis.com/auth/dataportability.play.redemptions";
        dataportability_play_subscriptions = "https://www.googleapis.com/auth/dataportability.play.subscriptions";
        dataportability_play_usersettings = "https://www.googleapis.com/auth/dataportability.play.usersettings";
        dataportability_saved_collections = "https://www.googleapis.com/auth/dataportability.saved.collections";
        dataportability_search_ugc_comments = "https://www.googleapis.com/auth/dataportability.search_ugc.comments";
        dataportability_search_ugc_media_reviews_and_stars = "https://www.googleapis.com/auth/dataportability.search_ugc.media.reviews_and_stars";
        dataportability_search_ugc_media_streaming_video_providers = "https://www.googleapis.com/auth/dataportability.search_ugc.media.streaming_video_providers";
        dataportability_search_ugc_media_thumbs = "https://www.googleapis.com/auth/dataportability.search_ugc.media.thumbs";
        dataportability_search_ugc_media_watched = "https://www.googleapis.com/auth/dataportability.search_ugc.media.watched";
        dataportability_searchnotifications_settings = "https://www.googleapis.com/auth/dataportability.searchnotifications.settings";
        dataportability_searchnotifications_subscriptions = "https://www.googleapis.com/auth/dataportability.searchnotifications.subscriptions";
        dataportability_shopping_addresses = "https://www.googleapis.com/auth/dataportability.shopping.addresses";
        dataportability_shopping_reviews = "https://www.googleapis.com/auth/dataportability.shopping.reviews";
        dataportability_streetview_imagery = "https://www.googleapis.com/auth/dataportability.streetview.imagery";
        dataportability_youtube_channel = "https://www.googleapis.com/auth/dataportability.youtube.channel";
        dataportability_youtube_clips = "https://www.googleapis.com/auth/dataportability.youtube.clips";
        dataportability_youtube_comments = "https://www.googleapis.com/auth/dataportability.youtube.comments";
        dataportability_youtube_conversations = "https://www.googleapis.com/auth/dataportability.youtube.conversations";
        dataportability_youtube_live_chat = "https://www.googleapis.com/auth/dataportability.youtube.live_chat";
        dataportability_youtube_music = "https://www.googleapis.com/auth/dataportability.youtube.music";
        dataportability_youtube_playable = "https://www.googleapis.com/auth/dataportability.youtube.playable";
        dataportability_youtube_posts = "https://www.googleapis.com/auth/dataportability.youtube.posts";
        dataportability_youtube_private_playlists = "https://www.googleapis.com/auth/dataportability.youtube.private_playlists";
        dataportability_youtube_private_videos = "https://www.googleapis.com/auth/dataportability.youtube.private_videos";
        dataportability_youtube_public_playlists = "https://www.googleapis.com/auth/dataportability.youtube.public_playlists";
        dataportability_youtube_public_videos = "https://www.googleapis.com/auth/dataportability.youtube.public_videos";
        dataportability_youtube_shopping = "https://www.googleapis.com/auth/dataportability.youtube.shopping";
        dataportability_youtube_subscriptions = "https://www.googleapis.com/auth/dataportability.youtube.subscriptions";
        dataportability_youtube_unlisted_playlists = "https://www.googleapis.com/auth/dataportability.youtube.unlisted_playlists";
        dataportability_youtube_unlisted_videos = "https://www.googleapis.com/auth/dataportability.youtube.unlisted_videos";
        dataproc = "https://www.googleapis.com/auth/dataproc";
        dataproc_read_only = "https://www.googleapis.com/auth/dataproc.read-only";
        datastore = "https://www.googleapis.com/auth/datastore";
        ddmconversions = "https://www.googleapis.com/auth/ddmconversions";
        devstorage_full_control = "https://www.googleapis.com/auth/devstorage.full_control";
        devstorage_read_only = "https://www.googleapis.com/auth/devstorage.read_only";
        devstorage_read_write = "https://www.googleapis.com/auth/devstorage.read_write";
        dfareporting = "https://www.googleapis.com/auth/dfareporting";
        dfatrafficking = "https://www.googleapis.com/auth/dfatrafficking";
        dialogflow = "https://www.googleapis.com/auth/dialogflow";
        directory_readonly = "https://www.googleapis.com/auth/directory.readonly";
        discoveryengine_assist_readwrite = "https://www.googleapis.com/auth/discoveryengine.assist.readwrite";
        discoveryengine_readwrite = "https://www.googleapis.com/auth/discoveryengine.readwrite";
        display_video = "https://www.googleapis.com/auth/display-video";
        display_video_mediaplanning = "https://www.googleapis.com/auth/display-video-mediaplanning";
        documents = "https://www.googleapis.com/auth/documents";
        documents_readonly = "https://www.googleapis.com/auth/documents.readonly";
        doubleclickbidmanager = "https://www.googleapis.com/auth/doubleclickbidmanager";
        doubleclicksearch = "https://www.googleapis.com/auth/doubleclicksearch";
        drive = "https://www.googleapis.com/auth/drive";
        drive_activity = "https://www.googleapis.com/auth/drive.activity";
        drive_activity_readonly = "https://www.googleapis.com/auth/drive.activity.readonly";
        drive_admin_labels = "https://www.googleapis.com/auth/drive.admin.labels";
        drive_admin_labels_readonly = "https://www.googleapis.com/auth/drive.admin.labels.readonly";
        drive_appdata = "https://www.googleapis.com/auth/drive.appdata";
        drive_apps_readonly = "https://www.googleapis.com/auth/drive.apps.readonly";
        drive_file = "https://www.googleapis.com/auth/drive.file";
        drive_labels = "https://www.googleapis.com/auth/drive.labels";
        drive_labels_readonly = "https://www.googleapis.com/auth/drive.labels.readonly";
        drive_meet_readonly = "https://www.googleapis.com/auth/drive.meet.readonly";
        drive_metadata = "https://www.googleapis.com/auth/drive.metadata";
        drive_metadata_readonly = "https://www.googleapis.com/auth/drive.metadata.readonly";
        drive_photos_readonly = "https://www.googleapis.com/auth/drive.photos.readonly";
        drive_readonly = "https://www.googleapis.com/auth/drive.readonly";
        drive_scripts = "https://www.googleapis.com/auth/drive.scripts";
        ediscovery = "https://www.googleapis.com/auth/ediscovery";
        ediscovery_readonly = "https://www.googleapis.com/auth/ediscovery.readonly";
        factchecktools = "https://www.googleapis.com/auth/factchecktools";
        firebase = "https://www.googleapis.com/auth/firebase";
        firebase_messaging = "https://www.googleapis.com/auth/firebase.messaging";
        firebase_readonly = "https://www.googleapis.com/auth/firebase.readonly";
        fitness_activity_read = "https://www.googleapis.com/auth/fitness.activity.read";
        fitness_activity_write = "https://www.googleapis.com/auth/fitness.activity.write";
        fitness_blood_glucose_read = "https://www.googleapis.com/auth/fitness.blood_glucose.read";
        fitness_blood_glucose_write = "https://www.googleapis.com/auth/fitness.blood_glucose.write";
        fitness_blood_pressure_read = "https://www.googleapis.com/auth/fitness.blood_pressure.read";
        fitness_blood_pressure_write = "https://www.googleapis.com/auth/fitness.blood_pressure.write";
        fitness_body_read = "https://www.googleapis.com/auth/fitness.body.read";
        fitness_body_temperature_read = "https://www.googleapis.com/auth/fitness.body_temperature.read";
        fitness_body_temperature_write = "https://www.googleapis.com/auth/fitness.body_temperature.write";
        fitness_body_write = "https://www.googleapis.com/auth/fitness.body.write";
        fitness_heart_rate_read = "https://www.googleapis.com/auth/fitness.heart_rate.read";
        fitness_heart_rate_write = "https://www.googleapis.com/auth/fitness.heart_rate.write";
        fitness_location_read = "https://www.googleapis.com/auth/fitness.location.read";
        fitness_location_write = "https://www.googleapis.com/auth/fitness.location.write";
        fitness_nutrition_read = "https://www.googleapis.com/auth/fitness.nutrition.read";
        fitness_nutrition_write = "https://www.googleapis.com/auth/fitness.nutrition.write";
        fitness_oxygen_saturation_read = "https://www.googleapis.com/auth/fitness.oxygen_saturation.read";
        fitness_oxygen_saturation_write = "https://www.googleapis.com/auth/fitness.oxygen_saturation.write";
        fitness_reproductive_health_read = "https://www.googleapis.com/auth/fitness.reproductive_health.read";
        fitness_reproductive_health_write = "https://www.googleapis.com/auth/fitness.reproductive_health.write";
        fitness_sleep_read = "https://www.googleapis.com/auth/fitness.sleep.read";
        fitness_sleep_write = "https://www.googleapis.com/auth/fitness.sleep.write";
        forms = "https://www.googleapis.com/auth/forms";
        forms_body = "https://www.googleapis.com/auth/forms.body";
        forms_body_readonly = "https://www.googleapis.com/auth/forms.body.readonly";
        forms_currentonly = "https://www.googleapis.com/auth/forms.currentonly";
        forms_responses_readonly = "https://www.googleapis.com/auth/forms.responses.readonly";
        games = "https://www.googleapis.com/auth/games";
        gmail_addons_current_action_compose = "https://www.googleapis.com/auth/gmail.addons.current.action.compose";
        gmail_addons_current_message_action = "https://www.googleapis.com/auth/gmail.addons.current.message.action";
        gmail_addons_current_message_metadata = "https://www.googleapis.com/auth/gmail.addons.current.message.metadata";
        gmail_addons_current_message_readonly = "https://www.googleapis.com/auth/gmail.addons.current.message.readonly";
        gmail_compose = "https://www.googleapis.com/auth/gmail.compose";
        gmail_insert = "https://www.googleapis.com/auth/gmail.insert";
        gmail_labels = "https://www.googleapis.com/auth/gmail.labels";
        gmail_metadata = "https://www.googleapis.com/auth/gmail.metadata";
        gmail_modify = "https://www.googleapis.com/auth/gmail.modify";
        gmail_readonly = "https://www.googleapis.com/auth/gmail.readonly";
        gmail_send = "https://www.googleapis.com/auth/gmail.send";
        gmail_settings_basic = "https://www.googleapis.com/auth/gmail.settings.basic";
        gmail_settings_sharing = "https://www.googleapis.com/auth/gmail.settings.sharing";
        groups = "https://www.googleapis.com/auth/groups";
        indexing = "https://www.googleapis.com/auth/indexing";
        jobs = "https://www.googleapis.com/auth/jobs";
        keep = "https://www.googleapis.com/auth/keep";
        keep_readonly = "https://www.googleapis.com/auth/keep.readonly";
        logging_admin = "https://www.googleapis.com/auth/logging.admin";
        logging_read = "https://www.googleapis.com/auth/logging.read";
        logging_write = "https://www.googleapis.com/auth/logging.write";
        manufacturercenter = "https://www.googleapis.com/auth/manufacturercenter";
        marketingplatformadmin_analytics_read = "https://www.googleapis.com/auth/marketingplatformadmin.analytics.read";
        marketingplatformadmin_analytics_update = "https://www.googleapis.com/auth/marketingplatformadmin.analytics.update";
        meetings_space_created = "https://www.googleapis.com/auth/meetings.space.created";
        meetings_space_readonly = "https://www.googleapis.com/auth/meetings.space.readonly";
        meetings_space_settings = "https://www.googleapis.com/auth/meetings.space.settings";
        monitoring = "https://www.googleapis.com/auth/monitoring";
        monitoring_read = "https://www.googleapis.com/auth/monitoring.read";
        monitoring_write = "https://www.googleapis.com/auth/monitoring.write";
        ndev_clouddns_readonly = "https://www.googleapis.com/auth/ndev.clouddns.readonly";
        ndev_clouddns_readwrite = "https://www.googleapis.com/auth/ndev.clouddns.readwrite";
        ndev_cloudman = "https://www.googleapis.com/auth/ndev.cloudman";
        ndev_cloudman_readonly = "https://www.googleapis.com/auth/ndev.cloudman.readonly";
        photoslibrary = "https://www.googleapis.com/auth/photoslibrary";
        photoslibrary_appendonly = "https://www.googleapis.com/auth/photoslibrary.appendonly";
        photoslibrary_edit_appcreateddata = "https://www.googleapis.com/auth/photoslibrary.edit.appcreateddata";
        photoslibrary_readonly = "https://www.googleapis.com/auth/photoslibrary.readonly";
        photoslibrary_readonly_appcreateddata = "https://www.googleapis.com/auth/photoslibrary.readonly.appcreateddata";
        photoslibrary_sharing = "https://www.googleapis.com/auth/photoslibrary.sharing";
        playdeveloperreporting = "https://www.googleapis.com/auth/playdeveloperreporting";
        postmaster = "https://www.googleapis.com/auth/postmaster";
        postmaster_domain = "https://www.googleapis.com/auth/postmaster.domain";
        postmaster_traffic_readonly = "https://www.googleapis.com/auth/postmaster.traffic.readonly";
        presentations = "https://www.googleapis.com/auth/presentations";
        presentations_readonly = "https://www.googleapis.com/auth/presentations.readonly";
        pubsub = "https://www.googleapis.com/auth/pubsub";
        realtime_bidding = "https://www.googleapis.com/auth/realtime-bidding";
        redis_read_only = "https://www.googleapis.com/auth/redis.read-only";
        redis_read_write = "https://www.googleapis.com/auth/redis.read-write";
        run = "https://www.googleapis.com/auth/run";
        run_readonly = "https://www.googleapis.com/auth/run.readonly";
        sasportal = "https://www.googleapis.com/auth/sasportal";
        script_deployments = "https://www.googleapis.com/auth/script.deployments";
        script_deployments_readonly = "https://www.googleapis.com/auth/script.deployments.readonly";
        script_metrics = "https://www.googleapis.com/auth/script.metrics";
        script_processes = "https://www.googleapis.com/auth/script.processes";
        script_projects = "https://www.googleapis.com/auth/script.projects";
        script_projects_readonly = "https://www.googleapis.com/auth/script.projects.readonly";
        sdm_service = "https://www.googleapis.com/auth/sdm.service";
        service_management = "https://www.googleapis.com/auth/service.management";
        service_management_readonly = "https://www.googleapis.com/auth/service.management.readonly";
        servicecontrol = "https://www.googleapis.com/auth/servicecontrol";
        siteverification = "https://www.googleapis.com/auth/siteverification";
        siteverification_verify_only = "https://www.googleapis.com/auth/siteverification.verify_only";
        spanner_admin = "https://www.googleapis.com/auth/spanner.admin";
        spanner_data = "https://www.googleapis.com/auth/spanner.data";
        spreadsheets = "https://www.googleapis.com/auth/spreadsheets";
        spreadsheets_readonly = "https://www.googleapis.com/auth/spreadsheets.readonly";
        sqlservice_admin = "https://www.googleapis.com/auth/sqlservice.admin";
        streetviewpublish = "https://www.googleapis.com/auth/streetviewpublish";
        tagmanager_delete_containers = "https://www.googleapis.com/auth/tagmanager.delete.containers";
        tagmanager_edit_containers = "https://www.googleapis.com/auth/tagmanager.edit.containers";
        tagmanager_edit_containerversions = "https://www.googleapis.com/auth/tagmanager.edit.containerversions";
        tagmanager_manage_accounts = "https://www.googleapis.com/auth/tagmanager.manage.accounts";
        tagmanager_manage_users = "https://www.googleapis.com/auth/tagmanager.manage.users";
        tagmanager_publish = "https://www.googleapis.com/auth/tagmanager.publish";
        tagmanager_readonly = "https://www.googleapis.com/auth/tagmanager.readonly";
        tasks = "https://www.googleapis.com/auth/tasks";
        tasks_readonly = "https://www.googleapis.com/auth/tasks.readonly";
        trace_append = "https://www.googleapis.com/auth/trace.append";
        user_addresses_read = "https://www.googleapis.com/auth/user.addresses.read";
        user_birthday_read = "https://www.googleapis.com/auth/user.birthday.read";
        user_emails_read = "https://www.googleapis.com/auth/user.emails.read";
        user_gender_read = "https://www.googleapis.com/auth/user.gender.read";
        user_organization_read = "https://www.googleapis.com/auth/user.organization.read";
        user_phonenumbers_read = "https://www.googleapis.com/auth/user.phonenumbers.read";
        verifiedaccess = "https://www.googleapis.com/auth/verifiedaccess";
        webmasters = "https://www.googleapis.com/auth/webmasters";
        webmasters_readonly = "https://www.googleapis.com/auth/webmasters.readonly";
        youtube = "https://www.googleapis.com/auth/youtube";
        youtube_channel_memberships_creator = "https://www.googleapis.com/auth/youtube.channel-memberships.creator";
        youtube_force_ssl = "https://www.googleapis.com/auth/youtube.force-ssl";
        youtube_readonly = "https://www.googleapis.com/auth/youtube.readonly";
        youtube_upload = "https://www.googleapis.com/auth/youtube.upload";
        youtubepartner = "https://www.googleapis.com/auth/youtubepartner";
        youtubepartner_channel_audit = "https://www.googleapis.com/auth/youtubepartner-channel-audit";
        yt_analytics_monetary_readonly = "https://www.googleapis.com/auth/yt-analytics-monetary.readonly";
        yt_analytics_readonly = "https://www.googleapis.com/auth/yt-analytics.readonly";
    }
}
