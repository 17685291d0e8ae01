//! OAuth 1.0a ([RFC 5849](https://www.rfc-editor.org/rfc/rfc5849)): three steps to a user's token, then signed API calls.
//!
//! | step | request | answer |
//! |---|---|---|
//! | [§2.1](https://www.rfc-editor.org/rfc/rfc5849#section-2.1) | [`temporary_credentials_request`] | [`temporary_credentials_response`] |
//! | [§2.2](https://www.rfc-editor.org/rfc/rfc5849#section-2.2) | [`authorization_url`] | [`AuthorizationResponse`] |
//! | [§2.3](https://www.rfc-editor.org/rfc/rfc5849#section-2.3) | [`token_credentials_request`] | [`token_credentials_response`] |
//! | [§3](https://www.rfc-editor.org/rfc/rfc5849#section-3) | [`sign_request`] | the API's own |
//!
//! Nothing here sends, stores, or reads a clock: every function builds a request value or judges a response value. The
//! time and the nonce of each signature are the caller's, so that tests are exact.
//!
//! OAuth 1.0 without the "a" is not spoken: a server that does not confirm the callback, or sends the browser back
//! without a verifier, leaves the login open to session fixation and is refused.
//!
//! # Examples
//!
//! ```
//! use std::time::SystemTime;
//!
//! use oauth_runtime::description::{Placement, SignatureMethod};
//! use oauth_runtime::oauth1::{ClientCredentials, Signer, SigningKey, temporary_credentials_request};
//! use oauth_runtime::types::{ClientSecret, EndpointUrl, UrlPolicy};
//!
//! # fn main() -> Result<(), Box<dyn std::error::Error>> {
//! let client = ClientCredentials {
//!     client_id: "dpf43f3p2l4k3l03".into(),
//!     key: SigningKey::new(SignatureMethod::HmacSha1, &ClientSecret::new("kd94hf93k423kf44"))?,
//! };
//! let signer = Signer::new(client, Placement::Header)?.with_realm("Photos")?;
//! let endpoint = EndpointUrl::parse("https://photos.example.net/initiate", UrlPolicy::HttpsOnly)?;
//!
//! let callback = "http://printer.example.com/ready";
//! let request = temporary_credentials_request(&signer, &endpoint, callback, &[], SystemTime::now(), "wIjqoxSZpRsqLnAf")?;
//! assert!(request.headers["authorization"].to_str()?.starts_with("OAuth realm=\"Photos\", oauth_consumer_key="));
//! # Ok(())
//! # }
//! ```

mod answer;
mod api_request;
mod authorization;
mod authorization_header;
mod base_string;
mod body_hash;
mod pem;
mod percent_encoding;
mod protocol_parameters;
#[cfg(feature = "oauth1-rsa-sha1")]
mod rsa_sha1;
mod signature;
mod signer;
mod temporary_credentials;
mod token_credentials;
mod verification;

use http::{HeaderValue, header};

pub use self::api_request::sign_request;
pub use self::authorization::{AuthorizationResponse, Verifier, authorization_url};
pub use self::authorization_header::{AuthorizationHeader, InvalidAuthorizationHeader};
pub use self::base_string::{SignatureBaseString, form_body};
pub use self::body_hash::{BodyHash, BodyHasher};
pub use self::percent_encoding::{decode as percent_decode, encode as percent_encode};
pub use self::signature::{SignatureAlgorithm, SigningKey};
pub use self::signer::{ClientCredentials, Signer, TokenSigner};
pub use self::temporary_credentials::{
    OUT_OF_BAND, TemporaryCredentials, temporary_credentials_request, temporary_credentials_response,
};
pub use self::token_credentials::{TokenCredentials, token_credentials_request, token_credentials_response};
pub use self::verification::VerificationKey;
use crate::types::EndpointUrl;
use crate::types::Request;

/// Largest answer of a credential endpoint, in bytes.
const MAX_ANSWER: usize = 64 * 1024;
/// Most parameters read from one foreign message.
const MAX_PARAMETERS: usize = 64;
/// Longest name or value of one of them, in bytes.
const MAX_VALUE: usize = 4 * 1024;
/// Longest callback query, in bytes.
const MAX_QUERY: usize = 16 * 1024;

/// The request to a credential endpoint before it is signed.
fn credential_request(endpoint: &EndpointUrl, extra: &[(&str, &str)]) -> Request {
    let mut request = Request::post_form(endpoint.clone(), signer::encode_pairs(extra), MAX_ANSWER);
    if extra.is_empty() {
        request.headers.remove(header::CONTENT_TYPE);
    }
    // The answer is a form by the RFC and JSON at some servers; few look at this header.
    request.headers.insert(header::ACCEPT, HeaderValue::from_static("*/*"));
    request
}
