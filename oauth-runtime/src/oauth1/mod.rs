//! OAuth 1.0a ([RFC 5849](https://www.rfc-editor.org/rfc/rfc5849)): three steps to a user's token, then signed API calls.
//!
//! | step | request | response |
//! |---|---|---|
//! | [§2.1](https://www.rfc-editor.org/rfc/rfc5849#section-2.1) | [`Signer::temporary_credentials_request`] | [`TemporaryCredentials::from_response`] |
//! | [§2.2](https://www.rfc-editor.org/rfc/rfc5849#section-2.2) | [`TemporaryCredentials::authorization_url`] | [`AuthorizationResponse`] |
//! | [§2.3](https://www.rfc-editor.org/rfc/rfc5849#section-2.3) | [`Signer::token_credentials_request`] | [`TokenCredentials::from_response`] |
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
//! use oauth_runtime::oauth1::{Signer, SigningKey};
//! use oauth_runtime::types::{ClientSecret, EndpointUrl, UrlPolicy};
//!
//! # fn main() -> Result<(), Box<dyn std::error::Error>> {
//! let key = SigningKey::new(SignatureMethod::HmacSha1, &ClientSecret::new("kd94hf93k423kf44"))?;
//! let signer = Signer::new(&"dpf43f3p2l4k3l03".into(), key, Placement::Header)?.with_realm("Photos")?;
//! let endpoint = EndpointUrl::parse("https://photos.example.net/initiate", UrlPolicy::HttpsOnly)?;
//!
//! let callback = "http://printer.example.com/ready";
//! let request = signer.temporary_credentials_request(&endpoint, callback, &[], SystemTime::now(), "wIjqoxSZpRsqLnAf")?;
//! assert!(request.headers["authorization"].to_str()?.starts_with("OAuth realm=\"Photos\", oauth_consumer_key="));
//! # Ok(())
//! # }
//! ```

mod api_request;
mod authorization;
mod authorization_header;
mod base_string;
mod body_hash;
mod credential_request;
mod credential_response;
mod encoded;
mod form;
mod protocol_parameters;
#[cfg(feature = "oauth1-rsa-sha1")]
mod rsa_sha1;
mod secrets;
mod signature;
mod signer;
mod temporary_credentials;
mod token_credentials;
mod verification;

pub use self::api_request::sign_request;
pub use self::authorization::{AuthorizationResponse, Verifier};
#[cfg(feature = "testing")]
pub(crate) use self::authorization_header::AuthorizationHeader;
pub use self::base_string::SignatureBaseString;
#[cfg(feature = "testing")]
pub(crate) use self::base_string::form_body;
pub use self::body_hash::{BodyHash, BodyHasher};
pub(crate) use self::credential_response::request_refused;
pub use self::signature::{SignatureAlgorithm, SigningKey};
pub use self::signer::{Signer, TokenSigner};
pub use self::temporary_credentials::TemporaryCredentials;
pub(crate) use self::temporary_credentials::require_callback;
pub use self::token_credentials::TokenCredentials;
pub use self::verification::VerificationKey;
pub use crate::wire::percent::encode as percent_encode;
