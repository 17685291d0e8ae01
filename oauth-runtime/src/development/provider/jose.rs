use aws_lc_rs::hmac;
use base64::Engine as _;
use base64::engine::general_purpose::{URL_SAFE, URL_SAFE_NO_PAD};
use serde_json::{Map, Value, json};

use super::Misbehaviour;
use super::fault::HUGE;
use super::keys::{Generation, key_id};
use crate::declaration::description::SigningAlgorithm;

/// The symmetric key that [`Misbehaviour::KeysSymmetric`] publishes.
pub(super) const SYMMETRIC_KEY: &[u8; 32] = b"anybody can read this in the set";
pub(super) const SYMMETRIC_KEY_ID: &str = "symmetric";

/// A token about to be signed.
#[derive(Debug)]
pub(super) struct UnsignedToken<'a> {
    pub(super) faults: &'a [Misbehaviour],
    pub(super) alg: SigningAlgorithm,
    pub(super) key_generation: usize,
    pub(super) client_secret: Option<&'a str>,
    pub(super) typ: Option<&'static str>,
    pub(super) claims: &'a Map<String, Value>,
}

/// How the signature part comes about.
enum SignedBy {
    Key(SigningAlgorithm, Generation),
    Hmac(Vec<u8>),
    Nobody,
}

/// Signs a draft (RFC 7515 §3.1), bent by the faults that concern the envelope.
///
/// `None` only if the machine cannot make keys.
pub(super) fn sign(unsigned: &UnsignedToken<'_>) -> Option<String> {
    let has = |fault: Misbehaviour| unsigned.faults.contains(&fault);
    let generation = if has(Misbehaviour::KeysOfStranger) {
        Generation::Stranger
    } else {
        Generation::Number(unsigned.key_generation)
    };
    let mut signed_by = SignedBy::Key(unsigned.alg, generation);
    let mut header = Map::new();
    header.insert("alg".to_owned(), json!(unsigned.alg.as_str()));
    header.insert("kid".to_owned(), json!(key_id(unsigned.alg, unsigned.key_generation)));
    if let Some(typ) = unsigned.typ {
        header.insert("typ".to_owned(), json!(typ));
    }
    for &fault in unsigned.faults {
        bend_signer(fault, unsigned, generation, &mut signed_by, &mut header)?;
        bend_header(fault, &mut header);
    }
    let mut header = Value::Object(header).to_string();
    let mut payload = Value::Object(unsigned.claims.clone()).to_string();
    for &fault in unsigned.faults {
        bend_text(fault, &mut header, &mut payload);
    }
    let engine = if has(Misbehaviour::IdTokenPadded) { &URL_SAFE } else { &URL_SAFE_NO_PAD };
    let mut token = format!("{}.{}", engine.encode(header), engine.encode(payload));
    let mut signature = match signed_by {
        SignedBy::Key(alg, generation) => generation.keys()?.sign(alg, token.as_bytes())?,
        SignedBy::Hmac(secret) => {
            let key = hmac::Key::new(hmac::HMAC_SHA256, &secret);
            hmac::sign(&key, token.as_bytes()).as_ref().to_vec()
        }
        SignedBy::Nobody => Vec::new(),
    };
    if has(Misbehaviour::IdTokenInvalidSignature) {
        signature.iter_mut().for_each(|byte| *byte ^= 0x5a);
    }
    token.push('.');
    token.push_str(&engine.encode(signature));
    for &fault in unsigned.faults {
        bend_compact(fault, &mut token);
    }
    Some(token)
}

