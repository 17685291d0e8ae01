//! The attribute reference: every key of `#[oauth(…)]` and `#[oauth_api(…)]`, with its place, value, default, conflicts and an
//! example.
//!
//! - [`identity`]: `name`, `display_name`, `button`, `protocol`, `preset`, `crate`
//! - [`endpoints`]: `metadata_url`, `issuer`, `tenants`, `internal_url`, `authorization_endpoint`, `token_endpoint`, `temporary_credentials_endpoint`, `userinfo_endpoint`, `userinfo`, `userinfo_method`, `userinfo_params`, `email_endpoint`, `email_list`, `email_proof`, `claims`, `roles`, `jwks_uri`, `refresh_endpoint`, `revocation_endpoint`, `disconnect_endpoint`, `introspection_endpoint`, `end_session_endpoint`
//! - [`scopes`]: `scopes`, `incremental_scopes`, `refresh_tokens`, `scope_separator`, `scope_aliases`
//! - [`client`]: `client_authentication`, `minted_secret`, `response_mode`, `id_token_alg`, `trusted_audiences`, `authorization_params`, `token_params`, `refresh_params`, `exchange_params`
//! - [`oauth1`]: `signature_method`, `placement`, `realm`
//! - [`environment`]: `env_prefix`, `client_id_env`, `client_secret_env`, `internal_url_env`, `client_id`, `client_secret`
//! - [`paths`]: `login_path`, `callback_path`, `logout_path`
//! - [`quirks`]: `headers`, `renamed_params`, `renamed_token_params`, `code_in_redirect`, `token_request_format`, `revocation_request`, `disconnect_request`, `token_answer_format`, `token_answer`, `error_answer`, `bearer_token_type`, `optional_token_type`, `access_token_scheme`, `access_token_header`, `access_token_form`, `appsecret_proof`, `profile_in_token_answer`, `profile_in_access_token`, `profile_in_id_token`, `lenient_booleans`, `keep_from_token`, `keep_from_redirect`, `api_base`, `name_in_redirect`, `before_call`, `after_call`
//! - [`dangerous`]: `dangerous_no_pkce`, `dangerous_access_token_query`, `dangerous_exchange_endpoint`, `dangerous_optional_nonce`, `dangerous_any_tenant`, `dangerous_allow_loopback_http`
//! - [`fields`]: `env`, `default`, `file`
//! - [`api`]: all of `#[oauth_api(…)]`: its keys, the verbs, what they may hold, and the attributes of arguments
//! - [`providers`]: `crate`, `name`, `display_name`, `env_prefix`, `mount` in a struct of providers
//!
//! A key is written `name = value`, `name(list)`, or alone if it takes nothing. Several `#[oauth(…)]` of one struct count as
//! one. Values are literals: the macro never reads the environment and never touches the network.

#[doc = include_str!("links.md")]
#[doc = include_str!("reference/api.md")]
pub mod api {}

#[doc = include_str!("links.md")]
#[doc = include_str!("reference/client.md")]
pub mod client {}

#[doc = include_str!("links.md")]
#[doc = include_str!("reference/dangerous.md")]
pub mod dangerous {}

#[doc = include_str!("links.md")]
#[doc = include_str!("reference/endpoints.md")]
pub mod endpoints {}

#[doc = include_str!("links.md")]
#[doc = include_str!("reference/environment.md")]
pub mod environment {}

#[doc = include_str!("links.md")]
#[doc = include_str!("reference/fields.md")]
pub mod fields {}

#[doc = include_str!("links.md")]
#[doc = include_str!("reference/identity.md")]
pub mod identity {}

#[doc = include_str!("links.md")]
#[doc = include_str!("reference/oauth1.md")]
pub mod oauth1 {}

#[doc = include_str!("links.md")]
#[doc = include_str!("reference/paths.md")]
pub mod paths {}

#[doc = include_str!("links.md")]
#[doc = include_str!("reference/providers.md")]
pub mod providers {}

#[doc = include_str!("links.md")]
#[doc = include_str!("reference/quirks.md")]
pub mod quirks {}

#[doc = include_str!("links.md")]
#[doc = include_str!("reference/scopes.md")]
pub mod scopes {}
