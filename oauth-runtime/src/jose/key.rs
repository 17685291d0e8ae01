//! Public keys, [RFC 7517](https://www.rfc-editor.org/rfc/rfc7517) and
//! [RFC 7518 §6](https://www.rfc-editor.org/rfc/rfc7518#section-6).

use std::sync::OnceLock;

use aws_lc_rs::signature::{ParsedPublicKey, RsaParameters, RsaPublicKeyComponents};
use jsonwebtoken::jwk::{AlgorithmParameters, EllipticCurve, Jwk, KeyOperations, PublicKeyUse};
use serde_json::Value;

use super::algorithm::{self, Verification};
use crate::declaration::description::SigningAlgorithm;
use crate::wire::base64::decode_lenient;

const MAX_KID: usize = 256;

/// One key of a provider, with the algorithms that it may verify.
pub(crate) struct VerificationKey {
    kid: Option<Box<str>>,
    public: AlgorithmParameters,
    /// An RSA key that names no algorithm serves six; it is parsed for those that are used, once each.
    parsed: Vec<(SigningAlgorithm, OnceLock<Option<ParsedPublicKey>>)>,
}

impl VerificationKey {
    /// Reads one member of a key set. `None` for what can verify nothing: another type, another use, a curve nobody knows.
    pub(super) fn read(mut document: Value) -> Option<Self> {
        // A wrong-typed certificate member must not cost the key; none of them is used (RFC 8725 §3.10).
        let members = document.as_object_mut()?;
        members.retain(|name, _| !name.starts_with("x5"));
        let named = members.remove("alg");
        let jwk = serde_json::from_value::<Jwk>(document).ok()?;
        if !is_for_signatures(&jwk) || jwk.common.key_id.as_ref().is_some_and(|kid| kid.len() > MAX_KID) {
            return None;
        }
        let is_named = |alg: &SigningAlgorithm| named.as_ref().is_none_or(|name| name.as_str() == Some(alg.as_str()));
        let fits = |alg: &SigningAlgorithm| is_named(alg) && is_of_type(&jwk.algorithm, *alg);
        let parsed: Vec<_> = algorithm::ALL.into_iter().filter(fits).map(|alg| (alg, OnceLock::new())).collect();
        if parsed.is_empty() {
            return None;
        }
        Some(Self { kid: jwk.common.key_id.map(Into::into), public: jwk.algorithm, parsed })
    }

    pub(super) fn kid(&self) -> Option<&str> {
        self.kid.as_deref()
    }

    /// The key as `alg` uses it; none if it is of another algorithm, weak or broken.
    pub(super) fn for_algorithm(&self, alg: SigningAlgorithm) -> Option<&ParsedPublicKey> {
        let (_, parsed) = self.parsed.iter().find(|(fitting, _)| *fitting == alg)?;
        parsed.get_or_init(|| parse(&self.public, alg)).as_ref()
    }
}

/// RFC 7517 §4.2 and §4.3.
fn is_for_signatures(jwk: &Jwk) -> bool {
    match (&jwk.common.public_key_use, &jwk.common.key_operations) {
        (Some(use_), _) if *use_ != PublicKeyUse::Signature => false,
        (_, Some(operations)) => operations.contains(&KeyOperations::Verify),
        _ => true,
    }
}

/// RFC 7518 §6: the type and curve of the key must be those of the algorithm.
fn is_of_type(public: &AlgorithmParameters, alg: SigningAlgorithm) -> bool {
    match (public, algorithm::verification(alg)) {
        (AlgorithmParameters::RSA(_), Verification::Rsa(_)) => true,
        (AlgorithmParameters::EllipticCurve(ec), Verification::Ecdsa(curve)) => ec.curve == curve.name,
        (AlgorithmParameters::OctetKeyPair(okp), Verification::EdDsa(_)) => okp.curve == EllipticCurve::Ed25519,
        _ => false,
    }
}

fn parse(public: &AlgorithmParameters, alg: SigningAlgorithm) -> Option<ParsedPublicKey> {
    match (public, algorithm::verification(alg)) {
        (AlgorithmParameters::RSA(rsa), Verification::Rsa(parameters)) => parse_rsa(&rsa.n, &rsa.e, parameters),
        (AlgorithmParameters::EllipticCurve(ec), Verification::Ecdsa(curve)) => {
            ParsedPublicKey::new(curve.algorithm, point(&ec.x, &ec.y, curve.coordinate)?).ok()
        }
        (AlgorithmParameters::OctetKeyPair(okp), Verification::EdDsa(parameters)) => {
            ParsedPublicKey::new(parameters, coordinate(&okp.x, 32)?).ok()
        }
        _ => None,
    }
}

/// RFC 7518 §3.3: 2048 bits at least; at most 8192, so that a check stays cheap; the exponent odd and at least 3.
fn parse_rsa(n: &str, e: &str, parameters: &'static RsaParameters) -> Option<ParsedPublicKey> {
    let (n, e) = (decode_lenient(n)?, decode_lenient(e)?);
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
    decode_lenient(encoded).filter(|bytes| bytes.len() == length)
}

/// The uncompressed form of SEC 1 §2.3.3.
fn point(x: &str, y: &str, length: usize) -> Option<Vec<u8>> {
    Some([&[4][..], &coordinate(x, length)?, &coordinate(y, length)?].concat())
}
