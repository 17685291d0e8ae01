//! Signature methods ([RFC 5849 §3.4.2](https://www.rfc-editor.org/rfc/rfc5849#section-3.4.2) to §3.4.4), and the
//! ones that servers added since: SHA-256 and SHA-512 in the place of SHA-1.

use std::fmt::{self, Debug};
use std::sync::Arc;

use aws_lc_rs::rand::SystemRandom;
use aws_lc_rs::signature::{self, KeyPair as _, RsaEncoding, RsaKeyPair};
use aws_lc_rs::{digest, hmac};
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use zeroize::Zeroizing;

use super::base_string::SignatureBaseString;
use super::encoded::Encoded;
#[cfg(feature = "oauth1-rsa-sha1")]
use super::rsa_sha1;
use super::secrets::{both_secrets, joined_secrets};
use super::verification::{VerificationKey, rsa_parameters};
use crate::declaration::description::SignatureMethod;
use crate::error::{Error, Finding, Result};
use crate::types::{ClientSecret, SharedSecret};
use crate::wire::pem;

/// A signature method of a provider's own ([RFC 5849 §3.4](https://www.rfc-editor.org/rfc/rfc5849#section-3.4)).
#[diagnostic::on_unimplemented(
    message = "`{Self}` is no signature method of OAuth 1.0a",
    label = "cannot sign",
    note = "implement `oauth_runtime::oauth1::SignatureAlgorithm`, or use a `SignatureMethod` (RFC 5849 §3.4)"
)]
pub trait SignatureAlgorithm: Debug + Send + Sync + 'static {
    /// The value of `oauth_signature_method`.
    fn name(&self) -> &str;

    /// The value of `oauth_signature`, not yet percent-encoded. `token_secret` is absent while there is no token.
    ///
    /// # Errors
    ///
    /// Whatever keeps it from signing; the text must carry no secret.
    fn sign(
        &self,
        base_string: &SignatureBaseString,
        client_secret: &ClientSecret,
        token_secret: Option<&SharedSecret>,
    ) -> Result<String, Box<dyn std::error::Error + Send + Sync>>;
}

/// The client's half of a signature: its method, and its shared secret or private key, parsed once. Cheap to clone.
#[derive(Clone)]
pub struct SigningKey(Arc<Key>);

enum Key {
    Hmac {
        method: SignatureMethod,
        algorithm: hmac::Algorithm,
        secret: ClientSecret,
        encoded_secret: Encoded<Zeroizing<String>>,
    },
    Rsa {
        method: SignatureMethod,
        encoding: &'static dyn RsaEncoding,
        pair: Arc<RsaKeyPair>,
    },
    #[cfg(feature = "oauth1-rsa-sha1")]
    RsaSha1(Arc<rsa_sha1::PrivateKey>),
    Plaintext(ClientSecret),
    Custom {
        algorithm: Arc<dyn SignatureAlgorithm>,
        secret: ClientSecret,
    },
}

