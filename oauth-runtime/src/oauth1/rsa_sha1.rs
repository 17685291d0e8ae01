//! RSA-SHA1 signing ([RFC 5849 §3.4.3](https://www.rfc-editor.org/rfc/rfc5849#section-3.4.3)), apart because it needs a
//! second cryptographic library; see the security note at [`SigningKey::new`](super::SigningKey::new).

use rsa::pkcs1::{DecodeRsaPrivateKey as _, EncodeRsaPublicKey as _};
use rsa::pkcs8::DecodePrivateKey as _;
use rsa::rand_core::OsRng;
use rsa::traits::PublicKeyParts as _;
use rsa::{Pkcs1v15Sign, RsaPrivateKey};
use sha1::{Digest as _, Sha1};

pub(super) struct PrivateKey(RsaPrivateKey);

impl PrivateKey {
    pub(super) fn from_der(der: &[u8], pkcs8: bool) -> Option<Self> {
        let key =
            if pkcs8 { RsaPrivateKey::from_pkcs8_der(der).ok() } else { RsaPrivateKey::from_pkcs1_der(der).ok() }?;
        (256..=1024).contains(&key.size()).then_some(Self(key))
    }

    /// Blinded, so that the time of one signature says little about the key.
    pub(super) fn sign(&self, message: &[u8]) -> Result<Vec<u8>, rsa::Error> {
        self.0.sign_with_rng(&mut OsRng, Pkcs1v15Sign::new::<Sha1>(), &Sha1::digest(message))
    }

    pub(super) fn public_key_der(&self) -> Option<Vec<u8>> {
        Some(self.0.to_public_key().to_pkcs1_der().ok()?.as_bytes().to_vec())
    }
}
