//! A provider's keys, [RFC 7517](https://www.rfc-editor.org/rfc/rfc7517): parsed once per fetch, then used many times.

use std::fmt;

use aws_lc_rs::signature::{self, ParsedPublicKey, RsaParameters, RsaPublicKeyComponents};
use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use jsonwebtoken::jwk::{AlgorithmParameters, EllipticCurve, Jwk, KeyOperations, PublicKeyUse};
use serde_json::Value;

use crate::declaration::description::SigningAlgorithm;
use crate::error::{ProtocolViolation, Result};
use crate::types::Response;
use crate::wire::json;

const MAX_KEYS: usize = 100;
const MAX_KID: usize = 256;
/// Without a `kid`, at most this many keys of the right type are tried.
const MAX_CANDIDATES: usize = 16;

/// The keys of one provider that can verify one algorithm. Broken, unknown, symmetric and encryption keys are left out
/// one by one; private members are dropped with the document.
pub struct JsonWebKeySet {
    keys: Vec<VerificationKey>,
}

/// One key, parsed for its algorithm.
pub(crate) struct VerificationKey {
    kid: Option<Box<str>>,
    key: ParsedPublicKey,
}

impl JsonWebKeySet {
    /// Judges an answer of `jwks_uri`.
    ///
    /// # Errors
    ///
    /// [`ProtocolViolation::JwksMalformed`] if it is not a key set at all, [`ProtocolViolation::JwksUnusable`] if no key of
    /// it can verify `alg`.
    pub(crate) fn parse(response: &Response, alg: SigningAlgorithm) -> Result<Self> {
        response.require_ok()?;
        let keys = Self::from_json(&response.body, alg)?;
        // Not worth keeping: the set from before, if there is one, stays in use.
        if keys.keys.is_empty() { Err(ProtocolViolation::JwksUnusable.into()) } else { Ok(keys) }
    }

    /// Reads a key set document.
    ///
    /// # Errors
    ///
    /// [`ProtocolViolation::JwksMalformed`].
    pub fn from_json(document: &[u8], alg: SigningAlgorithm) -> Result<Self> {
        let mut document = json::parse_object(document).ok_or(ProtocolViolation::JwksMalformed)?;
        let Some(Value::Array(keys)) = document.remove("keys") else {
            return Err(ProtocolViolation::JwksMalformed.into());
        };
        if keys.len() > MAX_KEYS {
            return Err(ProtocolViolation::JwksMalformed.into());
        }
        Ok(Self { keys: keys.into_iter().filter_map(|key| VerificationKey::new(key, alg)).collect() })
    }

    /// The keys a token may have been signed with: those its `kid` names, otherwise the first few that have none; for a
    /// token without `kid`, the first few of all.
    pub(crate) fn candidates(&self, kid: Option<&str>) -> impl Iterator<Item = &VerificationKey> {
        let is_named = kid.is_some_and(|kid| self.has(kid));
        let fits = move |key: &&VerificationKey| match kid {
            None => true,
            Some(_) if is_named => key.kid.as_deref() == kid,
            Some(_) => key.kid.is_none(),
        };
        self.keys.iter().filter(fits).take(MAX_CANDIDATES)
    }

    /// The key that this `kid` names is here.
    pub(crate) fn has(&self, kid: &str) -> bool {
        self.keys.iter().any(|key| key.kid.as_deref() == Some(kid))
    }
}

impl VerificationKey {
    fn new(mut document: Value, alg: SigningAlgorithm) -> Option<Self> {
        // A wrong-typed certificate member must not cost the key; none of them is used (RFC 8725 §3.10).
        let members = document.as_object_mut()?;
        members.retain(|name, _| !name.starts_with("x5"));
        if members.get("alg").is_some_and(|named| named.as_str() != Some(alg.as_str())) {
            return None;
        }
        members.remove("alg");
        let jwk = serde_json::from_value::<Jwk>(document).ok()?;
        let is_for_signatures = match (&jwk.common.public_key_use, &jwk.common.key_operations) {
            (Some(use_), _) if *use_ != PublicKeyUse::Signature => false,
            (_, Some(operations)) => operations.contains(&KeyOperations::Verify),
            _ => true,
        };
        if !is_for_signatures || jwk.common.key_id.as_ref().is_some_and(|kid| kid.len() > MAX_KID) {
            return None;
        }
        Some(Self { key: parse_key(&jwk.algorithm, alg)?, kid: jwk.common.key_id.map(Into::into) })
    }

