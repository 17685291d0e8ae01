//! JSON Web Signature in compact form, [RFC 7515](https://www.rfc-editor.org/rfc/rfc7515).
//!
//! ```text
//! jws = base64url(header) "." base64url(payload) "." base64url(signature)     ; no padding, no white space
//! ```

use super::key_set::JsonWebKeySet;
use super::token::TokenRules;
use crate::declaration::description::SigningAlgorithm;
use crate::error::foreign;
use crate::error::{TokenCheck, TokenFault};
use crate::wire::base64::decode_url;
use crate::wire::json::{Json, Members, read_object};

const MAX_KID: usize = 256;

/// A token split and read, but not verified.
pub(crate) struct Jws<'a> {
    rules: &'static TokenRules,
    alg: SigningAlgorithm,
    kid: Option<String>,
    signing_input: &'a [u8],
    payload: &'a str,
    signature: Vec<u8>,
}

/// The payload of a token whose signature fits.
pub(crate) struct SignedClaims {
    rules: &'static TokenRules,
    payload: Vec<u8>,
    key_issuer: Option<Box<str>>,
}

impl SignedClaims {
    /// Whose tokens the key signs that fits, if the key set says so.
    pub(crate) fn key_issuer(&self) -> Option<&str> {
        self.key_issuer.as_deref()
    }

    /// The claims, where they stand.
    pub(crate) fn read(&self) -> Result<Members<'_>, TokenFault> {
        read_object(&self.payload).map_err(|_| self.rules.fault(TokenCheck::Malformed))
    }
}

impl<'a> Jws<'a> {
    /// Longest token, in bytes.
    pub(crate) const MAX_LENGTH: usize = 64 * 1024;

    /// Splits the token and judges its header: one of `algorithms`, and of the kind that `rules` tell. Keys in the header
    /// (`jwk`, `jku`, `x5c`, `x5u`) are never looked at.
    pub(crate) fn parse(
        token: &'a str,
        algorithms: &[SigningAlgorithm],
        rules: &'static TokenRules,
    ) -> Result<Self, TokenFault> {
        Self::read(token, algorithms, rules).map_err(|check| rules.fault(check))
    }

    fn read(token: &'a str, algorithms: &[SigningAlgorithm], rules: &'static TokenRules) -> Result<Self, TokenCheck> {
        if token.len() > Self::MAX_LENGTH {
            return Err(TokenCheck::TooLarge);
        }
        let (signing_input, signature) = token.rsplit_once('.').ok_or(TokenCheck::Malformed)?;
        let (header, payload) = signing_input.split_once('.').ok_or(TokenCheck::Malformed)?;
        if payload.contains('.') {
            return Err(TokenCheck::Malformed);
        }
        let header = decode_url(header).ok_or(TokenCheck::Malformed)?;
        let header = read_object(&header).map_err(|_| TokenCheck::Malformed)?;
        // RFC 8725 §3.1: the algorithm is chosen by this client, not by the token; `none` can never be chosen.
        let named = header.get("alg").and_then(Json::as_str);
        let alg = algorithms.iter().find(|alg| named == Some(alg.as_str())).ok_or(TokenCheck::Algorithm)?;
        // RFC 7515 §4.1.11: no extension is implemented here, so every `crit` is refused.
        if header.contains("crit") {
            return Err(TokenCheck::Critical);
        }
        rules.require_type(header.told("typ"))?;
        let kid = match header.told("kid") {
            None => None,
            Some(Json::Text(kid)) if kid.len() <= MAX_KID => Some(kid.as_ref().to_owned()),
            Some(_) => return Err(TokenCheck::Malformed),
        };
        let signature = decode_url(signature).ok_or(TokenCheck::Malformed)?;
        Ok(Self { rules, alg: *alg, kid, signing_input: signing_input.as_bytes(), payload, signature })
    }

    /// The algorithm that a token names, for whoever has to find out why it was refused. Nothing is decided by it.
    pub(crate) fn named_algorithm(token: &str) -> Option<String> {
        let (header, _) = token.get(..token.len().min(Self::MAX_LENGTH))?.split_once('.')?;
        let header = decode_url(header)?;
        let named = read_object(&header).ok()?.get("alg").and_then(Json::as_str)?.to_owned();
        Some(foreign::cut(&named, 32))
    }

    /// The algorithm that it was accepted with.
    pub(crate) fn alg(&self) -> SigningAlgorithm {
        self.alg
    }

    /// The key that the token names.
    pub(crate) fn kid(&self) -> Option<&str> {
        self.kid.as_deref()
    }

    /// What was signed, once the signature fits one of the provider's keys.
    pub(crate) fn verify(&self, keys: &JsonWebKeySet) -> Result<SignedClaims, TokenFault> {
        self.judge(keys).map_err(|check| self.rules.fault(check))
    }

