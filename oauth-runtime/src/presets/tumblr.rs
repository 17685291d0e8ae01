//! [Tumblr](https://www.tumblr.com), a host of blogs.
//!
//! Register the application at <https://www.tumblr.com/oauth/apps>.
//!
//! - **This preset does not say who the user is.** The profile identifies the user by name alone, and names can change
//!   hands. If your application can live with that, add `userinfo(changing_subject = "/response/user/name")`.
//! - There is no e-mail address.
//! - Tumblr speaks OAuth 2.0 too.
//!
//! Facts of 2026-11.

use crate::declaration::description::{ProviderDescription, SignatureMethod};

/// What is known about Tumblr.
pub const DESCRIPTION: ProviderDescription = ProviderDescription::oauth1("tumblr", "Tumblr")
    .temporary_credentials_endpoint("https://www.tumblr.com/oauth/request_token")
    .authorization_endpoint("https://www.tumblr.com/oauth/authorize")
    .token_endpoint("https://www.tumblr.com/oauth/access_token")
    .signature_method(SignatureMethod::HmacSha1)
    .userinfo_endpoint("https://api.tumblr.com/v2/user/info");