impl SigningKey {
    /// A key for one of the methods that keep the secrets secret.
    ///
    /// For HMAC, `secret` is the client shared-secret. For RSA it is the private key in PEM, either PKCS#8
    /// (`BEGIN PRIVATE KEY`) or PKCS#1 (`BEGIN RSA PRIVATE KEY`), of 2048 to 8192 bits; a `\n` written out, as it happens
    /// in environment variables, counts as a line break.
    ///
    /// # Errors
    ///
    /// A configuration problem: the private key cannot be read, the method is `PLAINTEXT` (see
    /// [`dangerous_plaintext`](Self::dangerous_plaintext)), or it is `RSA-SHA1` without the feature `oauth1-rsa-sha1`.
    ///
    /// # Security
    ///
    /// RSA-SHA1 is for servers that know nothing else. The cryptographic library of this crate does not make SHA-1
    /// signatures, so that method brings in the `rsa` crate, whose arithmetic is not constant-time
    /// ([RUSTSEC-2023-0071](https://rustsec.org/advisories/RUSTSEC-2023-0071)): whoever can measure the time of many
    /// signatures may learn the key. Signing is blinded, which makes that harder; prefer RSA-SHA256 or HMAC.
    pub fn new(method: SignatureMethod, secret: &ClientSecret) -> Result<Self> {
        let hmac = |algorithm| {
            let encoded_secret = Encoded::secret(secret.expose());
            Ok(Key::Hmac { method, algorithm, secret: secret.clone(), encoded_secret })
        };
        let rsa = |encoding| Ok::<_, Error>(Key::Rsa { method, encoding, pair: Arc::new(rsa_key_pair(secret)?) });
        let key = match method {
            SignatureMethod::HmacSha1 => hmac(hmac::HMAC_SHA1_FOR_LEGACY_USE_ONLY),
            SignatureMethod::HmacSha256 => hmac(hmac::HMAC_SHA256),
            SignatureMethod::HmacSha512 => hmac(hmac::HMAC_SHA512),
            SignatureMethod::RsaSha1 => rsa_sha1_key(secret),
            SignatureMethod::RsaSha256 => rsa(&signature::RSA_PKCS1_SHA256),
            SignatureMethod::RsaSha512 => rsa(&signature::RSA_PKCS1_SHA512),
            SignatureMethod::Plaintext => Err(Finding::new(
                "oauth1_plaintext",
                "the signature method PLAINTEXT sends the secrets themselves",
                "use HMAC-SHA256 or HMAC-SHA1; for a server that knows PLAINTEXT alone, opt in to it by its \
                 `dangerous_` setting",
            )
            .into()),
        }?;
        Ok(Self(Arc::new(key)))
    }

    /// `PLAINTEXT` ([RFC 5849 §3.4.4](https://www.rfc-editor.org/rfc/rfc5849#section-3.4.4)): every request carries both
    /// secrets.
    ///
    /// # Security
    ///
    /// Nothing but TLS protects them, and every log of headers holds them. Endpoints are `https`, or a loopback host
    /// under [`UrlPolicy::DangerousLoopbackHttp`](crate::types::UrlPolicy).
    #[must_use]
    pub fn dangerous_plaintext(secret: &ClientSecret) -> Self {
        Self(Arc::new(Key::Plaintext(secret.clone())))
    }

    /// A method that this crate does not know.
    #[must_use]
    pub fn custom(algorithm: Arc<dyn SignatureAlgorithm>, secret: &ClientSecret) -> Self {
        Self(Arc::new(Key::Custom { algorithm, secret: secret.clone() }))
    }

    /// The value of `oauth_signature_method`.
    #[must_use]
    pub fn method_name(&self) -> &str {
        match &*self.0 {
            Key::Hmac { method, .. } | Key::Rsa { method, .. } => method.as_str(),
            #[cfg(feature = "oauth1-rsa-sha1")]
            Key::RsaSha1(_) => SignatureMethod::RsaSha1.as_str(),
            Key::Plaintext(_) => SignatureMethod::Plaintext.as_str(),
            Key::Custom { algorithm, .. } => algorithm.name(),
        }
    }

    /// Signs one base string. For many signatures with one token, see [`Signer::with_token`](super::Signer::with_token).
    ///
    /// # Errors
    ///
    /// A method of your own failed, or the operating system gave no random bytes.
    pub fn sign(&self, base_string: &SignatureBaseString, token_secret: Option<&SharedSecret>) -> Result<String> {
        self.with_token_secret(token_secret).sign(base_string)
    }

    /// The key that checks this key's signatures. `None` for a method of your own.
    #[must_use]
    pub fn verification_key(&self) -> Option<VerificationKey> {
        match &*self.0 {
            Key::Hmac { algorithm, secret, .. } => Some(VerificationKey::hmac(*algorithm, secret.clone())),
            Key::Rsa { method, pair, .. } => {
                VerificationKey::rsa(rsa_parameters(*method)?, pair.public_key().as_ref()).ok()
            }
            #[cfg(feature = "oauth1-rsa-sha1")]
            Key::RsaSha1(key) => {
                VerificationKey::rsa(rsa_parameters(SignatureMethod::RsaSha1)?, &key.public_key_der()?).ok()
            }
            Key::Plaintext(secret) => Some(VerificationKey::plaintext(secret)),
            Key::Custom { .. } => None,
        }
    }

