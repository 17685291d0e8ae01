use axum::response::Response;
use serde_json::{Map, Value, json};

use super::Misbehaviour;
use super::jose::{SYMMETRIC_KEY, SYMMETRIC_KEY_ID};
use super::keys::{Generation, Keys};
use super::received::Received;
use super::response;
use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;

/// The key set (RFC 7517 §5).
pub(super) fn serve(received: &Received) -> Response {
    let number = received.shared.lock().key_generation;
    let generation = if received.misbehaves(Misbehaviour::KeysOfStranger) {
        Generation::Stranger
    } else {
        Generation::Number(number)
    };
    let Some(keys) = generation.keys() else { return response::broken() };
    let mut members = keys.published(number);
    for &fault in &received.faults {
        bend_keys(fault, generation, keys, &mut members);
    }
    let mut text = json!({ "keys": members }).to_string();
    for &fault in &received.faults {
        match fault {
            Misbehaviour::KeysNotAnObject => text = Value::from(members.clone()).to_string(),
            Misbehaviour::KeysDuplicateMember => text.insert_str(1, r#""keys":[],"#),
            _ => {}
        }
    }
    response::json_text(text)
}

/// The rotation whose keys sign next.
pub(super) fn generation_for_signing(received: &Received) -> usize {
    let mut state = received.shared.lock();
    if received.misbehaves(Misbehaviour::KeysRotateBeforeSigning) {
        state.key_generation = state.key_generation.wrapping_add(1);
    }
    state.key_generation
}

fn bend_keys(fault: Misbehaviour, generation: Generation, keys: &Keys, members: &mut Vec<Map<String, Value>>) {
    let object = |value: Value| value.as_object().cloned().unwrap_or_default();
    match fault {
        Misbehaviour::KeysEmpty => members.clear(),
        Misbehaviour::KeysBrokenEntry => {
            members.insert(0, object(json!({ "kty": "RSA", "kid": 7, "n": [], "x5c": "none", "use": "sig" })));
            members.insert(1, object(json!({ "kid": "no-type" })));
        }
        Misbehaviour::KeysUnknownKinds => {
            members.insert(0, object(json!({ "kty": "AKP", "alg": "ML-DSA-65", "pub": "AAAA", "kid": "pq" })));
            members
                .insert(1, object(json!({ "kty": "EC", "crv": "secp256k1", "x": "AAAA", "y": "AAAA", "kid": "k1" })));
        }
        Misbehaviour::KeysSymmetric => {
            let k = URL_SAFE_NO_PAD.encode(SYMMETRIC_KEY);
            members
                .push(object(json!({ "kty": "oct", "k": k, "kid": SYMMETRIC_KEY_ID, "alg": "HS256", "use": "sig" })));
        }
        Misbehaviour::KeysForEncryptionOnly => each(members, |key| {
            key.insert("use".to_owned(), json!("enc"));
        }),
        Misbehaviour::KeysPrivateMembers => each(members, |key| {
            key.insert("d".to_owned(), json!("AAAA"));
        }),
        Misbehaviour::KeysOversizedKey => {
            let n = URL_SAFE_NO_PAD.encode([0xff_u8; 8192]);
            members.insert(0, object(json!({ "kty": "RSA", "n": n, "e": "AQAB", "kid": "large", "use": "sig" })));
        }
        Misbehaviour::KeysTooMany => {
            let Some(first) = members.first().cloned() else { return };
            members.extend((0..10_000).map(|i| {
                let mut key = first.clone();
                key.insert("kid".to_owned(), json!(format!("many-{i}")));
                // Small entries, so that it is the number that is too large and not the body.
                key.insert("n".to_owned(), json!("AQ"));
                key
            }));
        }
        Misbehaviour::IdTokenNoKeyIdOneKey => each(members, |key| {
            key.remove("kid");
        }),
        Misbehaviour::IdTokenNoKeyIdSeveralKeys => {
            *members = vec![Generation::Stranger.keys(), generation.previous().keys(), Some(keys)]
                .into_iter()
                .flatten()
                .map(|keys| keys.public_jwk(crate::declaration::description::SigningAlgorithm::RS256))
                .collect();
        }
        _ => {}
    }
}

fn each(members: &mut [Map<String, Value>], change: impl Fn(&mut Map<String, Value>)) {
    members.iter_mut().for_each(change);
}