    pub(crate) fn verify(&self, message: &[u8], signature: &[u8]) -> bool {
        self.key.verify_sig(message, signature).is_ok()
    }
}

/// RFC 7518 §6: the type and curve of the key must be those of the algorithm.
fn parse_key(parameters: &AlgorithmParameters, alg: SigningAlgorithm) -> Option<ParsedPublicKey> {
    use SigningAlgorithm as A;
    match (parameters, alg) {
        (AlgorithmParameters::RSA(rsa), A::RS256) => parse_rsa(&rsa.n, &rsa.e, &signature::RSA_PKCS1_2048_8192_SHA256),
        (AlgorithmParameters::RSA(rsa), A::RS384) => parse_rsa(&rsa.n, &rsa.e, &signature::RSA_PKCS1_2048_8192_SHA384),
        (AlgorithmParameters::RSA(rsa), A::RS512) => parse_rsa(&rsa.n, &rsa.e, &signature::RSA_PKCS1_2048_8192_SHA512),
        (AlgorithmParameters::RSA(rsa), A::PS256) => parse_rsa(&rsa.n, &rsa.e, &signature::RSA_PSS_2048_8192_SHA256),
        (AlgorithmParameters::RSA(rsa), A::PS384) => parse_rsa(&rsa.n, &rsa.e, &signature::RSA_PSS_2048_8192_SHA384),
        (AlgorithmParameters::RSA(rsa), A::PS512) => parse_rsa(&rsa.n, &rsa.e, &signature::RSA_PSS_2048_8192_SHA512),
        (AlgorithmParameters::EllipticCurve(ec), A::ES256) if ec.curve == EllipticCurve::P256 => {
            ParsedPublicKey::new(&signature::ECDSA_P256_SHA256_FIXED, point(&ec.x, &ec.y, 32)?).ok()
        }
        (AlgorithmParameters::EllipticCurve(ec), A::ES384) if ec.curve == EllipticCurve::P384 => {
            ParsedPublicKey::new(&signature::ECDSA_P384_SHA384_FIXED, point(&ec.x, &ec.y, 48)?).ok()
        }
        (AlgorithmParameters::EllipticCurve(ec), A::ES512) if ec.curve == EllipticCurve::P521 => {
            ParsedPublicKey::new(&signature::ECDSA_P521_SHA512_FIXED, point(&ec.x, &ec.y, 66)?).ok()
        }
        (AlgorithmParameters::OctetKeyPair(okp), A::EdDSA) if okp.curve == EllipticCurve::Ed25519 => {
            ParsedPublicKey::new(&signature::ED25519, coordinate(&okp.x, 32)?).ok()
        }
        _ => None,
    }
}

/// RFC 7518 §3.3: 2048 bits at least; at most 8192, so that a check stays cheap; the exponent odd and at least 3.
fn parse_rsa(n: &str, e: &str, parameters: &'static RsaParameters) -> Option<ParsedPublicKey> {
    let (n, e) = (URL_SAFE_NO_PAD.decode(n).ok()?, URL_SAFE_NO_PAD.decode(e).ok()?);
    let n = &n[n.iter().position(|byte| *byte != 0)?..];
    let e = &e[e.iter().position(|byte| *byte != 0)?..];
    let bits = n.len() * 8 - n.first()?.leading_zeros() as usize;
    let odd = |bytes: &[u8]| bytes.last().is_some_and(|byte| byte & 1 == 1);
    if !(2048..=8192).contains(&bits) || !odd(n) || !odd(e) || *e == [1] || e.len() > 8 {
        return None;
    }
    RsaPublicKeyComponents { n, e }.to_parsed_public_key(parameters).ok()
}

fn coordinate(encoded: &str, length: usize) -> Option<Vec<u8>> {
    URL_SAFE_NO_PAD.decode(encoded).ok().filter(|bytes| bytes.len() == length)
}

/// The uncompressed form of SEC 1 §2.3.3.
fn point(x: &str, y: &str, length: usize) -> Option<Vec<u8>> {
    Some([&[4][..], &coordinate(x, length)?, &coordinate(y, length)?].concat())
}

