//! [Ravelry](https://www.ravelry.com), a community of knitters and crocheters.
//!
//! Register the application at <https://www.ravelry.com/pro/developer>.
//!
//! - Scopes are a parameter of the request for temporary credentials. To change what is asked for, write that endpoint out
//!   with its query: `temporary_credentials_endpoint = "https://www.ravelry.com/oauth/request_token?scope=profile-only"`
//!   asks for the profile that a login reads and for nothing else.
//! - There is no e-mail address.
//! - Ravelry speaks OAuth 2.0 too, with credentials of another kind.
//!
//! Facts of 2026-11.

use crate::declaration::description::{ProviderDescription, SignatureMethod, UserInfoMapping};

/// What is known about Ravelry.
pub const DESCRIPTION: ProviderDescription = ProviderDescription::oauth1("ravelry", "Ravelry")
    .temporary_credentials_endpoint("https://www.ravelry.com/oauth/request_token")
    .authorization_endpoint("https://www.ravelry.com/oauth/authorize")
    .token_endpoint("https://www.ravelry.com/oauth/access_token")
    .signature_method(SignatureMethod::HmacSha1)
    .userinfo_endpoint("https://api.ravelry.com/current_user.json")
    .userinfo(
        UserInfoMapping::STANDARD.subject("/user/id").username("/user/username").picture("/user/large_photo_url"),
    );
