//! Public keys, [RFC 7517](https://www.rfc-editor.org/rfc/rfc7517) and
//! [RFC 7518 §6](https://www.rfc-editor.org/rfc/rfc7518#section-6).

use std::fmt;
use std::sync::OnceLock;

use aws_lc_rs::signature::{ParsedPublicKey, RsaParameters, RsaPublicKeyComponents};
use jsonwebtoken::jwk::{AlgorithmParameters, EllipticCurve, Jwk, KeyOperations, PublicKeyUse};
use serde_json::Value;

use super::algorithm::{self, Verification};
use crate::declaration::description::SigningAlgorithm;
use crate::error::foreign;
use crate::wire::base64::decode_lenient;

const MAX_KID: usize = 256;
/// Of a word that people read.
const LONGEST_WORD: usize = 40;

/// One key of a provider, with the algorithms that it may verify.
pub(crate) struct VerificationKey {
    kid: Option<Box<str>>,
    /// Whose tokens it signs, where a set is of many issuers and says so.
    issuer: Option<Box<str>>,
    public: AlgorithmParameters,
    /// An RSA key that names no algorithm serves six; it is parsed for those that are used, once each.
    parsed: Vec<(SigningAlgorithm, OnceLock<Option<ParsedPublicKey>>)>,
}

impl VerificationKey {
    /// Reads one member of a key set.
    ///
    /// # Errors
    ///
    /// It can verify nothing: another type, another use, a curve nobody knows.
    pub(super) fn read(document: Value) -> Result<Self, UnusableKey> {
        let what = UnusableKey::of(&document);
        Self::usable(document).ok_or(what)
    }

    fn usable(mut document: Value) -> Option<Self> {
        // A wrong-typed certificate member must not cost the key; none of them is used (RFC 8725 §3.10).
        let members = document.as_object_mut()?;
        members.retain(|name, _| !name.starts_with("x5"));
        let named = members.remove("alg");
        let issuer = members.get("issuer").and_then(Value::as_str).map(Box::from);
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
        Some(Self { kid: jwk.common.key_id.map(Into::into), issuer, public: jwk.algorithm, parsed })
    }

    pub(super) fn kid(&self) -> Option<&str> {
        self.kid.as_deref()
    }

    pub(super) fn issuer(&self) -> Option<&str> {
        self.issuer.as_deref()
    }

    /// The key as `alg` uses it; none if it is of another algorithm, weak or broken.
    pub(super) fn for_algorithm(&self, alg: SigningAlgorithm) -> Option<&ParsedPublicKey> {
        let (_, parsed) = self.parsed.iter().find(|(fitting, _)| *fitting == alg)?;
        parsed.get_or_init(|| parse(&self.public, alg)).as_ref()
    }
}

impl fmt::Display for VerificationKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let algorithms = self.parsed.iter().map(|(alg, _)| alg.as_str()).collect::<Vec<_>>().join("/");
        let kid = self.kid().map(|kid| foreign::cut(kid, LONGEST_WORD));
        write_key(f, kid.as_deref(), &algorithms)
    }
}

/// A key that is not used, in a few words. Nothing of the key itself is kept.
#[derive(Debug)]
pub(super) struct UnusableKey {
    kid: Option<Box<str>>,
    what: Box<str>,
}

impl UnusableKey {
    fn of(document: &Value) -> Self {
        let word = |name: &str| Some(foreign::cut(document.get(name)?.as_str()?, LONGEST_WORD));
        let words = ["kty", "crv", "alg", "use"].into_iter().filter_map(word).collect::<Vec<_>>();
        Self { kid: word("kid").map(Into::into), what: words.join(" ").into() }
    }

    pub(super) fn kid(&self) -> Option<&str> {
        self.kid.as_deref()
    }
}

impl fmt::Display for UnusableKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let what = format!("{}, not usable here", if self.what.is_empty() { "no key" } else { &self.what });
        write_key(f, self.kid.as_deref(), &what)
    }
}

