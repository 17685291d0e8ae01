//! [SmugMug](https://www.smugmug.com), a host of photographs.
//!
//! Register the application at <https://api.smugmug.com/api/developer/apply>.
//!
//! - **This preset does not say who the user is.** Add `userinfo_endpoint = "…"` and `userinfo(subject = "…")`.
//! - The permission is a pair of parameters of the authorization URL, such as
//!   `authorization_params(Access = "Full", Permissions = "Read")`.
//!
//! Facts of 2026-11.

use crate::declaration::description::{ProviderDescription, SignatureMethod};

/// What is known about SmugMug.
pub const DESCRIPTION: ProviderDescription = ProviderDescription::oauth1("smugmug", "SmugMug")
    .temporary_credentials_endpoint("https://api.smugmug.com/services/oauth/1.0a/getRequestToken")
    .authorization_endpoint("https://api.smugmug.com/services/oauth/1.0a/authorize")
    .token_endpoint("https://api.smugmug.com/services/oauth/1.0a/getAccessToken")
    .signature_method(SignatureMethod::HmacSha1);
