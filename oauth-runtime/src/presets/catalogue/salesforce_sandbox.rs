//! [Salesforce (sandbox)](https://www.salesforce.com), by OpenID Connect.
//!
//! ```no_run
//! use oauth_runtime::prelude::*;
//!
//! #[derive(OAuthProvider)]
//! #[oauth(preset = salesforce_sandbox)]
//! struct Salesforcesandbox;
//! ```
//!
//! | what | value |
//! |---|---|
//! | register the application at | <https://test.salesforce.com/lightning/setup/NavigationMenus/home> |
//! | the redirect URI to register | `https://your.example/auth/salesforcesandbox`, “Callback URL” |
//! | `SALESFORCESANDBOX_CLIENT_ID` | “Consumer Key” there |
//! | `SALESFORCESANDBOX_CLIENT_SECRET` | “Consumer Secret” there |
//! | scopes of a login | `openid`, `email`, `profile` |
//! | e-mail addresses | verified where the provider says so of the address |
//! | refresh tokens | with the key `refresh_tokens`, which asks for the scope `refresh_token` |
//!
//! Paths and settings are called after the struct: `struct Login;` has `/auth/login` and `LOGIN_CLIENT_ID`.
//! Code that wants a scope names its type: `use oauth_runtime::presets::salesforce_sandbox::scope::api;`.
//!
//! - The API is at the address that the token answer calls `instance_url`, which is kept as a fact of this name.
//!
//! Facts of 2026-11, listed by `aspnet`, `better-auth` and 3 more.

// Written by `cargo xtask presets` from `presets/salesforce_sandbox.toml`; edit that.

use crate::declaration::description::{ClientAuthenticationMethod, ProviderDescription};
use crate::declaration::quirks::ApiBase;

/// What is known about Salesforce (sandbox).
pub const DESCRIPTION: ProviderDescription =
    ProviderDescription::open_id_connect("salesforce_sandbox", "Salesforce (sandbox)")
        .issuer("https://test.salesforce.com")
        .scopes(&["openid", "email", "profile"])
        .client_authentication(ClientAuthenticationMethod::ClientSecretBasic)
        .keep_from_token(&[("instance_url", "/instance_url")])
        .api_base(ApiBase::STANDARD.from("instance_url").suffixes("salesforce.com"));

/// The scopes of Salesforce (sandbox), as types: the words of `scopes(…)` beside `preset = salesforce_sandbox`.
///
/// | type | scope |
/// |---|---|
/// | `address` | `address` |
/// | `api` | `api` |
/// | `cdp_api` | `cdp_api` |
/// | `cdp_calculated_insight_api` | `cdp_calculated_insight_api` |
/// | `cdp_identityresolution_api` | `cdp_identityresolution_api` |
/// | `cdp_ingest_api` | `cdp_ingest_api` |
/// | `cdp_profile_api` | `cdp_profile_api` |
/// | `cdp_query_api` | `cdp_query_api` |
/// | `cdp_segment_api` | `cdp_segment_api` |
/// | `chatbot_api` | `chatbot_api` |
/// | `chatter_api` | `chatter_api` |
/// | `content` | `content` |
/// | `custom_permissions` | `custom_permissions` |
/// | `data_cloud_user_claims` | `data_cloud_user_claims` |
/// | `eclair_api` | `eclair_api` |
/// | `einstein_gpt_api` | `einstein_gpt_api` |
/// | `email` | `email` |
/// | `forgot_password` | `forgot_password` |
/// | `full` | `full` |
/// | `id` | `id` |
/// | `interaction_api` | `interaction_api` |
/// | `lightning` | `lightning` |
/// | `mcp_api` | `mcp_api` |
/// | `offline_access` | `offline_access` |
/// | `openid` | `openid` |
/// | `pardot_api` | `pardot_api` |
/// | `phone` | `phone` |
/// | `profile` | `profile` |
/// | `pwdless_login_api` | `pwdless_login_api` |
/// | `refresh_token` | `refresh_token` |
/// | `scrt_api` | `scrt_api` |
/// | `sfap_api` | `sfap_api` |
/// | `user_registration_api` | `user_registration_api` |
/// | `visualforce` | `visualforce` |
/// | `wave_api` | `wave_api` |
/// | `web` | `web` |
pub mod scope {
    pub use crate::scope::{address, email, offline_access, openid, phone, profile};

    crate::presets::scope_types! {
        api = "api";
        cdp_api = "cdp_api";
        cdp_calculated_insight_api = "cdp_calculated_insight_api";
        cdp_identityresolution_api = "cdp_identityresolution_api";
        cdp_ingest_api = "cdp_ingest_api";
        cdp_profile_api = "cdp_profile_api";
        cdp_query_api = "cdp_query_api";
        cdp_segment_api = "cdp_segment_api";
        chatbot_api = "chatbot_api";
        chatter_api = "chatter_api";
        content = "content";
        custom_permissions = "custom_permissions";
        data_cloud_user_claims = "data_cloud_user_claims";
        eclair_api = "eclair_api";
        einstein_gpt_api = "einstein_gpt_api";
        forgot_password = "forgot_password";
        full = "full";
        id = "id";
        interaction_api = "interaction_api";
        lightning = "lightning";
        mcp_api = "mcp_api";
        pardot_api = "pardot_api";
        pwdless_login_api = "pwdless_login_api";
        refresh_token = "refresh_token";
        scrt_api = "scrt_api";
        sfap_api = "sfap_api";
        user_registration_api = "user_registration_api";
        visualforce = "visualforce";
        wave_api = "wave_api";
        web = "web";
    }
}
