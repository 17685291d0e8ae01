//! [USOS API](https://apps.usos.edu.pl/developers/api/), the study records of Polish universities, each on a host of its own.
//!
//! The struct needs a field `domain`, the host of the university's installation, without scheme and without trailing slash.
//!
//! Register the application at `https://{domain}/developers/`.
//!
//! - The profile holds only the fields that its URL names. The name is split into `first_name` and `last_name`, which are
//!   claims of these names.
//! - What the application may do is a parameter of the request for temporary credentials. Write that endpoint out with
//!   `?scopes=…`, separated by `%7C`; `email` is needed for the address.
//!
//! Facts of 2026-11.

use crate::declaration::description::{ProviderDescription, SignatureMethod, UserInfoMapping};

/// What is known about the USOS API.
pub const DESCRIPTION: ProviderDescription = ProviderDescription::oauth1("usos", "USOS")
    .temporary_credentials_endpoint("https://{domain}/services/oauth/request_token")
    .authorization_endpoint("https://{domain}/services/oauth/authorize")
    .token_endpoint("https://{domain}/services/oauth/access_token")
    .signature_method(SignatureMethod::HmacSha1)
    .userinfo_endpoint("https://{domain}/services/users/user?fields=id%7Cfirst_name%7Clast_name%7Cemail")
    .userinfo(UserInfoMapping::STANDARD.subject("/id").email("/email"));
