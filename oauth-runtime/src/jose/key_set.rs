//! A provider's keys, [RFC 7517 §5](https://www.rfc-editor.org/rfc/rfc7517#section-5): read once per fetch, then used many
//! times, for every kind of token that it signs.

use std::fmt;

use aws_lc_rs::signature::ParsedPublicKey;
use serde_json::Value;

use super::key::{UnusableKey, VerificationKey};
use crate::declaration::description::SigningAlgorithm;
use crate::error::{Error, ProtocolViolation, Result};
use crate::types::Response;
use crate::wire::document::bare;
use crate::wire::json;

const MAX_KEYS: usize = 100;
/// What helps where there are keys, and none that can be used.
pub(crate) const UNSUPPORTED_KEYS: &str =
    "the provider signs with a kind of key that is not supported: have it sign with one that `id_token_alg` knows";
/// Without a `kid`, at most this many fitting keys are tried.
const MAX_CANDIDATES: usize = 16;

/// The keys of one provider. Broken, unknown, symmetric and encryption keys are left out one by one; private members are
/// dropped with the document.
pub struct JsonWebKeySet {
    keys: Vec<VerificationKey>,
    /// What the others are, for whoever has to find out why a token fits none.
    unusable: Vec<UnusableKey>,
}

impl JsonWebKeySet {
    /// Judges a response of `jwks_uri`.
    ///
    /// # Errors
    ///
    /// [`ProtocolViolation::JwksMalformed`] if it is not a key set at all, [`ProtocolViolation::JwksUnusable`] if no key of
    /// it can verify `alg`.
    pub(crate) fn parse(response: &Response, alg: SigningAlgorithm) -> Result<Self> {
        response.require_ok()?;
        let keys = Self::from_json(&response.body)?;
        // Not worth keeping: the set from before, if there is one, stays in use.
        if keys.candidates(None, alg).next().is_none() {
            let error = Error::from(ProtocolViolation::JwksUnusable).because(keys.beside(alg));
            return Err(error.with_remedy(keys.is_unusable(None).then_some(UNSUPPORTED_KEYS)));
        }
        Ok(keys)
    }

    /// Reads a key set document.
    ///
    /// # Errors
    ///
    /// [`ProtocolViolation::JwksMalformed`].
    pub fn from_json(document: &[u8]) -> Result<Self> {
        let mut document =
            json::parse_object(bare(document)).map_err(|why| why.breaks(ProtocolViolation::JwksMalformed))?;
        let Some(Value::Array(keys)) = document.remove("keys") else {
            return Err(Error::from(ProtocolViolation::JwksMalformed).because("it has no list `keys`"));
        };
        if keys.len() > MAX_KEYS {
            let why = format!("it has {} keys; at most {MAX_KEYS} are read", keys.len());
            return Err(Error::from(ProtocolViolation::JwksMalformed).because(why));
        }
        let mut set = Self { keys: Vec::with_capacity(keys.len()), unusable: Vec::new() };
        for key in keys {
            match VerificationKey::read(key) {
                Ok(key) => set.keys.push(key),
                Err(unusable) => set.unusable.push(unusable),
            }
        }
        Ok(set)
    }

    /// The keys a token of this algorithm may have been signed with: those its `kid` names, otherwise the first few that
    /// have none; for a token without `kid`, the first few of all.
    pub(super) fn candidates(
        &self,
        kid: Option<&str>,
        alg: SigningAlgorithm,
    ) -> impl Iterator<Item = (&VerificationKey, &ParsedPublicKey)> {
        let is_named = kid.is_some_and(|kid| self.has(kid, alg));
        let may_have_signed = move |key: &&VerificationKey| match kid {
            None => true,
            Some(_) if is_named => key.kid() == kid,
            Some(_) => key.kid().is_none(),
        };
        let fitting = self.keys.iter().filter(may_have_signed);
        fitting.filter_map(move |key| Some((key, key.for_algorithm(alg)?))).take(MAX_CANDIDATES)
    }

