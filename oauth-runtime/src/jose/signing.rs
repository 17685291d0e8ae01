//! Tokens of this client's own: JWS in compact form ([RFC 7515 §3.1](https://www.rfc-editor.org/rfc/rfc7515#section-3.1)) by ES256
//! ([RFC 7518 §3.4](https://www.rfc-editor.org/rfc/rfc7518#section-3.4)).

use std::fmt;

use aws_lc_rs::rand::SystemRandom;
use aws_lc_rs::signature::{ECDSA_P256_SHA256_FIXED_SIGNING, EcdsaKeyPair};
use serde_json::{Map, Value, json};

use crate::wire::base64::encode_url;
use crate::wire::pem;

/// A private key that signs tokens. It never prints.
pub(crate) struct TokenSigner {
    pair: EcdsaKeyPair,
    kid: Box<str>,
}

impl TokenSigner {
    /// The key of a PEM, PKCS#8 (`BEGIN PRIVATE KEY`); nothing for a text that is none, and for a key of another type or curve.
    pub(crate) fn es256(pem: &str, kid: &str) -> Option<Self> {
        let (_, der) = pem::only_block(pem, &["PRIVATE KEY"])?;
        let pair = EcdsaKeyPair::from_pkcs8(&ECDSA_P256_SHA256_FIXED_SIGNING, &der).ok()?;
        Some(Self { pair, kid: kid.into() })
    }

    /// A token with these claims; nothing if the machine has no randomness.
    pub(crate) fn sign(&self, claims: Map<String, Value>) -> Option<String> {
        let header = json!({"alg": "ES256", "kid": self.kid, "typ": "JWT"}).to_string();
        let mut token = encode_url(header);
        token.push('.');
        token.push_str(&encode_url(Value::Object(claims).to_string()));
        let signature = self.pair.sign(&SystemRandom::new(), token.as_bytes()).ok()?;
        token.push('.');
        token.push_str(&encode_url(signature));
        Some(token)
    }
}

impl fmt::Debug for TokenSigner {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("TokenSigner([redacted])")
    }
}

#[cfg(test)]
pub(crate) mod tests {
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
    fn only_a_private_key_of_the_curve_is_a_signer() {
        // As it comes in an environment variable.
        assert!(TokenSigner::es256(&P256.replace('\n', "\\n"), "k").is_some());
        for other in [P384, RSA, SEC1, P256_PUBLIC, "", "hunter2", &P256[..60]] {
            assert!(TokenSigner::es256(other, "k").is_none(), "{other}");
        }
        assert!(TokenSigner::es256(&format!("{P256}{P256}"), "k").is_none());
    }
}
