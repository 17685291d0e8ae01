//! [Auth0](https://auth0.com), by OpenID Connect.
//!
//! ```no_run
//! use oauth_runtime::prelude::*;
//!
//! #[derive(OAuthProvider)]
//! #[oauth(preset = auth0)]
//! struct Auth0 {
//!     domain: String,
//! }
//! ```
//!
//! | what | value |
//! |---|---|
//! | register the application at | <https://manage.auth0.com/> |
//! | the redirect URI to register | `https://your.example/auth/auth0`, “Allowed Callback URLs” |
//! | `AUTH0_CLIENT_ID` | “Client ID” there |
//! | `AUTH0_CLIENT_SECRET` | “Client Secret” there |
//! | `AUTH0_DOMAIN` | Domain of the tenant, or its custom domain, such as `acme.eu.auth0.com` |
//! | scopes of a login | `openid`, `profile`, `email` |
//! | e-mail addresses | verified where the provider says so of the address |
//! | refresh tokens | with the key `refresh_tokens`, which asks for the scope `offline_access` |
//!
//! Paths and settings are called after the struct: `struct Login;` has `/auth/login` and `LOGIN_CLIENT_ID`.
//! Code that wants a scope names its type: `use oauth_runtime::presets::auth0::scope::create_actions;`.
//!
//! - The access token is a JWT for an API only with the parameter `audience`: add it to `authorization_params` if you call one.
//!
//! Facts of 2026-11, listed by `allauth`, `appwrite` and 14 more.

// Written by `cargo xtask presets` from `presets/auth0.toml`; edit that.

use crate::declaration::description::{ClientAuthenticationMethod, ProviderDescription, UserInfoMapping};

/// What is known about Auth0.
pub const DESCRIPTION: ProviderDescription = ProviderDescription::open_id_connect("auth0", "Auth0")
    .issuer("https://{domain}/")
    .scopes(&["openid", "profile", "email"])
    .client_authentication(ClientAuthenticationMethod::ClientSecretPost)
    .userinfo(UserInfoMapping::STANDARD.username("/nickname"));