    /// A name that two keys of one algorithm have: RFC 7517 §4.5 asks for different ones, and which one a token means is a guess.
    pub(crate) fn repeated_kid(&self, alg: SigningAlgorithm) -> Option<&str> {
        let fitting = || self.keys.iter().filter(move |key| key.for_algorithm(alg).is_some());
        let named = fitting().enumerate().filter_map(|(place, key)| Some((place, key.kid()?)));
        named
            .map(|(place, kid)| (fitting().skip(place + 1), kid))
            .find_map(|(mut behind, kid)| behind.any(|other| other.kid() == Some(kid)).then_some(kid))
    }

    /// What there is, where keys for `alg` are needed.
    pub(crate) fn beside(&self, alg: SigningAlgorithm) -> String {
        const MOST: usize = 8;
        let usable = self.keys.iter().map(ToString::to_string);
        let mut keys = usable.chain(self.unusable.iter().map(ToString::to_string));
        let mut listed = keys.by_ref().take(MOST).collect::<Vec<_>>().join(", ");
        if listed.is_empty() {
            listed.push_str("nothing");
        }
        let more = match keys.count() {
            0 => String::new(),
            more => format!(" and {more} more"),
        };
        format!("keys for `{}` are needed, and there is {listed}{more}", alg.as_str())
    }

    /// The key of this name is here, and can verify nothing; or there is none but such.
    pub(crate) fn is_unusable(&self, kid: Option<&str>) -> bool {
        let is_named = |key: &UnusableKey| kid.is_some_and(|kid| key.kid() == Some(kid));
        self.unusable.iter().any(is_named) || (self.keys.is_empty() && !self.unusable.is_empty())
    }

    /// The key that this `kid` names is here, and can verify `alg`.
    pub(super) fn has(&self, kid: &str, alg: SigningAlgorithm) -> bool {
        self.keys.iter().any(|key| key.kid() == Some(kid) && key.for_algorithm(alg).is_some())
    }
}

impl fmt::Debug for JsonWebKeySet {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_list().entries(self.keys.iter().map(VerificationKey::kid)).finish()
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;
    use crate::wire::base64::encode_url;

    /// The public key of RFC 7515 Appendix A.2.
    fn rfc_7515_a2() -> Value {
        json!({
            "kty": "RSA", "e": "AQAB", "kid": "a2",
            "n": "ofgWCuLjybRlzo0tZWJjNiuSfb4p4fAkd_wWJcyQoTbji9k0l8W26mPddxHmfHQp-Vaw-4qPCJrcS2mJPMEzP1Pt0Bm4d4QlL-yRT-SFd2lZS-pCgNMsD1W_YpRPEwOWvG6b32690r2jZ47soMZo9wGzjb_7OMg0LOL-bSf63kpaSHSXndS5z5rexMdbBYUsLA9e-KXBdQOS-UTo7WTBEMa2R2CapHg665xsmtdVMTBQY4uDZlxvb3qCo5ZwKh9kG4LT6_I5IhlJH7aGhyxXFvUK-DWNmoudF8NAco9_h9iaGNj8q2ethFkMLs91kzk2PAcDTW9gb54h4FRWyuXpoQ"
        })
    }

    fn count(keys: &[Value], alg: SigningAlgorithm) -> usize {
        let document = json!({ "keys": keys }).to_string();
        JsonWebKeySet::from_json(document.as_bytes()).map_or(999, |set| set.candidates(None, alg).count())
    }

    fn with(change: impl FnOnce(&mut Value)) -> Value {
        let mut key = rfc_7515_a2();
        change(&mut key);
        key
    }