    /// What `oauth_body_hash` is computed with: the hash of the signature method.
    pub(super) fn body_digest(&self) -> Option<&'static digest::Algorithm> {
        match &*self.0 {
            Key::Hmac { algorithm, .. } => Some(algorithm.digest_algorithm()),
            Key::Rsa { method: SignatureMethod::RsaSha512, .. } => Some(&digest::SHA512),
            Key::Rsa { .. } => Some(&digest::SHA256),
            #[cfg(feature = "oauth1-rsa-sha1")]
            Key::RsaSha1(_) => Some(&digest::SHA1_FOR_LEGACY_USE_ONLY),
            Key::Plaintext(_) | Key::Custom { .. } => None,
        }
    }

    pub(super) fn with_token_secret(&self, token_secret: Option<&SharedSecret>) -> PreparedKey {
        match &*self.0 {
            Key::Hmac { algorithm, encoded_secret, .. } => {
                let secrets = joined_secrets(encoded_secret.as_str(), token_secret);
                PreparedKey::Hmac(hmac::Key::new(*algorithm, secrets.as_bytes()))
            }
            Key::Plaintext(secret) => PreparedKey::Plaintext(both_secrets(secret, token_secret)),
            Key::Custom { algorithm, secret } => {
                PreparedKey::Custom(Arc::clone(algorithm), secret.clone(), token_secret.cloned())
            }
            // RFC 5849 §3.4.3: these sign without the token's secret.
            Key::Rsa { encoding, pair, .. } => PreparedKey::Rsa(*encoding, Arc::clone(pair)),
            #[cfg(feature = "oauth1-rsa-sha1")]
            Key::RsaSha1(key) => PreparedKey::RsaSha1(Arc::clone(key)),
        }
    }
}

impl Debug for SigningKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "SigningKey({})", self.method_name())
    }
}

/// A signing key together with one token's secret, so that an HMAC key is set up once for many signatures.
#[expect(
    clippy::large_enum_variant,
    reason = "often lives on the stack for one request; a box would cost each an allocation"
)]
pub(super) enum PreparedKey {
    Hmac(hmac::Key),
    Rsa(&'static dyn RsaEncoding, Arc<RsaKeyPair>),
    #[cfg(feature = "oauth1-rsa-sha1")]
    RsaSha1(Arc<rsa_sha1::PrivateKey>),
    Plaintext(Zeroizing<String>),
    Custom(Arc<dyn SignatureAlgorithm>, ClientSecret, Option<SharedSecret>),
}

impl PreparedKey {
    pub(super) fn sign(&self, base_string: &SignatureBaseString) -> Result<String> {
        let message = base_string.as_str().as_bytes();
        match self {
            Self::Hmac(key) => Ok(STANDARD.encode(hmac::sign(key, message))),
            Self::Rsa(encoding, pair) => {
                let mut signature = vec![0; pair.public_modulus_len()];
                pair.sign(*encoding, &SystemRandom::new(), message, &mut signature).map_err(signing_failed)?;
                Ok(STANDARD.encode(signature))
            }
            #[cfg(feature = "oauth1-rsa-sha1")]
            Self::RsaSha1(key) => key.sign(message).map(|s| STANDARD.encode(s)).map_err(signing_failed),
            // RFC 5849 §3.4.4: the base string takes no part.
            Self::Plaintext(secrets) => Ok(secrets.to_string()),
            Self::Custom(algorithm, secret, token_secret) => {
                algorithm.sign(base_string, secret, token_secret.as_ref()).map_err(signing_failed)
            }
        }
    }
}

impl Debug for PreparedKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("PreparedKey([redacted])")
    }
}

