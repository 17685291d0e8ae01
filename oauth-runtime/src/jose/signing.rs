//! Tokens of this client's own: JWS in compact form ([RFC 7515 §3.1](https://www.rfc-editor.org/rfc/rfc7515#section-3.1)) by ES256, RS256
//! ([RFC 7518 §3](https://www.rfc-editor.org/rfc/rfc7518#section-3)) or EdDSA ([RFC 8037 §3.1](https://www.rfc-editor.org/rfc/rfc8037#section-3.1)).

use std::fmt;

use aws_lc_rs::rand::SystemRandom;
use aws_lc_rs::signature::{
    ECDSA_P256_SHA256_FIXED_SIGNING, EcdsaKeyPair, Ed25519KeyPair, RSA_PKCS1_SHA256, RsaKeyPair,
};
use serde_json::{Map, Value, json};

use crate::wire::base64::encode_url;
use crate::wire::pem;

/// A private key that signs tokens. It never prints.
pub(crate) struct TokenSigner {
    key: SigningKey,
    kid: Option<Box<str>>,
}

enum SigningKey {
    Es256(EcdsaKeyPair),
    Rs256(RsaKeyPair),
    EdDsa(Ed25519KeyPair),
}

const PKCS8: &str = "PRIVATE KEY";
const PKCS1: &str = "RSA PRIVATE KEY";

impl TokenSigner {
    /// The key of a PEM, PKCS#8 (`BEGIN PRIVATE KEY`); nothing for a text that is none, and for a key of another type or curve.
    pub(crate) fn es256(pem: &str, kid: &str) -> Option<Self> {
        let (_, der) = pem::only_block(pem, &[PKCS8])?;
        let pair = EcdsaKeyPair::from_pkcs8(&ECDSA_P256_SHA256_FIXED_SIGNING, &der).ok()?;
        Some(Self { key: SigningKey::Es256(pair), kid: Some(kid.into()) })
    }

    /// The key of a PEM, PKCS#8, or PKCS#1 of RSA (`BEGIN RSA PRIVATE KEY`), with the algorithm that goes with it: P-256, Ed25519, or
    /// RSA of 2048 bits and more.
    pub(crate) fn of_key(pem: &str) -> Option<Self> {
        let (label, der) = pem::only_block(pem, &[PKCS8, PKCS1])?;
        let ec = || EcdsaKeyPair::from_pkcs8(&ECDSA_P256_SHA256_FIXED_SIGNING, &der).ok().map(SigningKey::Es256);
        let ed25519 = || Ed25519KeyPair::from_pkcs8_maybe_unchecked(&der).ok().map(SigningKey::EdDsa);
        let rsa = || match label {
            PKCS1 => RsaKeyPair::from_der(&der).ok(),
            _ => RsaKeyPair::from_pkcs8(&der).ok(),
        };
        let key = rsa().map(SigningKey::Rs256).or_else(ec).or_else(ed25519)?;
        Some(Self { key, kid: None })
    }

    /// The same with an identifier for the key.
    pub(crate) fn with_kid(self, kid: &str) -> Self {
        Self { kid: Some(kid.into()), ..self }
    }

    /// A token with these claims; nothing if the machine has no randomness.
    pub(crate) fn sign(&self, claims: Map<String, Value>) -> Option<String> {
        let mut header = json!({"alg": self.key.algorithm(), "typ": "JWT"});
        if let Some(kid) = &self.kid {
            header["kid"] = json!(kid);
        }
        let mut token = encode_url(header.to_string());
        token.push('.');
        token.push_str(&encode_url(Value::Object(claims).to_string()));
        let signature = self.key.sign(token.as_bytes())?;
        token.push('.');
        token.push_str(&encode_url(signature));
        Some(token)
    }
}

impl SigningKey {
    fn algorithm(&self) -> &'static str {
        match self {
            Self::Es256(_) => "ES256",
            Self::Rs256(_) => "RS256",
            Self::EdDsa(_) => "EdDSA",
        }
    }

    fn sign(&self, message: &[u8]) -> Option<Vec<u8>> {
        match self {
            Self::Es256(pair) => Some(pair.sign(&SystemRandom::new(), message).ok()?.as_ref().to_vec()),
            Self::Rs256(pair) => {
                let mut signature = vec![0; pair.public_modulus_len()];
                pair.sign(&RSA_PKCS1_SHA256, &SystemRandom::new(), message, &mut signature).ok()?;
                Some(signature)
            }
            Self::EdDsa(pair) => Some(pair.sign(message).as_ref().to_vec()),
        }
    }
}

impl fmt::Debug for TokenSigner {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("TokenSigner([redacted])")
    }
}

#[cfg(test)]
pub(crate) mod tests {
    use aws_lc_rs::signature::KeyPair as _;
    use jsonwebtoken::{Algorithm, DecodingKey, Validation, decode, decode_header};

    use super::*;

