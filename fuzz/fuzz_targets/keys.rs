//! Key sets are the provider's text; each of their keys is parsed when a token comes.
#![no_main]

use std::time::SystemTime;

use libfuzzer_sys::fuzz_target;
use oauth_runtime::description::SigningAlgorithm;
use oauth_runtime::oidc::{IdTokenExpectations, JsonWebKeySet, verify_id_token};
use oauth_runtime::types::{IdToken, Nonce};

/// `{"alg":…}`, an empty object, and no signature.
const TOKENS: [(SigningAlgorithm, &str); 3] = [
    (SigningAlgorithm::RS256, "eyJhbGciOiJSUzI1NiJ9.e30."),
    (SigningAlgorithm::ES256, "eyJhbGciOiJFUzI1NiJ9.e30."),
    (SigningAlgorithm::EdDSA, "eyJhbGciOiJFZERTQSJ9.e30."),
];

fuzz_target!(|document: &[u8]| {
    let Ok(keys) = JsonWebKeySet::from_json(document) else { return };
    let nonce = Nonce::new("n");
    for (alg, token) in TOKENS {
        let now = SystemTime::UNIX_EPOCH;
        let expected = IdTokenExpectations::new("https://op.example", "client", alg, &nonce, now);
        assert!(verify_id_token(&IdToken::new(token), &keys, &expected).is_err());
    }
});
