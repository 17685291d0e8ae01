//! [Plurk](https://www.plurk.com), a social network of short messages.
//!
//! Register the application at <https://www.plurk.com/PlurkApp/register>.
//!
//! - An access token is tied to a device if the authorization URL says `deviceid`: the next one for the same device
//!   replaces it.
//!
//! Facts of 2026-11.

use crate::declaration::description::{ProviderDescription, SignatureMethod, UserInfoMapping};

/// What is known about Plurk.
pub const DESCRIPTION: ProviderDescription = ProviderDescription::oauth1("plurk", "Plurk")
    .temporary_credentials_endpoint("https://www.plurk.com/OAuth/request_token")
    .authorization_endpoint("https://www.plurk.com/OAuth/authorize")
    .token_endpoint("https://www.plurk.com/OAuth/access_token")
    .signature_method(SignatureMethod::HmacSha1)
    .userinfo_endpoint("https://www.plurk.com/APP/Users/me")
    .userinfo(UserInfoMapping::STANDARD.subject("/id").name("/display_name").username("/nick_name"));