    fn judge(&self, keys: &JsonWebKeySet) -> Result<SignedClaims, TokenCheck> {
        let mut candidates = keys.candidates(self.kid.as_deref(), self.alg).peekable();
        if candidates.peek().is_none() {
            return Err(TokenCheck::KeyUnknown);
        }
        let (key, _) = candidates
            .find(|(_, key)| key.verify_sig(self.signing_input, &self.signature).is_ok())
            .ok_or(TokenCheck::Signature)?;
        let payload = decode_url(self.payload).ok_or(TokenCheck::Malformed)?;
        Ok(SignedClaims { rules: self.rules, payload, key_issuer: key.issuer().map(Box::from) })
    }

    /// The key that the token names is not in the set, or it names none: a newer set may help.
    pub(crate) fn may_be_of_newer_key(&self, keys: &JsonWebKeySet) -> bool {
        self.kid.as_deref().is_none_or(|kid| !keys.has(kid, self.alg))
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::super::token::Presence;
    use super::*;
    use crate::error::TokenKind;
    use crate::wire::base64::encode_url;

    const RULES: TokenRules = TokenRules {
        kind: TokenKind::IdToken,
        typ: &[None, Some("jwt")],
        exp: Presence::Required,
        iat: Presence::Required,
    };

    const RFC_7515_A2: &str = "eyJhbGciOiJSUzI1NiJ9.eyJpc3MiOiJqb2UiLA0KICJleHAiOjEzMDA4MTkzODAsDQogImh0dHA6Ly9leGFtcGxlLmNvbS9pc19yb290Ijp0cnVlfQ.cC4hiUPoj9Eetdgtv3hF80EGrhuB__dzERat0XF9g2VtQgr9PJbu3XOiZj5RZmh7AAuHIm4Bh-0Qc_lF5YKt_O8W2Fp5jujGbds9uJdbF9CUAr7t1dnZcAcQjbKBYNX4BAynRFdiuB--f_nZLgrnbyTyWzO75vRK5h6xBArLIARNPvkSjtQBMHlb1L07Qe7K0GarZRmB_eSN9383LcOLn6_dO--xi12jzDwusC-eOkHWEsqtFZESc6BfI7noOPqvhJ1phCnvWh6IeYI2w9QOYEUipUTI8np6LbgGY9Fs98rqVt5AXLIhWkWywlVmtVrBp0igcN_IoypGlUPQGe77Rw";

    fn keys() -> JsonWebKeySet {
        let document = br#"{"keys":[{"kty":"RSA","e":"AQAB","n":"ofgWCuLjybRlzo0tZWJjNiuSfb4p4fAkd_wWJcyQoTbji9k0l8W26mPddxHmfHQp-Vaw-4qPCJrcS2mJPMEzP1Pt0Bm4d4QlL-yRT-SFd2lZS-pCgNMsD1W_YpRPEwOWvG6b32690r2jZ47soMZo9wGzjb_7OMg0LOL-bSf63kpaSHSXndS5z5rexMdbBYUsLA9e-KXBdQOS-UTo7WTBEMa2R2CapHg665xsmtdVMTBQY4uDZlxvb3qCo5ZwKh9kG4LT6_I5IhlJH7aGhyxXFvUK-DWNmoudF8NAco9_h9iaGNj8q2ethFkMLs91kzk2PAcDTW9gb54h4FRWyuXpoQ"}]}"#;
        JsonWebKeySet::from_json(document).expect("a key set")
    }

    fn judge(token: &str) -> &'static str {
        Jws::parse(token, &[SigningAlgorithm::RS256], &RULES)
            .and_then(|jws| jws.verify(&keys()))
            .map_or_else(|fault| fault.code(), |_| "ok")
    }

    fn with_header(header: &str) -> String {
        let (_, rest) = RFC_7515_A2.split_once('.').expect("two dots");
        format!("{}.{rest}", encode_url(header))
    }

    #[test]
    fn rfc_7515_appendix_a_2() {
        assert_eq!(judge(RFC_7515_A2), "ok");
    }

    #[test]
    fn t081_alg_none_is_refused_in_every_spelling() {
        for alg in ["\"none\"", "\"None\"", "\"nOnE\"", "\"NONE\"", "\"\"", "null", "0", "[\"RS256\"]"] {
            let header = format!("{{\"alg\":{alg}}}");
            assert_eq!(judge(&with_header(&header)), "id_token_algorithm", "{alg}");
            let unsigned = format!("{}..", encode_url(&header));
            assert_eq!(judge(&unsigned), "id_token_algorithm", "{alg}");
        }
        assert_eq!(judge(&with_header("{}")), "id_token_algorithm");
    }

