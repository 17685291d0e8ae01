use std::sync::OnceLock;

use aws_lc_rs::encoding::{AsDer, PublicKeyX509Der};
use aws_lc_rs::rand::SystemRandom;
use aws_lc_rs::rsa::{self, KeySize};
use aws_lc_rs::signature::{self, EcdsaKeyPair, Ed25519KeyPair, KeyPair, RsaEncoding};
use base64::Engine as _;
use base64::engine::general_purpose::{STANDARD, URL_SAFE_NO_PAD};
use serde_json::{Map, Value, json};

use crate::declaration::description::SigningAlgorithm;

/// Which keys of the process-wide pool are meant.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Generation {
    /// The keys after so many rotations.
    Number(usize),
    /// Keys that no honest key set publishes.
    Stranger,
}

/// One signing key of each kind.
#[derive(Debug)]
pub(crate) struct Keys {
    rsa: rsa::KeyPair,
    p256: EcdsaKeyPair,
    p384: EcdsaKeyPair,
    p521: EcdsaKeyPair,
    ed25519: Ed25519KeyPair,
}

/// Making RSA keys takes long, so all providers of a process share four sets, made when first used. Three take turns
/// in rotation, which tells neighbouring generations apart; the last belongs to the stranger.
static POOL: [OnceLock<Option<Keys>>; 4] = [const { OnceLock::new() }; 4];

/// The kinds of key in a key set, with the algorithm that names the key.
const PUBLISHED: [SigningAlgorithm; 5] = [
    SigningAlgorithm::RS256,
    SigningAlgorithm::ES256,
    SigningAlgorithm::ES384,
    SigningAlgorithm::ES512,
    SigningAlgorithm::EdDSA,
];

impl Generation {
    /// The keys, or nothing if the machine cannot make any.
    pub(crate) fn keys(self) -> Option<&'static Keys> {
        let index = match self {
            Self::Number(n) => n % 3,
            Self::Stranger => 3,
        };
        POOL[index].get_or_init(Keys::generate).as_ref()
    }

    pub(super) fn previous(self) -> Self {
        match self {
            Self::Number(n) => Self::Number(n.wrapping_add(2)),
            Self::Stranger => self,
        }
    }
}

impl Keys {
    fn generate() -> Option<Self> {
        Some(Self {
            rsa: rsa::KeyPair::generate(KeySize::Rsa2048).ok()?,
            p256: EcdsaKeyPair::generate(&signature::ECDSA_P256_SHA256_FIXED_SIGNING).ok()?,
            p384: EcdsaKeyPair::generate(&signature::ECDSA_P384_SHA384_FIXED_SIGNING).ok()?,
            p521: EcdsaKeyPair::generate(&signature::ECDSA_P521_SHA512_FIXED_SIGNING).ok()?,
            ed25519: Ed25519KeyPair::generate().ok()?,
        })
    }

    pub(crate) fn sign(&self, alg: SigningAlgorithm, message: &[u8]) -> Option<Vec<u8>> {
        let random = SystemRandom::new();
        let ecdsa = |key: &EcdsaKeyPair| key.sign(&random, message).ok().map(|s| s.as_ref().to_vec());
        let rsa = |padding: &'static dyn RsaEncoding| {
            let mut signature = vec![0; self.rsa.public_modulus_len()];
            self.rsa.sign(padding, &random, message, &mut signature).ok().map(|()| signature)
        };
        match alg {
            SigningAlgorithm::RS256 => rsa(&signature::RSA_PKCS1_SHA256),
            SigningAlgorithm::RS384 => rsa(&signature::RSA_PKCS1_SHA384),
            SigningAlgorithm::RS512 => rsa(&signature::RSA_PKCS1_SHA512),
            SigningAlgorithm::PS256 => rsa(&signature::RSA_PSS_SHA256),
            SigningAlgorithm::PS384 => rsa(&signature::RSA_PSS_SHA384),
            SigningAlgorithm::PS512 => rsa(&signature::RSA_PSS_SHA512),
            SigningAlgorithm::ES256 => ecdsa(&self.p256),
            SigningAlgorithm::ES384 => ecdsa(&self.p384),
            SigningAlgorithm::ES512 => ecdsa(&self.p521),
            SigningAlgorithm::EdDSA => Some(self.ed25519.sign(message).as_ref().to_vec()),
        }
    }

    /// The RSA public key in PEM, which a confused verifier would take for an HMAC secret.
    pub(super) fn rsa_public_pem(&self) -> Option<String> {
        let der: PublicKeyX509Der<'_> = self.rsa.public_key().as_der().ok()?;
        let encoded = STANDARD.encode(der.as_ref());
        let lines: Vec<&str> =
            encoded.as_bytes().chunks(64).filter_map(|line| std::str::from_utf8(line).ok()).collect();
        Some(format!("-----BEGIN PUBLIC KEY-----\n{}\n-----END PUBLIC KEY-----\n", lines.join("\n")))
    }

    /// The public key an algorithm uses, as a JWK without metadata (RFC 7517 §4).
    pub(crate) fn public_jwk(&self, alg: SigningAlgorithm) -> Map<String, Value> {
        let encode = |bytes: &[u8]| URL_SAFE_NO_PAD.encode(bytes);
        let curve = |name: &str, key: &EcdsaKeyPair| {
            // SEC 1 §2.3.3: 0x04, x, y.
            let point = key.public_key().as_ref();
            let half = point.len() / 2;
            json!({ "kty": "EC", "crv": name, "x": encode(&point[1..=half]), "y": encode(&point[half + 1..]) })
        };
        let jwk = match alg {
            SigningAlgorithm::ES256 => curve("P-256", &self.p256),
            SigningAlgorithm::ES384 => curve("P-384", &self.p384),
            SigningAlgorithm::ES512 => curve("P-521", &self.p521),
            SigningAlgorithm::EdDSA => {
                json!({ "kty": "OKP", "crv": "Ed25519", "x": encode(self.ed25519.public_key().as_ref()) })
            }
            _ => {
                let key = self.rsa.public_key();
                json!({
                    "kty": "RSA",
                    "n": encode(key.modulus().big_endian_without_leading_zero()),
                    "e": encode(key.exponent().big_endian_without_leading_zero()),
                })
            }
        };
        match jwk {
            Value::Object(members) => members,
            _ => Map::new(),
        }
    }

    /// The members of a key set. The RSA key carries no `alg`, because it serves several.
    pub(super) fn published(&self, number: usize) -> Vec<Map<String, Value>> {
        PUBLISHED
            .iter()
            .map(|&alg| {
                let mut jwk = self.public_jwk(alg);
                jwk.insert("kid".to_owned(), json!(key_id(alg, number)));
                jwk.insert("use".to_owned(), json!("sig"));
                if alg != SigningAlgorithm::RS256 {
                    jwk.insert("alg".to_owned(), json!(alg.as_str()));
                }
                jwk
            })
            .collect()
    }
}

/// The key id of the key that `alg` uses after `number` rotations.
pub(crate) fn key_id(alg: SigningAlgorithm, number: usize) -> String {
    let kind = match alg {
        SigningAlgorithm::ES256 => "p256",
        SigningAlgorithm::ES384 => "p384",
        SigningAlgorithm::ES512 => "p521",
        SigningAlgorithm::EdDSA => "ed25519",
        _ => "rsa",
    };
    format!("{kind}-{number}")
}