fn rsa_key_pair(secret: &ClientSecret) -> Result<RsaKeyPair> {
    let (label, der) = private_key_der(secret)?;
    let pair = if label == PKCS8 { RsaKeyPair::from_pkcs8(&der) } else { RsaKeyPair::from_der(&der) };
    pair.map_err(|rejected| no_private_key().because(rejected))
}

#[cfg(feature = "oauth1-rsa-sha1")]
fn rsa_sha1_key(secret: &ClientSecret) -> Result<Key> {
    let (label, der) = private_key_der(secret)?;
    rsa_sha1::PrivateKey::from_der(&der, label == PKCS8)
        .map(|key| Key::RsaSha1(Arc::new(key)))
        .ok_or_else(no_private_key)
}

#[cfg(not(feature = "oauth1-rsa-sha1"))]
fn rsa_sha1_key(_: &ClientSecret) -> Result<Key> {
    Err(Finding::new(
        "oauth1_rsa_sha1",
        "the signature method RSA-SHA1 is not compiled in",
        "use RSA-SHA256 if the server knows it; else enable the feature `oauth1-rsa-sha1` of `oauth-runtime`, which brings \
         in the `rsa` crate with its timing side channel (RUSTSEC-2023-0071)",
    )
    .into())
}

const PKCS8: &str = "PRIVATE KEY";
const PKCS1: &str = "RSA PRIVATE KEY";

fn private_key_der(secret: &ClientSecret) -> Result<(&'static str, Zeroizing<Vec<u8>>)> {
    pem::only_block(secret.expose(), &[PKCS8, PKCS1]).ok_or_else(no_private_key)
}

fn no_private_key() -> Error {
    Finding::new(
        "oauth1_signing_key",
        "the private key for OAuth 1.0a signatures cannot be read",
        "set an unencrypted RSA key of 2048 to 8192 bits in PEM, `BEGIN PRIVATE KEY` or `BEGIN RSA PRIVATE KEY`",
    )
    .into()
}

fn signing_failed(source: impl Into<Box<dyn std::error::Error + Send + Sync>>) -> Error {
    Error::from(Finding::new(
        "oauth1_signing",
        "the OAuth 1.0a signature method failed",
        "look at the error's source; a signature method of your own reports through it",
    ))
    .because(source)
}

#[cfg(test)]
mod tests {
    use std::sync::LazyLock;

    use aws_lc_rs::encoding::{AsDer as _, Pkcs8V1Der, PublicKeyX509Der};
    use aws_lc_rs::rsa::KeySize;
    use http::Method;
    use url::Url;

    use super::*;

    const METHODS: [SignatureMethod; 3] =
        [SignatureMethod::HmacSha1, SignatureMethod::HmacSha256, SignatureMethod::HmacSha512];
    const RSA: [SignatureMethod; 2] = [SignatureMethod::RsaSha256, SignatureMethod::RsaSha512];

    static KEY_PAIR: LazyLock<RsaKeyPair> = LazyLock::new(|| RsaKeyPair::generate(KeySize::Rsa2048).expect("a key"));

    fn pem(label: &str, der: &[u8]) -> String {
        let base64 = STANDARD.encode(der);
        let lines = base64.as_bytes().chunks(64).map(String::from_utf8_lossy).collect::<Vec<_>>().join("\n");
        format!("-----BEGIN {label}-----\n{lines}\n-----END {label}-----\n")
    }

    fn pkcs8() -> String {
        let der: Pkcs8V1Der<'_> = KEY_PAIR.as_der().expect("DER");
        pem("PRIVATE KEY", der.as_ref())
    }

    fn pkcs1() -> String {
        let der: Pkcs8V1Der<'_> = KEY_PAIR.as_der().expect("DER");
        // RFC 5958: version and algorithm take 26 bytes at this key size; the RSAPrivateKey follows.
        pem("RSA PRIVATE KEY", &der.as_ref()[26..])
    }

    fn public() -> [String; 2] {
        let spki: PublicKeyX509Der<'_> = KEY_PAIR.public_key().as_der().expect("DER");
        [pem("PUBLIC KEY", spki.as_ref()), pem("RSA PUBLIC KEY", KEY_PAIR.public_key().as_ref())]
    }