/// The scopes of Auth0, as types: the words of `scopes(…)` beside `preset = auth0`.
///
/// | type | scope |
/// |---|---|
/// | `address` | `address` |
/// | `create_actions` | `create:actions` |
/// | `create_authentication_methods` | `create:authentication_methods` |
/// | `create_client_credentials` | `create:client_credentials` |
/// | `create_client_grants` | `create:client_grants` |
/// | `create_clients` | `create:clients` |
/// | `create_connection_profiles` | `create:connection_profiles` |
/// | `create_connections` | `create:connections` |
/// | `create_connections_keys` | `create:connections_keys` |
/// | `create_current_user_device_credentials` | `create:current_user_device_credentials` |
/// | `create_custom_domains` | `create:custom_domains` |
/// | `create_custom_signing_keys` | `create:custom_signing_keys` |
/// | `create_directory_provisionings` | `create:directory_provisionings` |
/// | `create_email_provider` | `create:email_provider` |
/// | `create_email_templates` | `create:email_templates` |
/// | `create_encryption_keys` | `create:encryption_keys` |
/// | `create_event_streams` | `create:event_streams` |
/// | `create_flows` | `create:flows` |
/// | `create_flows_vault_connections` | `create:flows_vault_connections` |
/// | `create_forms` | `create:forms` |
/// | `create_guardian_enrollment_tickets` | `create:guardian_enrollment_tickets` |
/// | `create_hooks` | `create:hooks` |
/// | `create_log_streams` | `create:log_streams` |
/// | `create_network_acls` | `create:network_acls` |
/// | `create_organization_client_grants` | `create:organization_client_grants` |
/// | `create_organization_connections` | `create:organization_connections` |
/// | `create_organization_discovery_domains` | `create:organization_discovery_domains` |
/// | `create_organization_invitations` | `create:organization_invitations` |
/// | `create_organization_member_roles` | `create:organization_member_roles` |
/// | `create_organization_members` | `create:organization_members` |
/// | `create_organizations` | `create:organizations` |
/// | `create_phone_providers` | `create:phone_providers` |
/// | `create_phone_templates` | `create:phone_templates` |
/// | `create_resource_servers` | `create:resource_servers` |
/// | `create_role_members` | `create:role_members` |
/// | `create_roles` | `create:roles` |
/// | `create_rules` | `create:rules` |
/// | `create_scim_config` | `create:scim_config` |
/// | `create_scim_token` | `create:scim_token` |
/// | `create_self_service_profiles` | `create:self_service_profiles` |
/// | `create_signing_keys` | `create:signing_keys` |
/// | `create_sso_access_tickets` | `create:sso_access_tickets` |
/// | `create_token_exchange_profiles` | `create:token_exchange_profiles` |
/// | `create_user_attribute_profiles` | `create:user_attribute_profiles` |
/// | `create_user_tickets` | `create:user_tickets` |
/// | `create_users` | `create:users` |
/// | `create_vdcs_templates` | `create:vdcs_templates` |
/// | `delete_actions` | `delete:actions` |
/// | `delete_anomaly_blocks` | `delete:anomaly_blocks` |
/// | `delete_authentication_methods` | `delete:authentication_methods` |
/// | `delete_branding` | `delete:branding` |
/// | `delete_client_credentials` | `delete:client_credentials` |
/// | `delete_client_grants` | `delete:client_grants` |
/// | `delete_clients` | `delete:clients` |
/// | `delete_connection_profiles` | `delete:connection_profiles` |
/// | `delete_connections` | `delete:connections` |
/// | `delete_current_user` | `delete:current_user` |
/// | `delete_current_user_device_credentials` | `delete:current_user_device_credentials` |
/// | `delete_custom_domains` | `delete:custom_domains` |
/// | `delete_custom_signing_keys` | `delete:custom_signing_keys` |
/// | `delete_device_credentials` | `delete:device_credentials` |
/// | `delete_directory_provisionings` | `delete:directory_provisionings` |
/// | `delete_email_provider` | `delete:email_provider` |
/// | `delete_encryption_keys` | `delete:encryption_keys` |
/// | `delete_event_streams` | `delete:event_streams` |
/// | `delete_federated_connections_tokens` | `delete:federated_connections_tokens` |
/// | `delete_flows` | `delete:flows` |
/// | `delete_flows_executions` | `delete:flows_executions` |
/// | `delete_flows_vault_connections` | `delete:flows_vault_connections` |
/// | `delete_forms` | `delete:forms` |
/// | `delete_grants` | `delete:grants` |
/// | `delete_groups` | `delete:groups` |
/// | `delete_guardian_enrollments` | `delete:guardian_enrollments` |
/// | `delete_hooks` | `delete:hooks` |
/// | `delete_log_streams` | `delete:log_streams` |
/// | `delete_network_acls` | `delete:network_acls` |
/// | `delete_organization_client_grants` | `delete:organization_client_grants` |
/// | `delete_organization_connections` | `delete:organization_connections` |
/// | `delete_organization_discovery_domains` | `delete:organization_discovery_domains` |
/// | `delete_organization_invitations` | `delete:organization_invitations` |
/// | `delete_organization_member_roles` | `delete:organization_member_roles` |
/// | `delete_organization_members` | `delete:organization_members` |
/// | `delete_organizations` | `delete:organizations` |
/// | `delete_phone_providers` | `delete:phone_providers` |
/// | `delete_phone_templates` | `delete:phone_templates` |
/// | `delete_refresh_tokens` | `delete:refresh_tokens` |
/// | `delete_resource_servers` | `delete:resource_servers` |
/// | `delete_role_members` | `delete:role_members` |
/// | `delete_roles` | `delete:roles` |
/// | `delete_rules` | `delete:rules` |
/// | `delete_rules_configs` | `delete:rules_configs` |
/// | `delete_scim_config` | `delete:scim_config` |
/// | `delete_scim_token` | `delete:scim_token` |
/// | `delete_self_service_profiles` | `delete:self_service_profiles` |
/// | `delete_sessions` | `delete:sessions` |
/// | `delete_sso_access_tickets` | `delete:sso_access_tickets` |
/// | `delete_token_exchange_profiles` | `delete:token_exchange_profiles` |
/// | `delete_user_attribute_profiles` | `delete:user_attribute_profiles` |
/// | `delete_users` | `delete:users` |
/// | `delete_vdcs_templates` | `delete:vdcs_templates` |
/// | `email` | `email` |
/// | `offline_access` | `offline_access` |
/// | `openid` | `openid` |
/// | `phone` | `phone` |
/// | `profile` | `profile` |
/// | `read_actions` | `read:actions` |
/// | `read_anomaly_blocks` | `read:anomaly_blocks` |
/// | `read_attack_protection` | `read:attack_protection` |
/// | `read_authentication_methods` | `read:authentication_methods` |
/// | `read_branding` | `read:branding` |
/// | `read_client_credentials` | `read:client_credentials` |
/// | `read_client_grants` | `read:client_grants` |
/// | `read_client_keys` | `read:client_keys` |
/// | `read_client_summary` | `read:client_summary` |
/// | `read_clients` | `read:clients` |
/// | `read_connection_profiles` | `read:connection_profiles` |
/// | `read_connections` | `read:connections` |
/// | `read_connections_keys` | `read:connections_keys` |
/// | `read_current_user` | `read:current_user` |
/// | `read_custom_domains` | `read:custom_domains` |
/// | `read_custom_signing_keys` | `read:custom_signing_keys` |
/// | `read_device_credentials` | `read:device_credentials` |
/// | `read_directory_provisionings` | `read:directory_provisionings` |
/// | `read_email_provider` | `read:email_provider` |
/// | `read_email_templates` | `read:email_templates` |
/// | `read_encryption_keys` | `read:encryption_keys` |
/// | `read_event_deliveries` | `read:event_deliveries` |
/// | `read_event_streams` | `read:event_streams` |
/// | `read_events` | `read:events` |
/// | `read_federated_connections_tokens` | `read:federated_connections_tokens` |
/// | `read_flows` | `read:flows` |
/// | `read_flows_executions` | `read:flows_executions` |
/// | `read_flows_vault_connections` | `read:flows_vault_connections` |
/// | `read_forms` | `read:forms` |
/// | `read_grants` | `read:grants` |
/// | `read_group_members` | `read:group_members` |
/// | `read_groups` | `read:groups` |
/// | `read_guardian_enrollments` | `read:guardian_enrollments` |
/// | `read_guardian_factors` | `read:guardian_factors` |
/// | `read_hooks` | `read:hooks` |
/// | `read_log_streams` | `read:log_streams` |
/// | `read_logs` | `read:logs` |
/// | `read_logs_users` | `read:logs_users` |
/// | `read_mfa_policies` | `read:mfa_policies` |
/// | `read_network_acls` | `read:network_acls` |
/// | `read_organization_client_grants` | `read:organization_client_grants` |
/// | `read_organization_connections` | `read:organization_connections` |
/// | `read_organization_discovery_domains` | `read:organization_discovery_domains` |
/// | `read_organization_invitations` | `read:organization_invitations` |
/// | `read_organization_member_roles` | `read:organization_member_roles` |
/// | `read_organization_members` | `read:organization_members` |
/// | `read_organizations` | `read:organizations` |
/// | `read_organizations_summary` | `read:organizations_summary` |
/// | `read_phone_providers` | `read:phone_providers` |
/// | `read_phone_templates` | `read:phone_templates` |
/// | `read_prompts` | `read:prompts` |
/// | `read_refresh_tokens` | `read:refresh_tokens` |
/// | `read_resource_servers` | `read:resource_servers` |
/// | `read_role_members` | `read:role_members` |
/// | `read_roles` | `read:roles` |
/// | `read_rules` | `read:rules` |
/// | `read_rules_configs` | `read:rules_configs` |
/// | `read_scim_config` | `read:scim_config` |
/// | `read_scim_token` | `read:scim_token` |
/// | `read_self_service_profile_custom_texts` | `read:self_service_profile_custom_texts` |
/// | `read_self_service_profiles` | `read:self_service_profiles` |
/// | `read_sessions` | `read:sessions` |
/// | `read_signing_keys` | `read:signing_keys` |
/// | `read_stats` | `read:stats` |
/// | `read_tenant_settings` | `read:tenant_settings` |
/// | `read_token_exchange_profiles` | `read:token_exchange_profiles` |
/// | `read_user_attribute_profiles` | `read:user_attribute_profiles` |
/// | `read_user_idp_tokens` | `read:user_idp_tokens` |
/// | `read_users` | `read:users` |
/// | `read_vdcs_templates` | `read:vdcs_templates` |
/// | `update_actions` | `update:actions` |
/// | `update_attack_protection` | `update:attack_protection` |
/// | `update_authentication_methods` | `update:authentication_methods` |
/// | `update_branding` | `update:branding` |
/// | `update_client_credentials` | `update:client_credentials` |
/// | `update_client_grants` | `update:client_grants` |
/// | `update_client_keys` | `update:client_keys` |
/// | `update_client_token_vault_privileged_access` | `update:client_token_vault_privileged_access` |
/// | `update_clients` | `update:clients` |
/// | `update_connection_profiles` | `update:connection_profiles` |
/// | `update_connections` | `update:connections` |
/// | `update_connections_keys` | `update:connections_keys` |
/// | `update_current_user_identities` | `update:current_user_identities` |
/// | `update_current_user_metadata` | `update:current_user_metadata` |
/// | `update_custom_domains` | `update:custom_domains` |
/// | `update_custom_signing_keys` | `update:custom_signing_keys` |
/// | `update_directory_provisionings` | `update:directory_provisionings` |
/// | `update_email_provider` | `update:email_provider` |
/// | `update_email_templates` | `update:email_templates` |
/// | `update_encryption_keys` | `update:encryption_keys` |
/// | `update_event_deliveries` | `update:event_deliveries` |
/// | `update_event_streams` | `update:event_streams` |
/// | `update_flows` | `update:flows` |
/// | `update_flows_vault_connections` | `update:flows_vault_connections` |
/// | `update_forms` | `update:forms` |
/// | `update_guardian_factors` | `update:guardian_factors` |
/// | `update_hooks` | `update:hooks` |
/// | `update_log_streams` | `update:log_streams` |
/// | `update_mfa_policies` | `update:mfa_policies` |
/// | `update_network_acls` | `update:network_acls` |
/// | `update_organization_connections` | `update:organization_connections` |
/// | `update_organization_discovery_domains` | `update:organization_discovery_domains` |
/// | `update_organizations` | `update:organizations` |
/// | `update_phone_providers` | `update:phone_providers` |
/// | `update_phone_templates` | `update:phone_templates` |
/// | `update_prompts` | `update:prompts` |
/// | `update_refresh_tokens` | `update:refresh_tokens` |
/// | `update_resource_servers` | `update:resource_servers` |
/// | `update_roles` | `update:roles` |
/// | `update_rules` | `update:rules` |
/// | `update_rules_configs` | `update:rules_configs` |
/// | `update_scim_config` | `update:scim_config` |
/// | `update_self_service_profile_custom_texts` | `update:self_service_profile_custom_texts` |
/// | `update_self_service_profiles` | `update:self_service_profiles` |
/// | `update_sessions` | `update:sessions` |
/// | `update_signing_keys` | `update:signing_keys` |
/// | `update_tenant_settings` | `update:tenant_settings` |
/// | `update_token_exchange_profiles` | `update:token_exchange_profiles` |
/// | `update_user_attribute_profiles` | `update:user_attribute_profiles` |
/// | `update_users` | `update:users` |
/// | `update_users_app_metadata` | `update:users_app_metadata` |
/// | `update_vdcs_templates` | `update:vdcs_templates` |
pub mod scope {
    pub use crate::scope::{address, email, offline_access, openid, phone, profile};