/// Who signs, and under which name.
fn bend_signer(
    fault: Misbehaviour,
    unsigned: &UnsignedToken<'_>,
    generation: Generation,
    signed_by: &mut SignedBy,
    header: &mut Map<String, Value>,
) -> Option<()> {
    let mut set = |name: &str, value: Value| header.insert(name.to_owned(), value);
    let secret = match fault {
        Misbehaviour::IdTokenSignedWithClientSecret => {
            Some(unsigned.client_secret.unwrap_or_default().as_bytes().to_vec())
        }
        Misbehaviour::IdTokenSignedWithPublicKey => Some(generation.keys()?.rsa_public_pem()?.into_bytes()),
        Misbehaviour::KeysSymmetric => Some(SYMMETRIC_KEY.to_vec()),
        _ => None,
    };
    if let Some(secret) = secret {
        *signed_by = SignedBy::Hmac(secret);
        set("alg", json!("HS256"));
        if fault == Misbehaviour::KeysSymmetric {
            set("kid", json!(SYMMETRIC_KEY_ID));
        }
    }
    match fault {
        Misbehaviour::IdTokenUnsigned => {
            *signed_by = SignedBy::Nobody;
            set("alg", json!("none"));
        }
        Misbehaviour::IdTokenUnsignedOddCase => {
            *signed_by = SignedBy::Nobody;
            set("alg", json!("nOnE"));
        }
        Misbehaviour::IdTokenSignedByStranger => *signed_by = SignedBy::Key(unsigned.alg, Generation::Stranger),
        Misbehaviour::IdTokenEmbeddedKey => {
            *signed_by = SignedBy::Key(unsigned.alg, Generation::Stranger);
            set("jwk", Value::Object(Generation::Stranger.keys()?.public_jwk(unsigned.alg)));
        }
        Misbehaviour::IdTokenRetiredKey => {
            *signed_by = SignedBy::Key(unsigned.alg, generation.previous());
            let retired = unsigned.key_generation.checked_sub(1).map(|number| key_id(unsigned.alg, number));
            set("kid", json!(retired.unwrap_or_else(|| "retired".to_owned())));
        }
        Misbehaviour::IdTokenAlternateAlgorithm => {
            let alg = match unsigned.alg {
                SigningAlgorithm::ES256 => SigningAlgorithm::RS256,
                _ => SigningAlgorithm::ES256,
            };
            *signed_by = SignedBy::Key(alg, generation);
            set("alg", json!(alg.as_str()));
            set("kid", json!(key_id(alg, unsigned.key_generation)));
        }
        _ => {}
    }
    Some(())
}

fn bend_header(fault: Misbehaviour, header: &mut Map<String, Value>) {
    let mut set = |name: &str, value: Value| header.insert(name.to_owned(), value);
    match fault {
        Misbehaviour::IdTokenUnknownKeyId => set("kid", json!("nobody-knows-this-key")),
        Misbehaviour::IdTokenKeyIdPath => set("kid", json!("../../dev/null' or 1=1--")),
        Misbehaviour::IdTokenKeyIdNumeric => set("kid", json!(1)),
        Misbehaviour::IdTokenUnknownCritical => {
            set("bork", json!(true));
            set("crit", json!(["bork"]))
        }
        Misbehaviour::IdTokenEmptyCritical => set("crit", json!([])),
        Misbehaviour::IdTokenTypeLogout => set("typ", json!("logout+jwt")),
        Misbehaviour::IdTokenTypeAccessToken => set("typ", json!("at+jwt")),
        Misbehaviour::IdTokenMissingAlgorithm => header.remove("alg"),
        Misbehaviour::IdTokenNoKeyIdOneKey | Misbehaviour::IdTokenNoKeyIdSeveralKeys => header.remove("kid"),
        _ => None,
    };
}

/// What no JSON library would write.
fn bend_text(fault: Misbehaviour, header: &mut String, payload: &mut String) {
    match fault {
        Misbehaviour::IdTokenDuplicateHeaderMember => header.insert_str(1, r#""alg":"none","#),
        Misbehaviour::IdTokenDuplicateClaim => payload.insert_str(1, r#""sub":"stranger","nonce":"stranger","#),
        Misbehaviour::IdTokenNotJson => "not JSON at all".clone_into(payload),
        Misbehaviour::IdTokenNotAnObject => *payload = format!("[{payload}]"),
        Misbehaviour::IdTokenDeeplyNested => {
            payload.insert_str(1, &format!(r#""nested":{}{},"#, "[".repeat(10_000), "]".repeat(10_000)));
        }
        // Well below HUGE, so that the token endpoint's answer itself stays within the usual limits.
        Misbehaviour::IdTokenHuge => payload.insert_str(1, &format!(r#""groups":"{}","#, "g".repeat(HUGE / 50))),
        _ => {}
    }
}

fn bend_compact(fault: Misbehaviour, token: &mut String) {
    match fault {
        Misbehaviour::IdTokenTruncated => {
            if let Some(end) = token.rfind('.') {
                token.truncate(end);
            }
        }
        Misbehaviour::IdTokenExtraParts => token.push_str(".e30.e30"),
        _ => {}
    }
}