    fn base(method: &Method, url: &str, form: Option<&str>, protocol: &[(&str, &str)]) -> SignatureBaseString {
        let url = Url::parse(url).expect("a URL");
        SignatureBaseString::new(method, &url, form.map(str::as_bytes), protocol).expect("a base string")
    }

    fn simple(text: &str) -> SignatureBaseString {
        base(&Method::GET, "https://h.example/", None, &[("oauth_token", text)])
    }

    fn key(method: SignatureMethod, secret: &str) -> SigningKey {
        SigningKey::new(method, &secret.into()).expect("a key")
    }

    fn sign(method: SignatureMethod, secrets: [&str; 2], base: &SignatureBaseString) -> String {
        key(method, secrets[0]).sign(base, Some(&secrets[1].into())).expect("a signature")
    }

    fn rfc_base_string() -> SignatureBaseString {
        base(
            &Method::POST,
            "http://example.com/request?b5=%3D%253D&a3=a&c%40=&a2=r%20b",
            Some("c2&a3=2+q"),
            &[
                ("oauth_consumer_key", "9djdj82h48djs9d2"),
                ("oauth_token", "kkk9d7dh3k39sjv7"),
                ("oauth_signature_method", "HMAC-SHA1"),
                ("oauth_timestamp", "137131201"),
                ("oauth_nonce", "7d8f3e4a"),
            ],
        )
    }

    #[test]
    fn t281_the_token_request_of_rfc_5849_section_1_2() {
        let base = base(
            &Method::POST,
            "https://photos.example.net/token",
            None,
            &[
                ("oauth_consumer_key", "dpf43f3p2l4k3l03"),
                ("oauth_token", "hh5s93j4hdidpola"),
                ("oauth_signature_method", "HMAC-SHA1"),
                ("oauth_timestamp", "137131201"),
                ("oauth_nonce", "walatlh"),
                ("oauth_verifier", "hfdp7dh39dks9884"),
            ],
        );
        let signature = sign(SignatureMethod::HmacSha1, ["kd94hf93k423kf44", "hdhd0244k9j7ao03"], &base);
        assert_eq!(signature, "gKgrFCywp7rO0OXSjdot/IHF7IU=");
    }

    #[test]
    fn t281_the_resource_request_of_rfc_5849_section_1_2() {
        let base = base(
            &Method::GET,
            "http://photos.example.net/photos?file=vacation.jpg&size=original",
            None,
            &[
                ("oauth_consumer_key", "dpf43f3p2l4k3l03"),
                ("oauth_token", "nnch734d00sl2jdk"),
                ("oauth_signature_method", "HMAC-SHA1"),
                ("oauth_timestamp", "137131202"),
                ("oauth_nonce", "chapoH"),
            ],
        );
        let signature = sign(SignatureMethod::HmacSha1, ["kd94hf93k423kf44", "pfkkdhi9sl3r4s00"], &base);
        assert_eq!(signature, "MdpQcU8iPSUjWoN/UDMsK2sui9I=");
    }

    #[test]
    fn t281_the_base_string_of_rfc_5849_section_3_4_1_1_signed() {
        let signature = sign(SignatureMethod::HmacSha1, ["j49sk3j29djd", "dh893hdasih9"], &rfc_base_string());
        assert_eq!(signature, "r6/TJjbCOr97/+UU0NsvSne7s5g=");
    }

    #[test]
    fn t281_secrets_are_encoded_before_they_are_joined() {
        let secrets = ["ECrDNoq1VYzzzzzzzzzyAK7TwZNtPnkqatqZZZZ", "just-a-string    asdasd"];
        let base = rfc_base_string();
        assert_eq!(sign(SignatureMethod::HmacSha1, secrets, &base), "wsdNmjGB7lvis0UJuPAmjvX/PXw=");
        assert_eq!(sign(SignatureMethod::HmacSha256, secrets, &base), "wdfdHUKXHbOnOGZP8WFAWMSAmWzN3EVBWWgXGlC/Eo4=");
    }