impl fmt::Debug for JsonWebKeySet {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_list().entries(self.keys.iter().map(|key| key.kid.as_deref())).finish()
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    /// The public key of RFC 7515 Appendix A.2.
    fn rfc_7515_a2() -> Value {
        json!({
            "kty": "RSA", "e": "AQAB", "kid": "a2",
            "n": "ofgWCuLjybRlzo0tZWJjNiuSfb4p4fAkd_wWJcyQoTbji9k0l8W26mPddxHmfHQp-Vaw-4qPCJrcS2mJPMEzP1Pt0Bm4d4QlL-yRT-SFd2lZS-pCgNMsD1W_YpRPEwOWvG6b32690r2jZ47soMZo9wGzjb_7OMg0LOL-bSf63kpaSHSXndS5z5rexMdbBYUsLA9e-KXBdQOS-UTo7WTBEMa2R2CapHg665xsmtdVMTBQY4uDZlxvb3qCo5ZwKh9kG4LT6_I5IhlJH7aGhyxXFvUK-DWNmoudF8NAco9_h9iaGNj8q2ethFkMLs91kzk2PAcDTW9gb54h4FRWyuXpoQ"
        })
    }

    fn count(keys: &[Value], alg: SigningAlgorithm) -> usize {
        let document = json!({ "keys": keys }).to_string();
        JsonWebKeySet::from_json(document.as_bytes(), alg).map_or(999, |set| set.keys.len())
    }

    fn with(change: impl FnOnce(&mut Value)) -> Value {
        let mut key = rfc_7515_a2();
        change(&mut key);
        key
    }

    #[test]
    fn t139_good_keys_among_broken_ones_are_used() {
        let keys = [
            json!({"kty": "AKP", "alg": "ML-DSA-44", "pub": "AA"}),
            json!({"kty": "RSA", "e": "AQAB"}),
            json!({"kty": 7}),
            json!("not a key"),
            with(|key| key["x5c"] = json!("wrong type")),
            json!({"kty": "EC", "crv": "P-256", "x": "AA", "y": "AA"}),
        ];
        assert_eq!(count(&keys, SigningAlgorithm::RS256), 1);
    }

    #[test]
    fn t131_t134_keys_not_meant_for_signatures_are_left_out() {
        let keys = [
            with(|key| key["use"] = json!("enc")),
            with(|key| key["key_ops"] = json!(["encrypt"])),
            with(|key| key["alg"] = json!("RSA-OAEP")),
            with(|key| key["alg"] = json!("RS512")),
            json!({"kty": "oct", "k": "AAAA"}),
        ];
        assert_eq!(count(&keys, SigningAlgorithm::RS256), 0);
    }

    #[test]
    fn t132_weak_rsa_keys_are_left_out() {
        let keys = [
            with(|key| key["n"] = json!(URL_SAFE_NO_PAD.encode([0xff; 128]))),
            with(|key| key["n"] = json!(URL_SAFE_NO_PAD.encode([0xff; 1025]))),
            with(|key| key["n"] = json!(URL_SAFE_NO_PAD.encode([0xfe; 256]))),
            with(|key| key["e"] = json!("AQ")),
            with(|key| key["e"] = json!("Ag")),
        ];
        assert_eq!(count(&keys, SigningAlgorithm::RS256), 0);
    }

    #[test]
    fn t086_a_key_of_another_type_or_curve_is_no_candidate() {
        assert_eq!(count(&[rfc_7515_a2()], SigningAlgorithm::ES256), 0);
        assert_eq!(count(&[rfc_7515_a2()], SigningAlgorithm::PS256), 1);
    }

    #[test]
    fn t135_private_members_do_not_cost_the_key() {
        assert_eq!(count(&[with(|key| key["d"] = json!("AAAA"))], SigningAlgorithm::RS256), 1);
    }

    #[test]
    fn t130_t140_what_is_not_a_key_set_is_refused() {
        let many = json!({ "keys": vec![json!({}); 101] }).to_string();
        for text in ["<html>", "[]", "{}", r#"{"keys":{}}"#, r#"{"keys":[],"keys":[]}"#, r#"{"keys":["#, &many] {
            assert!(JsonWebKeySet::from_json(text.as_bytes(), SigningAlgorithm::RS256).is_err(), "{text}");
        }
    }

    #[test]
    fn t136_without_kid_at_most_sixteen_keys_are_tried() {
        let keys = vec![with(|key| drop(key.as_object_mut().and_then(|key| key.remove("kid")))); 50];
        let document = json!({ "keys": keys }).to_string();
        let set = JsonWebKeySet::from_json(document.as_bytes(), SigningAlgorithm::RS256).expect("a key set");
        assert_eq!(set.candidates(None).count(), 16);
        assert_eq!(set.candidates(Some("x")).count(), 16);
    }
}
