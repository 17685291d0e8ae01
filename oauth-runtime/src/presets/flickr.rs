//! [Flickr](https://www.flickr.com), a host of photographs.
//!
//! Register the application at <https://www.flickr.com/services/apps/create>.
//!
//! - The permission is a parameter of the authorization URL, and is `read` here. For more write
//!   `authorization_params(perms = "write")`, or `"delete"`.
//! - There is no e-mail address.
//! - The REST API answers in plain JSON only with `format=json&nojsoncallback=1`.
//!
//! Facts of 2026-11.

use crate::declaration::description::{ProviderDescription, SignatureMethod, UserInfoMapping};

/// What is known about Flickr.
pub const DESCRIPTION: ProviderDescription = ProviderDescription::oauth1("flickr", "Flickr")
    .temporary_credentials_endpoint("https://www.flickr.com/services/oauth/request_token")
    .authorization_endpoint("https://www.flickr.com/services/oauth/authorize")
    .authorization_params(&[("perms", "read")])
    .token_endpoint("https://www.flickr.com/services/oauth/access_token")
    .signature_method(SignatureMethod::HmacSha1)
    .userinfo_endpoint("https://api.flickr.com/services/rest/?method=flickr.test.login&format=json&nojsoncallback=1")
    .userinfo(UserInfoMapping::STANDARD.subject("/user/id").username("/user/username/_content"));