    /// Of `openssl genpkey -algorithm EC -pkeyopt ec_paramgen_curve:P-256`, with its public half.
    pub(crate) const P256: &str = "-----BEGIN PRIVATE KEY-----\nMIGHAgEAMBMGByqGSM49AgEGCCqGSM49AwEHBG0wawIBAQQgL8+1ExPIT3tAYOOI\nvoWmSkVsoY2bzCgu9mRMTgdBERuhRANCAAQzmzCWGVzVh8dJuA10Rj1SNpN3htJ9\nHvX/Ws+PpDcaj6WgGF7VJMYDAFXjsi5mhxO76PjvVg2Pa0UkRixS9xXY\n-----END PRIVATE KEY-----\n";
    const P256_PUBLIC: &str = "-----BEGIN PUBLIC KEY-----\nMFkwEwYHKoZIzj0CAQYIKoZIzj0DAQcDQgAEM5swlhlc1YfHSbgNdEY9UjaTd4bS\nfR71/1rPj6Q3Go+loBhe1STGAwBV47IuZocTu+j471YNj2tFJEYsUvcV2A==\n-----END PUBLIC KEY-----\n";
    /// The same as RFC 7518 §6.2.1 has it.
    pub(crate) const P256_POINT: [&str; 2] =
        ["M5swlhlc1YfHSbgNdEY9UjaTd4bSfR71_1rPj6Q3Go8", "paAYXtUkxgMAVeOyLmaHE7vo-O9WDY9rRSRGLFL3Fdg"];
    const P384: &str = "-----BEGIN PRIVATE KEY-----\nMIG2AgEAMBAGByqGSM49AgEGBSuBBAAiBIGeMIGbAgEBBDCpoF53QGevhYJVpk0U\nSQK9hvqazXAuAdxFOSnM4uZB9ZoI22rzpDcI16O2Gus5SNmhZANiAAR6wWbm7f6T\nyYk3k4M4Mpg3aJZFZ3ZufVknqxtQmm03Lf6uYjR8OnWL5TZtddgGKJqZhs/s2S9f\nZFvss4B9WepskugMsMOMmCpkNWxnhqVM+pxFMAcC5zSRgU+nbYU7N6U=\n-----END PRIVATE KEY-----\n";
    const RSA: &str = "-----BEGIN PRIVATE KEY-----\nMIIEvQIBADANBgkqhkiG9w0BAQEFAASCBKcwggSjAgEAAoIBAQDeI7eVdKBPn6V0\nRf+uvbUf+juObjU1R3KGWARrcDM8khlujbyjG0bNGr34tp3LuTnESQJQgslMsvx4\nlQ7d4T45GSGSn2DpAAdTi5oRiYybMddeDhi248ZTYBPp2jjRJntSKFm2eUAsuAL0\nJL39Jbg5IG+4YqlIbmkYzIK/6gx2lEkLUenVW5LbdY81b2HUkydbG2VPxxZCq0FF\n5a0AqU6+JqpmMKCUu+Vhmz/9pMTRwibffB/BCqeG+xpKDaXSsYb4mzQztHdX6nYJ\nRg4s5zgHoMwG7etrrR2HiE6y/kBrjVsmZ4qtCXcZXgwBweXgAzMAAo3SW78E3wFF\nwPkHPySjAgMBAAECggEAV9kdKXRBT6vNdVGXX0Xzwq0lb1rDHQpfzqQxP0HUaWBH\nwXI5BvHrCoLIXPrvJVlfcHIFAczvCa+A67ja88E3Z8I6Bi+UViCmRRJgwA269sb7\nqlz9xhoG3QMSbPlZXdEPlPqTG/gQen7c4CtFnT6U/7aFqBAQbS4Izv9Vt8q52gxm\ntJN2N4rc4NUNZte5CyuMJHPkS9DGZLm0rYopFQ/5ZV7hOy69R9KLgFRVfFLjodn5\n9T3PbJDtQyCb9n9BcwvWO/c36qDqcQWb7XYdT8cjHGxV7LjKgwSkYtub/J0wguII\nm2Rj9qY8ya0j8rXR44SFFNv8CBGewpX2h2Bt26S07QKBgQD1LwZOpLsgWftWdM5f\nWT8WUSMUyAIf30kgtaaYYKIkg2360r+9VOtpE/jpN7j6Ig8Zy7yygwZ1QtIOySQT\nCub49Lqm3SkBX6b19cQTxcRPtLLoTJg4D4YF/mAJ8Y1ZJ+25HNtWWjxynqeqbabC\nYCMG6MD7HqTuM668Lh7vr8T4XwKBgQDn8HGbYzBZLtF7a/FooEEnK2KdHQwaYb4f\nSW5pjfdn5CR306UdhV0S3f7QW82s+jWQdyb4i7lgQqFuU60eYYvjntNuVsxdeqkz\nEg9tFivIlkJ957b8mTqKqvkTT8YlGfwKvpKTqR+MrlU61eW5olWPcyQR7vpED5AP\niwWz+svKPQKBgF2lC0yoQEx38bYwwM3MIXtdm/+I8L7Jon2aw7l5VxSJGk1thwxC\nTfOBTFWPEdh/f7MDjNvFjYbl8aLyEhQv2s4FcvDekZXTucpBhxViOLuUsaxl7NGk\npDTP1lCV8L23sWU9b0zJBENm83T1kna1D0vJREPljWrpVHjNSMWVJa8TAoGAe/Zr\nkcQyrAe02IU5slSsXdX3T8edl2AUMD6b73h7+Z/aydxpTFziANp7fTsDs2bLSBoW\nzxJGkqcqBoBcb3dtP8u8byWe9ns/gVcuvXvzDLMaeJZmm5z9x+1XUDX7zgqURd3T\nE255uUPXs6lsrYmQtymv5pHWWpgCw/vmoWnyj3UCgYEArTRpfuwcWFR+dOuW2AEB\nbLc8jYpQ2lCfTI68guZLZht8M00vFvUrjVRSxTEdjGDtX6eqwLkYxL50AkGhPGzX\nzKVcnBAfr1qk/xSA7cSgS1ePkKDstzVmju90SVscSQHL2/TGgefaEONzvpLIOgic\nPOPaJEoZYiGEOsBdyMIyD0M=\n-----END PRIVATE KEY-----\n";
    const SEC1: &str = "-----BEGIN EC PRIVATE KEY-----\nMHcCAQEEIC/PtRMTyE97QGDjiL6FpkpFbKGNm8woLvZkTE4HQREboAoGCCqGSM49\nAwEHoUQDQgAEM5swlhlc1YfHSbgNdEY9UjaTd4bSfR71/1rPj6Q3Go+loBhe1STG\nAwBV47IuZocTu+j471YNj2tFJEYsUvcV2A==\n-----END EC PRIVATE KEY-----\n";

