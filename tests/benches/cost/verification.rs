//! Verifying an ID token under a key that is known, beside the bare check of its signature.

use std::time::{Duration, UNIX_EPOCH};

use aws_lc_rs::rand::SystemRandom;
use aws_lc_rs::rsa::KeySize;
use aws_lc_rs::signature::{
    self, ECDSA_P256_SHA256_FIXED, ECDSA_P256_SHA256_FIXED_SIGNING, ED25519, EcdsaKeyPair, Ed25519KeyPair,
    KeyPair as _, ParsedPublicKey, RSA_PKCS1_2048_8192_SHA256, RSA_PKCS1_SHA256, RsaKeyPair, RsaPublicKeyComponents,
};
use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use oauth_runtime::description::SigningAlgorithm;
use oauth_runtime::oidc::{IdTokenExpectations, JsonWebKeySet, verify_id_token};
use oauth_runtime::types::{IdToken, Nonce};
use serde_json::{Value, json};

use crate::{ROUNDS, measure, median};

const NOW: u64 = 1_700_000_000;
const CHECKS: usize = 2000;

type Sign = Box<dyn Fn(&[u8]) -> Vec<u8>>;

struct Case {
    alg: SigningAlgorithm,
    key: Value,
    bare: ParsedPublicKey,
    sign: Sign,
}

pub(crate) fn compare() -> Vec<(String, f64, f64)> {
    [rs256(), es256(), eddsa()].into_iter().map(|case| case.run()).collect()
}

fn encode(bytes: impl AsRef<[u8]>) -> String {
    URL_SAFE_NO_PAD.encode(bytes)
}

fn rs256() -> Case {
    let pair = RsaKeyPair::generate(KeySize::Rsa2048).expect("a key");
    let (n, e) = {
        let public = pair.public_key();
        let owned = |bytes: &[u8]| bytes.to_vec();
        (
            owned(public.modulus().big_endian_without_leading_zero()),
            owned(public.exponent().big_endian_without_leading_zero()),
        )
    };
    let key = json!({"kty": "RSA", "n": encode(&n), "e": encode(&e)});
    let bare = RsaPublicKeyComponents { n, e }.to_parsed_public_key(&RSA_PKCS1_2048_8192_SHA256).expect("a key");
    let sign = move |input: &[u8]| {
        let mut signature = vec![0; pair.public_modulus_len()];
        pair.sign(&RSA_PKCS1_SHA256, &SystemRandom::new(), input, &mut signature).expect("signed");
        signature
    };
    Case { alg: SigningAlgorithm::RS256, key, bare, sign: Box::new(sign) }
}

fn es256() -> Case {
    let pair = EcdsaKeyPair::generate(&ECDSA_P256_SHA256_FIXED_SIGNING).expect("a key");
    let point = pair.public_key().as_ref().to_vec();
    let key = json!({"kty": "EC", "crv": "P-256", "x": encode(&point[1..33]), "y": encode(&point[33..])});
    let bare = ParsedPublicKey::new(&ECDSA_P256_SHA256_FIXED, &point).expect("a key");
    let sign = move |input: &[u8]| pair.sign(&SystemRandom::new(), input).expect("signed").as_ref().to_vec();
    Case { alg: SigningAlgorithm::ES256, key, bare, sign: Box::new(sign) }
}

fn eddsa() -> Case {
    let pair = Ed25519KeyPair::generate().expect("a key");
    let public = pair.public_key().as_ref().to_vec();
    let key = json!({"kty": "OKP", "crv": "Ed25519", "x": encode(&public)});
    let bare = ParsedPublicKey::new(&ED25519, &public).expect("a key");
    let sign = move |input: &[u8]| -> Vec<u8> {
        let signature: signature::Signature = pair.sign(input);
        signature.as_ref().to_vec()
    };
    Case { alg: SigningAlgorithm::EdDSA, key, bare, sign: Box::new(sign) }
}

impl Case {
    fn run(self) -> (String, f64, f64) {
        let mut key = self.key;
        key["kid"] = json!("bench");
        let keys = JsonWebKeySet::from_json(json!({"keys": [key]}).to_string().as_bytes()).expect("keys");
        let header = encode(json!({"alg": self.alg.as_str(), "kid": "bench", "typ": "JWT"}).to_string());
        let claims = json!({
            "iss": "https://op.example", "sub": "248289761001", "aud": "bench", "nonce": "n-0S6_WzA2Mj", "iat": NOW,
            "exp": NOW + 300, "name": "Ada Lovelace", "email": "ada@example.com", "email_verified": true,
        });
        let input = format!("{header}.{}", encode(claims.to_string()));
        let signature = (self.sign)(input.as_bytes());
        let token = IdToken::new(format!("{input}.{}", encode(&signature)));
        let nonce = Nonce::new("n-0S6_WzA2Mj");
        let now = UNIX_EPOCH + Duration::from_secs(NOW);
        let expected = IdTokenExpectations::new("https://op.example", "bench", self.alg, &nonce, now);
        let whole = || {
            for _ in 0..CHECKS {
                verify_id_token(&token, &keys, &expected).expect("a good token");
            }
            CHECKS
        };
        let bare = || {
            for _ in 0..CHECKS {
                self.bare.verify_sig(input.as_bytes(), &signature).expect("a good signature");
            }
            CHECKS
        };
        let (mut of_whole, mut of_bare) = (Vec::new(), Vec::new());
        for _ in 0..ROUNDS {
            of_whole.push(measure(whole));
            of_bare.push(measure(bare));
        }
        (format!("ID token, {} (bare: signature alone)", self.alg.as_str()), median(of_whole), median(of_bare))
    }
}
