use std::fmt;
use std::time::Duration;

use serde::Deserialize;
use serde_json::{Map, Value, json};

use crate::entropy::Entropy;
use crate::error::{Error, Finding, Result};
use crate::jose::TokenSigner;
use crate::types::{PrivateKey, Timestamp};
use crate::wire::base64::encode_url;

/// An account of the application itself at a provider, known by a key: it asks for tokens with a statement that it signs
/// ([RFC 7523 §2.1](https://www.rfc-editor.org/rfc/rfc7523#section-2.1)), and nobody logs in.
///
/// ```no_run
/// use oauth_runtime::flow::ServiceAccount;
/// # use oauth_runtime::prelude::*;
/// # #[derive(OAuthProvider)]
/// # #[oauth(protocol = oauth2, token_endpoint = "https://as.example/token", scopes("sheets" as sheets))]
/// # struct Sheets;
/// # async fn example() -> oauth_runtime::Result<()> {
/// let account = ServiceAccount::from_json(&std::fs::read_to_string("account.json").unwrap_or_default())?;
/// let service = Sheets::client(Default::default())?.service().account(account).scopes::<(sheets,)>();
/// let token = service.token().await?;
/// # let _ = token;
/// # Ok(())
/// # }
/// ```
pub struct ServiceAccount {
    signer: TokenSigner,
    issuer: Box<str>,
    subject: Box<str>,
    audience: Option<Box<str>>,
}

/// RFC 7523 §3: short, because it is used at once.
const LIFE: Duration = Duration::from_secs(300);

impl ServiceAccount {
    /// An account that the provider calls `issuer`, with its private key: PEM of P-256 (ES256), Ed25519 (EdDSA) or RSA of 2048 bits
    /// and more (RS256).
    ///
    /// # Errors
    ///
    /// [`ErrorKind::Config`](crate::ErrorKind::Config) if the key is none of these.
    pub fn new(issuer: impl Into<Box<str>>, key: &PrivateKey) -> Result<Self> {
        let signer = TokenSigner::of_key(key.expose()).ok_or_else(key_unusable)?;
        let issuer = issuer.into();
        Ok(Self { signer, subject: issuer.clone(), issuer, audience: None })
    }

    /// From the file that Google, and others after it, hand out for a service account: `client_email`, `private_key`,
    /// `private_key_id`.
    ///
    /// # Errors
    ///
    /// [`ErrorKind::Config`](crate::ErrorKind::Config) if the text is no such file. Nothing of it is in the error.
    pub fn from_json(text: &str) -> Result<Self> {
        #[derive(Deserialize)]
        struct File {
            client_email: Box<str>,
            private_key: String,
            private_key_id: Option<String>,
        }
        let File { client_email, private_key, private_key_id } =
            serde_json::from_str(text).map_err(|_| file_unusable())?;
        let account = Self::new(client_email, &PrivateKey::new(private_key))?;
        Ok(match private_key_id {
            Some(kid) => account.key_id(&kid),
            None => account,
        })
    }

    /// What the provider calls the key (`kid`).
    #[must_use]
    pub fn key_id(mut self, kid: &str) -> Self {
        self.signer = self.signer.with_kid(kid);
        self
    }

    /// For whom it acts (`sub`), where the provider lets it act for somebody. Default: for itself.
    #[must_use]
    pub fn subject(mut self, subject: impl Into<Box<str>>) -> Self {
        self.subject = subject.into();
        self
    }

    /// Whom its statements are for (`aud`). Default: the token endpoint.
    #[must_use]
    pub fn audience(mut self, audience: impl Into<Box<str>>) -> Self {
        self.audience = Some(audience.into());
        self
    }

    /// What its tokens are kept under.
    pub(super) fn name(&self) -> [&str; 2] {
        [&self.issuer, &self.subject]
    }