    #[test]
    fn plaintext_is_both_secrets_encoded_and_joined() {
        let key = SigningKey::dangerous_plaintext(&"djr9rjt0jd78jf88".into());
        assert_eq!(key.sign(&simple(""), None).ok().as_deref(), Some("djr9rjt0jd78jf88&"));
        let token = SharedSecret::new("jjd99$tj88uiths3");
        assert_eq!(key.sign(&simple(""), Some(&token)).ok().as_deref(), Some("djr9rjt0jd78jf88&jjd99%24tj88uiths3"));
    }

    #[test]
    fn t287_plaintext_is_never_had_by_naming_the_method() {
        let refused = SigningKey::new(SignatureMethod::Plaintext, &"secret".into());
        assert_eq!(refused.map_err(|e| e.code()).map(|_| ()), Err("oauth1_plaintext"));
        assert!(VerificationKey::new(SignatureMethod::Plaintext, "secret").is_err());
    }

    #[test]
    fn hmac_signatures_are_verified_with_every_part() {
        for method in METHODS {
            let key = key(method, "client");
            let token = SharedSecret::new("token");
            let signature = key.sign(&simple("a"), Some(&token)).expect("a signature");
            let check = VerificationKey::new(method, "client").expect("a key");
            assert!(check.verify(&simple("a"), Some(&token), &signature));
            assert!(!check.verify(&simple("b"), Some(&token), &signature));
            assert!(!check.verify(&simple("a"), None, &signature));
            assert!(!check.verify(&simple("a"), Some(&"other".into()), &signature));
            assert!(!check.verify(&simple("a"), Some(&token), &signature[1..]));
            assert!(!check.verify(&simple("a"), Some(&token), ""));
            assert!(!check.verify(&simple("a"), Some(&token), "no base64"));
            let other = VerificationKey::new(method, "other").expect("a key");
            assert!(!other.verify(&simple("a"), Some(&token), &signature));
        }
    }

    #[test]
    fn plaintext_signatures_are_verified() {
        let check = VerificationKey::plaintext(&"a&b".into());
        assert!(check.verify(&simple(""), Some(&"c".into()), "a%26b&c"));
        assert!(!check.verify(&simple(""), Some(&"c".into()), "a&b&c"));
        assert!(!check.verify(&simple(""), None, "a%26b&c"));
        assert!(!check.verify(&simple(""), None, ""));
    }

    #[test]
    fn rsa_keys_are_read_from_pkcs1_and_pkcs8_and_sign_alike() {
        for method in RSA {
            let signatures = [pkcs1(), pkcs8(), pkcs8().replace('\n', "\\n"), format!("# a key\r\n{}", pkcs1())]
                .map(|pem| key(method, &pem).sign(&simple("a"), None).expect("a signature"));
            assert!(signatures.iter().all(|s| *s == signatures[0]));
            for pem in public() {
                let check = VerificationKey::new(method, &pem).expect("a key");
                assert!(check.verify(&simple("a"), Some(&"not used by RSA".into()), &signatures[0]));
                assert!(!check.verify(&simple("b"), None, &signatures[0]));
                assert!(!check.verify(&simple("a"), None, &signatures[0][4..]));
            }
        }
    }

    #[test]
    fn the_methods_of_rsa_are_not_interchangeable() {
        let signature = key(SignatureMethod::RsaSha256, &pkcs8()).sign(&simple("a"), None).expect("a signature");
        let check = VerificationKey::new(SignatureMethod::RsaSha512, &public()[0]).expect("a key");
        assert!(!check.verify(&simple("a"), None, &signature));
    }