fn write_key(f: &mut fmt::Formatter<'_>, kid: Option<&str>, what: &str) -> fmt::Result {
    match kid {
        Some(kid) => write!(f, "{kid:?} ({what})"),
        None => write!(f, "a key without name ({what})"),
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
            let point = coordinate(&okp.x, 32).filter(|point| !is_of_small_order(point))?;
            ParsedPublicKey::new(parameters, point).ok()
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

/// Ordinates of the points of order eight on edwards25519.
const OF_ORDER_8: [[u8; 32]; 2] = [
    [
        0x26, 0xe8, 0x95, 0x8f, 0xc2, 0xb2, 0x27, 0xb0, 0x45, 0xc3, 0xf4, 0x89, 0xf2, 0xef, 0x98, 0xf0, 0xd5, 0xdf,
        0xac, 0x05, 0xd3, 0xc6, 0x33, 0x39, 0xb1, 0x38, 0x02, 0x88, 0x6d, 0x53, 0xfc, 0x05,
    ],
    [
        0xc7, 0x17, 0x6a, 0x70, 0x3d, 0x4d, 0xd8, 0x4f, 0xba, 0x3c, 0x0b, 0x76, 0x0d, 0x10, 0x67, 0x0f, 0x2a, 0x20,
        0x53, 0xfa, 0x2c, 0x39, 0xcc, 0xc6, 0x4e, 0xc7, 0xfd, 0x77, 0x92, 0xac, 0x03, 0x7a,
    ],
];

/// RFC 8032 §8.3 and RFC 8725 §3.5: for a point whose order is at most eight anybody can make a signature that fits. The bit for
/// the sign is passed over, and an ordinate may be written beyond the prime.
fn is_of_small_order(point: &[u8]) -> bool {
    let [first, middle @ .., last] = point else { return true };
    let last = last & 0x7f;
    let is_filled = |with: u8| middle.iter().all(|byte| *byte == with);
    // 0 and 1; the prime less one, the prime and one more, which are -1, 0 and 1 again.
    let is_near_zero = matches!((*first, last), (0 | 1, 0)) && is_filled(0);
    let is_near_prime = matches!((*first, last), (0xec..=0xee, 0x7f)) && is_filled(0xff);
    is_near_zero || is_near_prime || OF_ORDER_8.iter().any(|known| known[..31] == point[..31] && known[31] == last)
}

fn coordinate(encoded: &str, length: usize) -> Option<Vec<u8>> {
    decode_lenient(encoded).filter(|bytes| bytes.len() == length)
}

/// The uncompressed form of SEC 1 §2.3.3.
fn point(x: &str, y: &str, length: usize) -> Option<Vec<u8>> {
    Some([&[4][..], &coordinate(x, length)?, &coordinate(y, length)?].concat())
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;
    use crate::wire::base64::encode_url;

    fn is_usable(point: &[u8]) -> bool {
        let key = json!({"kty": "OKP", "crv": "Ed25519", "x": encode_url(point)});
        let key = VerificationKey::read(key).expect("a key");
        key.for_algorithm(SigningAlgorithm::EdDSA).is_some()
    }

    /// The oracle computes on the curve what is a list here.
    #[test]
    fn no_point_of_small_order_is_a_key_and_every_other_point_is() {
        let mut small = 0;
        for first in 0..=255_u8 {
            for (fill, last) in [(0, 0), (0, 0x80), (0xff, 0x7f), (0xff, 0xff)] {
                let mut point = [fill; 32];
                (point[0], point[31]) = (first, last);
                // What is no point at all fits no signature.
                let Some(is_small) = is_small(point) else { continue };
                small += usize::from(is_small);
                assert_ne!(is_usable(&point), is_small, "{point:02x?}");
            }
        }
        assert!(small >= 8, "the oracle knows them: {small}");
        for sign in [0, 0x80] {
            for mut point in OF_ORDER_8 {
                point[31] |= sign;
                assert_eq!((is_small(point), is_usable(&point)), (Some(true), false), "{point:02x?}");
            }
        }
        let honest = ed25519_dalek::SigningKey::from_bytes(&[7; 32]).verifying_key();
        assert!(is_usable(honest.as_bytes()));
    }

    fn is_small(point: [u8; 32]) -> Option<bool> {
        ed25519_dalek::VerifyingKey::from_bytes(&point).ok().map(|key| key.is_weak())
    }
}
