//! Checking signatures, as a server does ([RFC 5849 §3.2](https://www.rfc-editor.org/rfc/rfc5849#section-3.2)).

use std::fmt::{self, Debug};

use aws_lc_rs::hmac;
use aws_lc_rs::signature::{self, ParsedPublicKey, RsaParameters};
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use subtle::ConstantTimeEq as _;

use super::base_string::SignatureBaseString;
use super::secrets::both_secrets;
use crate::declaration::description::SignatureMethod;
use crate::error::{Error, Finding, Result};
use crate::types::{ClientSecret, SharedSecret};
use crate::wire::pem;

/// A server's half: checks signatures of one client.
#[derive(Debug)]
pub struct VerificationKey(Check);

enum Check {
    Hmac(hmac::Algorithm, ClientSecret),
    Rsa(ParsedPublicKey),
    Plaintext(ClientSecret),
}

impl VerificationKey {
    /// For HMAC, `secret` is the client shared-secret; for RSA, the client's public key in PEM (`BEGIN PUBLIC KEY` or
    /// `BEGIN RSA PUBLIC KEY`).
    ///
    /// # Errors
    ///
    /// The public key cannot be read, or the method is `PLAINTEXT`, which has its own constructor.
    pub fn new(method: SignatureMethod, secret: &str) -> Result<Self> {
        let hmac = |algorithm| Ok(Self::hmac(algorithm, ClientSecret::new(secret)));
        match method {
            SignatureMethod::HmacSha1 => hmac(hmac::HMAC_SHA1_FOR_LEGACY_USE_ONLY),
            SignatureMethod::HmacSha256 => hmac(hmac::HMAC_SHA256),
            SignatureMethod::HmacSha512 => hmac(hmac::HMAC_SHA512),
            SignatureMethod::RsaSha1 | SignatureMethod::RsaSha256 | SignatureMethod::RsaSha512 => {
                let (_, der) = pem::only_block(secret, &["PUBLIC KEY", "RSA PUBLIC KEY"]).ok_or_else(no_public_key)?;
                Self::rsa(rsa_parameters(method).ok_or_else(no_public_key)?, &der)
            }
            SignatureMethod::Plaintext => Err(no_public_key()),
        }
    }

    pub(super) fn hmac(algorithm: hmac::Algorithm, secret: ClientSecret) -> Self {
        Self(Check::Hmac(algorithm, secret))
    }

    /// For `PLAINTEXT`.
    #[must_use]
    pub fn plaintext(secret: &ClientSecret) -> Self {
        Self(Check::Plaintext(secret.clone()))
    }

    pub(super) fn rsa(parameters: &'static RsaParameters, der: &[u8]) -> Result<Self> {
        let key = ParsedPublicKey::new(parameters, der).map_err(|rejected| no_public_key().because(rejected))?;
        Ok(Self(Check::Rsa(key)))
    }

    /// The signature fits the base string and the secrets. Secrets are compared in constant time.
    #[must_use]
    pub fn verify(
        &self,
        base_string: &SignatureBaseString,
        token_secret: Option<&SharedSecret>,
        signature: &str,
    ) -> bool {
        let message = base_string.as_str().as_bytes();
        match &self.0 {
            Check::Plaintext(secret) => {
                both_secrets(secret, token_secret).as_bytes().ct_eq(signature.as_bytes()).into()
            }
            Check::Hmac(algorithm, secret) => STANDARD.decode(signature).is_ok_and(|tag| {
                let key = hmac::Key::new(*algorithm, both_secrets(secret, token_secret).as_bytes());
                hmac::verify(&key, message, &tag).is_ok()
            }),
            Check::Rsa(key) => {
                STANDARD.decode(signature).is_ok_and(|signature| key.verify_sig(message, &signature).is_ok())
            }
        }
    }
}

impl Debug for Check {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Hmac(..) => "HMAC",
            Self::Rsa(_) => "RSA",
            Self::Plaintext(_) => "PLAINTEXT",
        })
    }
}

pub(super) fn rsa_parameters(method: SignatureMethod) -> Option<&'static RsaParameters> {
    match method {
        SignatureMethod::RsaSha1 => Some(&signature::RSA_PKCS1_2048_8192_SHA1_FOR_LEGACY_USE_ONLY),
        SignatureMethod::RsaSha256 => Some(&signature::RSA_PKCS1_2048_8192_SHA256),
        SignatureMethod::RsaSha512 => Some(&signature::RSA_PKCS1_2048_8192_SHA512),
        _ => None,
    }
}

fn no_public_key() -> Error {
    Finding::new(
        "oauth1_verification_key",
        "the public key for OAuth 1.0a signatures cannot be read",
        "set an RSA key of 2048 to 8192 bits in PEM, `BEGIN PUBLIC KEY` or `BEGIN RSA PUBLIC KEY`",
    )
    .into()
}