    #[test]
    fn t082_t085_another_algorithm_than_the_pinned_one_is_refused() {
        for alg in ["HS256", "HS512", "ES256", "PS256", "EdDSA", "RS512", "rs256"] {
            assert_eq!(judge(&with_header(&format!("{{\"alg\":\"{alg}\"}}"))), "id_token_algorithm", "{alg}");
        }
    }

    #[test]
    fn t087_every_crit_is_refused() {
        for crit in [r#"["bork"]"#, "[]", r#""exp""#, r#"["alg"]"#, r#"["b64"],"b64":false"#] {
            assert_eq!(
                judge(&with_header(&format!("{{\"alg\":\"RS256\",\"crit\":{crit}}}"))),
                "id_token_critical",
                "{crit}"
            );
        }
    }

    #[test]
    fn t089_t090_keys_in_the_header_are_never_used() {
        let header =
            r#"{"alg":"RS256","jwk":{"kty":"RSA","n":"AQAB","e":"AQAB"},"x5c":["AA"],"jku":"https://evil.example"}"#;
        assert_eq!(judge(&with_header(header)), "id_token_signature");
    }

    #[test]
    fn t091_an_odd_kid_is_compared_or_refused() {
        assert_eq!(judge(&with_header(r#"{"alg":"RS256","kid":7}"#)), "id_token_malformed");
        assert_eq!(
            judge(&with_header(&format!(r#"{{"alg":"RS256","kid":"{}"}}"#, "x".repeat(300)))),
            "id_token_malformed"
        );
        assert_eq!(judge(&with_header(r#"{"alg":"RS256","kid":"../../dev/null"}"#)), "id_token_signature");
    }

    #[test]
    fn null_and_empty_headers_say_nothing_but_for_what_must_be_there() {
        for header in [r#"{"alg":"RS256","kid":null}"#, r#"{"alg":"RS256","kid":"","typ":null}"#] {
            assert_eq!(judge(&with_header(header)), "id_token_signature", "{header}");
        }
        assert_eq!(judge(&with_header(r#"{"alg":null}"#)), "id_token_algorithm");
        assert_eq!(judge(&with_header(r#"{"alg":"RS256","crit":null}"#)), "id_token_critical");
    }

    #[test]
    fn the_algorithm_of_a_refused_token_is_told_and_believed_by_nobody() {
        assert_eq!(Jws::named_algorithm(RFC_7515_A2).as_deref(), Some("RS256"));
        assert_eq!(Jws::named_algorithm(&with_header(r#"{"alg":"no\nne"}"#)).as_deref(), Some("none"));
        for junk in ["", ".", "a.b", "e30.e30.", &with_header(r#"{"alg":7}"#)] {
            assert_eq!(Jws::named_algorithm(junk), None, "{junk}");
        }
    }

    #[test]
    fn t092_another_kind_of_token_is_refused() {
        for typ in ["logout+jwt", "at+jwt", "dpop+jwt", "application/secevent+jwt"] {
            assert_eq!(judge(&with_header(&format!(r#"{{"alg":"RS256","typ":"{typ}"}}"#))), "id_token_type", "{typ}");
        }
        for typ in ["JWT", "jwt", "application/jwt"] {
            assert_eq!(
                judge(&with_header(&format!(r#"{{"alg":"RS256","typ":"{typ}"}}"#))),
                "id_token_signature",
                "{typ}"
            );
        }
    }

    #[test]
    fn t095_t100_broken_compact_forms_are_refused() {
        let dots = ".".repeat(60_000);
        let spaced = RFC_7515_A2.replace('.', " .");
        let padded = RFC_7515_A2.replace('.', "=.");
        for token in [
            "",
            ".",
            "..",
            "a.b",
            "a.b.c",
            &dots,
            &spaced,
            &padded,
            &format!("{RFC_7515_A2}."),
            &format!("{RFC_7515_A2}\n"),
            r#"{"payload":""}"#,
        ] {
            assert_eq!(judge(token), "id_token_malformed", "{}", &token[..token.len().min(60)]);
        }
        assert_eq!(judge(&"a".repeat(65 * 1024)), "id_token_too_large");
    }

    #[test]
    fn t097_duplicate_header_members_are_refused() {
        assert_eq!(judge(&with_header(r#"{"alg":"none","alg":"RS256"}"#)), "id_token_malformed");
    }

    #[test]
    fn t099_any_one_bit_change_is_refused() {
        for index in 0..RFC_7515_A2.len() {
            for bit in 0..7 {
                let mut bytes = RFC_7515_A2.as_bytes().to_vec();
                bytes[index] ^= 1 << bit;
                let token = String::from_utf8(bytes).expect("ASCII");
                assert_ne!(judge(&token), "ok", "bit {bit} of byte {index}");
            }
        }
    }

    proptest! {
        #[test]
        fn any_text_is_judged_without_panic(text in "[A-Za-z0-9_.=-]{0,400}") {
            prop_assert_ne!(judge(&text), "ok");
        }
    }
}