    #[test]
    fn another_library_verifies_what_is_signed() {
        let signer = TokenSigner::es256(P256, "KEY1").expect("a key");
        let claims = json!({"iss": "TEAM", "exp": 4_000_000_000_i64});
        let token = signer.sign(claims.as_object().cloned().expect("an object")).expect("signed");
        let key = DecodingKey::from_ec_components(P256_POINT[0], P256_POINT[1]).expect("a public key");
        let verified = decode::<Value>(&token, &key, &Validation::new(Algorithm::ES256));
        assert_eq!(verified.expect("a signature that fits").claims, claims);
        assert_eq!(decode_header(&token).expect("a header").kid.as_deref(), Some("KEY1"));
        assert_eq!(format!("{signer:?}"), "TokenSigner([redacted])");
    }

    #[test]
    fn the_kind_of_a_key_says_how_it_signs_and_another_library_agrees() {
        const ED25519: &str = "-----BEGIN PRIVATE KEY-----\nMC4CAQAwBQYDK2VwBCIEIPP+8fE1VX4aYzSU6pUe0M4CEGUJWN4ABSeFgFcmcThh\n-----END PRIVATE KEY-----\n";
        let (_, der) = pem::only_block(RSA, &["PRIVATE KEY"]).expect("a key");
        let pair = RsaKeyPair::from_pkcs8(&der).expect("a key");
        let modulus = encode_url(pair.public_key().modulus().big_endian_without_leading_zero());
        // As openssl wrote them both.
        let ed25519 = DecodingKey::from_ed_components("ximB-1bZq6YVsPlQNw_rOpdf8AO-TicWaY7Rk5Fp1Bc");
        for (pem, algorithm, key) in [
            (P256, Algorithm::ES256, DecodingKey::from_ec_components(P256_POINT[0], P256_POINT[1]).expect("a key")),
            (RSA, Algorithm::RS256, DecodingKey::from_rsa_components(&modulus, "AQAB").expect("a key")),
            (ED25519, Algorithm::EdDSA, ed25519.expect("a key")),
        ] {
            let signer = TokenSigner::of_key(pem).expect("a key");
            let token = signer.sign(Map::from_iter([("exp".to_owned(), json!(4_000_000_000_i64))])).expect("signed");
            assert_eq!(decode_header(&token).expect("a header").alg, algorithm);
            decode::<Value>(&token, &key, &Validation::new(algorithm)).expect("a signature that fits");
            let signer = TokenSigner::of_key(pem).expect("a key").with_kid("k1");
            let token = signer.sign(Map::new()).expect("signed");
            assert_eq!(decode_header(&token).expect("a header").kid.as_deref(), Some("k1"));
        }
    }

    #[test]
    fn only_a_private_key_of_the_curve_is_a_signer() {
        // As it comes in an environment variable.
        assert!(TokenSigner::es256(&P256.replace('\n', "\\n"), "k").is_some());
        for other in [P384, RSA, SEC1, P256_PUBLIC, "", "hunter2", &P256[..60]] {
            assert!(TokenSigner::es256(other, "k").is_none(), "{other}");
        }
        assert!(TokenSigner::es256(&format!("{P256}{P256}"), "k").is_none());
    }
}