    #[test]
    fn a_signing_key_knows_its_verification_key() {
        let token = SharedSecret::new("token");
        let mut keys = METHODS.map(|method| key(method, "client")).to_vec();
        keys.extend(RSA.map(|method| key(method, &pkcs8())));
        keys.push(SigningKey::dangerous_plaintext(&"client".into()));
        for key in keys {
            let signature = key.sign(&simple("a"), Some(&token)).expect("a signature");
            let check = key.verification_key().expect("a key");
            assert!(check.verify(&simple("a"), Some(&token), &signature), "{key:?}");
        }
    }

    #[test]
    fn unreadable_private_keys_are_a_configuration_problem() {
        let truncated = pkcs8().replace("\n-----END", "AAAA\n-----END").replacen('M', "N", 1);
        let mislabelled = pkcs8().replace("PRIVATE KEY", "RSA PRIVATE KEY");
        for pem in [
            "",
            "secret",
            &public()[0],
            &truncated,
            &mislabelled,
            "-----BEGIN PRIVATE KEY-----\n!\n-----END PRIVATE KEY-----",
        ] {
            for method in RSA {
                let error = SigningKey::new(method, &pem.into()).map(|_| ()).expect_err("unreadable");
                assert_eq!(error.code(), "oauth1_signing_key");
                assert!(VerificationKey::new(method, pem).is_err() || *pem == public()[0]);
            }
        }
    }

    #[cfg(not(feature = "oauth1-rsa-sha1"))]
    #[test]
    fn rsa_sha1_without_its_feature_is_a_configuration_problem_that_explains() {
        let error = SigningKey::new(SignatureMethod::RsaSha1, &pkcs8().as_str().into()).map(|_| ());
        let error = error.expect_err("not compiled in");
        assert_eq!(error.code(), "oauth1_rsa_sha1");
        assert!(error.to_string().contains("RUSTSEC-2023-0071"));
    }

    #[cfg(feature = "oauth1-rsa-sha1")]
    #[test]
    fn rsa_sha1_signatures_of_one_library_are_verified_by_the_other() {
        for pem in [pkcs1(), pkcs8()] {
            let key = key(SignatureMethod::RsaSha1, &pem);
            let signature = key.sign(&simple("a"), None).expect("a signature");
            for check in [key.verification_key(), VerificationKey::new(SignatureMethod::RsaSha1, &public()[0]).ok()] {
                let check = check.expect("a key");
                assert!(check.verify(&simple("a"), None, &signature));
                assert!(!check.verify(&simple("b"), None, &signature));
            }
        }
        let error = SigningKey::new(SignatureMethod::RsaSha1, &"secret".into()).map(|_| ());
        assert_eq!(error.map_err(|e| e.code()), Err("oauth1_signing_key"));
    }

    #[test]
    fn a_method_of_ones_own_gets_all_it_needs_and_may_fail() {
        #[derive(Debug)]
        struct Joined;

        impl SignatureAlgorithm for Joined {
            fn name(&self) -> &str {
                "X-JOINED"
            }

            fn sign(
                &self,
                base_string: &SignatureBaseString,
                client_secret: &ClientSecret,
                token_secret: Option<&SharedSecret>,
            ) -> Result<String, Box<dyn std::error::Error + Send + Sync>> {
                let token = token_secret.ok_or("no token")?;
                Ok(format!("{}|{}|{}", base_string.as_str().len(), client_secret.expose(), token.expose()))
            }
        }

        let key = SigningKey::custom(Arc::new(Joined), &"c".into());
        assert_eq!(key.method_name(), "X-JOINED");
        assert_eq!(key.sign(&simple("a"), Some(&"t".into())).ok().as_deref(), Some("46|c|t"));
        assert_eq!(key.sign(&simple("a"), None).map_err(|e| e.code()), Err("oauth1_signing"));
        assert!(key.verification_key().is_none());
    }

    #[test]
    fn debug_output_shows_no_secret() {
        let key = key(SignatureMethod::HmacSha256, "hush");
        let prepared = key.with_token_secret(None);
        assert_eq!(
            format!("{key:?} {prepared:?} {:?}", key.verification_key()),
            "SigningKey(HMAC-SHA256) PreparedKey([redacted]) Some(VerificationKey(HMAC))"
        );
    }
}
