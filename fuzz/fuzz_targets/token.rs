//! No text is an ID token that the key of RFC 7515 Appendix A.2 has not signed.
#![no_main]

use std::sync::LazyLock;
use std::time::SystemTime;

use libfuzzer_sys::fuzz_target;
use oauth_runtime::description::SigningAlgorithm;
use oauth_runtime::oidc::{IdTokenExpectations, JsonWebKeySet, verify_id_token};
use oauth_runtime::types::{IdToken, Nonce};

static KEYS: LazyLock<JsonWebKeySet> =
    LazyLock::new(|| JsonWebKeySet::from_json(include_bytes!("../keys.json")).expect("a key set"));

fuzz_target!(|text: &str| {
    let nonce = Nonce::new("n");
    let now = SystemTime::UNIX_EPOCH;
    let expected = IdTokenExpectations::new("https://op.example", "client", SigningAlgorithm::RS256, &nonce, now);
    assert!(verify_id_token(&IdToken::new(text), &KEYS, &expected).is_err());
});