    #[test]
    fn a_kid_of_two_keys_of_one_algorithm_is_named() {
        let point =
            |seed: u8| encode_url(ed25519_dalek::SigningKey::from_bytes(&[seed; 32]).verifying_key().as_bytes());
        let key = |kid: &str, seed| json!({"kty": "OKP", "crv": "Ed25519", "kid": kid, "x": point(seed)});
        let set =
            |keys: Value| JsonWebKeySet::from_json(json!({ "keys": keys }).to_string().as_bytes()).expect("a set");
        let repeated = set(json!([key("a", 1), key("b", 2), key("b", 3)]));
        assert_eq!(repeated.repeated_kid(SigningAlgorithm::EdDSA), Some("b"));
        assert_eq!(repeated.repeated_kid(SigningAlgorithm::RS256), None);
        assert_eq!(set(json!([key("a", 1), key("b", 2)])).repeated_kid(SigningAlgorithm::EdDSA), None);
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
            with(|key| key["n"] = json!(encode_url([0xff; 128]))),
            with(|key| key["n"] = json!(encode_url([0xff; 1025]))),
            with(|key| key["n"] = json!(encode_url([0xfe; 256]))),
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
    fn one_set_serves_every_algorithm_that_its_keys_know() {
        let point = |x: &str, y: &str| json!({"kty": "EC", "crv": "P-256", "x": x, "y": y});
        // RFC 7515 Appendix A.3, and a point that is not on the curve.
        let (x, y) = ("f83OJ3D2xF1Bg8vub9tLe1gHMzV76e8Tus9uPHvRVEU", "x_FEzRu9m36HLN_tue659LNpXW6pCyStikYjKIWI5a0");
        let keys = [rfc_7515_a2(), with(|key| key["alg"] = json!("PS384")), point(x, y), point(x, x)];
        let of = |alg| count(&keys, alg);
        assert_eq!((of(SigningAlgorithm::RS256), of(SigningAlgorithm::PS384), of(SigningAlgorithm::RS512)), (1, 2, 1));
        assert_eq!((of(SigningAlgorithm::ES256), of(SigningAlgorithm::ES384), of(SigningAlgorithm::EdDSA)), (1, 0, 0));
    }

    #[test]
    fn keys_with_padding_or_in_standard_base64_are_used() {
        let standard = |text: &Value| text.as_str().unwrap_or_default().replace('-', "+").replace('_', "/");
        let keys = [
            with(|key| key["n"] = json!(standard(&key["n"]) + "==")),
            with(|key| key["n"] = json!(standard(&key["n"]))),
            with(|key| key["n"] = json!(format!("{}==", key["n"].as_str().unwrap_or_default()))),
            with(|key| key["n"] = json!(format!("{}\n", key["n"].as_str().unwrap_or_default()))),
        ];
        assert_eq!(count(&keys, SigningAlgorithm::RS256), 3);
    }

    #[test]
    fn t135_private_members_do_not_cost_the_key() {
        assert_eq!(count(&[with(|key| key["d"] = json!("AAAA"))], SigningAlgorithm::RS256), 1);
    }

    #[test]
    fn t130_t140_what_is_not_a_key_set_is_refused() {
        let many = json!({ "keys": vec![json!({}); 101] }).to_string();
        for text in ["<html>", "[]", "{}", r#"{"keys":{}}"#, r#"{"keys":[],"keys":[]}"#, r#"{"keys":["#, &many] {
            assert!(JsonWebKeySet::from_json(text.as_bytes()).is_err(), "{text}");
        }
    }

    #[test]
    fn t136_without_kid_at_most_sixteen_keys_are_tried() {
        let keys = vec![with(|key| drop(key.as_object_mut().and_then(|key| key.remove("kid")))); 50];
        let document = json!({ "keys": keys }).to_string();
        let set = JsonWebKeySet::from_json(document.as_bytes()).expect("a key set");
        assert_eq!(set.candidates(None, SigningAlgorithm::RS256).count(), 16);
        assert_eq!(set.candidates(Some("x"), SigningAlgorithm::RS256).count(), 16);
    }
}
