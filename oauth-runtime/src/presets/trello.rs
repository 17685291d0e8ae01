//! [Trello](https://trello.com), boards of tasks.
//!
//! Register the application at <https://trello.com/power-ups/admin>; the client identifier is its API key, and the client
//! secret is the secret beside it.
//!
//! - What the application may do, its name and the life of the token are parameters of the authorization URL. Here the
//!   application may read, and the token expires as Trello decides. For more write
//!   `authorization_params(scope = "read,write", expiration = "never", name = "My application")`.
//! - The e-mail address is there with the scope `account` alone: `authorization_params(scope = "read,account")`.
//!
//! Facts of 2026-11.

use crate::declaration::description::{ProviderDescription, SignatureMethod, UserInfoMapping};

/// What is known about Trello.
pub const DESCRIPTION: ProviderDescription = ProviderDescription::oauth1("trello", "Trello")
    .temporary_credentials_endpoint("https://trello.com/1/OAuthGetRequestToken")
    .authorization_endpoint("https://trello.com/1/OAuthAuthorizeToken")
    .authorization_params(&[("scope", "read")])
    .token_endpoint("https://trello.com/1/OAuthGetAccessToken")
    .signature_method(SignatureMethod::HmacSha1)
    .userinfo_endpoint("https://api.trello.com/1/members/me")
    .userinfo(UserInfoMapping::STANDARD.subject("/id").name("/fullName").username("/username").email("/email"));
