//! [Jira Server / Data Center (OAuth 1.0a)](https://www.atlassian.com/software/jira), by OAuth 1.0a.
//!
//! ```no_run
//! use oauth_runtime::prelude::*;
//!
//! #[derive(OAuthProvider)]
//! #[oauth(preset = jira_server)]
//! struct JiraServer {
//!     domain: String,
//! }
//! ```
//!
//! | what | value |
//! |---|---|
//! | the redirect URI to register | `https://your.example/auth/jiraserver` |
//! | `JIRASERVER_CLIENT_ID` | the client identifier |
//! | `JIRASERVER_CLIENT_SECRET` | the client secret |
//! | `JIRASERVER_DOMAIN` | Host of the Jira server, such as `jira.example.com` |
//! | it tells | name, login name, e-mail address |
//!
//! Paths and settings are called after the struct: `struct Login;` has `/auth/login` and `LOGIN_CLIENT_ID`.
//!
//! - The client secret is an RSA private key in PEM; its public half goes into the application link in Jira.
//! - Signing needs the feature `oauth1-rsa-sha1`.
//! - Jira in Atlassian's cloud is the preset `atlassian`.
//!
//! Facts of 2026-11, listed by `flask-dance`, `hwi` and 1 more.

// Written by `cargo xtask presets` from `presets/jira_server.toml`; edit that.

use crate::declaration::description::{ProviderDescription, SignatureMethod, UserInfoMapping};

/// What is known about Jira Server / Data Center (OAuth 1.0a).
pub const DESCRIPTION: ProviderDescription =
    ProviderDescription::oauth1("jira_server", "Jira Server / Data Center (OAuth 1.0a)")
        .temporary_credentials_endpoint("https://{domain}/plugins/servlet/oauth/request-token")
        .authorization_endpoint("https://{domain}/plugins/servlet/oauth/authorize")
        .token_endpoint("https://{domain}/plugins/servlet/oauth/access-token")
        .userinfo_endpoint("https://{domain}/rest/api/2/myself")
        .signature_method(SignatureMethod::RsaSha1)
        .userinfo(
            UserInfoMapping::STANDARD.subject("/key").name("/displayName").username("/name").email("/emailAddress"),
        );

/// The scopes of Jira Server / Data Center (OAuth 1.0a), as types: the words of `scopes(…)` beside `preset = jira_server`.
pub mod scope {}
