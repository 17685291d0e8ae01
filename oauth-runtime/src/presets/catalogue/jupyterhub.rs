//! [JupyterHub](https://jupyter.org/hub), by OAuth 2.0.
//!
//! ```no_run
//! use oauth_runtime::prelude::*;
//!
//! #[derive(OAuthProvider)]
//! #[oauth(preset = jupyterhub)]
//! struct JupyterHub {
//!     domain: String,
//! }
//! ```
//!
//! | what | value |
//! |---|---|
//! | the redirect URI to register | `https://your.example/auth/jupyterhub` |
//! | `JUPYTERHUB_CLIENT_ID` | the client identifier |
//! | `JUPYTERHUB_CLIENT_SECRET` | the client secret |
//! | `JUPYTERHUB_DOMAIN` | Host (and port) of the JupyterHub, such as `hub.example.com` |
//! | it tells | name, login name |
//!
//! Paths and settings are called after the struct: `struct Login;` has `/auth/login` and `LOGIN_CLIENT_ID`.
//!
//! - There is no e-mail address.
//! - A user is known by the login name alone, which an administrator can give to somebody else.
//! - The application is a service in the configuration of the hub, with the client identifier, the token as the secret, and the redirect URI.
//!
//! Facts of 2026-11, listed by one project alone, `allauth`: nobody has confirmed them.

// Written by `cargo xtask presets` from `presets/jupyterhub.toml`; edit that.

use crate::declaration::description::{ClientAuthenticationMethod, ProviderDescription, UserInfoMapping};

/// What is known about JupyterHub.
pub const DESCRIPTION: ProviderDescription = ProviderDescription::oauth2("jupyterhub", "JupyterHub")
    .authorization_endpoint("https://{domain}/hub/api/oauth2/authorize")
    .token_endpoint("https://{domain}/hub/api/oauth2/token")
    .userinfo_endpoint("https://{domain}/hub/api/user")
    .client_authentication(ClientAuthenticationMethod::ClientSecretPost)
    .userinfo(UserInfoMapping::STANDARD.changing_subject("/name").name("/name").username("/name"));

/// The scopes of JupyterHub, as types: the words of `scopes(…)` beside `preset = jupyterhub`.
pub mod scope {}
