//! Jira Server and [Jira Data Center](https://www.atlassian.com/enterprise/data-center/jira), on a host of your own.
//!
//! The struct needs a field `domain`, the host of the instance, without scheme and without trailing slash.
//!
//! Register the application in the instance, as an application link with an incoming connection that holds the public
//! key. The client identifier is the consumer key; the client secret is the private key.
//!
//! - Requests are signed with RSA-SHA1: turn on the feature `oauth1-rsa-sha1`.
//! - An instance below a path, such as `https://example.com/jira`, needs all four endpoints written out.
//! - Jira Cloud speaks OAuth 2.0 and is another provider.
//!
//! Facts of 2026-11.

use crate::declaration::description::{ProviderDescription, SignatureMethod, UserInfoMapping};

/// What is known about Jira Server.
pub const DESCRIPTION: ProviderDescription = ProviderDescription::oauth1("jira_server", "Jira")
    .temporary_credentials_endpoint("https://{domain}/plugins/servlet/oauth/request-token")
    .authorization_endpoint("https://{domain}/plugins/servlet/oauth/authorize")
    .token_endpoint("https://{domain}/plugins/servlet/oauth/access-token")
    .signature_method(SignatureMethod::RsaSha1)
    .userinfo_endpoint("https://{domain}/rest/api/2/myself")
    .userinfo(UserInfoMapping::STANDARD.subject("/key").name("/displayName").username("/name").email("/emailAddress"));