    crate::presets::scope_types! {
        create_actions = "create:actions";
        create_authentication_methods = "create:authentication_methods";
        create_client_credentials = "create:client_credentials";
        create_client_grants = "create:client_grants";
        create_clients = "create:clients";
        create_connection_profiles = "create:connection_profiles";
        create_connections = "create:connections";
        create_connections_keys = "create:connections_keys";
        create_current_user_device_credentials = "create:current_user_device_credentials";
        create_custom_domains = "create:custom_domains";
        create_custom_signing_keys = "create:custom_signing_keys";
        create_directory_provisionings = "create:directory_provisionings";
        create_email_provider = "create:email_provider";
        create_email_templates = "create:email_templates";
        create_encryption_keys = "create:encryption_keys";
        create_event_streams = "create:event_streams";
        create_flows = "create:flows";
        create_flows_vault_connections = "create:flows_vault_connections";
        create_forms = "create:forms";
        create_guardian_enrollment_tickets = "create:guardian_enrollment_tickets";
        create_hooks = "create:hooks";
        create_log_streams = "create:log_streams";
        create_network_acls = "create:network_acls";
        create_organization_client_grants = "create:organization_client_grants";
        create_organization_connections = "create:organization_connections";
        create_organization_discovery_domains = "create:organization_discovery_domains";
        create_organization_invitations = "create:organization_invitations";
        create_organization_member_roles = "create:organization_member_roles";
        create_organization_members = "create:organization_members";
        create_organizations = "create:organizations";
        create_phone_providers = "create:phone_providers";
        create_phone_templates = "create:phone_templates";
        create_resource_servers = "create:resource_servers";
        create_role_members = "create:role_members";
        create_roles = "create:roles";
        create_rules = "create:rules";
        create_scim_config = "create:scim_config";
        create_scim_token = "create:scim_token";
        create_self_service_profiles = "create:self_service_profiles";
        create_signing_keys = "create:signing_keys";
        create_sso_access_tickets = "create:sso_access_tickets";
        create_token_exchange_profiles = "create:token_exchange_profiles";
        create_user_attribute_profiles = "create:user_attribute_profiles";
        create_user_tickets = "create:user_tickets";
        create_users = "create:users";
        create_vdcs_templates = "create:vdcs_templates";
        delete_actions = "delete:actions";
        delete_anomaly_blocks = "delete:anomaly_blocks";
        delete_authentication_methods = "delete:authentication_methods";
        delete_branding = "delete:branding";
        delete_client_credentials = "delete:client_credentials";
        delete_client_grants = "delete:client_grants";
        delete_clients = "delete:clients";
        delete_connection_profiles = "delete:connection_profiles";
        delete_connections = "delete:connections";
        delete_current_user = "delete:current_user";
        delete_current_user_device_credentials = "delete:current_user_device_credentials";
        delete_custom_domains = "delete:custom_domains";
        delete_custom_signing_keys = "delete:custom_signing_keys";
        delete_device_credentials = "delete:device_credentials";
        delete_directory_provisionings = "delete:directory_provisionings";
        delete_email_provider = "delete:email_provider";
        delete_encryption_keys = "delete:encryption_keys";
        delete_event_streams = "delete:event_streams";
        delete_federated_connections_tokens = "delete:federated_connections_tokens";
        delete_flows = "delete:flows";
        delete_flows_executions = "delete:flows_executions";
        delete_flows_vault_connections = "delete:flows_vault_connections";
        delete_forms = "delete:forms";
        delete_grants = "delete:grants";
        delete_groups = "delete:groups";
        delete_guardian_enrollments = "delete:guardian_enrollments";
        delete_hooks = "delete:hooks";
        delete_log_streams = "delete:log_streams";
        delete_network_acls = "delete:network_acls";
        delete_organization_client_grants = "delete:organization_client_grants";
        delete_organization_connections = "delete:organization_connections";
        delete_organization_discovery_domains = "delete:organization_discovery_domains";
        delete_organization_invitations = "delete:organization_invitations";
        delete_organization_member_roles = "delete:organization_member_roles";
        delete_organization_members = "delete:organization_members";
        delete_organizations = "delete:organizations";
        delete_phone_providers = "delete:phone_providers";
        delete_phone_templates = "delete:phone_templates";
        delete_refresh_tokens = "delete:refresh_tokens";
        delete_resource_servers = "delete:resource_servers";
        delete_role_members = "delete:role_members";
        delete_roles = "delete:roles";
        delete_rules = "delete:rules";
        delete_rules_configs = "delete:rules_configs";
        delete_scim_config = "delete:scim_config";
        delete_scim_token = "delete:scim_token";
        delete_self_service_profiles = "delete:self_service_profiles";
        delete_sessions = "delete:sessions";
        delete_sso_access_tickets = "delete:sso_access_tickets";
        delete_token_exchange_profiles = "delete:token_exchange_profiles";
        delete_user_attribute_profiles = "delete:user_attribute_profiles";
        delete_users = "delete:users";
        delete_vdcs_templates = "delete:vdcs_templates";
        read_actions = "read:actions";
        read_anomaly_blocks = "read:anomaly_blocks";
        read_attack_protection = "read:attack_protection";
        read_authentication_methods = "read:authentication_methods";
        read_branding = "read:branding";
        read_client_credentials = "read:client_credentials";
        read_client_grants = "read:client_grants";
        read_client_keys = "read:client_keys";
        read_client_summary = "read:client_summary";
        read_clients = "read:clients";
        read_connection_profiles = "read:connection_profiles";
        read_connections = "read:connections";
        read_connections_keys = "read:connections_keys";
        read_current_user = "read:current_user";
        read_custom_domains = "read:custom_domains";
        read_custom_signing_keys = "read:custom_signing_keys";
        read_device_credentials = "read:device_credentials";
        read_directory_provisionings = "read:directory_provisionings";
        read_email_provider = "read:email_provider";
        read_email_templates = "read:email_templates";
        read_encryption_keys = "read:encryption_keys";
        read_event_deliveries = "read:event_deliveries";
        read_event_streams = "read:event_streams";
        read_events = "read:events";
        read_federated_connections_tokens = "read:federated_connections_tokens";
        read_flows = "read:flows";
        read_flows_executions = "read:flows_executions";
        read_flows_vault_connections = "read:flows_vault_connections";
        read_forms = "read:forms";
        read_grants = "read:grants";
        read_group_members = "read:group_members";
        read_groups = "read:groups";
        read_guardian_enrollments = "read:guardian_enrollments";
        read_guardian_factors = "read:guardian_factors";
        read_hooks = "read:hooks";
        read_log_streams = "read:log_streams";
        read_logs = "read:logs";
        read_logs_users = "read:logs_users";
        read_mfa_policies = "read:mfa_policies";
        read_network_acls = "read:network_acls";
        read_organization_client_grants = "read:organization_client_grants";
        read_organization_connections = "read:organization_connections";
        read_organization_discovery_domains = "read:organization_discovery_domains";
        read_organization_invitations = "read:organization_invitations";
        read_organization_member_roles = "read:organization_member_roles";
        read_organization_members = "read:organization_members";
        read_organizations = "read:organizations";
        read_organizations_summary = "read:organizations_summary";
        read_phone_providers = "read:phone_providers";
        read_phone_templates = "read:phone_templates";
        read_prompts = "read:prompts";
        read_refresh_tokens = "read:refresh_tokens";
        read_resource_servers = "read:resource_servers";
        read_role_members = "read:role_members";
        read_roles = "read:roles";
        read_rules = "read:rules";
        read_rules_configs = "read:rules_configs";
        read_scim_config = "read:scim_config";
        read_scim_token = "read:scim_token";
        read_self_service_profile_custom_texts = "read:self_service_profile_custom_texts";
        read_self_service_profiles = "read:self_service_profiles";
        read_sessions = "read:sessions";
        read_signing_keys = "read:signing_keys";
        read_stats = "read:stats";
        read_tenant_settings = "read:tenant_settings";
        read_token_exchange_profiles = "read:token_exchange_profiles";
        read_user_attribute_profiles = "read:user_attribute_profiles";
        read_user_idp_tokens = "read:user_idp_tokens";
        read_users = "read:users";
        read_vdcs_templates = "read:vdcs_templates";
        update_actions = "update:actions";
        update_attack_protection = "update:attack_protection";
        update_authentication_methods = "update:authentication_methods";
        update_branding = "update:branding";
        update_client_credentials = "update:client_credentials";
        update_client_grants = "update:client_grants";
        update_client_keys = "update:client_keys";
        update_client_token_vault_privileged_access = "update:client_token_vault_privileged_access";
        update_clients = "update:clients";
        update_connection_profiles = "update:connection_profiles";
        update_connections = "update:connections";
        update_connections_keys = "update:connections_keys";
        update_current_user_identities = "update:current_user_identities";
        update_current_user_metadata = "update:current_user_metadata";
        update_custom_domains = "update:custom_domains";
        update_custom_signing_keys = "update:custom_signing_keys";
        update_directory_provisionings = "update:directory_provisionings";
        update_email_provider = "update:email_provider";
        update_email_templates = "update:email_templates";
        update_encryption_keys = "update:encryption_keys";
        update_event_deliveries = "update:event_deliveries";
        update_event_streams = "update:event_streams";
        update_flows = "update:flows";
        update_flows_vault_connections = "update:flows_vault_connections";
        update_forms = "update:forms";
        update_guardian_factors = "update:guardian_factors";
        update_hooks = "update:hooks";
        update_log_streams = "update:log_streams";
        update_mfa_policies = "update:mfa_policies";
        update_network_acls = "update:network_acls";
        update_organization_connections = "update:organization_connections";
        update_organization_discovery_domains = "update:organization_discovery_domains";
        update_organizations = "update:organizations";
        update_phone_providers = "update:phone_providers";
        update_phone_templates = "update:phone_templates";
        update_prompts = "update:prompts";
        update_refresh_tokens = "update:refresh_tokens";
        update_resource_servers = "update:resource_servers";
        update_roles = "update:roles";
        update_rules = "update:rules";
        update_rules_configs = "update:rules_configs";
        update_scim_config = "update:scim_config";
        update_self_service_profile_custom_texts = "update:self_service_profile_custom_texts";
        update_self_service_profiles = "update:self_service_profiles";
        update_sessions = "update:sessions";
        update_signing_keys = "update:signing_keys";
        update_tenant_settings = "update:tenant_settings";
        update_token_exchange_profiles = "update:token_exchange_profiles";
        update_user_attribute_profiles = "update:user_attribute_profiles";
        update_users = "update:users";
        update_users_app_metadata = "update:users_app_metadata";
        update_vdcs_templates = "update:vdcs_templates";
    }
}
