//! Proof Key for Code Exchange, [RFC 7636](https://www.rfc-editor.org/rfc/rfc7636). Method `S256` only.

use aws_lc_rs::digest;

use crate::types::CodeVerifier;
use crate::wire::base64::encode_url;

/// The `code_challenge` of a verifier (RFC 7636 §4.2): `BASE64URL(SHA256(ASCII(code_verifier)))`.
pub(crate) fn code_challenge(verifier: &CodeVerifier) -> String {
    encode_url(digest::digest(&digest::SHA256, verifier.expose().as_bytes()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rfc_7636_appendix_b() {
        let verifier = CodeVerifier::new("dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk");
        assert_eq!(code_challenge(&verifier), "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM");
    }
}
