//! [Discogs](https://www.discogs.com), a database of music releases and a marketplace.
//!
//! Register the application at <https://www.discogs.com/settings/developers>.
//!
//! - The e-mail address is not in the profile: it needs a second request, to
//!   `https://api.discogs.com/users/{username}`.
//!
//! Facts of 2026-11.

use crate::declaration::description::{ProviderDescription, SignatureMethod, UserInfoMapping};

/// What is known about Discogs.
pub const DESCRIPTION: ProviderDescription = ProviderDescription::oauth1("discogs", "Discogs")
    .temporary_credentials_endpoint("https://api.discogs.com/oauth/request_token")
    .authorization_endpoint("https://www.discogs.com/oauth/authorize")
    .token_endpoint("https://api.discogs.com/oauth/access_token")
    .signature_method(SignatureMethod::HmacSha1)
    .userinfo_endpoint("https://api.discogs.com/oauth/identity")
    .userinfo(UserInfoMapping::STANDARD.subject("/id").username("/username"));
