//! [X](https://x.com), which was Twitter, with OAuth 1.0a.
//!
//! Register the application at <https://developer.x.com>; the client identifier is the API key, and the client secret is the
//! API key secret.
//!
//! - This authorization endpoint logs in, and asks again only if the user has not agreed before. To ask every time write
//!   `authorization_endpoint = "https://api.x.com/oauth/authorize"`.
//! - The e-mail address is there only if the application has the permission to ask for it.
//! - X speaks OAuth 2.0 too.
//!
//! Facts of 2026-11.

use crate::declaration::description::{ProviderDescription, SignatureMethod, UserInfoMapping};

/// What is known about X.
pub const DESCRIPTION: ProviderDescription = ProviderDescription::oauth1("twitter", "X")
    .temporary_credentials_endpoint("https://api.x.com/oauth/request_token")
    .authorization_endpoint("https://api.x.com/oauth/authenticate")
    .token_endpoint("https://api.x.com/oauth/access_token")
    .signature_method(SignatureMethod::HmacSha1)
    .userinfo_endpoint("https://api.x.com/1.1/account/verify_credentials.json?include_email=true")
    .userinfo(
        UserInfoMapping::STANDARD
            .subject("/id_str")
            .name("/name")
            .username("/screen_name")
            .email("/email")
            .picture("/profile_image_url_https"),
    );
