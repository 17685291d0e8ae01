//! Signature algorithms, [RFC 7518 §3.1](https://www.rfc-editor.org/rfc/rfc7518#section-3.1): what each asks of a key, and the
//! hash that belongs to it.

use aws_lc_rs::digest::{self, Digest};
use aws_lc_rs::signature::{self, EcdsaVerificationAlgorithm, EdDSAParameters, RsaParameters};
use jsonwebtoken::jwk::EllipticCurve;

use crate::declaration::description::SigningAlgorithm;

/// Every algorithm that a key of a key set can verify.
pub(super) const ALL: [SigningAlgorithm; 10] = {
    use SigningAlgorithm::{ES256, ES384, ES512, EdDSA, PS256, PS384, PS512, RS256, RS384, RS512};
    [RS256, RS384, RS512, PS256, PS384, PS512, ES256, ES384, ES512, EdDSA]
};

/// How signatures of an algorithm are verified: its type of key comes with it.
pub(super) enum Verification {
    Rsa(&'static RsaParameters),
    Ecdsa(Curve),
    EdDsa(&'static EdDSAParameters),
}

/// A curve, and the one algorithm that uses it (RFC 7518 §3.4).
pub(super) struct Curve {
    pub(super) name: EllipticCurve,
    pub(super) algorithm: &'static EcdsaVerificationAlgorithm,
    /// Bytes of one coordinate.
    pub(super) coordinate: usize,
}

/// One row for each algorithm.
pub(super) const fn verification(alg: SigningAlgorithm) -> Verification {
    use SigningAlgorithm as A;
    use Verification::{Ecdsa, EdDsa, Rsa};
    use signature::{
        ECDSA_P256_SHA256_FIXED as P256, ECDSA_P384_SHA384_FIXED as P384, ECDSA_P521_SHA512_FIXED as P521,
    };
    match alg {
        A::RS256 => Rsa(&signature::RSA_PKCS1_2048_8192_SHA256),
        A::RS384 => Rsa(&signature::RSA_PKCS1_2048_8192_SHA384),
        A::RS512 => Rsa(&signature::RSA_PKCS1_2048_8192_SHA512),
        A::PS256 => Rsa(&signature::RSA_PSS_2048_8192_SHA256),
        A::PS384 => Rsa(&signature::RSA_PSS_2048_8192_SHA384),
        A::PS512 => Rsa(&signature::RSA_PSS_2048_8192_SHA512),
        A::ES256 => Ecdsa(Curve { name: EllipticCurve::P256, algorithm: &P256, coordinate: 32 }),
        A::ES384 => Ecdsa(Curve { name: EllipticCurve::P384, algorithm: &P384, coordinate: 48 }),
        A::ES512 => Ecdsa(Curve { name: EllipticCurve::P521, algorithm: &P521, coordinate: 66 }),
        A::EdDSA => EdDsa(&signature::ED25519),
    }
}

/// The hash that goes with an algorithm, for `at_hash` and its kin (OpenID Connect Core §3.1.3.6).
pub(crate) fn digest_of(alg: SigningAlgorithm, message: &[u8]) -> Digest {
    use SigningAlgorithm as A;
    let algorithm = match alg {
        A::RS256 | A::PS256 | A::ES256 => &digest::SHA256,
        A::RS384 | A::PS384 | A::ES384 => &digest::SHA384,
        A::RS512 | A::PS512 | A::ES512 | A::EdDSA => &digest::SHA512,
    };
    digest::digest(algorithm, message)
}