    pub(super) fn assertion(
        &self,
        token_endpoint: &str,
        scope: &str,
        now: Timestamp,
        entropy: &dyn Entropy,
    ) -> Result<String> {
        let mut id = [0_u8; 16];
        entropy.fill(&mut id)?;
        let mut claims = Map::from_iter(
            [
                ("iss", json!(self.issuer)),
                ("sub", json!(self.subject)),
                ("aud", json!(self.audience.as_deref().unwrap_or(token_endpoint))),
                ("iat", json!(now.seconds())),
                ("exp", json!(now.saturating_add(LIFE).seconds())),
                ("jti", json!(encode_url(id))),
            ]
            .map(|(name, value): (_, Value)| (name.to_owned(), value)),
        );
        // Google reads it here, and not beside the assertion; RFC 7523 §3 allows further claims.
        if !scope.is_empty() {
            claims.insert("scope".to_owned(), json!(scope));
        }
        self.signer.sign(claims).ok_or_else(not_signed)
    }
}

#[cold]
fn key_unusable() -> Error {
    let what = "the key of the service account cannot be used";
    let remedy = "give the private key as PEM: P-256, Ed25519, or RSA of 2048 bits and more, not encrypted";
    Finding::new("private_key_invalid", what, remedy).into()
}

#[cold]
fn file_unusable() -> Error {
    let what = "the text is no file of a service account";
    let remedy = "give the JSON file that the provider handed out, with `client_email` and `private_key`; or use `ServiceAccount::new`";
    Finding::new("service_account_unreadable", what, remedy).into()
}

#[cold]
fn not_signed() -> Error {
    let what = "the statement of the service account cannot be signed: the machine has no randomness";
    Finding::new("assertion_not_signed", what, "look at the machine; a process needs its random numbers").into()
}

impl fmt::Debug for ServiceAccount {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("ServiceAccount")
            .field("issuer", &self.issuer)
            .field("subject", &self.subject)
            .finish_non_exhaustive()
    }
}

#[cfg(test)]
mod tests {
    use jsonwebtoken::{Algorithm, DecodingKey, Validation, decode, decode_header};

    use super::*;
    use crate::entropy::SystemEntropy;
    use crate::jose::signing_keys::{P256, P256_POINT};

    const NOW: Timestamp = Timestamp::from_seconds(4_000_000_000);
    const ENDPOINT: &str = "https://as.example/token";

    fn claims(account: &ServiceAccount, audience: &str, scope: &str) -> Value {
        let assertion = account.assertion(ENDPOINT, scope, NOW, &SystemEntropy).expect("signed");
        let key = DecodingKey::from_ec_components(P256_POINT[0], P256_POINT[1]).expect("a public key");
        let mut validation = Validation::new(Algorithm::ES256);
        validation.set_audience(&[audience]);
        validation.set_issuer(&["robot"]);
        assert_eq!(decode_header(&assertion).expect("a header").kid.as_deref(), Some("k1"));
        decode::<Value>(&assertion, &key, &validation).expect("a signature that fits").claims
    }

    #[test]
    fn another_library_reads_who_asks_for_whom_and_where_for_five_minutes() {
        let account = || ServiceAccount::new("robot", &PrivateKey::new(P256)).expect("a key").key_id("k1");
        let first = claims(&account(), ENDPOINT, "a b");
        assert_eq!(
            (&first["sub"], &first["scope"], &first["exp"]),
            (&json!("robot"), &json!("a b"), &json!(4_000_000_300_i64))
        );
        let other =
            claims(&account().subject("ada@example.com").audience("https://as.example"), "https://as.example", "");
        assert_eq!((&other["sub"], &other["scope"]), (&json!("ada@example.com"), &Value::Null));
        assert_ne!(first["jti"], other["jti"]);
    }

    #[test]
    fn a_file_of_a_service_account_is_read_and_what_is_none_is_told_without_what_is_in_it() {
        let file =
            json!({"type": "service_account", "client_email": "robot", "private_key": P256, "private_key_id": "k1"});
        assert_eq!(
            claims(&ServiceAccount::from_json(&file.to_string()).expect("a file"), ENDPOINT, "")["iss"],
            "robot"
        );
        let with = |member: &str, value: Value| {
            let mut file = file.clone();
            file[member] = value;
            ServiceAccount::from_json(&file.to_string()).expect_err("refused")
        };
        for (error, code) in [
            (ServiceAccount::from_json("hunter2").expect_err("no JSON"), "service_account_unreadable"),
            (with("client_email", json!(1)), "service_account_unreadable"),
            (with("private_key", json!("hunter2")), "private_key_invalid"),
        ] {
            assert_eq!(error.code(), code);
            assert!(!format!("{error:?}").contains("hunter2"));
        }
    }
}
