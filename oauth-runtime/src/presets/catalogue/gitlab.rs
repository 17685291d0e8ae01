//! [GitLab](https://gitlab.com), by OpenID Connect.
//!
//! ```no_run
//! use oauth_runtime::prelude::*;
//!
//! #[derive(OAuthProvider)]
//! #[oauth(preset = gitlab)]
//! struct GitLab;
//! ```
//!
//! | what | value |
//! |---|---|
//! | register the application at | <https://gitlab.com/-/user_settings/applications> |
//! | the redirect URI to register | `https://your.example/auth/gitlab`, “Redirect URI” |
//! | `GITLAB_CLIENT_ID` | “Application ID” there |
//! | `GITLAB_CLIENT_SECRET` | “Secret” there |
//! | `GITLAB_DOMAIN` | Host of GitLab.com or of a server of your own, such as `gitlab.example.com`; without the field `domain: String` it is `gitlab.com` |
//! | scopes of a login | `openid`, `profile`, `email` |
//! | e-mail addresses | verified where the provider says so of the address |
//! | where users take access away | <https://gitlab.com/-/user_settings/applications> |
//!
//! Paths and settings are called after the struct: `struct Login;` has `/auth/login` and `LOGIN_CLIENT_ID`.
//! Code that wants a scope names its type: `use oauth_runtime::presets::gitlab::scope::admin_mode;`.
//!
//! - On a server of your own, register the application there and set the domain.
//!
//! Facts of 2026-11, listed by `allauth`, `appwrite` and 27 more.

// Written by `cargo xtask presets` from `presets/gitlab.toml`; edit that.

use crate::declaration::description::{ClientAuthenticationMethod, ProviderDescription, UserInfoMapping};

/// What is known about GitLab.
pub const DESCRIPTION: ProviderDescription = ProviderDescription::open_id_connect("gitlab", "GitLab")
    .issuer("https://{domain}")
    .scopes(&["openid", "profile", "email"])
    .client_authentication(ClientAuthenticationMethod::ClientSecretBasic)
    .userinfo(UserInfoMapping::STANDARD.username("/nickname"))
    .field_defaults(&[("domain", "gitlab.com")]);

/// The scopes of GitLab, as types: the words of `scopes(…)` beside `preset = gitlab`.
///
/// | type | scope |
/// |---|---|
/// | `admin_mode` | `admin_mode` |
/// | `ai_features` | `ai_features` |
/// | `ai_workflows` | `ai_workflows` |
/// | `api` | `api` |
/// | `create_runner` | `create_runner` |
/// | `email` | `email` |
/// | `k8s_proxy` | `k8s_proxy` |
/// | `manage_runner` | `manage_runner` |
/// | `mcp` | `mcp` |
/// | `mcp_orbit` | `mcp_orbit` |
/// | `openid` | `openid` |
/// | `profile` | `profile` |
/// | `read_api` | `read_api` |
/// | `read_observability` | `read_observability` |
/// | `read_registry` | `read_registry` |
/// | `read_repository` | `read_repository` |
/// | `read_service_ping` | `read_service_ping` |
/// | `read_user` | `read_user` |
/// | `read_virtual_registry` | `read_virtual_registry` |
/// | `self_rotate` | `self_rotate` |
/// | `sudo` | `sudo` |
/// | `write_observability` | `write_observability` |
/// | `write_registry` | `write_registry` |
/// | `write_repository` | `write_repository` |
/// | `write_virtual_registry` | `write_virtual_registry` |
pub mod scope {
    pub use crate::scope::{address, email, offline_access, openid, phone, profile};

    crate::presets::scope_types! {
        admin_mode = "admin_mode";
        ai_features = "ai_features";
        ai_workflows = "ai_workflows";
        api = "api";
        create_runner = "create_runner";
        k8s_proxy = "k8s_proxy";
        manage_runner = "manage_runner";
        mcp = "mcp";
        mcp_orbit = "mcp_orbit";
        read_api = "read_api";
        read_observability = "read_observability";
        read_registry = "read_registry";
        read_repository = "read_repository";
        read_service_ping = "read_service_ping";
        read_user = "read_user";
        read_virtual_registry = "read_virtual_registry";
        self_rotate = "self_rotate";
        sudo = "sudo";
        write_observability = "write_observability";
        write_registry = "write_registry";
        write_repository = "write_repository";
        write_virtual_registry = "write_virtual_registry";
    }
}
